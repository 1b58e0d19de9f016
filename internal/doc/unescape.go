package doc

import (
	"bytes"
	"strconv"
	"unicode/utf8"

	"github.com/yuin/goldmark/util"
)

// Unescape is Markdown without markup as it reads: backslash escapes and character references resolved, a space for a tab.
func Unescape(markdown string) string {
	c := &converter{src: []byte(markdown)}
	s := c.scribe()
	s.decoded(0, len(c.src))
	return string(s.text)
}

// decoded writes bytes of the body with their backslash escapes and character references resolved, and a space for a tab.
func (s *scribe) decoded(from, to int) {
	for from < to {
		i := bytes.IndexAny(s.src[from:to], "\\&\t")
		if i < 0 {
			s.same(from, to)
			return
		}
		s.same(from, from+i)
		from += i
		char, n := " ", 1
		switch s.src[from] {
		case '\\':
			char = `\`
			if from+1 < to && util.IsPunct(s.src[from+1]) {
				char, n = string(s.src[from+1]), 2
			}
		case '&':
			char, n = reference(s.src[from:to])
		}
		if n == 1 {
			s.single(char[0], from)
		} else {
			s.instead(char, from, from+n)
		}
		from += n
	}
}

// single writes a byte for one of the body.
func (s *scribe) single(b byte, at int) {
	s.same(at, at+1)
	s.text[len(s.text)-1] = b
}

// maxReference is longer than the longest name of an HTML entity.
const maxReference = 40

// reference decodes the character reference at the start of src, &name; or &#n; and gives its length; a lone & is itself.
func reference(src []byte) (string, int) {
	end := bytes.IndexByte(src[:min(len(src), maxReference)], ';')
	if end < 2 {
		return "&", 1
	}
	name := string(src[1:end])
	if entity, ok := util.LookUpHTML5EntityByName(name); ok {
		return string(entity.Characters), end + 1
	}
	if name[0] != '#' {
		return "&", 1
	}
	digits, base := name[1:], 10
	if digits != "" && (digits[0] == 'x' || digits[0] == 'X') {
		digits, base = digits[1:], 16
	}
	n, err := strconv.ParseUint(digits, base, 32)
	if err != nil || len(digits) > 7 {
		return "&", 1
	}
	if r := rune(n); n != 0 && utf8.ValidRune(r) {
		return string(r), end + 1
	}
	return "\ufffd", end + 1
}
