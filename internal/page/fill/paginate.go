package fill

import (
	"slices"

	"pilotplan/internal/page/book"
)

// paginator fills pages with units, from top to bottom. Footnotes grow from the foot of their page.
type paginator struct {
	Filled
	note func(n int) []Unit // the lines of a footnote; nil the second time

	wide    bool
	y       float64 // below the top of the type area
	empty   bool    // nothing stands on the page yet but repeated heads
	feet    []Unit  // lines of footnotes for this page
	started bool
	fresh   bool      // the next text starts a page
	bars    []float64 // beside the last unit
	ends    noteEnds
}

// noteGap is between the text and the footnotes; the rule above them stands in it.
const noteGap = 12.0

// Filled is a stretch of finished pages, with what stands on them: page numbers count from 1 within it.
type Filled struct {
	Pages   []book.Page
	Marks   []book.Bookmark
	Missing []book.Missing
}

// Pages sets units on pages of their own. note gives the lines of a footnote the first time it is asked for it, else nil.
func Pages(units []Unit, note func(n int) []Unit) Filled {
	p := &paginator{note: note}
	p.fill(units)
	p.finish()
	p.linkNotes()
	return p.Filled
}

// fill sets the units in order. What is bound together is tried as a whole; each unit is looked at twice at most.
func (p *paginator) fill(units []Unit) {
	for start := 0; start < len(units); {
		end := start + 1
		for end < len(units) && units[end-1].Keep && !units[end].Fresh {
			end++
		}
		p.chunk(units[start:end])
		start = end
	}
}

// finish ends the last page.
func (p *paginator) finish() {
	for p.started {
		p.endPage()
		p.started = len(p.feet) > 0
		if p.started {
			p.newPage(false)
		}
	}
}

// chunk sets units that are bound together. White space before them is dropped where it would start a page or end one.
func (p *paginator) chunk(units []Unit) {
	wide := anyWide(units)
	for len(units) > 0 && units[0].Blank && p.drops(&units[0], wide) {
		p.fresh = p.fresh || units[0].Fresh
		units = units[1:]
	}
	if len(units) == 0 {
		return
	}
	feet := p.footLines(units)
	if p.turns(units, feet, wide) {
		p.turn(wide)
		for len(units) > 1 && units[0].Blank {
			units = units[1:]
		}
	}
	if !p.fits(units, feet) {
		p.force(units, feet, wide)
		return
	}
	p.feet = append(p.feet, feet...)
	for i := range units {
		p.place(&units[i])
	}
}

func anyWide(units []Unit) bool {
	for _, u := range units {
		if u.Wide {
			return true
		}
	}
	return false
}

// drops reports whether white space is not worth a place.
func (p *paginator) drops(u *Unit, wide bool) bool {
	return u.Fresh || p.fresh || !p.started || p.empty || p.wide != wide || !p.fits([]Unit{*u}, nil)
}

// turns reports whether units start a page.
func (p *paginator) turns(units, feet []Unit, wide bool) bool {
	switch {
	case !p.started || p.wide != wide:
		return true
	case p.empty:
		return false
	}
	return p.fresh || units[0].Fresh || !p.fits(units, feet)
}

// force sets what is larger than a page unit by unit.
func (p *paginator) force(units, feet []Unit, wide bool) {
	p.feet = append(p.feet, feet...)
	for i := range units {
		if !p.empty && p.bottom(units[i:i+1]) > AreaOf(p.wide).H+0.01 {
			p.turn(wide)
		}
		p.place(&units[i])
	}
}

// footLines are the footnotes that units bring along.
func (p *paginator) footLines(units []Unit) []Unit {
	var feet []Unit
	for _, u := range units {
		for _, n := range u.Notes {
			feet = append(feet, p.note(n)...)
		}
	}
	return feet
}

func (p *paginator) fits(units, feet []Unit) bool {
	room := AreaOf(p.wide).H - footHeight(p.feet, feet)
	return p.bottom(units) <= room+0.01
}

