// Package schedule makes a schedule into a table below an axis of time, as Word is to have it: a bar is a shaded cell, so that who
// moves a task shades another.
//
// Lengths are points.
package schedule

import (
	"time"

	"pilotplan/internal/page"
	"pilotplan/internal/page/figure"
	"pilotplan/internal/page/fill"
	"pilotplan/internal/word/write/look"
)

// Table is a schedule in rows of cells.
type Table struct {
	Widths []float64 // of the columns
	Rows   []Row
}

// Row is a row; those of the head stand on each page.
type Row struct {
	Head  bool
	Cells []Cell
}

// Cell is a cell with its text and, for a legend, samples of bars before texts.
type Cell struct {
	Span  int    // columns
	Look  string // borders and shading, written
	Style look.Paragraph
	Text  []Text
}

// Text is a text in a cell, behind a piece of a bar if Sample, its shading, is not empty.
type Text struct{ Sample, Text string }

// Options are what a table needs beside the schedule.
type Options struct {
	Width func(text string) float64 // of a text of the table
	Tied  bool                      // a caption stands below
}

// Of sets tasks below an axis.
func Of(g *figure.Schedule, o Options) Table {
	s := &setter{Schedule: g, Options: o, axis: figure.NewAxis(g.Span())}
	s.divide()
	s.out.Widths = s.columns()
	s.head()
	if rows, ok := g.Rows(); ok {
		for i := range rows {
			s.compactRow(&rows[i], s.whole() || i == len(rows)-1)
		}
		s.legend()
		return s.out
	}
	section := -1
	for i := range g.Tasks {
		for section < g.Tasks[i].Section {
			section++
			s.band(g.Sections[section])
		}
		s.row(&g.Tasks[i], s.whole() || i == len(g.Tasks)-1)
	}
	for section++; section < len(g.Sections); section++ {
		s.band(g.Sections[section])
	}
	s.legend()
	return s.out
}

// Padding is what is left free at both sides of a cell.
const Padding = smallPad

// Measures of a schedule, in points.
const (
	smallPad   = 2.0
	mostName   = 0.27 // of the width, for names
	mostPeriod = 96.0
	leastLabel = 22.0 // for the label of a tick
	// mostColumns is how many columns Word allows, less those of names and times.
	mostColumns = 63 - 2
)

// wholeRows is how many rows stay on one page.
const wholeRows = 20

// whole reports whether a schedule is not divided between pages.
func (s *setter) whole() bool {
	if rows, ok := s.Rows(); ok {
		return len(rows) <= wholeRows
	}
	return len(s.Tasks)+len(s.Sections) <= wholeRows
}

// setter is a schedule on its columns: names, times, and the shares of the axis.
type setter struct {
	*figure.Schedule
	Options
	axis   figure.Axis
	shares []time.Time // where each column of the axis begins, and where the last one ends
	ticks  []span      // the shares that stand below one label
	years  []span
	out    Table
}

// span is a stretch of columns of the axis.
type span struct {
	from, to int
	label    string
}

// divide cuts the axis into months or, where Word has not so many columns, longer shares; and the shares into labelled ticks.
func (s *setter) divide() {
	months := 1
	for s.axis.Months()/months > mostColumns-2 {
		months = map[bool]int{true: s.axis.Step, false: months + 12}[months < s.axis.Step]
	}
	for t := s.axis.From; t.Before(s.axis.To); t = t.AddDate(0, months, 0) {
		s.shares = append(s.shares, t)
	}
	per := max(1, s.axis.Step/months)
	s.ticks, s.years = s.spans(per), nil
	if s.axis.Step < 12 {
		s.years = s.ofYears()
	}
	s.shares = append(s.shares, s.shares[len(s.shares)-1].AddDate(0, months, 0))
}

// spans are per shares each, or several times as many where a label has no room.
func (s *setter) spans(per int) []span {
	one := s.axisWidth() / float64(len(s.shares))
	if s.axis.Step == 12 {
		for one*float64(per) < leastLabel {
			per *= 2
		}
	}
	var all []span
	for i := 0; i < len(s.shares); i += per {
		end := min(i+per, len(s.shares))
		label := s.axis.Label(s.shares[i], one*float64(end-i))
		if s.axis.Step == 12 && one*float64(end-i) < leastLabel {
			label = "" // the last one, cut short
		}
		all = append(all, span{i, end, label})
	}
	return all
}

// ofYears are the shares of each year.
func (s *setter) ofYears() []span {
	var all []span
	for i, t := range s.shares {
		if i == 0 || t.Year() != s.shares[i-1].Year() {
			all = append(all, span{i, i, t.Format("2006年")})
		}
		all[len(all)-1].to = i + 1
	}
	return all
}

func (s *setter) names() (names, periods float64) {
	names, periods = 5*page.CellSmaller, 4*page.CellSmaller
	rows, compact := s.Rows()
	for i := range rows {
		names = max(names, s.Width(rows[i].Name))
		periods = max(periods, s.Width(s.Period(times(&rows[i]))))
	}
	for i := range s.Tasks {
		if compact {
			break
		}
		names = max(names, s.Width(s.Tasks[i].Name))
		periods = max(periods, s.Width(s.Period(&s.Tasks[i])))
	}
	return min(names+2, mostName*fill.AreaW) + 2*smallPad, min(periods+6, mostPeriod) + 2*smallPad
}

func (s *setter) axisWidth() float64 {
	names, periods := s.names()
	return fill.AreaW - names - periods
}

// columns are the widths of all columns.
func (s *setter) columns() []float64 {
	names, periods := s.names()
	widths := []float64{names, periods}
	n := len(s.shares) - 1
	for range n {
		widths = append(widths, (fill.AreaW-names-periods)/float64(n))
	}
	return widths
}

// text is a cell of so many columns.
func text(span int, content string, head, tied bool) Cell {
	return Cell{Span: span, Style: look.Paragraph{Style: look.Cell(page.CellSmaller, head), KeepNext: tied}, Text: []Text{{Text: content}}}
}

// begin begins a row, cell adds to it.
func (s *setter) begin(head bool) { s.out.Rows = append(s.out.Rows, Row{Head: head}) }

func (s *setter) cell(c Cell) {
	row := &s.out.Rows[len(s.out.Rows)-1]
	row.Cells = append(row.Cells, c)
}

// head writes the names of the columns and the axis: years above what they are divided into.
func (s *setter) head() {
	rows := [][]span{s.ticks}
	if len(s.years) > 0 {
		rows = [][]span{s.years, s.ticks}
	}
	for i, row := range rows {
		s.begin(true)
		for _, name := range []string{"任务", "起止时间"} {
			c := text(1, name, true, true)
			switch {
			case len(rows) > 1 && i == 0:
				c.Look = `<w:vMerge w:val="restart"/>`
			case len(rows) > 1:
				c.Look, c.Text = `<w:vMerge/>`, nil
			}
			s.cell(c)
		}
		for _, k := range row {
			c := text(k.to-k.from, k.label, true, true)
			c.tight("center")
			s.cell(c)
		}
	}
}

// tight takes the room at the sides from a cell of the axis.
func (c *Cell) tight(align string) {
	c.Look += `<w:tcMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar>`
	c.Style.Align = align
}

// band is the row of a section.
func (s *setter) band(name string) {
	s.begin(false)
	c := text(len(s.out.Widths), name, true, true)
	c.Look, c.Style.Align = `<w:shd w:val="clear" w:color="auto" w:fill="EDEDED"/>`, "left"
	s.cell(c)
}
