package draw

import (
	"pilotplan/internal/page/book"
	"pilotplan/internal/page/figure"
	"pilotplan/internal/page/line"
)

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
