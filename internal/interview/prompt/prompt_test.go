package prompt

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pilotplan/internal/finding"
	"pilotplan/internal/interview"
	"pilotplan/internal/plan"
	"pilotplan/outline"
)

// memory is a plan file that is no file: what was saved last.
type memory struct{ text string }

// options are those of an interview about a plan in memory.
func options(t *testing.T, pack, text string) (interview.Options, *memory) {
	t.Helper()
	o, err := outline.Builtin(pack)
	if err != nil {
		t.Fatal(err)
	}
	m := &memory{text}
	return interview.Options{
		File: "方案.yaml", Source: []byte(text), Outline: o,
		Save:     func(text []byte) error { m.text = string(text); return nil },
		Remember: func(string) error { return nil },
		Review:   func(*plan.Plan, []finding.Finding) interview.Review { return interview.Review{} },
		Render:   func(*plan.Plan) ([]string, error) { return []string{"方案.pdf"}, nil },
	}, m
}

const enterprise = "指南: 江苏两业融合-第三批\n申报类别: 龙头骨干企业\n"

// withPeriod is a plan with two indicators and a task.
const withPeriod = enterprise + `试点期: 2023年1月—2025年12月
主要试点内容:
  指标:
    - 编号: Z1
      名称: 营业收入
    - 编号: Z2
      名称: 服务性收入
  任务:
    - 编号: R1
      名称: 建设平台
`

// talk holds a plain interview on a plan of the first pack and gives what was said, and the file.
func talk(t *testing.T, text, typed string, change ...func(*interview.Options)) (said, file string, o interview.Outcome) {
	t.Helper()
	options, m := options(t, "", text)
	var out strings.Builder
	options.In, options.Out = strings.NewReader(typed), &out
	for _, c := range change {
		c(&options)
	}
	o, err := Ask(options)
	if err != nil {
		t.Fatalf("%v\n%s", err, out.String())
	}
	return out.String(), m.text, o
}

