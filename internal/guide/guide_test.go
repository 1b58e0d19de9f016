package guide

import (
	"math/rand/v2"
	"strings"
	"testing"
	"testing/fstest"

	"pilotplan/internal/prose"
	"pilotplan/outline"
)

// loaded is the pack that is made of a guide; it has no fault.
func loaded(t *testing.T, text string) *outline.Outline {
	t.Helper()
	p, err := Make("某办法", prose.Of("指南.md", []byte(text)))
	if err != nil {
		t.Fatal(err)
	}
	o, found := outline.Load(fstest.MapFS{outline.PackFile: {Data: p.Text}}, "某办法")
	for _, f := range found {
		t.Errorf("%d:%d %s", f.Pos.Line, f.Pos.Column, f.Message)
	}
	if t.Failed() {
		t.Fatalf("of\n%s\nis made\n%s", text, p.Text)
	}
	if p.Chapters != len(o.Chapters) {
		t.Errorf("%d chapters are told, the pack has %d", p.Chapters, len(o.Chapters))
	}
	return o
}

// asks says what a question of a pack is, by its path.
func asks(t *testing.T, o *outline.Outline, path string) *outline.Question {
	t.Helper()
	q := o.Question(path)
	if q == nil {
		var all []string
		for p := range o.Questions() {
			all = append(all, p)
		}
		t.Fatalf("nothing is asked at %s, but at %s", path, strings.Join(all, " "))
	}
	return q
}

const plain = `关于组织申报数字车间的通知

各有关单位：
请于5月底前报送。

附件1
数字车间建设方案编制提纲

一、企业概况
（一）基本情况。包括成立时间、主要产品，不超过800字。
（二）财务情况（近三年的收入、利润）
二、建设目标：到期末达到的水平
三、建设内容
（一）总体架构
画出系统架构，说明各部分的关系。
1.感知层。设备接入的方式。
2.应用层
说明主要应用。
（二）投资安排
如有外部资金，写明来源。
四、保障措施

附件2
申报书
一、声明
`

func TestHeadingsBecomeQuestions(t *testing.T) {
	o := loaded(t, plain)
	if len(o.Chapters) != 4 || o.Chapters[3].Title != "保障措施" {
		t.Fatalf("chapters: %+v", o.Chapters)
	}
	if q := asks(t, o, "企业概况.基本情况"); q.Kind != outline.Prose || q.Length.Most != 800 || !strings.HasPrefix(q.Guidance, "包括成立时间") || !q.Required {
		t.Errorf("基本情况: %+v", q)
	}
	if q := asks(t, o, "企业概况.财务情况"); q.Guidance != "近三年的收入、利润" {
		t.Errorf("财务情况: %q", q.Guidance)
	}
	if q := asks(t, o, "建设目标.内容"); q.Guidance != "到期末达到的水平" {
		t.Errorf("建设目标: %q", q.Guidance)
	}
	if q := asks(t, o, "建设内容.总体架构"); !q.IsSection() || !strings.Contains(q.Guidance, "系统架构") {
		t.Errorf("总体架构: %+v", q)
	}
	if q := asks(t, o, "建设内容.总体架构.应用层"); q.Guidance != "说明主要应用。" {
		t.Errorf("应用层: %q", q.Guidance)
	}
	if q := asks(t, o, "建设内容.投资安排"); q.Required {
		t.Error("投资安排 is wanted though it is there only 如有")
	}
	if o.Applicant != "企业概况.申报单位" {
		t.Errorf("the applicant is told at %s", o.Applicant)
	}
}

const tables = `# 绿色车间申报书

## 一、基本信息

| 企业名称 | | 统一社会信用代码 | |
|---|---|---|---|
| 成立时间 | | 联系电话 | |
| 企业性质 | □国有 □民营 □外资 | 营业收入（万元） | |
| 是否上市 | | 主要产品 | 不超过三种 |

## 二、主要指标

| 序号 | 指标名称 | 单位 | 目标值 | 数据来源 |
|---|---|---|---|---|
| 1 | | | | |

## 三、重点项目

不少于3项。

| 序号 | 项目名称 | 总投资（万元） | 完成时间 |
|---|---|---|---|
| 1 | | | |
| 合计 | | | |

## 四、自评

| 评分项 | 分值 | 自评分 | 佐证材料 |
|---|---|---|---|
| 能源管理 | 60 | | |
| 污染治理 | 40 | | |
`

func TestTablesBecomeTables(t *testing.T) {
	o := loaded(t, tables)
	for path, want := range map[string]outline.Kind{
		"基本信息.企业名称": outline.Text, "基本信息.成立时间": outline.Date, "基本信息.营业收入": outline.Quantity,
		"基本信息.企业性质": outline.Choice, "基本信息.是否上市": outline.YesNo, "基本信息.主要产品": outline.Text,
		"主要指标.主要指标": outline.Indicators, "重点项目.重点项目": outline.Table, "自评.自评": outline.Table,
	} {
		if q := asks(t, o, path); q.Kind != want {
			t.Errorf("%s is %s, not %s", path, q.Kind, want)
		}
	}
	if q := asks(t, o, "基本信息.统一社会信用代码"); q.Form != outline.CreditCode {
		t.Errorf("a code has the form %s", q.Form)
	}
	if q := asks(t, o, "基本信息.营业收入"); q.Unit != "万元" {
		t.Errorf("营业收入 is in %s", q.Unit)
	}
	if o.Applicant != "基本信息.企业名称" {
		t.Errorf("the applicant is told at %s", o.Applicant)
	}
	if q := asks(t, o, "重点项目.重点项目"); q.Min != 3 || !q.TotalRow || len(q.Fields) != 3 || q.Fields[1].Unit != "万元" {
		t.Errorf("重点项目: %+v", q)
	}
	q := asks(t, o, "自评.自评")
	if len(q.Rows) != 2 || q.Full("能源管理") == nil || q.Full("能源管理").Text != "60" || len(q.Fields) != 3 {
		t.Errorf("自评: %+v", q)
	}
}

// The number of an annex is no heading, and the title of the whole is no chapter.
func TestTitle(t *testing.T) {
	o := loaded(t, "# 附件3\n\n# 示范园区申报指南\n\n## 一、基础\n\n写现状。\n\n## 二、目标\n")
	if o.Title != "示范园区申报指南" || len(o.Chapters) != 2 || o.Chapters[0].Title != "基础" {
		t.Errorf("%s: %+v", o.Title, o.Chapters)
	}
}

func TestNoHeadings(t *testing.T) {
	if _, err := Make("空", prose.Of("空.txt", []byte("只有一句话。\n"))); err != ErrNoHeadings {
		t.Errorf("error %v", err)
	}
}

// Whatever stands in a text, the pack that is made of it loads.
func TestWhateverIsMadeLoads(t *testing.T) {
	rng := rand.New(rand.NewPCG(8, 15))
	lines := strings.Split(plain+tables+"# : #\n## 指南\n### a.b[0]: c\n- \"引\": '号\n一、试点期\n（一）%@`|\n| 指南 | 指南 |\n|---|---|\n| | |\n| 合计 | |\n一、申请材料\n不少于99999999999999999999字，不超过-3字。\n\x01\u0085\ufeff（一）\u2028怪字\n", "\n")
	for range 150 {
		var text strings.Builder
		for range rng.IntN(30) {
			text.WriteString(lines[rng.IntN(len(lines))] + strings.Repeat("\n", 1+rng.IntN(2)))
		}
		if _, err := Make("某办法", prose.Of("指南.md", []byte(text.String()))); err == nil {
			loaded(t, text.String())
		}
	}
}
