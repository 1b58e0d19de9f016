package page

import "pilotplan/internal/page/book"

// put sets the line on a page with its left edge and baseline at x, y. The page takes the line's runs over.
func (l line) put(p *book.Page, x, y float64) {
	if len(l.runs) == 0 {
		return
	}
	for i := range l.runs {
		l.runs[i].X += x
		l.runs[i].Y += y
	}
	size := l.runs[0].Size
	if p.Runs == nil {
		p.Runs = l.runs
	} else {
		p.Runs = append(p.Runs, l.runs...)
	}
	for _, r := range l.rules {
		r.X, r.Y = r.X+x, r.Y+y
		p.Rules = append(p.Rules, r)
	}
	for _, k := range l.links {
		p.Links = append(p.Links, book.Link{X: x + k.x, Y: y - ascent*size, W: k.w, H: size, URL: k.url, Elem: k.elem})
	}
	for _, m := range l.marks {
		p.Links = append(p.Links, book.Link{X: x + m.x, Y: y - ascent*size, W: m.w, H: size, Elem: m.elem, Note: m.note})
	}
}

// ascent is where the baseline is, in ems below the top of a line's type.
const ascent = 0.88
