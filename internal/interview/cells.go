package interview

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"pilotplan/internal/plan"
	"pilotplan/internal/plan/edit"
	"pilotplan/outline"
)

// Entry is what goes into a cell of a table. An empty answer empties the cell.
type Entry struct {
	Row    int    // counted from 1; those behind the last row are added
	Key    string // of the column
	Year   int    // of a column with a value for each year; 0 for the whole column
	Answer plan.Answer
}

// CellPath is where the answer of a cell stands: 主要试点内容.指标[2].年度目标.2023年.
func (s *Session) CellPath(table Item, row int, key string, year int) string {
	path := fmt.Sprintf("%s[%d].%s", table.Path, row, key)
	if year == 0 {
		return path
	}
	if v := s.plan.Lookup(path); v != nil && v.Kind == plan.Mapping {
		for _, e := range v.Items {
			if edit.Year(e.Key.Value) == year {
				return e.Text.Path
			}
		}
	}
	return path + "." + yearKey(year)
}

func yearKey(year int) string { return strconv.Itoa(year) + "年" }

// Fill answers cells of a table as one answer: they are saved together and taken back together. Rows that are not there yet
// are added with what NewRow gives them, in the order of their numbers.
func (s *Session) Fill(table Item, entries []Entry) error {
	p, rows := s.plan, s.Rows(table)
	added := map[int][]Entry{}
	var err error
	for _, e := range entries {
		if e.Row > rows {
			added[e.Row] = append(added[e.Row], e)
			continue
		}
		path := fmt.Sprintf("%s[%d].%s", table.Path, e.Row, e.Key)
		if p, err = p.Set(path, inYear(p.Lookup(path), e)); err != nil {
			return err
		}
	}
	if p, err = s.addRows(p, table, added); err != nil {
		return err
	}
	path := table.Path
	if len(entries) > 0 {
		path = fmt.Sprintf("%s[%d].%s", table.Path, entries[0].Row, entries[0].Key)
	}
	if err = s.commit(p, path, nil); err == nil {
		for _, e := range entries {
			delete(s.again, fmt.Sprintf("%s[%d].%s", table.Path, e.Row, e.Key))
		}
	}
	return err
}

// AddRows adds rows behind the last one of a table as one answer, each with a number of its own.
func (s *Session) AddRows(table Item, rows []plan.Answer) error {
	added, key := map[int][]Entry{}, table.Question.ColumnKey(outline.RoleID)
	for i, row := range rows {
		n := s.Rows(table) + i + 1
		for _, f := range row.Fields {
			if f.Key != key {
				added[n] = append(added[n], Entry{Row: n, Key: f.Key, Answer: f.Answer})
			}
		}
	}
	p, err := s.addRows(s.plan, table, added)
	return s.commit(p, table.Path, err)
}

// addRows puts rows behind the last one of a table: all at once where there is none yet, as each edit reads the plan again.
func (s *Session) addRows(p *plan.Plan, table Item, added map[int][]Entry) (*plan.Plan, error) {
	var rows []plan.Answer
	id := ""
	for _, n := range sortedKeys(added) {
		row := s.rowOf(table, added[n], &id)
		rows = append(rows, row)
	}
	if len(rows) == 0 {
		return p, nil
	}
	if s.Rows(table) == 0 {
		return p.Set(table.Path, plan.Answer{Rows: rows})
	}
	for _, row := range rows {
		var err error
		if p, err = p.Append(table.Path, row); err != nil {
			return nil, err
		}
	}
	return p, nil
}

func sortedKeys(rows map[int][]Entry) []int {
	var keys []int
	for n := range rows {
		keys = append(keys, n)
	}
	slices.Sort(keys)
	return keys
}

