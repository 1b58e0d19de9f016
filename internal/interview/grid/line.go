package grid

import "strings"

// line is what is being typed into a cell.
type line struct {
	text   []rune
	at     int // of the caret, in characters
	picked int // which offer is marked, from 0; -1 if none
}

// Editing reports whether something is being typed.
func (g *Sheet) Editing() bool { return g.edit != nil }

// Line is what is being typed, before and behind the caret.
func (g *Sheet) Line() (before, behind string) {
	if g.edit == nil {
		return g.Typed(g.Row, g.Col), ""
	}
	return string(g.edit.text[:g.edit.at]), string(g.edit.text[g.edit.at:])
}

// Type types characters into the cell. The first ones replace what it says.
func (g *Sheet) Type(text string) {
	if g.edit == nil {
		g.edit = &line{picked: -1}
	}
	e, added := g.edit, []rune(text)
	e.text = append(e.text[:e.at:e.at], append(added, e.text[e.at:]...)...)
	e.at, e.picked = e.at+len(added), -1
}

// Open begins to change what the cell says, with the caret behind it.
func (g *Sheet) Open() {
	if g.edit == nil {
		text := []rune(g.Typed(g.Row, g.Col))
		g.edit = &line{text: text, at: len(text), picked: -1}
	}
}

// Erase takes away a character before or behind the caret; of a cell in which nothing is typed the last one.
func (g *Sheet) Erase(behind bool) {
	g.Open()
	e := g.edit
	e.picked = -1
	switch {
	case behind && e.at < len(e.text):
		e.text = append(e.text[:e.at:e.at], e.text[e.at+1:]...)
	case !behind && e.at > 0:
		e.text = append(e.text[:e.at-1:e.at-1], e.text[e.at:]...)
		e.at--
	}
}

// Caret moves the caret by characters within what is typed.
func (g *Sheet) Caret(step int) {
	if g.edit != nil {
		g.edit.at = min(max(g.edit.at+step, 0), len(g.edit.text))
	}
}

// Empty takes away all that is typed.
func (g *Sheet) Empty() {
	g.edit = &line{picked: -1}
}

// Cancel gives up what is typed.
func (g *Sheet) Cancel() { g.edit = nil }

// Blank reports whether nothing but blanks is typed.
func (g *Sheet) Blank() bool { return g.edit != nil && strings.TrimSpace(string(g.edit.text)) == "" }
