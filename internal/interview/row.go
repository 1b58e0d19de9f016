package interview

import (
	"fmt"
	"strconv"
	"strings"

	"pilotplan/internal/plan"
	"pilotplan/outline"
)

// newRow is a row to add to a table: numbered, due at the end of the pilot, and named if name is not empty.
func (s *Session) newRow(table Item, name string) plan.Answer {
	a := plan.Answer{Fields: []plan.Field{{Key: "编号", Answer: plan.Answer{Text: s.nextID(table)}}}}
	add := func(key, text string) {
		if text != "" {
			a.Fields = append(a.Fields, plan.Field{Key: key, Answer: plan.Answer{Text: text}})
		}
	}
	add("名称", name)
	if table.Question.Kind == outline.Indicators {
		if c := s.common(name); c != nil {
			add("单位", c.Unit)
			add("方向", c.Direction)
		}
	}
	if period, ok := s.plan.PilotPeriod(); ok {
		add("完成时限", period.To.String())
	}
	return a
}

// common is the entry of the pick-list with that name; nil if there is none.
func (s *Session) common(name string) *outline.CommonIndicator {
	for i := range s.options.Outline.Indicators {
		if c := &s.options.Outline.Indicators[i]; c.Name == name {
			return c
		}
	}
	return nil
}

// pickList are the common indicators that suit the applicant and are not in the table.
func (s *Session) pickList() []string {
	kind := s.options.Outline.ApplicantType(s.plan.Type.Value)
	var names []string
	for _, c := range s.options.Outline.Indicators {
		if suits(c.Groups, kind) && !s.hasIndicator(append([]string{c.Name}, c.Synonyms...)) {
			names = append(names, c.Name)
		}
	}
	return names
}

func suits(groups []string, kind *outline.Type) bool {
	if len(groups) == 0 || kind == nil {
		return true
	}
	for _, g := range groups {
		if g == kind.Name || g == kind.Group {
			return true
		}
	}
	return false
}

func (s *Session) hasIndicator(names []string) bool {
	for i := range s.plan.Indicators {
		for _, n := range names {
			if strings.TrimSpace(s.plan.Indicators[i].Name.Value) == n {
				return true
			}
		}
	}
	return false
}

// nextID is a number that no row has: one more than the largest, behind the letters that the last row uses.
func (s *Session) nextID(table Item) string {
	prefix, most := "Z", 0
	if table.Question.Kind == outline.Tasks {
		prefix = "R"
	}
	for row := 1; row <= s.rows(table); row++ {
		id := strings.TrimSpace(s.plan.Text(fmt.Sprintf("%s[%d].编号", table.Path, row)).Value)
		letters := strings.TrimRight(id, "0123456789")
		if n, err := strconv.Atoi(id[len(letters):]); err == nil {
			prefix, most = letters, max(most, n)
		}
	}
	return prefix + strconv.Itoa(most+1)
}

// copied is a row again, with a number of its own.
func (s *Session) copied(table Item, row int) plan.Answer {
	a := answerOf(s.plan.Lookup(fmt.Sprintf("%s[%d]", table.Path, row)))
	id := plan.Field{Key: "编号", Answer: plan.Answer{Text: s.nextID(table)}}
	for i := range a.Fields {
		if a.Fields[i].Key == id.Key {
			a.Fields[i] = id
			return a
		}
	}
	a.Fields = append([]plan.Field{id}, a.Fields...)
	return a
}

// answerOf is what stands at a place of a plan, for writing it elsewhere.
func answerOf(v *plan.Value) plan.Answer {
	var a plan.Answer
	if v == nil {
		return a
	}
	switch v.Kind {
	case plan.Scalar:
		a.Text = v.Text.Value
		a.Prose = strings.HasSuffix(a.Text, "\n")
	case plan.List:
		for _, e := range v.Items {
			if e.Kind == plan.Scalar {
				a.List = append(a.List, e.Text.Value)
			} else {
				a.Rows = append(a.Rows, answerOf(e))
			}
		}
	case plan.Mapping:
		for _, e := range v.Items {
			a.Fields = append(a.Fields, plan.Field{Key: e.Key.Value, Answer: answerOf(e)})
		}
	}
	return a
}

// rowName is what a person calls a row: Z2 服务性收入.
func (s *Session) rowName(table Item, row int) string {
	at := fmt.Sprintf("%s[%d]", table.Path, row)
	name := strings.TrimSpace(s.plan.Text(at+".编号").Value + " " + s.plan.Text(at+".名称").Value)
	if name == "" {
		return fmt.Sprintf("第%d条", row)
	}
	return name
}
