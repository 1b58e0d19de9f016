package draft

import (
	"fmt"
	"strings"
	"testing"

	"pilotplan/internal/doc"
	"pilotplan/internal/prose"
	"pilotplan/internal/quantity/calendar"
	"pilotplan/outline"
)

// general is the pack for pilots of any kind.
func general(t *testing.T) *outline.Outline {
	t.Helper()
	o, err := outline.Builtin("通用试点方案")
	if err != nil {
		t.Fatal(err)
	}
	return o
}

// linesOf says a draft in lines, a part each.
func linesOf(d *Draft) []string {
	var lines []string
	for _, p := range d.Parts {
		lines = append(lines, lineOf(p))
	}
	return lines
}

func lineOf(p Part) string {
	switch p := p.(type) {
	case *Title:
		return "title " + p.Path + " = " + p.Cell.Text
	case *Opening:
		return "open " + p.Path
	case *Line:
		row := ""
		if p.Row != nil {
			row = p.Row.Name + " "
		}
		return "line " + row + p.Path + ": " + textOf(p.Block)
	case *Answer:
		return "answer " + p.Path + " = " + p.Cell.Text
	case *Told:
		return fmt.Sprintf("told %s %s %d = %s", p.Row.Name, p.Column.Key, p.Year, p.Cell.Text)
	case *Left:
		var cells []string
		for _, c := range p.Cells {
			cells = append(cells, c.Text)
		}
		if p.Block != nil {
			cells = append(cells, textOf(p.Block))
		}
		return strings.TrimSpace("left "+p.Label) + " " + strings.Join(cells, "|")
	}
	return fmt.Sprintf("%T", p)
}

func textOf(b *Block) string {
	switch b.Kind {
	case Heading:
		return "# " + b.Title
	case Table:
		return fmt.Sprintf("a table of %d rows", len(b.Grid))
	case Paragraph:
		return prose.Whole(b.Said).Text
	}
	return "mute"
}

const exact = "---\n标题: 甲方案\n日期: 2023年6月9日\n---\n\n# 甲厂试点方案\n\n## 一、单位概况\n\n联系人：王某\n\n## 二、背景和条件\n\n### （一）试点背景\n\n来由在此。\n\n### （二）我们的特色\n\n特色在此。\n\n## 三、试点内容\n\n### 指标\n\n| 编号 | 名称 | 单位 | 2022年 | 2025年 |\n|-|-|-|-|-|\n| Z1 | 收入 | 亿元 | 1.2 | 3 |\n\n### 任务\n\n#### 建设平台\n\n建成平台。\n\n## 四、保障措施\n\n（待填写）\n"

// A text with the outline's headings is read by them alone; what it adds of its own is an answer that nobody asks for. A text without them is
// one.
func TestRead(t *testing.T) {
	check(t, []sample{
		{"the outline's", exact, `title 编制日期 = 2023年6月9日
title 方案名称 = 甲厂试点方案
open 单位概况
answer 单位概况.联系人 = 王某
open 背景和条件
open 背景和条件.试点背景
line 背景和条件.试点背景: 来由在此。
open 背景和条件.我们的特色
line 背景和条件.我们的特色: 特色在此。
open 试点内容
open 试点内容.指标
told 收入 名称 0 = 收入
told 收入 单位 0 = 亿元
told 收入 2022年 0 = 1.2
told 收入 2025年 0 = 3
open 试点内容.任务
line 建设平台 试点内容.任务[1]: 建成平台。
open 保障措施`},
		{"another's", "# 某文\n\n一段话。\n\n## 小节\n\n又一段。\n", "line 全文: # 某文\nline 全文: 一段话。\nline 全文: # 小节\nline 全文: 又一段。"},
		{"nothing", "", ""},
	}, func(text string) *Draft { return Read(doc.Parse([]byte(text)), general(t)) })
}

