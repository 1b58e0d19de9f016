package diff

import (
	"slices"
)

// matchEntries finds for each row of the old version what has become of it in the new one: by number, name and likeness
// together, so that neither a rename, a new number nor another place makes it another row. A number that agrees counts for
// less than a name that does: a row put in between gives all that follow the numbers of others.
func matchEntries(old, new []*entry) {
	byName(old, new)
	type candidate struct {
		a, b  *entry
		score float64
	}
	var all []candidate
	old, new = unmatched(old), unmatched(new)
	if len(old)*len(new) > mostCandidates {
		return
	}
	for _, a := range old {
		for _, b := range new {
			if a.kind != b.kind || a.table != b.table {
				continue
			}
			if s := sameness(a, b); s >= 6 {
				all = append(all, candidate{a, b, s})
			}
		}
	}
	slices.SortStableFunc(all, func(x, y candidate) int {
		switch {
		case x.score > y.score:
			return -1
		case x.score < y.score:
			return 1
		}
		return 0
	})
	for _, c := range all {
		if c.a.match == nil && c.b.match == nil {
			c.a.match, c.b.match = c.b, c.a
		}
	}
}

// mostCandidates is up to how many pairs of rows are compared for likeness; in greater tables names must do.
const mostCandidates = 100_000

func unmatched(all []*entry) []*entry {
	return slices.DeleteFunc(slices.Clone(all), func(e *entry) bool { return e.match != nil })
}

// byName matches rows whose name no other row of their table has.
func byName(old, new []*entry) {
	type identity struct {
		kind        tableKind
		table, name string
	}
	find := func(all []*entry) map[identity]*entry {
		found := map[identity]*entry{}
		for _, e := range all {
			id := identity{e.kind, e.table, bareName(e.name)}
			if _, twice := found[id]; twice || id.name == "" {
				found[id] = nil
				continue
			}
			found[id] = e
		}
		return found
	}
	before := find(old)
	after := find(new)
	for _, e := range new {
		id := identity{e.kind, e.table, bareName(e.name)}
		if o := before[id]; o != nil && after[id] == e {
			e.match, o.match = o, e
		}
	}
}

// sameness says how much speaks for two rows being the same; 6 is enough.
func sameness(a, b *entry) float64 {
	s := 6 * resembles(bareName(a.name), bareName(b.name))
	if bareName(a.name) == bareName(b.name) && a.name != "" {
		s = 8
	}
	if a.id != "" && a.id == b.id {
		s += 4
		if a.name == "" && b.name == "" {
			s += 4
		}
	}
	for _, key := range []string{"责任单位", "责任人", "方向"} {
		if a.value(key) != "" && a.value(key) == b.value(key) {
			s += 0.25
		}
	}
	switch a.kind {
	case indicatorTable:
		if a.value("单位") != "" && a.value("单位") == b.value("单位") {
			s++
		}
		return s + 2.5*sameYears(a.baseline, b.baseline) + 3*sameYears(a.targets, b.targets)
	case taskTable:
		return s + 4*resembles(a.proseText(), b.proseText())
	}
	same := 0
	for _, f := range a.fields {
		if b.value(f.key) == f.value {
			same++
		}
	}
	if len(a.fields) > 0 {
		s += 4 * float64(same) / float64(len(a.fields))
	}
	return s
}

func (e *entry) proseText() string {
	var text string
	for _, p := range e.proses {
		if !p.copy {
			text += p.text()
		}
	}
	return text
}

func (p *prose) text() string {
	var text string
	for _, s := range p.sentences {
		text += s.text
	}
	return text
}

// sameYears is the share of figures that two rows have in common.
func sameYears(a, b []yearly) float64 {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	same := 0
	for _, x := range a {
		if y, ok := inYear(b, x); ok && (x.text == y.text || x.ok && y.ok && x.value.Equal(y.value)) {
			same++
		}
	}
	return float64(same) / float64(max(len(a), len(b)))
}

// inYear is the entry of the same year.
func inYear(all []yearly, of yearly) (yearly, bool) {
	for _, y := range all {
		if y.year == of.year && y.label == of.label {
			return y, true
		}
	}
	return yearly{}, false
}
