// Package diff tells what changed between two versions of a plan, substance first.
//
// Two versions are compared by meaning: indicators and tasks are matched before they are compared, values are compared as
// quantities, prose by sentences. One edit that shows in several places is one change with all its places.
package diff

import (
	"cmp"
	"slices"
	"strings"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/plan"
	"pilotplan/internal/quantity"
	"pilotplan/outline"
)

// Source is one version, read. It is not changed by being compared, and may be compared more than once, but not at once.
type Source struct {
	read func() *version
}

// FromPlan reads a plan file.
func FromPlan(p *plan.Plan) Source { return Source{func() *version { return readPlan(p) }} }

// FromText reads Markdown or plain text. What render has written becomes rows, answers and prose again by the headings of an
// outline, which may be nil; of other texts the headings, tables and sentences are compared as they are.
func FromText(name string, src []byte, o *outline.Outline) Source {
	return Source{func() *version { return readText(name, src, o) }}
}

// Plans tells what changed between two plan files, in the order in which it is to be read.
func Plans(old, new *plan.Plan) []change.Change { return Compare(FromPlan(old), FromPlan(new)) }

// Compare tells what changed between two versions, in the order in which it is to be read.
func Compare(old, new Source) []change.Change {
	d := &differ{old: old.read(), new: new.read(), units: map[string]string{}, known: map[[5]string]*change.Change{}}
	d.matchRows()
	d.compareRows()
	d.compareFields()
	d.compareProses()
	d.settle()
	return d.finished()
}

// differ is one comparison at work.
type differ struct {
	old, new *version
	units    map[string]string // of cutters
	oldCut   *cutter
	newCut   *cutter
	isOld    map[*prose]bool

	changes     []*change.Change
	known       map[[5]string]*change.Change
	rowChanges  []rowChange
	facts       []*fact // changed figures of rows, answers and funds, which take up what prose says of them
	money       []fieldPair
	fundsListed []fundListed
	shifts      []*shift     // changed numbers in prose and answers
	dates       []*dateShift // changed dates in prose
	rewords     []*reword    // other changes to sentences

	deadlines  []deadline
	gone, come []*sentence // sentences that only one version has
	pairs      []*sentence // of the old version, whose partner reads differently or stands elsewhere
}

// fact is a figure that changed and has a place of its own.
type fact struct {
	change   *change.Change
	old, new *entry // rows; nil for answers and funds
	funds    string
	names    []string
	year     int
	from, to quantity.Quantity
	unit     bool // only the unit has changed
	base     bool
	steps    [][2]quantity.Quantity // other figures that follow from it: what is added over the baseline, or in the year
}

// add takes up a change. The same of one row, said twice, is one with both places.
func (d *differ) add(c change.Change) *change.Change {
	key := [5]string{c.Kind.String(), c.Label, c.Old, c.New, rowOf(c.Path)}
	if known := d.known[key]; known != nil {
		known.OldPlaces = append(known.OldPlaces, c.OldPlaces...)
		known.NewPlaces = append(known.NewPlaces, c.NewPlaces...)
		return known
	}
	d.changes = append(d.changes, &c)
	if key[4] != "" {
		d.known[key] = &c
	}
	return &c
}

// rowOf is the path of the row that a path leads into; empty if it leads into none.
func rowOf(path string) string {
	row, _, in := strings.Cut(path, "]")
	if !in {
		return ""
	}
	return row
}

// matchRows finds the rows that belong together, and takes what was renamed or renumbered for the same from there on.
func (d *differ) matchRows() {
	matchEntries(d.old.entries, d.new.entries)
	d.oldCut = &cutter{units: d.units, ids: map[string]string{}, alias: map[string]string{}}
	d.newCut = &cutter{units: d.units}
	ids := map[string]bool{}
	for _, e := range d.new.entries {
		ids[e.id] = true
	}
	for _, e := range d.old.entries {
		if e.id != "" && e.match != nil && e.match.id != "" && e.match.id != e.id {
			d.oldCut.ids[e.id] = e.match.id
		}
		if e.match != nil && e.name != e.match.name && length(e.name) > 2 && length(e.match.name) > 2 {
			d.oldCut.alias[e.name] = e.match.name
			d.oldCut.names = append(d.oldCut.names, e.name)
			d.newCut.names = append(d.newCut.names, e.match.name)
		}
		if e.match == nil && ids[e.id] {
			d.oldCut.ids[e.id] = e.id + "\x00" // the number is another row's now
		}
	}
	names := append(properNames(d.old), properNames(d.new)...)
	for _, c := range []*cutter{d.oldCut, d.newCut} {
		c.names = append(c.names, names...)
		slices.SortFunc(c.names, func(a, b string) int { return cmp.Or(len(b)-len(a), strings.Compare(a, b)) })
		c.names = slices.Compact(c.names)
	}
	d.isOld = map[*prose]bool{}
	for _, p := range d.old.allProses() {
		d.isOld[p] = true
	}
}

// properNames are the people and offices that a version names.
func properNames(v *version) []string {
	var names []string
	for _, e := range v.entries {
		for _, key := range []string{"责任人", "责任单位", "配合单位"} {
			if name := e.value(key); length(name) > 1 && length(name) < 20 && !strings.ContainsAny(name, "、，； \n") {
				names = append(names, name)
			}
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

func (v *version) allProses() []*prose {
	all := slices.Clone(v.proses)
	for _, e := range v.entries {
		all = append(all, e.proses...)
	}
	return all
}

func (d *differ) isNew(s *sentence) bool { return !d.isOld[s.in] }

func (d *differ) cutter(s *sentence) *cutter {
	if d.isNew(s) {
		return d.newCut
	}
	return d.oldCut
}
