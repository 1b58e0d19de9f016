package diff

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"pilotplan/internal/diff/align"
	"pilotplan/internal/diff/token"
	"pilotplan/internal/diff/version"
	"pilotplan/outline"
)

// matched is two versions whose rows have been matched, and whose texts are cut so that what was renamed or renumbered is the
// same from there on.
type matched struct {
	old, new *side
	units    token.Units
	synonyms map[string][]string
}

// match finds for each row of the old version what has become of it in the new one: by number, name and likeness together, so
// that neither a rename, a new number nor another place makes it another row. A number that agrees counts for less than a name
// that does: a row put in between gives all that follow the numbers of others.
func match(old, new *version.Version) *matched {
	m := &matched{old: sideOf(old), new: sideOf(new), units: token.Units{}}
	m.synonyms = m.new.synonyms()
	matchSame(m.old.rows, m.new.rows)
	matchNames(m.old.rows, m.new.rows)
	matchAlike(unmatched(m.old.rows), unmatched(m.new.rows))
	m.nameTokens()
	return m
}

// matchSame matches rows that say the same to the letter, those that are there more than once in their order.
func matchSame(old, new []*row) {
	after := map[string][]*row{}
	for _, r := range new {
		key := r.content()
		after[key] = append(after[key], r)
	}
	for _, r := range old {
		if same := after[r.content()]; len(same) > 0 {
			r.match, same[0].match = same[0], r
			after[r.content()] = same[1:]
		}
	}
}

// content is all that a row says.
func (r *row) content() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d\x00%s\x00%s\x00%s", r.Table, r.Heading, r.ID, r.Name)
	for _, f := range r.Fields {
		b.WriteString("\x00" + f.Key + "\x01" + f.Value)
	}
	for _, y := range r.Figures() {
		b.WriteString("\x00" + y.Label + "\x01" + y.Text)
	}
	for _, p := range r.proses {
		b.WriteString("\x00" + p.Key + "\x01" + p.Text())
	}
	return b.String()
}

// matchNames matches rows whose name no other row of their table has.
func matchNames(old, new []*row) {
	type identity struct {
		table         version.Table
		heading, name string
	}
	find := func(all []*row) map[identity]*row {
		found := map[identity]*row{}
		for _, r := range all {
			id := identity{r.Table, r.Heading, bareName(r.Name)}
			if _, twice := found[id]; twice || id.name == "" {
				found[id] = nil
				continue
			}
			found[id] = r
		}
		return found
	}
	before, after := find(old), find(new)
	for id, b := range after {
		if a := before[id]; a != nil && b != nil && a.match == nil && b.match == nil {
			a.match, b.match = b, a
		}
	}
}

// mostCandidates is up to how many pairs of rows are compared for likeness; in greater tables names must do.
const mostCandidates = 100_000

// matchAlike matches the rest, the likest first.
func matchAlike(old, new []*row) {
	type candidate struct {
		a, b  *row
		score float64
	}
	var all []candidate
	if len(old)*len(new) > mostCandidates {
		return
	}
	for _, a := range old {
		for _, b := range new {
			if a.Table != b.Table || a.Heading != b.Heading {
				continue
			}
			if s := sameness(a, b); s >= enough {
				all = append(all, candidate{a, b, s})
			}
		}
	}
	slices.SortStableFunc(all, func(x, y candidate) int { return cmp.Compare(y.score, x.score) })
	for _, c := range all {
		if c.a.match == nil && c.b.match == nil {
			c.a.match, c.b.match = c.b, c.a
		}
	}
}

func unmatched(all []*row) []*row {
	return slices.DeleteFunc(slices.Clone(all), func(r *row) bool { return r.match != nil })
}

// enough is the sameness from which on two rows are one.
const enough = 6

// sameness says how much speaks for two rows being the same.
func sameness(a, b *row) float64 {
	s := 6 * align.Likeness(bareName(a.Name), bareName(b.Name))
	if bareName(a.Name) == bareName(b.Name) && a.Name != "" {
		s = 8
	}
	if a.ID != "" && a.ID == b.ID {
		s += 4
		if a.Name == "" && b.Name == "" {
			s += 4
		}
	}
	for _, role := range []outline.Role{outline.RoleOwner, outline.RolePerson, outline.RoleDirection} {
		if a.Value(role) != "" && a.Value(role) == b.Value(role) {
			s += 0.25
		}
	}
	switch a.Table {
	case version.Indicators:
		if a.Value(outline.RoleUnit) != "" && a.Value(outline.RoleUnit) == b.Value(outline.RoleUnit) {
			s++
		}
		return s + 2.5*sameYears(a.Baseline, b.Baseline) + 3*sameYears(a.Targets, b.Targets)
	case version.Tasks:
		return s + 4*align.Likeness(a.workText(), b.workText())
	}
	same := 0
	for _, f := range a.Fields {
		if other := b.Field(f.Key, f.Nth); other != nil && other.Value == f.Value {
			same++
		}
	}
	if len(a.Fields) > 0 {
		s += 4 * float64(same) / float64(len(a.Fields))
	}
	return s
}

// workText is what a task says of its work.
func (r *row) workText() string {
	var text string
	for _, p := range r.proses {
		if p.Nth == 0 {
			text += p.Text()
		}
	}
	return text
}

// sameYears is the share of figures that two rows have in common.
func sameYears(a, b []version.Figure) float64 {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	same := 0
	for _, x := range a {
		if y, ok := version.InYear(b, x); ok && (x.Text == y.Text || x.OK && y.OK && x.Value.Equal(y.Value)) {
			same++
		}
	}
	return float64(same) / float64(max(len(a), len(b)))
}

// nameTokens tells the cutters of both versions what is one token, and what was called otherwise.
func (m *matched) nameTokens() {
	m.old.cut.Units, m.new.cut.Units = m.units, m.units
	m.old.cut.Become, m.old.cut.Renamed = map[string]string{}, map[string]string{}
	names := append(m.old.people(), m.new.people()...)
	before, after := slices.Clone(names), names
	for _, r := range m.old.rows {
		if r.match == nil {
			continue
		}
		if r.ID != "" && r.match.ID != "" && r.match.ID != r.ID {
			m.old.cut.Become[r.ID] = r.match.ID
		}
		if r.Name != r.match.Name && length(r.Name) > 2 && length(r.match.Name) > 2 {
			m.old.cut.Renamed[r.Name] = r.match.Name
			before, after = append(before, r.Name), append(after, r.match.Name)
		}
	}
	m.old.cut.Know(before...)
	m.new.cut.Know(after...)
}

// people are the people and offices that a version names.
func (s *side) people() []string {
	var names []string
	for _, r := range s.rows {
		for _, role := range []outline.Role{outline.RolePerson, outline.RoleOwner, outline.RoleSupport} {
			if name := r.Value(role); length(name) > 1 && length(name) < 20 && !strings.ContainsAny(name, "、，； \n") {
				names = append(names, name)
			}
		}
	}
	return names
}
