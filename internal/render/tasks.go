package render

import (
	"strings"

	"pilotplan/internal/doc"
	"pilotplan/internal/plan"
	"pilotplan/outline"
)

// tasks writes each task under a heading of its own, then the tables and the chart of all.
func (w *writer) tasks(heading string) string {
	if len(w.plan.Tasks) == 0 {
		return pendingMark
	}
	var pieces []string
	for _, task := range w.plan.Tasks {
		pieces = append(pieces, w.task(task))
	}
	rows := mapped(w.plan.Tasks, func(t plan.Task) plan.Row { return t.Row })
	s := rowsOf(outline.Standard(outline.Tasks), rows, outline.RoleDue, outline.RoleOwner, outline.RolePerson, outline.RoleSupport, outline.RoleEvidence)
	shown := []announced{taskTable(s, tableName(heading, "分解表")).announced()}
	if t, ok := w.scheduleTable(s, tableName(heading, "年度进度表")); ok {
		shown = append(shown, t.announced())
	}
	if source, ok := w.gantt(); ok {
		shown = append(shown, figureOf(source, tableName(heading, "进度图")))
	}
	return blocks(append(pieces, w.announced(doc.EscapeLine(s.said()), shown...))...)
}

// task writes one task: what is done, then in a line what comes of it, when and by whom.
func (w *writer) task(task plan.Task) string {
	name := orPending(text(task.Name))
	head := strings.Repeat("#", itemLevel) + " " + w.heading(itemLevel, name)
	return blocks(head, w.markdown(task.Measures.Value, itemLevel), commitment(task))
}

// commitment is what a task is held to, in sentences.
func commitment(task plan.Task) string {
	said := func(role outline.Role) string { return labelled(task.Cell(role)) }
	sentences := []string{
		said(outline.RoleDeliverable),
		said(outline.RoleDue),
		joined("，", said(outline.RoleOwner), orNothing(task.Cell(outline.RolePerson)), said(outline.RoleSupport)),
		joined("，", said(outline.RoleMainTask), said(outline.RoleFields)),
	}
	var b strings.Builder
	for _, sentence := range sentences {
		if sentence != "" {
			b.WriteString(strings.TrimRight(sentence, "。；") + "。")
		}
	}
	return doc.EscapeParagraph(b.String())
}

// labelled is what a cell says, behind what the column is called; what is wanted and lacks is said to lack.
func labelled(c plan.Cell) string {
	if !c.Column.Wanted {
		return orNothing(c)
	}
	return c.Column.Named() + "：" + orPending(cellText(c))
}

// orNothing is labelled without what lacks.
func orNothing(c plan.Cell) string {
	if value := cellText(c); value != "" {
		return c.Column.Named() + "：" + value
	}
	return ""
}

func texts(all []plan.Text) []string {
	var values []string
	for _, t := range all {
		if value := text(t); value != "" {
			values = append(values, value)
		}
	}
	return values
}

func taskTable(s rowSet, caption string) table {
	columns := append(s.known(), s.columns(outline.RoleDeliverable, outline.RoleServes)...)
	columns = append(columns, s.owners()...)
	return s.set(caption, append(columns, s.columns(outline.RoleSupport, outline.RoleDue, outline.RoleEvidence)...))
}

// scheduleTable says what is done in each year; false if no task says so.
func (w *writer) scheduleTable(s rowSet, caption string) (table, bool) {
	columns := s.known()
	years := keysOf(mapped(w.plan.Tasks, func(t plan.Task) []plan.Yearly { return t.Schedule }))
	for _, year := range years {
		columns = append(columns, column{head: year, cell: func(r plan.Row) string {
			return orPending(valueIn(r.Cell(outline.RoleSchedule).Years(), year))
		}})
	}
	return s.set(caption, columns), len(years) > 0
}
