// Package markup writes XML by appending to one buffer: elements as they are spelled, text escaped.
//
// A document is tens of thousands of small elements; a tree of them, or encoding/xml, would take longer than setting the pages.
package markup

import (
	"fmt"
	"math"
	"strconv"
	"unicode/utf8"
)

// Head is the declaration that every part begins with.
const Head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// Writer collects the text of a part.
type Writer struct{ Bytes []byte }

// New is a writer of a part, with its declaration written.
func New() *Writer { return &Writer{append(make([]byte, 0, 4096), Head...)} }

// Put appends markup as it is.
func (w *Writer) Put(parts ...string) {
	for _, p := range parts {
		w.Bytes = append(w.Bytes, p...)
	}
}

// Text appends what stands between tags or in an attribute's quotes. A character that XML cannot hold is spelled out,
// \u0003, as on our own pages.
func (w *Writer) Text(s string) {
	from := 0
	for i := 0; i < len(s); {
		n, instead := special(s[i:])
		if instead != "" {
			w.Bytes = append(append(w.Bytes, s[from:i]...), instead...)
			from = i + n
		}
		i += n
	}
	w.Bytes = append(w.Bytes, s[from:]...)
}

// special is how many bytes the first character of s has, and what to write instead of it if it cannot stand as it is.
func special(s string) (n int, instead string) {
	switch c := s[0]; {
	case c == '&':
		return 1, "&amp;"
	case c == '<':
		return 1, "&lt;"
	case c == '>':
		return 1, "&gt;"
	case c == '"':
		return 1, "&quot;"
	case c == '\t':
		return 1, "&#9;" // a blank in an attribute otherwise
	case c == '\n':
		return 1, "&#10;"
	case c < ' ':
		return 1, fmt.Sprintf(`\u%04x`, c)
	case c < utf8.RuneSelf:
		return 1, ""
	}
	r, n := utf8.DecodeRuneInString(s)
	switch {
	case r == utf8.RuneError && n == 1:
		return n, "\uFFFD"
	case r == 0xFFFE || r == 0xFFFF:
		return n, fmt.Sprintf(`\u%04x`, r)
	}
	return n, ""
}

// Escaped is text as Text writes it.
func Escaped(s string) string {
	var w Writer
	w.Text(s)
	return string(w.Bytes)
}

// Twips are points in twentieths, as WordprocessingML counts lengths.
func Twips(points float64) string { return Int(int(math.Round(points * 20))) }

// EMU are points in English Metric Units, as DrawingML counts lengths.
func EMU(points float64) string { return Int(int(math.Round(points * 12700))) }

// HalfPoints is a size of type.
func HalfPoints(points float64) string { return Int(int(math.Round(points * 2))) }

// Int is a whole number.
func Int(n int) string { return strconv.Itoa(n) }
