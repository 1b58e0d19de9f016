package intake

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"pilotplan/internal/plan/edit"
	"pilotplan/internal/plan/sheet"
	"pilotplan/outline"
)

// writer writes the plan file.
type writer struct {
	*builder
	out   bytes.Buffer
	paths []string
}

func (w *writer) plan() []byte {
	w.field(0, edit.Field{Key: outline.GuideKey, Answer: edit.Answer{Text: w.outline.Name}}, "")
	if w.typeName != "" && w.answers[outline.TypeKey] == nil {
		w.field(0, edit.Field{Key: outline.TypeKey, Answer: edit.Answer{Text: w.typeName}}, "")
	}
	for _, key := range outline.TopKeys[1:] {
		if a := w.answers[key]; a != nil {
			w.at[key] = a.at
			w.answer(0, key, a)
		}
	}
	for i := range w.outline.Chapters {
		c := &w.outline.Chapters[i]
		w.section(0, c.Key, c.Key, c.Questions)
	}
	var materials bytes.Buffer
	for i := range w.outline.Materials {
		m := &w.outline.Materials[i]
		inner := writer{builder: w.builder}
		inner.section(edit.Step, m.Key, outline.MaterialsKey+"."+m.Key, m.Questions)
		materials.Write(inner.out.Bytes())
		w.paths = append(w.paths, inner.paths...)
	}
	if materials.Len() > 0 {
		w.out.WriteString("\n" + outline.MaterialsKey + ":" + materials.String())
	}
	return w.out.Bytes()
}

// field writes a key with its answer, and its mark behind the first line.
func (w *writer) field(indent int, f edit.Field, from string) {
	lines := f.Lines(indent)
	if from != "" {
		lines[0] += " " + sheet.UnreadMark(from)
	}
	w.out.WriteString(strings.Join(lines, "\n") + "\n")
}

// section writes the answers to questions under a key.
func (w *writer) section(indent int, key, path string, questions []outline.Question) {
	inner := writer{builder: w.builder}
	for i := range questions {
		inner.question(indent+edit.Step, path, &questions[i])
	}
	if inner.out.Len() == 0 {
		return
	}
	w.out.WriteString("\n" + strings.Repeat(" ", indent) + edit.Inline(key, false) + ":\n")
	w.out.Write(bytes.TrimLeft(inner.out.Bytes(), "\n"))
	w.paths = append(w.paths, inner.paths...)
}

func (w *writer) question(indent int, in string, q *outline.Question) {
	path := in + "." + q.Key
	switch {
	case q.Kind == outline.Group:
		inner := writer{builder: w.builder}
		for i := range q.Fields {
			inner.question(indent+edit.Step, path, &q.Fields[i])
		}
		if inner.out.Len() > 0 {
			w.out.WriteString(strings.Repeat(" ", indent) + edit.Inline(q.Key, false) + ":\n")
			w.out.Write(inner.out.Bytes())
			w.paths = append(w.paths, inner.paths...)
		}
	case q.Kind.IsTable():
		if t := w.tables[path]; t != nil && len(t.rows) > 0 {
			w.paths = append(w.paths, path)
			w.out.WriteString("\n")
			w.field(indent, edit.Field{Key: q.Key, Answer: w.rowsOf(t)}, t.from)
		}
	default:
		if a := w.answers[path]; a != nil {
			w.paths, w.at[path] = append(w.paths, path), a.at
			w.answer(indent, q.Key, a)
		}
	}
}

func (w *writer) answer(indent int, key string, a *answer) {
	if a.question.Kind == outline.Prose {
		w.out.WriteString("\n")
	}
	w.field(indent, edit.Field{Key: key, Answer: answerOf(a)}, a.from)
}

// answerOf is what a plan file has for an answer.
func answerOf(a *answer) edit.Answer {
	switch a.question.Kind {
	case outline.Prose:
		return edit.Answer{Text: markdownOf(a.pieces), Prose: true}
	case outline.List, outline.Choices:
		return edit.Answer{List: partsOf(a.text)}
	}
	return edit.Answer{Text: a.text}
}

// partsOf are the entries of a list that stands on one line.
func partsOf(text string) []string {
	text = strings.Trim(text, "[] ")
	marks := "、；;"
	if strings.Contains(text, ", ") {
		marks = ","
	}
	if !strings.ContainsAny(text, marks) {
		marks = "，,"
	}
	var parts []string
	for _, p := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(marks, r) }) {
		if p = strings.TrimSpace(p); p != "" {
			parts = append(parts, p)
		}
	}
	return parts
}

// rowsOf are the rows of a table, each with its cells in the order of the columns.
func (w *writer) rowsOf(t *table) edit.Answer {
	var all edit.Answer
	columns := t.question.Columns()
	for _, r := range t.rows {
		var fields []edit.Field
		for i := range columns {
			c := &columns[i]
			a := r.cells[c.Key]
			switch {
			case a != nil && c.Kind == outline.Yearly:
				if years := w.years(c, a); len(years) > 0 {
					fields = append(fields, edit.Field{Key: c.Key, Answer: edit.Answer{Fields: years}})
				}
			case a != nil && (a.text != "" || len(a.pieces) > 0):
				fields = append(fields, edit.Field{Key: c.Key, Answer: answerOf(a)})
			case c.Role == outline.RoleName && r.name != "":
				fields = append(fields, edit.Field{Key: c.Key, Answer: edit.Answer{Text: r.name}})
			}
		}
		if len(fields) > 0 {
			w.placesOf(fmt.Sprintf("%s[%d]", t.path, len(all.Rows)+1), r)
			all.Rows = append(all.Rows, edit.Answer{Fields: fields})
		}
	}
	return all
}

// years are the years of a cell, in their order. A figure of no year is of the last year of the pilot, or of that before it.
func (w *writer) years(column *outline.Question, a *answer) []edit.Field {
	var fields []edit.Field
	for i, y := range a.years {
		key := y.label
		if key == "" && w.period.To.Year != 0 {
			n := w.period.To.Year
			if column.Role == outline.RoleBase {
				n = w.period.From.Year - 1
			}
			key = fmt.Sprintf("%d年", n)
		}
		if key == "" {
			key = column.Key
		}
		a.years[i].label = key
		fields = append(fields, edit.Field{Key: key, Answer: edit.Answer{Text: y.text}})
	}
	slices.SortStableFunc(fields, func(a, b edit.Field) int { return edit.Year(a.Key) - edit.Year(b.Key) })
	return fields
}

// leftovers are what has no place as comments, in the order of the drafts.
func (b *builder) leftovers() []byte {
	if len(b.left) == 0 {
		return nil
	}
	slices.SortStableFunc(b.left, func(a, b leftover) int { return a.file - b.file })
	return comments(b.left)
}
