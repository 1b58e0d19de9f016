package diff

import (
	"cmp"
	"slices"
	"strings"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/plan"
)

// compareProses compares all texts by their sentences.
func (d *differ) compareProses() {
	for _, pair := range d.prosePairs() {
		x, y := pair[0], pair[1]
		pairSentences(x.sentences, y.sentences)
		d.collect(x.sentences, y.sentences)
	}
	var gone, come []*sentence
	for _, s := range d.gone {
		if !s.in.copy {
			gone = append(gone, s)
		}
	}
	for _, s := range d.come {
		if !s.in.copy {
			come = append(come, s)
		}
	}
	pairMoved(gone, come, aliens)
	for _, s := range gone {
		if s.pair != nil {
			d.pairs = append(d.pairs, s)
		}
	}
	d.gone = slices.DeleteFunc(d.gone, paired)
	d.come = slices.DeleteFunc(d.come, paired)
	for _, s := range d.pairs {
		if s.key != s.pair.key {
			d.readPair(s, s.pair)
		}
	}
	d.compareMoves()
	d.compareLeft()
}

// collect notes which sentences of two texts stand alone, and which have become others.
func (d *differ) collect(old, new []*sentence) {
	for _, s := range old {
		switch {
		case s.pair == nil:
			d.gone = append(d.gone, s)
		case s.joined != nil:
			if !slices.Contains(d.pairs, s.joined) {
				d.pairs = append(d.pairs, s.joined)
			}
		case s.key != s.pair.key:
			d.pairs = append(d.pairs, s)
		}
	}
	for _, s := range new {
		if s.pair == nil {
			d.come = append(d.come, s)
		}
	}
}

// aliens reports whether two sentences cannot be one that was moved: those of tasks stay with their task, and a few words
// may stand anywhere.
func aliens(a, b *sentence) bool {
	if a.heading != b.heading && a.key != b.key {
		return true
	}
	if a.in.of != nil || b.in.of != nil {
		return a.in.of == nil || b.in.of == nil || a.in.of.match != b.in.of || length(a.key) < 4
	}
	return length(a.key) < 8 && a.in.path != b.in.path
}

// prosePairs gives the texts that stand in the same place of both versions. A text that only one version has is an answer
// given or taken away, but what a task does by a year may have moved to another year.
func (d *differ) prosePairs() [][2]*prose {
	var pairs [][2]*prose
	before := map[string]*prose{}
	for _, p := range d.old.proses {
		before[p.key] = p
	}
	after := map[string]bool{}
	for _, p := range d.new.proses {
		after[p.key] = true
		if x := before[p.key]; x != nil {
			pairs = append(pairs, [2]*prose{x, p})
		} else if !d.hiddenProse(p, d.old) {
			d.wholeProse(p, false)
		}
	}
	for _, p := range d.old.proses {
		if !after[p.key] && !d.hiddenProse(p, d.new) {
			d.wholeProse(p, true)
		}
	}
	for _, e := range d.new.entries {
		if e.match != nil {
			pairs = append(pairs, taskPairs(e.match, e)...)
		}
	}
	return pairs
}

// hiddenProse reports whether the other version's kind of file has no place for a text.
func (d *differ) hiddenProse(p *prose, other *version) bool {
	return !other.file && (p.extra || strings.HasPrefix(p.path, plan.MaterialsKey+"."))
}

func taskPairs(a, b *entry) [][2]*prose {
	var pairs [][2]*prose
	have := func(e *entry, of *prose) *prose {
		i := slices.IndexFunc(e.proses, func(p *prose) bool { return p.key == of.key && p.copy == of.copy })
		if i < 0 {
			return nil
		}
		return e.proses[i]
	}
	for _, x := range a.proses {
		y := have(b, x)
		if y == nil && x.copy {
			continue
		}
		if y == nil {
			y = &prose{key: x.key, path: b.path, label: x.label, role: x.role, of: b, year: x.year}
		}
		pairs = append(pairs, [2]*prose{x, y})
	}
	for _, y := range b.proses {
		if have(a, y) == nil && !y.copy {
			pairs = append(pairs, [2]*prose{{key: y.key, path: a.path, label: y.label, role: y.role, of: a, year: y.year}, y})
		}
	}
	return pairs
}

// wholeProse reports an answer in prose that only one version gives.
func (d *differ) wholeProse(p *prose, removed bool) {
	at := p.sentences[0].at
	at.Path = p.path
	c := change.Change{Kind: change.AnswerAdded, Path: p.path, Label: p.label, New: oneLine(p.text()), NewPlaces: []change.Place{at}, Message: "新写了" + quoted(p.label)}
	if removed {
		c = change.Change{Kind: change.AnswerRemoved, Path: p.path, Label: p.label, Old: oneLine(p.text()), OldPlaces: []change.Place{at}, Message: "删去了" + quoted(p.label) + "全文"}
	}
	d.add(c)
}

// where is how a reader calls the place of a sentence.
func (s *sentence) where() string {
	p := s.in
	if p.of != nil {
		return p.of.String() + "的" + p.label
	}
	n, name := 1, cmp.Or(s.section, p.label)
	for _, t := range p.sentences[:s.index] {
		if !t.heading && t.section == s.section {
			n++
		}
	}
	if len(p.sentences) == 1 || s.heading {
		return name
	}
	return name + "第" + itoa(n) + "句"
}
