package check

import (
	"fmt"

	"pilotplan/internal/finding"
	"pilotplan/internal/phrase"
	"pilotplan/internal/plan"
	"pilotplan/internal/quantity"
	"pilotplan/internal/quantity/calendar"
	"pilotplan/internal/vocabulary"
	"pilotplan/outline"
)

var deadlineOutsidePeriod = rule{
	id:       "deadline-outside-period",
	family:   "期限",
	title:    "完成时限不在试点期以内",
	severity: finding.Error,
	milder:   milderCase{finding.Warning, "正文里早于试点期的"},
	clause:   yearsClause,
	text:     true,
	bad:      "完成时限: 2027年6月    # 试点期到 2025 年 12 月",
	good:     "完成时限: 2025年6月",
	reach:    anyText,
	run:      checkDeadlineOutsidePeriod,
}

func checkDeadlineOutsidePeriod(p *pass) {
	if !p.hasPeriod {
		return
	}
	for _, i := range p.indicators {
		p.checkDeadline(p.indicatorRow(i), i.Due)
	}
	for _, t := range p.tasks {
		p.checkDeadline(p.taskRow(t), t.Due)
	}
	for _, r := range p.ownTasks(outline.RoleDue) {
		p.checkDeadline(r, r.Text(outline.RoleDue))
	}
	p.checkEarlyDates()
	for _, late := range p.lateDates() {
		if !late.step {
			g := usual
			if late.far {
				g = doubtful
			}
			p.report(finding.Finding{
				Severity: p.rule.as(g), Pos: late.pos, Path: late.path,
				Message: fmt.Sprintf("这里的期限%s晚于试点期结束（%s）", finding.Quote(late.text), p.period.To),
				Hint:    fmt.Sprintf("不晚于%s；试点期后才能完成的，写试点期内完成哪一步", p.period.To),
			})
		}
	}
}

// checkEarlyDates reports what prose promises by a day before the pilot begins: 2021年6月底前取得. What is told as done is a fact.
func (p *pass) checkEarlyDates() {
	for i := range p.judged() {
		s := &p.sentences[i]
		if s.in.plain || s.in.role == guiding {
			continue
		}
		for _, d := range quantity.FindDates(s.Text) {
			before, behind := phrase.LastClause(s.Text[:d.Start]), phrase.FirstClause(s.Text[d.End:])
			if !d.Date.Before || d.Date.IsZero() || !d.Date.Last().Before(p.period.From.First()) || behind == "" || p.words().OfClue(vocabulary.Past).Held(before+behind) {
				continue
			}
			p.report(finding.Finding{
				Severity: p.rule.as(milder), Pos: s.posOf(d.Start, d.End), Path: s.in.path,
				Message: fmt.Sprintf("这里的期限%s早于试点期开始（%s）", finding.Quote(s.Text[d.Start:d.End]), p.period.From),
				Hint:    "核对年份；试点前已经完成的写明“已”，放进概况或条件",
			})
		}
	}
}

// checkDeadline judges a deadline by its last day.
func (p *pass) checkDeadline(r row, due plan.Text) {
	date, err := calendar.ParseDate(due.Value)
	if err != nil || date.IsZero() {
		return
	}
	f := finding.Finding{Pos: due.Pos, Path: due.Path}
	switch {
	case date.Last().After(p.period.To.Last()):
		f.Message = fmt.Sprintf("%s的%s%s晚于试点期结束（%s）", r, r.Cell(outline.RoleDue).Column.Key, finding.Quote(due.Value), p.period.To)
		f.Hint = fmt.Sprintf("不晚于%s；试点期后才能完成的，写试点期内完成哪一步", p.period.To)
	case date.Last().Before(p.period.From.First()):
		f.Message = fmt.Sprintf("%s的%s%s早于试点期开始（%s）", r, r.Cell(outline.RoleDue).Column.Key, finding.Quote(due.Value), p.period.From)
		f.Hint = "试点前已经完成的不列为任务或目标，写进概况或条件"
	default:
		return
	}
	p.report(f)
}
