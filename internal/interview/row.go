package interview

import (
	"fmt"
	"strconv"
	"strings"

	"pilotplan/internal/plan"
	"pilotplan/internal/plan/edit"
	"pilotplan/outline"
)

// NewRow is a row to add to a table: numbered, due at the end of the pilot, and named if name is not empty.
func (s *Session) NewRow(table Item, name string) plan.Answer {
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

// nextID is a number that no row has: one more than the largest, behind the letters that the last row uses.
func (s *Session) nextID(table Item) string {
	prefix, most := "Z", 0
	if table.Question.Kind == outline.Tasks {
		prefix = "R"
	}
	for row := 1; row <= s.Rows(table); row++ {
		id := strings.TrimSpace(s.plan.Text(fmt.Sprintf("%s[%d].编号", table.Path, row)).Value)
		letters := strings.TrimRight(id, "0123456789")
		if n, err := strconv.Atoi(id[len(letters):]); err == nil {
			prefix, most = letters, max(most, n)
		}
	}
	return prefix + strconv.Itoa(most+1)
}

// Copied is a row again, with a number of its own.
func (s *Session) Copied(table Item, row int) plan.Answer {
	a := edit.AnswerOf(s.plan.Lookup(fmt.Sprintf("%s[%d]", table.Path, row)))
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

// RowName is what a person calls a row: Z2 服务性收入.
func (s *Session) RowName(table Item, row int) string {
	at := fmt.Sprintf("%s[%d]", table.Path, row)
	name := strings.TrimSpace(s.plan.Text(at+".编号").Value + " " + s.plan.Text(at+".名称").Value)
	if name == "" {
		return fmt.Sprintf("第%d条", row)
	}
	return name
}