// A draft is fitted to the outline by what its headings, labels and heads of tables are like; what is like nothing is left, in its order.
func TestFit(t *testing.T) {
	check(t, []sample{
		{"the outline's headings", exact, `title 方案名称 = 甲方案
title 编制日期 = 2023年6月9日
left # 甲厂试点方案
open 单位概况
answer 单位概况.联系人 = 王某
open 背景和条件
open 背景和条件.试点背景
line 背景和条件.试点背景: 来由在此。
left # （二）我们的特色
left 特色在此。
open 试点内容
open 试点内容.指标
told 收入 编号 0 = Z1
told 收入 名称 0 = 收入
told 收入 单位 0 = 亿元
told 收入 年度目标 2022 = 1.2
told 收入 年度目标 2025 = 3
open 试点内容.任务
open 试点内容.任务[1]
line 建设平台 试点内容.任务[1]: 建成平台。
open 保障措施`},
		{"others", "# 甲厂两业融合方案\n\n## 一、企业基本情况\n\n公司名称：甲厂\n\n联系 人：王某\n\n## 二、为什么要做\n\n### 1. 试点的背景\n\n来由。\n", `title 方案名称 = 甲厂两业融合方案
open 单位概况.基本情况
answer 单位概况.单位名称 = 甲厂
answer 单位概况.联系人 = 王某
left # 二、为什么要做
open 背景和条件.试点背景
line 背景和条件.试点背景: 来由。`},
		{"numbers alone", "一、单位概况\n\n单位名称：甲厂\n\n二、背景和条件\n\n（一）试点背景\n\n来由。\n", `open 单位概况
answer 单位概况.单位名称 = 甲厂
open 背景和条件
open 背景和条件.试点背景
line 背景和条件.试点背景: 来由。`},
		{"labels in a table", "# 甲厂方案\n\n| 单位名称 | 甲厂 | 联系人 | 王某 |\n|-|-|-|-|\n| 联系电话 | 0510-12345678 | 座右铭 | 厚德 |\n", `left # 甲厂方案
answer 单位概况.单位名称 = 甲厂
answer 单位概况.联系人 = 王某
answer 单位概况.联系电话 = 0510-12345678
left 座右铭|厚德`},
		{"tasks in paragraphs, an annex behind", "## 怎么做\n\n### 重点任务\n\n1. 建设平台。建成平台1个。责任单位：技术部。\n\n2. 推广应用。推广到10家。\n\n## 附件\n\n清单。\n", `left # 怎么做
open 试点内容.任务
open 试点内容.任务[1]
line 建设平台 试点内容.任务[1]: 建成平台1个。责任单位：技术部。
told 建设平台 责任单位 0 = 技术部
open 试点内容.任务[2]
line 推广应用 试点内容.任务[2]: 推广到10家。
left # 附件
left 清单。`},
		{"a heading of nothing behind", "## 怎么做\n\n### 重点任务\n\n1. 建设平台。建成平台1个。\n\n## 食堂菜谱\n\n炒菜。\n\n### 早饭\n\n粥。\n", `left # 怎么做
open 试点内容.任务
open 试点内容.任务[1]
line 建设平台 试点内容.任务[1]: 建成平台1个。
left # 食堂菜谱
left 炒菜。
left # 早饭
left 粥。`},
		{"nothing of a plan", "今天天气好。\n\n## 菜谱\n\n炒菜。\n", "left 今天天气好。\nleft # 菜谱\nleft 炒菜。"},
		{"nothing", "", ""},
	}, func(text string) *Draft { return Fit(prose.Of("稿.md", []byte(text)), general(t), calendar.Period{}) })
}