func footHeight(lists ...[]Unit) float64 {
	sum := 0.0
	for _, list := range lists {
		for _, u := range list {
			sum += u.Height
		}
	}
	if sum > 0 {
		sum += noteGap
	}
	return sum
}

// bottom is where units would end.
func (p *paginator) bottom(units []Unit) float64 {
	y := p.y
	if p.empty && len(units) > 0 && units[0].Head != nil {
		y += units[0].Head.Height
	}
	for i := range units {
		y = top(y, &units[i]) + units[i].Height
	}
	return y
}

func top(y float64, u *Unit) float64 {
	if u.Free {
		return y
	}
	return onGrid(y)
}

func (p *paginator) place(u *Unit) {
	page := &p.Pages[len(p.Pages)-1]
	a := AreaOf(p.wide)
	if u.Head != nil && p.empty {
		p.y = top(p.y, u)
		page.Add(&u.Head.Body, a.X, a.Y+p.y)
		p.y += u.Head.Height
	}
	y := top(p.y, u)
	page.Add(&u.Body, a.X, a.Y+y)
	p.ends.record(&u.Body, len(p.Pages), a.Y+y)
	p.drawBars(page, u, y)
	for _, m := range u.Marks {
		m.Page, m.Y = len(p.Pages), a.Y+y
		p.Marks = append(p.Marks, m)
	}
	for _, m := range u.Missing {
		p.Missing = append(p.Missing, book.Missing{Rune: m.Rune, Line: m.SrcLine, Page: len(p.Pages)})
	}
	p.y, p.empty, p.bars = y+u.Height, false, u.Bars
}

// drawBars draws the bars beside a unit at y, up to the unit above where that has them too.
func (p *paginator) drawBars(page *book.Page, u *Unit, y float64) {
	a := AreaOf(p.wide)
	for _, x := range u.Bars {
		from := y
		if !p.empty && slices.Contains(p.bars, x) {
			from = p.y
		}
		page.Rules = append(page.Rules, book.Rule{X: a.X + x, Y: a.Y + from, W: 1.5, H: y + u.Height - from, Gray: 0.6, Elem: -1})
	}
}

// turn ends the page and starts another.
func (p *paginator) turn(wide bool) {
	if p.started {
		p.endPage()
	}
	p.newPage(wide)
}

// usualRuns is about how many runs a page has.
const usualRuns = 128

func (p *paginator) newPage(wide bool) {
	page := book.Page{Width: PaperW, Height: PaperH, Runs: make([]book.Run, 0, usualRuns)}
	if wide {
		page.Width, page.Height = PaperH, PaperW
	}
	p.Pages = append(p.Pages, page)
	p.wide, p.y, p.empty, p.started, p.fresh = wide, 0, true, true, false
}

// endPage sets the footnotes at the foot of the page; what does not fit goes on on the next.
func (p *paginator) endPage() {
	if len(p.feet) == 0 {
		return
	}
	a, page := AreaOf(p.wide), &p.Pages[len(p.Pages)-1]
	n, room := 0, a.H-p.y-noteGap
	for n < len(p.feet) && (p.feet[n].Height <= room || n == 0 && p.empty) {
		room -= p.feet[n].Height
		n++
	}
	y := a.Y + a.H - footHeight(p.feet[:n]) + noteGap
	if n > 0 {
		page.Rules = append(page.Rules, book.Rule{X: a.X, Y: y - noteGap/2, W: a.W / 4, H: 0.5, Elem: -1})
	}
	for i := range p.feet[:n] {
		u := &p.feet[i]
		page.Add(&u.Body, a.X, y)
		p.ends.record(&u.Body, len(p.Pages), y)
		for _, m := range u.Missing {
			p.Missing = append(p.Missing, book.Missing{Rune: m.Rune, Line: m.SrcLine, Page: len(p.Pages)})
		}
		y += u.Height
	}
	p.feet = append([]Unit(nil), p.feet[n:]...)
}
