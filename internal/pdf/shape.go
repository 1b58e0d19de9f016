package pdf

import (
	"errors"
	"math"
	"strings"

	"github.com/signintech/gopdf"

	"pilotplan/internal/page"
)

func (a *artist) drawRule(r *page.Rule) error {
	if !finite(r.X, r.Y, r.W, r.H, r.Gray) {
		return errors.New("线的位置无效")
	}
	a.tag(r.Elem)
	a.cover(r.X, r.Y, r.W, r.H)
	if !r.Dash {
		a.setGray(r.Gray)
		return a.gp.RectFromUpperLeftWithOpts(gopdf.DrawableRectOptions{
			X: r.X, Y: r.Y, Rect: gopdf.Rect{W: r.W, H: r.H}, PaintStyle: gopdf.FillPaintStyle})
	}
	width := math.Min(r.W, r.H)
	a.gp.SaveGraphicsState()
	a.gp.SetGrayStroke(r.Gray)
	a.gp.SetLineWidth(width)
	a.gp.SetCustomLineType([]float64{3, 2}, 0)
	if r.W >= r.H {
		a.gp.Line(r.X, r.Y+width/2, r.X+r.W, r.Y+width/2)
	} else {
		a.gp.Line(r.X+width/2, r.Y, r.X+width/2, r.Y+r.H)
	}
	a.gp.RestoreGraphicsState()
	return nil
}

func (a *artist) drawShape(s *page.Shape) error {
	for _, p := range s.Points {
		if !finite(p.X, p.Y) {
			return errors.New("图形的位置无效")
		}
	}
	if len(s.Points) < 2 {
		return nil
	}
	a.tag(s.Elem)
	for _, p := range s.Points {
		a.cover(p.X, p.Y, 0, 0)
	}
	if s.Fill >= 0 {
		points := make([]gopdf.Point, len(s.Points))
		for i, p := range s.Points {
			points[i] = gopdf.Point{X: p.X, Y: p.Y}
		}
		a.setGray(s.Fill)
		a.gp.Polygon(points, "F")
	}
	if s.Stroke > 0 {
		a.op(strokePath(s, a.height))
	}
	return nil
}

// strokePath strokes a polyline, which gopdf would close; a filled one is closed.
func strokePath(s *page.Shape, height float64) string {
	var path strings.Builder
	path.WriteString("q " + number(s.Stroke) + " w 1 j")
	if s.Dash {
		path.WriteString(" [3 2] 0 d")
	}
	step := " m"
	for _, p := range s.Points {
		path.WriteString(" " + number(p.X) + " " + number(height-p.Y) + step)
		step = " l"
	}
	if s.Fill >= 0 {
		return path.String() + " s Q"
	}
	return path.String() + " S Q"
}
