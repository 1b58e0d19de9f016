package page

import (
	"pilotplan/internal/page/book"
	"pilotplan/internal/page/line"
)

// mark draws the bar of a task, or its diamond.
func (g *ganttSetter) mark(c *canvas, t *task, middle float64) {
	if t.milestone {
		c.diamond(min(max(g.middle(t), g.axis.x+diamondR+1), g.right), middle, diamondR, milestoneGray(t))
		return
	}
	x, end := g.axis.at(t.start), min(g.axis.at(t.end), g.right-frameRule)
	w := max(end-x, leastBar)
	c.bar(min(x, end-w), middle-barH/2, w, barH, t)
}

// middle is where the diamond of a milestone stands: Mermaid puts it in the middle of its time.
func (g *ganttSetter) middle(t *task) float64 {
	return (g.axis.at(t.start) + g.axis.at(t.end)) / 2
}

func milestoneGray(t *task) float64 {
	if t.active {
		return 1
	}
	return 0
}

// bar draws a bar by state: done is dark, active hatched, planned light; a critical one has a heavy outline.
func (c *canvas) bar(x, y, w, h float64, t *task) {
	width := 0.4
	if t.crit {
		width = 1.4
	}
	x, w = x+width/2, max(w-width, width)
	switch {
	case t.done:
		c.outlined(x, y, w, h, doneGray, width)
	case t.active:
		c.outlined(x, y, w, h, 1, width)
		c.hatch(x, y, w, h)
	default:
		c.outlined(x, y, w, h, plannedGray, width)
	}
}

// legend explains the marks, if there is more than planned tasks.
func (g *ganttSetter) legend() (unit, bool) {
	var has struct{ planned, done, active, crit, milestone bool }
	for _, t := range g.tasks {
		has.milestone = has.milestone || t.milestone
		has.crit = has.crit || t.crit && !t.milestone
		has.done = has.done || t.done && !t.milestone
		has.active = has.active || t.active && !t.done && !t.milestone
		has.planned = has.planned || !t.done && !t.active && !t.milestone
	}
	if !has.milestone && !has.crit && !has.done && !has.active {
		return unit{}, false
	}
	c := &canvas{sketch: g.sketch}
	x := g.x
	const top, box, gap = 4.0, 18.0, 14.0
	for _, m := range []struct {
		is   bool
		name string
		task task
	}{{has.planned, "计划", task{}}, {has.done, "已完成", task{done: true}}, {has.active, "进行中", task{active: true}},
		{has.crit, "关键", task{crit: true}}, {has.milestone, "节点", task{milestone: true}}} {
		if !m.is {
			continue
		}
		middle := top + tickSize*labelLeading/2
		if m.task.milestone {
			c.diamond(x+box/2, middle, diamondR, 0)
		} else {
			c.bar(x+1, middle-barH/2, box-2, barH, &m.task)
		}
		t := label{text: m.name, face: book.Song, size: tickSize}
		c.write(t, x+box+3, top, line.Left)
		x += box + 3 + c.width(t) + gap
	}
	u := c.unit(top + tickSize*labelLeading)
	u.free = true
	return u, true
}
