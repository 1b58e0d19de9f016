package check

import (
	"fmt"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/internal/quantity/calendar"
	"pilotplan/outline"
)

var dateForm = rule{
	id:       "date-form",
	family:   "材料",
	title:    "文件上的日期不是“2023年6月9日”的写法",
	severity: finding.Warning,
	bad:      "日期: 2023.06.09",
	good:     "日期: 2023年6月9日",
	run:      checkDateForm,
}

// A paper is dated to the day, in Arabic digits without leading zeros, the year in full.
func checkDateForm(p *pass) {
	p.checkPaperDate(plan.DatedKey, p.plan.Dated, "")
	for _, m := range p.plan.Outline.Materials {
		for _, q := range m.Questions {
			if q.Kind == outline.Date {
				p.checkPaperDate(q.Key, p.plan.Text(plan.MaterialsKey+"."+m.Key+"."+q.Key), m.Clause)
			}
		}
	}
}

func (p *pass) checkPaperDate(key string, t plan.Text, clause string) {
	text := strings.TrimSpace(t.Value)
	date, err := calendar.ParseDate(text)
	if err != nil || date.IsZero() {
		return // plan.Parse says so
	}
	f := finding.Finding{Pos: t.Pos, Path: t.Path, Clause: clause}
	switch want := (calendar.Date{Year: date.Year, Month: date.Month, Day: date.Day}).String(); {
	case date.Month == 0 || date.Day == 0:
		f.Message = fmt.Sprintf("“%s”%s没有写到日", key, finding.Quote(text))
		f.Hint = "写成“年月日”都有的，如 “2023年6月9日”"
	case strings.ReplaceAll(text, " ", "") != want:
		f.Message = fmt.Sprintf("“%s”%s的写法不合公文格式", key, finding.Quote(text))
		f.Hint = "写成 “" + want + "”：阿拉伯数字，月和日前面不加 0"
	default:
		return
	}
	p.report(f)
}
