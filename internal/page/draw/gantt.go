package draw

import (
	"strings"

	"pilotplan/internal/page/book"
	"pilotplan/internal/page/figure"
	"pilotplan/internal/page/fill"
	"pilotplan/internal/page/line"
)

// Measures of a schedule, in points.
const (
	tickSize   = 9.0 // 小5号: axis and dates
	ganttPad   = 4.0
	rowRoom    = 3.0 // above and below a name
	headRow    = tickSize*labelLeading + 4
	barH       = 8.0
	leastBar   = 1.5 // a shorter bar would not be seen
	diamondR   = 4.5
	mostName   = 0.27 // of the width, for names
	leastName  = 5.0  // characters
	mostPeriod = 74.0
	thinRule   = 0.25
	frameRule  = 0.5
)

// Grays that stay apart on a copier.
const (
	plannedGray = 0.8
	doneGray    = 0.4
	bandGray    = 0.93
	tickGray    = 0.85
	yearGray    = 0.6
	rowGray     = 0.75
)

// ganttSetter sets a schedule as rows below a head.
type ganttSetter struct {
	*figure.Schedule
	*Sketch
	size           float64 // of names
	names, periods float64 // widths of the columns
	axis           *axis
	right          float64 // edge of the frame
	rows           []figure.Row
}

// drawGantt sets the head, a row for each section and task, and the legend. What fits a page stands on one page; otherwise the
// head stands above the rows on each.
func drawGantt(g *figure.Schedule, s *Sketch) []fill.Unit {
	room := fill.TypeH - 3*fill.Pitch
	var units []fill.Unit
	if rows, ok := g.Rows(); ok {
		set := &ganttSetter{Schedule: g, Sketch: s, size: textSize, rows: rows}
		if units, ok = set.compact(); ok {
			return units
		}
	}
	for _, size := range []float64{textSize, smallSize} {
		set := &ganttSetter{Schedule: g, Sketch: s, size: size}
		if units = set.all(); height(units) <= room {
			fill.KeepTogether(units, false)
			return units
		}
	}
	fill.KeepEnds(units)
	units[1].Keep = true
	return units
}

func height(units []fill.Unit) float64 {
	sum := 0.0
	for _, u := range units {
		sum += u.Height
	}
	return sum
}

func (g *ganttSetter) all() []fill.Unit {
	g.columns()
	head := g.head()
	units := []fill.Unit{head}
	repeat := g.repeated(&head)
	section := -1
	for i := range g.Tasks {
		t := &g.Tasks[i]
		for section < t.Section {
			section++
			units = append(units, g.band(g.Sections[section]))
		}
		units = append(units, g.row(t))
	}
	for section++; section < len(g.Sections); section++ {
		units = append(units, g.band(g.Sections[section]))
	}
	for i := range units[1:] {
		units[i+1].Head, units[i+1].Free = repeat, true
	}
	units[len(units)-1].Keep = false
	if legend, ok := g.legend(); ok {
		units[len(units)-1].Keep = true
		units = append(units, legend)
	}
	return units
}

// columns shares out the width: names as they need, dates, and the rest for the axis.
func (g *ganttSetter) columns() {
	c := &canvas{Sketch: g.Sketch}
	most := mostName * g.Width
	g.names, g.periods = leastName*g.size, 4*tickSize
	for i := range g.Tasks {
		g.names = max(g.names, min(most, c.width(g.nameLabel(&g.Tasks[i]))+0.5))
		g.periods = max(g.periods, c.width(g.periodLabel(&g.Tasks[i]))+0.5)
	}
	g.periods = min(g.periods, mostPeriod)
	g.names, g.periods = g.names+2*ganttPad, g.periods+2*ganttPad
	g.span()
}

// span lays the axis out beside the columns.
func (g *ganttSetter) span() {
	from, to := g.Span()
	x := g.X + g.names + g.periods
	g.right = g.X + g.Width
	g.axis = newAxis(from, to, x, g.right-x)
	for _, t := range g.Tasks { // a diamond at the end stands on the frame
		if t.Milestone && g.middle(&t) > g.right-diamondR {
			g.right = g.X + g.Width - diamondR - frameRule
			g.axis = newAxis(from, to, x, g.right-x)
			break
		}
	}
}

func (g *ganttSetter) nameLabel(t *figure.Task) label {
	return label{text: t.Name, face: book.Song, size: g.size}
}

func (g *ganttSetter) periodLabel(t *figure.Task) label {
	return label{text: g.Period(t), face: book.Song, size: tickSize}
}

