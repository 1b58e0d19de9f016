package draw

import "pilotplan/internal/page/book"

// rect is a box on a chart: left, top, right, bottom.
type rect struct{ x0, y0, x1, y1 float64 }

func (r rect) meets(o rect) bool { return r.x0 < o.x1 && o.x0 < r.x1 && r.y0 < o.y1 && o.y0 < r.y1 }

func (r rect) within(o rect) bool {
	return r.x0 >= o.x0 && r.x1 <= o.x1 && r.y0 >= o.y0 && r.y1 <= o.y1
}

// crossed reports whether the stroke from a to b passes through r.
func (r rect) crossed(a, b book.Point) bool {
	from, to := 0.0, 1.0
	clip := func(at, by, low, high float64) bool {
		if by == 0 {
			return at >= low && at <= high
		}
		t0, t1 := (low-at)/by, (high-at)/by
		from, to = max(from, min(t0, t1)), min(to, max(t0, t1))
		return from <= to
	}
	return clip(a.X, b.X-a.X, r.x0, r.x1) && clip(a.Y, b.Y-a.Y, r.y0, r.y1)
}

// placer finds room for the labels of values.
type placer struct {
	area    rect
	labels  []rect          // those that stand already, and the marks of points
	bars    []rect          // better left free
	strokes [][2]book.Point // better left free
}

// place finds room for a label of w by h near a point: above it (below, if down is set), on the other side, beside, further
// off. A place near the point on a bar or stroke is better than a free one far off.
func (p *placer) place(at book.Point, w, h float64, down bool) (rect, bool) {
	near, far := candidates(at, w, h, down)
	for _, pass := range []struct {
		tries []rect
		clear bool
	}{{near, true}, {near, false}, {far, true}, {far, false}} {
		for _, r := range pass.tries {
			if r = p.inside(r); p.free(r) && (!pass.clear || p.clear(r)) {
				return r, true
			}
		}
	}
	return rect{}, false
}

// candidates are the boxes to try, the best first.
func candidates(at book.Point, w, h float64, down bool) (near, far []rect) {
	const gap, step, aside = 3.0, 3.0, 5.0
	box := func(x, y float64) rect { return rect{x - w/2, y, x + w/2, y + h} }
	above := func(by float64) rect { return box(at.X, at.Y-gap-by-h) }
	below := func(by float64) rect { return box(at.X, at.Y+gap+by) }
	if down {
		above, below = below, above
	}
	near = []rect{above(0), above(step), below(0), below(step)}
	for _, x := range []float64{at.X - w/2 - aside, at.X + w/2 + aside} {
		near = append(near, box(x, at.Y-h-1), box(x, at.Y+1))
	}
	for n := 2.0; n < 10; n++ {
		far = append(far, above(n*step), below(n*step))
	}
	return near, far
}

// inside moves a box sideways into the area.
func (p *placer) inside(r rect) rect {
	by := max(p.area.x0-r.x0, 0)
	if r.x1 > p.area.x1 {
		by = p.area.x1 - r.x1
	}
	r.x0, r.x1 = r.x0+by, r.x1+by
	return r
}

func (p *placer) free(r rect) bool {
	for _, o := range p.labels {
		if r.meets(o) {
			return false
		}
	}
	return r.within(p.area)
}

func (p *placer) clear(r rect) bool {
	for _, o := range p.bars {
		if r.meets(o) {
			return false
		}
	}
	for _, s := range p.strokes {
		if r.crossed(s[0], s[1]) {
			return false
		}
	}
	return true
}
