package diff

import (
	"slices"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/doc"
	"pilotplan/internal/finding"
)

// loner reports the sentences that only one version has: what stands together, and what has come in its place, is one change.
// What speaks of a row that is gone or has come goes with that.
type loner struct {
	*matched
	log   *ledger
	alone alone
	come  []*sentence
	used  map[*sentence]bool // of those that have come
}

func compareLoners(m *matched, log *ledger, rows rowsCompared, texts textsPaired) {
	d := &loner{matched: m, log: log, alone: rows.alone, used: map[*sentence]bool{}}
	d.come = d.withoutRows(texts.come, false)
	for _, run := range runsOf(d.withoutRows(texts.gone, true)) {
		d.report(run, d.inPlaceOf(run[0]))
	}
	left := slices.DeleteFunc(slices.Clone(d.come), func(s *sentence) bool { return d.used[s] })
	for _, run := range runsOf(left) {
		d.report(nil, run)
	}
}

// runsOf parts sentences where they do not follow one another.
func runsOf(all []*sentence) [][]*sentence {
	var runs [][]*sentence
	for i, s := range all {
		if i > 0 && all[i-1].in == s.in && all[i-1].Index+1 == s.Index {
			runs[len(runs)-1] = append(runs[len(runs)-1], s)
			continue
		}
		runs = append(runs, []*sentence{s})
	}
	return runs
}

// withoutRows takes out the sentences that speak of a row that only one version has.
func (d *loner) withoutRows(all []*sentence, removed bool) []*sentence {
	if len(d.alone) == 0 {
		return all
	}
	var left []*sentence
	for _, s := range all {
		r := d.alone.spokenOf(d.matched, s.Text, s.mentions(), removed)
		switch {
		case r == nil:
			left = append(left, s)
		case removed:
			r.change.OldPlaces = append(r.change.OldPlaces, s.At)
		default:
			r.change.NewPlaces = append(r.change.NewPlaces, s.At)
		}
	}
	return left
}

// inPlaceOf gives the new sentences that stand where an old one stood: between what its nearest neighbours have become.
func (d *loner) inPlaceOf(s *sentence) []*sentence {
	last, next := neighbours(s)
	var run []*sentence
	for _, t := range d.come {
		if d.used[t] || t.in.Key != s.in.Key || !samePlace(s.in, t.in) {
			continue
		}
		if (last == nil || last.in != t.in || t.Index > last.Index) && (next == nil || next.in != t.in || t.Index < next.Index) {
			run = append(run, t)
			d.used[t] = true
		}
	}
	return run
}

// neighbours are what the nearest paired sentences before and behind a sentence have become; nil where there is none.
func neighbours(s *sentence) (last, next *sentence) {
	for i := s.Index - 1; i >= 0 && last == nil; i-- {
		last = s.in.sentences[i].pair
	}
	for i := s.Index + 1; i < len(s.in.sentences) && next == nil; i++ {
		next = s.in.sentences[i].pair
	}
	return last, next
}

func (d *loner) report(gone, come []*sentence) {
	first := append(slices.Clone(come), gone...)[0]
	c := change.Change{Path: first.Path(), Label: first.where(), Kind: first.contentKind()}
	lost, gained := 0, 0
	for _, s := range gone {
		c.OldPlaces = append(c.OldPlaces, s.At)
		c.Old += doc.OneLine(s.Text)
		lost += s.commitments()
	}
	for _, s := range come {
		c.NewPlaces = append(c.NewPlaces, s.At)
		c.New += doc.OneLine(s.Text)
		gained += s.commitments()
	}
	switch {
	case onlyHeadings(gone) && onlyHeadings(come):
		c.Kind = change.Reworded
	case lost > 0 && gained == 0:
		c.Kind = change.CommitmentWeakened
	case gained > 0 && lost == 0:
		c.Kind = change.CommitmentStrengthened
	}
	switch {
	case len(come) == 0:
		c.Message = "删去" + quoted(finding.Short(c.Old))
	case len(gone) == 0:
		c.Message = "新增" + quoted(finding.Short(c.New))
	default:
		c.Message = "改写为" + quoted(finding.Short(c.New))
		c.Edits = d.edits(c.Old, c.New)
	}
	d.log.add(c)
}

func onlyHeadings(all []*sentence) bool {
	return !slices.ContainsFunc(all, func(s *sentence) bool { return !s.Heading })
}
