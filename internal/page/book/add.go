package book

// Add puts the content of q on p, moved by x, y.
func (p *Page) Add(q *Page, x, y float64) {
	n := len(p.Runs)
	p.Runs = append(p.Runs, q.Runs...)
	for i := range p.Runs[n:] {
		r := &p.Runs[n+i]
		r.X, r.Y = r.X+x, r.Y+y
	}
	for _, r := range q.Rules {
		r.X, r.Y = r.X+x, r.Y+y
		p.Rules = append(p.Rules, r)
	}
	for _, s := range q.Shapes {
		points := make([]Point, len(s.Points))
		for i, v := range s.Points {
			points[i] = Point{v.X + x, v.Y + y}
		}
		s.Points = points
		p.Shapes = append(p.Shapes, s)
	}
	for _, v := range q.Pictures {
		v.X, v.Y = v.X+x, v.Y+y
		p.Pictures = append(p.Pictures, v)
	}
	for _, l := range q.Links {
		l.X, l.Y = l.X+x, l.Y+y
		p.Links = append(p.Links, l)
	}
}

// Shift adds n to every element but the root and artifacts.
func (p *Page) Shift(n int) {
	move := func(elem *int) {
		if *elem > 0 {
			*elem += n
		}
	}
	for i := range p.Runs {
		move(&p.Runs[i].Elem)
	}
	for i := range p.Rules {
		move(&p.Rules[i].Elem)
	}
	for i := range p.Shapes {
		move(&p.Shapes[i].Elem)
	}
	for i := range p.Pictures {
		move(&p.Pictures[i].Elem)
	}
	for i := range p.Links {
		move(&p.Links[i].Elem)
	}
}
