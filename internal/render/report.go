package render

import (
	"io/fs"
	"slices"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
)

const reportTemplate = "自查报告.md.tmpl"

// Evidence is what others found out about a plan.
type Evidence struct {
	Findings   []finding.Finding
	Conditions []ConditionResult
	Goals      []Goal // beside the indicators, which the report reads itself
	MostErrors int    // how many errors are listed at most, so that the report stays one page; the others are counted
}

// ConditionResult is one condition of the outline held against the plan. All is plain text.
type ConditionResult struct {
	Title, Clause string
	Reading       string // how the clause is read where the guide leaves it open; may be empty
	Met           bool
	Status        string   // in words: 符合
	Figures       []string // one for each answer that is compared
}

// Report is what the template of a report is given: Markdown of tables with captions. Those with nothing to say are empty.
type Report struct {
	Front      string // front matter; the title is the first heading's
	Summary    string // who applies as what, and how conditions, materials, goals and findings stand
	Conditions string
	Errors     string // those to mend first
}

// SelfCheck writes the report on a plan before it is handed in, with the template 自查报告.md.tmpl of templates. Its date is
// the plan's; the same plan and evidence give the same bytes.
func SelfCheck(p *plan.Plan, e Evidence, templates fs.FS) ([]byte, error) {
	r := &reporter{writer: &writer{plan: p, mute: true}, evidence: e, goals: append(indicatorGoals(p), e.Goals...)}
	return execute(templates, reportTemplate, Report{
		Front:      "单位: " + quoted(orPending(applicant(p))) + "\n主题: " + quoted(p.Outline.Title),
		Summary:    r.summary(),
		Conditions: r.conditions(),
		Errors:     r.errors(),
	})
}

// reporter makes the model of a report.
type reporter struct {
	*writer  // of the tables
	evidence Evidence
	goals    []Goal
}

// filled writes a table that has rows.
func (r *reporter) filled(t table) string {
	if len(t.rows) == 0 {
		return ""
	}
	return r.table(t)
}

func (r *reporter) summary() string {
	p := r.plan
	t := table{caption: "自查结论", head: []string{"项目", "内容"}}
	t.add("方案", title(p))
	t.add("申报", r.application())
	t.add("申报条件", r.conditionVerdict())
	t.add(plan.MaterialsKey, r.materials())
	t.add("可考核度", joined("\n", r.share(), r.unassessable()))
	t.add("检查发现", strings.Join(append([]string{r.counts()}, r.chapters()...), "\n"))
	return r.table(t)
}

// application is as what the applicant applies, for when, and the date of the plan.
func (r *reporter) application() string {
	var parts []string
	if len(r.plan.Outline.Types) > 0 {
		parts = append(parts, orPending(text(r.plan.Type)))
	}
	parts = append(parts, plan.PeriodKey+" "+orPending(text(r.plan.Period)), plan.DatedKey+" "+orPending(text(r.plan.Dated)))
	return strings.Join(parts, "；")
}

func (r *reporter) conditionVerdict() string {
	if len(r.evidence.Conditions) == 0 {
		return "指南没有给这个申报类别规定数值条件"
	}
	var states []string
	for _, c := range r.evidence.Conditions {
		if !c.Met && !slices.Contains(states, c.Status) {
			states = append(states, c.Status)
		}
	}
	if len(states) == 0 {
		return r.evidence.Conditions[0].Status
	}
	return strings.Join(states, "，")
}

func (r *reporter) conditions() string {
	t := table{caption: "申报条件", head: []string{"条件", "对照", "结论", "依据"}}
	for _, c := range r.evidence.Conditions {
		words := strings.Join(c.Figures, "；")
		if c.Reading != "" {
			words += "\n本程序的读法：" + strings.TrimRight(c.Reading, "。")
		}
		t.add(c.Title, orDash(words), c.Status, orDash(c.Clause))
	}
	return r.filled(t)
}
