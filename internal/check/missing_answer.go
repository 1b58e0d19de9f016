package check

import (
	"fmt"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/outline"
)

var missingAnswer = rule{
	id:       "missing-answer",
	family:   "完整",
	title:    "必填的内容没有填写",
	severity: finding.Error,
	milder:   milderCase{finding.Warning, "申请材料里的"},
	bad:      "单位名称:",
	good:     "单位名称: 某某装备股份有限公司",
	run:      checkMissingAnswer,
}

// A chapter or a paper without any content is left to its own rule.
func checkMissingAnswer(p *pass) {
	o := p.plan.Outline
	p.wantTop()
	for i := range o.Chapters {
		chapter := &o.Chapters[i]
		if p.answered(chapter.Key) {
			p.wantAnswers(chapter.Questions, chapter.Key, missing{usual, chapter.Clause})
		}
	}
	for i := range o.Materials {
		m := &o.Materials[i]
		if path := plan.MaterialsKey + "." + m.Key; p.answered(path) {
			p.wantAnswers(m.Questions, path, missing{milder, m.Clause})
		}
	}
	p.wantRows()
	p.fixedRows()
}

// wantTop asks for what stands at the top of every plan.
func (p *pass) wantTop() {
	o := p.plan.Outline
	if len(o.Types) > 0 && p.blank(p.plan.Type) {
		p.reportMissing(plan.TypeKey, finding.Finding{
			Message: "没有填写“" + plan.TypeKey + "”", Hint: "写其中一个：" + someOf(typeNames(o)),
		})
	}
	if o.Years > 0 && p.blank(p.plan.Period) {
		p.reportMissing(plan.PeriodKey, finding.Finding{
			Message: "没有填写“" + plan.PeriodKey + "”", Clause: o.YearsClause,
			Hint: fmt.Sprintf("写起止年月，共 %d 年，如 “2023年1月—%d年12月”", o.Years, 2022+o.Years),
		})
	}
}

// missing is how grave it is that an answer is missing, and the clause that asks for it unless its question says.
type missing struct {
	grade  grade
	clause string
}

// wantAnswers reports the required questions below path that have no answer. A group that is empty is one finding.
func (p *pass) wantAnswers(questions []outline.Question, path string, m missing) {
	for i := range questions {
		q := &questions[i]
		at := path + "." + q.Key
		m := m
		if q.Clause != "" {
			m.clause = q.Clause
		}
		switch {
		case p.says(q, at):
			if q.Kind == outline.Group && p.asked(q) {
				p.wantAnswers(q.Fields, at, m)
			}
		case q.IsSection() && !q.Required:
			if p.asked(q) {
				p.wantAnswers(q.Fields, at, m)
			}
		case p.required(q):
			p.reportMissing(at, finding.Finding{
				Severity: p.rule.as(m.grade), Clause: m.clause,
				Message: fmt.Sprintf("“%s”里没有填写“%s”", lastKey(path), q.Key), Hint: p.howToAnswer(q),
			})
		}
	}
}

// says reports whether the answer at path says something; a table needs a row that does, unless none of it could be read as
// rows, which plan.Parse says.
func (p *pass) says(q *outline.Question, path string) bool {
	if q.Kind.IsTable() {
		rows := p.rows(path)
		return p.filled(rows) > 0 || len(rows) == 0 && p.answered(path)
	}
	return p.answered(path)
}

// rows are those of the table at a path.
func (p *pass) rows(path string) []plan.Row {
	for _, t := range p.plan.Tables {
		if t.Path == path {
			return t.Rows
		}
	}
	return nil
}

func (p *pass) reportMissing(path string, f finding.Finding) {
	p.missing[path] = true
	f.Pos, f.Path = p.near(path), path
	p.report(f)
}

// wantRows reports rows that stand in a table and say nothing, rows without a name, and what a table of the pack's wants in
// every row. An empty table is one finding.
func (p *pass) wantRows() {
	for _, t := range p.plan.Tables {
		if p.filled(t.Rows) == 0 {
			continue
		}
		clause := p.plan.Outline.ClauseAt(t.Path)
		for _, r := range t.Rows {
			p.wantRow(p.rowOf(t.Question, r), clause)
		}
	}
}

