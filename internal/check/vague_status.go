package check

import (
	"fmt"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/goal"
)

var vagueStatus = rule{
	id:       "vague-status",
	family:   "措辞",
	title:    "年度进度或交付成果用了看不出做没做完的词",
	severity: finding.Warning,
	clause:   tasksClause,
	bad:      "年度进度: {2024年: 有序推进平台建设}",
	good:     "年度进度: {2024年: 6月底前平台上线}",
	run:      checkVagueStatus,
}

// statusWords are words of which nobody can say when they are true.
var statusWords = []string{
	"正在推进", "有序推进", "稳步推进", "持续推进", "继续推进", "加快推进", "扎实推进", "深入推进", "全面推进", "积极推进", "按计划推进", "推进中", "进行中", "正在进行",
	"基本完成", "初步完成", "大体完成", "部分完成", "基本建成", "初步建成", "基本形成", "初步形成", "初步建立", "基本建立", "初见成效", "阶段性成果", "阶段性成效",
	"明显成效", "显著成效", "进展顺利", "稳步实施", "有序开展", "持续开展", "持续优化", "不断完善", "逐步完善", "持续完善", "进一步完善",
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
		word := firstOf(s.text, statusWords)
		if s.role != deliverable && s.role != progress || word == "" || commits[s] {
			continue
		}
		at := strings.Index(s.text, word)
		p.report(finding.Finding{
			Pos: s.place(at, at+len(word)), Path: s.path,
			Message: fmt.Sprintf("“%s”看不出做没做完：%s", word, quote(s.text)),
			Hint:    "写到时候看得到的：完成了哪一项、多少、凭什么证明",
		})
	}
}
