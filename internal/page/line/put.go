package line

import "pilotplan/internal/page/book"

// Put sets the line on a page with its left edge and baseline at x, y. The page takes the line's runs over.
func (l Line) Put(p *book.Page, x, y float64) {
	if len(l.Runs) == 0 {
		return
	}
	for i := range l.Runs {
		l.Runs[i].X += x
		l.Runs[i].Y += y
	}
	size := l.Runs[0].Size
	if p.Runs == nil {
		p.Runs = l.Runs
	} else {
		p.Runs = append(p.Runs, l.Runs...)
	}
	for _, r := range l.Rules {
		r.X, r.Y = r.X+x, r.Y+y
		p.Rules = append(p.Rules, r)
	}
	for _, k := range l.Links {
		p.Links = append(p.Links, book.Link{X: x + k.x, Y: y - Ascent*size, W: k.w, H: size, URL: k.url, Elem: k.elem})
	}
	for _, m := range l.Marks {
		p.Links = append(p.Links, book.Link{X: x + m.x, Y: y - Ascent*size, W: m.w, H: size, Elem: m.elem, Note: m.note})
	}
}

// Ascent is where the baseline is, in ems below the top of a line's type.
const Ascent = 0.88
