package version

import (
	"strings"

	"pilotplan/internal/phrase"
	"pilotplan/internal/quantity"
	"pilotplan/internal/vocabulary"
	"pilotplan/outline"
)

// headings say what stands below them, by an outline and the words of its pack.
type headings struct {
	outline *outline.Outline // may be nil
	words   *vocabulary.Vocabulary
}

func headingsOf(o *outline.Outline) headings {
	if o == nil {
		return headings{words: vocabulary.Builtin()}
	}
	words, _ := vocabulary.Load(o.Words) // its faults are told where the pack is loaded
	return headings{o, words}
}

// purpose is what the prose that answers q at a path is for. q may be a heading that the outline does not have.
func (h headings) purpose(path string, q *outline.Question) phrase.Topic {
	if h.outline == nil {
		return phrase.NoTopic
	}
	return h.outline.TopicUnder(path, label(q), h.words)
}

// speaksOfMoney reports whether funds stand under a heading.
func (h headings) speaksOfMoney(heading string) bool {
	return h.words.List(vocabulary.MoneyHeads).Held(heading)
}

// group is the one that the answer at a path stands in, and its path; nil if it stands in none.
func (h headings) group(path string) (*outline.Question, string) {
	i := strings.LastIndexByte(path, '.')
	if h.outline == nil || i < 0 {
		return nil, ""
	}
	if group := h.outline.Question(path[:i]); group != nil && group.Kind == outline.Group {
		return group, path[:i]
	}
	return nil, ""
}

// place tells an answer in which group it stands, and of which funds it is a part. Funds are a group of amounts of money; one
// that has a date of its own, or stands before the goals, tells of a year that is past.
func (h headings) place(f *Field) {
	group, path := h.group(f.Path)
	if group == nil {
		return
	}
	f.Group = label(group)
	q := h.outline.Question(f.Path)
	if q == nil || !isAmount(q) || !h.isFunds(group, path) {
		return
	}
	f.Funds, f.Sum = path, q.IsSum() || q.Key == group.BaseKey
}

func (h headings) isFunds(group *outline.Question, path string) bool {
	money := h.speaksOfMoney(group.Key + group.Title)
	amounts := 0
	for i := range group.Fields {
		switch q := &group.Fields[i]; {
		case q.Kind == outline.Date && !money:
			return false
		case isAmount(q):
			amounts++
		}
	}
	goals := h.outline.GoalChapter()
	return amounts > 1 && (money || goals >= 0 && h.outline.Chapter(path) >= goals)
}

func isAmount(q *outline.Question) bool {
	return q.Kind == outline.Quantity && quantity.Dimension(q.Unit) == "金额"
}

func label(q *outline.Question) string {
	if q.Title != "" {
		return q.Title
	}
	return q.Key
}
