package page

import (
	"fmt"
	"strings"
	"testing"
)

// Page 1 of the body is a right-hand page, however long the contents are, and what leads to it finds it there.
func TestBodyBeginsRight(t *testing.T) {
	for _, n := range []int{0, 1, 19, 20, 21, 45, 70} {
		src := strings.Builder{}
		src.WriteString("---\n标题: 甲\n封面: true\n---\n正文\n\n")
		for i := range n {
			fmt.Fprintf(&src, "## %d　概况\n\n正文\n\n", i)
		}
		b := layoutText(src.String())
		first := 0
		for i, p := range b.Pages {
			if p.Label == "1" {
				first = i
			}
		}
		if first%2 == 1 {
			t.Errorf("%d headings: the body begins on page %d", n, first+1)
		}
		for _, m := range b.Bookmarks {
			if m.Page <= first {
				t.Errorf("%d headings: %s is said to be on page %d, before the body", n, m.Title, m.Page)
			}
		}
	}
}
