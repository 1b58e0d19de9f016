package check

import (
	"fmt"

	"pilotplan/internal/finding"
	"pilotplan/internal/goal"
	"pilotplan/internal/vocabulary"
)

var deadlineOnly = rule{
	id:       "deadline-only",
	family:   "可考核",
	title:    "目标只有期限，没有可考核的数量、名次或成果",
	severity: finding.Warning,
	clause:   indicatorsClause,
	text:     true,
	bad:      "试点目标: 到2025年，服务能力显著增强",
	good:     "试点目标: 到2025年，服务性收入达到7.8亿元",
	run:      checkDeadlineOnly,
}

// The yearly steps of a task have their year from where they stand, so that they cannot be at fault here.
func checkDeadlineOnly(p *pass) {
	for i := range p.judged() {
		s := &p.sentences[i]
		if s.verdict.Class != goal.DeadlineOnly || s.in.role == progress || s.isLabel() || s.in.role == deliverable && p.holds(s.Text, vocabulary.StatusWords) {
			continue
		}
		g := usual
		if s.in.role == guiding || s.in.role == safeguard {
			g = doubtful
		}
		deadline := ""
		if d := s.verdict.Deadline; d != nil {
			deadline = "（" + d.Text + "）"
		}
		p.report(finding.Finding{
			Severity: p.rule.as(s.doubted(g)), Pos: s.pos(), Path: s.in.path,
			Message: fmt.Sprintf("只有期限%s，没有可考核的数量、名次或成果：%s", deadline, finding.Quote(s.words())),
			Hint:    p.howToMeasure(s.Text, true),
		})
	}
}
