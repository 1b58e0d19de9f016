package redline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pilotplan/internal/doc"
	"pilotplan/internal/quantity"

	"znkr.io/diff"
)

// mergedSpans is the new text with what is gone struck and what has come underlined. What stayed has its new style.
func mergedSpans(old, new []doc.Span) []doc.Span {
	before, after := spanTokens(old), spanTokens(new)
	var out, gone, come []doc.Span
	flush := func() {
		out = append(out, gone...)
		if len(gone) > 0 && len(come) > 0 && latinLength(come[0].Text) > 0 && latinLength(gone[len(gone)-1].Text) > 0 {
			out = append(out, doc.Span{Text: " "}) // or 7.8 and 7.2 would be 7.87.2
		}
		out = append(out, come...)
		gone, come = nil, nil
	}
	var edits []spanEdit
	for _, e := range diff.Edits(spanTexts(before), spanTexts(after)) {
		switch e.Op {
		case diff.Delete:
			edits = append(edits, spanEdit{old: &before[e.PosX]})
		case diff.Insert:
			edits = append(edits, spanEdit{new: &after[e.PosY]})
		default:
			edits = append(edits, spanEdit{&before[e.PosX], &after[e.PosY]})
		}
	}
	for i, e := range edits {
		if e.old != nil && e.new != nil && !lonelyToken(edits, i) {
			flush()
			out = append(out, *e.new)
			continue
		}
		if e.old != nil && e.old.Note == 0 {
			gone = append(gone, withStyle(*e.old, doc.Strike))
		}
		if e.new != nil {
			come = append(come, withStyle(*e.new, doc.Underline))
		}
	}
	flush()
	return joinedSpans(out)
}

// spanEdit is a token of both versions, or of one.
type spanEdit struct{ old, new *doc.Span }

// lonelyToken reports whether a token that stayed stands alone between changes on both sides: then both read better as one.
func lonelyToken(edits []spanEdit, i int) bool {
	changed := func(k int) bool {
		return k >= 0 && k < len(edits) && (edits[k].old == nil || edits[k].new == nil)
	}
	text := edits[i].new.Text
	return changed(i-1) && changed(i+1) && utf8.RuneCountInString(text) == 1 && !strings.ContainsAny(text, "，。；：、\n") && edits[i].new.Note == 0
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
		for _, word := range redlineTokens(s.Text) {
			t := s
			t.Text = word
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

func redlineTokens(text string) []string {
	ends := map[int]int{}
	for _, m := range quantity.Find(text) {
		ends[m.Start] = m.End
	}
	for _, m := range quantity.FindDates(text) {
		ends[m.Start] = m.End
	}
	var out []string
	for at := 0; at < len(text); {
		end, whole := ends[at]
		if !whole || end <= at {
			_, size := utf8.DecodeRuneInString(text[at:])
			end = at + max(size, latinLength(text[at:]))
		}
		out = append(out, text[at:end])
		at = end
	}
	return out
}

// latinLength is the length of the Latin word or number that text begins with.
func latinLength(text string) int {
	for i, r := range text {
		if r > 0x24f || !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return i
		}
	}
	return len(text)
}
