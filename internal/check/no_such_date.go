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
		if q := p.questionOf(s); q != nil && (q.Kind == outline.Date || q.Kind == outline.Span) {
			continue
		}
		from := 0
		for _, part := range strings.SplitAfter(s.text, "。") {
			if mayHaveMonth(part) {
				p.noSuchDatesIn(s, &r, from, part)
			}
			from += len(part)
		}
	}
}

// mayHaveMonth reports whether a text may name a month, by its sign or by what parts it from a year.
func mayHaveMonth(text string) bool {
	return strings.Contains(text, "月") || strings.ContainsAny(text, "-./．／－−‐‑")
}

// noSuchDatesIn reads a part of a passage that begins at byte from.
func (p *pass) noSuchDatesIn(s *passage, r *quantity.Reader, from int, part string) {
	r.Read(part)
	for _, m := range r.Moments() {
		if m.Fault == "" {
			continue
		}
		p.report(finding.Finding{
			Pos: s.place(from+m.Start, from+m.End), Path: s.path,
			Message: fmt.Sprintf("没有%s这一天：%s", finding.Quote(part[m.Start:m.End]), m.Fault), Hint: "核对月份和日期",
		})
	}
}
