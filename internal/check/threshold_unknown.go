package check

import (
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/internal/quantity"
	"pilotplan/outline"
)

var thresholdUnknown = rule{
	id:       "threshold-unknown",
	family:   "门槛",
	title:    "看不出是否达到申报条件",
	severity: finding.Error,
	bad:      "年产值: 7亿元—9亿元",
	good:     "年产值: 8.6亿元",
	run:      checkThresholdUnknown,
}

func checkThresholdUnknown(p *pass) {
	for _, c := range p.conditions() {
		for _, part := range p.judge(&c.Test).conjuncts() {
			if part.status == Unknown && !p.explained(part) {
				p.reportCondition(&c, part, p.howToTell(part))
			}
		}
	}
}

// explained reports whether an answer that is wanted was itself reported: as missing, or by plan.Parse as no number.
func (p *pass) explained(v verdict) bool {
	for _, leaf := range v.leaves() {
		for _, path := range leaf.test.Paths() {
			if leaf.status == Unknown && (p.reportedMissing(path) || p.answered(path) && p.isUnread(path)) {
				return true
			}
		}
	}
	return false
}

// reportedMissing reports whether the answer at path, or what it stands in, was reported as missing.
func (p *pass) reportedMissing(path string) bool {
	for ; path != ""; path = parent(path) {
		if p.missing[path] {
			return true
		}
	}
	return false
}

// isUnread reports whether an answer is not of the kind that its question wants, which plan.Parse told.
func (p *pass) isUnread(path string) bool {
	asked := p.plan.Question(path)
	switch {
	case asked == nil:
		return false
	case asked.Kind == outline.Date:
		_, ok := p.plan.Date(path)
		return !ok
	case asked.Kind != outline.Quantity:
		return false
	}
	q, ok := p.plan.Quantity(path)
	return !ok || asked.Unit != "" && q.Unit != "" && !q.Rank && !quantity.SameDimension(q.Unit, asked.Unit)
}

// howToTell says what to write so that the condition can be judged.
func (p *pass) howToTell(v verdict) string {
	var absent []string
	for _, leaf := range v.leaves() {
		if leaf.status != Unknown {
			continue
		}
		if leaf.test.Passed != nil && leaf.test.Passed.Until == nil && p.blank(p.plan.Dated) {
			absent = append(absent, "“"+plan.DatedKey+"”")
		}
		for _, path := range leaf.test.Paths() {
			if !p.given(path) {
				absent = append(absent, "“"+lastKey(path)+"”")
			}
		}
	}
	demand := "；条件是" + p.demand(v.test)
	if len(absent) == 0 {
		return "写一个确切的数" + demand
	}
	return "补上" + strings.Join(absent, "、") + demand
}
