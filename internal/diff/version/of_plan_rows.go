package version

import (
	"fmt"
	"strings"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/plan"
	"pilotplan/internal/prose"
	"pilotplan/outline"
)

func (r *planReader) indicator(i *plan.Indicator, index int) *Row {
	e := &Row{Table: Indicators, ID: strings.TrimSpace(i.ID.Value), Name: strings.TrimSpace(i.Name.Value), Path: i.Path, Index: index, At: change.Place{Pos: i.Pos, Path: i.Path}}
	e.At.Text = e.String()
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
	e.Baseline, e.Targets = r.years(i.Baseline), r.years(i.Targets)
	return e
}

func (r *planReader) column(e *Row, key string, kind outline.Kind, texts ...plan.Text) {
	f := &Field{Key: key, Label: key, Kind: kind}
	for i, t := range texts {
		r.seen[t.Path] = true
		if t.Empty() {
			continue
		}
		if f.Value == "" {
			f.Path, f.At = t.Path, placeOf(t)
		} else {
			f.Value += "、"
		}
		f.Value += strings.TrimSpace(t.Value)
		if kind == outline.List || kind == outline.Choices {
			f.Parts = append(f.Parts, strings.TrimSpace(texts[i].Value))
		}
	}
	if f.Value == "" {
		return
	}
	if kind == outline.List {
		f.At.Text = f.Value
		f.Path = e.Path + "." + key
		f.At.Path = f.Path
	}
	e.Fields = append(e.Fields, f)
}

func (r *planReader) years(all []plan.Yearly) []Figure {
	var out []Figure
	for _, y := range all {
		r.seen[y.Text.Path] = true
		if y.Text.Empty() {
			continue
		}
		label := strings.TrimSpace(y.Key.Value)
		if y.Year != 0 {
			label = fmt.Sprintf("%d年", y.Year)
		}
		out = append(out, Figure{Year: y.Year, Label: label, Value: y.Quantity, OK: y.OK, Text: strings.TrimSpace(y.Text.Value), At: placeOf(y.Text)})
	}
	return out
}

func (r *planReader) task(t *plan.Task, index int) *Row {
	e := &Row{Table: Tasks, ID: strings.TrimSpace(t.ID.Value), Name: strings.TrimSpace(t.Name.Value), Path: t.Path, Index: index, At: change.Place{Pos: t.Pos, Path: t.Path}}
	e.At.Text = e.String()
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
		e.Serves = append(e.Serves, strings.TrimSpace(ref.Value))
	}
	r.taskProse(e, "举措", 0, t.Measures)
	r.taskProse(e, "交付成果", 0, t.Deliverable)
	for _, y := range t.Schedule {
		r.taskProse(e, "年度进度", y.Year, y.Text)
	}
	return e
}

func (r *planReader) taskProse(e *Row, column string, year int, t plan.Text) {
	r.seen[t.Path] = true
	if t.Empty() {
		return
	}
	p := e.newProse(column, year, t.Path)
	p.take(prose.Split(t.Value), t.Path, t.Range)
}

// newProse adds a text to a task.
func (e *Row) newProse(column string, year int, path string) *Prose {
	p := &Prose{Key: column, Path: path, Label: column, Role: Work, Of: e, Year: year}
	if year != 0 {
		p.Key = fmt.Sprintf("%s.%d年", column, year)
		p.Label = fmt.Sprintf("%d年进度", year)
	}
	for _, told := range e.Proses {
		if told.Key == p.Key {
			p.Nth++
		}
	}
	e.Proses = append(e.Proses, p)
	return p
}