// Every message of the plain mode, by what is typed to it.
func TestPlainMessages(t *testing.T) {
	many := enterprise + strings.Replace(withPeriod, enterprise, "", 1)
	cases := []struct {
		name, plan, typed, want string
	}{
		{"start", enterprise, ":存", "方案.yaml：第三批江苏省两业深度融合试点申报指南。每答一题就存盘。\n" + plainKeys + "\n"},
		{"place", enterprise, ":存", "开始  第2题/共5题\n单位名称（必填）\n  写全称，与公章一致\n  例：江苏某某装备股份有限公司\n"},
		{"optional", enterprise, ":跳 方案名称\n:存", "方案名称（可不填）"},
		{"clause", enterprise, ":跳 年营业收入\n:存", "年营业收入（必填）  指南 二、2"},
		{"choices", "指南: 江苏两业融合-第三批\n", ":存", "  1. 龙头骨干企业\n  2. 行业骨干企业\n"},
		{"several", enterprise, ":跳 重点领域\n:存", "  可选几项，写序号或名称，用顿号隔开\n"},
		{"prose", enterprise, ":跳 基本情况\n:存", "  一行是一段，写完另起一行写 :完\n"},
		{"list", enterprise, ":跳 承诺事项\n:存", "  一行一条，写完另起一行写 :完\n"},
		{"now", enterprise + "试点单位概况: {基本情况: \"一。\\n二。\\n\"}\n", ":跳 基本情况\n:存", "  现在是：一。二。\n"},
		{"understood", enterprise, ":跳 年营业收入\n18.6亿\n:存", "> " + "  理解为：18.6亿元\n"},
		{"misunderstood", enterprise, ":跳 年营业收入\n很多\n:存", "> " + "  “很多”里没有数，写一个数和单位，如 12.5亿元\n"},
		{"taken over", enterprise, ":跳 联系人\n王某\n:存", "  同样填在：开展试点的请示的联系人\n"},
		{"offer", enterprise + "编制日期: 2023年6月9日\n", ":跳 5.7\n:存", "  与“编制日期”相同：2023年6月9日；写 = 采用\n"},
		{"back at the first", enterprise, ":跳 申报类别\n:回\n:存", "  这是第一题\n"},
		{"help", enterprise, ":帮\n:存", plainKeys + "；:撤 撤销上一次回答，:清 清空这一题，:目 目录\n  写全称"},
		{"no such command", enterprise, ":退后\n:存", "  没有 :退后：" + plainKeys},
		{"nothing to undo", enterprise, ":撤\n:存", "  没有可以撤销的回答\n"},
		{"undone", enterprise, "甲\n:撤\n:存", "  已撤销：单位名称\n\n开始  第2题/共5题\n"},
		{"no such question", enterprise, ":跳 天气\n:存", "  没有“天气”这一题；写题名，或章和题的序号，如 :跳 2.5\n"},
		{"by number", enterprise, ":跳 2.2\n:存", "第2章/共4章 试点工作的背景和条件  第2题/共4题\n有利条件"},
		{"contents", enterprise, ":目\n:存", "0. 开始\n   0.1 [已答] 申报类别\n   0.2 [未答] 单位名称\n"},
		{"command in prose", enterprise, ":跳 基本情况\n一。\n:存\n:完\n:存", "  先写 :完 结束这一段，再用 :存\n"},
		{"full-width colon", enterprise, "：存", "> "},
		{"no rows", many, ":跳 主要指标\n改 9\n:存", "  没有第 9 条\n"},
		{"rows", many, ":跳 主要指标\n:存", "  1. Z1 营业收入（待填 基期、年度目标、完成时限）\n"},
		{"row keys", many, ":跳 重点任务\n:存", "  写名称添加一条；改 2、删 2、抄 2、移 2 1；补 逐条填还缺的；回车继续\n"},
		{"pick-list", many, ":跳 主要指标\n:存", "（常用：服务收入占营业收入比重、"},
		{"move where", many, ":跳 主要指标\n移 2\n:存", "  写明移到第几条，如 移 2 1\n"},
		{"move too far", many, ":跳 主要指标\n移 2 9\n:存", "主要试点内容.指标 只有 2 条，不能移到第 9 条\n"},
		{"back from a table", many, ":跳 主要指标\n:回\n:存", "试点目标（必填）"},
		{"undo from a table", many, ":跳 主要指标\n改 1\nZ8\n:存", "Z8 营业收入：名称"},
		{"yearly", many, ":跳 主要指标\n改 1\n\n\n\n\n\n\n\n\n4.1\n:存", "  依次写 2023年—2025年 的值，用空格隔开\n"},
		{"baseline", many, ":跳 主要指标\n补\n:存", " Z1 营业收入：基期\n  试点开始前一年的实际值，以后从它算起\n  例：3.35\n  写 2022年 的值\n"},
		{"command in a row", many, ":跳 主要指标\n补\n:目\n:存", "  在表里可以用 :回 :存 :退\n"},
		{"wrong in a row", many, ":跳 主要指标\n补\n1 2\n:存", "  只要 2022年 的一个值；别的年份把年份写在前面\n"},
		{"indicators", many, ":跳 重点任务\n改 1\n\n\n\n\n\n\n服务\n:存", "  写指标的编号，用顿号隔开：Z1 营业收入、Z2 服务性收入\n> " + "  理解为：Z2\n"},
		{"no indicator", many, ":跳 重点任务\n改 1\n\n\n\n\n\n\nZ9\n:存", "  指标表里没有“Z9”，可以写：Z1 营业收入、Z2 服务性收入\n"},
		{"escapes", enterprise, ":跳 \u202e天\n:存", "没有“\\u202e天”这一题"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if said, _, _ := talk(t, c.plan, c.typed+"\n"); !strings.Contains(said, c.want) {
				t.Errorf("want %q in\n%s", c.want, said)
			}
		})
	}
}

func TestPlainYearsWithoutAPeriod(t *testing.T) {
	text := strings.Replace(withPeriod, "试点期: 2023年1月—2025年12月\n", "", 1)
	if said, _, _ := talk(t, text, ":跳 主要指标\n补\n:存\n"); !strings.Contains(said, "  每年一个值，年份写在前面，如 2023年 4.1\n") {
		t.Error(said)
	}
}

func TestPlainChoosesThePack(t *testing.T) {
	o, m := options(t, "通用试点方案", "")
	other, _ := options(t, "", "")
	var out strings.Builder
	o.Packs, o.Outline = append(o.Packs, other.Outline, o.Outline), nil
	o.In, o.Out = strings.NewReader("3\n通用\n某某研究院\n:存\n"), &out
	if _, err := Ask(o); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"用哪一份指南？\n  1. 江苏两业融合-第三批：", "没有“3”，写序号或其中一个：江苏两业融合-第三批、通用试点方案\n"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("want %q in\n%s", want, out.String())
		}
	}
	if m.text != "指南: 通用试点方案\n单位概况:\n  单位名称: 某某研究院\n" {
		t.Errorf("file %q", m.text)
	}
	o.In = strings.NewReader("")
	if result, err := Ask(o); err != nil || !result.Ended {
		t.Errorf("end of input: %+v, %v", result, err)
	}
}

