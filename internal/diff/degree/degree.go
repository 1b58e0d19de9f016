// Package degree tells how strongly a clause binds, and whether another wording of it binds more or less: 确保 more than 力争,
// 完成 more than 基本完成, 必须 more than 可以.
//
// The words are families of the vocabulary; a scale puts them in order. Numbers, dates and all other words are not its business.
package degree

import (
	"slices"

	"pilotplan/internal/vocabulary"
)

// Step is what became of the words of degree of a clause.
type Step struct {
	Old, New []string // the words that only one wording has, as they stand; either may be empty
	Order    int      // below 0 if the clause binds less than it did, above 0 if more; 0 if nobody can tell without knowing the matter
	Contrary bool     // the clause says the contrary of what it said
}

// scale is families in order, from what binds least to what binds most.
type scale struct {
	families []vocabulary.List
	plain    int // a clause without such a word stands before this family
}

// scales are independent of each other: a clause has a place on each.
var scales = []scale{
	{[]vocabulary.List{vocabulary.Excused, vocabulary.Allowed, vocabulary.Meant, vocabulary.Striven, vocabulary.Bound}, 4},
	{[]vocabulary.List{vocabulary.Reserved}, 1},
	{[]vocabulary.List{vocabulary.SomeOf, vocabulary.MostOf, vocabulary.AllOf}, 2},
	{[]vocabulary.List{vocabulary.Nearly}, 1},
}

// Between tells what became of the words of degree from one wording of a clause to the other. It reports whether there is
// anything to tell: words of the same rank are exchanged without a change of degree.
func Between(words *vocabulary.Vocabulary, old, new string) (Step, bool) {
	lost, gained := apart(read(words, old), read(words, new))
	if negated(lost) != negated(gained) {
		return contrary(words, lost, gained), true
	}
	var s Step
	orders := map[int]bool{}
	for _, scale := range scales {
		from, fromWords := scale.place(lost)
		to, toWords := scale.place(gained)
		if from == to {
			continue
		}
		s.Old, s.New = append(s.Old, fromWords...), append(s.New, toWords...)
		orders[sign(to-from)] = true
	}
	switch {
	case orders[-1] && !orders[1]:
		s.Order = -1
	case orders[1] && !orders[-1]:
		s.Order = 1
	}
	return s, len(orders) > 0
}

// place is where a clause with some words stands on the scale, doubled so that a plain clause stands between two families, and
// which of the words say so. The weakest decides: 力争确保 is no more than 力争.
func (s scale) place(all []word) (int, []string) {
	place, said := 2*s.plain-1, []string(nil)
	for _, w := range all {
		i := slices.Index(s.families, w.family)
		if i < 0 {
			continue
		}
		if said == nil || 2*i < place {
			place = 2 * i
		}
		said = append(said, w.text)
	}
	return place, said
}

// negated reports whether words turn a clause into its contrary: a prohibition does, two negations do not.
func negated(all []word) bool {
	odd := false
	for _, w := range all {
		if w.family == vocabulary.Negating || w.family == vocabulary.Barred {
			odd = !odd
		}
	}
	return odd
}

// contrary is the step between a clause and its contrary. What may be done and now must not is bound more tightly; what was to
// be done and now is not is bound less; of anything else nobody can tell without knowing the matter.
func contrary(words *vocabulary.Vocabulary, lost, gained []word) Step {
	s := Step{Old: texts(lost), New: texts(gained), Contrary: true}
	switch {
	case negated(gained):
		s.Order = turned(words, lost, gained)
	default:
		s.Order = -turned(words, gained, lost)
	}
	return s
}

// turned is the order of the step from a clause to the one that denies it.
func turned(words *vocabulary.Vocabulary, plain, denying []word) int {
	barred := slices.ContainsFunc(denying, func(w word) bool { return w.family == vocabulary.Barred })
	allowed := slices.ContainsFunc(plain, func(w word) bool { return w.family == vocabulary.Allowed })
	switch {
	case barred && allowed:
		return 1
	case barred:
		return 0
	}
	for _, w := range denying {
		if w.family == vocabulary.Negating && !does(words, w.next) {
			return 0
		}
	}
	return -1
}

// does reports whether a text begins with what somebody does: to deny that is to take it back.
func does(words *vocabulary.Vocabulary, text string) bool {
	for _, l := range []vocabulary.List{vocabulary.RuleVerbs, vocabulary.AddVerbs, vocabulary.Attaining, vocabulary.Moving, vocabulary.Issued} {
		if words.List(l).Prefix(text) != "" {
			return true
		}
	}
	return words.OfClue(vocabulary.Act).Prefix(text) != "" || words.OfClue(vocabulary.Finished).Prefix(text) != ""
}

func sign(n int) int {
	switch {
	case n < 0:
		return -1
	case n > 0:
		return 1
	}
	return 0
}
