package interview

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/outline"
)

// Session is one interview: a plan, what to ask, and what was answered. The zero Session is of no use; begin makes one.
type Session struct {
	options  Options
	plan     *plan.Plan
	chapters []Chapter
	undo     []step
	review   *Review         // of plan; nil if not made yet
	cleared  map[string]bool // questions whose answers were taken away: they do not take over another's
	along    []Item          // questions that were filled with the last answer
	again    map[string]bool // questions that are to be asked though they have an answer
}

// step is a state to go back to.
type step struct {
	text []byte
	path string // of the answer that was given then
}

// mostUndo is how many answers can be taken back.
const mostUndo = 100

// begin takes up the plan of the options. A plan whose text cannot be edited is an error that says what to mend first.
func begin(o Options) (*Session, error) {
	s := &Session{options: o, cleared: map[string]bool{}, again: map[string]bool{}}
	for _, path := range o.Again {
		s.again[path] = true
	}
	if len(o.Source) == 0 {
		s.options.Source = []byte(outline.GuideKey + ": " + o.Outline.Name + "\n")
	}
	if err := Unfit(o.File, s.read(s.options.Source)); err != nil {
		return nil, err
	}
	return s, nil
}

// Unfit is why a plan with these faults cannot be filled in, and what to do; nil if it can.
func Unfit(file string, found []finding.Finding) error {
	for _, f := range found {
		if f.Rule != "yaml-syntax" && !(f.Rule == "encoding" && f.Severity == finding.Error) {
			continue
		}
		words := fmt.Sprintf("%s 第 %d 行：%s", file, f.Pos.Line, f.Message)
		if f.Hint != "" {
			words += "；" + f.Hint
		}
		return errors.New(words + "。先改正再填写，文件没有改动")
	}
	return nil
}

func (s *Session) packs(string) (*outline.Outline, error) { return s.options.Outline, nil }

func (s *Session) read(text []byte) []finding.Finding {
	p, found := plan.Parse(s.options.File, text, s.packs)
	s.turnTo(p)
	return found
}

func (s *Session) turnTo(p *plan.Plan) { s.plan, s.review, s.chapters = p, nil, chaptersOf(p) }

// items are all questions in order, without the fields of rows.
func (s *Session) items() []Item {
	var all []Item
	for _, c := range s.chapters {
		all = append(all, c.Items...)
	}
	return all
}

// item is the question at a path, also of a field of a row; false if nothing is asked there.
func (s *Session) item(path string) (Item, bool) {
	for _, it := range s.items() {
		if it.Path == path {
			return it, true
		}
		if rest, ok := strings.CutPrefix(path, it.Path+"["); ok {
			var row int
			if _, err := fmt.Sscanf(rest, "%d]", &row); err != nil || row < 1 || row > s.rows(it) {
				return it, true
			}
			for _, field := range rowItems(it, row) {
				if path == field.Path || strings.HasPrefix(path, field.Path+".") {
					return field, true
				}
			}
			return it, true
		}
		if strings.HasPrefix(path, it.Path+".") {
			return it, true
		}
	}
	return Item{}, false
}

// chapterName is what a person calls a part of the interview: the plan's own chapters have their numbers.
func (s *Session) chapterName(i int) string {
	if i == 0 || i > len(s.options.Outline.Chapters) {
		return s.chapters[i].Title
	}
	return fmt.Sprintf("第%d章/共%d章 %s", i, len(s.options.Outline.Chapters), s.chapters[i].Title)
}

// where is the place of a question: 第2章/共4章 试点工作的背景和条件  第3题/共4题.
func (s *Session) where(it Item) string {
	return fmt.Sprintf("%s  第%d题/共%d题", s.chapterName(it.Chapter), it.Number, len(s.chapters[it.Chapter].Items))
}

func (s *Session) rows(table Item) int {
	if v := s.plan.Lookup(table.Path); v != nil && v.Kind == plan.List {
		return len(v.Items)
	}
	return 0
}

// isOpen reports whether a question is still to be asked: it has no answer and will get none from elsewhere, its answer is to
// be looked at again, or something is wanted in a row of its.
func (s *Session) isOpen(it Item) bool {
	if !s.answered(it) {
		return !s.waits(it)
	}
	for row := 1; outline.RowOf(it.Question.Kind) != nil && row <= s.rows(it); row++ {
		if len(s.wanted(it, row)) > 0 {
			return true
		}
	}
	return s.again[it.Path]
}

// wanted are the fields of a row that are open: what the years of the pilot ask for, and what is to be looked at again.
func (s *Session) wanted(table Item, row int) []Item {
	var open []Item
	for _, f := range rowItems(table, row) {
		if s.again[f.Path] || dated(f.Question.Kind) && !s.answered(f) {
			open = append(open, f)
		}
	}
	return open
}

func (s *Session) answered(it Item) bool { return s.plan.Lookup(it.Path).Answered() }

// set answers a question and saves the plan, with what other questions take over from the answer.
func (s *Session) set(path string, a plan.Answer) error {
	p, err := s.plan.Set(path, a)
	if err = s.commit(p, path, err); err == nil {
		delete(s.again, path)
	}
	return err
}

// clear takes an answer away.
func (s *Session) clear(path string) error {
	if !s.plan.Lookup(path).Answered() {
		return nil
	}
	s.cleared[path] = true
	return s.set(path, plan.Answer{})
}

func (s *Session) addRow(table Item, a plan.Answer) error {
	p, err := s.plan.Append(table.Path, a)
	return s.commit(p, table.Path, err)
}

