package finding

import (
	"bytes"
	"strings"
	"testing"
)

const testSource = "概况:\n  单位名称: 某某公司\n\t规模:\t大型\n  名称: 甲\x1b[31m乙\n"

func at(line, column, endColumn int) Pos {
	p := Pos{File: "方案.yaml", Line: line, Column: column}
	if endColumn > 0 {
		p.EndLine, p.EndColumn = line, endColumn
	}
	return p
}

func TestPrint(t *testing.T) {
	tests := []struct {
		name    string
		finding Finding
		want    string
	}{
		{
			"all parts",
			Finding{Rule: "target-missing", Severity: Error, Pos: at(2, 9, 13), Message: "指标“甲”没有目标值", Hint: "补一行", Clause: "指南 四（一）"},
			"方案.yaml:2:9: 错误: 指标“甲”没有目标值 [target-missing]（指南 四（一））\n      单位名称: 某某公司\n                ^^^^^^^^\n\t建议: 补一行\n",
		},
		{
			"other places, each line once",
			Finding{Rule: "x", Severity: Error, Pos: at(2, 3, 0), Message: "甲", Also: []Place{{Pos: at(9, 1, 0)}, {Pos: at(9, 7, 0)}, {Pos: at(4, 1, 0)}, {Pos: at(2, 1, 0)}, {}}},
			"方案.yaml:2:3: 错误: 甲（第 9、4 行） [x]\n      单位名称: 某某公司\n      ^^\n",
		},
		{
			"no end, no hint",
			Finding{Rule: "x", Severity: Warning, Pos: at(2, 3, 0), Message: "甲"},
			"方案.yaml:2:3: 警告: 甲 [x]\n      单位名称: 某某公司\n      ^^\n",
		},
		{
			"tabs",
			Finding{Rule: "x", Severity: Note, Pos: at(3, 6, 8), Message: "甲"},
			"方案.yaml:3:6: 提示: 甲 [x]\n        规模:    大型\n                 ^^^^\n",
		},
		{
			"terminal escapes in source and words",
			Finding{Rule: "x", Severity: Error, Pos: at(4, 8, 9), Message: "“\x1b[31m”", Hint: "\u202e"},
			"方案.yaml:4:8: 错误: “\\x1b[31m” [x]\n      名称: 甲\\x1b[31m乙\n              ^^^^\n\t建议: \\u202e\n",
		},
		{
			"behind the end of a line",
			Finding{Rule: "x", Severity: Error, Pos: at(1, 4, 0), Message: "甲"},
			"方案.yaml:1:4: 错误: 甲 [x]\n    概况:\n         ^\n",
		},
		{
			"over several lines",
			Finding{Rule: "x", Severity: Error, Pos: Pos{File: "方案.yaml", Line: 1, Column: 2, EndLine: 3, EndColumn: 2}, Message: "甲"},
			"方案.yaml:1:2: 错误: 甲 [x]\n    概况:\n      ^^^\n",
		},
		{
			"the file as a whole",
			Finding{Rule: "x", Severity: Error, Pos: Pos{File: "方案.yaml"}, Message: "甲"},
			"方案.yaml: 错误: 甲 [x]\n",
		},
		{
			"a line that the file does not have",
			Finding{Rule: "x", Severity: Error, Pos: at(99, 1, 0), Message: "甲"},
			"方案.yaml:99:1: 错误: 甲 [x]\n",
		},
		{"silenced", Finding{Rule: "x", Severity: Error, Pos: at(1, 1, 0), Message: "甲", Suppressed: true, Reason: "乙"}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := printed(t, tt.finding, PrintOptions{}); got != tt.want {
				t.Errorf("got:\n%q\nwant:\n%q", got, tt.want)
			}
		})
	}
}

func printed(t *testing.T, f Finding, o PrintOptions) string {
	t.Helper()
	var b bytes.Buffer
	source := func(string) []byte { return []byte(testSource) }
	if err := Print(&b, []Finding{f}, source, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestPrintOptions(t *testing.T) {
	f := Finding{Rule: "x", Severity: Error, Pos: at(1, 1, 3), Message: "甲", Suppressed: true, Reason: "乙"}
	if got := printed(t, f, PrintOptions{Suppressed: true, Short: true}); got != "方案.yaml:1:1: 错误: 甲 [x]（已忽略：乙）\n" {
		t.Errorf("got %q", got)
	}
	f.Suppressed = false
	if got := printed(t, f, PrintOptions{Color: true, Short: true}); got != "方案.yaml:1:1: \x1b[31m错误\x1b[0m: 甲 [x]\n" {
		t.Errorf("got %q", got)
	}
}

// Of a long line only what stands around the place is shown, and the mark stands under it.
func TestLongLines(t *testing.T) {
	line := strings.Repeat("甲", 300) + "乙" + strings.Repeat("丙", 300)
	for _, column := range []int{1, 10, 301, 590, 601} {
		text, mark := excerpt(NewLines("", []byte(line)), Pos{Line: 1, Column: column})
		if Cells(text) > excerptCells {
			t.Errorf("%d: %d cells", column, Cells(text))
		}
		want := string([]rune(line)[column-1])
		before := strings.TrimRight(mark, "^")
		got, cell := "", 0
		for _, r := range text {
			if cell == len(before) {
				got = string(r)
				break
			}
			cell += Cells(string(r))
		}
		if got != want {
			t.Errorf("%d: the mark is under %q, want %q\n%s\n%s", column, got, want, text, mark)
		}
	}
}

func TestCells(t *testing.T) {
	tests := []struct {
		s    string
		want int
	}{
		{"abc", 3}, {"中文", 4}, {"，：", 4}, {"𠮷", 2}, {"e\u0301", 1}, {"“”…—", 4}, {"ａ", 2}, {"", 0},
	}
	for _, tt := range tests {
		if got := Cells(tt.s); got != tt.want {
			t.Errorf("%q: got %d, want %d", tt.s, got, tt.want)
		}
	}
}

func TestVisible(t *testing.T) {
	tests := []struct{ s, want string }{
		{"普通 text", "普通 text"}, {"\x1b[31m", `\x1b[31m`}, {"a\nb\tc", `a\nb\tc`}, {"\u202e", `\u202e`}, {"\u2028", `\u2028`}, {"\u009b", `\x9b`}, {"甲\x9b", "甲\ufffd"},
	}
	for _, tt := range tests {
		if got := Visible(tt.s); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.s, got, tt.want)
		}
	}
}

func TestSort(t *testing.T) {
	found := []Finding{
		{Rule: "b", Pos: at(2, 1, 0)}, {Rule: "a", Pos: at(2, 1, 0)}, {Rule: "c", Pos: at(1, 5, 0)}, {Rule: "d", Pos: at(1, 4, 0)},
	}
	Sort(found)
	var got string
	for _, f := range found {
		got += f.Rule
	}
	if got != "dcab" {
		t.Errorf("got %s", got)
	}
}
