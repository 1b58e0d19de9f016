package phrase

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"pilotplan/internal/quantity"
	"pilotplan/internal/vocabulary"
)

// Topic is what a heading says of the text that stands under it.
type Topic uint8

// The topics. A review too is told by its tasks, so Tasks is also what was done; Ahead is what surely lies ahead. Mixed is a heading
// of several: 现状与目标.
const (
	NoTopic    Topic = iota
	Mixed            // neither this nor that, whatever the headings above say
	Background       // what is the case, or was: 工作回顾, 发展基础, 存在问题
	Guiding          // the thought that guides: 指导思想, 基本原则
	Goals            // what is to be reached: 主要目标
	Tasks            // what is done: 重点任务, 主要举措
	Safeguards       // how that is made sure: 保障措施
	Form             // what neither tells nor promises: 附件, 名词解释, 申报条件, 编制依据
	Ahead            // what is to be done: 下一步打算, in 2023 also 2023年重点工作
)

// Within is the topic of a section that says t itself and is nested in one of the outer topic: the inner heading decides, but
// a review stays one unless the inner heading clearly speaks of what is to come, or of several things.
func (t Topic) Within(outer Topic) Topic {
	switch {
	case t == NoTopic:
		return outer
	case outer == Background && (t == Guiding || t == Tasks || t == Safeguards):
		return outer
	}
	return t
}

// Headings reads headings. Its zero value knows the built-in words and no day.
type Headings struct {
	Words *vocabulary.Vocabulary // nil is the built-in one
	Year  int                    // from which it is looked: 2023年工作 is over in 2024; 0 if not known
}

// Topic reads one heading by the words that its parts end in, for in Chinese the last word says what a thing is: 目标任务完成情况 is
// a state of things. A word that may be what a verb is about says nothing behind one: 夯实产业基础, 补齐民生短板.
func (h Headings) Topic(heading string) Topic {
	if h.Words == nil {
		h.Words = vocabulary.Builtin()
	}
	topic, text := NoTopic, bareHeading(heading)
	for _, part := range h.parts(text) {
		topic = joined(topic, h.ofPart(part))
	}
	if about := h.Words.List(vocabulary.HeadAbout).Prefix(text); about != "" && topic != NoTopic {
		topic = Mixed // a matter that is spoken of: 关于安全生产情况
	}
	return h.inTime(text, topic)
}

// joined is the topic of two parts side by side. An annex is what it is called; goals and then how they stand is how they stand: 任务及进展.
func joined(a, b Topic) Topic {
	switch {
	case a == NoTopic || a == b || a == Form && b != NoTopic || a.toCome() && b == Background:
		return b
	case b == NoTopic:
		return a
	case a.toCome() && b.toCome():
		return min(a, b)
	case (a == Tasks || a == Safeguards) && (b == Tasks || b == Safeguards):
		return Tasks
	}
	return Mixed
}

func (t Topic) toCome() bool { return t == Goals || t == Tasks || t == Ahead }

// bareHeading is a heading without its number, brackets and marks.
func bareHeading(s string) string {
	s = strings.Trim(WithoutHead(strings.Trim(s, "#* \t　")), "：:*# \t　。")
	for {
		open := strings.IndexAny(s, "（(")
		if open < 0 {
			return s
		}
		closing := strings.IndexAny(s[open:], "）)")
		if closing < 0 {
			return s[:open]
		}
		_, size := utf8.DecodeRuneInString(s[open+closing:])
		s = s[:open] + s[open+closing+size:]
	}
}

// parts cuts a heading where it names another thing. 和 and its like part it only behind a word that says what stands there, as
// they stand inside of words too.
func (h Headings) parts(text string) []string {
	var parts []string
	from := 0
	for i, c := range text {
		size := utf8.RuneLen(c)
		joins := strings.ContainsRune("和与及暨并", c)
		if !joins && !strings.ContainsRune("、，,：:—-；; 　\t", c) || joins && h.ending(text[from:i]) == "" {
			continue
		}
		parts = append(parts, text[from:i])
		from = i + size
	}
	return append(parts, text[from:])
}

