package statement

import (
	"strings"
	"unicode/utf8"

	"pilotplan/internal/goal"
	"pilotplan/internal/phrase"
	"pilotplan/internal/vocabulary"
)

// Limits, in characters: of a label of a form, of what stands behind it in a form, and of words before a colon that tell a topic.
const (
	maxLabel  = 10
	maxFilled = 10
	maxLead   = 24
)

// labels reads the labels in a paragraph: 完成时限：2025年12月 is a line of a form, and what stands behind 存在问题： is told. A paragraph of
// several labels is a form throughout.
func labels(paragraph []Sentence, h phrase.Headings) {
	count, colon := 0, false
	for i := range paragraph {
		if text := paragraph[i].Text; strings.Contains(text, "：") || strings.IndexByte(text, ':') >= 0 {
			colon = true
			count += labelsIn(text)
		}
	}
	if !colon {
		return
	}
	topic := phrase.NoTopic
	for i := range paragraph {
		s := &paragraph[i]
		if s.Context.Place > goal.InItem {
			continue
		}
		label, rest := labelOf(s.Text)
		if label != "" && utf8.RuneCountInString(label) <= maxLead {
			topic = h.Topic(label)
		}
		s.Context.Topic = topic.Within(s.Context.Topic)
		if short := utf8.RuneCountInString(label) <= maxLabel; label != "" && short && (count > 1 || isFilled(rest)) && !isEvent(h.Words, label) {
			s.Context.Place = goal.InForm
		}
	}
}

// isFilled reports whether what stands behind a label is no sentence: without a full stop, or hardly a word.
func isFilled(rest string) bool {
	return !strings.HasSuffix(rest, "。") || utf8.RuneCountInString(rest) <= maxFilled+1
}

// isEvent reports whether a label is what is to happen: 主厂房封顶：2020年12月底前.
func isEvent(words *vocabulary.Vocabulary, label string) bool {
	if words == nil {
		words = vocabulary.Builtin()
	}
	return words.OfClue(vocabulary.Finished).Suffix(label) != ""
}

// labelOf is what stands before the first colon of a sentence, without its number, and what stands behind it; the label is "" if
// there is none, or nothing behind it.
func labelOf(sentence string) (label, rest string) {
	at := strings.IndexAny(sentence, "：:，,。；")
	if at < 0 {
		return "", ""
	}
	c, size := utf8.DecodeRuneInString(sentence[at:])
	if c != '：' && c != ':' || strings.TrimSpace(sentence[at+size:]) == "" {
		return "", ""
	}
	return strings.TrimSpace(phrase.WithoutHead(sentence[:at])), strings.TrimSpace(sentence[at+size:])
}

// labelsIn counts the labels of a sentence: at its beginning and behind its commas.
func labelsIn(sentence string) int {
	n := 0
	for part := range strings.FieldsFuncSeq(sentence, func(c rune) bool { return strings.ContainsRune("，,；;。", c) }) {
		if label, _ := labelOf(part); label != "" && utf8.RuneCountInString(label) <= maxLabel {
			n++
		}
	}
	return n
}
