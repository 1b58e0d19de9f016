package check

import (
	"strings"
	"unicode/utf8"

	"pilotplan/internal/phrase"
	"pilotplan/internal/quantity"
)

// likeness says how surely words name a measure.
type likeness uint8

const (
	unlike    likeness = iota
	perhaps            // the words have all the characters of the name
	contained          // the words are the end of the name, or the name without what stands before it
	exactly            // the very name, or one of its other names
)

// likeTo says how surely a claim is about a measure, by all its names. A name with more words before it is that of a part: 海外
// 服务性收入 is not 服务性收入.
func (m *measure) likeTo(c *claim) likeness {
	best, part := unlike, false
	for _, name := range m.names {
		best = max(best, c.like(name))
		part = part || len(name) < len(c.Subject) && strings.HasSuffix(c.Subject, name)
	}
	if part && best != exactly {
		return unlike
	}
	return best
}

// measureOf is the one measure that a claim is about, among those of a dimension.
func (p *pass) measureOf(c *claim) (*measure, likeness) {
	return p.bestMeasure(c, func(m *measure) bool { return m.alike(c) })
}

// bestMeasure is the measure that a claim is likest to, among those that fit it; nil if there is none or more than one, or if it has
// the very name of one that does not fit. An indicator goes before an answer of the same name.
func (p *pass) bestMeasure(c *claim, fits func(*measure) bool) (*measure, likeness) {
	var found *measure
	best, count, other := unlike, 0, false
	for _, m := range p.mayMean(c) {
		if m.dimension == "" {
			continue
		}
		l := m.likeTo(c)
		if l == unlike {
			continue
		}
		if !fits(m) {
			other = other || l == exactly
			continue
		}
		switch {
		case l < best:
		case l > best:
			found, best, count = m, l, 1
		case found.indicator != nil && m.indicator == nil && l == exactly:
		default:
			count++
		}
	}
	if count != 1 || other && best != exactly {
		return nil, unlike
	}
	return found, best
}

// alike reports whether a claim is in a unit that measures what the measure's figures do.
func (m *measure) alike(c *claim) bool {
	unit := m.figures[0].value
	return unit.Rank == c.Value.Rank && (m.dimension == c.dimension || quantity.Kindred(unit.Unit, c.Value.Unit))
}

// alike reports whether two values measure the same.
func alike(a, b quantity.Quantity) bool {
	if a.Rank != b.Rank {
		return false
	}
	return quantity.SameDimension(a.Unit, b.Unit) || quantity.Kindred(a.Unit, b.Unit)
}

// like says how surely the claim's words mean a name.
func (c *claim) like(name string) likeness {
	switch {
	case c.Subject == name || c.Tail == name || c.Tail != "" && c.Subject+c.Tail == name:
		return exactly
	case isShareOf(c.Subject, name):
		return perhaps
	case c.in.role == background:
		return unlike
	case isEnd(name, c.Subject) || isEnd(name, c.Tail):
		return contained
	case c.Kind == phrase.Addition && strings.HasSuffix(name, c.Subject) && utf8.RuneCountInString(c.Subject) >= 2:
		return perhaps
	case isMixed(c.Subject+c.Tail, name):
		return perhaps
	}
	return unlike
}

// isShareOf reports whether words spell out a share that a name leaves open: 甲占乙 is 甲占比, as far as can be seen.
func isShareOf(words, name string) bool {
	stem, ok := strings.CutSuffix(name, "占比")
	return ok && stem != "" && strings.HasPrefix(words, stem+"占")
}

// isEnd reports whether words are the end of a name, and enough of it to mean it. What a share is of does not mean the share.
func isEnd(name, words string) bool {
	if words == "" || !strings.HasSuffix(name, words) || strings.Contains(name, "占") && !strings.Contains(words, "占") {
		return false
	}
	return utf8.RuneCountInString(words) >= 3
}

// isMixed reports whether words are those of a name in another order, with not much besides. A short name with words inside it is
// that of another measure: 主营业务收入 is not 营业收入.
func isMixed(words, name string) bool {
	if !holdsAll(words, name) {
		return false
	}
	length := utf8.RuneCountInString(name)
	if length < 7 && !strings.Contains(words, name) && inOrder(words, name) {
		return false
	}
	return length >= 4 && utf8.RuneCountInString(words) <= 2*length+6
}

// inOrder reports whether words have the characters of a name in its order, whatever stands between.
func inOrder(words, name string) bool {
	for _, r := range name {
		i := strings.IndexRune(words, r)
		if i < 0 {
			return false
		}
		words = words[i+utf8.RuneLen(r):]
	}
	return true
}

// holdsAll reports whether words have every character of a name.
func holdsAll(words, name string) bool {
	if strings.ContainsFunc(name, func(r rune) bool { return !strings.ContainsRune(words, r) }) {
		return false
	}
	count := map[rune]int{}
	for _, r := range words {
		count[r]++
	}
	for _, r := range name {
		count[r]--
		if count[r] < 0 {
			return false
		}
	}
	return true
}
