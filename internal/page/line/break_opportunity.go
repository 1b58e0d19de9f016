package line

import (
	"strings"
	"unicode"

	"pilotplan/internal/marks"
)

// What a line end costs at a place, beside what the line's own looseness costs. A line too loose to be let out costs
// costRagged, so a rule is broken only where no other line end is possible. Between the two classes stands what is better than
// gaps that one sees, in this order: an address or a long word is divided, a number loses its unit, the line stays short.
const (
	costRule  = 1e6 // against the prohibitions, or inside a number or a word
	costUnit  = 1e5 // between a number and its unit
	costAlone = 2e4 // leaves one character on the last line
	looseCap  = 1e4
	costUnits = 2400 // between a number and a unit of several characters: 3600|人次
	costLong  = 1200 // inside a long part of an address, or a long word
	costRef   = 50   // 〔2019〕|15号, ISO|9001
	costAgent = 8    // 发改产业|〔2019〕
	costName  = 4    // 发改|产业〔2019〕
	costDate  = 8    // 2025年|6月, ①|数据
	costDash  = 8    // a line that starts with —— or ……, which the strict level prohibits
	costRange = 2    // 1.5—|2.5
	costPart  = 10   // inside an address behind :// and ? & = # _ -
	costSoft  = 2    // a hyphenated word, an address at /
)

// shortPart is how many letters of an address or a long word at least stand on a line.
const shortPart = 3

// lineEnds gives the cost of ending a line before each atom; index 0 is not used.
func (s *segment) lineEnds() []float64 {
	s.ends = sized(s.ends, len(s.atoms))
	costs := s.ends
	for i := 1; i < len(s.atoms); i++ {
		costs[i] = s.lineEnd(i)
	}
	s.tieAddresses(costs)
	s.tieNumbers(costs)
	s.tieReferences(costs)
	return costs
}

// lineEnd judges the place before atom i by the characters beside it.
func (s *segment) lineEnd(i int) float64 {
	a, b := &s.atoms[i-1], &s.atoms[i]
	switch {
	case s.prohibited(i), s.ps[b.piece].Note > 0 && s.ps[a.piece].Note != s.ps[b.piece].Note:
		return costRule
	case a.hint == softHint:
		return costSoft
	case a.hint == longHint, a.hint == nameHint:
		return costLong
	case a.hint == zeroHint:
		return 0
	case a.class.Blank():
		return s.afterSpace(i)
	case a.hint == glueHint || a.class == marks.Glue || b.class == marks.Glue:
		return costUnit
	case a.class == marks.Dash || b.class == marks.Dash || a.class == marks.Ellipsis || b.class == marks.Ellipsis:
		return s.besideDash(i)
	case a.class.CJK() || b.class.CJK():
		return s.besideHan(i)
	case a.open && a.r == '/':
		return s.afterSlash(i)
	case a.open && a.r == '-':
		return costSoft
	case a.open:
		return 0
	}
	return costRule
}

// prohibited reports whether a mark stands on the wrong side of the place before atom i.
func (s *segment) prohibited(i int) bool {
	b := &s.atoms[i]
	if b.class.Blank() || marks.NeverStarts(b.r) && !s.minus(i) {
		return true
	}
	k := i - 1
	for k > 0 && s.atoms[k].class.Blank() {
		k--
	}
	return marks.NeverEnds(s.atoms[k].r)
}

// afterSpace keeps the number of a standard with its name.
func (s *segment) afterSpace(i int) float64 {
	if i >= 2 && unicode.IsUpper(s.atoms[i-2].r) && marks.IsDigit(s.atoms[i].r) {
		return costRef
	}
	return 0
}

// afterSlash lets input/output end a line, and GB/T or TCP/IP not.
func (s *segment) afterSlash(i int) float64 {
	const short = 3
	before, after := 0, 0
	for k := i - 2; k >= 0 && s.atoms[k].latin(); k-- {
		before++
	}
	for k := i; k < len(s.atoms) && s.atoms[k].latin(); k++ {
		after++
	}
	if min(before, after) <= short {
		return costUnit
	}
	return costSoft
}

// minus reports whether atom i is the sign of a negative number, and no hyphen.
func (s *segment) minus(i int) bool {
	return s.atoms[i].r == '-' && s.atoms[i-1].class.CJK() && i+1 < len(s.atoms) && marks.IsDigit(s.atoms[i+1].r)
}

// besideDash judges places at dashes and ellipses: two or more are one mark, a single dash joins the ends of a range.
func (s *segment) besideDash(i int) float64 {
	a, b := s.atoms[i-1].class, s.atoms[i].class
	pair := func(k int) bool { return k+1 < len(s.atoms) && s.atoms[k+1].class == s.atoms[k].class }
	switch {
	case a == b:
		return costRule
	case b == marks.Ellipsis, b == marks.Dash && pair(i):
		return costDash
	case b == marks.Dash:
		return costRule
	case a == marks.Dash && (i < 2 || s.atoms[i-2].class != marks.Dash):
		return costRange
	}
	return 0
}

// besideHan judges places with a Chinese character or mark on at least one side.
func (s *segment) besideHan(i int) float64 {
	a, b := &s.atoms[i-1], &s.atoms[i]
	switch {
	case a.class == marks.Join && (marks.IsDigit(b.r) || b.class == marks.Latin):
		return costRange
	case a.class == marks.Symbol && marks.IsDigit(b.r) || b.class == marks.Symbol && marks.IsDigit(a.r):
		return costUnit
	case a.r == '"' || b.r == '"' || a.r == '\'' || b.r == '\'':
		return costUnit // open or close, they do not say
	case b.r == '-' && !s.minus(i):
		return costRule
	case '①' <= a.r && a.r <= '⒛' && s.ps[a.piece].Note == 0:
		return costDate
	}
	return 0
}

// tieAddresses lets an address end a line best behind a slash, else behind other signs, or inside a long part of it.
func (s *segment) tieAddresses(costs []float64) {
	for from := 0; from < len(s.atoms); {
		to := from
		for to < len(s.atoms) && s.atoms[to].inAddress() {
			to++
		}
		if to-from > 4 && isAddress(s.text(from, to)) {
			s.tieAddress(costs, from, to)
		}
		from = max(to, from+1)
	}
}

func (a *atom) inAddress() bool {
	return a.class == marks.Digit || a.class == marks.Mark || a.class == marks.Latin && a.r < unicode.MaxASCII
}

func isAddress(text string) bool {
	at := strings.IndexByte(text, '@')
	return strings.Contains(text, "://") || strings.HasPrefix(text, "www.") || at > 0 && strings.Contains(text[at:], ".")
}

func (s *segment) tieAddress(costs []float64, from, to int) {
	part := from
	for i := from + 1; i < to; i++ {
		a, b := s.atoms[i-1].r, s.atoms[i].r
		switch {
		case a == '/' && b != '/' && s.atoms[i-2].r != '/':
			costs[i], part = costSoft, i
		case !marks.Clings(b) && b != '/' && strings.ContainsRune("/?&=#_-@", a):
			costs[i], part = costPart, i
		case i-part >= shortPart && s.letters(i, to) >= shortPart:
			costs[i] = costLong
		default:
			costs[i] = costRule
		}
	}
}

// text is the source text of some atoms.
func (s *segment) text(from, to int) string {
	var b strings.Builder
	for _, a := range s.atoms[from:to] {
		b.WriteString(a.text)
	}
	return b.String()
}
