package doc

import (
	"slices"
	"testing"
)

// A comment before a table, or before its caption, says how the author wants it; one that says nothing of use is ignored.
func TestTableWishes(t *testing.T) {
	const table = "\n\n| 甲 | 乙 |\n| - | - |\n| 一 | 二 |\n"
	for _, c := range []struct {
		source string
		wide   bool
		widths []float64
	}{
		{"<!-- 表格 横排 -->" + table, true, nil},
		{"<!-- 表格 横排 1 2.5 -->\n\n表1　题" + table, true, []float64{1, 2.5}},
		{"<!-- 表格 3 1 -->" + table, false, []float64{3, 1}},
		{"<!-- 表格 1 2 3 -->" + table, false, nil},
		{"<!-- 表格 0 1 -->" + table, false, nil},
		{"<!-- 表格 横排 -->\n\n## 标题" + table, false, nil},
		{table, false, nil},
	} {
		blocks := Parse([]byte(c.source)).Blocks
		got, ok := blocks[len(blocks)-1].(*Table)
		if !ok || got.Wide != c.wide || !slices.Equal(got.Widths, c.widths) {
			t.Errorf("%q: %+v", c.source, blocks[len(blocks)-1])
		}
	}
	if d := Parse([]byte("<!-- 表格 竖排 -->")); len(d.Blocks) > 0 || !slices.Equal(d.LeftOut, []LeftOut{{"表格 竖排", 1}}) {
		t.Errorf("a comment that is no wish: %+v", d)
	}
}
