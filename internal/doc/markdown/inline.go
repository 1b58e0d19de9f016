package markdown

import (
	"regexp"
	"strconv"
	"strings"

	"pilotplan/internal/doc"
)

// paragraph is the text of a paragraph of its own.
func paragraph(spans []doc.Span) string {
	return sound(spans, escapedParagraph, func(text string) []doc.Span {
		for _, b := range doc.Parse([]byte("\n" + text)).Blocks {
			if p, ok := b.(*doc.Paragraph); ok {
				return p.Spans
			}
		}
		return nil
	})
}

// line is the text of a heading.
func line(spans []doc.Span) string {
	return sound(spans, doc.EscapeLine, func(text string) []doc.Span {
		for _, b := range doc.Parse([]byte("# " + text)).Blocks {
			if h, ok := b.(*doc.Heading); ok {
				return h.Spans
			}
		}
		return nil
	})
}

// cell is the text of a cell.
func cell(spans []doc.Span) string {
	return sound(spans, doc.EscapeCell, func(text string) []doc.Span {
		for _, b := range doc.Parse([]byte("| a |\n| --- |\n| " + text + " |\n")).Blocks {
			if t, ok := b.(*doc.Table); ok && len(t.Rows) > 0 {
				return t.Rows[0][0]
			}
		}
		return nil
	})
}

func escapedParagraph(text string) string { return doc.EscapeParagraph(text) }

// sound writes spans with their styles where that reads as the same text, else without.
func sound(spans []doc.Span, escape func(string) string, read func(string) []doc.Span) string {
	text := doc.Text(spans)
	if isPlain(spans) {
		return escape(text)
	}
	for _, styled := range []bool{true, false} {
		written := styledText(spans, escape, styled)
		if doc.Text(read(noteMark.ReplaceAllString(written, "$1"))) == doc.Literal(text) || !styled {
			return written
		}
	}
	return ""
}

// isPlain reports whether spans are nothing but text.
func isPlain(spans []doc.Span) bool {
	for i := range spans {
		if s := &spans[i]; s.Style&^doc.Underline != 0 || s.Link != "" || s.Note > 0 {
			return false
		}
	}
	return true
}

// noteMark is a reference to a note; escaped brackets are none.
var noteMark = regexp.MustCompile(`(^|[^\\])\[\^\d+\]`)

// guard stands at the ends of a part of a line while it is escaped, as marks and blanks mean something else there.
const guard = "x"

// styledText writes spans one after the other.
func styledText(spans []doc.Span, escape func(string) string, styled bool) string {
	var b strings.Builder
	for i := range spans {
		s := &spans[i]
		if s.Note > 0 {
			b.WriteString("[^" + strconv.Itoa(s.Note) + "]")
			continue
		}
		before, behind := "", ""
		if i > 0 {
			before = guard
		}
		if i+1 < len(spans) {
			behind = guard
		}
		text := escape(before + s.Text + behind)
		text = text[len(before) : len(text)-len(behind)]
		if styled {
			text = marked(s, text)
		}
		b.WriteString(text)
	}
	return b.String()
}

// marked sets the marks of styles around text, inside of the blanks at its ends.
func marked(s *doc.Span, text string) string {
	inner := strings.TrimSpace(text)
	if inner == "" || strings.Contains(inner, "\n") && s.Style != 0 {
		return text
	}
	left, right, _ := strings.Cut(text, inner)
	for _, m := range []struct {
		style doc.Style
		mark  string
	}{{doc.Italic, "*"}, {doc.Bold, "**"}, {doc.Strike, "~~"}} {
		if s.Style&m.style != 0 {
			inner = m.mark + inner + m.mark
		}
	}
	if s.Link != "" {
		inner = "[" + inner + "](" + target(s.Link) + ")"
	}
	return left + inner + right
}

// target is an address as links have it.
func target(address string) string {
	address = strings.NewReplacer("<", "%3C", ">", "%3E", "\n", "", "\r", "", `\`, "%5C").Replace(address)
	return "<" + address + ">"
}
