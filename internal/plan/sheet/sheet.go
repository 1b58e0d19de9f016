// Package sheet makes YAML that reads out of text as people type it.
//
// Its one idea: faults are mended line by line on a copy of the text, whose characters remember where the user wrote them,
// so that one fault never hides the rest of the file and every place that is told is the user's own.
package sheet

import (
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan/source"
)

// Sheet is the copy of the user's text that is given to the YAML reader. Lines are mended in it one by one; the number of
// lines never changes, and a mended line remembers where its characters came from.
type Sheet struct {
	File   *source.File // the text as the user has it
	shield shield
	Lines  [][]rune      // without line ends; what YAML refuses is covered
	from   map[int][]int // of a mended line: the user's column, from 0, of each character and of the line's end
	Mended bool          // a line is not as the user has it
}

// New copies a text onto a sheet.
func New(src *source.File) *Sheet {
	c := &Sheet{File: src, shield: newShield(src.Text), from: map[int][]int{}}
	for i := range src.Count() {
		line := []rune(string(src.Line(i + 1)))
		if c.shield.base != 0 {
			for k, r := range line {
				line[k] = c.shield.cover(r)
			}
		}
		c.Lines = append(c.Lines, line)
	}
	return c
}

func (c *Sheet) text() []byte {
	var b strings.Builder
	b.Grow(len(c.File.Text) + len(c.Lines))
	for i, line := range c.Lines {
		if i > 0 {
			b.WriteByte('\n')
		}
		for _, r := range line {
			b.WriteRune(r)
		}
	}
	return []byte(b.String())
}

// Column is where the user wrote character k of line i, counted from 1.
func (c *Sheet) Column(i, k int) int {
	from, ok := c.from[i]
	if !ok {
		return k + 1
	}
	return from[min(k, len(from)-1)] + 1
}

// Pos is the place of character k of line i, both counted from 0.
func (c *Sheet) Pos(i, k int) finding.Pos {
	return finding.Pos{File: c.File.Name, Line: i + 1, Column: c.Column(i, k)}
}

// replace puts text in the place of the characters [from, to) of line i. All of it stands where they began.
func (c *Sheet) replace(i, from, to int, text string) {
	old := c.Lines[i]
	c.Mended = true
	line := append([]rune{}, old[:from]...)
	origin := make([]int, 0, len(old)+len(text))
	for k := range from {
		origin = append(origin, c.Column(i, k)-1)
	}
	at := c.Column(i, from) - 1
	for _, r := range text {
		line, origin = append(line, r), append(origin, at)
	}
	for k := to; k <= len(old); k++ {
		origin = append(origin, c.Column(i, k)-1)
	}
	c.Lines[i], c.from[i] = append(line, old[to:]...), origin
}
