package prose

import (
	"strings"
	"unicode/utf8"

	"pilotplan/internal/doc"
)

// People who know no Markdown end a line where a paragraph ends, and number headings and points instead of marking them. So
// the lines of a paragraph are looked at one by one.

// linesOf gives the lines of the text of spans, as the source and hard line breaks have them.
func linesOf(spans []doc.Span) []span {
	var lines []span
	from, off, line := 0, 0, 0
	for i := range spans {
		s := &spans[i]
		if s.Note != 0 {
			continue
		}
		if line != 0 && s.Line > line && off > from {
			lines = append(lines, span{from, off})
			from = off
		}
		line = s.Line
		for at := 0; ; {
			n := strings.IndexByte(s.Text[at:], '\n')
			if n < 0 {
				break
			}
			at += n + 1
			lines = append(lines, span{from, off + at})
			from = off + at
		}
		off += len(s.Text)
	}
	return append(lines, span{from, off})
}

// spans reads a paragraph line by line: what is numbered begins anew, what an editor broke goes on.
func (r *reader) spans(spans []doc.Span, kind Kind) {
	p := doc.Join(spans)
	l := liner{reader: r, p: &p, kind: kind, given: kind}
	for i, at := range linesOf(spans) {
		ended := strings.HasSuffix(p.Text[at.from:at.to], "\n")
		at.from, at.to = trimBlanks(p.Text, at.from, at.to)
		if at.from < at.to {
			l.line(at, i == 0)
		}
		if ended {
			l.flush()
		}
	}
	l.flush()
}

// liner gathers the lines of a paragraph.
type liner struct {
	*reader
	p     *doc.Placed
	open  bool
	at    span // the lines that are gathered
	last  span // the last of them
	kind  Kind // of them
	given Kind // of the lines that are not numbered
}

func (l *liner) line(at span, first bool) {
	text := l.p.Text[at.from:at.to]
	body, bullet := afterBullet(l.p.Text, at.from, at.to)
	numbered := startsNumbered(text)
	marked := first && l.given == Item // its mark was Markdown's
	if bullet || numbered || !l.wraps() {
		l.flush()
	}
	switch {
	case text[0] == '|' && strings.Count(text, "|") > 1: // rows that no line of hyphens makes a table
		l.flush()
		l.row(at)
		return
	case !marked && !bullet && isTitleLine(text):
		l.heading(l.p, at, l.marked+headRank(text))
		l.given = Plain
		return
	case bullet && !marked:
		at.from = body
	}
	if !l.open {
		l.open, l.at, l.kind = true, at, l.given
		if bullet || numbered {
			l.kind = Item
		}
	}
	l.at.to, l.last = at.to, at
}

// wraps reports whether the last line goes on in the next.
func (l *liner) wraps() bool {
	if !l.open {
		return false
	}
	line := l.p.Text[l.last.from:l.last.to]
	last, _ := utf8.DecodeLastRuneInString(line)
	return !strings.ContainsRune("。！？；：.!?;:", last) && utf8.RuneCountInString(line) >= minWrapped
}

// flush ends the lines that are gathered.
func (l *liner) flush() {
	if l.open {
		l.paragraph(l.p, l.at, l.kind)
	}
	l.open = false
}

// row reads the cells between bars.
func (l *liner) row(at span) {
	start := at.from + 1
	for i := start; i <= at.to; i++ {
		if i < at.to && l.p.Text[i] != '|' {
			continue
		}
		if from, to := trimBlanks(l.p.Text, start, i); from < to {
			l.cell(l.p, span{from, to})
		}
		start = i + 1
	}
}

// afterBullet returns where the text of a list item begins that Markdown takes for none: behind "- ", "2. ", "2) ".
func afterBullet(text string, from, to int) (int, bool) {
	i := from
	switch text[i] {
	case '-', '*', '+':
		i++
	default:
		for i < to && text[i] >= '0' && text[i] <= '9' {
			i++
		}
		if i == from || i >= to || text[i] != '.' && text[i] != ')' {
			return from, false
		}
		i++
	}
	if i >= to || text[i] != ' ' && text[i] != '\t' {
		return from, false
	}
	i, _ = trimBlanks(text, i, to)
	return i, true
}
