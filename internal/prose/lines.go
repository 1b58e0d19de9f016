package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pilotplan/internal/doc"
	"pilotplan/internal/phrase"
)

// People who know no Markdown end a line where a paragraph ends, and number headings and points instead of marking them. So
// the lines of a paragraph are looked at one by one.

// linesOf gives the lines of the text of spans, as the source and hard line breaks have them.
func linesOf(spans []doc.Span) []phrase.Range {
	var lines []phrase.Range
	from, off, line := 0, 0, 0
	for i := range spans {
		s := &spans[i]
		if s.Note != 0 {
			continue
		}
		if line != 0 && s.Line > line && off > from {
			lines = append(lines, phrase.Range{Start: from, End: off})
			from = off
		}
		line = s.Line
		for at := 0; ; {
			n := strings.IndexByte(s.Text[at:], '\n')
			if n < 0 {
				break
			}
			at += n + 1
			lines = append(lines, phrase.Range{Start: from, End: off + at})
			from = off + at
		}
		off += len(s.Text)
	}
	return append(lines, phrase.Range{Start: from, End: off})
}

// spans reads a paragraph line by line: what is numbered begins anew, what an editor broke goes on.
func (r *reader) spans(spans []doc.Span, kind Kind) {
	p := doc.Join(spans)
	if kind == Plain && isBold(spans) && r.boldHeading(&p) {
		return
	}
	l := liner{reader: r, p: &p, kind: kind, given: kind}
	for i, at := range linesOf(spans) {
		ended := strings.HasSuffix(at.Of(p.Text), "\n")
		if at = trimmed(p.Text, at); at.Start < at.End {
			l.line(at, i == 0)
		}
		if ended {
			l.flush()
		}
	}
	l.flush()
}

// isBold reports whether all that is written is bold.
func isBold(spans []doc.Span) bool {
	for i := range spans {
		if spans[i].Style&doc.Bold == 0 && strings.TrimSpace(spans[i].Text) != "" {
			return false
		}
	}
	return len(spans) > 0
}

// boldHeading reads a paragraph that is one short bold line as the heading that its author meant, below all that are marked.
func (r *reader) boldHeading(p *doc.Placed) bool {
	at := trimmed(p.Text, phrase.Range{End: len(p.Text)})
	text := at.Of(p.Text)
	last, _ := utf8.DecodeLastRuneInString(text)
	if text == "" || strings.Contains(text, "\n") || utf8.RuneCountInString(text) > maxTitle || strings.ContainsRune("。；，！？：.;,、:", last) {
		return false
	}
	level := deepest
	if ordinal, ok := phrase.Head(text); ok {
		level = max(ordinal.Rank(), 1)
	}
	r.heading(p, at, r.marked+level)
	return true
}

// deepest is the rank of a heading without a number, which stands below those that have one.
const deepest = 7

// liner gathers the lines of a paragraph.
type liner struct {
	*reader
	p     *doc.Placed
	open  bool
	at    phrase.Range // the lines that are gathered
	last  phrase.Range // the last of them
	kind  Kind         // of them
	given Kind         // of the lines that are not numbered

	counted bool // the number of the lines was taken off
}

func (l *liner) line(at phrase.Range, first bool) {
	text := at.Of(l.p.Text)
	body, bullet := afterBullet(text)
	ordinal, numbered := phrase.Head(text)
	marked := first && l.given == Item // its mark was Markdown's
	if bullet || numbered || !l.wraps() {
		l.flush()
	}
	switch {
	case text[0] == '|' && strings.Count(text, "|") > 1: // rows that no line of hyphens makes a table
		l.flush()
		l.row(at)
		return
	case isCaption(text):
		l.flush()
		l.paragraphs++
		l.add(l.p, at, Heading)
		return
	case !marked && !bullet && !l.began && phrase.IsPaperTitle(text):
		l.heading(l.p, at, 0)
		return
	case !marked && !bullet && (phrase.IsTitleLine(text) || l.given != Item && phrase.IsTopicLine(text)):
		l.heading(l.p, at, l.marked+max(ordinal.Rank(), 1))
		l.given = Plain
		return
	case bullet && !marked:
		at.Start += body
		l.counted = '0' <= text[0] && text[0] <= '9'
	}
	if !l.open {
		l.open, l.at, l.kind = true, at, l.given
		if bullet || numbered {
			l.kind = Item
		}
	}
	l.at.End, l.last = at.End, at
}

// isCaption reports whether a line is the caption of a table or figure that is not beside it: it names what was there, and opens
// no section.
func isCaption(line string) bool {
	return (doc.IsFigureCaption(line) || doc.IsTableCaption(line)) && !endsSentence(line)
}

// wraps reports whether the last line goes on in the next.
func (l *liner) wraps() bool {
	if !l.open {
		return false
	}
	line := l.last.Of(l.p.Text)
	last, _ := utf8.DecodeLastRuneInString(line)
	return !strings.ContainsRune("。！？；：.!?;:", last) && utf8.RuneCountInString(line) >= minWrapped
}

// flush ends the lines that are gathered.
func (l *liner) flush() {
	if l.open {
		l.numbered = l.numbered || l.counted
		l.paragraph(l.p, l.at, l.kind)
	}
	l.open, l.counted = false, false
}

// row reads the cells between bars.
func (l *liner) row(at phrase.Range) {
	start := at.Start + 1
	for i := start; i <= at.End; i++ {
		if i < at.End && l.p.Text[i] != '|' {
			continue
		}
		if cell := trimmed(l.p.Text, phrase.Range{Start: start, End: i}); cell.Start < cell.End {
			l.cell(l.p, cell, Cell)
		}
		start = i + 1
	}
}

// afterBullet returns where the text of a list item begins that Markdown takes for none: behind "- ", "2. ", "2) ".
func afterBullet(line string) (int, bool) {
	rest := strings.TrimLeft(line, "0123456789")
	marks := ".)"
	if len(rest) == len(line) {
		marks = "-*+"
	}
	if len(rest) < 2 || strings.IndexByte(marks, rest[0]) < 0 || rest[1] != ' ' && rest[1] != '\t' {
		return 0, false
	}
	return len(line) - len(strings.TrimLeftFunc(rest[1:], unicode.IsSpace)), true
}

// trimmed is a range without the blanks around it; empty, at its start, if there is nothing else.
func trimmed(text string, at phrase.Range) phrase.Range {
	part := strings.TrimFunc(at.Of(text), isBlank)
	if part == "" {
		return phrase.Range{Start: at.Start, End: at.Start}
	}
	start := at.Start + len(at.Of(text)) - len(strings.TrimLeftFunc(at.Of(text), isBlank))
	return phrase.Range{Start: start, End: start + len(part)}
}

const byteOrderMark = '\ufeff'

func isBlank(r rune) bool { return unicode.IsSpace(r) || r == byteOrderMark }

func isNumbered(text string) bool {
	_, ok := phrase.Head(text)
	return ok
}

func endsSentence(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune("。！？", last)
}
