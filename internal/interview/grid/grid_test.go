package grid

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pilotplan/internal/check"
	"pilotplan/internal/finding"
	"pilotplan/internal/interview"
	"pilotplan/internal/plan"
	"pilotplan/outline"
)

const started = "指南: 江苏两业融合-第三批\n申报类别: 龙头骨干企业\n试点期: 2023年1月—2025年12月\n"

// disk is a plan file that is no file.
type disk struct {
	text  string
	saves int
}

// sheet is the sheet of a table in a plan.
func sheet(t *testing.T, text, path string) (*Sheet, *interview.Session, *disk) {
	t.Helper()
	o, err := outline.Builtin("")
	if err != nil {
		t.Fatal(err)
	}
	d := &disk{text: text}
	s, err := interview.Begin(interview.Options{
		File: "方案.yaml", Source: []byte(text), Outline: o,
		Save: func(text []byte) error { d.text = string(text); d.saves++; return nil },
		Review: func(p *plan.Plan, found []finding.Finding) interview.Review {
			return interview.Review{Findings: append(found, check.Run(p)...)}
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	it, ok := s.ItemAt(path)
	if !ok {
		t.Fatalf("nothing is asked at %s", path)
	}
	return New(s, it, map[string]string{}), s, d
}

func indicators(t *testing.T, text string) (*Sheet, *interview.Session, *disk) {
	return sheet(t, text, "主要试点内容.指标")
}

// column is the place of a column, called 名称 or 年度目标2024年.
func (g *Sheet) column(name string) int {
	return slices.IndexFunc(g.Columns, func(c Column) bool {
		group, own := c.Head()
		return group+own == name
	})
}

// at puts the cursor on a cell.
func (g *Sheet) at(row int, column string) *Sheet {
	g.place(row, g.column(column))
	return g
}

func (g *Sheet) heads() string {
	var heads []string
	for _, c := range g.Columns {
		group, own := c.Head()
		heads = append(heads, group+own)
	}
	return strings.Join(heads, " ")
}

// Years are columns: those of the pilot, the one before it for a base, and whatever somebody wrote.
func TestColumns(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a period", started, "名称 编号 单位 方向 性质 口径 计算方法 基期2022年 年度目标2023年 年度目标2024年 年度目标2025年 数据来源 责任单位 责任人 完成时限"},
		{"another year", started + "主要试点内容:\n  指标:\n    - {编号: Z1, 年度目标: {2026年: 3}}\n", "名称 编号 单位 方向 性质 口径 计算方法 基期2022年 年度目标2023年 年度目标2024年 年度目标2025年 年度目标2026年 数据来源 责任单位 责任人 完成时限"},
		{"no period", "指南: 江苏两业融合-第三批\n申报类别: 龙头骨干企业\n", "名称 编号 单位 方向 性质 口径 计算方法 基期 年度目标 数据来源 责任单位 责任人 完成时限"},
	} {
		g, _, _ := indicators(t, c.text)
		if got := g.heads(); got != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", c.name, got, c.want)
		}
	}
}

// What is typed into a row is in the file as it is understood, each cell with one save; the cursor goes to what is open.
func TestTypeRow(t *testing.T) {
	g, s, d := indicators(t, started)
	g.First()
	for _, typed := range []string{"新签合同额", "亿元", "升", "3.35 4.1 5.5 7.8"} {
		if strings.Contains(typed, " ") {
			g.at(0, "基期2022年") // no cell of the first row is passed over
		}
		g.Type(typed)
		if err := g.Confirm(); err != nil {
			t.Fatalf("%s: %v", typed, err)
		}
		g.Onward()
	}
	want := "    - 编号: Z1\n      名称: 新签合同额\n      单位: 亿元\n      方向: 升\n      基期: {2022年: 3.35}\n      年度目标: {2023年: 4.1, 2024年: 5.5, 2025年: 7.8}\n      完成时限: 2025年12月\n"
	if !strings.HasSuffix(d.text, want) {
		t.Errorf("got\n%s", d.text)
	}
	if g.Columns[g.Col].Question.Key != "数据来源" || d.saves > 4 {
		t.Errorf("the cursor stands on %s after %d saves", g.Columns[g.Col].Question.Key, d.saves)
	}
	if _, err := s.Back(); err != nil || strings.Contains(d.text, "5.5") {
		t.Errorf("one undo does not take the four figures back: %v\n%s", err, d.text)
	}
	if _, err := s.Forward(); err != nil || !strings.HasSuffix(d.text, want) {
		t.Errorf("redo does not bring them back: %v\n%s", err, d.text)
	}
}

// Each cell is read as its column is, and what cannot be read is kept, told and not saved.
func TestConfirm(t *testing.T) {
	row := started + "主要试点内容:\n  重点领域: [总集成总承包服务, 大数据服务]\n  指标:\n    - {编号: Z1, 名称: 收入, 年度目标: {2023年: 1, 2025年: 3}}\n  任务:\n    - {编号: R1, 名称: 建平台}\n"
	for _, c := range []struct{ table, column, typed, want, fault string }{
		{"指标", "方向", "2", "方向: 降", ""},
		{"指标", "完成时限", "2025.6", "完成时限: 2025年6月", ""},
		{"指标", "年度目标2024年", "2", "{2023年: 1, 2024年: 2, 2025年: 3}", ""},
		{"指标", "年度目标2023年", "", "年度目标: {2025年: 3}", ""},
		{"指标", "年度目标2024年", "不少", "{2023年: 1, 2025年: 3}", "不是一个数"},
		{"指标", "方向", "左", "{编号: Z1, 名称: 收入, ", "没有“左”"},
		{"任务", "对应指标", "1", "对应指标: [Z1]", ""},
		{"任务", "年度进度2023年", "立项；开发；平台上线", "年度进度: {2023年: 立项, 2024年: 开发, 2025年: 平台上线}", ""},
		{"任务", "年度进度2023年", "立项；开发", "年度进度: {2023年: 立项；开发}", ""},
		{"任务", "年度进度2024年", "平台 上线", "年度进度: {2024年: 平台 上线}", ""},
		{"任务", "重点领域", "大数据、", "重点领域: [大数据服务]", ""},
		{"任务", "重点领域", "2、1", "重点领域: [大数据服务, 总集成总承包服务]", ""},
		{"任务", "举措", "先做。\n再做。", `举措: "先做。\n\n再做。\n"`, ""},
	} {
		g, _, d := sheet(t, row, "主要试点内容."+c.table)
		g.at(0, c.column).Empty()
		g.Type(c.typed)
		err := g.Confirm()
		if c.fault == "" && err != nil || c.fault != "" && (err == nil || !strings.Contains(err.Error(), c.fault)) {
			t.Errorf("%s %q: %v", c.column, c.typed, err)
		}
		if !strings.Contains(d.text, c.want) {
			t.Errorf("%s %q: got\n%s", c.column, c.typed, d.text)
		}
		if c.fault != "" && (g.State(g.Row, g.Col) != Unread || g.Typed(g.Row, g.Col) != c.typed) {
			t.Errorf("%s %q is not kept", c.column, c.typed)
		}
	}
}

// A disk that takes nothing leaves what was typed in the cell.
func TestConfirmUnsaved(t *testing.T) {
	o, err := outline.Builtin("")
	if err != nil {
		t.Fatal(err)
	}
	full := fmt.Errorf("磁盘已满")
	s, err := interview.Begin(interview.Options{File: "方案.yaml", Source: []byte(started), Outline: o, Save: func([]byte) error { return full }})
	if err != nil {
		t.Fatal(err)
	}
	it, _ := s.ItemAt("主要试点内容.指标")
	g := New(s, it, map[string]string{})
	g.First()
	g.Type("营业收入")
	if err := g.Confirm(); !errors.Is(err, full) || !g.Editing() {
		t.Errorf("the fault is %v, editing %v", err, g.Editing())
	}
	if before, _ := g.Line(); before != "营业收入" {
		t.Errorf("what was typed is %q", before)
	}
}

func TestOffers(t *testing.T) {
	text := started + "主要试点内容:\n  重点领域: [大数据服务, 总集成总承包服务]\n  指标:\n    - {编号: Z1, 名称: 收入, 责任单位: 财务部}\n    - {编号: Z2, 名称: 利润, 责任单位: 服务事业部}\n    - {编号: Z3, 名称: 税, 责任单位: 服务事业部}\n  任务:\n    - {编号: R1, 名称: 建平台}\n"
	for _, c := range []struct{ table, column, typed, want string }{
		{"指标", "责任单位", "", "服务事业部"},
		{"指标", "方向", "", "升 降 保持"},
		{"任务", "责任单位", "", "服务事业部 财务部"},
		{"任务", "责任单位", "财", "财务部"},
		{"任务", "重点领域", "", "大数据服务 总集成总承包服务"},
		{"任务", "重点领域", "大数据服务、总", "总集成总承包服务"},
		{"任务", "对应指标", "利", "Z2 利润"},
		{"任务", "举措", "", ""},
	} {
		g, _, _ := sheet(t, text, "主要试点内容."+c.table)
		if g.at(0, c.column); c.typed != "" {
			g.Type(c.typed)
		}
		if got := strings.Join(g.Offers(), " "); got != c.want && !(c.column == "责任单位" && c.table == "指标") {
			t.Errorf("%s %q: %s, want %s", c.column, c.typed, got, c.want)
		}
	}
	g, _, d := sheet(t, text, "主要试点内容.任务")
	g.at(0, "对应指标").Type("Z1、")
	g.Mark(1)
	g.Mark(1)
	if !g.Take() || g.Confirm() != nil || !strings.Contains(d.text, "对应指标: [Z1, Z2]") {
		t.Errorf("the offer is not taken:\n%s", d.text)
	}
}

func TestRows(t *testing.T) {
	text := started + "主要试点内容:\n  指标:\n    - 编号: Z1\n      名称: 甲\n    - 编号: Z2\n      名称: 乙\n"
	names := func(g *Sheet) string {
		var all []string
		for row := range g.Rows() {
			all = append(all, g.Shown(row, Name)+"/"+g.Shown(row, 1))
		}
		return strings.Join(all, " ")
	}
	for _, c := range []struct {
		name string
		do   func(*Sheet) error
		want string
	}{
		{"insert", (*Sheet).Insert, "甲/Z1 /Z3 乙/Z2"},
		{"delete", (*Sheet).Delete, "甲/Z1"},
		{"copy", (*Sheet).Copy, "甲/Z1 乙/Z2 乙/Z3"},
		{"up", func(g *Sheet) error { return g.Shift(-1) }, "乙/Z2 甲/Z1"},
		{"down, where it is the last", func(g *Sheet) error { return g.Shift(1) }, "甲/Z1 乙/Z2"},
	} {
		g, s, _ := indicators(t, text)
		g.at(1, "名称")
		if err := c.do(g); err != nil || names(g) != c.want {
			t.Errorf("%s: %s, want %s (%v)", c.name, names(g), c.want, err)
		}
		if s.Given() > 0 {
			if _, err := s.Back(); err != nil || s.Given() != 0 {
				t.Errorf("%s: one undo is not enough: %v", c.name, err)
			}
			g.Refresh()
		}
		if names(g) != "甲/Z1 乙/Z2" {
			t.Errorf("%s: after undo %s", c.name, names(g))
		}
	}
}

// A finding's path leads to its very cell.
func TestSeek(t *testing.T) {
	text := started + "主要试点内容:\n  指标:\n    - {编号: Z1, 名称: 甲}\n    - {编号: Z2, 名称: 乙, 年度目标: {2023: 1, 2024年: x}}\n"
	for path, want := range map[string]string{
		"主要试点内容.指标[2].年度目标.2024年": "1 年度目标2024年",
		"主要试点内容.指标[2].年度目标.2023":  "1 年度目标2023年",
		"主要试点内容.指标[2].年度目标":       "1 年度目标2023年",
		"主要试点内容.指标[1].单位":         "0 单位",
		"主要试点内容.指标[2]":            "1 名称",
	} {
		g, _, _ := indicators(t, text)
		g.Seek(path)
		group, own := g.Columns[g.Col].Head()
		if got := fmt.Sprint(g.Row, " ", group+own); got != want {
			t.Errorf("%s: %s, want %s", path, got, want)
		}
	}
	g, s, _ := indicators(t, text)
	g.Review(s.Reviewed())
	if got := g.State(1, g.column("年度目标2024年")); got != Wrong {
		t.Errorf("a figure that is none stands as %v", got)
	}
	if got := g.State(0, g.column("单位")); got != Open {
		t.Errorf("a missing unit stands as %v", got)
	}
}

// Whatever a cell holds, it is shown on one line as it would be typed.
func TestShown(t *testing.T) {
	text := started + "主要试点内容:\n  指标:\n    - {编号: Z1, 名称: 甲}\n    - {编号: Z2, 名称: 乙}\n  任务:\n    - 名称: 建平台\n      重点领域: [大数据服务, 总集成总承包服务]\n      对应指标: [Z1, Z2]\n      举措: |\n        先做。\n        再做。\n      年度进度: {2024年: 上 线}\n"
	for column, want := range map[string]string{"重点领域": "大数据服务、总集成总承包服务", "对应指标": "Z1、Z2", "举措": "先做。再做。", "年度进度2024年": "上 线", "责任人": ""} {
		g, _, _ := sheet(t, text, "主要试点内容.任务")
		if got := g.Shown(0, g.column(column)); got != want {
			t.Errorf("%s: %q, want %q", column, got, want)
		}
	}
}
