package page

// unit is what a page break does not divide: a line of text, a row of a table, a picture. Positions in body are relative
// to the left edge of the type area and the top of the unit.
type unit struct {
	height  float64
	free    bool // may stand off the line grid
	keep    bool // stands on the same page as the next unit
	blank   bool // white space: dropped at the top of a page
	wide    bool // on a landscape page
	fresh   bool // starts a page
	heading bool // a line of a heading
	body    Page
	notes   []int // footnotes whose marks are in it
	marks   []Bookmark
	missing []missing
	head    *tableHead // to repeat above a row that starts a page
	ends    bool       // the last line before a hard break, or of the paragraph
	bars    []float64  // places of the bars beside quotes; they go on from unit to unit
}

// blankLine is an empty line of the grid.
func blankLine() unit { return unit{height: bodySize, blank: true} }

// isLine reports whether u is a line of text, beside which a list's mark may stand.
func (u *unit) isLine() bool {
	return u.height == bodySize && !u.free && !u.blank && !u.wide && len(u.body.Runs) > 0
}

// lineUnit is a line of text on the grid.
func lineUnit(ln line) unit {
	u := unit{height: bodySize, notes: ln.notes}
	u.body.addLine(ln, 0, baseline)
	return u
}

// addLine puts a line with its left edge and baseline at x, y. It takes the line's runs over.
func (p *Page) addLine(ln line, x, y float64) {
	for i := range ln.runs {
		ln.runs[i].X += x
		ln.runs[i].Y += y
	}
	if p.Runs == nil {
		p.Runs = ln.runs
	} else {
		p.Runs = append(p.Runs, ln.runs...)
	}
	for _, r := range ln.rules {
		r.X, r.Y = r.X+x, r.Y+y
		p.Rules = append(p.Rules, r)
	}
	size := bodySize
	if len(ln.runs) > 0 {
		size = ln.runs[0].Size
	}
	for _, l := range ln.links {
		p.Links = append(p.Links, Link{X: x + l.x, Y: y - ascent*size, W: l.w, H: size, URL: l.url, Elem: l.elem})
	}
	for _, m := range ln.marks {
		p.Links = append(p.Links, Link{X: x + m.x, Y: y - ascent*size, W: m.w, H: size, Elem: m.elem, note: m.note})
	}
}

// add puts the content of q on p, moved by x, y.
func (p *Page) add(q *Page, x, y float64) {
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

// shift adds n to every element but the root and artifacts.
func (p *Page) shift(n int) {
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

// keepTogether binds units to each other; last tells whether the last one is bound to what follows.
func keepTogether(units []unit, last bool) {
	for i := range units {
		units[i].keep = last || i+1 < len(units)
	}
}

// keepEnds leaves no single line of a paragraph alone at the foot or the head of a page, and none of what stands between
// two hard breaks.
func keepEnds(units []unit) {
	from := 0
	for i := range units {
		if units[i].ends || i == len(units)-1 {
			keepPair(units[from : i+1])
			from = i + 1
		}
	}
	keepPair(units)
}

func keepPair(units []unit) {
	if n := len(units); n >= 2 {
		units[0].keep = true
		units[n-2].keep = true
	}
}

// bindHeadings lets a heading stand above two lines at least, unless another heading comes before the second.
func bindHeadings(units []unit) {
	for i := 0; i+2 < len(units); i++ {
		next, after := &units[i+1], &units[i+2]
		if units[i].heading && next.isLine() && !next.heading && !after.heading && !after.blank && !after.wide {
			next.keep = true
		}
	}
}
