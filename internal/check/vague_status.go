package check

import (
	"fmt"

	"pilotplan/internal/finding"
	"pilotplan/internal/goal"
	"pilotplan/internal/vocabulary"
)

var vagueStatus = rule{
	id:       "vague-status",
	family:   "措辞",
	title:    "年度进度或交付成果用了看不出做没做完的词",
	severity: finding.Warning,
	clause:   tasksClause,
	bad:      "年度进度: {2024年: 有序推进平台建设}",
	good:     "年度进度: {2024年: 6月底前平台上线}",
	reach:    anyText,
	run:      checkVagueStatus,
}

// A cell that also has something to check is left alone.
func checkVagueStatus(p *pass) {
	commits := map[*passage]bool{}
	for _, s := range p.judged() {
		if s.verdict.Class == goal.Measurable {
			commits[s.in] = true
		}
	}
	for i := range p.passages {
		s := &p.passages[i]
		word, at := p.firstOf(s.text, vocabulary.StatusWords)
		if s.role != deliverable && s.role != progress || word == "" || commits[s] {
			continue
		}
		p.report(finding.Finding{
			Pos: s.place(at, at+len(word)), Path: s.path,
			Message: fmt.Sprintf("“%s”看不出做没做完：%s", word, finding.Quote(s.text)),
			Hint:    "写到时候看得到的：完成了哪一项、多少、凭什么证明",
		})
	}
}
