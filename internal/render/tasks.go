package render

import (
	"strconv"
	"strings"

	"pilotplan/internal/doc"
	"pilotplan/internal/plan"
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
	pieces = append(pieces, w.table(w.taskTable(tableName(heading, "分解表"))))
	if t := w.scheduleTable(tableName(heading, "年度进度表")); len(t.head) > 3 {
		pieces = append(pieces, w.table(t))
	}
	if source, ok := w.gantt(); ok {
		pieces = append(pieces, w.figure(source, tableName(heading, "进度图")))
	}
	return blocks(pieces...)
}

// task writes one task: what is done, then in a line what comes of it, when and by whom.
func (w *writer) task(task plan.Task) string {
	name := orPending(text(task.Name))
	head := strings.Repeat("#", itemLevel) + " " + w.heading(itemLevel, name)
	return blocks(head, w.markdown(task.Measures.Value, itemLevel), commitment(task))
}

// commitment is what a task is held to, in sentences.
func commitment(task plan.Task) string {
	sentences := []string{
		labelled("交付成果", orPending(text(task.Deliverable))),
		labelled("完成时限", orPending(text(task.Due))),
		joined("，", labelled("责任单位", orPending(text(task.Owner))), labelled("责任人", text(task.Person)),
			labelled("配合单位", text(task.Support))),
		joined("，", labelled("对应主要任务", text(task.MainTask)), labelled("重点领域", joined("、", texts(task.Fields)...))),
	}
	var b strings.Builder
	for _, sentence := range sentences {
		if sentence != "" {
			b.WriteString(strings.TrimRight(sentence, "。；") + "。")
		}
	}
	return doc.EscapeParagraph(b.String())
}

func labelled(label, value string) string {
	if value == "" {
		return ""
	}
	return label + "：" + value
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

func (w *writer) taskTable(caption string) table {
	t := table{caption: caption, head: []string{
		"序号", "编号", "重点任务", "交付成果", "对应指标", "责任单位", "配合单位", "责任人", "完成时限", "佐证材料",
	}}
	for i, task := range w.plan.Tasks {
		t.add(
			strconv.Itoa(i+1), orDash(text(task.ID)), orPending(text(task.Name)), orPending(text(task.Deliverable)),
			orPending(strings.Join(texts(task.Indicators), "、")), orPending(text(task.Owner)), orDash(text(task.Support)),
			orPending(text(task.Person)), orPending(text(task.Due)), orDash(text(task.Evidence)),
		)
	}
	return t
}

func (w *writer) scheduleTable(caption string) table {
	var entries [][]plan.Yearly
	for _, task := range w.plan.Tasks {
		entries = append(entries, task.Schedule)
	}
	years := keysOf(entries)
	t := table{caption: caption, head: append([]string{"序号", "编号", "重点任务"}, years...)}
	for i, task := range w.plan.Tasks {
		row := []string{strconv.Itoa(i + 1), orDash(text(task.ID)), orPending(text(task.Name))}
		for _, year := range years {
			row = append(row, orPending(valueIn(task.Schedule, year)))
		}
		t.add(row...)
	}
	return t
}
