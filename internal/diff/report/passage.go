package report

import (
	"strings"
	"unicode/utf8"

	"pilotplan/internal/diff/change"
)

// sides gives a change as the runs of the old version and those of the new one: shared and struck, shared and inserted. A
// value that changed as a whole is one run.
func sides(c *change.Change) (before, after []change.Edit) {
	if len(c.Edits) == 0 {
		return wholeSide(c.Old, change.Delete), wholeSide(c.New, change.Insert)
	}
	for _, e := range c.Edits {
		if e.Op != change.Insert {
			before = append(before, e)
		}
		if e.Op != change.Delete {
			after = append(after, e)
		}
	}
	return before, after
}

func wholeSide(text string, op change.Op) []change.Edit {
	if text == "" {
		return nil
	}
	return []change.Edit{{Op: op, Text: text}}
}

// told reports whether the message of a change says old and new already.
func told(c *change.Change) bool {
	return len(c.Edits) == 0 && strings.Contains(c.Message, c.Old) && strings.Contains(c.Message, c.New)
}

// gap stands for what is left out.
const gap = "…"

// condensedRuns is how many runs of the greatest length a condensed passage may amount to.
const condensedRuns = 6

// condensed leaves out of shared runs what is farther than context characters from a change, and cuts any run to most. What
// goes on and on ends in a gap.
func condensed(runs []change.Edit, context, most int) []change.Edit {
	var out []change.Edit
	total := 0
	for i, r := range runs {
		if total > condensedRuns*most {
			return append(out, change.Edit{Op: change.Keep, Text: gap})
		}
		if r.Op == change.Keep {
			r.Text = aroundChange(r.Text, i > 0, i < len(runs)-1, context)
		} else {
			r.Text = shortened(r.Text, most)
		}
		out = append(out, r)
		total += utf8.RuneCountInString(r.Text)
	}
	return out
}

// aroundChange keeps the ends of a shared run that touch a change.
func aroundChange(text string, before, after bool, context int) string {
	left, right := 0, 0
	if before {
		left = context
	}
	if after {
		right = context
	}
	head, cutHead := firstChars(text, left)
	tail := lastChars(text[cutHead:], right)
	if cutHead+len(tail) >= len(text) || utf8.RuneCountInString(text[cutHead:len(text)-len(tail)]) <= 2 {
		return text
	}
	return head + gap + tail
}

// shortened keeps both ends of a long text.
func shortened(text string, most int) string {
	if len(text) <= most { // bytes are never fewer than characters
		return text
	}
	head, cut := firstChars(text, most*2/3)
	tail := lastChars(text[cut:], most/3)
	if cut+len(tail) >= len(text) {
		return text
	}
	return head + gap + tail
}

// firstChars gives at least n characters of a text, so that no number or Latin word is cut, and their length.
func firstChars(text string, n int) (string, int) {
	at := 0
	for ; at < len(text) && (n > 0 || insideWord(text, at)); n-- {
		_, size := utf8.DecodeRuneInString(text[at:])
		at += size
	}
	return text[:at], at
}

func lastChars(text string, n int) string {
	at := len(text)
	for ; at > 0 && (n > 0 || insideWord(text, at)); n-- {
		_, size := utf8.DecodeLastRuneInString(text[:at])
		at -= size
	}
	return text[at:]
}

// longestWord bounds what is kept whole.
const longestWord = 20

// insideWord reports whether the characters around a place belong together.
func insideWord(text string, at int) bool {
	if at == 0 || at == len(text) || !wordByte(text[at-1]) || !wordByte(text[at]) {
		return false
	}
	from, to := max(0, at-longestWord), min(len(text), at+longestWord)
	for i := from; i < to; i++ {
		if !wordByte(text[i]) {
			return true
		}
	}
	return to-from < 2*longestWord
}

func wordByte(b byte) bool {
	return '0' <= b && b <= '9' || 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z' || b == '.' || b == '%'
}
