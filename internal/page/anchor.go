package page

import (
	"fmt"
	"net/url"
	"strings"
	"unicode"

	"pilotplan/internal/doc"
	"pilotplan/internal/page/book"
)

// anchors are the headings of a document by the names that links in it call them by, [见](#一总体要求): as the programs that
// show Markdown make them, and plain as they are written. The value counts the headings that have bookmarks.
type anchors map[string]int

// anchorsOf counts the headings as Layout gives them bookmarks.
func anchorsOf(blocks []doc.Block) anchors {
	a, n := anchors{}, 0
	eachHeading(blocks, func(h *doc.Heading) {
		title := Standing(h.Spans)
		if title == "" {
			return
		}
		slug := slugOf(title)
		for i, name := 0, slug; ; i++ {
			if _, taken := a[name]; !taken {
				a[name] = n
				break
			}
			name = fmt.Sprintf("%s-%d", slug, i+1)
		}
		if _, taken := a[title]; !taken {
			a[title] = n
		}
		n++
	})
	return a
}

func eachHeading(blocks []doc.Block, do func(*doc.Heading)) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *doc.Heading:
			do(b)
		case *doc.Quote:
			eachHeading(b.Blocks, do)
		case *doc.List:
			for _, item := range b.Items {
				eachHeading(item, do)
			}
		}
	}
}

// slugOf keeps letters and digits in lower case, with hyphens for blanks.
func slugOf(title string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == ' ' || r == '-':
			return '-'
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.Is(unicode.M, r), r == '_':
			return unicode.ToLower(r)
		}
		return -1
	}, title)
}

// find is the heading that a link leads to.
func (a anchors) find(link string) (int, bool) {
	name, inner := strings.CutPrefix(link, "#")
	if !inner {
		return 0, false
	}
	if plain, err := url.PathUnescape(name); err == nil {
		name = plain
	}
	n, ok := a[name]
	return n, ok
}

// lead lets the links within the document lead to the pages on which their headings have come to stand.
func (a anchors) lead(b *book.Book) {
	for i := range b.Pages {
		for j := range b.Pages[i].Links {
			l := &b.Pages[i].Links[j]
			if n, ok := a.find(l.URL); ok && n < len(b.Bookmarks) {
				l.URL, l.Page, l.DestY = "", b.Bookmarks[n].Page, b.Bookmarks[n].Y
			}
		}
	}
}