// An offer is taken with =, and only then.
func TestPlainOffers(t *testing.T) {
	text := enterprise + "试点单位概况:\n  服务业投入: {研发设计: 1亿元, 营销: 1.97亿元}\n"
	for typed, want := range map[string]string{"=": "合计: 2.97亿元", "＝": "合计: 2.97亿元", "": "", "3": "合计: 3亿元"} {
		said, file, _ := talk(t, text, ":跳 服务业投入：合计\n"+typed+"\n:存\n")
		if !strings.Contains(file, want) || want == "" && strings.Contains(file, "合计") {
			t.Errorf("%q gives\n%s%s", typed, file, said)
		}
	}
	if _, _, o := talk(t, enterprise, "=\n:存\n"); len(o.Missing) == 0 {
		t.Error("= is taken where nothing was offered")
	}
}

// What an answer leads to is told: conditions, what a reviewer would object to, and which indicator could carry a goal.
func TestPlainConsequences(t *testing.T) {
	review := func(o *interview.Options) {
		o.Review = func(*plan.Plan, []finding.Finding) interview.Review {
			return interview.Review{
				Conditions: []interview.Condition{{Sentence: "年营业收入 6.9亿元 < 8亿元：不符合", Clause: "指南 二、2"}},
				Findings: []finding.Finding{
					{Rule: "vague-target", Severity: finding.Warning, Path: "主要试点内容.试点目标", Message: "没有数量", Hint: "写明数量"},
					{Rule: "missing-answer", Severity: finding.Error, Path: "主要试点内容.试点目标", Message: "没有填写"},
					{Rule: "date-form", Severity: finding.Note, Path: "主要试点内容.试点目标", Message: "隐去", Suppressed: true},
				},
			}
		}
	}
	said, _, _ := talk(t, enterprise, ":跳 年营业收入\n6.9\n:跳 试点目标\n显著提高服务性收入。\n:完\n:存\n", review)
	for _, want := range []string{
		"> " + "  理解为：6.9亿元\n  年营业收入 6.9亿元 < 8亿元：不符合 指南 二、2\n",
		"  警告：没有数量。写明数量\n",
		"  可以用这些指标来量：服务性收入",
	} {
		if !strings.Contains(said, want) {
			t.Errorf("want %q in\n%s", want, said)
		}
	}
	if strings.Contains(said, "隐去") || strings.Contains(said, "没有填写") {
		t.Errorf("told what should not be\n%s", said)
	}
}

func TestPlainEnd(t *testing.T) {
	review := func(o *interview.Options) {
		o.Review = func(*plan.Plan, []finding.Finding) interview.Review {
			return interview.Review{
				Share:      "1/2，50%",
				Conditions: []interview.Condition{{Sentence: "符合", Clause: "指南 二"}},
				Findings:   []finding.Finding{{Rule: "x", Severity: finding.Error, Message: "有错"}, {Rule: "y", Message: "隐去", Suppressed: true}},
			}
		}
	}
	last := ":跳 7\n:跳 6.3\n"
	said, _, o := talk(t, enterprise, last+"\n也许\n否\n", review)
	for _, want := range []string{
		"\n问题都走过一遍了\n  符合 指南 二\n  可考核度：1/2，50%\n  错误：有错 [x]\n现在排印吗？是/否；:跳 题名 回去改\n> " + "  写 是 或 否\n> ",
	} {
		if !strings.Contains(said, want) {
			t.Errorf("want %q in\n%s", want, said)
		}
	}
	if o.Errors != 1 || o.Ended || len(o.Written) > 0 || len(o.Missing) < 20 {
		t.Errorf("%+v", o)
	}
	if _, _, o := talk(t, enterprise, last+"\n是\n", review); len(o.Written) != 1 {
		t.Errorf("%+v", o)
	}
	if said, _, _ := talk(t, enterprise, last+"\n:跳 联系人\n王某\n:存\n", review); strings.Count(said, "联系人（必填）") == 0 {
		t.Errorf("not back to a question:\n%s", said)
	}
	if _, _, o := talk(t, enterprise, last+"\n", review); !o.Ended {
		t.Errorf("the end of the input was not told: %+v", o)
	}
}

