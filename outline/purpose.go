package outline

import (
	"cmp"
	"slices"
	"strings"

	"pilotplan/internal/phrase"
	"pilotplan/internal/vocabulary"
)

// TopicOf is what the answer at a path such as 主要试点内容.试点目标 is about. It goes by the structure of the outline (goals stand in the
// chapter that asks for the indicators, facts in those before it, safeguards in those behind), and within it by the words of the
// question, else of the sections that it stands in. An outline without such a chapter gives prose no topic.
func (o *Outline) TopicOf(path string, words *vocabulary.Vocabulary) phrase.Topic {
	for at := path; ; at = at[:strings.LastIndexByte(at, '.')] { // a section within another is about what that is about
		q := o.Question(at)
		if q == nil {
			break
		}
		heading := cmp.Or(q.Title, q.Key)
		if (phrase.Headings{Words: words}).Topic(heading) != phrase.NoTopic {
			return o.TopicUnder(path, heading, words)
		}
	}
	return o.TopicUnder(path, "", words)
}

// TopicUnder is what stands under a heading, which the outline need not have, in the chapter that a path leads into.
func (o *Outline) TopicUnder(path, heading string, words *vocabulary.Vocabulary) phrase.Topic {
	chapter, own := o.chapterTopic(path), phrase.Headings{Words: words}.Topic(heading)
	switch {
	case own == phrase.Goals && chapter == phrase.Background,
		own == phrase.Guiding && (chapter == phrase.Goals || chapter == phrase.Safeguards),
		(own == phrase.Background || own == phrase.Safeguards) && chapter == phrase.Goals:
		return own
	}
	return chapter
}

// chapterTopic is what the chapter that a path leads into is about.
func (o *Outline) chapterTopic(path string) phrase.Topic {
	at, goal := o.Chapter(path), o.GoalChapter()
	switch {
	case at < 0 || goal < 0:
		return phrase.NoTopic
	case at < goal:
		return phrase.Background
	case at > goal:
		return phrase.Safeguards
	}
	return phrase.Goals
}

// Chapter is the number, from 0, of the chapter that a path leads into; -1 if it leads into none.
func (o *Outline) Chapter(path string) int {
	key, _, _ := strings.Cut(path, ".")
	return slices.IndexFunc(o.Chapters, func(s Section) bool { return s.Key == key })
}

// GoalChapter is the number of the chapter that asks for the indicators, else for the tasks; -1 if none does.
func (o *Outline) GoalChapter() int {
	for _, k := range []Kind{Indicators, Tasks} {
		if path := o.PathOf(k); path != "" {
			return o.Chapter(path)
		}
	}
	return -1
}

// PathOf is where the first question of a kind is asked in the chapters; "" if none is.
func (o *Outline) PathOf(k Kind) string {
	for _, s := range o.Chapters {
		for path, q := range walked(s) {
			if q.Kind == k {
				return path
			}
		}
	}
	return ""
}

// ClauseOf is the clause of the guide that asks for a kind.
func (o *Outline) ClauseOf(k Kind) string { return o.ClauseAt(o.PathOf(k)) }

// ClauseAt is the clause of the question at a path, else of its chapter; "" if the path leads nowhere.
func (o *Outline) ClauseAt(path string) string {
	if q := o.Question(path); q != nil && q.Clause != "" {
		return q.Clause
	}
	if at := o.Chapter(path); at >= 0 {
		return o.Chapters[at].Clause
	}
	return ""
}