// topicLists are the families of words by which a heading tells its topic.
var topicLists = [...]struct {
	list  vocabulary.List
	topic Topic
}{
	{vocabulary.BackgroundHeads, Background}, {vocabulary.GuidingHeads, Guiding}, {vocabulary.GoalHeads, Goals},
	{vocabulary.IntentHeads, Ahead}, {vocabulary.TaskHeads, Tasks}, {vocabulary.SafeguardHeads, Safeguards}, {vocabulary.FormHeads, Form},
	{vocabulary.NoHeads, NoTopic},
}

// ofPart is the topic of what has no parts.
func (h Headings) ofPart(part string) Topic {
	if isAnnex(h.Words, part) {
		return Form
	}
	topic, longest := NoTopic, ""
	part = h.withoutTail(part)
	for _, of := range topicLists {
		if word := h.Words.List(of.list).Suffix(part); len(word) > len(longest) {
			topic, longest = of.topic, word
		}
	}
	if longest != "" && h.isObject(strings.TrimSuffix(part, longest), longest) {
		return NoTopic
	}
	return topic
}

// isAnnex reports whether a name is that of an annex, with its number or without: 附件2.
func isAnnex(words *vocabulary.Vocabulary, name string) bool {
	return words.List(vocabulary.FormHeads).Has(strings.TrimRight(name, numerals))
}

// ending is the word that tells the topic of a part; "" if none does.
func (h Headings) ending(part string) (longest string) {
	part = h.withoutTail(part)
	for _, of := range topicLists {
		if word := h.Words.List(of.list).Suffix(part); len(word) > len(longest) {
			longest = word
		}
	}
	return longest
}

// withoutTail takes off what says no more than that something is written here: 任务分解表, 问题分析.
func (h Headings) withoutTail(part string) string {
	tails := h.Words.List(vocabulary.HeadTails)
	for {
		rest := strings.TrimSuffix(part, tails.Suffix(part))
		if rest == part || rest == "" {
			return part
		}
		part = rest
	}
}

// isObject reports whether a word is what the verb before it is about. One character before it is a verb: 打基础, 补短板.
func (h Headings) isObject(before, word string) bool {
	if before == "" || h.Words.List(vocabulary.HeadVerbs).Prefix(before) != "" {
		return before != ""
	}
	if !h.Words.List(vocabulary.HeadObjects).Has(word) {
		return false
	}
	clue, n := foldedClue(h.Words, before)
	return n == 1 || clue&(vocabulary.Act|vocabulary.Drive|vocabulary.Degree) != 0 && clue&vocabulary.Nounlike == 0
}

// inTime is the topic with what the heading says of its time: the years that are over are told, 下一步 is to come. A topic that is
// clear by its words stays.
func (h Headings) inTime(text string, topic Topic) Topic {
	switch {
	case topic != NoTopic && topic != Tasks && topic != Guiding:
		return topic
	case h.Words.List(vocabulary.AheadHeads).Prefix(text) != "":
		return Ahead
	case topic == Guiding:
		return topic
	case h.Words.List(vocabulary.PastHeads).Held(text):
		return Background
	}
	if works := topic == Tasks || h.Words.List(vocabulary.WorkHeads).Suffix(text) != ""; h.Year == 0 || !works {
		return topic
	}
	switch first, last := yearsOf(text); {
	case last == 0:
		return topic
	case last < h.Year:
		return Background
	case first >= h.Year:
		return Ahead
	}
	return topic
}

// yearsOf is the first and the last year that a heading names; zero if it names none.
func yearsOf(text string) (first, last int) {
	for _, d := range quantity.FindDates(text) {
		if y := d.Date.Year; y != 0 {
			first, last = min(cmp.Or(first, y), y), max(last, y)
		}
	}
	return first, last
}
