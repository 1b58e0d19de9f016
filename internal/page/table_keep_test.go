package page

import (
	"fmt"
	"strings"
	"testing"

	"pilotplan/internal/page/book"
)

// At the foot of a page stand two rows of a table at least, and no text that announces what comes next.
func TestFootOfPage(t *testing.T) {
	for lines := range 24 {
		src := strings.Repeat("一行\n\n", lines) + "各项指标如下：\n\n表1　指标\n\n| 编号 | 名称 |\n| - | - |\n"
		for i := 1; i <= 4; i++ {
			src += fmt.Sprintf("| 第%d行 | 收入 |\n", i)
		}
		b := layoutText(src)
		if lead, table := pageOf(b, "各项指标如下："), pageOf(b, "第1行"); lead != table {
			t.Errorf("%d lines: announced on page %d, begins on page %d", lines, lead, table)
		}
		for _, pair := range [][2]string{{"第1行", "第2行"}, {"第3行", "第4行"}} {
			if one, two := pageOf(b, pair[0]), pageOf(b, pair[1]); one != two {
				t.Errorf("%d lines: %s on page %d, %s on page %d", lines, pair[0], one, pair[1], two)
			}
		}
	}
}

// pageOf is the page, from 1, that a text stands on.
func pageOf(b *book.Book, text string) int {
	for i, p := range b.Pages {
		all := ""
		for _, r := range p.Runs {
			all += r.Text
		}
		if strings.Contains(all, text) {
			return i + 1
		}
	}
	return 0
}
