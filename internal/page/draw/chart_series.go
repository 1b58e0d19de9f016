package draw

import (
	"math"

	"pilotplan/internal/page/book"
)

// barGray tells rows of bars apart; the second is hatched.
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
