package outline

import (
	"slices"
	"strings"

	"pilotplan/internal/vocabulary"
)

// Purpose is what prose of a plan is for, which decides what it may be read as: facts, a frame of mind, promises.
type Purpose uint8

// The purposes. They go by the structure of the outline: goals stand in the chapter that asks for the indicators, facts in
// those before it, safeguards in those behind. An outline without such a chapter gives prose no purpose.
const (
	NoPurpose  Purpose = iota
	Background         // what is the case
	Guiding            // guiding thought, which is allowed to be general
	Goals              // what will be reached
	Safeguards         // how that is made sure
)

// PurposeOf is the purpose of the answer at a path such as 主要试点内容.试点目标. Guiding thought is told by the words of its
// heading, of which a pack may have its own.
func (o *Outline) PurposeOf(path string, words *vocabulary.Vocabulary) Purpose {
	at, goal := o.Chapter(path), o.GoalChapter()
	switch {
	case at < 0 || goal < 0:
		return NoPurpose
	case at < goal:
		return Background
	case o.isGuiding(path, words):
		return Guiding
	case at > goal:
		return Safeguards
	}
	return Goals
}

func (o *Outline) isGuiding(path string, words *vocabulary.Vocabulary) bool {
	q := o.Question(path)
	return q != nil && words.List(vocabulary.GuidingHeads).Held(q.Key+q.Title)
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