// rowOf is a row of entries, numbered behind the last id. What they say stands before what a new row is given.
func (s *Session) rowOf(table Item, entries []Entry, last *string) plan.Answer {
	column, name := table.NameColumn(), ""
	for _, e := range entries {
		if e.Key == column.Key {
			name = e.Answer.Text
		}
	}
	row := s.NewRow(table, name)
	idKey := table.Question.ColumnKey(outline.RoleID)
	if i := fieldAt(row.Fields, idKey); i >= 0 && *last != "" {
		row.Fields[i].Answer = plan.Answer{Text: idAfter(*last)}
	}
	for _, e := range entries {
		i := fieldAt(row.Fields, e.Key)
		switch {
		case IsBlank(e.Answer):
			continue
		case i < 0:
			i = len(row.Fields)
			row.Fields = append(row.Fields, plan.Field{Key: e.Key})
		}
		row.Fields[i].Answer = withYear(row.Fields[i].Answer, e)
	}
	if i := fieldAt(row.Fields, idKey); i >= 0 {
		*last = row.Fields[i].Answer.Text
	}
	return ordered(row, table.Question.Columns())
}

// IsBlank reports whether an answer says nothing.
func IsBlank(a plan.Answer) bool {
	return strings.TrimSpace(a.Text) == "" && len(a.List)+len(a.Rows)+len(a.Fields) == 0
}

// ordered is a row with its fields in the order of the columns.
func ordered(row plan.Answer, columns []outline.Question) plan.Answer {
	at := func(key string) int {
		return slices.IndexFunc(columns, func(q outline.Question) bool { return q.Key == key })
	}
	slices.SortStableFunc(row.Fields, func(a, b plan.Field) int { return at(a.Key) - at(b.Key) })
	return row
}

func fieldAt(fields []plan.Field, key string) int {
	return slices.IndexFunc(fields, func(f plan.Field) bool { return f.Key == key })
}

// idAfter is the number behind another: Z3 behind Z2.
func idAfter(id string) string {
	letters := strings.TrimRight(id, digits)
	n, _ := strconv.Atoi(id[len(letters):])
	return letters + strconv.Itoa(n+1)
}

// inYear is what a column says with an entry: of a column by years, its other years stay.
func inYear(v *plan.Value, e Entry) plan.Answer {
	if e.Year == 0 {
		return e.Answer
	}
	var now plan.Answer
	if v != nil && v.Kind == plan.Mapping {
		now = edit.AnswerOf(v)
	}
	return withYear(now, e)
}

func withYear(now plan.Answer, e Entry) plan.Answer {
	if e.Year == 0 {
		return e.Answer
	}
	var fields []plan.Field
	written := IsBlank(e.Answer)
	for _, f := range now.Fields {
		year := edit.Year(f.Key)
		switch {
		case year == e.Year && written: // emptied
			continue
		case year == e.Year:
			f.Answer, written = e.Answer, true
		case year > e.Year && !written:
			fields, written = append(fields, plan.Field{Key: yearKey(e.Year), Answer: e.Answer}), true
		}
		fields = append(fields, f)
	}
	if !written {
		fields = append(fields, plan.Field{Key: yearKey(e.Year), Answer: e.Answer})
	}
	return plan.Answer{Fields: fields}
}

// YearsOf are those that a column by years is about; none without a period.
func (s *Session) YearsOf(it Item) []int { return s.yearsOf(it) }

// InsertRow puts a new row before another, counted from 1, and saves.
func (s *Session) InsertRow(table Item, row int) error {
	p, err := s.plan.Append(table.Path, s.NewRow(table, ""))
	if err == nil && row <= s.Rows(table) {
		p, err = p.Move(fmt.Sprintf("%s[%d]", table.Path, s.Rows(table)+1), row)
	}
	return s.renumber(table, p, err)
}

// ChosenElsewhere is what the plan has chosen of the catalogue that a column chooses from, in the question that asks for it;
// nil if no other question asks, or nothing was chosen.
func (s *Session) ChosenElsewhere(column *outline.Question) []string {
	if column.From == "" {
		return nil
	}
	for path, q := range s.options.Outline.Questions() {
		if q.From != column.From || q.Kind != outline.Choices || q.Role != outline.NoRole {
			continue
		}
		var words []string
		for _, t := range s.plan.List(path) {
			words = append(words, t.Value)
		}
		if len(words) > 0 {
			return words
		}
	}
	return nil
}
