package draw

import (
	"strings"

	"pilotplan/internal/page/book"
	"pilotplan/internal/page/fill"
	"pilotplan/internal/page/line"
	"pilotplan/internal/page/title"
	"pilotplan/internal/vocabulary"
)

// Sketch is where a figure is drawn, and with what. Lengths are points.
type Sketch struct {
	Metrics  line.Metrics
	Words    *vocabulary.Vocabulary // what names of two lines are divided by; nil means the words of the program
	X, Width float64                // of the room, from the left edge of the type area
	Elem     int                    // the structure element of what is drawn
	Caption  string                 // of the figure: a title that it holds is not written again
	SrcLine  int                    // of the block's fence, in the Markdown
}

func (s *Sketch) titles() title.Setter { return title.Setter{Metrics: s.Metrics, Words: s.Words} }

// heading is what stands above a drawing: nothing where the caption below says the same.
func (s *Sketch) heading(text string) string {
	if strings.Contains(s.Caption, text) {
		return ""
	}
	return text
}

// canvas collects what is drawn of one unit. Positions are relative to the unit, as in unit.body.
type canvas struct {
	*Sketch
	body book.Page
	lost []line.Missing
}

// label is a short text in one look.
type label struct {
	text     string
	face     book.Face
	size     float64
	artifact bool
}

// Sizes of type.
const (
	textSize  = 10.5 // 5号
	smallSize = 9.0  // 小5号
)

// labelLeading is the height of a line of labels in their size.
const labelLeading = 1.3

func (c *canvas) piece(t label) []line.Piece {
	elem := c.Elem
	if t.artifact {
		elem = -1
	}
	return []line.Piece{{Text: t.text, Face: t.face, Size: t.size, Elem: elem, SrcLine: c.SrcLine}}
}

func (c *canvas) width(t label) float64 { return line.Width(c.Metrics, c.piece(t)) }

// wrap breaks a label into lines. No line but the first has fewer than two characters, if that costs no further line.
func (c *canvas) wrap(t label, width float64, align line.Align) []line.Line {
	ps := c.piece(t)
	lines, lost := line.Break(c.Metrics, ps, line.Measure{First: width, Rest: width, Align: align})
	c.lost = append(c.lost, lost...)
	for less := t.size / 2; len(lines) > 1 && lines[len(lines)-1].Width < 2*t.size && less < width/2; less += t.size / 2 {
		again, _ := line.Break(c.Metrics, ps, line.Measure{First: width - less, Rest: width - less, Align: align})
		if len(again) > len(lines) {
			break
		}
		if again[len(again)-1].Width >= 2*t.size {
			return c.spread(again, less, align)
		}
	}
	return lines
}

// spread moves lines that were set narrower to their place in the full width.
func (c *canvas) spread(lines []line.Line, less float64, align line.Align) []line.Line {
	if align != line.Center {
		return lines
	}
	for i := range lines {
		for j := range lines[i].Runs {
			lines[i].Runs[j].X += less / 2
		}
	}
	return lines
}

// put draws lines below each other and tells how high they are.
func (c *canvas) put(lines []line.Line, size, x, top float64) float64 {
	step := size * labelLeading
	for i, ln := range lines {
		ln.Put(&c.body, x, top+float64(i)*step+line.Ascent*size+(step-size)/2)
	}
	return step * float64(len(lines))
}

// write draws a label of one line: centred about x, or with its left or right edge there.
func (c *canvas) write(t label, x, top float64, align line.Align) {
	w := c.width(t)
	lines, lost := line.Break(c.Metrics, c.piece(t), line.Measure{First: w + 1, Rest: w + 1, Align: line.Left})
	c.lost = append(c.lost, lost...)
	switch align {
	case line.Center:
		x -= w / 2
	case line.Right:
		x -= w
	}
	c.put(lines, t.size, x, top)
}

// box is a rectangle: its top left corner, its width and its height.
type box struct{ x, y, w, h float64 }

func (b box) corners() []book.Point {
	return []book.Point{{X: b.x, Y: b.y}, {X: b.x + b.w, Y: b.y}, {X: b.x + b.w, Y: b.y + b.h}, {X: b.x, Y: b.y + b.h}}
}

// fill paints a rectangle below all lines and labels.
func (c *canvas) fill(b box, gray float64) {
	c.body.Shapes = append(c.body.Shapes, book.Shape{Points: b.corners(), Fill: gray, Elem: c.Elem})
}

// outlined paints a rectangle with a black outline of a width.
func (c *canvas) outlined(b box, gray, width float64) {
	c.body.Shapes = append(c.body.Shapes, book.Shape{Points: b.corners(), Fill: gray, Stroke: width, Elem: c.Elem})
}

// hatch draws strokes at 45° over a rectangle.
func (c *canvas) hatch(b box) {
	const step, width = 3.0, 0.4
	for s := step - b.h; s < b.w; s += step {
		low, high := max(0, -s), min(b.h, b.w-s) // how far up the stroke begins and ends
		c.body.Shapes = append(c.body.Shapes, book.Shape{Points: []book.Point{{X: b.x + s + low, Y: b.y + b.h - low}, {X: b.x + s + high, Y: b.y + b.h - high}},
			Fill: -1, Stroke: width, Elem: c.Elem})
	}
}

// diamond draws the mark of a date.
func (c *canvas) diamond(x, y, r, gray float64) {
	c.body.Shapes = append(c.body.Shapes, book.Shape{Points: []book.Point{{X: x, Y: y - r}, {X: x + r, Y: y}, {X: x, Y: y + r}, {X: x - r, Y: y}},
		Fill: gray, Stroke: 0.5, Elem: c.Elem})
}

// edge draws a line of a frame or an axis.
func (c *canvas) edge(b box, gray float64) {
	c.body.Rules = append(c.body.Rules, book.Rule{X: b.x, Y: b.y, W: b.w, H: b.h, Gray: gray, Elem: c.Elem})
}

// unit is what was drawn, so high.
func (c *canvas) unit(height float64) fill.Unit {
	return fill.Unit{Height: height, Body: c.body, Missing: c.lost}
}
