package plan

import (
	"strings"

	"pilotplan/internal/finding"
)

// sheet is the copy of the user's text that is given to the YAML reader. Lines are mended in it one by one; the number of
// lines never changes, and a mended line remembers where its characters came from.
type sheet struct {
	src    *source
	shield shield
	lines  [][]rune
	from   map[int][]int // of a mended line: the user's column, from 0, of each character
	mended bool
}

func newSheet(src *source) *sheet {
	c := &sheet{src: src, shield: newShield(src.text), from: map[int][]int{}}
	for i := range src.count() {
		line := []rune(string(src.line(i)))
		if c.shield.base != 0 {
			for k, r := range line {
				line[k] = c.shield.cover(r)
			}
		}
		c.lines = append(c.lines, line)
	}
	return c
}

func (c *sheet) text() []byte {
	var b strings.Builder
	b.Grow(len(c.src.text) + len(c.lines))
	for i, line := range c.lines {
		if i > 0 {
			b.WriteByte('\n')
		}
		for _, r := range line {
			b.WriteRune(r)
		}
	}
	return []byte(b.String())
}

// column is where the user wrote character k of line i, counted from 1.
func (c *sheet) column(i, k int) int {
	from, ok := c.from[i]
	switch {
	case !ok:
		return k + 1
	case len(from) == 0:
		return 1
	case k < len(from):
		return from[k] + 1
	}
	return from[len(from)-1] + 2
}

// pos is the place of character k of line i, both counted from 0.
func (c *sheet) pos(i, k int) finding.Pos {
	return finding.Pos{File: c.src.file, Line: i + 1, Column: c.column(i, k)}
}

// replace puts text in the place of the characters [from, to) of line i.
func (c *sheet) replace(i, from, to int, text string) {
	old := c.lines[i]
	c.mended = true
	line := append([]rune{}, old[:from]...)
	origin := make([]int, 0, len(old)+len(text))
	for k := range from {
		origin = append(origin, c.column(i, k)-1)
	}
	at := c.column(i, from) - 1
	for n, r := range []rune(text) {
		line = append(line, r)
		origin = append(origin, min(at+n, max(at, c.column(i, to)-2)))
	}
	for k := to; k < len(old); k++ {
		origin = append(origin, c.column(i, k)-1)
	}
	c.lines[i], c.from[i] = append(line, old[to:]...), origin
}
