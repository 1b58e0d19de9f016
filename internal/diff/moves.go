package diff

import (
	"cmp"
	"slices"
	"strings"

	"pilotplan/internal/diff/change"
)

// compareMoves reports sentences that stand elsewhere: runs of them as one move, two runs that changed places as one.
func (d *differ) compareMoves() {
	for _, p := range d.new.allProses() {
		d.movesWithin(p)
	}
	d.movesBetween()
	d.sectionOrder()
}

func (d *differ) movesWithin(p *prose) {
	var seq []int
	var at []*sentence
	for _, s := range p.sentences {
		if s.pair != nil && s.pair.in.key == p.key && d.samePlace(s.pair.in, p) {
			seq = append(seq, s.pair.index)
			at = append(at, s)
		}
	}
	if slices.IsSorted(seq) {
		return
	}
	for _, block := range movedBlocks(seq) {
		var run []*sentence
		for _, i := range block {
			run = append(run, at[i])
		}
		d.moved(run)
	}
}

func (d *differ) samePlace(old, new *prose) bool {
	return old.of == nil && new.of == nil && old.path == new.path || old.of != nil && old.of.match == new.of
}

// movesBetween reports sentences that have gone to another text. A step of a task that has gone to another year is a deadline.
func (d *differ) movesBetween() {
	for _, p := range d.new.allProses() {
		var run []*sentence
		flush := func() {
			if len(run) > 0 {
				d.moved(run)
			}
			run = nil
		}
		for _, s := range p.sentences {
			switch {
			case s.pair == nil || s.pair.in.key == p.key && d.samePlace(s.pair.in, p):
				flush()
				continue
			case p.year != 0 && s.pair.in.year != 0 && p.year != s.pair.in.year:
				flush()
				d.yearMoved(s.pair, s)
				continue
			case len(run) > 0 && (run[len(run)-1].pair.in != s.pair.in || s.pair.index != run[len(run)-1].pair.index+1):
				flush()
			}
			run = append(run, s)
		}
		flush()
	}
}

// moved reports a run of sentences that stands elsewhere.
func (d *differ) moved(run []*sentence) {
	first := run[0]
	c := change.Change{Kind: change.Moved, Path: first.path(), Label: first.where()}
	var before, after []string
	for _, s := range run {
		c.OldPlaces, c.NewPlaces = append(c.OldPlaces, s.pair.at), append(c.NewPlaces, s.at)
		before, after = append(before, oneLine(s.pair.text)), append(after, oneLine(s.text))
	}
	c.Old, c.New = strings.Join(before, ""), strings.Join(after, "")
	c.Message = quoted(shortText(withoutNumber(first.text))) + "换了位置，原在" + first.pair.where()
	d.add(c)
}

// sectionOrder reports sections of a text that stand in another order.
func (d *differ) sectionOrder() {
	if d.old.order == nil || d.new.order == nil {
		return
	}
	var seq []int
	var paths []string
	for _, path := range d.new.order {
		if i := slices.Index(d.old.order, path); i >= 0 {
			seq, paths = append(seq, i), append(paths, path)
		}
	}
	for _, block := range movedBlocks(seq) {
		c := change.Change{Kind: change.Moved}
		var names []string
		for _, i := range block {
			name := paths[i][strings.LastIndexByte(paths[i], '.')+1:]
			names = append(names, quoted(name))
			c.Path = cmp.Or(c.Path, paths[i])
			c.OldPlaces, c.NewPlaces = append(c.OldPlaces, d.old.headings[paths[i]]), append(c.NewPlaces, d.new.headings[paths[i]])
		}
		c.Old, c.New = strings.Join(names, "、"), strings.Join(names, "、")
		c.Label, c.Message = "章节次序", strings.Join(names, "、")+"换了位置"
		d.add(c)
	}
}
