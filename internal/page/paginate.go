package page

import (
	"slices"

	"pilotplan/internal/page/book"
)

// paginator fills pages with units, from top to bottom. Footnotes grow from the foot of their page.
type paginator struct {
	filled
	note func(n int) []unit // the lines of a footnote; nil the second time

	wide    bool
	y       float64 // below the top of the type area
	empty   bool    // nothing stands on the page yet but repeated heads
	feet    []unit  // lines of footnotes for this page
	started bool
	fresh   bool      // the next text starts a page
	bars    []float64 // beside the last unit
	ends    noteEnds
}

// noteGap is between the text and the footnotes; the rule above them stands in it.
const noteGap = 12.0

// filled is a stretch of finished pages.
type filled struct {
	pages   []book.Page
	marks   []book.Bookmark
	missing []book.Missing
}

// fillPages sets units on pages of their own. note gives the lines of a footnote the first time it is asked for it, else nil.
func fillPages(units []unit, note func(n int) []unit) filled {
	p := &paginator{note: note}
	p.fill(units)
	p.finish()
	p.linkNotes()
	return p.filled
}

// fill sets the units in order. What is bound together is tried as a whole; each unit is looked at twice at most.
func (p *paginator) fill(units []unit) {
	for start := 0; start < len(units); {
		end := start + 1
		for end < len(units) && units[end-1].keep && !units[end].fresh {
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
func (p *paginator) chunk(units []unit) {
	wide := anyWide(units)
	for len(units) > 0 && units[0].blank && p.drops(&units[0], wide) {
		p.fresh = p.fresh || units[0].fresh
		units = units[1:]
	}
	if len(units) == 0 {
		return
	}
	feet := p.footLines(units)
	if p.turns(units, feet, wide) {
		p.turn(wide)
		for len(units) > 1 && units[0].blank {
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

func anyWide(units []unit) bool {
	for _, u := range units {
		if u.wide {
			return true
		}
	}
	return false
}

// drops reports whether white space is not worth a place.
func (p *paginator) drops(u *unit, wide bool) bool {
	return u.fresh || p.fresh || !p.started || p.empty || p.wide != wide || !p.fits([]unit{*u}, nil)
}

// turns reports whether units start a page.
func (p *paginator) turns(units, feet []unit, wide bool) bool {
	switch {
	case !p.started || p.wide != wide:
		return true
	case p.empty:
		return false
	}
	return p.fresh || units[0].fresh || !p.fits(units, feet)
}

// force sets what is larger than a page unit by unit.
func (p *paginator) force(units, feet []unit, wide bool) {
	p.feet = append(p.feet, feet...)
	for i := range units {
		if !p.empty && p.bottom(units[i:i+1]) > areaOf(p.wide).h+0.01 {
			p.turn(wide)
		}
		p.place(&units[i])
	}
}

// footLines are the footnotes that units bring along.
func (p *paginator) footLines(units []unit) []unit {
	var feet []unit
	for _, u := range units {
		for _, n := range u.notes {
			feet = append(feet, p.note(n)...)
		}
	}
	return feet
}

func (p *paginator) fits(units, feet []unit) bool {
	room := areaOf(p.wide).h - footHeight(p.feet, feet)
	return p.bottom(units) <= room+0.01
}

func footHeight(lists ...[]unit) float64 {
	sum := 0.0
	for _, list := range lists {
		for _, u := range list {
			sum += u.height
		}
	}
	if sum > 0 {
		sum += noteGap
	}
	return sum
}

// bottom is where units would end.
func (p *paginator) bottom(units []unit) float64 {
	y := p.y
	if p.empty && len(units) > 0 && units[0].head != nil {
		y += units[0].head.height
	}
	for i := range units {
		y = top(y, &units[i]) + units[i].height
	}
	return y
}

func top(y float64, u *unit) float64 {
	if u.free {
		return y
	}
	return onGrid(y)
}

func (p *paginator) place(u *unit) {
	page := &p.pages[len(p.pages)-1]
	a := areaOf(p.wide)
	if u.head != nil && p.empty {
		p.y = top(p.y, u)
		page.Add(&u.head.body, a.x, a.y+p.y)
		p.y += u.head.height
	}
	y := top(p.y, u)
	page.Add(&u.body, a.x, a.y+y)
	p.ends.record(&u.body, len(p.pages), a.y+y)
	p.drawBars(page, u, y)
	for _, m := range u.marks {
		m.Page, m.Y = len(p.pages), a.y+y
		p.marks = append(p.marks, m)
	}
	for _, m := range u.missing {
		p.missing = append(p.missing, book.Missing{Rune: m.Rune, Line: m.SrcLine, Page: len(p.pages)})
	}
	p.y, p.empty, p.bars = y+u.height, false, u.bars
}

// drawBars draws the bars beside a unit at y, up to the unit above where that has them too.
func (p *paginator) drawBars(page *book.Page, u *unit, y float64) {
	a := areaOf(p.wide)
	for _, x := range u.bars {
		from := y
		if !p.empty && slices.Contains(p.bars, x) {
			from = p.y
		}
		page.Rules = append(page.Rules, book.Rule{X: a.x + x, Y: a.y + from, W: 1.5, H: y + u.height - from, Gray: 0.6, Elem: -1})
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
	page := book.Page{Width: paperW, Height: paperH, Runs: make([]book.Run, 0, usualRuns)}
	if wide {
		page.Width, page.Height = paperH, paperW
	}
	p.pages = append(p.pages, page)
	p.wide, p.y, p.empty, p.started, p.fresh = wide, 0, true, true, false
}

// endPage sets the footnotes at the foot of the page; what does not fit goes on on the next.
func (p *paginator) endPage() {
	if len(p.feet) == 0 {
		return
	}
	a, page := areaOf(p.wide), &p.pages[len(p.pages)-1]
	n, room := 0, a.h-p.y-noteGap
	for n < len(p.feet) && (p.feet[n].height <= room || n == 0 && p.empty) {
		room -= p.feet[n].height
		n++
	}
	y := a.y + a.h - footHeight(p.feet[:n]) + noteGap
	if n > 0 {
		page.Rules = append(page.Rules, book.Rule{X: a.x, Y: y - noteGap/2, W: a.w / 4, H: 0.5, Elem: -1})
	}
	for i := range p.feet[:n] {
		u := &p.feet[i]
		page.Add(&u.body, a.x, y)
		p.ends.record(&u.body, len(p.pages), y)
		for _, m := range u.missing {
			p.missing = append(p.missing, book.Missing{Rune: m.Rune, Line: m.SrcLine, Page: len(p.pages)})
		}
		y += u.height
	}
	p.feet = append([]unit(nil), p.feet[n:]...)
}
