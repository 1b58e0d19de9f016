package word

import (
	"unicode/utf8"

	"pilotplan/internal/doc"
	"pilotplan/internal/marks"
)

// maxTitle is how long a title is, in characters.
const maxTitle = 60

// findTitle marks the title. A title style tells it; else it is what stands largest among the first lines that are set in the
// middle.
func findTitle(items []item) {
	for i := range items {
		if p := items[i].paragraph; p != nil && p.title {
			joinTitle(items, i)
			return
		}
	}
	best, size := -1, 0
	for i := range items {
		p := items[i].paragraph
		if p == nil && items[i].table == nil {
			continue
		}
		if p == nil || p.level > 0 || p.bullet || p.align != "center" || utf8.RuneCountInString(p.text) > maxTitle || isUnitLine(p.text) || namesTable(items, i) {
			break
		}
		if s := p.sizeOf(); best < 0 || s > size {
			best, size = i, s
		}
	}
	if best >= 0 && titleBefore(items, best) {
		joinTitle(items, best)
	}
}

// titleBefore reports whether text follows a line that may be the title, and no table that it is the name of.
func titleBefore(items []item, at int) bool {
	for i := at + 1; i < len(items); i++ {
		if items[i].paragraph != nil {
			return true
		}
		if items[i].table != nil {
			return false
		}
	}
	return false
}

// joinTitle makes one title of lines of one look that follow each other: a long title stands in two paragraphs.
func joinTitle(items []item, at int) {
	p := items[at].paragraph
	styled := p.title
	p.title, p.level = true, 1
	for i := at + 1; i < len(items); i++ {
		next := items[i].paragraph
		if next == nil || next.title != styled || next.level > 0 && !styled || !p.looksLike(next) || namesTable(items, i) {
			return
		}
		between := ""
		if !endsWide(p.text) || !beginsWide(next.text) {
			between = " "
		}
		p.spans = joined(p.spans, between, next.spans)
		p.text = doc.Text(p.spans)
		items[i] = item{}
	}
}

// looksLike reports whether the next line goes on with a title.
func (p *paragraph) looksLike(next *paragraph) bool {
	return next.align == p.align && next.sizeOf() == p.sizeOf() && next.allBold() == p.allBold() && (p.align == "center" || next.title) &&
		utf8.RuneCountInString(p.text)+utf8.RuneCountInString(next.text) <= maxTitle
}

// namesTable reports whether a line is the name of a table or figure.
func namesTable(items []item, at int) bool {
	p := items[at].paragraph
	return p.caption || doc.IsTableCaption(p.text) || doc.IsFigureCaption(p.text) || at+1 < len(items) && items[at+1].table != nil
}

func endsWide(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(text)
	return marks.Of(last).CJK()
}

func beginsWide(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return marks.Of(first).CJK()
}

// sizeOf is the size of a paragraph's text in half points, that of its first words.
func (p *paragraph) sizeOf() int {
	if p.sized != 0 {
		return p.sized
	}
	return p.size
}
