package check

import (
	"slices"

	"pilotplan/internal/finding"
	"pilotplan/internal/quantity"
)

// doubt is what a finding about figures was reckoned from, so that one wrong figure gives one finding.
type doubt struct {
	found  int                                             // the finding, among those of the pass
	mends  []mend                                          // by which it would be settled
	mended func(at finding.Pos, as quantity.Quantity) bool // whether it would be if the figure at a place were as
	cell   bool                                            // the figure is at fault by itself, in its row; text that says another is right
}

// mend is a figure that may be wrong, and what it should then be.
type mend struct {
	at finding.Pos
	as quantity.Quantity
}

// doubt reports a finding about figures. mended says whether a figure at a place, being another, would settle it.
func (p *pass) doubt(f finding.Finding, mended func(at finding.Pos, as quantity.Quantity) bool, mends ...mend) {
	p.report(f)
	p.doubts = append(p.doubts, doubt{found: len(p.found) - 1, mends: mends, mended: mended})
}

// doubtCell reports a figure of a table that is at fault by the rest of its row. mended is as for doubt.
func (p *pass) doubtCell(f finding.Finding, mended func(at finding.Pos, as quantity.Quantity) bool) {
	p.report(f)
	p.doubts = append(p.doubts, doubt{found: len(p.found) - 1, cell: true, mended: mended})
}

// oneCause takes out the findings that would be settled with another one: they are its consequence. The other one says where they
// stand.
func (p *pass) oneCause() {
	gone := map[int]bool{}
	for i := len(p.doubts) - 1; i >= 0; i-- { // sums last found are the surest causes
		cause := &p.doubts[i]
		if gone[cause.found] {
			continue
		}
		for k := range p.doubts {
			if other := &p.doubts[k]; k != i && !gone[other.found] && p.settles(cause, other) {
				p.takeUp(cause.found, other.found)
				gone[other.found] = true
			}
		}
	}
	kept := p.found[:0]
	for i, f := range p.found {
		if !gone[i] {
			kept = append(kept, f)
		}
	}
	p.found, p.doubts = kept, nil
}

// settles reports whether what mends one doubt mends another too. A cell that is at fault in its row is so whatever a text says,
// and a text at odds with it is right.
func (p *pass) settles(cause, other *doubt) bool {
	atOdds := func(d *doubt) bool { return p.found[d.found].Rule == figureConflict.id }
	switch {
	case cause.cell:
		at := p.found[cause.found].Pos
		return atOdds(other) && slices.ContainsFunc(other.mends, func(m mend) bool { return m.at == at })
	case other.cell && atOdds(cause):
		return false
	}
	return slices.ContainsFunc(cause.mends, func(m mend) bool { return other.mended(m.at, m.as) })
}

// takeUp adds the places of a consequence to those of its cause, which is as grave as the gravest of them.
func (p *pass) takeUp(cause, other int) {
	f, o := &p.found[cause], p.found[other]
	for _, place := range append([]finding.Place{{Pos: o.Pos, Path: o.Path}}, o.Also...) {
		known := place.Pos == f.Pos
		for _, have := range f.Also {
			known = known || have.Pos == place.Pos
		}
		if !known {
			f.Also = append(f.Also, place)
		}
	}
	f.Severity = min(f.Severity, o.Severity)
}
