package check

import (
	"slices"

	"pilotplan/internal/finding"
	"pilotplan/internal/phrase"
	"pilotplan/internal/plan"
	"pilotplan/internal/quantity/calendar"
	"pilotplan/internal/statement"
	"pilotplan/outline"
)

// passage is one text to read: an answer of a plan, or a file of plain text.
type passage struct {
	text  string
	path  string
	place func(from, to int) finding.Pos // of text[from:to] in the file
	role  role
	plain bool                 // of a file of plain text, where labels and headings stand among the sentences
	base  int                  // where text begins in that file
	said  []statement.Sentence // of such a file; their places count in it
	task  *plan.Task           // whose row it stands in; nil for all others
	year  int                  // that its place in the plan says: the year of 年度进度, or that in which a task is due; 0 if none
}

// read gives the sentences of a passage. Texts of a plan are told apart by their places: a key that is written twice has two.
func (p *pass) read(s *passage) []statement.Sentence {
	if s.plain {
		return s.said
	}
	if p.said == nil {
		p.said = map[finding.Pos][]statement.Sentence{}
		texts, times := statement.OfPlan(p.plan, p.words(), p.asOf)
		p.asOf = times.Day
		for _, t := range texts {
			p.said[t.Range(0, 0)] = t.Sentences
		}
	}
	return p.said[s.place(0, 0)]
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

// planPassages gives the texts of the plan, in the user's order.
func (p *pass) planPassages() []passage {
	roles := p.textRoles()
	var all []passage
	for _, t := range p.plan.Texts() {
		s := roles[t.Path]
		s.text, s.path, s.place = t.Value, t.Path, t.Range
		all = append(all, s)
	}
	return all
}

// textRoles says, by path, what the prose and the tasks of a plan are for.
func (p *pass) textRoles() map[string]passage {
	roles := map[string]passage{}
	for _, asked := range p.plan.Asked() {
		if asked.Question.Kind == outline.Prose {
			roles[asked.Path] = passage{role: p.proseRole(asked.Path)}
		}
	}
	for i := range p.plan.Tasks {
		t := &p.plan.Tasks[i]
		due := yearOf(t.Due.Value)
		if !slices.Contains(p.period.Years(), due) {
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
	d, err := calendar.ParseDate(date)
	if err != nil {
		return 0
	}
	return d.Year
}

// rolesOf are the roles of the outline's prose.
var rolesOf = [...]role{
	phrase.NoTopic: otherText, phrase.Background: background, phrase.Guiding: guiding, phrase.Goals: goals, phrase.Safeguards: safeguard,
}

// proseRole is what the prose at a path is for.
func (p *pass) proseRole(path string) role { return rolesOf[p.plan.Outline.TopicOf(path, p.words())] }