// head is the title, the names of the columns and the axis.
func (g *ganttSetter) head() fill.Unit {
	c := &canvas{Sketch: g.Sketch}
	top := 0.0
	if text := g.heading(g.Schedule.Title); text != "" {
		top = 4 + c.put(c.wrap(label{text: text, face: book.Hei, size: textSize}, g.Width, line.Center), textSize, g.X, 0)
	}
	rows := 1.0
	if len(g.axis.years) > 0 {
		rows = 2
	}
	h := rows * headRow
	middle := top + (h-tickSize*labelLeading)/2
	c.write(label{text: "任务", face: book.Hei, size: tickSize}, g.X+g.names/2, middle, line.Center)
	if g.periods > 0 {
		c.write(label{text: "起止时间", face: book.Hei, size: tickSize}, g.X+g.names+g.periods/2, middle, line.Center)
	}
	g.ticks(c, g.axis.years, top, h)
	g.ticks(c, g.axis.names, top+h-headRow, headRow)
	if rows == 2 {
		c.edge(box{g.axis.x, top + headRow, g.right - g.axis.x, thinRule}, yearGray)
	}
	g.sides(c, top, h)
	c.edge(box{g.X, top, g.right - g.X, frameRule}, 0)
	c.edge(box{g.X, top + h - frameRule, g.right - g.X, frameRule}, 0)
	return c.unit(top + h)
}

// ticks writes one row of the axis.
func (g *ganttSetter) ticks(c *canvas, ticks []tick, top, h float64) {
	for i, k := range ticks {
		if i > 0 {
			c.edge(box{k.x, top, thinRule, h}, yearGray)
		}
		t := label{text: k.label, face: book.Song, size: tickSize}
		if c.width(t) > k.w-2 {
			t.text = strings.TrimSuffix(t.text, "年")
		}
		if c.width(t) <= k.w {
			c.write(t, k.x+k.w/2, top+(headRow-tickSize*labelLeading)/2, line.Center)
		}
	}
}

// sides draws the upright lines of the frame along a row.
func (g *ganttSetter) sides(c *canvas, top, h float64) {
	for _, x := range []float64{g.X, g.X + g.names, g.axis.x, g.right - frameRule} {
		c.edge(box{x, top, frameRule, h}, 0)
	}
}

// repeated is the head as artifacts.
func (g *ganttSetter) repeated(head *fill.Unit) *fill.Head {
	h := &fill.Head{Height: head.Height}
	h.Body.Add(&head.Body, 0, 0)
	h.ToArtifacts()
	return h
}

// band is the row of a section.
func (g *ganttSetter) band(name string) fill.Unit {
	c := &canvas{Sketch: g.Sketch}
	lines := c.wrap(label{text: name, face: book.Hei, size: g.size}, g.right-g.X-2*ganttPad, line.Left)
	h := float64(len(lines))*g.size*labelLeading + 2*rowRoom
	c.fill(box{g.X, 0, g.right - g.X, h}, bandGray)
	c.put(lines, g.size, g.X+ganttPad, rowRoom)
	c.edge(box{g.X, 0, frameRule, h}, 0)
	c.edge(box{g.right - frameRule, 0, frameRule, h}, 0)
	c.edge(box{g.X, h - frameRule, g.right - g.X, frameRule}, 0)
	u := c.unit(h)
	u.Keep = true // stands above a row
	return u
}

// row is a task: its name, its dates and its bar.
func (g *ganttSetter) row(t *figure.Task) fill.Unit {
	c := &canvas{Sketch: g.Sketch}
	names := g.nameLines(c, t)
	dates := g.dates(c, t)
	inner := max(float64(len(names))*g.size, float64(len(dates))*tickSize) * labelLeading
	h := inner + 2*rowRoom
	c.put(names, g.size, g.X+ganttPad, (h-float64(len(names))*g.size*labelLeading)/2)
	c.put(dates, tickSize, g.X+g.names+ganttPad, (h-float64(len(dates))*tickSize*labelLeading)/2)
	for _, k := range g.axis.ticks[1:] {
		gray := tickGray
		if k.year {
			gray = yearGray
		}
		c.fill(box{k.x - thinRule/2, 0, thinRule * 1.5, h}, gray)
	}
	g.mark(c, t, h/2)
	g.sides(c, 0, h)
	c.edge(box{g.X, h - frameRule, g.right - g.X, frameRule}, 0)
	return c.unit(h)
}

// nameLines breaks a name; one of two lines between words, if a place is known for that.
func (g *ganttSetter) nameLines(c *canvas, t *figure.Task) []line.Line {
	room := g.names - 2*ganttPad
	text := g.nameLabel(t)
	lines := c.wrap(text, room, line.Left)
	if len(lines) != 2 {
		return lines
	}
	fits := func(s string) bool { return c.width(label{text: s, face: text.face, size: text.size}) <= room }
	if first, second, ok := g.titles().Turn(t.Name, fits); ok {
		text.text = first + "\n" + second
		again, _ := line.Break(c.Metrics, c.piece(text), line.Measure{First: room, Rest: room, Align: line.Left})
		return again
	}
	return lines
}

// dates are the dates of a task in a line, or in two if they are long.
func (g *ganttSetter) dates(c *canvas, t *figure.Task) []line.Line {
	text := g.periodLabel(t)
	room := g.periods - 2*ganttPad
	if c.width(text) <= room {
		return c.wrap(text, room, line.Center)
	}
	halves := []rune(text.text)
	for i, r := range halves {
		if r == '—' {
			first, second := text, text
			first.text, second.text = string(halves[:i+1]), string(halves[i+1:])
			return append(c.wrap(first, room, line.Center), c.wrap(second, room, line.Center)...)
		}
	}
	return c.wrap(text, room, line.Center)
}
