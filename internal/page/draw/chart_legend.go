package draw

import (
	"strings"

	"pilotplan/internal/page/book"
	"pilotplan/internal/page/fill"
	"pilotplan/internal/page/line"
)

// drawLegend names the series, if any has a name: each with its mark, as many in a row as fit.
func (c *chartSetter) drawLegend() {
	const sample, gap = 18.0, 14.0
	named := false
	for _, s := range c.Series {
		named = named || s.Name != ""
	}
	if !named {
		return
	}
	x, count := c.x0, map[bool]int{}
	c.y += 5
	for _, s := range c.Series {
		n := count[s.Bar]
		count[s.Bar]++
		name := s.Name
		if name == "" {
			name = "（未命名）"
		}
		w := c.width(small(name))
		if x > c.x0 && x+sample+3+w > c.x1 {
			x, c.y = c.x0, c.y+smallSize*labelLeading+2
		}
		middle := c.y + smallSize*labelLeading/2
		if s.Bar {
			c.swatch(box{x, middle - barH/2, sample, barH}, n)
		} else {
			c.stroke([]book.Point{{X: x, Y: middle}, {X: x + sample, Y: middle}}, n)
			c.marker(book.Point{X: x + sample/2, Y: middle}, n)
		}
		lines := c.wrap(small(name), c.x1-c.x0-sample-3, line.Left)
		high := c.put(lines, smallSize, x+sample+3, c.y)
		x += sample + 3 + w + gap
		c.y += high - smallSize*labelLeading
	}
	c.y += smallSize * labelLeading
}

// list writes all values below the chart, where they have no room in it.
func (c *chartSetter) list() []fill.Unit {
	var rows []string
	for _, s := range c.Series {
		rows = append(rows, c.Listed(s))
	}
	all := &canvas{Sketch: c.Sketch}
	lines := all.wrap(small(strings.Join(rows, "。")+"。"), c.Width, line.Justify)
	units := make([]fill.Unit, len(lines))
	for i, ln := range lines {
		row := &canvas{Sketch: c.Sketch}
		row.put([]line.Line{ln}, smallSize, c.X, 0)
		units[i] = row.unit(smallSize * labelLeading)
		units[i].Free = true
	}
	units[0].Missing = all.lost
	return units
}
