package grid

import (
	"slices"
	"strings"

	"pilotplan/internal/interview"
	"pilotplan/internal/plan"
	"pilotplan/outline"
)

// mostOffers is how many words are offered for a cell that takes any.
const mostOffers = 9

// Offers are what may be meant in the cell of the cursor, given what is typed: the choices of its column, or what stands in
// that column of other rows, in this table and in others.
func (g *Sheet) Offers() []string {
	c := g.Columns[g.Col]
	last := g.lastPart()
	if picks := g.picks(c); picks != nil {
		return filter(picks, last)
	}
	if c.Question.Kind != outline.Text && c.Question.Kind != outline.Date || c.Question.Role == outline.RoleID {
		return nil
	}
	var words []string
	switch {
	case g.Col != Name:
		words = g.usedIn(c)
	case g.Table.Question.Kind == outline.Indicators:
		words = g.session.PickList()
	}
	offers := filter(words, last)
	return offers[:min(len(offers), mostOffers)]
}

// filter keeps the words that have a part in them, those that begin with it first.
func filter(words []string, part string) []string {
	var first, then []string
	for _, w := range words {
		switch {
		case w == part:
		case strings.HasPrefix(w, part):
			first = append(first, w)
		case strings.Contains(w, part):
			then = append(then, w)
		}
	}
	return append(first, then...)
}

// takesSeveral reports whether a column takes several words, between marks.
func takesSeveral(c Column) bool {
	return c.Question.Kind == outline.Choices || (interview.Item{Question: c.Question}).NamesIndicators()
}

// lastPart is what is typed behind the last mark.
func (g *Sheet) lastPart() string {
	if g.edit == nil {
		return ""
	}
	text := string(g.edit.text)
	if takesSeveral(g.Columns[g.Col]) {
		text = text[lastMark(text):]
	}
	return strings.TrimSpace(text)
}

// lastMark is the byte behind the last mark between words.
func lastMark(text string) int {
	for _, mark := range []string{"、", "，", ",", "；", ";"} {
		if i := strings.LastIndex(text, mark); i >= 0 {
			return i + len(mark)
		}
	}
	return 0
}

// picks are the words of a column that takes no others; nil if it takes any. A catalogue that the plan has chosen from
// elsewhere gives what was chosen there.
func (g *Sheet) picks(c Column) []string {
	q := c.Question
	switch {
	case q.Kind == outline.YesNo:
		return []string{"是", "否"}
	case (interview.Item{Question: q}).NamesIndicators():
		return g.session.IndicatorNames()
	case q.Kind != outline.Choice && q.Kind != outline.Choices:
		return nil
	}
	if chosen := g.session.ChosenElsewhere(&q); len(chosen) > 0 {
		return chosen
	}
	return g.session.Choices(&q)
}

// usedIn are the words that other rows have in a column, and those that other tables have in a column of its role, the most
// used first.
func (g *Sheet) usedIn(c Column) []string {
	count := map[string]int{}
	var words []string
	for _, t := range g.session.Plan().Tables {
		column := t.Question.Column(c.Question.Role)
		if t.Path == g.Table.Path {
			column = &c.Question
		}
		if column == nil {
			continue
		}
		for i := range t.Rows {
			if w := said(t.Rows[i].CellOf(column)); w != "" && !(t.Path == g.Table.Path && t.Rows[i].Number == g.Row+1) {
				if count[w]++; count[w] == 1 {
					words = append(words, w)
				}
			}
		}
	}
	slices.SortStableFunc(words, func(a, b string) int { return count[b] - count[a] })
	return words
}

func said(c plan.Cell) string { return strings.TrimSpace(c.Text().Value) }

// Mark goes through the offers: the next or the one before, round and round.
func (g *Sheet) Mark(step int) {
	g.Open()
	if n := len(g.Offers()); n > 0 {
		at := g.edit.picked + step
		if g.edit.picked < 0 && step < 0 {
			at = n - 1
		}
		g.edit.picked = (at + n) % n
	}
}

// Marked is which offer is marked, from 0; -1 if none is.
func (g *Sheet) Marked() int {
	if g.edit == nil {
		return -1
	}
	return g.edit.picked
}

// Take puts the marked offer in the place of what is typed, or of its last word where a cell takes several. It reports
// whether one was marked.
func (g *Sheet) Take() bool {
	offers := g.Offers()
	if i := g.Marked(); i < 0 || i >= len(offers) {
		return false
	}
	word, text := offers[g.edit.picked], ""
	if takesSeveral(g.Columns[g.Col]) {
		typed := string(g.edit.text)
		text = typed[:lastMark(typed)]
		if (interview.Item{Question: g.Columns[g.Col].Question}).NamesIndicators() {
			word, _, _ = strings.Cut(word, " ")
		}
	}
	all := []rune(text + word)
	g.edit = &line{text: all, at: len(all), picked: -1}
	return true
}

// TakesSeveral reports whether the cell of the cursor takes several words.
func (g *Sheet) TakesSeveral() bool { return takesSeveral(g.Columns[g.Col]) }

// TakesLines reports whether the cell of the cursor may have several lines.
func (g *Sheet) TakesLines() bool {
	q := g.Columns[g.Col].Question
	return q.Kind == outline.Prose || q.Kind == outline.List && !g.TakesSeveral()
}

// Free reports whether the cell of the cursor takes other words than the offers.
func (g *Sheet) Free() bool { return g.picks(g.Columns[g.Col]) == nil }

// Numbered reports whether an offer can be called by its place among them.
func (g *Sheet) Numbered() bool {
	return !g.Free() && g.lastPart() == "" && !(interview.Item{Question: g.Columns[g.Col].Question}).NamesIndicators()
}
