package diff

import (
	"fmt"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/plan"
	"pilotplan/outline"
)

func (r *planReader) indicator(i *plan.Indicator, index int) *entry {
	e := &entry{kind: indicatorTable, id: clean(i.ID.Value), name: clean(i.Name.Value), path: i.Path, index: index, at: change.Place{Pos: i.Pos, Path: i.Path}}
	e.at.Text = e.String()
	for _, c := range []struct {
		key  string
		text plan.Text
		kind outline.Kind
	}{
		{"编号", i.ID, outline.Text}, {"名称", i.Name, outline.Text}, {"单位", i.Unit, outline.Text}, {"方向", i.Direction, outline.Choice},
		{"性质", i.Nature, outline.Choice}, {"口径", i.Scope, outline.Choice}, {"计算方法", i.Method, outline.Text},
		{"数据来源", i.Source, outline.Text}, {"责任单位", i.Owner, outline.Text}, {"责任人", i.Person, outline.Text},
		{"完成时限", i.Due, outline.Date},
	} {
		r.column(e, c.key, c.kind, c.text)
	}
	e.baseline, e.targets = r.years(i.Baseline), r.years(i.Targets)
	return e
}

func (r *planReader) column(e *entry, key string, kind outline.Kind, texts ...plan.Text) {
	f := &field{key: key, label: key, kind: kind}
	for i, t := range texts {
		r.seen[t.Path] = true
		if t.Empty() {
			continue
		}
		if f.value == "" {
			f.path, f.at = t.Path, placeOf(t)
		} else {
			f.value += "、"
		}
		f.value += clean(t.Value)
		if kind == outline.List || kind == outline.Choices {
			f.parts = append(f.parts, clean(texts[i].Value))
		}
	}
	if f.value == "" {
		return
	}
	if kind == outline.List {
		f.at.Text = f.value
		f.path = e.path + "." + key
		f.at.Path = f.path
	}
	e.fields = append(e.fields, f)
}

func (r *planReader) years(all []plan.Yearly) []yearly {
	var out []yearly
	for _, y := range all {
		r.seen[y.Text.Path] = true
		if y.Text.Empty() {
			continue
		}
		label := clean(y.Key.Value)
		if y.Year != 0 {
			label = fmt.Sprintf("%d年", y.Year)
		}
		out = append(out, yearly{year: y.Year, label: label, value: y.Quantity, ok: y.OK, text: clean(y.Text.Value), at: placeOf(y.Text)})
	}
	return out
}

func (r *planReader) task(t *plan.Task, index int) *entry {
	e := &entry{kind: taskTable, id: clean(t.ID.Value), name: clean(t.Name.Value), path: t.Path, index: index, at: change.Place{Pos: t.Pos, Path: t.Path}}
	e.at.Text = e.String()
	r.column(e, "编号", outline.Text, t.ID)
	r.column(e, "名称", outline.Text, t.Name)
	r.column(e, "主要任务", outline.Choice, t.MainTask)
	r.column(e, "重点领域", outline.List, t.Fields...)
	r.column(e, "对应指标", outline.List, t.Indicators...)
	r.column(e, "责任单位", outline.Text, t.Owner)
	r.column(e, "责任人", outline.Text, t.Person)
	r.column(e, "配合单位", outline.Text, t.Support)
	r.column(e, "完成时限", outline.Date, t.Due)
	r.column(e, "佐证材料", outline.Text, t.Evidence)
	for _, ref := range t.Indicators {
		e.indicators = append(e.indicators, clean(ref.Value))
	}
	r.taskProse(e, "举措", 0, t.Measures)
	r.taskProse(e, "交付成果", 0, t.Deliverable)
	for _, y := range t.Schedule {
		r.taskProse(e, "年度进度", y.Year, y.Text)
	}
	return e
}

func (r *planReader) taskProse(e *entry, column string, year int, t plan.Text) {
	r.seen[t.Path] = true
	if t.Empty() {
		return
	}
	p := e.newProse(column, year, t.Path)
	p.read(t.Value, t.Path, t.Range)
}

// newProse adds a text to a task.
func (e *entry) newProse(column string, year int, path string) *prose {
	p := &prose{key: column, path: path, label: column, role: taskRole, of: e, year: year}
	if year != 0 {
		p.key = fmt.Sprintf("%s.%d年", column, year)
		p.label = fmt.Sprintf("%d年进度", year)
	}
	e.proses = append(e.proses, p)
	return p
}
