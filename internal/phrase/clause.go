// Package phrase knows how the sentences of Chinese plans are built: where clauses and sentences end, what number stands at
// the head of a line, and what the figures of a sentence are of.
//
// Its one idea: plans say one thing in few ways, and those ways are the same for whoever reads, so they are read once, here.
// It reads plain text: what Markdown means is doc's to know, what a number is quantity's, and the words are the vocabulary's.
package phrase

import (
	"strings"
	"unicode/utf8"
)

// ClauseMarks end a clause. An enumeration belongs to one clause; see FirstItem.
const ClauseMarks = "，；：,;:（(）)！？。!?“”\n"

// itemMarks end an item of an enumeration as well.
const itemMarks = ClauseMarks + "、"

// IsClauseMark reports whether a character ends a clause.
func IsClauseMark(c rune) bool { return strings.ContainsRune(ClauseMarks, c) }

// LastClause is what stands behind the last mark of a text: the words of its clause before a number.
func LastClause(text string) string {
	if i := strings.LastIndexAny(text, ClauseMarks); i >= 0 {
		_, size := utf8.DecodeRuneInString(text[i:])
		return text[i+size:]
	}
	return text
}

// FirstClause is what stands before the first mark of a text.
func FirstClause(text string) string { return before(text, ClauseMarks) }

// FirstItem is what stands before the first mark or 、 of a text: what is said behind a number ends with its item.
func FirstItem(text string) string { return before(text, itemMarks) }

func before(text, marks string) string {
	if i := strings.IndexAny(text, marks); i >= 0 {
		return text[:i]
	}
	return text
}
