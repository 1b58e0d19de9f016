package word

import (
	"strings"

	"pilotplan/internal/word/numbering"
)

// label is what Word puts before a paragraph by itself.
type label struct {
	numbering.Label
	ok bool
}

// label writes the number of a paragraph as a reader sees it. A sign that does not count makes it an item of a list.
func (in *inline) label(l label) {
	switch {
	case !l.ok:
	case l.Bullet:
		in.bullet, in.marked = true, true
	case l.Text != "":
		in.marked = true
		in.add(l.Text+between(l.Label), in.look)
		in.number = strings.TrimSpace(l.Text)
	}
}

// between is what parts a number from the words behind it. Behind a full-width mark, 一、 （一） 第一章, papers have no blank; a tab is
// but a way to one.
func between(l numbering.Label) string {
	if strings.HasSuffix(l.Text, " ") || l.Between == "" {
		return ""
	}
	if endsWide(l.Text) {
		return ""
	}
	return " "
}
