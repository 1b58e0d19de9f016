package check

import (
	"strings"
	"testing"
	"time"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/internal/quantity/calendar"
	"pilotplan/outline"
)

func TestRunText(t *testing.T) {
	period, err := calendar.ParsePeriod("2023年1月—2025年12月")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, text, want string }{
		{"nothing", "", ""},
		{"a vague goal", "明显缩短平均故障修复时间。\n", "1:1 vague-target 没有可考核的数量、名次或成果：“明显缩短平均故障修复时间”\n"},
		{"a time and nothing else", "营收 1 元。\r\n到2025年，服务能力显著增强。", "2:1 deadline-only 只有期限（2025年），没有可考核的数量、名次或成果：“到2025年，服务能力显著增强”\n"},
		{"a deadline too late", "到2027年底，营业收入达到26亿元。\n", "1:2 deadline-outside-period 这里的期限“2027年底”晚于试点期结束（2025年12月）\n"},
		{"a step too late", "2025年，营业收入达到26亿元。\n\n2026年，营业收入达到28亿元。\n", "3:1 year-outside-period 这里写到“2026年”，不在试点期以内（2023年1月—2025年12月）\n"},
		{"a measurable goal", "到2025年，营业收入达到26亿元。\n", ""},
		{"headings of the outline", "# 农场概况\n\n经营管理水平显著提升。\n\n# 二、示范内容\n\n## （一）示范思路\n\n进一步提升品牌影响力。\n\n## （二）示范目标\n\n进一步提升品牌影响力。\n",
			"13:1 vague-target 没有可考核的数量、名次或成果：“进一步提升品牌影响力”\n"},
		{"labels and cells", "---\n标题: 大力推进\n---\n完成时限：2025年12月\n\n| 指标 | 2025年 |\n| --- | --- |\n| 服务性收入 | 7.8 |\n", ""},
		{"wording", "# 一、总则,目标\n\n# 三、依据（发改产业[2019]1762号）\n",
			"1:7 halfwidth-mark 汉字之间用了半角标点“,”\n3:3 heading-number-gap 序号不连续：“一、”后面是“三、”\n3:8 doc-number-brackets 发文字号“发改产业[2019]1762号”的年份用了“[]”\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			found := RunText("方案.md", []byte(c.text), fairOutline(), TextOptions{Period: period})
			if got := list(found); got != c.want {
				t.Errorf("got:\n%swant:\n%s", got, c.want)
			}
			for _, f := range found {
				if f.Pos.File != "方案.md" || f.Hint == "" || f.Severity == 0 {
					t.Errorf("%+v", f)
				}
			}
		})
	}
}

// Without an outline or a period a text is still read; its deadlines are then held against nothing.
func TestRunTextAlone(t *testing.T) {
	found := RunText("x.txt", []byte("到2030年，营业收入达到26亿元。大力弘扬工匠精神，显著提升品牌影响力。"), nil, TextOptions{AsOf: time.Date(2023, 6, 30, 0, 0, 0, 0, time.UTC)})
	if len(found) != 1 || found[0].Rule != "vague-target" || found[0].Pos.Column != 19 {
		t.Errorf("%s", list(found))
	}
}

// A text that states the pilot's period is held to it; headings by their words tell facts, annexes and steps from goals.
func TestRunTextInContext(t *testing.T) {
	for text, want := range map[string]string{
		"试点期：2023年1月—2025年12月\n\n到2027年底，营业收入达到26亿元。\n": "3:2 deadline-outside-period 这里的期限“2027年底”晚于试点期结束（2025年12月）\n",
		"一、工作回顾\n大力弘扬工匠精神，显著提升品牌影响力。\n二、指导思想\n显著提升品牌影响力。\n三、主要目标\n显著提升品牌影响力。\n附件：名词解释\n显著提升品牌影响力。\n": "6:1 vague-target 没有可考核的数量、名次或成果：“显著提升品牌影响力”\n",
		"存在问题：显著提升品牌影响力的办法不多，人才不足。\n": "",
	} {
		if got := list(RunText("x.txt", []byte(text), nil, TextOptions{})); got != want {
			t.Errorf("%q: got\n%swant\n%s", text, got, want)
		}
	}
}

