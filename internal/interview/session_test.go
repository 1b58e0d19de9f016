package interview

import (
	"fmt"
	"strings"
	"testing"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/outline"
)

// options are those of an interview that keeps its file in memory.
type memory struct {
	text  string // what was saved last
	saves int
}

func options(t *testing.T, pack, text string) (Options, *memory) {
	t.Helper()
	o, err := outline.Builtin(pack)
	if err != nil {
		t.Fatal(err)
	}
	m := &memory{text: text}
	return Options{
		File: "方案.yaml", Source: []byte(text), Outline: o,
		Save:     func(text []byte) error { m.text, m.saves = string(text), m.saves+1; return nil },
		Remember: func(string) error { return nil },
		Review:   func(*plan.Plan, []finding.Finding) Review { return Review{} },
		Render:   func(*plan.Plan) ([]string, error) { return []string{"方案.pdf"}, nil },
	}, m
}

func sessionOn(t *testing.T, text string) (*Session, *memory) {
	t.Helper()
	o, m := options(t, "", text)
	s, err := Begin(o)
	if err != nil {
		t.Fatal(err)
	}
	return s, m
}

func itemAt(t *testing.T, s *Session, path string) Item {
	t.Helper()
	it, ok := s.ItemAt(path)
	if !ok || it.Path != path {
		t.Fatalf("nothing is asked at %s", path)
	}
	return it
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

// An answer that another question takes over is filled and taken back with it.
func TestTakenOver(t *testing.T) {
	s, m := sessionOn(t, enterprise)
	say := func(path, text string) {
		t.Helper()
		if err := s.Set(path, plan.Answer{Text: text}); err != nil {
			t.Fatal(err)
		}
	}
	want := func(path, text string) {
		t.Helper()
		if got := s.plan.Text(path).Value; got != text {
			t.Errorf("%s is %q, want %q", path, got, text)
		}
		p, _ := plan.Parse("", []byte(m.text), s.packs)
		if got := p.Text(path).Value; got != text {
			t.Errorf("on disk %s is %q, want %q", path, got, text)
		}
	}
	const from, to = "试点单位概况.联系人", "申请材料.请示.联系人"
	say(from, "王某")
	want(to, "王某")
	if got := s.AlongWords(); got != "同样填在：开展试点的请示的联系人" {
		t.Errorf("told %q", got)
	}
	if m.saves != 1 {
		t.Errorf("%d writes", m.saves)
	}
	if path, err := s.Back(); path != from || err != nil {
		t.Errorf("back to %s, %v", path, err)
	}
	want(to, "")
	say(from, "王某")
	want(to, "王某")
	say("方案名称", "甲方案")
	if got := s.AlongWords(); got != "" {
		t.Errorf("what was filled before is told again: %q", got)
	}
	say(from, "李某") // what said the same says so still
	want(to, "李某")
	say(to, "赵某")
	say(from, "钱某") // an answer of its own stays
	want(to, "赵某")
	if err := s.Clear(to); err != nil {
		t.Fatal(err)
	}
	say(from, "孙某") // and so does one that was taken away
	want(to, "")

	say("编制日期", "2023年6月9日")
	want("申请材料.请示.日期", "2023年6月9日")
	want("申请材料.承诺书.日期", "2023年6月9日")
}

// A group that nobody must fill is not begun by an answer of its own making, nor asked for it.
func TestTakenOverInAGroup(t *testing.T) {
	s, _ := sessionOn(t, enterprise)
	if err := s.Set("试点单位概况.数据年度", plan.Answer{Text: "2022年"}); err != nil {
		t.Fatal(err)
	}
	year := itemAt(t, s, "试点单位概况.服务业投入.年度")
	if s.Answered(year) || s.isOpen(year) {
		t.Error("the year was filled, or is asked")
	}
	if text, why := s.Proposal(year); text != "2022年" || why != "与“数据年度”相同：2022年" {
		t.Errorf("proposal %q %q", text, why)
	}
	if err := s.Set("试点单位概况.服务业投入.研发设计", plan.Answer{Text: "0.93亿元"}); err != nil {
		t.Fatal(err)
	}
	if got := s.plan.Text(year.Path).Value; got != "2022年" {
		t.Errorf("the year is %q", got)
	}
}

func TestProposals(t *testing.T) {
	const group = enterprise + "试点单位概况:\n  服务业投入: {"
	cases := []struct {
		name, plan, path, text, why string
	}{
		{"sum", group + "研发设计: 0.93亿元, 检验检测: 2100万元}\n", "试点单位概况.服务业投入.合计", "1.14亿元", "填了的 2 项之和 1.14亿元"},
		{"whole beside a sum", group + "研发设计: 0.93亿元, 检验检测: 2100万元}\n", "试点单位概况.服务业投入.总投入", "", ""},
		{"one part", group + "研发设计: 0.93亿元}\n", "试点单位概况.服务业投入.合计", "", ""},
		{"part that is no plain number", group + "研发设计: 约0.93亿元, 营销: 1亿元}\n", "试点单位概况.服务业投入.合计", "", ""},
		{"part of another sort", group + "研发设计: 93人, 营销: 1亿元}\n", "试点单位概况.服务业投入.合计", "", ""},
		{"answered", group + "研发设计: 1亿元, 营销: 1亿元, 合计: 3亿元}\n", "试点单位概况.服务业投入.合计", "", ""},
		{"share", group + "合计: 2.97亿元, 总投入: 12.64亿元}\n", "试点单位概况.服务业投入占比", "23.5%", "合计 2.97亿元 ÷ 总投入 12.64亿元 = 23.5%"},
		{"share of nothing", group + "合计: 2.97亿元, 总投入: 0亿元}\n", "试点单位概况.服务业投入占比", "", ""},
		{"share of one", group + "合计: 2.97亿元}\n", "试点单位概况.服务业投入占比", "", ""},
		{"whole that is the sum", enterprise + "试点保障措施:\n  资金: {企业自筹: 2.4亿元, 银行贷款: 1.2亿元}\n", "试点保障措施.资金.总投入", "3.6亿元", "填了的 2 项之和 3.6亿元"},
		{"same as another", enterprise + "编制日期: 2023年6月9日\n", "申请材料.请示.日期", "2023年6月9日", "与“编制日期”相同：2023年6月9日"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			s, _ := sessionOn(t, c.plan)
			if text, why := s.Proposal(itemAt(t, s, c.path)); text != c.text || why != c.why {
				t.Errorf("%q, %q", text, why)
			}
		})
	}
}

