package doc

import (
	"strings"

	"github.com/yuin/goldmark/ast"
)

// indentBlank is what office programs and people indent paragraphs with. At the start of a line two of them say that a
// paragraph begins; alone on a line they say nothing.
const indentBlank = "\u3000"

// paragraphs are the paragraphs that a paragraph of Markdown is for its writer: a line with an indent of ideographic spaces
// begins one, as in every Chinese text, whether a blank line stands before it or not. The indent is no text.
func (c *converter) paragraphs(n ast.Node) [][]Span {
	var parts [][]Span
	from, spans := 0, c.unjoined(n, c.startOf(n), false)
	take := func(to int) {
		if part := withoutIndent(spans[from:to:to]); len(part) > 0 {
			if part = joinLines(part); len(part) > 0 {
				parts = append(parts, part)
			}
		}
		from = to
	}
	for i := 1; i < len(spans); i++ {
		if spans[i-1].Text == softBreak && isIndented(spans[i].Text) {
			take(i)
		}
	}
	take(len(spans))
	return parts
}

func isIndented(text string) bool { return strings.HasPrefix(text, indentBlank) }

// withoutIndent drops the indent that spans begin with, and whatever is nothing but blanks at their start.
func withoutIndent(spans []Span) []Span {
	if len(spans) == 0 || !isIndented(spans[0].Text) {
		return spans
	}
	for len(spans) > 0 && spans[0].Note == 0 {
		s := &spans[0]
		rest := strings.TrimLeft(s.Text, indentBlank+" \u00a0\t"+softBreak)
		if rest != "" {
			s.At = s.At.slice(len(s.Text)-len(rest), len(s.Text))
			s.Text = rest
			return spans
		}
		spans = spans[1:]
	}
	return spans
}