// The end of the input at any place keeps what was answered by then.
func TestPlainEndsAnywhere(t *testing.T) {
	typed := "甲公司\n2023—2025\n2023.6.9\n\n:跳 基本情况\n一。\n二。\n:完\n:跳 主要指标\n服务性收入\n亿元\n升\n\n\n\n3.35\n4.1 5.5 7.8\n审计报告\n财务部\n顾某\n2025年12月\n\n"
	lines := strings.SplitAfter(typed, "\n")
	for n := range lines {
		_, file, o := talk(t, enterprise, strings.Join(lines[:n], ""))
		if !o.Ended || len(o.Missing) == 0 {
			t.Errorf("after %d lines: %+v", n, o)
		}
		if _, found := plan.Parse("", []byte(file), outline.Builtin); len(found) > 0 {
			t.Errorf("after %d lines: %+v in\n%s", n, found, file)
		}
		for i, want := range []string{"", "甲公司", "2023年—2025年", "2023年6月9日", "", "", "一。", "二。"} {
			if i <= n && !strings.Contains(file, want) {
				t.Errorf("after %d lines %s is lost:\n%s", n, want, file)
			}
		}
	}
}

// A disk that takes nothing is told; the answer is kept in memory, asked for no second time, and named at the end. That the place
// cannot be noted holds nobody up.
func TestPlainUnsaved(t *testing.T) {
	o, m := options(t, "", enterprise)
	full := errors.New("磁盘已满")
	o.Save = func([]byte) error { return full }
	o.Remember = func(string) error { return full }
	var out strings.Builder
	o.In, o.Out = strings.NewReader("甲公司\n:存\n:存\n"), &out
	result, err := Ask(o)
	if err != nil || !errors.Is(result.Lost, full) || !slices.Equal(result.Pending, []string{"单位名称 “甲公司”"}) {
		t.Errorf("%v, %+v", err, result)
	}
	if n := strings.Count(out.String(), "没有存上：磁盘已满"); n != 2 {
		t.Errorf("it is told %d times:\n%s", n, out.String())
	}
	o.Aside = func(name string, text []byte) (string, error) { m.text = string(text); return name, nil }
	o.In = strings.NewReader("甲公司\n:存到 别处.yaml\n:存\n")
	result, err = Ask(o)
	if err != nil || result.Lost != nil || result.File != "别处.yaml" || !strings.Contains(m.text, "甲公司") {
		t.Errorf("%v, %+v\n%s", err, result, m.text)
	}
}

// From a pipe the first line that is refused ends it all: with its number, the question and the reason, and nothing behind it is taken.
func TestPipedStopsAtTheFirstRefusal(t *testing.T) {
	full := errors.New("磁盘已满")
	for _, c := range []struct {
		lines, question string
		line            int
		fails           int // the save that fails, from 1; 0 for none
	}{
		{"甲公司\n二零二四到二六\n2024年6月9日\n", "试点期", 2, 0},
		{"甲公司\n2023年—2025年\n不是日期\n王某\n", "编制日期", 3, 0},
		{"甲公司\n:没有\n2023年—2025年\n", "试点期", 2, 0},
		{"甲公司\n:跳 没有这一题\n2023年—2025年\n", "跳题", 2, 0},
		{":跳 基本情况\n一。\n:存\n", "基本情况", 3, 0},
		{"甲公司\n:跳 主要指标\n改 9\n", "主要指标", 3, 0},
		{"甲公司\n:跳 主要指标\n移 1\n", "主要指标", 3, 0},
		{"甲公司\n二零二四到二六", "试点期", 2, 0},
		{"甲公司\n2023年—2025年\n2023年6月9日\n", "试点期", 2, 2},
	} {
		o, m := options(t, "", withPeriod)
		o.Source = []byte(enterprise)
		m.text = enterprise
		if strings.Contains(c.lines, "移 1") {
			o.Source = []byte(withPeriod)
			c.lines = strings.TrimPrefix(c.lines, "甲公司\n")
			c.line--
		}
		save, saves := o.Save, 0
		o.Save = func(text []byte) error {
			if saves++; saves == c.fails {
				return full
			}
			return save(text)
		}
		var out strings.Builder
		o.Piped, o.In, o.Out = true, strings.NewReader(c.lines), &out
		_, err := Ask(o)
		var refused *Refused
		if !errors.As(err, &refused) || refused.Line != c.line || refused.Question != c.question {
			t.Errorf("%q: %v, want line %d, %s", c.lines, err, c.line, c.question)
			continue
		}
		if strings.HasPrefix(c.lines, "甲公司") && !strings.Contains(m.text, "单位名称: 甲公司") {
			t.Errorf("%q: what was answered before is not saved", c.lines)
		}
		if c.fails > 0 && (strings.Contains(m.text, "试点期") || !errors.Is(err, full)) {
			t.Errorf("%q: %v; the file says\n%s", c.lines, err, m.text)
		}
		if strings.Contains(m.text, "编制日期") {
			t.Errorf("%q: a line behind the refused one was taken:\n%s", c.lines, m.text)
		}
	}
}

