package page

import (
	"strings"
	"testing"
)

// The last row of a table does not stand alone on a page, unless rows are large.
func TestLastRows(t *testing.T) {
	for rows := 20; rows < 45; rows++ {
		b := layoutText("表1　数据\n\n| 甲 | 乙 |\n|--|--|\n" + strings.Repeat("| 一 | 二 |\n", rows))
		last := map[int]bool{}
		for _, r := range b.Pages[len(b.Pages)-1].Runs {
			if r.Elem >= 0 && b.Tree[r.Elem].Kind == "TD" {
				last[b.Tree[r.Elem].Parent] = true
			}
		}
		if len(last) < 2 {
			t.Errorf("of %d rows the last page has %d", rows, len(last))
		}
	}
}
