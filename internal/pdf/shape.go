package pdf

import (
	"errors"
	"math"

	"pilotplan/internal/page/book"
	"pilotplan/internal/pdf/object"
)

// dashes are those of rules and shapes: on for 3 pt, off for 2.
const dashes = " [3 2] 0 d"

func (a *artist) drawRule(r *book.Rule) error {
	if !finite(r.X, r.Y, r.W, r.H, r.Gray) {
		return errors.New("线的位置无效")
	}
	a.tag(r.Elem)
	a.cover(r.X, r.Y, r.W, r.H)
	if !r.Dash {
		a.setGray(r.Gray)
		a.op(object.Number(r.X), " ", object.Number(a.height-r.Y-r.H), " ", object.Number(r.W), " ", object.Number(r.H), " re f")
		return nil
	}
	width := math.Min(r.W, r.H)
	from := book.Point{X: r.X, Y: r.Y + width/2}
	to := book.Point{X: r.X + r.W, Y: from.Y}
	if r.W < r.H {
		from = book.Point{X: r.X + width/2, Y: r.Y}
		to = book.Point{X: from.X, Y: r.Y + r.H}
	}
	a.op("q ", object.Number(r.Gray), " G ", object.Number(width), " w", dashes)
	a.path([]book.Point{from, to})
	a.op("S Q")
	return nil
}

func (a *artist) drawShape(s *book.Shape) error {
	for _, p := range s.Points {
		if !finite(p.X, p.Y) {
			return errors.New("图形的位置无效")
		}
	}
	if !finite(s.Fill, s.Stroke) {
		return errors.New("图形的线或灰度无效")
	}
	if len(s.Points) < 2 {
		return nil
	}
	a.tag(s.Elem)
	for _, p := range s.Points {
		a.cover(p.X, p.Y, 0, 0)
	}
	if s.Fill >= 0 {
		a.setGray(s.Fill)
		a.path(s.Points)
		a.op("f")
	}
	if s.Stroke > 0 {
		a.strokeShape(s)
	}
	return nil
}

// strokeShape strokes a polyline; a filled one is closed.
func (a *artist) strokeShape(s *book.Shape) {
	dash, stroke := "", "S Q"
	if s.Dash {
		dash = dashes
	}
	if s.Fill >= 0 {
		stroke = "s Q"
	}
	a.op("q ", object.Number(s.Stroke), " w 1 j", dash)
	a.path(s.Points)
	a.op(stroke)
}

func (a *artist) path(points []book.Point) {
	step := " m"
	for _, p := range points {
		a.op(object.Number(p.X), " ", object.Number(a.height-p.Y), step)
		step = " l"
	}
}
