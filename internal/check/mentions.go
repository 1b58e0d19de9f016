package check

import (
	"slices"
	"unicode/utf8"
)

// mentions finds which of many texts speaks of something, without reading all of them for each question.
type mentions struct {
	texts []string
	with  map[string][]int // the texts that hold two characters next to each other, in order
}

func mentionsOf(texts []string) *mentions {
	m := &mentions{texts: texts, with: map[string][]int{}}
	for i, text := range texts {
		for pair := range pairsOf(text) {
			if at := m.with[pair]; len(at) == 0 || at[len(at)-1] != i {
				m.with[pair] = append(at, i)
			}
		}
	}
	return m
}

// first is the first text that holds more than half of things, as speaksOf has it; -1 if none does. Things have two characters or
// more each.
func (m *mentions) first(things []string) int {
	if len(things) == 0 {
		return min(len(m.texts), 1) - 1
	}
	found := -1
	for _, i := range m.candidates(things) {
		if (found < 0 || i < found) && speaksOf(m.texts[i], things) {
			found = i
		}
	}
	return found
}

// speak reports whether any of the texts does.
func (m *mentions) speak(things []string) bool { return m.first(things) >= 0 }

// candidates are the texts that may hold more than half of things: those that hold the beginnings of enough of them.
func (m *mentions) candidates(things []string) []int {
	all, held := 0, map[int]int{}
	for _, thing := range things {
		all += len(thing)
		for _, i := range m.with[beginning(thing)] {
			held[i] += len(thing)
		}
	}
	var found []int
	for i, n := range held {
		if 2*n > all {
			found = append(found, i)
		}
	}
	slices.Sort(found)
	return found
}

// beginning is the first two characters of a thing.
func beginning(thing string) string {
	_, n := utf8.DecodeRuneInString(thing)
	_, k := utf8.DecodeRuneInString(thing[n:])
	return thing[:n+k]
}

// pairsOf gives every two characters of a text that stand next to each other.
func pairsOf(text string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		_, n := utf8.DecodeRuneInString(text)
		for from := 0; from+n < len(text); {
			_, k := utf8.DecodeRuneInString(text[from+n:])
			if !yield(text[from : from+n+k]) {
				return
			}
			from, n = from+n, k
		}
	}
}

// textsIn are the texts of the passages whose role is among those wanted.
func (p *pass) textsIn(wanted func(role) bool) []string {
	var texts []string
	for i := range p.passages {
		if s := &p.passages[i]; wanted(s.role) {
			texts = append(texts, s.text)
		}
	}
	return texts
}
