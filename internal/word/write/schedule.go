package write

import (
	"time"

	"pilotplan/internal/doc"
	"pilotplan/internal/page"
	"pilotplan/internal/page/book"
	"pilotplan/internal/page/figure"
	"pilotplan/internal/page/fill"
	"pilotplan/internal/word/write/look"
)

// schedule writes tasks as a table below an axis of time. A bar is a shaded cell: who moves a task shades another.
func (w *writer) schedule(g *figure.Schedule, title string, captioned bool) {
	if title != "" {
		w.open(look.Paragraph{Style: look.Picture, KeepNext: true})
		w.run(title, look.Run{Face: look.FaceName(book.Hei), Size: page.CaptionSize})
		w.close()
	}
	s := &scheduleTable{writer: w, Schedule: g, axis: figure.NewAxis(g.Span()), tied: captioned}
	s.divide()
	s.widths = w.openTable(tableLook{widths: s.columns(), pad: smallPad, title: g.Title, told: g.Words()})
	s.head()
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
	w.closeTable()
}

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
func (s *scheduleTable) whole() bool { return len(s.Tasks)+len(s.Sections) <= wholeRows }

// scheduleTable is a schedule on its columns: names, times, and the shares of the axis.
type scheduleTable struct {
	*writer
	*figure.Schedule
	axis   figure.Axis
	shares []time.Time // where each column of the axis begins, and where the last one ends
	ticks  []span      // the shares that stand below one label
	years  []span
	widths []int // in twips
	tied   bool
}

// span is a stretch of columns of the axis.
type span struct {
	from, to int
	label    string
}

// divide cuts the axis into months or, where Word has not so many columns, longer shares; and the shares into labelled ticks.
func (s *scheduleTable) divide() {
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
func (s *scheduleTable) spans(per int) []span {
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
func (s *scheduleTable) ofYears() []span {
	var all []span
	for i, t := range s.shares {
		if i == 0 || t.Year() != s.shares[i-1].Year() {
			all = append(all, span{i, i, t.Format("2006年")})
		}
		all[len(all)-1].to = i + 1
	}
	return all
}

func (s *scheduleTable) names() (names, periods float64) {
	names, periods = 5*page.CellSmaller, 4*page.CellSmaller
	for i := range s.Tasks {
		names = max(names, s.width(s.Tasks[i].Name, book.Song, page.CellSmaller))
		periods = max(periods, s.width(s.Period(&s.Tasks[i]), book.Song, page.CellSmaller))
	}
	return min(names+2, mostName*fill.AreaW) + 2*smallPad, min(periods+6, mostPeriod) + 2*smallPad
}

func (s *scheduleTable) axisWidth() float64 {
	names, periods := s.names()
	return fill.AreaW - names - periods
}

// columns are the widths of all columns.
func (s *scheduleTable) columns() []float64 {
	names, periods := s.names()
	widths := []float64{names, periods}
	n := len(s.shares) - 1
	for range n {
		widths = append(widths, (fill.AreaW-names-periods)/float64(n))
	}
	return widths
}

// across is how wide the shares from i to before j are.
func (s *scheduleTable) across(i, j int) int {
	sum := 0
	for _, w := range s.widths[i+2 : j+2] {
		sum += w
	}
	return sum
}

func (s *scheduleTable) text(width int, text string, head, tied bool) cell {
	p := look.Paragraph{Style: look.Cell(page.CellSmaller, head), KeepNext: tied}
	return cell{width: width, spans: []doc.Span{{Text: text}}, style: p}
}

// head writes the names of the columns and the axis: years above what they are divided into.
func (s *scheduleTable) head() {
	rows := [][]span{s.ticks}
	if len(s.years) > 0 {
		rows = [][]span{s.years, s.ticks}
	}
	for i, row := range rows {
		s.Put(`<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>`)
		for j, name := range []string{"任务", "起止时间"} {
			c := s.text(s.widths[j], name, true, true)
			switch {
			case len(rows) > 1 && i == 0:
				c.look = `<w:vMerge w:val="restart"/>`
			case len(rows) > 1:
				c.look, c.spans = `<w:vMerge/>`, nil
			}
			s.cell(c)
		}
		for _, k := range row {
			c := s.text(s.across(k.from, k.to), k.label, true, true)
			c.span = k.to - k.from
			s.tight(&c, "center")
			s.cell(c)
		}
		s.Put(`</w:tr>`)
	}
}

// tight takes the room at the sides from a cell of the axis.
func (s *scheduleTable) tight(c *cell, align string) {
	c.look += `<w:tcMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar>`
	c.style.Align = align
}

// band is the row of a section.
func (s *scheduleTable) band(name string) {
	n := len(s.widths)
	s.Put(`<w:tr><w:trPr><w:cantSplit/></w:trPr>`)
	c := s.text(s.widths[0]+s.widths[1]+s.across(0, n-2), name, true, true)
	c.span, c.look, c.style.Align = n, `<w:shd w:val="clear" w:color="auto" w:fill="EDEDED"/>`, "left"
	s.cell(c)
	s.Put(`</w:tr>`)
}
