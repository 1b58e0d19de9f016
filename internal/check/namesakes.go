package check

import (
	"slices"
	"unicode/utf8"
)

// namesakes finds the measures that a claim may be about, by the ends of their names, so that not every claim is held against every
// measure.
type namesakes struct {
	measures []*measure
	first    map[rune][]int // the measures one of whose names begins with a character
	last     map[rune][]int // ends with it
}

func namesakesOf(measures []*measure) *namesakes {
	m := &namesakes{measures: measures, first: map[rune][]int{}, last: map[rune][]int{}}
	for i, of := range measures {
		for _, name := range of.names {
			a, _ := utf8.DecodeRuneInString(name)
			z, _ := utf8.DecodeLastRuneInString(name)
			m.first[a] = append(m.first[a], i)
			m.last[z] = append(m.last[z], i)
		}
	}
	return m
}

// by gives the measures to whose names a claim is not unlike, and a few more, in their order: its words end as the name does, or
// they have all characters of the name, of which the first is one.
func (m *namesakes) by(c *claim) []*measure {
	var at []int
	for _, words := range []string{c.Subject, c.Tail} {
		for _, r := range words {
			at = append(at, m.first[r]...)
		}
		z, _ := utf8.DecodeLastRuneInString(words)
		at = append(at, m.last[z]...)
	}
	slices.Sort(at)
	found := make([]*measure, 0, len(at))
	for _, i := range slices.Compact(at) {
		found = append(found, m.measures[i])
	}
	return found
}

// mayMean gives the measures that a claim may be about, and a few more, in the user's order.
func (p *pass) mayMean(c *claim) []*measure {
	if p.namesakes == nil {
		p.namesakes = namesakesOf(p.allMeasures())
	}
	return p.namesakes.by(c)
}
