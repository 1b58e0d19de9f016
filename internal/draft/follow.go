package draft

import (
	"bytes"
	"slices"

	"pilotplan/internal/doc"
	"pilotplan/internal/draft/grid"
	"pilotplan/internal/prose"
	"pilotplan/outline"
)

// Follows reports whether the headings of a text are those of an outline, most of its chapters.
func Follows(d *doc.Document, o *outline.Outline) bool { return newReader(d, o).knows() }

// titleRows is how many rows above the head of a table may be its title.
const titleRows = 2

// RowTable is a table that by its head is of indicators or of tasks, or of both.
type RowTable struct {
	From, To          int // bytes of the source
	Indicators, Tasks bool
}

// RowTables are those of a text. It costs little where there are none.
func RowTables(t *prose.Text, o *outline.Outline) []RowTable {
	isTable := func(b doc.Block) bool { _, ok := b.(*doc.Table); return ok }
	if !slices.ContainsFunc(t.Document.Blocks, isTable) && !bytes.ContainsRune(t.Source, '\t') {
		return nil
	}
	d := &Draft{Outline: o}
	indicators, tasks := d.TableOf(outline.Indicators), d.TableOf(outline.Tasks)
	var found []RowTable
	for _, b := range grid.Tables(t.Document.Blocks, t.Source) {
		table, ok := b.(*doc.Table)
		if !ok {
			continue
		}
		r := RowTable{Indicators: isRowTable(table, indicators), Tasks: isRowTable(table, tasks)}
		if r.From, r.To = doc.Extent(table); r.Indicators || r.Tasks {
			found = append(found, r)
		}
	}
	return found
}

// isRowTable reports whether a table has a head of at least three columns, one of which only the rows of a question have.
func isRowTable(t *doc.Table, q *outline.Question) bool {
	rows := append([][][]doc.Span{t.Head}, t.Rows[:min(titleRows, len(t.Rows))]...)
	return slices.ContainsFunc(rows, func(row [][]doc.Span) bool {
		heads := headsOf(cellsOf(row), q)
		known := 0
		for _, h := range heads {
			if h.column != nil || h.year != 0 {
				known++
			}
		}
		return known > 2 && anyHead(heads, head.ofOwn)
	})
}
