// Package token divides a text into what changes as a whole: a number with its unit, a date, a name, a Latin word, else a
// single character. Tokens that mean the same have the same key, whatever they look like.
package token

import (
	"pilotplan/internal/quantity"
	"pilotplan/internal/quantity/calendar"
)

// Kind is the sort of a token.
type Kind uint8

// The kinds.
const (
	Hanzi     Kind = iota
	Mark           // punctuation
	Figure         // a number with its unit
	Moment         // a date
	Latin          // a word or number in Latin letters
	Frequency      // 每季度
	Name           // of somebody, or of a row
)

// Token is a part of a text.
type Token struct {
	Kind       Kind
	Start, End int // bytes of the text
	Text       string
	Key        string            // equal for what means the same
	Value      quantity.Quantity // of a figure
	Date       calendar.Date     // of a moment
	Days       int               // between two times, of a frequency
}

// Keys are those of tokens, in order.
func Keys(all []Token) []string {
	keys := make([]string, len(all))
	for i := range all {
		keys[i] = all[i].Key
	}
	return keys
}

// Of gives the tokens of a kind.
func Of(kind Kind, all []Token) []Token {
	var out []Token
	for _, t := range all {
		if t.Kind == kind {
			out = append(out, t)
		}
	}
	return out
}

// Span is the part of a text from the first of some tokens of it to the last; empty if there are none.
func Span(text string, all []Token) string {
	if len(all) == 0 {
		return ""
	}
	return text[all[0].Start:all[len(all)-1].End]
}