// A line may be in GB 18030, have a mark, control characters, or be longer than any answer.
func TestPlainLines(t *testing.T) {
	for typed, want := range map[string]string{
		"\ufeff甲公司":                  "单位名称: 甲公司\n",
		"\xbc\xd7\xb9\xab\xcb\xbe\r": "单位名称: 甲公司\n",
		"甲\x1b[31m公司\a":              "单位名称: 甲[31m公司\n",
	} {
		if _, file, _ := talk(t, enterprise, typed+"\n:存\n"); !strings.Contains(file, want) {
			t.Errorf("%q gives\n%s", typed, file)
		}
	}
	said, _, _ := talk(t, enterprise, strings.Repeat("长", 1<<20)+"\n:存\n")
	if !strings.Contains(said, "  这一行超过 1 MB，后面的没有读\n") {
		t.Error("nothing is said of a line that is too long")
	}
}

// A table is filled, changed, ordered and emptied row by row.
func TestPlainTable(t *testing.T) {
	steps := ":跳 主要指标\n发明专利\n\n\n\n\n\n\n\n\n抄 1\n移 3 1\n删 2\n:存\n"
	said, file, _ := talk(t, withPeriod, steps)
	var rows []string
	p, _ := plan.Parse("", []byte(file), outline.Builtin)
	for _, i := range p.Indicators {
		rows = append(rows, i.ID.Value+i.Name.Value)
	}
	if want := []string{"Z3发明专利", "Z2服务性收入", "Z4营业收入"}; !slices.Equal(rows, want) {
		t.Errorf("rows %v, want %v\n%s", rows, want, said)
	}
	_, file, _ = talk(t, file, ":跳 主要指标\n改 1\nZ9\n:回\nZ8\n:存\n")
	if !strings.Contains(file, "编号: Z8") {
		t.Error(file)
	}
	said, _, _ = talk(t, file, ":跳 主要指标\n改 1\nZ9\n:存\n", func(o *interview.Options) { o.Place = "主要试点内容.指标[1].名称" })
	if !strings.Contains(said, "主要指标") {
		t.Error(said)
	}
	_, file, _ = talk(t, withPeriod, ":跳 主要指标\n改 1\nZ9\n甲\n:存\n")
	_, file, _ = talk(t, file, ":跳 主要指标\n删 1\n:撤\n:存\n")
	if strings.Count(file, "编号: Z") != 2 {
		t.Errorf("the row did not come back:\n%s", file)
	}
	// an answer in a row is taken back from the next question
	said, _, _ = talk(t, withPeriod, fmt.Sprintf(":跳 主要指标\n改 1\nZ7\n%s\n:撤\n:存\n", strings.Repeat("\n", 11)))
	if !strings.Contains(said, "  已撤销：主要指标\n") {
		t.Errorf("%s", said)
	}
}

// A row with tabs is a row: in the order of the columns, or of heads before it.
func TestPlainTabbed(t *testing.T) {
	table := func(typed string) (said, file string) {
		said, file, _ = talk(t, enterprise+"试点期: 2023年1月—2025年12月\n", typed+"\n:存\n", func(o *interview.Options) { o.Place = "主要试点内容.指标" })
		return said, file
	}
	said, file := table("指标名称\t单位\t2022年\t2025年\t备注\n甲指标\t家\t3\t4\t无\n乙指标\t项\t\t多\t\n")
	for _, want := range []string{"认出表头", "添 1 条，改 0 条；“无”没有取：表里没有这一栏，不取", "1 格读不懂，按原样填了"} {
		if !strings.Contains(said, want) {
			t.Errorf("%q is not said:\n%s", want, said)
		}
	}
	for _, want := range []string{"编号: Z1\n      名称: 甲指标\n      单位: 家\n      基期: {2022年: 3}\n      年度目标: {2025年: 4}", "编号: Z2\n      名称: 乙指标\n      单位: 项\n      年度目标: {2025年: 多}"} {
		if !strings.Contains(file, want) {
			t.Errorf("%s is not in\n%s", want, file)
		}
	}
	if _, file = table("甲指标\tZ7\t家\t升"); !strings.Contains(file, "编号: Z7\n      名称: 甲指标\n      单位: 家\n      方向: 升") {
		t.Errorf("without heads:\n%s", file)
	}
}
