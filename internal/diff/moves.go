package diff

import (
	"cmp"
	"slices"
	"strings"

	"pilotplan/internal/diff/align"
	"pilotplan/internal/diff/change"
	"pilotplan/internal/doc"
	"pilotplan/internal/finding"
	"pilotplan/internal/phrase"
)

// mover reports sentences that stand elsewhere: runs of them as one move, two runs that changed places as one.
type mover struct {
	*matched
	log *ledger
	due *deadlines
}

func compareMoves(m *matched, due *deadlines) {
	d := &mover{m, due.log, due}
	for _, p := range m.new.allProses() {
		d.within(p)
	}
	for _, p := range m.new.allProses() {
		d.between(p)
	}
	d.sections()
}

// stays reports whether a sentence of the new version stands in the text that it stood in.
func (s *sentence) stays() bool {
	return s.pair != nil && s.pair.in.Key == s.in.Key && samePlace(s.pair.in, s.in)
}

func (d *mover) within(p *prose) {
	var seq []int
	var at []*sentence
	for _, s := range p.sentences {
		if s.stays() {
			seq = append(seq, s.pair.Index)
			at = append(at, s)
		}
	}
	if slices.IsSorted(seq) {
		return
	}
	for _, block := range align.Moved(seq) {
		var run []*sentence
		for _, i := range block {
			run = append(run, at[i])
		}
		d.moved(run)
	}
}

// between reports sentences of a text that have come from another. A step of a task that has gone to another year is a deadline.
func (d *mover) between(p *prose) {
	var run []*sentence
	flush := func() {
		if len(run) > 0 {
			d.moved(run)
		}
		run = nil
	}
	for _, s := range p.sentences {
		switch {
		case s.pair == nil || s.stays():
			flush()
			continue
		case p.Year != 0 && s.pair.in.Year != 0 && p.Year != s.pair.in.Year:
			flush()
			d.due.yearMoved(s.pair, s)
			continue
		case len(run) > 0 && (run[len(run)-1].pair.in != s.pair.in || s.pair.Index != run[len(run)-1].pair.Index+1):
			flush()
		}
		run = append(run, s)
	}
	flush()
}

// moved reports a run of sentences that stands elsewhere.
func (d *mover) moved(run []*sentence) {
	first := run[0]
	c := change.Change{Kind: change.Moved, Path: first.Path(), Label: first.where()}
	for _, s := range run {
		addSentences(&c, s.pair, s)
		c.Old += doc.OneLine(s.pair.Text)
		c.New += doc.OneLine(s.Text)
	}
	c.Message = quoted(finding.Short(phrase.WithoutHead(first.Text))) + "换了位置，原在" + first.pair.where()
	d.log.add(c)
}

// sections reports sections of a text that stand in another order.
func (d *mover) sections() {
	if d.old.Order == nil || d.new.Order == nil {
		return
	}
	before := map[string]int{}
	for i, path := range d.old.Order {
		before[path] = i
	}
	var seq []int
	var paths []string
	for _, path := range d.new.Order {
		if i, had := before[path]; had {
			seq, paths = append(seq, i), append(paths, path)
		}
	}
	for _, block := range align.Moved(seq) {
		c := change.Change{Kind: change.Moved, Label: "章节次序"}
		var names []string
		for _, i := range block {
			names = append(names, quoted(paths[i][strings.LastIndexByte(paths[i], '.')+1:]))
			c.Path = cmp.Or(c.Path, paths[i])
			c.OldPlaces, c.NewPlaces = append(c.OldPlaces, d.old.Headings[paths[i]]), append(c.NewPlaces, d.new.Headings[paths[i]])
		}
		c.Old, c.New = strings.Join(names, "、"), strings.Join(names, "、")
		c.Message = c.New + "换了位置"
		d.log.add(c)
	}
}
