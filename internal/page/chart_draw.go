package page

import (
	"math"

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
func drawChart(c *figure.Chart, s *sketch) []fill.Unit {
	set := &chartSetter{Chart: c, canvas: &canvas{sketch: s}}
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

// barGrays tell rows of bars apart; the second is hatched.
func barGray(n int) float64 { return []float64{plannedGray, 1, 0.6}[n%3] }

// drawBars draws the rows of bars beside each other.
func (c *chartSetter) drawBars() {
	n := 0
	for i := range c.Series {
		if !c.Series[i].Bar {
			continue
		}
		for k, v := range c.Series[i].Values {
			x, w := c.barAt(k, n)
			y := min(c.at(v.Number), c.ground())
			h := math.Abs(c.at(v.Number) - c.ground())
			c.swatch(box{x, y, w, h}, n)
			c.spot.bars = append(c.spot.bars, rect{x, y, x + w, y + h})
		}
		n++
	}
}

func (c *chartSetter) swatch(b box, n int) {
	c.outlined(b, barGray(n), 0.4)
	if n%3 == 1 {
		c.hatch(b)
	}
}

// barAt is where the bar of item k in row n of bars stands.
func (c *chartSetter) barAt(k, n int) (x, w float64) {
	rows := c.BarRows()
	w = min(c.cell()*barShare(rows)/float64(rows), barRoom)
	return c.centre(k) + w*(float64(n)-float64(rows)/2), w
}

// barShare is the part of an item's width that its bars take.
func barShare(rows int) float64 {
	if rows < 2 {
		return 0.6
	}
	return 0.8
}

// drawLines draws the lines and the marks of their points.
func (c *chartSetter) drawLines() {
	n := 0
	for _, s := range c.Series {
		if s.Bar {
			continue
		}
		points := make([]book.Point, len(s.Values))
		for k, v := range s.Values {
			points[k] = book.Point{X: c.centre(k), Y: c.at(v.Number)}
		}
		c.stroke(points, n)
		for k, p := range points {
			c.marker(p, n)
			c.spot.labels = append(c.spot.labels, rect{p.X - markR, p.Y - markR, p.X + markR, p.Y + markR})
			if k > 0 {
				c.spot.strokes = append(c.spot.strokes, [2]book.Point{points[k-1], p})
			}
		}
		n++
	}
}

func (c *chartSetter) stroke(points []book.Point, n int) {
	if len(points) > 1 {
		c.body.Shapes = append(c.body.Shapes, book.Shape{Points: points, Fill: -1, Stroke: 1.1, Dash: n%2 == 1, Elem: c.Elem})
	}
}

// marker draws a disc, a white square, a triangle …: lines are told apart by it.
func (c *chartSetter) marker(p book.Point, n int) {
	corners, turn, fill := 16, 0.0, 0.0
	switch n % 3 {
	case 1:
		corners, turn, fill = 4, math.Pi/4, 1
	case 2:
		corners, turn = 3, math.Pi/6
	}
	points := make([]book.Point, corners)
	for i := range points {
		a := turn + 2*math.Pi*float64(i)/float64(corners)
		points[i] = book.Point{X: p.X + markR*math.Cos(a), Y: p.Y + markR*math.Sin(a)}
	}
	c.body.Shapes = append(c.body.Shapes, book.Shape{Points: points, Fill: fill, Stroke: 0.6, Elem: c.Elem})
}

// drawValues writes the values at their points, or none of them if there is no room for all.
func (c *chartSetter) drawValues() bool {
	bars := 0
	for i, s := range c.Series {
		for k, v := range s.Values {
			if c.said(i, k) {
				continue
			}
			at := book.Point{X: c.centre(k), Y: c.at(v.Number)}
			if s.Bar {
				x, w := c.barAt(k, bars)
				at.X = x + w/2
			}
			if !c.place(v, at, s.Bar && v.Number < 0) {
				return false
			}
		}
		if s.Bar {
			bars++
		}
	}
	c.body.Shapes = append(c.body.Shapes, c.patches...)
	for _, l := range c.labels {
		c.write(l.text, (l.at.x0+l.at.x1)/2, l.at.y0, line.Center)
	}
	return true
}

// said reports whether the value stands at the point already: bars with a line over their tops.
func (c *chartSetter) said(i, k int) bool {
	for _, s := range c.Series[:i] {
		if k < len(s.Values) && s.Values[k] == c.Series[i].Values[k] && c.BarRows() <= 1 {
			return true
		}
	}
	return false
}

// place finds room for the label of a value.
func (c *chartSetter) place(v figure.Value, at book.Point, down bool) bool {
	const air = 1.5 // on each side
	text := small(v.Text)
	w, h := c.width(text)+2*air, smallSize*labelLeading
	found, ok := c.spot.place(at, w, h, down)
	if !ok {
		return false
	}
	c.patches = append(c.patches, book.Shape{Points: box{found.x0 + air/2, found.y0 + 1, w - air, h - 2}.corners(), Fill: 1, Elem: c.Elem})
	c.spot.labels = append(c.spot.labels, found)
	c.labels = append(c.labels, placed{text, found})
	return true
}
