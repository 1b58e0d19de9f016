package check

import (
	"slices"
	"strings"
	"unicode/utf8"

	"pilotplan/internal/quantity/numeral"
	"pilotplan/internal/segment"
	"pilotplan/internal/vocabulary"
)

// clausesOf gives the words of each clause of a sentence.
func (p *pass) clausesOf(sentence string) [][]string {
	var all [][]string
	for _, clause := range strings.FieldsFunc(sentence, func(r rune) bool {
		return strings.ContainsRune("，。；：！？,;、“”‘’《》（）()\n ", r)
	}) {
		all = append(all, p.cut(clause))
	}
	return all
}

// cut gives the words of a text; the verbs of change are among them.
func (p *pass) cut(text string) []string {
	rs := []rune(text)
	var verbs []segment.Span
	for i := range rs {
		if n := max(p.list(vocabulary.FallVerbs).At(rs, i), p.list(vocabulary.RiseVerbs).At(rs, i)); n > 0 {
			verbs = append(verbs, segment.Span{From: i, To: i + n})
		}
	}
	p.cutter.Cut(rs, verbs)
	var words []string
	for i := 0; i < len(rs); {
		from, to := p.cutter.Word(i)
		words = append(words, string(rs[from:to]))
		i = to
	}
	return words
}

// nounOf is the noun that words are about, if it is one that is measured or wants to be; else "". soft tells that nothing counts
// it.
func (p *pass) nounOf(words []string) (noun string, soft bool) {
	words = p.withoutModifiers(words)
	if len(words) == 0 || p.leadsOn(words[0]) || slices.ContainsFunc(words, isNumber) {
		return "", false
	}
	noun = strings.Join(words, "")
	if n := utf8.RuneCountInString(noun); n < 2 || n > 16 {
		return "", false
	}
	measured, not := p.list(vocabulary.MeasureHeads), p.list(vocabulary.SoftHeads).Suffix(noun)
	switch head := measured.Suffix(noun); {
	case head != "" && len(head) >= len(not):
		return noun, false
	case p.list(vocabulary.LevelHeads).Has(not) && measured.Suffix(strings.TrimSuffix(noun, not)) != "":
		return strings.TrimSuffix(noun, not), false // 收入水平
	case not != "":
		return noun, true
	}
	return "", false
}

// leadsOn reports whether a word leads to a value or a time, so that no noun begins with it: 上升为省级标准.
func (p *pass) leadsOn(word string) bool {
	return p.list(vocabulary.DatePrepositions).Has(word) || p.words().OfClue(vocabulary.Reach).Has(word)
}

// subjectOf are the words of a clause behind what makes them change: 推动服务收入.
func (p *pass) subjectOf(words []string) []string {
	for i := len(words) - 1; i >= 0; i-- {
		if p.list(vocabulary.Causing).Has(words[i]) {
			return words[i+1:]
		}
	}
	return words
}

// withoutModifiers are words without those of degree and the like at both ends.
func (p *pass) withoutModifiers(words []string) []string {
	modifiers := p.list(vocabulary.Modifiers)
	for len(words) > 0 && modifiers.Has(words[0]) {
		words = words[1:]
	}
	for len(words) > 0 && modifiers.Has(words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	return words
}

// isNumber reports whether a word is written in numerals.
func isNumber(word string) bool {
	return strings.IndexFunc(word, func(r rune) bool { return !numeral.IsNumeral(r) }) < 0
}
