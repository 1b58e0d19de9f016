package check

import (
	"fmt"
	"slices"

	"pilotplan/internal/finding"
	"pilotplan/internal/phrase"
)

var indicatorNotInProse = rule{
	id:       "indicator-not-in-prose",
	family:   "可操作",
	title:    "指标表里的指标，正文没有提到",
	severity: finding.Note,
	clause:   indicatorsClause,
	bad:      "指标: [{名称: 单位产值碳排放, …}]    # 试点目标、任务和年度安排都没有说到碳排放",
	good:     "试点目标: 到2025年，单位产值碳排放降至0.12吨/万元",
	reach:    followed,
	run:      checkIndicatorNotInProse,
}

// An indicator is told of where a figure of the prose is its own, or where a text holds most of its name. A plan without any goals
// in prose lacks more than that.
func checkIndicatorNotInProse(p *pass) {
	if !slices.ContainsFunc(p.passages, func(s passage) bool { return s.role == goals && !phrase.IsBlank(p.words(), s.text) }) {
		return
	}
	told := map[string]bool{}
	for i := range p.allClaims() {
		if m := p.claims[i].of; m != nil && m.indicator != nil {
			told[m.path] = true
		}
	}
	for _, i := range p.indicators {
		if p.blank(i.Name) || told[i.Path] || p.spokenOf(i.Name.Value) {
			continue
		}
		r := p.indicatorRow(i)
		p.report(finding.Finding{
			Pos: r.head(), Path: r.Path, Message: fmt.Sprintf("正文没有提到%s", r),
			Hint: "在目标里写明这个指标由多少到多少；不作目标的，从指标表里删去",
		})
	}
}

// spokenOf reports whether a text of the plan holds a name, by one of its words for it, or most of it.
func (p *pass) spokenOf(name string) bool {
	names := p.namesOf(name)
	for i := range p.passages {
		s := &p.passages[i]
		if s.role == otherText {
			continue
		}
		if slices.ContainsFunc(names, func(n string) bool { return speaksOf(s.text, p.thingsIn(n)) }) {
			return true
		}
	}
	return false
}
