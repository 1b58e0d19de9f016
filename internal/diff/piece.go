package diff

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"pilotplan/internal/quantity"
)

// pieceKind is the sort of a piece of text.
type pieceKind uint8

const (
	hanzi      pieceKind = iota
	mark                 // punctuation
	figure               // a number with its unit
	moment               // a date
	latinWord            // a word or number in Latin letters
	frequency            // 每季度
	properName           // of somebody, or of a row
)

// piece is what a text is compared by: a whole number with its unit, a date, a Latin word, a name, else a single character.
type piece struct {
	kind       pieceKind
	start, end int
	text       string
	key        string // equal for what means the same
	value      quantity.Quantity
	date       quantity.Date
	days       int // of a frequency
}

// frequencies are how often something happens, in days between.
var frequencies = []struct {
	word string
	days int
}{
	{"每两年", 730}, {"每半年", 182}, {"每年", 365}, {"每季度", 91}, {"每季", 91}, {"每两个月", 61}, {"每个月", 30}, {"每月", 30}, {"每两周", 14}, {"每周", 7},
	{"每日", 1}, {"每天", 1},
}

// cutter cuts texts into pieces. Values of one dimension are brought to the unit that was met first.
type cutter struct {
	units map[string]string
	ids   map[string]string // of the old version, by what they have become in the new one
	alias map[string]string // likewise, of rows that were renamed
	names []string          // the longest first
}

// cut gives the pieces of a text without its blanks.
func (c *cutter) cut(text string) []piece {
	var out []piece
	at := 0
	for _, p := range fixedPieces(text) {
		if p.start < at || c.inFrequency(text, p) {
			continue
		}
		out = append(out, c.loose(text, at, p.start)...)
		if p.kind == figure {
			p.key = c.valueKey(p.value)
		} else {
			p.key = dateKey(p.date)
		}
		out = append(out, p)
		at = p.end
	}
	return append(out, c.loose(text, at, len(text))...)
}

// fixedPieces gives the numbers and dates of a text in order.
func fixedPieces(text string) []piece {
	numbers, dates := quantity.Find(text), quantity.FindDates(text)
	var out []piece
	for len(numbers) > 0 || len(dates) > 0 {
		if len(dates) == 0 || len(numbers) > 0 && numbers[0].Start < dates[0].Start {
			m := numbers[0]
			numbers = numbers[1:]
			if !lexical(text, m) {
				out = append(out, piece{kind: figure, start: m.Start, end: m.End, text: text[m.Start:m.End], value: m.Quantity})
			}
			continue
		}
		d := dates[0]
		dates = dates[1:]
		out = append(out, piece{kind: moment, start: d.Start, end: d.End, text: text[d.Start:d.End], date: d.Date})
	}
	return out
}

// lexical reports whether a number is part of a word: 一次解决率, 平台二期, 一体化.
func lexical(text string, m quantity.Match) bool {
	if strings.ContainsAny(m.Quantity.Text, "0123456789０１２３４５６７８９") {
		return false
	}
	rest := text[m.End:]
	if i := strings.IndexAny(rest, "，。；、,;"); i >= 0 {
		rest = rest[:i]
	}
	return m.Quantity.Unit == "期" || m.Quantity.Unit == "级" || strings.HasPrefix(m.Quantity.Text, "一") && isRatio(rest[:min(len(rest), len("验收合格比例"))])
}

// isRatio reports whether words name a ratio.
func isRatio(words string) bool {
	return strings.Contains(words, "率") || strings.Contains(words, "比例")
}

// loose cuts text[from:to], which has no number with a unit and no date.
func (c *cutter) loose(text string, from, to int) []piece {
	var out []piece
	for at := from; at < to; {
		if name := c.nameAt(text[at:to]); name != "" {
			out = append(out, piece{kind: properName, start: at, end: at + len(name), text: name, key: cmp.Or(c.alias[name], name)})
			at += len(name)
			continue
		}
		if p, ok := yearEndAt(text, at, to); ok {
			out = append(out, p)
			at = p.end
			continue
		}
		if f, ok := c.frequencyAt(text, at, to); ok {
			out = append(out, f)
			at = f.end
			continue
		}
		r, size := utf8.DecodeRuneInString(text[at:to])
		end := at + size
		switch {
		case unicode.IsSpace(r) || r == '*' || r == '`' || r == '\\':
		case isLatin(r):
			for end < to {
				next, n := utf8.DecodeRuneInString(text[end:to])
				if !isLatin(next) && !strings.ContainsRune(".-_/+@", next) {
					break
				}
				end += n
			}
			word := text[at:end]
			key := word
			if to, known := c.ids[word]; known {
				key = to
			}
			out = append(out, piece{kind: latinWord, start: at, end: end, text: word, key: key})
		case unicode.IsPunct(r) || unicode.IsSymbol(r):
			out = append(out, piece{kind: mark, start: at, end: end, text: text[at:end], key: text[at:end]})
		default:
			out = append(out, piece{kind: hanzi, start: at, end: end, text: text[at:end], key: text[at:end]})
		}
		at = end
	}
	return out
}

// yearEndAt reads 年底前, whose year its place says.
func yearEndAt(text string, at, to int) (piece, bool) {
	for _, w := range []string{"年底前", "年底", "年末"} {
		if strings.HasPrefix(text[at:to], w) {
			date := quantity.Date{Text: w, Month: 12, Part: quantity.End, Before: w == "年底前"}
			return piece{kind: moment, start: at, end: at + len(w), text: w, key: dateKey(date), date: date}, true
		}
	}
	return piece{}, false
}

// inFrequency reports whether a number or time is part of how often something happens: 两年 of 每两年.
func (c *cutter) inFrequency(text string, p piece) bool {
	const every = "每"
	if !strings.HasSuffix(text[:p.start], every) {
		return false
	}
	f, ok := c.frequencyAt(text, p.start-len(every), len(text))
	return ok && f.end > p.start
}

func (c *cutter) frequencyAt(text string, at, to int) (piece, bool) {
	for _, f := range frequencies {
		if strings.HasPrefix(text[at:to], f.word) {
			return piece{kind: frequency, start: at, end: at + len(f.word), text: f.word, key: "\x03" + itoa(f.days), days: f.days}, true
		}
	}
	return piece{}, false
}

func (c *cutter) nameAt(text string) string {
	for _, name := range c.names {
		if strings.HasPrefix(text, name) {
			return name
		}
	}
	return ""
}

func isLatin(r rune) bool {
	return r < 0x2e80 && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// valueKey is the same for values that say the same, in whatever unit.
func (c *cutter) valueKey(q quantity.Quantity) string {
	dimension := quantity.Dimension(q.Unit)
	unit, met := c.units[dimension]
	if !met {
		c.units[dimension] = q.Unit
	} else if v, err := q.In(unit); err == nil {
		q = v
	}
	key := "\x01" + q.Number.String() + q.Unit + q.Scope + string(rune('0'+q.Relation))
	if q.Relation == quantity.Between {
		key += q.High.String()
	}
	if q.Rank {
		key += "r"
	}
	return key
}

// dateKey is the same for dates that name the same days.
func dateKey(d quantity.Date) string {
	if d.IsZero() {
		d.Before = false
		return "\x02" + d.String()
	}
	return "\x02" + d.First().Format("20060102") + d.Last().Format("20060102")
}

func keysOf(pieces []piece) []string {
	keys := make([]string, len(pieces))
	for i := range pieces {
		keys[i] = pieces[i].key
	}
	return keys
}
