package token

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"pilotplan/internal/phrase"
	"pilotplan/internal/quantity"
	"pilotplan/internal/quantity/calendar"
	"pilotplan/internal/vocabulary"
)

// Cutter divides texts. Its zero value knows no names. It is not for two goroutines at once.
type Cutter struct {
	Units   Units             // shared by the cutters of texts that are compared; nil for none
	Become  map[string]string // Latin words, by what they have become in the other text: numbers of rows
	Renamed map[string]string // names, likewise
	names   map[rune][]string // by their first character, the longest first
}

// Know takes names that are not to be divided, all at once.
func (c *Cutter) Know(names ...string) {
	if c.names == nil {
		c.names = map[rune][]string{}
	}
	slices.SortFunc(names, func(a, b string) int { return len(b) - len(a) })
	for _, name := range names {
		first, _ := utf8.DecodeRuneInString(name)
		c.names[first] = append(c.names[first], name)
	}
}

// Cut gives the tokens of a text without its blanks and marks of Markdown.
func (c *Cutter) Cut(text string) []Token {
	var out []Token
	at := 0
	for _, t := range fixed(text) {
		if t.Start < at || inFrequency(text, t) {
			continue
		}
		out = append(out, c.loose(text, at, t.Start)...)
		if t.Kind == Figure {
			t.Key = c.Units.key(t.Value)
		}
		out = append(out, t)
		at = t.End
	}
	return append(out, c.loose(text, at, len(text))...)
}

// Covering gives the tokens of a text as strings that make up all of it: blanks go with the token before them.
func (c *Cutter) Covering(text string) []string {
	tokens := c.Cut(text)
	var out []string
	from := 0
	for i := range tokens {
		end := len(text)
		if i+1 < len(tokens) {
			end = tokens[i+1].Start
		}
		out = append(out, text[from:end])
		from = end
	}
	if len(out) == 0 && text != "" {
		out = []string{text}
	}
	return out
}

// fixed gives the numbers and dates of a text in order.
func fixed(text string) []Token {
	numbers, dates := quantity.Find(text), quantity.FindDates(text)
	var out []Token
	for len(numbers) > 0 || len(dates) > 0 {
		if len(dates) == 0 || len(numbers) > 0 && numbers[0].Start < dates[0].Start {
			m := numbers[0]
			numbers = numbers[1:]
			if !phrase.IsWord(vocabulary.Builtin(), text, m) {
				out = append(out, Token{Kind: Figure, Start: m.Start, End: m.End, Text: text[m.Start:m.End], Value: m.Quantity})
			}
			continue
		}
		d := dates[0]
		dates = dates[1:]
		out = append(out, Token{Kind: Moment, Start: d.Start, End: d.End, Text: text[d.Start:d.End], Key: DateKey(d.Date), Date: d.Date})
	}
	return out
}

// loose cuts text[from:to], which has no number with a unit and no date.
func (c *Cutter) loose(text string, from, to int) []Token {
	var out []Token
	for at := from; at < to; {
		t := c.next(text, at, to)
		if t.Text != "" {
			out = append(out, t)
		}
		at = t.End
	}
	return out
}

// next is the token at a place; one without text is a blank or a mark of Markdown.
func (c *Cutter) next(text string, at, to int) Token {
	if name := c.nameAt(text[at:to]); name != "" {
		return Token{Kind: Name, Start: at, End: at + len(name), Text: name, Key: cmp.Or(c.Renamed[name], name)}
	}
	if t, ok := yearEndAt(text, at, to); ok {
		return t
	}
	if t, ok := frequencyAt(text, at, to); ok {
		return t
	}
	r, size := utf8.DecodeRuneInString(text[at:to])
	t := Token{Kind: Hanzi, Start: at, End: at + size}
	switch {
	case unicode.IsSpace(r) || r == '*' || r == '`' || r == '\\':
		return t
	case IsLatin(r):
		t.Kind, t.End = Latin, at+latinLength(text[at:to])
	case unicode.IsPunct(r) || unicode.IsSymbol(r):
		t.Kind = Mark
	}
	t.Text = text[at:t.End]
	t.Key = t.Text
	if become, known := c.Become[t.Text]; known && t.Kind == Latin {
		t.Key = become
	}
	return t
}

func (c *Cutter) nameAt(text string) string {
	first, _ := utf8.DecodeRuneInString(text)
	for _, name := range c.names[first] {
		if strings.HasPrefix(text, name) {
			return name
		}
	}
	return ""
}

// latinLength is the length of the Latin word or number that text begins with.
func latinLength(text string) int {
	for i, r := range text {
		if !IsLatin(r) && (i == 0 || !strings.ContainsRune(".-_/+@", r)) {
			return i
		}
	}
	return len(text)
}

// IsLatin reports whether a character is a letter or digit of a script that has words.
func IsLatin(r rune) bool {
	return r < 0x2e80 && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// yearEndAt reads 年底前, whose year its place says.
func yearEndAt(text string, at, to int) (Token, bool) {
	for _, w := range []string{"年底前", "年底", "年末"} {
		if strings.HasPrefix(text[at:to], w) {
			date := calendar.Date{Text: w, Month: 12, Part: calendar.End, Before: w == "年底前"}
			return Token{Kind: Moment, Start: at, End: at + len(w), Text: w, Key: DateKey(date), Date: date}, true
		}
	}
	return Token{}, false
}