func TestPlansThatCannotBeFilledIn(t *testing.T) {
	for name, c := range map[string][2]string{
		"syntax":   {"指南: 江苏两业融合-第三批\n试点单位概况:\n\t单位名称: 甲\n", "方案.yaml 第 3 行："},
		"encoding": {"指南: 江苏两业融合-第三批\n试点单位概况:\n  单位名称: 某某\xff公司\n", "方案.yaml 第 3 行："},
	} {
		o, m := options(t, "", c[0])
		_, err := Begin(o)
		if err == nil || !strings.HasPrefix(err.Error(), c[1]) || !strings.HasSuffix(err.Error(), "。先改正再填写，文件没有改动") || m.saves > 0 {
			t.Errorf("%s: %v, %d writes", name, err, m.saves)
		}
	}
}

// What a former plan left doubtful in a row is not asked of the row that takes its place.
func TestRowsThatMoveAreNotDoubted(t *testing.T) {
	change := map[string]func(s *Session, table Item) error{
		"deleted": func(s *Session, table Item) error { return s.DeleteRow(table, 1) },
		"moved":   func(s *Session, table Item) error { return s.MoveRow(table, 1, 2) },
	}
	for name, change := range change {
		o, _ := options(t, "", withPeriod)
		o.Again = []string{"主要试点内容.指标[2].名称", "主要试点内容.指标[1].名称", "主要试点内容.任务[1].名称", "主要试点内容.试点主题"}
		s, err := Begin(o)
		if err != nil {
			t.Fatal(err)
		}
		if err := change(s, itemAt(t, s, "主要试点内容.指标")); err != nil {
			t.Fatal(err)
		}
		for path, want := range map[string]bool{
			"主要试点内容.指标[1].名称": false, "主要试点内容.任务[1].名称": true, "主要试点内容.试点主题": true,
		} {
			if got := s.Doubted(itemAt(t, s, path)); got != want {
				t.Errorf("%s: %s is doubted: %v", name, path, got)
			}
		}
	}
}

