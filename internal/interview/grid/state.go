package grid

import (
	"pilotplan/internal/finding"
	"pilotplan/internal/interview"
	"pilotplan/outline"
)

// State is how a cell stands.
type State uint8

// The states, the gravest last.
const (
	Fine   State = iota
	Blank        // it says nothing, and need not
	Open         // it says nothing, and a row without it is not complete
	Looked       // it was taken from elsewhere, and somebody is to look at it
	Wrong        // somebody objects to what it says
	Unread       // what was typed cannot be read, and is not saved
)

// Review takes up what was found on the plan.
func (g *Sheet) Review(r *interview.Review) {
	g.faults = map[string][]finding.Finding{}
	for _, f := range interview.FindingsAt(r, g.Table.Path) {
		g.faults[f.Path] = append(g.faults[f.Path], f)
	}
}

// State is how a cell stands.
func (g *Sheet) State(row, col int) State {
	if _, ok := g.unread[g.Path(row, col)]; ok {
		return Unread
	}
	if row >= g.Rows() {
		return Blank
	}
	answered := g.Typed(row, col) != ""
	for _, f := range g.Findings(row, col) {
		if answered && f.Severity != finding.Note {
			return Wrong
		}
	}
	switch {
	case answered && g.session.Doubted(g.Item(row, col)):
		return Looked
	case answered:
		return Fine
	case isWanted(g.Columns[col].Question):
		return Open
	}
	return Blank
}

// Findings are what is found about a cell, with what is found about the whole column where it is its first cell of it.
func (g *Sheet) Findings(row, col int) []finding.Finding {
	found := g.faults[g.Path(row, col)]
	if whole := g.Item(row, col).Path; whole != g.Path(row, col) && (col == 0 || g.Columns[col-1].Question.Key != g.Columns[col].Question.Key) {
		found = append(found[:len(found):len(found)], g.faults[whole]...)
	}
	if col == Name {
		path := g.session.CellPath(g.Table, row+1, "", 0)
		found = append(found[:len(found):len(found)], g.faults[path[:len(path)-1]]...)
	}
	return found
}

// isWanted reports whether a row without the column is not complete.
func isWanted(q outline.Question) bool {
	return q.Wanted || q.Required || q.Kind == outline.Yearly && !(interview.Item{Question: q}).InWords()
}

// findStops works out which columns rows have: those that they want, and those that another row has.
func (g *Sheet) findStops() {
	g.stops = make([]bool, len(g.Columns))
	for col, c := range g.Columns {
		q := c.Question
		g.stops[col] = isWanted(q)
		for row := 0; row < g.Rows() && !g.stops[col]; row++ {
			g.stops[col] = g.value(row, q.Key).Answered()
		}
	}
}

// Gaps is how many cells of a row are open or wrong.
func (g *Sheet) Gaps(row int) int {
	n := 0
	for col := range g.Columns {
		if g.State(row, col) > Blank {
			n++
		}
	}
	return n
}
