package revise

import (
	"pilotplan/internal/diff/token"
	"pilotplan/internal/word/amend"
)

// tokens divides a text into what changes as a whole; solid tells where it cannot be divided.
func tokens(text string, solid func(at int) bool) []string {
	var all []string
	at, from := 0, 0
	for _, t := range new(token.Cutter).Covering(text) {
		if at > from && (solid == nil || !solid(at)) {
			all = append(all, text[from:at])
			from = at
		}
		at += len(t)
	}
	if at > from {
		all = append(all, text[from:at])
	}
	return all
}

// starts are where tokens begin, and where the last one ends.
func starts(tokens []string) []int {
	all := []int{0}
	for _, t := range tokens {
		all = append(all, all[len(all)-1]+len(t))
	}
	return all
}

func escaped(text string) string { return amend.Escaped(text) }
