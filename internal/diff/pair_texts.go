package diff

import (
	"slices"
	"strings"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/doc"
	"pilotplan/internal/plan"
)

// textsPaired is what became of the sentences of all texts.
type textsPaired struct {
	changed    []*sentence // of the old version, that read differently now
	gone, come []*sentence // that only one version has
}

// textPairer finds for the sentences of the old version those that they have become.
type textPairer struct {
	*matched
	log *ledger
	textsPaired
}

func pairTexts(m *matched, log *ledger) textsPaired {
	d := &textPairer{matched: m, log: log}
	var changed []*sentence
	for _, pair := range d.prosePairs() {
		old, new := pair[0].sentences, pair[1].sentences
		pairSentences(old, new)
		changed = append(changed, d.collect(old, new)...)
	}
	gone, come := principal(d.gone), principal(d.come)
	pairMoved(gone, come)
	for _, s := range gone {
		if s.pair != nil {
			changed = append(changed, s)
		}
	}
	for _, s := range changed {
		if s.Key != s.pair.Key {
			d.changed = append(d.changed, s)
		}
	}
	d.gone, d.come = slices.DeleteFunc(gone, paired), slices.DeleteFunc(come, paired)
	return d.textsPaired
}

// principal leaves out the sentences of texts that were told before.
func principal(all []*sentence) []*sentence {
	return slices.DeleteFunc(all, func(s *sentence) bool { return s.in.Nth > 0 })
}

// collect notes which sentences of two texts stand alone, and gives those that have become others.
func (d *textPairer) collect(old, new []*sentence) []*sentence {
	var changed []*sentence
	for _, s := range old {
		switch {
		case s.pair == nil:
			d.gone = append(d.gone, s)
		case s.joined != nil:
			if !slices.Contains(changed, s.joined) {
				changed = append(changed, s.joined)
			}
		case s.Key != s.pair.Key:
			changed = append(changed, s)
		}
	}
	for _, s := range new {
		if s.pair == nil {
			d.come = append(d.come, s)
		}
	}
	return changed
}

// prosePairs gives the texts that stand in the same place of both versions. A text that only one version has is an answer
// given or taken away, but what a task does by a year may have moved to another year.
func (d *textPairer) prosePairs() [][2]*prose {
	var pairs [][2]*prose
	before := map[string]*prose{}
	for _, p := range d.old.proses {
		before[p.Key] = p
	}
	after := map[string]bool{}
	for _, p := range d.new.proses {
		after[p.Key] = true
		if x := before[p.Key]; x != nil {
			pairs = append(pairs, [2]*prose{x, p})
		} else if !hiddenProse(p, d.old) {
			d.log.add(wholeProse(p, false))
		}
	}
	for _, p := range d.old.proses {
		if !after[p.Key] && !hiddenProse(p, d.new) {
			d.log.add(wholeProse(p, true))
		}
	}
	for _, r := range d.new.rows {
		if r.match != nil {
			pairs = append(pairs, d.taskPairs(r.match, r)...)
		}
	}
	return pairs
}

// hiddenProse reports whether the other version's kind of file has no place for a text.
func hiddenProse(p *prose, other *side) bool {
	return !other.File && (p.Extra || strings.HasPrefix(p.Path, plan.MaterialsKey+"."))
}

// taskPairs gives the texts of a task; what only one version says stands beside an empty text of the other.
func (d *textPairer) taskPairs(a, b *row) [][2]*prose {
	var pairs [][2]*prose
	have := func(r *row, p *prose) *prose {
		i := slices.IndexFunc(r.proses, func(o *prose) bool { return o.Key == p.Key && o.Nth == p.Nth })
		if i < 0 {
			return nil
		}
		return r.proses[i]
	}
	for _, x := range a.proses {
		y := have(b, x)
		if y == nil && x.Nth > 0 {
			continue
		}
		if y == nil {
			y = d.new.noText(x, b)
		}
		pairs = append(pairs, [2]*prose{x, y})
	}
	for _, y := range b.proses {
		if have(a, y) == nil && y.Nth == 0 {
			pairs = append(pairs, [2]*prose{d.old.noText(y, a), y})
		}
	}
	return pairs
}

// noText is the text that a task of the side does not have, where the other version has one.
func (s *side) noText(other *prose, of *row) *prose {
	p := *other.Prose
	p.Path, p.Of, p.Sentences = of.Path, of.Row, nil
	return s.prose(&p, of)
}

// wholeProse is the change of an answer in prose that only one version gives.
func wholeProse(p *prose, removed bool) change.Change {
	at := p.sentences[0].At
	at.Path = p.Path
	c := change.Change{Kind: change.AnswerAdded, Path: p.Path, Label: p.Label}
	text := doc.OneLine(p.Text())
	if removed {
		c.Kind, c.Old, c.OldPlaces, c.Message = change.AnswerRemoved, text, []change.Place{at}, "删去了"+quoted(p.Label)+"全文"
		return c
	}
	c.New, c.NewPlaces, c.Message = text, []change.Place{at}, "新写了"+quoted(p.Label)
	return c
}
