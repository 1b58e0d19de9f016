package check

import (
	"fmt"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/quantity"
	"pilotplan/outline"
)

var noSuchDate = rule{
	id:       "no-such-date",
	family:   "措辞",
	title:    "写了日历上没有的日期",
	severity: finding.Error,
	text:     true,
	bad:      "2025年6月31日前建成平台",
	good:     "2025年6月30日前建成平台",
	run:      checkNoSuchDate,
}

// What stands where a date is asked for, plan.Parse judges.
func checkNoSuchDate(p *pass) {
	var r quantity.Reader
	for i := range p.passages {
		s := &p.passages[i]
		if !strings.ContainsRune(s.text, '月') && !strings.ContainsAny(s.text, "-./") {
			continue
		}
		if q := p.questionOf(s); q != nil && (q.Kind == outline.Date || q.Kind == outline.Span) {
			continue
		}
		r.Read(s.text)
		for _, m := range r.Moments() {
			if m.Fault == "" {
				continue
			}
			p.report(finding.Finding{
				Pos: s.place(m.Start, m.End), Path: s.path,
				Message: fmt.Sprintf("没有%s这一天：%s", finding.Quote(s.text[m.Start:m.End]), m.Fault), Hint: "核对月份和日期",
			})
		}
	}
}