// The unit above a table is that of its figures, and years are the base or targets by what their heads say; the mark of an empty cell tells
// nothing, and is noted.
func TestFitTable(t *testing.T) {
	text := "## 指标\n\n单位：万元\n\n| 指标名称 | 2022年 | 2025年目标 | 责任部门 |\n|-|-|-|-|\n| 服务收入 | 100 | 300 | 财务部 |\n| 利润 | — | 30 | 财务部 |\n"
	d := Fit(prose.Of("稿.md", []byte(text)), general(t), calendar.Period{})
	var told []string
	for _, line := range linesOf(d) {
		if strings.HasPrefix(line, "told ") {
			told = append(told, strings.TrimPrefix(line, "told "))
		}
	}
	want := `服务收入 名称 0 = 服务收入
服务收入 基期 2022 = 100
服务收入 年度目标 2025 = 300
服务收入 责任单位 0 = 财务部
服务收入 单位 0 = 万元
利润 名称 0 = 利润
利润 年度目标 2025 = 30
利润 责任单位 0 = 财务部
利润 单位 0 = 万元`
	if got := strings.Join(told, "\n"); got != want {
		t.Errorf("got\n%s", got)
	}
	if len(d.Rows) != 2 || len(d.Blank) != 1 || d.Blank[0].Row.Name != "利润" {
		t.Errorf("%d rows, %d empty cells", len(d.Rows), len(d.Blank))
	}
}

// Places are those of the source: a part says what stands there.
func TestPlaces(t *testing.T) {
	text := "## 单位概况\n\n单位名称：甲厂\n\n## 试点内容\n\n### 指标\n\n| 名称 | 单位 | 2025年 |\n|-|-|-|\n| 收入 | 亿元 | 3 |\n"
	for _, d := range []*Draft{Read(doc.Parse([]byte(text)), general(t)), Fit(prose.Of("稿.md", []byte(text)), general(t), calendar.Period{})} {
		seen := 0
		for _, p := range d.Parts {
			var c Cell
			switch p := p.(type) {
			case *Answer:
				c = p.Cell
			case *Told:
				c = p.Cell
			default:
				continue
			}
			if seen++; c.From < 0 || c.To > len(text) || c.From > c.To {
				t.Errorf("%s stands at %d to %d", lineOf(p), c.From, c.To)
			} else if got := text[c.From:c.To]; got != c.Text {
				t.Errorf("%s stands at %q", lineOf(p), got)
			}
		}
		if seen < 3 {
			t.Errorf("only %d cells in %v", seen, linesOf(d))
		}
	}
}

// Two texts that read the same have one key; a text is its outline's if most chapters are there; tables are of rows by their heads.
func TestKeyFollowsRowTables(t *testing.T) {
	for _, pair := range [][2]string{{"一、试点 目标", "试点目标"}, {"（二）**试点目标**", "试点目标"}, {"试点目标。", "试点目标"}, {"3.1 目标", "目标"}} {
		if Key(pair[0]) != Key(pair[1]) {
			t.Errorf("%q and %q: %q, %q", pair[0], pair[1], Key(pair[0]), Key(pair[1]))
		}
	}
	if Key("试点目标") == Key("试点任务") {
		t.Error("two headings have one key")
	}
	for text, want := range map[string]bool{exact: true, "# 某文\n\n## 单位概况\n\n文。\n": false, "": false} {
		if Follows(doc.Parse([]byte(text)), general(t)) != want {
			t.Errorf("%.20q follows the outline: %v", text, !want)
		}
	}
	tables := "| 指标名称 | 单位 | 2025年 |\n|-|-|-|\n| 收入 | 亿元 | 3 |\n\n| 任务名称 | 责任单位 | 交付成果 | 完成时限 |\n|-|-|-|-|\n| 建平台 | 技术部 | 平台 | 2024年 |\n\n| 姓名 | 电话 | 住址 |\n|-|-|-|\n| 王 | 1 | 某地 |\n"
	found := RowTables(prose.Of("稿.md", []byte(tables)), general(t))
	if len(found) != 2 || !found[0].Indicators || found[0].Tasks || !found[1].Tasks {
		t.Errorf("tables %+v", found)
	}
}

// sample is a text and its parts, a line each.
type sample struct{ name, text, want string }

func check(t *testing.T, all []sample, read func(string) *Draft) {
	t.Helper()
	for _, c := range all {
		if got := strings.Join(linesOf(read(c.text)), "\n"); got != c.want {
			t.Errorf("%s:\n%s", c.name, got)
		}
	}
}