func (p *pass) wantRow(r row, clause string) {
	f := finding.Finding{Pos: r.head(), Path: r.Path, Clause: clause}
	name := r.Cell(outline.RoleName)
	switch {
	case p.blankRow(&r.Row):
		f.Message, f.Hint = fmt.Sprintf("%s没有内容", r), "填写这一行，或者删去"
	case name.Column != nil && p.blank(name.Text()):
		f.Pos = r.place(outline.RoleName)
		f.Message, f.Hint = fmt.Sprintf("%s没有%s", r, name.Column.Key), fmt.Sprintf("写 “%s: …”", name.Column.Key)
	default:
		p.wantCells(r, clause)
		return
	}
	p.report(f)
}

// wantCells reports the cells that a pack wants of every row of its table. Those of the two tables that all plans have are
// wanted by rules of their own.
func (p *pass) wantCells(r row, clause string) {
	for _, c := range r.Cells() {
		if c.Column.Required && !p.answered(c.Path) {
			p.lacksCell(r, c, finding.Finding{Hint: p.howToAnswer(c.Column), Clause: clause})
		}
	}
}

// howToAnswer is the hint for a question without an answer, from what the outline says of it.
func (p *pass) howToAnswer(q *outline.Question) string {
	switch q.Kind {
	case outline.Group:
		return "写明 " + someOf(requiredKeys(p, q.Fields))
	case outline.Indicators:
		return "至少写一个指标，每个写明 " + columnKeys(q, outline.RoleName, outline.RoleUnit, outline.RoleDirection, outline.RoleBase, outline.RoleTargets, outline.RoleSource)
	case outline.Tasks:
		return "至少写一项任务，每项写明 " + columnKeys(q, outline.RoleName, outline.RoleDeliverable, outline.RoleServes, outline.RoleOwner, outline.RolePerson, outline.RoleDue)
	case outline.Table:
		return "至少写一行，写明 " + someOf(requiredKeys(p, q.Columns()))
	case outline.Choice, outline.Choices:
		if choices := p.plan.Outline.ChoicesOf(q); len(choices) > 0 {
			return "可以写：" + someOf(choices)
		}
	case outline.YesNo:
		return "写 “" + q.Key + ": 是” 或 “" + q.Key + ": 否”"
	}
	if short := strings.TrimSpace(q.Example); short != "" && q.Kind != outline.Prose && !strings.Contains(short, "\n") {
		return fmt.Sprintf("填上，如 “%s: %s”", q.Key, short)
	}
	return guidance(q)
}

// columnKeys names the columns of a table that have some roles.
func columnKeys(table *outline.Question, roles ...outline.Role) string {
	var keys []string
	for _, role := range roles {
		keys = append(keys, table.ColumnKey(role))
	}
	return strings.Join(keys, "、")
}

// guidance is the first line of what the outline says about how to answer.
func guidance(q *outline.Question) string {
	if line, _, _ := strings.Cut(strings.TrimSpace(q.Guidance), "\n"); line != "" {
		return "补上 “" + q.Key + "”：" + strings.TrimRight(line, "。")
	}
	if q.Kind == outline.Quantity && q.Unit != "" {
		return fmt.Sprintf("补上 “%s”，写数和单位，如以“%s”计", q.Key, q.Unit)
	}
	return "补上 “" + q.Key + "”"
}

// requiredKeys names the fields of a group that must be answered, all fields if none must.
func requiredKeys(p *pass, fields []outline.Question) []string {
	var must, all []string
	for i := range fields {
		if p.required(&fields[i]) {
			must = append(must, fields[i].Key)
		}
		all = append(all, fields[i].Key)
	}
	if len(must) > 0 {
		return must
	}
	return all
}

func typeNames(o *outline.Outline) []string {
	var names []string
	for _, t := range o.Types {
		names = append(names, t.Name)
	}
	return names
}
