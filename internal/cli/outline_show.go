package cli

import (
	"fmt"
	"io"
	"strings"

	"pilotplan/outline"
)

// outlinePrinter writes an outline for people; the first write error is kept.
type outlinePrinter struct {
	w   io.Writer
	err error
}

func (p *outlinePrinter) line(depth int, format string, args ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.w, "%s%s\n", strings.Repeat("  ", depth), fmt.Sprintf(format, args...))
	}
}

func printOutline(w io.Writer, o *outline.Outline) error {
	p := &outlinePrinter{w: w}
	p.line(0, "%s", o.Name)
	p.line(0, "%s", o.Title)
	if o.Version != "" {
		p.line(0, "版本 %s", o.Version)
	}
	if o.Years > 0 {
		p.line(0, "试点期 %d 年%s", o.Years, bracketed(o.YearsClause))
	}
	for _, remark := range o.Remarks {
		p.line(0, "说明：%s", remark)
	}
	p.types(o)
	for _, chapter := range o.Chapters {
		p.line(0, "")
		p.line(0, "%s%s%s", chapter.Title, limited(chapter.For), bracketed(chapter.Clause))
		p.questions(o, chapter.Questions, 1)
	}
	p.catalogues(o)
	p.papers(o)
	return p.err
}

func (p *outlinePrinter) types(o *outline.Outline) {
	if len(o.Types) == 0 {
		p.conditions(o.ConditionsFor(""), 0)
		return
	}
	p.line(0, "")
	p.line(0, "申报类别")
	for _, t := range o.Types {
		p.line(1, "%s%s", t.Name, bracketed(t.Clause))
		conditions := o.ConditionsFor(t.Name)
		p.conditions(conditions, 2)
		if len(conditions) == 0 && len(o.Conditions) > 0 {
			p.line(2, "指南没有给出数值条件")
		}
	}
}

func (p *outlinePrinter) conditions(all []outline.Condition, depth int) {
	for _, c := range all {
		p.line(depth, "条件：%s%s", c.Title, bracketed(c.Clause))
	}
}

func (p *outlinePrinter) questions(o *outline.Outline, questions []outline.Question, depth int) {
	for i := range questions {
		q := &questions[i]
		p.line(depth, "%s：%s%s%s", q.Key, q.Kind, demand(q), bracketed(q.Clause))
		if q.Guidance != "" {
			p.line(depth+1, "%s", strings.ReplaceAll(strings.TrimSpace(q.Guidance), "\n", " "))
		}
		if choices := o.ChoicesOf(q); len(choices) > 0 {
			p.line(depth+1, "可选：%s", strings.Join(choices, "、"))
		}
		if q.Same != "" {
			p.line(depth+1, "同：%s", q.Same)
		}
		p.questions(o, q.Fields, depth+1)
	}
}

// demand says who must answer: “，必填（县（市、区）、开发园区）”.
func demand(q *outline.Question) string {
	text := ""
	if q.Required {
		text = "，必填"
	}
	return text + limited(q.For)
}

// limited says which types are meant, where not all are.
func limited(types []string) string {
	if len(types) == 0 {
		return ""
	}
	return "（限" + strings.Join(types, "、") + "）"
}

func (p *outlinePrinter) catalogues(o *outline.Outline) {
	if len(o.MainTasks) > 0 {
		p.line(0, "")
		p.line(0, "主要任务")
	}
	for _, task := range o.MainTasks {
		p.line(1, "%s%s", task.Name, bracketed(task.Clause))
		if len(task.Models) > 0 {
			p.line(2, "模式：%s", strings.Join(task.Models, "、"))
		}
	}
	if len(o.Fields) > 0 {
		p.line(0, "")
		p.line(0, "重点领域")
	}
	for _, field := range o.Fields {
		p.line(1, "%s%s", field.Name, bracketed(field.Clause))
	}
}

func (p *outlinePrinter) papers(o *outline.Outline) {
	if len(o.Materials) > 0 {
		p.line(0, "")
		p.line(0, "申请材料")
	}
	for _, m := range o.Materials {
		p.line(1, "%s%s%s", m.Title, limited(m.For), bracketed(m.Clause))
		p.questions(o, m.Questions, 2)
	}
	for _, f := range o.Forms {
		var titles []string
		for _, column := range f.Columns {
			titles = append(titles, column.Title)
		}
		p.line(0, "")
		p.line(0, "汇总表 %s %s", f.Name, f.Title)
		p.line(1, "%s", strings.Join(titles, " | "))
	}
}

func bracketed(clause string) string {
	if clause == "" {
		return ""
	}
	return "（" + clause + "）"
}