// What looks like a fault and is none.
func TestSilentSentences(t *testing.T) {
	for _, sentence := range []string{
		"公司现有职工1486人，占地410亩。", "“十四五”期间，公司实现营业收入18.6亿元。", "通过ISO22000认证的产品已有12种。",
		"产品覆盖2300余家餐饮门店。", "2022年，公司营业收入为18.6亿元。", "连续三年位居全国前5名。",
		"关键工序数控化率已由40%增至65%。", "《实施意见》（发改产业〔2019〕1762号）已经印发。", "到2025年，平均故障修复时间由36小时压缩到20小时。",
		"2024年底前通过信息安全管理体系认证。", "2025年底前全部设备接入平台。", "面向2035年远景目标，2025年营业收入达到26亿元。",
	} {
		text := "# 示范内容\n\n## 示范思路\n\n以“一体两翼”为格局，坚持创新驱动的基本原则，大力弘扬工匠精神，不断提升品牌影响力。\n\n## 示范目标\n\n" + sentence + "\n"
		period, _ := calendar.ParsePeriod("2023年1月—2025年12月")
		if found := RunText("x.md", []byte(text), fairOutline(), TextOptions{Period: period}); len(found) > 0 {
			t.Errorf("%s\n%s", sentence, list(found))
		}
	}
}

// The hint takes up the sentence's own verb and noun, asks for what is missing, and fills in no number.
func TestHintsForVagueSentences(t *testing.T) {
	for _, c := range [][2]string{
		{"明显缩短采后处理时间。", "写明“采后处理时间”由多少小时缩短到多少小时、何时达到"},
		{"采后处理时间明显缩短。", "写明“采后处理时间”由多少小时缩短到多少小时、何时达到"},
		{"到2025年，显著提升服务能力。", "写明数量：用哪个数衡量“服务能力”，由多少到多少"},
		{"稳步提高职工收入水平。", "写明“职工收入”由多少提高到多少、何时达到"},
		{"不断壮大市场主体。", "写明“市场主体”由多少增加到多少、何时达到"},
		{"推动服务收入较快增长。", "写明“服务收入”由多少增长到多少、何时达到"},
		{"优化审批流程、压减办事时限。", "写明“办事时限”由多少压减到多少、何时达到"},
		{"提升客户体验。", "写明数量：用哪个数衡量“客户体验”，由多少到多少、何时达到"},
		{"切实增强责任感和紧迫感。", "写明数量：做成什么、有多少、何时完成，到时候凭什么验收"},
		{"弘扬创业精神，增强企业家信心。", "写明数量：做成什么、有多少、何时完成，到时候凭什么验收"},
		{"巩固提高脱贫成果。", "写明数量：做成什么、有多少、何时完成，到时候凭什么验收"},
		{"培育新增长点。", "写明数量：做成什么、有多少、何时完成，到时候凭什么验收"},
		{"团体标准明年上升为省级地方标准。", "写明数量：做成什么、有多少、何时完成，到时候凭什么验收"},
		{"居民收入增长与经济增长同步。", "写明数量：做成什么、有多少、何时完成，到时候凭什么验收"},
		{"扩大再制造业务规模。", "写明“再制造业务规模”由多少扩大到多少、何时达到"},
		{"打造产业融合高地。", "写明数量：按哪个数算是“高地”，达到多少、何时达到"},
		{"培育一批示范企业。", "把“一批”改成具体的数量，写明何时完成"},
		{"明年内培育一批示范企业。", "把“一批”改成具体的数量，写明何时完成"},
		{"力争走在全省前列。", "写明在什么范围内排第几位，或达到哪个数、何时达到"},
		{"建立健全协同机制。", "写明成果形式，如发布的文件、上线的系统、何时完成"},
		{"规范发展融资租赁。", "写明数量：做成什么、有多少、何时完成，到时候凭什么验收"},
		{"尽快投入使用。", "把“尽快”改成哪年哪月，写明做到什么程度"},
	} {
		p := newPass(answering("章: {}\n"))
		p.plan.Outline = fairOutline()
		if got := p.howToMeasure(c[0], strings.Contains(c[0], "2025年")); got != c[1] {
			t.Errorf("%s\ngot  %s\nwant %s", c[0], got, c[1])
		}
	}
}