func (s *Session) deleteRow(table Item, row int) error {
	p, err := s.plan.Delete(fmt.Sprintf("%s[%d]", table.Path, row))
	s.forget(table)
	return s.commit(p, table.Path, err)
}

// forget gives up what was to be looked at again in a table whose rows no longer have their numbers.
func (s *Session) forget(table Item) {
	maps.DeleteFunc(s.again, func(path string, _ bool) bool { return strings.HasPrefix(path, table.Path+"[") })
}

func (s *Session) moveRow(table Item, from, to int) error {
	p, err := s.plan.Move(fmt.Sprintf("%s[%d]", table.Path, from), to)
	s.forget(table)
	return s.commit(p, table.Path, err)
}

// errNoUndo is returned by back where no answer was given yet.
var errNoUndo = errors.New("没有可以撤销的回答")

// back takes the last answer back, saves, and gives the path that it was given to.
func (s *Session) back() (string, error) {
	if len(s.undo) == 0 {
		return "", errNoUndo
	}
	last := s.undo[len(s.undo)-1]
	if err := s.options.Save(last.text); err != nil {
		return "", err
	}
	s.undo = s.undo[:len(s.undo)-1]
	delete(s.cleared, last.path)
	s.read(last.text)
	return last.path, nil
}

// commit saves an edited plan and goes on from it. What did not change is not saved.
func (s *Session) commit(p *plan.Plan, path string, err error) error {
	s.along = nil
	if err != nil || string(p.Source) == string(s.plan.Source) {
		return err
	}
	p, along := s.takeOver(p, path)
	if err := s.options.Save(p.Source); err != nil {
		return err
	}
	s.undo = append(s.undo, step{s.plan.Source, path})
	if len(s.undo) > mostUndo {
		s.undo = s.undo[1:]
	}
	s.turnTo(p)
	s.along = along
	return nil
}

// merge makes all answers to path since the undo stack had n entries one.
func (s *Session) merge(n int) {
	if len(s.undo) > n+1 {
		s.undo = s.undo[:n+1]
	}
}

// with is the interview as it would be with an answer that is not given yet; it shares nothing that either changes.
func (s *Session) with(path string, a plan.Answer) (*Session, error) {
	p, err := s.plan.Set(path, a)
	if err != nil {
		return nil, err
	}
	draft := &Session{options: s.options}
	draft.turnTo(p)
	return draft, nil
}

// reviewed is what others say of the plan as it is.
func (s *Session) reviewed() *Review {
	if s.review == nil {
		_, found := plan.Parse(s.options.File, s.plan.Source, s.packs)
		r := s.options.Review(s.plan, found)
		s.review = &r
	}
	return s.review
}

// findingsAt are the findings about the answer at a path, or below it.
func findingsAt(r *Review, path string) []finding.Finding {
	var found []finding.Finding
	for _, f := range r.Findings {
		if !f.Suppressed && (f.Path == path || strings.HasPrefix(f.Path, path+".") || strings.HasPrefix(f.Path, path+"[")) {
			found = append(found, f)
		}
	}
	return found
}

// findingsOf are the findings at a path by some rules.
func findingsOf(r *Review, path string, rules ...string) []finding.Finding {
	var found []finding.Finding
	for _, f := range findingsAt(r, path) {
		if slices.Contains(rules, f.Rule) {
			found = append(found, f)
		}
	}
	return found
}

// conditionsOn are the conditions that the answer at a path decides.
func conditionsOn(p *plan.Plan, r *Review, path string) []Condition {
	var found []Condition
	for i, c := range p.Outline.ConditionsFor(p.Type.Value) {
		if i < len(r.Conditions) && mentions(&c.Test, path) {
			found = append(found, r.Conditions[i])
		}
	}
	return found
}

func mentions(t *outline.Test, path string) bool {
	for _, parts := range [][]outline.Test{t.All, t.Any} {
		for i := range parts {
			if mentions(&parts[i], path) {
				return true
			}
		}
	}
	return t.Question == path
}

// first is where an interview opens: at the place that was left, else at the first question that is open.
func (s *Session) first() Item {
	if it, ok := s.item(s.options.Place); ok && s.options.Place != "" {
		return it
	}
	if it, ok := s.nextOpen(Item{}); ok {
		return it
	}
	return s.items()[0]
}

// next is the question after it in order; step -1 the one before.
func (s *Session) next(it Item, step int) (Item, bool) {
	all := s.items()
	for i := range all {
		if all[i].Path == it.Path && i+step >= 0 && i+step < len(all) {
			return all[i+step], true
		}
	}
	return Item{}, false
}

// nextOpen is the first question behind it that is open; of all for the zero Item.
func (s *Session) nextOpen(it Item) (Item, bool) {
	behind := it.Path == ""
	for _, candidate := range s.items() {
		if behind && s.isOpen(candidate) {
			return candidate, true
		}
		behind = behind || candidate.Path == it.Path
	}
	return Item{}, false
}

// missing are the required questions without an answer.
func (s *Session) missing() []Item {
	var open []Item
	for _, it := range s.items() {
		if it.Question.Required && !s.answered(it) {
			open = append(open, it)
		}
	}
	return open
}

// outcome is how the interview stands.
func (s *Session) outcome() Outcome {
	var o Outcome
	for _, it := range s.missing() {
		o.Missing = append(o.Missing, s.chapters[it.Chapter].Title+"："+it.Label())
	}
	o.Errors = finding.Summarize(s.reviewed().Findings).Error
	return o
}
