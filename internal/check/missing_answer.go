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
			p.wantAnswers(chapter.Questions, chapter.Key, missing{finding.Error, chapter.Clause})
		}
	}
	for i := range o.Materials {
		m := &o.Materials[i]
		if path := plan.MaterialsKey + "." + m.Key; p.answered(path) {
			p.wantAnswers(m.Questions, path, missing{finding.Warning, m.Clause})
		}
	}
	p.wantRows()
}

// wantTop asks for what stands at the top of every plan.
func (p *pass) wantTop() {
	o := p.plan.Outline
	if len(o.Types) > 0 && blank(p.plan.Type) {
		p.reportMissing(plan.TypeKey, finding.Finding{
			Message: "没有填写“" + plan.TypeKey + "”", Hint: "写其中一个：" + someOf(typeNames(o)),
		})
	}
	if o.Years > 0 && blank(p.plan.Period) {
		p.reportMissing(plan.PeriodKey, finding.Finding{
			Message: "没有填写“" + plan.PeriodKey + "”", Clause: o.YearsClause,
			Hint: fmt.Sprintf("写起止年月，共 %d 年，如 “2023年1月—%d年12月”", o.Years, 2022+o.Years),
		})
	}
}

// missing is how grave it is that an answer is missing, and the clause that asks for it unless its question says.
type missing struct {
	severity finding.Severity
	clause   string
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
		case p.required(q):
			p.reportMissing(at, finding.Finding{
				Severity: m.severity, Clause: m.clause,
				Message: fmt.Sprintf("“%s”里没有填写“%s”", lastKey(path), q.Key), Hint: p.howToAnswer(q),
			})
		}
	}
}

// says reports whether the answer at path says something; a table needs a row that does.
func (p *pass) says(q *outline.Question, path string) bool {
	switch q.Kind {
	case outline.Indicators:
		return len(p.indicators) > 0 || p.misshapen(path, len(p.plan.Indicators))
	case outline.Tasks:
		return len(p.tasks) > 0 || p.misshapen(path, len(p.plan.Tasks))
	}
	return p.answered(path)
}

// misshapen reports whether what stands at path is no table, of which rows could be read: plan.Parse says so.
func (p *pass) misshapen(path string, rows int) bool { return rows == 0 && p.answered(path) }

func (p *pass) reportMissing(path string, f finding.Finding) {
	p.missing[path] = true
	f.Pos, f.Path = p.near(path), path
	p.report(f)
}

// wantRows reports rows that stand in a table and say nothing, and rows without a name. An empty table is one finding.
func (p *pass) wantRows() {
	for i := range p.plan.Indicators {
		ind := &p.plan.Indicators[i]
		if len(p.indicators) > 0 {
			p.wantRow(indicatorRow(ind), blankIndicator(ind), indicatorsClause)
		}
	}
	for i := range p.plan.Tasks {
		t := &p.plan.Tasks[i]
		if len(p.tasks) > 0 {
			p.wantRow(taskRow(t), blankTask(t), tasksClause)
		}
	}
}

func (p *pass) wantRow(r row, empty bool, c clause) {
	f := finding.Finding{Pos: r.head(), Path: r.path, Clause: c.of(p.plan.Outline)}
	switch {
	case empty:
		f.Message, f.Hint = fmt.Sprintf("%s没有内容", r), "填写这一行，或者删去"
	case blank(r.name):
		f.Pos = p.cell(r, "名称")
		f.Message, f.Hint = fmt.Sprintf("%s没有名称", r), "写 “名称: …”"
	default:
		return
	}
	p.report(f)
}

// howToAnswer is the hint for a question without an answer, from what the outline says of it.
func (p *pass) howToAnswer(q *outline.Question) string {
	switch q.Kind {
	case outline.Group:
		return "写明 " + someOf(requiredKeys(p, q.Fields))
	case outline.Indicators:
		return "至少写一个指标，每个写明 名称、单位、方向、基期、年度目标、数据来源"
	case outline.Tasks:
		return "至少写一项任务，每项写明 名称、交付成果、对应指标、责任单位、责任人、完成时限"
	case outline.Choice, outline.Choices:
		if choices := p.plan.Outline.ChoicesOf(q); len(choices) > 0 {
			return "可以写：" + someOf(choices)
		}
	case outline.YesNo:
		return "写 “" + q.Key + ": 是” 或 “" + q.Key + ": 否”"
	}
	if short := strings.TrimSpace(q.Example); short != "" && q.Kind != outline.Prose && !strings.Contains(short, "\n") {
		return fmt.Sprintf("补一行，如 “%s: %s”", q.Key, short)
	}
	return guidance(q)
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
