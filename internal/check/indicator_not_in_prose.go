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
	texts := mentionsOf(p.textsIn(func(r role) bool { return r != otherText }))
	for _, i := range p.indicators {
		if p.blank(i.Name) || told[i.Path] || p.namedIn(texts, i.Name.Value) {
			continue
		}
		r := p.indicatorRow(i)
		p.report(finding.Finding{
			Pos: r.head(), Path: r.Path, Message: fmt.Sprintf("正文没有提到%s", r),
			Hint: "在目标里写明这个指标由多少到多少；不作目标的，从指标表里删去",
		})
	}
}

// namedIn reports whether one of the texts holds a name, by one of its words for it, or most of it.
func (p *pass) namedIn(texts *mentions, name string) bool {
	return slices.ContainsFunc(p.namesOf(name), func(n string) bool { return texts.speak(p.thingsIn(n)) })
}
