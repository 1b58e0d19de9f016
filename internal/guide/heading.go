package guide

import (
	"strings"
	"unicode/utf8"

	"pilotplan/internal/doc"
	"pilotplan/internal/draft"
	"pilotplan/internal/phrase"
)

// maxName is how long, in characters, the name of a section may be that runs into its paragraph.
const maxName = 24

// heading is the heading that a block is or begins with: guides write 1.企业概况。包括…, （二）发展目标：到…, 3.主要产品（注明产量）.
func (r reader) heading(b *draft.Block, marked int) (*node, bool) {
	switch b.Kind {
	case draft.Heading:
		n := named(b.Title)
		n.level = max(b.Level, 1)
		return n, n.title != "" && !r.isAnnex(b.Title)
	case draft.Paragraph:
	default:
		return nil, false
	}
	line := strings.TrimSpace(b.Text())
	number, ok := phrase.Head(line)
	if !ok || number.Rank() == 0 {
		return nil, false
	}
	n := named(line)
	if n.title == "" || utf8.RuneCountInString(n.title) > maxName || strings.ContainsAny(n.title, "，；") {
		return nil, false
	}
	n.level = draft.LevelOf(line, marked)
	return n, true
}

// named divides a heading into its name and the hint that it runs into.
func named(line string) *node {
	text := strings.TrimSpace(phrase.WithoutHead(line))
	cut := strings.IndexAny(text, "。：:（(；;\n")
	if cut < 0 {
		return &node{title: text}
	}
	n := &node{title: strings.TrimSpace(text[:cut])}
	if hint := strings.TrimLeft(text[cut:], "。：:；; \n"); hint != "" {
		n.hints = []string{unbracketed(hint)}
	}
	return n
}

// unbracketed is a hint without the brackets that stand around all of it.
func unbracketed(hint string) string {
	for _, pair := range []string{"（）", "()"} {
		marks := []rune(pair)
		inner, opened := strings.CutPrefix(hint, string(marks[0]))
		inner, closed := strings.CutSuffix(inner, string(marks[1]))
		if opened && closed && !strings.ContainsRune(inner, marks[0]) {
			return strings.TrimSpace(inner)
		}
	}
	return hint
}

// isMarked reports whether a heading has its level from a style or from marks, and not from its number.
func isMarked(b *draft.Block) bool {
	_, ok := b.Of.(*doc.Heading)
	return ok
}
