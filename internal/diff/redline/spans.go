package redline

import (
	"strings"
	"unicode/utf8"

	"pilotplan/internal/diff/align"
	"pilotplan/internal/diff/token"
	"pilotplan/internal/doc"
)

// mergedSpans is the new text with what is gone struck and what has come underlined. What stayed has its new style.
func mergedSpans(old, new []doc.Span) []doc.Span {
	before, after := spanTokens(old), spanTokens(new)
	var out, gone, come []doc.Span
	flush := func() {
		out = append(out, gone...)
		if len(gone) > 0 && len(come) > 0 && startsLatin(gone[len(gone)-1].Text) && startsLatin(come[0].Text) {
			out = append(out, doc.Span{Text: " "}) // or 7.8 and 7.2 would be 7.87.2
		}
		out = append(out, come...)
		gone, come = nil, nil
	}
	for _, step := range align.Steps(spanTexts(before), spanTexts(after)) {
		switch {
		case step.Old >= 0 && step.New >= 0:
			flush()
			out = append(out, after[step.New])
		case step.Old >= 0 && before[step.Old].Note == 0:
			gone = append(gone, withStyle(before[step.Old], doc.Strike))
		case step.New >= 0:
			come = append(come, withStyle(after[step.New], doc.Underline))
		}
	}
	flush()
	return joinedSpans(out)
}

func withStyle(s doc.Span, style doc.Style) doc.Span {
	s.Style |= style
	return s
}

// joinedSpans puts neighbouring tokens of one style together.
func joinedSpans(tokens []doc.Span) []doc.Span {
	var out []doc.Span
	var text strings.Builder
	for i, t := range tokens {
		text.WriteString(t.Text)
		if i+1 < len(tokens) {
			next := tokens[i+1]
			if t.Style == next.Style && t.Link == next.Link && t.Note == 0 && next.Note == 0 && t.Line == next.Line {
				continue
			}
		}
		t.Text = text.String()
		out = append(out, t)
		text.Reset()
	}
	return out
}

// spanTokens divides spans into what changes as a whole: a quantity with its unit, a date, a Latin word, or one character.
func spanTokens(spans []doc.Span) []doc.Span {
	var out []doc.Span
	for _, s := range spans {
		if s.Note > 0 {
			out = append(out, s)
			continue
		}
		for _, word := range new(token.Cutter).Covering(s.Text) {
			t := s
			t.Text, t.At = word, nil // a merged text stands in no source
			out = append(out, t)
		}
	}
	return out
}

func spanTexts(spans []doc.Span) []string {
	all := make([]string, len(spans))
	for i, s := range spans {
		all[i] = s.Text
	}
	return all
}

// startsLatin reports whether a text begins with a Latin word or a number.
func startsLatin(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return token.IsLatin(r)
}
