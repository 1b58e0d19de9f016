package diff

import (
	"strings"

	"pilotplan/internal/diff/change"
)

// compareLeft reports the sentences that only one version has: what stands together, and what has come in its place, is one
// change. What speaks of a row that is gone or has come goes with that.
func (d *differ) compareLeft() {
	gone := d.withoutRows(d.gone, true)
	come := d.withoutRows(d.come, false)
	used := map[*sentence]bool{}
	for i := 0; i < len(gone); {
		j := i + 1
		for j < len(gone) && gone[j].in == gone[i].in && gone[j].index == gone[j-1].index+1 {
			j++
		}
		d.leftChange(gone[i:j], d.inPlaceOf(gone[i], come, used))
		i = j
	}
	for i := 0; i < len(come); {
		if used[come[i]] {
			i++
			continue
		}
		j := i + 1
		for j < len(come) && come[j].in == come[i].in && come[j].index == come[j-1].index+1 && !used[come[j]] {
			j++
		}
		d.leftChange(nil, come[i:j])
		i = j
	}
}

// withoutRows takes out the sentences that speak of a row that only one version has.
func (d *differ) withoutRows(all []*sentence, removed bool) []*sentence {
	var left []*sentence
	for _, s := range all {
		if s.in.copy {
			continue
		}
		if len(d.rowChanges) == 0 {
			left = append(left, s)
			continue
		}
		r := d.rowSpokenOf(s.text, d.mentionsOf(s), removed)
		switch {
		case r == nil:
			left = append(left, s)
		case removed:
			r.change.OldPlaces = append(r.change.OldPlaces, s.at)
		default:
			r.change.NewPlaces = append(r.change.NewPlaces, s.at)
		}
	}
	return left
}

// inPlaceOf gives the new sentences that stand where an old one stood.
func (d *differ) inPlaceOf(s *sentence, come []*sentence, used map[*sentence]bool) []*sentence {
	var next, last *sentence
	for i := s.index - 1; i >= 0; i-- {
		if p := s.in.sentences[i].pair; p != nil {
			last = p
			break
		}
	}
	for i := s.index + 1; i < len(s.in.sentences); i++ {
		if p := s.in.sentences[i].pair; p != nil {
			next = p
			break
		}
	}
	var run []*sentence
	for _, t := range come {
		if used[t] || t.in.key != s.in.key || !d.samePlace(s.in, t.in) {
			continue
		}
		if (last == nil || last.in != t.in || t.index > last.index) && (next == nil || next.in != t.in || t.index < next.index) {
			run = append(run, t)
			used[t] = true
		}
	}
	return run
}

func (d *differ) leftChange(gone, come []*sentence) {
	c := change.Change{}
	var before, after []string
	lost, gained := 0, 0
	for _, s := range gone {
		c.OldPlaces = append(c.OldPlaces, s.at)
		before = append(before, oneLine(s.text))
		lost += d.commitments(s)
	}
	for _, s := range come {
		c.NewPlaces = append(c.NewPlaces, s.at)
		after = append(after, oneLine(s.text))
		gained += d.commitments(s)
	}
	first := append(append([]*sentence{}, come...), gone...)[0]
	c.Path, c.Label, c.Kind = first.path(), first.where(), d.contentKind(first)
	c.Old, c.New = strings.Join(before, ""), strings.Join(after, "")
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
		c.Message = "删去" + quoted(shortText(c.Old))
	case len(gone) == 0:
		c.Message = "新增" + quoted(shortText(c.New))
	default:
		c.Message = "改写为" + quoted(shortText(c.New))
		c.Edits = d.oldCut.editsOf(c.Old, c.New)
	}
	d.add(c)
}

func onlyHeadings(all []*sentence) bool {
	for _, s := range all {
		if !s.heading {
			return false
		}
	}
	return true
}

// commitments counts what a sentence commits to with a number.
func (d *differ) commitments(s *sentence) int {
	if s.heading {
		return 0
	}
	n := 0
	for _, m := range d.mentionsOf(s) {
		if !m.from && d.promised(s, m.start, m.end) {
			n++
		}
	}
	if n == 0 && s.in.role != factRole && s.in.of == nil {
		n = len(d.verdictOf(s).Values)
	}
	return n
}
