package page

import (
	"strings"

	"pilotplan/internal/page/book"
)

// sketch is where a drawing is drawn: what stands in the way of any of them.
type sketch struct {
	*layouter
	frame
	elem    int
	caption string
	srcLine int // of the block's fence
}

// title is what stands above a drawing: nothing where the caption below says the same.
func (s *sketch) title(text string) string {
	if strings.Contains(s.caption, text) {
		return ""
	}
	return text
}

// canvas collects what is drawn of one unit. Positions are relative to the unit, as in unit.body.
type canvas struct {
	*sketch
	body book.Page
	lost []missing
}

// label is a short text in one look.
type label struct {
	text     string
	face     book.Face
	size     float64
	artifact bool
}

// labelLeading is the height of a line of labels in their size.
const labelLeading = 1.3

func (c *canvas) piece(t label) []piece {
	elem := c.elem
	if t.artifact {
		elem = -1
	}
	return []piece{{text: t.text, face: t.face, size: t.size, elem: elem, srcLine: c.srcLine}}
}

func (c *canvas) width(t label) float64 { return maxContent(c.metrics, c.piece(t)) }

// wrap breaks a label into lines. No line but the first has fewer than two characters, if that costs no further line.
func (c *canvas) wrap(t label, width float64, align lineAlign) []line {
	ps := c.piece(t)
	lines, lost := breakLines(c.metrics, ps, measure{first: width, rest: width, align: align})
	c.lost = append(c.lost, lost...)
	for less := t.size / 2; len(lines) > 1 && lines[len(lines)-1].width < 2*t.size && less < width/2; less += t.size / 2 {
		again, _ := breakLines(c.metrics, ps, measure{first: width - less, rest: width - less, align: align})
		if len(again) > len(lines) {
			break
		}
		if again[len(again)-1].width >= 2*t.size {
			return c.spread(again, less, align)
		}
	}
	return lines
}

// spread moves lines that were set narrower to their place in the full width.
func (c *canvas) spread(lines []line, less float64, align lineAlign) []line {
	if align != alignCenter {
		return lines
	}
	for i := range lines {
		for j := range lines[i].runs {
			lines[i].runs[j].X += less / 2
		}
	}
	return lines
}

// put draws lines below each other and tells how high they are.
func (c *canvas) put(lines []line, size, x, top float64) float64 {
	step := size * labelLeading
	for i, ln := range lines {
		ln.put(&c.body, x, top+float64(i)*step+ascent*size+(step-size)/2)
	}
	return step * float64(len(lines))
}

// write draws a label of one line: centred about x, or with its left or right edge there.
func (c *canvas) write(t label, x, top float64, align lineAlign) {
	w := c.width(t)
	lines, lost := breakLines(c.metrics, c.piece(t), measure{first: w + 1, rest: w + 1, align: alignLeft})
	c.lost = append(c.lost, lost...)
	switch align {
	case alignCenter:
		x -= w / 2
	case alignRight:
		x -= w
	}
	c.put(lines, t.size, x, top)
}

// fill paints a rectangle below all lines and labels.
func (c *canvas) fill(x, y, w, h, gray float64) {
	c.body.Shapes = append(c.body.Shapes, book.Shape{Points: corners(x, y, w, h), Fill: gray, Elem: c.elem})
}

// outlined paints a rectangle with a black outline of a width.
func (c *canvas) outlined(x, y, w, h, gray, width float64) {
	c.body.Shapes = append(c.body.Shapes, book.Shape{Points: corners(x, y, w, h), Fill: gray, Stroke: width, Elem: c.elem})
}

func corners(x, y, w, h float64) []book.Point {
	return []book.Point{{X: x, Y: y}, {X: x + w, Y: y}, {X: x + w, Y: y + h}, {X: x, Y: y + h}}
}

// hatch draws strokes at 45° over a rectangle.
func (c *canvas) hatch(x, y, w, h float64) {
	const step, width = 3.0, 0.4
	for s := step - h; s < w; s += step {
		low, high := max(0, -s), min(h, w-s) // how far up the stroke begins and ends
		c.body.Shapes = append(c.body.Shapes, book.Shape{Points: []book.Point{{X: x + s + low, Y: y + h - low}, {X: x + s + high, Y: y + h - high}},
			Fill: -1, Stroke: width, Elem: c.elem})
	}
}

// diamond draws the mark of a date.
func (c *canvas) diamond(x, y, r, gray float64) {
	c.body.Shapes = append(c.body.Shapes, book.Shape{Points: []book.Point{{X: x, Y: y - r}, {X: x + r, Y: y}, {X: x, Y: y + r}, {X: x - r, Y: y}},
		Fill: gray, Stroke: 0.5, Elem: c.elem})
}

// edge draws a line of a frame or an axis.
func (c *canvas) edge(x, y, w, h, gray float64) {
	c.body.Rules = append(c.body.Rules, book.Rule{X: x, Y: y, W: w, H: h, Gray: gray, Elem: c.elem})
}

// unit is what was drawn, so high.
func (c *canvas) unit(height float64) unit {
	return unit{height: height, body: c.body, missing: c.lost}
}
