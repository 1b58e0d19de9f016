package grid

import (
	"fmt"
	"strconv"
	"strings"

	"pilotplan/internal/interview"
	"pilotplan/internal/plan"
	"pilotplan/internal/quantity"
	"pilotplan/outline"
)

// Understood is what is typed as it will be written where that is not what was typed, or why it cannot be read.
func (g *Sheet) Understood() (echo string, err error) {
	typed := g.typed()
	if strings.TrimSpace(typed) == "" {
		return "", nil
	}
	if entries := g.spread(typed); entries != nil {
		return fmt.Sprintf("依次填入 %d 格", len(entries)), nil
	}
	_, echo, err = g.read(g.Columns[g.Col], typed)
	return echo, err
}

// typed is what is being typed, or what stands in the cell and cannot be read.
func (g *Sheet) typed() string {
	if g.edit != nil {
		return string(g.edit.text)
	}
	return g.unread[g.Path(g.Row, g.Col)]
}

// Confirm saves what is typed. What cannot be read is kept as it is, not saved, and told; a fault of the disk is told too.
func (g *Sheet) Confirm() error {
	if g.edit == nil {
		return nil
	}
	typed, path := string(g.edit.text), g.Path(g.Row, g.Col)
	entries, err := g.entries(typed)
	switch {
	case err != nil:
		g.unread[path] = typed
	case strings.TrimSpace(typed) == "" && g.OnNew():
		delete(g.unread, path)
	case g.same(typed):
		delete(g.unread, path)
	default:
		if err = g.session.Fill(g.Table, entries); err != nil {
			return err // what was typed stays in the cell
		}
		delete(g.unread, path)
		g.Refresh()
	}
	g.edit = nil
	return err
}

// same reports whether the cell says already what is typed.
func (g *Sheet) same(typed string) bool {
	_, kept := g.unread[g.Path(g.Row, g.Col)]
	return !kept && typed == g.Typed(g.Row, g.Col)
}

// entries are what is typed as entries of the table: one, or one for each year.
func (g *Sheet) entries(typed string) ([]interview.Entry, error) {
	if entries := g.spread(typed); entries != nil {
		return entries, nil
	}
	c := g.Columns[g.Col]
	a, _, err := g.read(c, typed)
	return []interview.Entry{{Row: g.Row + 1, Key: c.Question.Key, Year: c.Year, Answer: a}}, err
}

// spread gives what is typed for several years at once to their columns; nil if it is not that. Figures stand with blanks
// between them, from the cursor on: 3.35 4.1 5.5 7.8 fills the base and the targets. Words for all years, of which none is said
// yet, stand with semicolons between them.
func (g *Sheet) spread(typed string) []interview.Entry {
	c := g.Columns[g.Col]
	switch it := (interview.Item{Question: c.Question}); {
	case c.Year == 0:
		return nil
	case it.InWords():
		parts := strings.FieldsFunc(typed, func(r rune) bool { return r == '；' || r == ';' })
		if g.years(c) != len(parts) || g.Col > 0 && g.Columns[g.Col-1].Question.Key == c.Question.Key || g.OnNew() || g.value(g.Row, c.Question.Key).Answered() {
			return nil
		}
		return g.along(parts)
	}
	return g.along(strings.FieldsFunc(typed, func(r rune) bool { return r == ' ' || r == '\t' || r == '　' || r == '、' }))
}

// years is how many columns one of years has.
func (g *Sheet) years(c Column) int {
	n := 0
	for _, other := range g.Columns {
		if other.Question.Key == c.Question.Key {
			n++
		}
	}
	return n
}

// along gives words to the columns of years from the cursor on; nil if one of them does not fit, or there is but one.
func (g *Sheet) along(words []string) []interview.Entry {
	var entries []interview.Entry
	for i, word := range words {
		if g.Col+i >= len(g.Columns) {
			return nil
		}
		c := g.Columns[g.Col+i]
		a, _, err := g.read(c, word)
		_, number := quantity.Parse(word)
		if err != nil || c.Year == 0 || number != nil && !(interview.Item{Question: c.Question}).InWords() {
			return nil
		}
		entries = append(entries, interview.Entry{Row: g.Row + 1, Key: c.Question.Key, Year: c.Year, Answer: a})
	}
	if len(entries) < 2 {
		return nil
	}
	return entries
}

// read reads what is typed into a cell of a column.
func (g *Sheet) read(c Column, typed string) (plan.Answer, string, error) {
	it := interview.Item{Question: c.Question}
	line := strings.TrimSpace(typed)
	switch {
	case line == "":
		return plan.Answer{}, "", nil
	case c.Year != 0:
		return g.readYear(it, c.Year, line)
	case it.NamesIndicators():
		ids, err := g.session.IndicatorIDs(line)
		return plan.Answer{List: ids}, differs(strings.Join(ids, "、"), line), err
	case c.Question.Kind == outline.Choices || c.Question.Kind == outline.List:
		line = strings.Trim(line, "、，,；; ")
	}
	line = g.numbered(c.Question, line)
	return g.session.Understand(it, line)
}

// numbered is a line with the words that its numbers count, where a column offers fewer than its catalogue has.
func (g *Sheet) numbered(q outline.Question, line string) string {
	chosen := g.session.ChosenElsewhere(&q)
	if len(chosen) == 0 {
		return line
	}
	parts := strings.FieldsFunc(line, func(r rune) bool { return strings.ContainsRune("、，,；; 　", r) })
	for i, part := range parts {
		n, err := strconv.Atoi(part)
		if err != nil || n < 1 || n > len(chosen) {
			return line
		}
		parts[i] = chosen[n-1]
	}
	return strings.Join(parts, "、")
}

// readYear reads the value of a year, which the reader of all years reads.
func (g *Sheet) readYear(it interview.Item, year int, line string) (plan.Answer, string, error) {
	if it.InWords() {
		return plan.Answer{Text: strings.Join(strings.Fields(line), " ")}, "", nil
	}
	a, _, err := g.session.Understand(it, fmt.Sprintf("%d年 %s", year, line))
	if err != nil || len(a.Fields) != 1 {
		return plan.Answer{}, "", fmt.Errorf("“%s”不是一个数，写成 4.1；几年的用空格隔开，依次填入", line)
	}
	return a.Fields[0].Answer, differs(a.Fields[0].Answer.Text, line), nil
}

func differs(understood, typed string) string {
	if understood == typed {
		return ""
	}
	return understood
}
