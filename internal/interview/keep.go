package interview

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
)

// ErrChanged is what Options.Save gives where another program has written the file since it was read or written here.
var ErrChanged = errors.New("changed by another program")

// ErrClash says that an answer was given here and by another program, and is not on disk: see Session.Clash.
var ErrClash = errors.New("这一题刚被别的程序改成了另一个样子，请选留哪一个")

// Unsaved is why the answers are not on disk. They are kept in memory and saved with the next answer, if that can be.
type Unsaved struct{ Err error }

func (u *Unsaved) Error() string { return u.Err.Error() }
func (u *Unsaved) Unwrap() error { return u.Err }

// parsed reads a text as a plan of this interview.
func (s *Session) parsed(text []byte) *plan.Plan {
	p, _ := plan.Parse(s.options.File, text, s.packs)
	return p
}

// keep saves a plan and goes on from it. What another program has written meanwhile is merged in, or stays as it is.
func (s *Session) keep(p *plan.Plan) error {
	err := s.options.Save(p.Source)
	for tries := 0; errors.Is(err, ErrChanged) && tries < 3; tries++ { // it may be written once more while it is being merged
		var over bool
		if p, over, err = s.merged(p); over {
			return err
		}
		if err = s.options.Save(p.Source); err == nil {
			s.turnTo(p)
			s.saved, s.unsaved = p, nil
			return s.clashed()
		}
	}
	s.turnTo(p)
	if err != nil {
		s.unsaved = &Unsaved{err}
		return s.unsaved
	}
	s.saved, s.unsaved = p, nil
	return nil
}

func (s *Session) clashed() error {
	if len(s.clashes) > 0 {
		return ErrClash
	}
	return nil
}

// merged is p with what another program has written. Where nothing can be merged, or nothing of p is left to be saved, it is over.
func (s *Session) merged(p *plan.Plan) (merged *plan.Plan, over bool, err error) {
	data, err := s.options.Look()
	if why := s.unusable(data, err); why != "" {
		return p, true, s.moveAside(p, why)
	}
	theirs, _ := plan.Parse(s.options.File, data, s.packs)
	m := merge(s.saved, p, theirs)
	s.forget()
	s.saved = theirs
	s.clashes = append(s.clashes, m.clashes...)
	if len(m.taken) > 0 {
		s.tell(fmt.Sprintf("%s 被别的程序改过，已经并入：%s", s.options.File, strings.Join(m.taken, "、")))
	}
	if string(m.theirs.Source) == string(theirs.Source) {
		s.turnTo(theirs)
		s.unsaved = nil
		return theirs, true, s.clashed()
	}
	return m.theirs, false, nil
}

// unusable says why nothing can be merged with what the file holds now; empty if it can.
func (s *Session) unusable(data []byte, err error) string {
	if err != nil {
		return "现在读不了（" + err.Error() + "）"
	}
	if len(bytes.TrimSpace(data)) == 0 {
		return "被别的程序删除、移走或清空了"
	}
	p, found := plan.Parse(s.options.File, data, s.packs)
	if fault := Unfit(s.options.File, found); fault != nil {
		return "被别的程序改成了读不懂的样子"
	}
	if p.Guide.Value != "" && s.saved.Guide.Value != "" && p.Guide.Value != s.saved.Guide.Value {
		return "被换成了另一份指南的方案"
	}
	return ""
}

// moveAside saves the answers under a new name, and goes on there: what the other program made of the file stays.
func (s *Session) moveAside(p *plan.Plan, why string) error {
	s.turnTo(p)
	was := s.options.File
	name, err := s.options.Aside("", p.Source)
	if err != nil {
		s.unsaved = &Unsaved{fmt.Errorf("%s %s；另存也没有成：%w", was, why, err)}
		return s.unsaved
	}
	s.saved, s.unsaved, s.options.File = p, nil, name
	s.tell(fmt.Sprintf("%s %s，没有动它；您的答案另存在 %s，接着填写也存在那里", was, why, name))
	return nil
}

// SaveAs saves the answers under a name that the user chose, and goes on there.
func (s *Session) SaveAs(name string) error {
	name, err := s.options.Aside(name, s.plan.Source)
	if err != nil {
		return err
	}
	s.saved, s.unsaved, s.options.File = s.plan, nil, name
	return nil
}

// Retry tries once more to save what is not on disk.
func (s *Session) Retry() error {
	if s.unsaved == nil {
		return nil
	}
	return s.keep(s.plan)
}

// Unsaved is why what was answered last is not on disk; nil if it is.
func (s *Session) Unsaved() error {
	if s.unsaved == nil {
		return nil
	}
	return s.unsaved
}

// Pending are the answers that are not on disk, as a person calls them, with what they say.
func (s *Session) Pending() []string {
	var words []string
	for _, it := range s.Items() {
		if !same(at(s.saved, it.Path), at(s.plan, it.Path)) {
			words = append(words, it.Label()+" “"+strings.TrimSpace(shown(s.plan, it.Path))+"”")
		}
	}
	for _, c := range s.clashes {
		words = append(words, c.Label+" “"+strings.TrimSpace(c.Mine)+"”")
	}
	return words
}

// Clash is an answer that another program gave otherwise, and that is to be asked; nil if there is none.
func (s *Session) Clash() *Clash {
	if len(s.clashes) == 0 {
		return nil
	}
	return &s.clashes[0]
}

// Settle takes one's own answer of a clash, or leaves the other program's.
func (s *Session) Settle(mine bool) error {
	c := s.clashes[0]
	s.clashes = s.clashes[1:]
	if !mine {
		return nil
	}
	return s.Set(c.Path, c.mine)
}

// SetAside keeps what clashes under a new name, where nobody can be asked; it gives the name. The file itself stays as the other program
// has it.
func (s *Session) SetAside() (string, error) {
	p := s.plan
	for _, c := range s.clashes {
		if next, err := p.Set(c.Path, c.mine); err == nil {
			p = next
		}
	}
	return s.options.Aside("", p.Source)
}

func (s *Session) tell(words string) { s.news = append(s.news, finding.Visible(words)) }

// News is what there is to be told of other programs, once.
func (s *Session) News() string {
	news := strings.Join(s.news, "；")
	s.news = nil
	return news
}

// forget gives up what could be taken back: those texts know nothing of what another program wrote.
func (s *Session) forget() { s.undo, s.redo = nil, nil }
