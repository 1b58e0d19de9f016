package diff

import (
	"pilotplan/internal/diff/change"
	"pilotplan/internal/diff/version"
)

// restateFacts gives changed numbers to the changed figures that they repeat, and returns the rest.
func (d *settler) restateFacts(all []*shift) []*shift {
	var left []*shift
	for _, s := range all {
		if f := d.factOf(s); f != nil {
			d.take(f, s)
			continue
		}
		left = append(left, s)
	}
	return left
}

// factOf is the changed figure that a changed number repeats; nil if there is none. The values decide, then the words.
func (d *settler) factOf(s *shift) *fact {
	var best *fact
	score := 0
	for _, f := range d.facts {
		if f.isNoAnswer(s) || !f.fits(s) {
			continue
		}
		n := 4 * max(f.about(s.new, f.new, d.new), f.about(s.old, f.old, d.old))
		if n > 0 && s.new.year == f.year && f.year != 0 {
			n++
		}
		if n > score {
			best, score = f, n
		}
	}
	return best
}

// isNoAnswer reports whether a number is an answer that a fact cannot be about: targets are in no answer.
func (f *fact) isNoAnswer(s *shift) bool {
	return s.answer != nil && (!f.base || f.funds != "")
}

// restateRows reports numbers that changed in prose only, while the row that they repeat stayed as it was, and returns the rest.
func (d *settler) restateRows(all []*shift) []*shift {
	var left []*shift
	for _, s := range all {
		if s.answer == nil {
			if r, y := d.restated(s); r != nil {
				d.proseOnly(s, r, y)
				continue
			}
		}
		left = append(left, s)
	}
	return left
}

// restated is the row and year that a changed number repeats, or did.
func (d *settler) restated(s *shift) (*row, version.Figure) {
	var best *row
	var found version.Figure
	score := 1
	for _, r := range d.new.rows {
		if r.Table != version.Indicators || r.match == nil {
			continue
		}
		n := max(s.new.aboutRow(r, d.namesOf(r)), s.old.aboutRow(r.match, d.namesOf(r.match)))
		if n <= score {
			continue
		}
		if y, ok := r.figureOf(s); ok {
			best, found, score = r, y, n
		}
	}
	return best, found
}

// figureOf is the unchanged figure of a row that a changed number was the same as, or has become the same as.
func (r *row) figureOf(s *shift) (version.Figure, bool) {
	for _, all := range [][]version.Figure{r.Targets, r.Baseline} {
		for i := len(all) - 1; i >= 0; i-- {
			y := all[i]
			if s.new.dated && s.new.year != 0 && s.new.year != y.Year || !y.OK {
				continue
			}
			if sameValue(y.Value, s.old.value) || sameValue(y.Value, s.new.value) {
				return y, true
			}
		}
	}
	return version.Figure{}, false
}

// proseOnly reports a number that changed in prose while its row did not.
func (d *settler) proseOnly(s *shift, r *row, y version.Figure) {
	label := r.labelOf(y)
	for _, f := range d.facts {
		if f.new == r && f.change.Label == label && sameValue(f.from, s.old.value) && sameValue(f.to, s.new.value) {
			d.take(f, s)
			return
		}
	}
	c := change.Change{Label: label, Path: s.new.in.Path(), Old: s.old.text, New: s.new.text}
	if r.onlyBase(y) {
		c.Kind, c.Message = change.BaselineChanged, "文中"+becameMessage(y.Label+"的值", c.Old, c.New)
	} else {
		x, z := y, y
		x.Value, z.Value = s.old.value, s.new.value
		t := stepOf(r.match, r, x, z)
		c.Kind, c.Message = t.kind(), "文中"+t.message(c.Old, c.New)
	}
	noted := d.log.add(c)
	f := &fact{change: noted, old: r.match, new: r, names: d.namesOf(r), year: y.Year, from: s.old.value, to: s.new.value, base: c.Kind == change.BaselineChanged}
	d.take(f, s)
	d.facts = append(d.facts, f)
	if sameValue(y.Value, s.old.value) {
		noted.Stale = append(noted.Stale, y.At)
	}
}

// onlyBase reports whether a figure is the row's baseline and no target.
func (r *row) onlyBase(y version.Figure) bool {
	_, base := version.InYear(r.Baseline, y)
	_, target := version.InYear(r.Targets, y)
	return base && !target
}

// labelOf is what a reviewer calls a figure of a row.
func (r *row) labelOf(y version.Figure) string {
	if _, target := version.InYear(r.Targets, y); !target {
		return r.String() + "的基期"
	}
	return r.String() + y.Label + "目标"
}
