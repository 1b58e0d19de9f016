package draw

import (
	"pilotplan/internal/page/book"
	"pilotplan/internal/page/figure"
	"pilotplan/internal/page/fill"
	"pilotplan/internal/page/line"
)

// mark draws the bar of a task, or its diamond.
func (g *ganttSetter) mark(c *canvas, t *figure.Task, middle float64) {
	if t.Milestone {
		c.diamond(min(max(g.middle(t), g.axis.x+diamondR+1), g.right), middle, diamondR, milestoneGray(t))
		return
	}
	x, end := g.axis.at(t.Start), min(g.axis.at(t.End), g.right-frameRule)
	w := max(end-x, leastBar)
	c.bar(box{min(x, end-w), middle - barH/2, w, barH}, t)
}

// middle is where the diamond of a milestone stands: Mermaid puts it in the middle of its time.
func (g *ganttSetter) middle(t *figure.Task) float64 {
	return (g.axis.at(t.Start) + g.axis.at(t.End)) / 2
}

func milestoneGray(t *figure.Task) float64 {
	if t.Active {
		return 1
	}
	return 0
}

// bar draws a bar by state: done is dark, active hatched, planned light; a critical one has a heavy outline.
func (c *canvas) bar(b box, t *figure.Task) {
	width := 0.4
	if t.Crit {
		width = 1.4
	}
	b.x, b.w = b.x+width/2, max(b.w-width, width)
	switch {
	case t.Done:
		c.outlined(b, doneGray, width)
	case t.Active:
		c.outlined(b, 1, width)
		c.hatch(b)
	default:
		c.outlined(b, plannedGray, width)
	}
}

// legend explains the marks, if there is more than planned tasks.
func (g *ganttSetter) legend() (fill.Unit, bool) {
	marks := g.Marks()
	if len(marks) == 1 && marks[0].Planned() {
		return fill.Unit{}, false
	}
	c := &canvas{Sketch: g.Sketch}
	x := g.X
	const top, sample, gap = 4.0, 18.0, 14.0
	for _, m := range marks {
		middle := top + tickSize*labelLeading/2
		if m.Task.Milestone {
			c.diamond(x+sample/2, middle, diamondR, 0)
		} else {
			c.bar(box{x + 1, middle - barH/2, sample - 2, barH}, &m.Task)
		}
		t := label{text: m.Name, face: book.Song, size: tickSize}
		c.write(t, x+sample+3, top, line.Left)
		x += sample + 3 + c.width(t) + gap
	}
	u := c.unit(top + tickSize*labelLeading)
	u.Free = true
	return u, true
}
