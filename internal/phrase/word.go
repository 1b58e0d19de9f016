package phrase

import (
	"strings"
	"unicode/utf8"

	"pilotplan/internal/quantity"
	"pilotplan/internal/vocabulary"
)

// How many characters around a numeral a word that holds it may begin or go on, and within how many behind 一 a ratio is
// named: 一次验收合格率.
const (
	maxWord  = 8
	maxRatio = 6
)

// IsWord reports whether a Chinese numeral, as read in text, is a part of a word and counts nothing: 一次合格率, 平台二期, 一体化,
// 三级医院. A grade that is reached counts: 达到三级.
func IsWord(words *vocabulary.Vocabulary, text string, m quantity.Match) bool {
	number := text[m.NumberStart:m.NumberEnd]
	if strings.ContainsAny(number, digits) {
		return false
	}
	switch item := FirstItem(text[m.End:]); {
	case m.Quantity.Unit == "期":
		return true
	case m.Quantity.Unit == "级":
		return item != "" || words.OfClue(vocabulary.Reach).Suffix(text[:m.Start]) == ""
	case strings.HasPrefix(number, "一") && words.List(vocabulary.RatioNames).Held(firstRunes(item, maxRatio)):
		return true
	}
	return inWord(words, text, m)
}

// inWord reports whether one of the words that hold numerals stands over the number. One that is no more than the number and
// its unit does not where a word of relation stands before: 上千家.
func inWord(words *vocabulary.Vocabulary, text string, m quantity.Match) bool {
	before, value := lastRunes(text[:m.NumberStart], maxWord), text[m.NumberStart:max(m.NumberEnd, m.UnitEnd)]
	start := utf8.RuneCountInString(before)
	end, unit := start+utf8.RuneCountInString(text[m.NumberStart:m.NumberEnd]), start+utf8.RuneCountInString(value)
	rs := []rune(before + value + firstRunes(text[m.NumberStart+len(value):], maxWord))
	for i := range rs {
		rs[i] = vocabulary.Fold(rs[i])
	}
	for i := 0; i <= start; i++ {
		to, families := words.Clue(rs, i)
		if families&(vocabulary.Lexical|vocabulary.Policy) != 0 && to >= end && (m.Start == m.NumberStart || i < start || to > unit) {
			return true
		}
	}
	return false
}

func firstRunes(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

func lastRunes(s string, n int) string {
	at := len(s)
	for ; n > 0 && at > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(s[:at])
		at -= size
	}
	return s[at:]
}

// longestFiller is more bytes than any word has that only fills a cell.
const longestFiller = 200

// IsBlank reports whether a cell says nothing: it is empty, or has a word that only fills it, such as 待定 or —, perhaps in
// brackets.
func IsBlank(words *vocabulary.Vocabulary, cell string) bool {
	word := strings.Trim(cell, " \t\r\n　（）()[]【】")
	return word == "" || len(word) <= longestFiller && words.List(vocabulary.EmptyWords).Has(strings.ToUpper(word))
}
