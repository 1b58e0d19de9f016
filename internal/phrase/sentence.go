package phrase

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pilotplan/internal/vocabulary"
)

// Limits, in characters: quotes and brackets longer than maxInside are cut like other text; a sentence longer than
// maxSentence is cut at ； as well; a numbered sentence of up to maxRunIn before others is their heading, and so is a
// numbered line of up to maxTitle; a line of up to maxTopic may be a heading by its words, and one of up to maxPaperTitle a title.
const (
	maxInside   = 120
	maxSentence = 80
	maxRunIn    = 24
	maxTitle    = 32

	maxTopic      = 20
	maxTopicLine  = 4 * (maxTopic + maxAnnex) // bytes: more than such a line can have
	maxAnnex      = 20
	maxPaperTitle = 60
)

// Range is a part of a text, from byte Start to before byte End, without blanks around it.
type Range struct{ Start, End int }

// Of is the part of the text.
func (r Range) Of(text string) string { return text[r.Start:r.End] }

// Sentences cuts the plain text of one paragraph at 。！？, in order; nothing but blanks is lost. What stands in quotes or
// brackets is not cut, unless a new sentence begins behind it: 他说：“…。”下一句. What closes stands with what it closes.
func Sentences(text string) []Range {
	var found []Range
	start, inside := 0, 0
	add := func(end int) {
		if from, to := trimBlanks(text, start, end); from < to {
			found = append(found, Range{from, to})
		}
		start = end
	}
	for i := 0; i < len(text); {
		c, size := utf8.DecodeRuneInString(text[i:])
		if i >= inside {
			if end := closing(text[i:], c); end > 0 {
				inside = i + end
			}
		}
		i += size
		if i < inside || !endsSentence(c) {
			if i == inside && inside > 0 && endedInside(text, start, i) {
				add(i)
			}
			continue
		}
		i += len(text[i:]) - len(strings.TrimLeft(text[i:], "。！？!?”’」』）)》*"))
		add(i)
	}
	add(len(text))
	return found
}

// Parts cuts a sentence of a text at ； where it is long or what follows is numbered.
func Parts(text string, sentence Range) []Range {
	to := sentence.End
	long := utf8.RuneCountInString(sentence.Of(text)) > maxSentence
	var found []Range
	start, inside := sentence.Start, 0
	for i := start; i < to; {
		c, size := utf8.DecodeRuneInString(text[i:to])
		if i >= inside {
			if end := closing(text[i:to], c); end > 0 {
				inside = i + end
			}
		}
		i += size
		if i < inside || c != '；' && c != ';' {
			continue
		}
		if next, _ := trimBlanks(text, i, to); long || numbered(text[next:to]) {
			from, end := trimBlanks(text, start, i)
			found = append(found, Range{from, end})
			start = i
		}
	}
	if from, end := trimBlanks(text, start, to); from < end {
		found = append(found, Range{from, end})
	}
	return found
}

func numbered(text string) bool {
	_, ok := Head(text)
	return ok
}

// IsTitleLine reports whether a line of plain text is a numbered heading: short, and without a mark at its end.
func IsTitleLine(line string) bool {
	o, ok := Head(line)
	if !ok || !o.Heading() || utf8.RuneCountInString(line) > maxTitle {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(line)
	return !strings.ContainsRune("。；，！？.;,、", last)
}

// IsTopicLine reports whether a line of plain text without a number is a heading: its words tell a topic, and it is no sentence
// and no task, 完成目标任务. 附件：名词解释 is one too.
func IsTopicLine(line string) bool {
	if len(line) > maxTopicLine || strings.ContainsAny(line, "。；") {
		return false
	}
	text := bareHeading(line)
	if name, rest, ok := strings.Cut(strings.ReplaceAll(text, ":", "："), "："); ok && isAnnex(vocabulary.Builtin(), name) {
		text = rest
	}
	if text == "" || utf8.RuneCountInString(text) > maxTopic || strings.ContainsAny(text, "。；，！？：.;,!?:|") {
		return false
	}
	return !startsWithVerb(text) && Headings{}.Topic(line) != NoTopic
}

// IsPaperTitle reports whether a line is the title of a paper, of which the last word says what it is: …试点方案, …工作报告（摘要）. A short
// line that begins with a verb is what is to be done: 编制实施方案.
func IsPaperTitle(line string) bool {
	if _, numbered := Head(line); numbered || utf8.RuneCountInString(line) > maxPaperTitle || strings.ContainsAny(line, "。；，！？：;,!?:|") {
		return false
	}
	text := bareHeading(line)
	if vocabulary.Builtin().List(vocabulary.PaperKinds).Suffix(text) == "" {
		return false
	}
	return !startsWithVerb(text) || utf8.RuneCountInString(text) > maxRunIn/2
}

// startsWithVerb reports whether a text begins with a verb that is seldom a noun.
func startsWithVerb(text string) bool {
	first, _ := foldedClue(vocabulary.Builtin(), text)
	return first&vocabulary.Act != 0 && first&vocabulary.Nounlike == 0
}

// foldedClue is the families of the clue word that a text begins with, and how many characters the text has.
func foldedClue(words *vocabulary.Vocabulary, text string) (vocabulary.Clue, int) {
	rs := []rune(text)
	for i, c := range rs {
		rs[i] = vocabulary.Fold(c)
	}
	_, clue := words.Clue(rs, 0)
	return clue, len(rs)
}

// IsRunIn reports whether the first sentence of a paragraph is its heading: 1.提升总集成能力。组建…. numbered says that its number was
// taken off.
func IsRunIn(sentence string, numbered bool) bool {
	o, ok := Head(sentence)
	return (ok || numbered) && utf8.RuneCountInString(sentence) <= maxRunIn && !strings.ContainsAny(sentence[o.End:], "0123456789%，；")
}

func endsSentence(c rune) bool { return c == '。' || c == '！' || c == '？' || c == '!' || c == '?' }

// endedInside reports whether what closes before i held the end of the sentence and a new one begins.
func endedInside(text string, start, i int) bool {
	_, size := utf8.DecodeLastRuneInString(text[start:i])
	last, _ := utf8.DecodeLastRuneInString(text[start : i-size])
	if !endsSentence(last) || i >= len(text) {
		return false
	}
	next, _ := utf8.DecodeRuneInString(text[i:])
	return !strings.ContainsRune("，,；;、：:。！？的", next)
}

// closers are what closes the quotes and brackets in which nothing is cut.
var closers = map[rune]rune{'“': '”', '（': '）', '《': '》', '「': '」', '(': ')'}

// closing returns the place behind the mark that closes c, which opens text, or 0 if it is too far.
func closing(text string, c rune) int {
	close, opens := closers[c]
	if !opens {
		return 0
	}
	depth, n := 0, 0
	for i, d := range text {
		switch d {
		case c:
			depth++
		case close:
			if depth--; depth == 0 {
				return i + utf8.RuneLen(close)
			}
		}
		if n++; n > maxInside {
			return 0
		}
	}
	return 0
}

// trimBlanks is the range without blanks around it.
func trimBlanks(text string, from, to int) (int, int) {
	part := strings.TrimRightFunc(text[from:to], unicode.IsSpace)
	return from + len(part) - len(strings.TrimLeftFunc(part, unicode.IsSpace)), from + len(part)
}