// Taking back what was cleared takes back that it was: the question takes over again.
func TestClearedIsTakenBack(t *testing.T) {
	const from, to = "试点单位概况.联系人", "申请材料.请示.联系人"
	s, _ := sessionOn(t, enterprise)
	steps := []error{s.Set(from, plan.Answer{Text: "王某"}), s.Clear(to)}
	for range 2 {
		_, err := s.Back()
		steps = append(steps, err)
	}
	steps = append(steps, s.Set(from, plan.Answer{Text: "李某"}))
	for i, err := range steps {
		if err != nil {
			t.Fatalf("step %d: %v", i, err)
		}
	}
	if got := s.Plan().Text(to).Value; got != "李某" {
		t.Errorf("%s is %q", to, got)
	}
}

func TestUndoHasAnEnd(t *testing.T) {
	s, _ := sessionOn(t, enterprise)
	for n := range mostUndo + 3 {
		if err := s.Set("试点单位概况.单位名称", plan.Answer{Text: fmt.Sprint("甲", n)}); err != nil {
			t.Fatal(err)
		}
	}
	for s.Given() > 0 {
		if _, err := s.Back(); err != nil {
			t.Fatal(err)
		}
	}
	if got := s.Plan().Text("试点单位概况.单位名称").Value; got != "甲2" {
		t.Errorf("undone to %q", got)
	}
}

// The drafts of one visit are one answer: one step back is before them all, the next before the answer that came first.
func TestDraftsAreOneAnswer(t *testing.T) {
	const path = "主要试点内容.试点目标"
	s, _ := sessionOn(t, enterprise)
	if err := s.Set("试点单位概况.单位名称", plan.Answer{Text: "甲"}); err != nil {
		t.Fatal(err)
	}
	before := s.Given()
	for _, text := range []string{"到", "到2025年", "到2025年底"} {
		if err := s.Set(path, plan.Answer{Text: text, Prose: true}); err != nil {
			t.Fatal(err)
		}
	}
	s.Merge(before)
	for _, want := range []string{path, "试点单位概况.单位名称"} {
		if at, err := s.Back(); at != want || err != nil || s.Plan().Lookup(at).Answered() {
			t.Errorf("back to %s, %v, want %s without an answer", at, err, want)
		}
	}
}

// What was taken from a draft is asked once more, with where it came from; who lets it stand is not asked again.
func TestTakenFromADraft(t *testing.T) {
	o, err := outline.Builtin("")
	if err != nil {
		t.Fatal(err)
	}
	var saved string
	s, err := Begin(Options{Outline: o, Source: []byte("指南: " + o.Name + "\n试点单位概况:\n  单位名称: 甲厂 # 待核对：稿.md 第 3 行\n  联系人: 王某某\n"),
		Save: func(text []byte) error { saved = string(text); return nil }})
	if err != nil {
		t.Fatal(err)
	}
	name, _ := s.ItemAt(o.Applicant)
	person, _ := s.ItemAt("试点单位概况.联系人")
	if !s.isOpen(name) || s.isOpen(person) || !strings.Contains(s.Doubt(name), "稿.md 第 3 行") {
		t.Errorf("open: %v %v; %q", s.isOpen(name), s.isOpen(person), s.Doubt(name))
	}
	if err := s.Looked(name); err != nil || s.isOpen(name) || !strings.Contains(saved, "单位名称: 甲厂\n") {
		t.Errorf("%v, open %v, saved:\n%s", err, s.isOpen(name), saved)
	}
	if _, err := s.Back(); err != nil || !s.isOpen(name) {
		t.Errorf("taken back: %v, open %v", err, s.isOpen(name))
	}
}
