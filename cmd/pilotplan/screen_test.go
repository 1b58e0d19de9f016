//go:build !windows

package main

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// screen is what stands on a terminal after the bytes that were written to it: as much of a terminal as the questionnaire
// uses. Sequences that only style are skipped.
type screen struct {
	cols, rows int
	x, y       int // of the cursor, from 0; x is cols where the next character wraps
	cells      [][]string
	rest       []byte // of a character or sequence whose end has not come yet
	shown      bool   // the cursor
}

func newScreen(cols, rows int) *screen {
	s := &screen{cols: cols, rows: rows, shown: true}
	s.clear(0, rows)
	return s
}

// clear empties the rows from one up to another.
func (s *screen) clear(from, to int) {
	for len(s.cells) < s.rows {
		s.cells = append(s.cells, nil)
	}
	for y := from; y < to; y++ {
		s.cells[y] = make([]string, s.cols)
	}
}

// resize keeps what fits, at the upper left.
func (s *screen) resize(cols, rows int) {
	old := s.cells
	s.cols, s.rows, s.cells = cols, rows, nil
	s.clear(0, rows)
	for y := range min(rows, len(old)) {
		copy(s.cells[y], old[y])
	}
	s.x, s.y = min(s.x, cols-1), min(s.y, rows-1)
}

func (s *screen) write(b []byte) {
	b = append(s.rest, b...)
	parser := ansi.NewParser()
	for len(b) > 0 {
		if !utf8.FullRune(b) {
			break
		}
		seq, width, n, state := ansi.DecodeSequenceWc(b, ansi.NormalState, parser)
		if state != ansi.NormalState {
			break
		}
		b = b[n:]
		switch {
		case width > 0:
			s.put(string(seq), width)
		case len(seq) == 1:
			s.control(seq[0])
		case ansi.HasCsiPrefix(seq):
			s.sequence(parser)
		}
	}
	s.rest = append([]byte{}, b...)
}

// put writes a character. A wide one leaves the cell behind it empty.
func (s *screen) put(text string, width int) {
	if s.x+width > s.cols {
		s.x = 0
		s.down()
	}
	s.cells[s.y][s.x] = text
	for i := 1; i < width; i++ {
		s.cells[s.y][s.x+i] = ""
	}
	s.x += width
}

func (s *screen) down() {
	if s.y++; s.y == s.rows {
		s.y--
		s.cells = append(s.cells[1:], make([]string, s.cols))
	}
}

func (s *screen) control(c byte) {
	switch c {
	case '\r':
		s.x = 0
	case '\n':
		s.down()
	case '\b':
		s.x = max(min(s.x, s.cols-1)-1, 0)
	}
}

func (s *screen) sequence(p *ansi.Parser) {
	n := func(i, missing int) int { v, _ := p.Param(i, missing); return max(v, missing) }
	switch c := ansi.Cmd(p.Command()); {
	case c.Prefix() == '?':
		mode, _ := p.Param(0, 0)
		if mode == 25 {
			s.shown = c.Final() == 'h'
		}
		if mode == 1049 {
			s.clear(0, s.rows)
			s.x, s.y = 0, 0
		}
	case c.Final() == 'H':
		s.y, s.x = min(n(0, 1), s.rows)-1, min(n(1, 1), s.cols)-1
	case c.Final() == 'G':
		s.x = min(n(0, 1), s.cols) - 1
	case c.Final() == 'A':
		s.y = max(s.y-n(0, 1), 0)
	case c.Final() == 'B':
		s.y = min(s.y+n(0, 1), s.rows-1)
	case c.Final() == 'C':
		s.x = min(s.x+n(0, 1), s.cols-1)
	case c.Final() == 'D':
		s.x = max(min(s.x, s.cols-1)-n(0, 1), 0)
	case c.Final() == 'K':
		s.eraseLine(n(0, 0))
	case c.Final() == 'J':
		s.eraseScreen(n(0, 0))
	}
}

func (s *screen) eraseLine(how int) {
	from, to := min(s.x, s.cols-1), s.cols
	switch how {
	case 1:
		from, to = 0, from+1
	case 2:
		from = 0
	}
	for x := from; x < to; x++ {
		s.cells[s.y][x] = ""
	}
}

func (s *screen) eraseScreen(how int) {
	switch how {
	case 0:
		s.eraseLine(0)
		s.clear(s.y+1, s.rows)
	case 2:
		s.clear(0, s.rows)
	}
}

// lines are the rows as a person reads them, without blanks at their ends.
func (s *screen) lines() []string {
	lines := make([]string, len(s.cells))
	for y, row := range s.cells {
		var line strings.Builder
		for x := 0; x < len(row); x++ {
			if row[x] == "" {
				line.WriteByte(' ')
				continue
			}
			line.WriteString(row[x])
			x += ansi.StringWidthWc(row[x]) - 1
		}
		lines[y] = strings.TrimRight(line.String(), " ")
	}
	return lines
}

func (s *screen) String() string { return strings.Join(s.lines(), "\n") }
