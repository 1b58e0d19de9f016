package interview

import (
	"errors"
	"fmt"
	"maps"
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
	redo     []step          // what was taken back, the last of it first to come again
	review   *Review         // of plan; nil if not made yet
	cleared  map[string]bool // questions whose answers were taken away: they do not take over another's
	along    []Item          // questions that were filled with the last answer
	again    map[string]bool // questions that are to be asked though they have an answer

	saved   *plan.Plan // as the disk has it
	unsaved *Unsaved   // why plan is not on disk; nil if it is
	clashes []Clash    // answers that another program gave otherwise
	news    []string   // of other programs, not told yet
}

// step is a state to go back to.
type step struct {
	text []byte
	path string // of the answer that was given then
}

// What is said of an answer that was taken from a former plan and names its years, and of one that was taken from a draft.
const (
	againHint  = "取自上一批，说的是上一批的年份或数据：核对后改写，不用改就跳过"
	unreadHint = "取自 %s：核对后改写，不用改就到下一题，以后不再问"
)

// mostUndo is how many answers can be taken back.
const mostUndo = 100

// Begin takes up the plan of the options. A plan whose text cannot be edited is an error that says what to mend first.
func Begin(o Options) (*Session, error) {
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
	s.saved = s.plan
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

// Plan is the plan as it is now.
func (s *Session) Plan() *plan.Plan { return s.plan }

// Chapters are the parts of the interview, in order.
func (s *Session) Chapters() []Chapter { return s.chapters }

// Given is how many answers can be taken back.
func (s *Session) Given() int { return len(s.undo) }

// Doubted reports whether a question is to be asked though it has an answer, which was taken from a former plan or a draft.
func (s *Session) Doubted(it Item) bool { return s.Doubt(it) != "" }

// Doubt is why a question is to be asked though it has an answer; empty if it is not.
func (s *Session) Doubt(it Item) string {
	switch from, unread := s.plan.Unread[it.Path]; {
	case unread:
		return fmt.Sprintf(unreadHint, from)
	case s.again[it.Path]:
		return againHint
	}
	return ""
}

// Looked notes that somebody has looked at the answer to a question and let it stand, and saves.
func (s *Session) Looked(it Item) error {
	p, err := s.plan.Looked(it.Path)
	if err == nil && string(p.Source) == string(s.plan.Source) {
		return nil
	}
	return s.commit(p, it.Path, err)
}

// Frozen is the interview as it stands, for work beside the keys: what is answered meanwhile does not show in it.
func (s *Session) Frozen() *Session { return &Session{options: s.options, plan: s.plan} }

func (s *Session) turnTo(p *plan.Plan) { s.plan, s.review, s.chapters = p, nil, chaptersOf(p) }

// isOpen reports whether a question is still to be asked: it has no answer and will get none from elsewhere, its answer is to
// be looked at again, or something is wanted in a row of its.
func (s *Session) isOpen(it Item) bool {
	if !s.Answered(it) {
		return !s.waits(it)
	}
	for row := 1; it.Question.Kind.IsTable() && row <= s.Rows(it); row++ {
		if len(s.Wanted(it, row)) > 0 {
			return true
		}
	}
	return s.Doubted(it)
}

// Wanted are the fields of a row that are open: what the years of the pilot ask for, and what is to be looked at again.
func (s *Session) Wanted(table Item, row int) []Item {
	var open []Item
	for _, f := range RowItems(table, row) {
		if s.Doubted(f) || dated(f.Question.Kind) && !s.Answered(f) {
			open = append(open, f)
		}
	}
	return open
}

// Answered reports whether the plan says anything to a question.
func (s *Session) Answered(it Item) bool { return s.plan.Lookup(it.Path).Answered() }

// Set answers a question and saves the plan, with what other questions take over from the answer.
func (s *Session) Set(path string, a plan.Answer) error {
	p, err := s.plan.Set(path, a)
	if err = s.commit(p, path, err); err == nil {
		delete(s.again, path)
	}
	return err
}

// Clear takes an answer away.
func (s *Session) Clear(path string) error {
	if !s.plan.Lookup(path).Answered() {
		return nil
	}
	s.cleared[path] = true
	return s.Set(path, plan.Answer{})
}

// AddRow adds a row behind the last one of a table and saves.
func (s *Session) AddRow(table Item, a plan.Answer) error {
	p, err := s.plan.Append(table.Path, a)
	return s.commit(p, table.Path, err)
}

// DeleteRow takes a row away, counted from 1, and saves.
func (s *Session) DeleteRow(table Item, row int) error {
	p, err := s.plan.Delete(fmt.Sprintf("%s[%d]", table.Path, row))
	return s.renumber(table, p, err)
}

// renumber saves a plan with a table whose rows no longer have their numbers; what was to be looked at again in them is given
// up.
func (s *Session) renumber(table Item, p *plan.Plan, err error) error {
	if err = s.commit(p, table.Path, err); err == nil {
		maps.DeleteFunc(s.again, func(path string, _ bool) bool { return strings.HasPrefix(path, table.Path+"[") })
	}
	return err
}

// MoveRow puts a row in the place of another, both counted from 1, and saves.
func (s *Session) MoveRow(table Item, from, to int) error {
	p, err := s.plan.Move(fmt.Sprintf("%s[%d]", table.Path, from), to)
	return s.renumber(table, p, err)
}

// ErrNoUndo is returned by back where no answer was given yet.
var ErrNoUndo = errors.New("没有可以撤销的回答")

// Back takes the last answer back, saves, and gives the path that it was given to.
func (s *Session) Back() (string, error) {
	if len(s.undo) == 0 {
		return "", ErrNoUndo
	}
	last := s.undo[len(s.undo)-1]
	s.undo = s.undo[:len(s.undo)-1]
	s.redo = append(s.redo, step{s.plan.Source, last.path})
	delete(s.cleared, last.path)
	return last.path, s.keep(s.parsed(last.text))
}

// commit saves an edited plan and goes on from it. What did not change is not saved.
func (s *Session) commit(p *plan.Plan, path string, err error) error {
	s.along = nil
	if err != nil || string(p.Source) == string(s.plan.Source) && s.unsaved == nil {
		return err
	}
	p, along := s.takeOver(p, path)
	s.undo, s.redo = append(s.undo, step{s.plan.Source, path}), nil
	if len(s.undo) > mostUndo {
		s.undo = s.undo[1:]
	}
	err = s.keep(p)
	s.along = along
	return err
}

// Merge makes all answers to path since the undo stack had n entries one.
func (s *Session) Merge(n int) {
	if len(s.undo) > n+1 {
		s.undo = s.undo[:n+1]
	}
}

// With is the interview as it would be with an answer that is not given yet; it shares nothing that either changes.
func (s *Session) With(path string, a plan.Answer) (*Session, error) {
	p, err := s.plan.Set(path, a)
	if err != nil {
		return nil, err
	}
	draft := &Session{options: s.options}
	draft.turnTo(p)
	return draft, nil
}
