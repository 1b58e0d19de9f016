package draft

import (
	"fmt"
	"strings"
	"testing"

	"pilotplan/internal/quantity/calendar"
	"pilotplan/outline"
)

// cellsFrom are rows of cells, with a bar between cells.
func cellsFrom(text string) [][]string {
	var rows [][]string
	for _, line := range strings.Split(text, "\n") {
		rows = append(rows, strings.Split(line, "|"))
	}
	return rows
}

func (s Sheet) String() string {
	var words []string
	for _, h := range s.Heads {
		switch {
		case h.Numbers:
			words = append(words, "#")
		case h.Column == nil:
			words = append(words, "-")
		default:
			words = append(words, h.Column.Key+strings.TrimSuffix(fmt.Sprint(h.Year), "0"))
		}
	}
	return strings.Join(words, " ")
}

// Heads are found below titles, in one row or two, by all that a pack calls its columns.
func TestReadSheetHeads(t *testing.T) {
	o, err := outline.Builtin("")
	if err != nil {
		t.Fatal(err)
	}
	period, err := calendar.ParsePeriod("2023年1月—2025年12月")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ path, text, want string }{
		{"主要试点内容.指标", "序号|考核指标|计量单位|2022年|2023年|2024年|2025年|牵头部门|备注\n1|营业收入|亿元|18.6|20.5|23|26|财务部|无", "# 名称 单位 基期2022 年度目标2023 年度目标2024 年度目标2025 责任单位 -"},
		{"主要试点内容.指标", "指标名称|基期|年度目标|||数据来源\n||2023年|2024年|2025年|\n营业收入|18.6|20.5|23|26|审计报告", "名称 基期 年度目标2023 年度目标2024 年度目标2025 数据来源"},
		{"主要试点内容.指标", "主要指标表||||\n单位：亿元||||\n指标名称|2022年（实际）|2023年|2024年|2025年\n营业收入|18.6|20.5|23|26", "名称 基期2022 年度目标2023 年度目标2024 年度目标2025"},
		{"主要试点内容.任务", "重点任务|主要举措|2023年|2024年|牵头单位|完成时间\n建平台|开发|立项|上线|数字化中心|2024年12月", "名称 举措 年度进度2023 年度进度2024 责任单位 完成时限"},
		{"主要试点内容.指标", "责任部门\n财务部\n技术中心", "责任单位"},
	} {
		sheet, ok := ReadSheet(o, c.path, cellsFrom(c.text), period)
		if !ok || sheet.String() != c.want {
			t.Errorf("%s\ngot  %s (%v)\nwant %s", c.text, sheet, ok, c.want)
		}
	}
	for _, text := range []string{"营业收入|亿元|升|18.6\n利润|亿元|升|2", "财务部\n技术中心", "Z1|指标|亿元"} {
		if sheet, ok := ReadSheet(o, "主要试点内容.指标", cellsFrom(text), period); ok {
			t.Errorf("%s has heads: %s", text, sheet)
		}
	}
}

// A unit in the heads or above them is that of the rows, and rows of one name are rows of their own.
func TestReadSheetRows(t *testing.T) {
	o, err := outline.Builtin("")
	if err != nil {
		t.Fatal(err)
	}
	sheet, _ := ReadSheet(o, "主要试点内容.指标", cellsFrom("单位：亿元||\n指标名称|2024年|2025年（万元）\n收入|3|40000\n||\n收入|5|"), calendar.Period{})
	var got []string
	for _, told := range sheet.Told {
		got = append(got, fmt.Sprint(told.Row.Index, told.Column.Key, told.Year, told.Cell.Text))
	}
	want := "0名称0收入 0年度目标2024 3 0年度目标2025 40000万元 0单位0亿元 2名称0收入 2年度目标2024 5 2单位0亿元"
	if strings.ReplaceAll(strings.Join(got, " "), " ", "") != strings.ReplaceAll(want, " ", "") {
		t.Errorf("got  %s\nwant %s", strings.Join(got, " "), want)
	}
}
