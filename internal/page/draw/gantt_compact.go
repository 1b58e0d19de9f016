package draw

import (
	"pilotplan/internal/page/book"
	"pilotplan/internal/page/figure"
	"pilotplan/internal/page/fill"
	"pilotplan/internal/page/line"
)

const (
	leastText = 6.0  // characters: what is below a bar is not narrower
	mostText  = 7.0  // lines: more are read in a table
	textPad   = 3.0  // beside what is below a bar
	barTop    = 5.0  // above a bar in its row
	namesPart = 0.22 // of the width
)

// compact sets a row for each section, its bars with their words below them; false if the bars are too narrow for that.
func (g *ganttSetter) compact() ([]fill.Unit, bool) {
	c := &canvas{Sketch: g.Sketch}
	g.names = leastName * g.size
	for i := range g.rows {
		g.names = max(g.names, min(namesPart*g.Width, c.width(label{text: g.rows[i].Name, face: book.Song, size: g.size})+0.5))
	}
	g.names += 2 * ganttPad
	g.span()
	head := g.head()
	units := []fill.Unit{head}
	repeat := g.repeated(&head)
	for i := range g.rows {
		u, ok := g.compactRow(&g.rows[i])
		if !ok {
			return nil, false
		}
		u.Head, u.Free = repeat, true
		units = append(units, u)
	}
	if legend, ok := g.legend(); ok {
		units = append(units, legend)
	}
	if height(units) <= fill.TypeH-3*fill.Pitch {
		fill.KeepTogether(units, false)
		return units, true
	}
	fill.KeepEnds(units)
	units[1].Keep = true
	return units, true
}

// block is the words below a bar.
type block struct {
	x     float64
	lines []line.Line
}

// compactRow is a section: its name, its bars with what is done in each, its milestones.
func (g *ganttSetter) compactRow(r *figure.Row) (fill.Unit, bool) {
	c := &canvas{Sketch: g.Sketch}
	names := g.nameLines(c, &figure.Task{Name: r.Name})
	most := 0
	var blocks []block
	for _, b := range r.Bars {
		x, end := g.axis.at(b.Start), min(g.axis.at(b.End), g.right-frameRule)
		room := end - x - 2*textPad
		if room < leastText*tickSize {
			return fill.Unit{}, false
		}
		lines := c.wrap(label{text: b.Text, face: book.Song, size: tickSize}, room, line.Left)
		blocks, most = append(blocks, block{x + textPad, lines}), max(most, len(lines))
	}
	if float64(most) > mostText {
		return fill.Unit{}, false
	}
	below := barTop + barH + 2
	h := max(below+float64(most)*tickSize*labelLeading, float64(len(names))*g.size*labelLeading+rowRoom) + rowRoom
	c.put(names, g.size, g.X+ganttPad, (h-float64(len(names))*g.size*labelLeading)/2)
	g.gridBehind(c, below, h)
	for i, b := range r.Bars {
		g.mark(c, b.Task, barTop+barH/2)
		c.put(blocks[i].lines, tickSize, blocks[i].x, below)
	}
	for _, m := range r.Milestones {
		g.mark(c, m, barTop+barH/2)
	}
	g.sides(c, 0, h)
	c.edge(box{g.X, h - frameRule, g.right - g.X, frameRule}, 0)
	return c.unit(h), true
}

// gridBehind draws the lines of time: years through the row, shorter ones only beside the bars, as text stands below.
func (g *ganttSetter) gridBehind(c *canvas, below, h float64) {
	for _, k := range g.axis.ticks[1:] {
		gray, to := tickGray, below
		if k.year {
			gray, to = yearGray, h
		}
		c.fill(box{k.x - thinRule/2, 0, thinRule * 1.5, to}, gray)
	}
}
