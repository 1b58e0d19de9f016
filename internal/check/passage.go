package check

import (
	"slices"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/internal/quantity"
	"pilotplan/outline"
)

// passage is one text to read: an answer of a plan, or a file of plain text.
type passage struct {
	text  string
	path  string
	place func(from, to int) finding.Pos // of text[from:to] in the file
	role  role
	plain bool       // of a file of plain text, where labels and headings stand among the sentences
	task  *plan.Task // whose row it stands in; nil for all others
	year  int        // that its place in the plan says: the year of 年度进度, or that in which a task is due; 0 if none
}

// role is what a text is for, which decides what may be demanded of it.
type role uint8

const (
	otherText   role = iota // names, contacts, papers: read for its wording only
	background              // the chapters before that of the goals: facts
	guiding                 // guiding thought, which is allowed to be general
	goals                   // prose in the chapter of the indicators
	unknown                 // plain text that may be goals, tasks or labels
	measures                // what a task does
	deliverable             // what a task hands over
	progress                // what a task has done by a year
	safeguard               // prose in the chapters behind
)

// promises reports whether a text of this role says what will be done.
func (r role) promises() bool { return r >= goals }

// passages gives the texts of the plan, in the user's order.
func passages(p *plan.Plan) []passage {
	roles := textRoles(p)
	var all []passage
	for _, t := range p.Texts() {
		s := roles[t.Path]
		s.text, s.path, s.place = t.Value, t.Path, t.Range
		all = append(all, s)
	}
	return all
}

// textRoles says, by path, what the prose and the tasks of a plan are for.
func textRoles(p *plan.Plan) map[string]passage {
	roles := map[string]passage{}
	period, _ := p.PilotPeriod()
	for _, asked := range p.Asked() {
		if asked.Question.Kind == outline.Prose {
			roles[asked.Path] = passage{role: proseRole(p.Outline, asked.Path, &asked.Question)}
		}
	}
	for i := range p.Tasks {
		t := &p.Tasks[i]
		due := yearOf(t.Due.Value)
		if !slices.Contains(period.Years(), due) {
			due = 0 // a deadline that is itself at fault dates nothing
		}
		roles[t.Measures.Path] = passage{role: measures, task: t, year: due}
		roles[t.Deliverable.Path] = passage{role: deliverable, task: t, year: due}
		for _, y := range t.Schedule {
			roles[y.Text.Path] = passage{role: progress, task: t, year: y.Year}
		}
	}
	return roles
}

// yearOf is the year of a date; 0 if it is none.
func yearOf(date string) int {
	d, err := quantity.ParseDate(date)
	if err != nil {
		return 0
	}
	return d.Year
}

// guidingWords are words of headings under which the guiding thought of a plan stands.
var guidingWords = []string{"思路", "指导思想", "原则", "总体要求", "定位", "主题", "理念"}

// proseRole goes by the structure of the outline: goals stand in the chapter that asks for the indicators, facts before it,
// safeguards behind it. An outline without such a chapter has neither.
func proseRole(o *outline.Outline, path string, q *outline.Question) role {
	chapter, _, _ := strings.Cut(path, ".")
	at := slices.IndexFunc(o.Chapters, func(s outline.Section) bool { return s.Key == chapter })
	goal := goalChapter(o)
	switch {
	case at < 0 || goal < 0:
		return otherText
	case at < goal:
		return background
	case hasWord(q.Key+q.Title, guidingWords):
		return guiding
	case at > goal:
		return safeguard
	}
	return goals
}

// goalChapter is the number of the chapter that asks for the indicators, else for the tasks; -1 if none does.
func goalChapter(o *outline.Outline) int {
	for _, kind := range []outline.Kind{outline.Indicators, outline.Tasks} {
		for i := range o.Chapters {
			if asksFor(o.Chapters[i].Questions, kind) {
				return i
			}
		}
	}
	return -1
}

func asksFor(questions []outline.Question, kind outline.Kind) bool {
	return slices.ContainsFunc(questions, func(q outline.Question) bool {
		return q.Kind == kind || asksFor(q.Fields, kind)
	})
}

func hasWord(s string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(s, w) })
}
