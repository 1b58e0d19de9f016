package pdf

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"pilotplan/internal/page/book"
)

// What a book brings along that a standard forbids takes the claim away, and nothing else.
func TestClaims(t *testing.T) {
	both, neither := claims{true, true}, claims{}
	cases := map[string]struct {
		spoil func(b *book.Book, o *Options)
		want  claims
	}{
		"sound":                   {func(*book.Book, *Options) {}, both},
		"no title":                {func(_ *book.Book, o *Options) { o.Title = "" }, claims{archive: true}},
		"uneven table":            {func(b *book.Book, _ *Options) { addTable(b, 2, 3) }, claims{archive: true}},
		"even table":              {func(b *book.Book, _ *Options) { addTable(b, 2, 2) }, both},
		"private character":       {func(b *book.Book, _ *Options) { b.Pages[0].Runs[0].Actual = "\ue000" }, claims{access: true}},
		"no structure":            {func(b *book.Book, _ *Options) { b.Tree = nil }, neither},
		"two roots":               {func(b *book.Book, _ *Options) { b.Tree[1].Parent = -1 }, neither},
		"figure without words":    {func(b *book.Book, _ *Options) { b.Tree[2].Alt = "" }, neither},
		"type of one's own":       {func(b *book.Book, _ *Options) { b.Tree[1].Kind = "Chapter" }, neither},
		"row outside a table":     {func(b *book.Book, _ *Options) { b.Tree[1].Kind = "TR" }, neither},
		"page out of bounds":      {func(b *book.Book, _ *Options) { b.Pages[2].Width = 14401 }, neither},
		"no language tag":         {func(_ *book.Book, o *Options) { o.Lang = "中文" }, neither},
		"another language":        {func(_ *book.Book, o *Options) { o.Lang = "en-US-x-twain" }, both},
		"year of five digits":     {func(_ *book.Book, o *Options) { o.Created = time.Date(12345, 1, 1, 0, 0, 0, 0, time.UTC) }, neither},
		"mark of byte order":      {func(b *book.Book, _ *Options) { b.Pages[0].Runs[0].Actual = "两业融合试点方\ufeff" }, neither},
		"paragraph in an item":    {func(b *book.Book, _ *Options) { addTree(b, "L", "LI", "P") }, neither},
		"list":                    {func(b *book.Book, _ *Options) { addTree(b, "L", "LI", "LBody", "P") }, both},
		"caption below rows":      {func(b *book.Book, _ *Options) { addTable(b, 2); addCaption(b) }, both},
		"two captions":            {func(b *book.Book, _ *Options) { addTable(b, 2); addCaption(b); addCaption(b) }, neither},
		"caption between rows":    {func(b *book.Book, _ *Options) { addTable(b, 2); addCaption(b); addRow(b, 2) }, neither},
		"caption below contents":  {func(b *book.Book, _ *Options) { addTree(b, "TOC", "TOCI"); addCaption(b) }, neither},
		"link of a row":           {func(b *book.Book, _ *Options) { addTable(b, 2); b.Pages[1].Links[0].Elem = len(b.Tree) - 3 }, neither},
		"link of nothing":         {func(b *book.Book, _ *Options) { b.Pages[1].Links[0].Elem = -1 }, neither},
		"headings out of order":   {func(b *book.Book, _ *Options) { b.Tree = append(b.Tree, lateHeadings(len(b.Tree))...) }, claims{archive: true}},
		"address too long":        {func(b *book.Book, _ *Options) { b.Pages[1].Links[0].URL = strings.Repeat("长", 4000) }, neither},
		"page number too long":    {func(b *book.Book, _ *Options) { b.Pages[2].Label = strings.Repeat("长", 16383/3*3) }, neither},
		"text longer than a text": {func(b *book.Book, _ *Options) { b.Tree[2].Alt = strings.Repeat("长", 20000) }, neither},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			b, o := simpleBook(t), testOptions
			c.spoil(b, &o)
			xmp := string(read(t, write(t, b, o)).metadata())
			got := claims{strings.Contains(xmp, "pdfaid:part"), strings.Contains(xmp, "pdfuaid:part")}
			if got != c.want {
				t.Errorf("claims %+v, want %+v", got, c.want)
			}
		})
	}
}

func (r *reader) metadata() []byte { return r.get(r.root(), "Metadata").Stream }

// addTable adds a table with rows of so many cells.
func addTable(b *book.Book, rows ...int) {
	addTree(b, "Table")
	for _, cells := range rows {
		addRow(b, cells)
	}
}

// addRow adds a row to the last table.
func addRow(b *book.Book, cells int) {
	row := len(b.Tree)
	b.Tree = append(b.Tree, book.Elem{Kind: "TR", Parent: lastOf(b, "Table")})
	for range cells {
		b.Tree = append(b.Tree, book.Elem{Kind: "TD", Parent: row})
	}
}

// addCaption adds a caption to the last table or contents.
func addCaption(b *book.Book) {
	b.Tree = append(b.Tree, book.Elem{Kind: "Caption", Parent: max(lastOf(b, "Table"), lastOf(b, "TOC"))})
}

// addTree adds elements to the document, each within the one before it.
func addTree(b *book.Book, kinds ...string) {
	parent := 0
	for _, kind := range kinds {
		b.Tree = append(b.Tree, book.Elem{Kind: kind, Parent: parent})
		parent = len(b.Tree) - 1
	}
}

func lastOf(b *book.Book, kind string) int {
	for i := len(b.Tree) - 1; i >= 0; i-- {
		if b.Tree[i].Kind == kind {
			return i
		}
	}
	return -1
}

// lateHeadings are two sections, the second of which has its heading before the first one has.
func lateHeadings(first int) []book.Elem {
	return []book.Elem{{Kind: "Sect"}, {Kind: "Sect"}, {Kind: "H1", Parent: first + 1}, {Kind: "H2", Parent: first}}
}

// A book of 1,000 pages is written, and takes 10 times the bytes of one of 100 pages or less.
func TestThousandPages(t *testing.T) {
	var hundred, thousand bytes.Buffer
	for pages, out := range map[int]*bytes.Buffer{100: &hundred, 1000: &thousand} {
		out.Write(write(t, longBook(t, pages), testOptions))
	}
	if thousand.Len() > 10*hundred.Len() {
		t.Errorf("%d bytes for 100 pages, %d for 1,000", hundred.Len(), thousand.Len())
	}
}
