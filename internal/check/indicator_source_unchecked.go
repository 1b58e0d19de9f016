package check

import (
	"fmt"

	"pilotplan/internal/finding"
	"pilotplan/internal/vocabulary"
	"pilotplan/outline"
)

var indicatorSourceUnchecked = rule{
	id:       "indicator-source-unchecked",
	family:   "可考核",
	title:    "指标的数据来源无从核对，如企业自报、估算",
	severity: finding.Note,
	clause:   indicatorsClause,
	bad:      "数据来源: 企业自报",
	good:     "数据来源: 企业自报，税务申报表核对",
	reach:    anyText,
	run:      checkIndicatorSourceUnchecked,
}

// What somebody says of himself may be the source where a paper that others can look at is named beside it.
func checkIndicatorSourceUnchecked(p *pass) {
	for _, i := range p.indicators {
		r := p.indicatorRow(i)
		source := r.Text(outline.RoleSource)
		word, _ := p.firstOf(source.Value, vocabulary.SelfTold)
		if word == "" || p.holds(source.Value, vocabulary.Checkable) {
			continue
		}
		p.report(finding.Finding{
			Pos: source.Pos, Path: source.Path, Message: fmt.Sprintf("%s的数据来源是%s，验收时无从核对", r, finding.Quote(source.Value)),
			Hint: "写明凭什么核对“" + word + "”的数，如 审计报告、统计报表、第三方测评报告、平台后台记录",
		})
	}
}
