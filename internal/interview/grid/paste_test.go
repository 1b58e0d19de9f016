package grid

import (
	"fmt"
	"strings"
	"testing"

	"pilotplan/outline"
)

func TestBlock(t *testing.T) {
	table := outline.Standard(outline.Indicators)
	for _, c := range []struct{ name, text, want string }{
		{"Excel", "a\tb\r\nc\td\r\n", "a|b/c|d"},
		{"a terminal's line ends", "a\tb\rc\td", "a|b/c|d"},
		{"blank cells", "a\t\tb\n\tc\t", "a||b/|c|"},
		{"quoted cells", "\"a\nb\"\tc\n\"say \"\"x\"\"\"\td", "a\nb|c/say \"x\"|d"},
		{"quotes that do not end", "\"a\tb\nc\td", "\"a|b/c|d"},
		{"Word's paragraphs in a cell", "a\tb\tc\nd\te1\ne2\tf", "a|b|c/d|e1\ne2|f"},
		{"a cell a line", "名称\n单位\n方向\n收入\n亿元\n升", "名称|单位|方向/收入|亿元|升"},
		{"lines", "甲\n乙", "甲/乙"},
		{"one cell", "甲", ""},
	} {
		var rows []string
		for _, row := range Block(c.text, table) {
			rows = append(rows, strings.Join(row, "|"))
		}
		if got := strings.Join(rows, "/"); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func (p *Paste) String() string {
	var words []string
	for _, c := range p.Columns {
		words = append(words, c.Head+">"+c.To+c.Why)
	}
	return fmt.Sprintf("%s; new %d old %d unread %d over %d below %d outside %d", strings.Join(words, " "), p.New, p.Old, p.Unread, p.Over, p.Below, p.Outside)
}

// A block shows what becomes of it before it goes in, and is one answer.
func TestPasteHeaded(t *testing.T) {
	g, s, d := indicators(t, started+"主要试点内容:\n  指标:\n    - {编号: Z1, 名称: 营业收入, 单位: 万元}\n")
	text := "序号\t考核指标\t计量单位\t2022年\t2023年\t2024年\t2025年\t牵头部门\t备注\n1\t营业收入\t亿元\t18.6\t20.5\t23\t26\t财务部\t无\n2\t能耗\t吨标准煤/万元\t0.062\t0.059\t不详\t0.052\t\t\n"
	p := g.Paste(Block(text, &g.Table.Question), false)
	if want := "序号>行号，不用 考核指标>名称 计量单位>单位 2022年>基期 2022年 2023年>年度目标 2023年 2024年>年度目标 2024年 2025年>年度目标 2025年 牵头部门>责任单位 备注>表里没有这一栏，不取; new 1 old 1 unread 1 over 1 below 1 outside 0"; p.String() != want {
		t.Errorf("got  %s\nwant %s", p, want)
	}
	if d.saves > 0 {
		t.Error("looking at a paste changes the plan")
	}
	if err := g.Put(g.Filled(p)); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"单位: 亿元, 基期: {2022年: 18.6}, 年度目标: {2023年: 20.5, 2024年: 23, 2025年: 26}, 责任单位: 财务部", "编号: Z2", "2024年: 不详"} {
		if !strings.Contains(d.text, want) {
			t.Errorf("%s is not in\n%s", want, d.text)
		}
	}
	if strings.Count(d.text, "财务部") != 2 {
		t.Errorf("the cell below is not filled:\n%s", d.text)
	}
	if d.saves != 1 || s.Given() != 1 {
		t.Errorf("%d saves, %d undos", d.saves, s.Given())
	}
}

// A block without heads goes in from the cursor on.
func TestPasteHere(t *testing.T) {
	g, _, d := indicators(t, started+"主要试点内容:\n  指标:\n    - {编号: Z1, 名称: 收入}\n")
	g.at(0, "年度目标2024年")
	p := g.Paste(Block("1\t2\t报表\n3\t4\t台账", &g.Table.Question), false)
	if want := ">年度目标 2024年 >年度目标 2025年 >数据来源; new 1 old 1 unread 0 over 0 below 0 outside 0"; p.String() != want {
		t.Errorf("got  %s\nwant %s", p, want)
	}
	if err := g.Put(p); err != nil || !strings.Contains(d.text, "年度目标: {2024年: 1, 2025年: 2}, 数据来源: 报表") || !strings.Contains(d.text, "年度目标: {2024年: 3, 2025年: 4}\n      数据来源: 台账") {
		t.Errorf("%v\n%s", err, d.text)
	}
}

// Whole tables go into an empty one with the least work: the plan is read twice, however many rows there are.
func TestPasteMany(t *testing.T) {
	g, s, d := indicators(t, started)
	var text strings.Builder
	text.WriteString("指标名称\t单位\t2025年\n")
	for i := range 120 {
		fmt.Fprintf(&text, "指标%d\t家\t%d\n", i+1, i)
	}
	if err := g.Put(g.Paste(Block(text.String(), &g.Table.Question), false)); err != nil {
		t.Fatal(err)
	}
	if g.Rows() != 120 || d.saves != 1 || s.Given() != 1 || !strings.Contains(d.text, "编号: Z120") {
		t.Errorf("%d rows, %d saves", g.Rows(), d.saves)
	}
}