// What is far behind the pilot may be an outlook: it is only noted.
func TestFarGoalsAreNoted(t *testing.T) {
	period, _ := calendar.ParsePeriod("2023年1月—2025年12月")
	for text, want := range map[string]finding.Severity{"到2027年，营业收入达到26亿元。": finding.Error, "到2035年，营业收入达到60亿元。": finding.Note} {
		found := RunText("x.md", []byte(text), fairOutline(), TextOptions{Period: period})
		if len(found) != 1 || found[0].Rule != deadlineOutsidePeriod.id || found[0].Severity != want {
			t.Errorf("%s: %s %+v", text, list(found), found)
		}
	}
}

// Windows line ends and a plan's quotes do not shift the place of a sentence.
func TestPlaceOfSentenceInBlockText(t *testing.T) {
	src := "章:\r\n  目标: |\r\n    到2025年，营业收入达到26亿元。“双碳”引领。明显缩短故障修复时间。\r\n  指标: []\r\n"
	o := &outline.Outline{Name: "问", Chapters: []outline.Section{{Key: "章", Questions: []outline.Question{
		{Key: "目标", Kind: outline.Prose}, {Key: "指标", Kind: outline.Indicators},
	}}}}
	p, _ := plan.Parse("x.yaml", []byte(src), func(string) (*outline.Outline, error) { return o, nil })
	want := finding.Pos{File: "x.yaml", Line: 3, Column: 30, EndLine: 3, EndColumn: 41}
	for _, f := range Run(p) {
		if f.Rule == "vague-target" && f.Pos == want {
			return
		}
	}
	t.Errorf("got %+v", Run(p))
}

// What leads to the number of a paper is no part of it.
func TestDocNumberBeginsWithItsOrgan(t *testing.T) {
	for text, want := range map[string]string{
		"根据苏发改规[2022]3号":       "1:5 doc-number-brackets 发文字号“苏发改规[2022]3号”的年份用了“[]”\n",
		"按照要求（详见苏政发[2021]88号）": "1:10 doc-number-brackets 发文字号“苏政发[2021]88号”的年份用了“[]”\n",
		"附件和国办发[2020]12号":      "1:6 doc-number-brackets 发文字号“国办发[2020]12号”的年份用了“[]”\n",
		"依据：发改产业〔2019〕1762号":   "",
	} {
		if got := list(RunText("x.md", []byte("# "+text+"\n"), fairOutline(), TextOptions{})); got != want {
			t.Errorf("%s\ngot:\n%swant:\n%s", text, got, want)
		}
	}
}

// A title that is said again promises nothing: in a cell, at the head of what stands under it, at the head of a task's row. A
// label with a name chosen from a list does neither.
func TestTitlesSaidAgain(t *testing.T) {
	const text = "# 示范内容\n\n## 3. 全面提升种植水平\n\n全面提升种植水平。\n\n建成示范田60亩。对应主要任务：全面推广良种良法，做大做强特色产业。\n\n| 重点任务 | 完成时限 |\n| --- | --- |\n| 全面提升种植水平 | 2025年 |\n"
	if got := list(RunText("x.md", []byte(text), fairOutline(), TextOptions{})); got != "" {
		t.Errorf("finds:\n%s", got)
	}
	row := strings.NewReplacer("名称: 建设有机种植基地", "名称: 全面提升种植水平", "举措: 流转土地", "举措: 全面提升种植水平。流转土地").Replace(read(t, "testdata/good/chapter-missing.yaml"))
	p, _ := plan.Parse("x.yaml", []byte(row), fair)
	if got := list(Run(p)); got != "" || !strings.Contains(row, "举措: 全面") {
		t.Errorf("finds:\n%s", got)
	}
}
