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
	a := plan.Answer{Fields: []plan.Field{}}
	add := func(key string, answer plan.Answer) {
		if key != "" {
			a.Fields = append(a.Fields, plan.Field{Key: key, Answer: answer})
		}
	}
	if id := s.nextID(table); id != "" {
		add(table.Question.ColumnKey(outline.RoleID), plan.Answer{Text: id})
	}
	column := table.NameColumn()
	if name != "" || len(a.Fields) == 0 { // a row that says nothing is still a row
		add(column.Key, s.named(column, name))
	}
	if c := s.common(name); c != nil && table.Question.Kind == outline.Indicators {
		add(table.Question.ColumnKey(outline.RoleUnit), plan.Answer{Text: c.Unit})
		add(table.Question.ColumnKey(outline.RoleDirection), plan.Answer{Text: c.Direction})
	}
	if period, ok := s.plan.PilotPeriod(); ok {
		add(table.Question.ColumnKey(outline.RoleDue), plan.Answer{Text: period.To.String()})
	}
	return a
}

// named is what was typed for the column that names a row, which need not be words.
func (s *Session) named(column outline.Question, typed string) plan.Answer {
	if column.Kind != outline.Text {
		if a, _, err := s.Understand(Item{Question: column}, typed); err == nil {
			return a
		}
	}
	return plan.Answer{Text: typed}
}

// NameColumn is the column by which a person calls the rows of a table: the one for names, else the first.
func (it Item) NameColumn() outline.Question {
	if c := it.Question.Column(outline.RoleName); c != nil {
		return *c
	}
	return it.Question.Columns()[0]
}

// nextID is a number that no row has: one more than the largest, behind the letters that the last row uses, or else the
// example that the outline gives. Empty if rows of the table have no numbers.
func (s *Session) nextID(table Item) string {
	column := table.Question.Column(outline.RoleID)
	if column == nil {
		return ""
	}
	prefix, most := strings.TrimRight(column.Example, digits), 0
	for row := 1; row <= s.Rows(table); row++ {
		id := strings.TrimSpace(s.plan.Text(fmt.Sprintf("%s[%d].%s", table.Path, row, column.Key)).Value)
		letters := strings.TrimRight(id, digits)
		if n, err := strconv.Atoi(id[len(letters):]); err == nil {
			prefix, most = letters, max(most, n)
		}
	}
	return prefix + strconv.Itoa(most+1)
}

const digits = "0123456789"

// Copied is a row again, with a number of its own.
func (s *Session) Copied(table Item, row int) plan.Answer {
	a := edit.AnswerOf(s.plan.Lookup(fmt.Sprintf("%s[%d]", table.Path, row)))
	id := plan.Field{Key: table.Question.ColumnKey(outline.RoleID), Answer: plan.Answer{Text: s.nextID(table)}}
	if id.Key == "" {
		return a
	}
	for i := range a.Fields {
		if a.Fields[i].Key == id.Key {
			a.Fields[i] = id
			return a
		}
	}
	a.Fields = append([]plan.Field{id}, a.Fields...)
	return a
}

// RowName is what a person calls a row: Z2 服务性收入; without number and name, what stands in its first column.
func (s *Session) RowName(table Item, row int) string {
	at := fmt.Sprintf("%s[%d].", table.Path, row)
	var words []string
	for _, role := range []outline.Role{outline.RoleID, outline.RoleName} {
		if key := table.Question.ColumnKey(role); key != "" {
			words = append(words, s.plan.Text(at+key).Value)
		}
	}
	if table.Question.Column(outline.RoleName) == nil {
		words = append(words, s.plan.Lookup(at+table.NameColumn().Key).Line())
	}
	if name := strings.TrimSpace(strings.Join(words, " ")); name != "" {
		return name
	}
	return fmt.Sprintf("第%d条", row)
}
