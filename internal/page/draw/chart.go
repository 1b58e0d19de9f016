package draw

import (
	"pilotplan/internal/page/book"
	"pilotplan/internal/page/figure"
	"pilotplan/internal/page/fill"
	"pilotplan/internal/page/line"
)

// Measures of a chart, in points.
const (
	plotH      = 150.0
	headroom   = 16.0 // above the plot, for the label of the greatest value
	itemRoom   = 74.0 // for an item, where the width allows
	leastChart = 300.0
	barRoom    = 28.0
	valueRoom  = 22.0 // for the label of a bar beside others, where the width allows
	markR      = 2.6
	itemLines  = 3 // more lines of an item than that are listed below
)

// chartSetter sets a chart.
type chartSetter struct {
	*figure.Chart
	*canvas
	upright
	y       float64 // how far down the unit is drawn
	x0, x1  float64 // of the plot
	spot    placer
	patches []book.Shape // white, behind labels
	labels  []placed
}

// placed is the label of a value in its place.
type placed struct {
	text label
	at   rect
}

// drawChart sets a chart as one unit.
func drawChart(c *figure.Chart, s *Sketch) []fill.Unit {
	set := &chartSetter{Chart: c, canvas: &canvas{Sketch: s}}
	set.drawTitle()
	set.drawAxes()
	itemsShown := set.drawItems()
	set.drawBars()
	set.drawLines()
	shown := itemsShown && set.drawValues()
	set.drawLegend()
	units := []fill.Unit{set.unit(set.y)}
	if !shown {
		units[0].Height += figureGap
		units = append(units, set.list()...)
	}
	fill.KeepEnds(units)
	return units
}

func (c *chartSetter) drawTitle() {
	if text := c.heading(c.Chart.Title); text != "" {
		c.y += c.put(c.wrap(label{text: text, face: book.Hei, size: textSize}, c.Width, line.Center), textSize, c.X, c.y)
	}
}

func small(text string) label { return label{text: text, face: book.Song, size: smallSize} }

// drawAxes draws the y axis with its title above and its ticks, and light lines across.
func (c *chartSetter) drawAxes() {
	room := max(itemRoom, float64(c.BarRows())*valueRoom/barShare(c.BarRows()))
	w := min(c.Width, max(leastChart, room*float64(len(c.Items))+40))
	left := c.X + (c.Width-w)/2
	titleTop := c.y
	titleLines := c.wrap(small(c.YTitle), w, line.Left)
	if c.YTitle != "" {
		c.y += float64(len(titleLines)) * smallSize * labelLeading
	}
	low, high := c.Bounds()
	if c.upright = (upright{figure.NewScale(low, high), c.y + headroom, plotH}); !c.Ranged {
		c.upright = c.lift(low)
	}
	ticks := 0.0
	for k := c.From; k <= c.To; k++ {
		ticks = max(ticks, c.width(small(c.Tick(k))))
	}
	c.x0, c.x1 = left+ticks+5, left+w
	if c.YTitle != "" {
		c.put(titleLines, smallSize, left, titleTop)
	}
	for k := c.From; k <= c.To; k++ {
		y := c.at(float64(k) * c.Step)
		t := small(c.Tick(k))
		t.artifact = true
		c.write(t, c.x0-4, y-smallSize*labelLeading/2, line.Right)
		if k != 0 && k != c.From {
			c.fill(box{c.x0, y - 0.2, c.x1 - c.x0, 0.4}, tickGray)
		}
		c.edge(box{c.x0 - 2, y - 0.25, 2, 0.5}, 0)
	}
	c.edge(box{c.x0 - 0.25, c.top, 0.5, c.h}, 0)
	c.edge(box{c.x0, c.ground() - 0.25, c.x1 - c.x0, 0.5}, 0)
	c.y = c.top + c.h
	if low < 0 {
		c.y += headroom
		c.edge(box{c.x0, c.top + c.h - 0.25, c.x1 - c.x0, 0.5}, yearGray)
	}
	c.spot.area = rect{c.x0 + 1, c.top - headroom, c.x1, c.y}
}

// upright is a scale in its place.
type upright struct {
	figure.Scale
	top, h float64
}

// at is where a value stands.
func (u upright) at(v float64) float64 { return u.top + u.h*(1-u.Share(v)) }

// lift leaves room below the least value of lines alone: a point on the axis would look like nothing.
func (u upright) lift(low float64) upright {
	if u.From > 0 && u.at(low) > u.top+u.h-1 {
		u.From--
	}
	return u
}

// ground is where bars stand.
func (c *chartSetter) ground() float64 { return c.at(0) }

// cell is the width of an item, centre where item i stands.
func (c *chartSetter) cell() float64 { return (c.x1 - c.x0) / float64(len(c.Items)) }

func (c *chartSetter) centre(i int) float64 { return c.x0 + c.cell()*(float64(i)+0.5) }

// drawItems writes the items below the axis, and the axis's title; false if there is no room for them.
func (c *chartSetter) drawItems() bool {
	room, most, ok := c.cell()-3, 0, true
	all := make([][]line.Line, len(c.Items))
	for i, item := range c.Items {
		if c.width(small(item)) > room && room < 2*smallSize {
			ok = false
			break
		}
		all[i] = c.wrap(small(item), room, line.Center)
		most = max(most, len(all[i]))
	}
	if ok = ok && most <= itemLines; ok {
		for i, lines := range all {
			c.put(lines, smallSize, c.centre(i)-room/2, c.y+3)
		}
		c.y += 3 + float64(most)*smallSize*labelLeading
	}
	if c.XTitle != "" {
		c.y += 2 + c.put(c.wrap(small(c.XTitle), c.x1-c.x0, line.Center), smallSize, c.x0, c.y+2)
	}
	return ok
}
