package diff

import (
	"slices"
	"strconv"
	"strings"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/doc"
	"pilotplan/internal/finding"
	"pilotplan/internal/phrase"
	"pilotplan/internal/quantity/calendar"
)

// settleRewords reports what else became of sentences: other words, or other content where too much of it changed. The same
// words changed in several places are one change.
func (d *settler) settleRewords() {
	type edit struct {
		kind  change.Kind
		words string
	}
	known := map[edit]*change.Change{}
	for _, r := range d.clausesMoved() {
		c := d.sentenceChange(r.a, r.b)
		c.Kind, c.Message = change.Reworded, "改动文字"
		if r.substance() {
			c.Kind, c.Message = r.a.contentKind(), "改动内容"
		}
		key := edit{c.Kind, r.words()}
		if r.a.in.of != nil && (r.size > 3 || r.substance()) {
			if same := known[key]; same != nil {
				addPlaces(same, &c)
				continue
			}
		}
		known[key] = d.log.add(c)
	}
}

// clausesMoved reports clauses that went from one sentence to another: to another year, which puts them off or brings them
// forward, or just elsewhere. It gives what is left.
func (d *settler) clausesMoved() []*reword {
	come := map[string][]*reword{}
	for _, r := range d.rewords {
		for _, p := range r.parts {
			if key := bareName(p.come); p.clause && bareName(p.gone) == "" && length(key) >= 6 {
				come[key] = append(come[key], r)
			}
		}
	}
	for _, r := range d.rewords {
		r.parts = slices.DeleteFunc(r.parts, func(p wordPart) bool {
			key := bareName(p.gone)
			if !p.clause || bareName(p.come) != "" || len(come[key]) == 0 {
				return false
			}
			to := come[key][0]
			come[key] = come[key][1:]
			d.clauseMoved(r, to, strings.Trim(p.gone, phrase.ClauseMarks))
			to.drop(key)
			r.size -= length(p.gone)
			return true
		})
	}
	return slices.DeleteFunc(d.rewords, func(r *reword) bool { return len(r.parts) == 0 })
}

func (d *settler) clauseMoved(gone, come *reword, words string) {
	c := change.Change{
		Kind: change.Moved, Path: come.b.Path(), Label: come.b.where(), Old: doc.OneLine(gone.a.Text), New: doc.OneLine(come.b.Text),
		Message: quoted(finding.Short(words)) + "换了位置，原在" + gone.a.where(),
	}
	addSentences(&c, gone.a, come.b)
	from, to := gone.a.year(), come.b.year()
	if from == 0 || to == 0 || from == to || come.b.in.Purpose == phrase.Background {
		d.log.add(c)
		return
	}
	c.Old, c.New = strconv.Itoa(from)+"年", strconv.Itoa(to)+"年"
	putOff(&c, finding.Short(words), to < from)
	d.due.add(c, deadline{words: words, from: calendar.Date{Year: from}, to: calendar.Date{Year: to}})
}
