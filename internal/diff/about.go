package diff

import (
	"strings"

	"pilotplan/internal/diff/align"
	"pilotplan/internal/diff/version"
	"pilotplan/internal/vocabulary"
)

// aboutRow says how surely a number is about a row of a name: 3 by its very name, 2 by most of it, 1 perhaps. In a task that
// moves the row little is enough.
func (m *mention) aboutRow(r *row, names []string) int {
	words := bareName(m.before) + "\x00" + bareName(m.after)
	best := 0
	for _, name := range names {
		if name == "" {
			continue
		}
		n := align.Common(words, name)
		if m.in == nil && !strings.Contains(bareName(m.before), name) && !strings.Contains(name, bareName(m.before)) {
			continue
		}
		switch long := length(name); {
		case n == long:
			best = max(best, 3)
		case n >= 4 && n*2 >= long || n*10 >= long*6:
			best = max(best, 2)
		case n >= 3 || n >= 2 && long <= 4:
			best = max(best, 1)
		}
	}
	if p := m.prose(); p != nil && p.of != nil && r != nil && p.of.carries(r) {
		best++
	}
	return best
}

// aboutFunds says how surely a number is one of the funds: it stands under a heading of money, or names its part.
func (m *mention) aboutFunds(names []string) int {
	if m.in == nil {
		return 0
	}
	n := 0
	if m.in.Money() {
		n = 2
	}
	for _, name := range names {
		if align.Common(m.before, name) >= min(3, length(name)) {
			n += 2
		}
	}
	if n == 0 && strings.ContainsAny(m.before, "投资筹") {
		n = 1
	}
	return n
}

// about says how surely a number of a side is about a fact; 0 is not at all. r is the fact's row of that side. A number that
// another row's name fits better is that row's.
func (f *fact) about(m *mention, r *row, of *side) int {
	if f.funds != "" {
		return m.aboutFunds(f.names)
	}
	n := m.aboutRow(r, f.names)
	if n == 0 || r == nil {
		return n
	}
	for _, other := range of.rows {
		if other != r && other.Table == version.Indicators && other.measures(m.value) && m.aboutRow(other, []string{bareName(other.Name)}) > n {
			return 0
		}
	}
	return n
}

// akin reports whether two numbers are about the same: as far as their words tell, or because one task says both.
func akin(a, b *mention) bool {
	p, q := a.prose(), b.prose()
	if p != nil && q != nil && p.of != nil && p.of == q.of {
		return true
	}
	if a.in != nil && a.in == b.in {
		return bareName(a.before) == bareName(b.before)
	}
	words, others := a.about(), b.about()
	n := align.Common(words, others)
	return n >= 4 || n >= 2 && n*2 >= min(length(words), length(others))
}

// about are the words around a number that say what it is of.
func (m *mention) about() string {
	words := bareName(m.before) + bareName(m.after)
	for _, w := range m.words().List(vocabulary.IdleWords).All() {
		words = strings.ReplaceAll(words, w, "")
	}
	return words
}

// called is how a message calls what a number is of.
func (m *mention) called() string {
	words := strings.TrimPrefix(m.before, "其中")
	if length(words) < 4 && hanziIn(m.after) > 0 {
		words += m.after
	}
	return strings.TrimSpace(words)
}
