package check

import (
	"fmt"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/phrase"
)

var targetNotInTable = rule{
	id:       "target-not-in-table",
	family:   "可操作",
	title:    "正文里的目标没有列入指标表，也不是任务的交付成果",
	severity: finding.Warning,
	clause:   indicatorsClause,
	bad:      "试点目标: 到2025年，客户满意度达到95分    # 指标表和任务里都没有",
	good:     "指标: [{名称: 客户满意度, 单位: 分, 年度目标: {2025年: 95}}]",
	reach:    followed,
	run:      checkTargetNotInTable,
}

// A figure of the goals belongs to an indicator or to what a task hands over. Words that may mean one of them are enough, and
// so is the same figure: what is left has nobody to answer for it.
func checkTargetNotInTable(p *pass) {
	if len(p.indicators) == 0 {
		return
	}
	claims := p.allClaims()
	for i := range claims {
		c := &claims[i]
		if c.in.role != goals || c.Kind == phrase.Base || c.Kind == phrase.Change || c.Kind == phrase.Rate || c.Part || c.Subject == "" && c.Tail == "" {
			continue
		}
		if c.Year != 0 && !p.target(c.Year) || !p.committed(c) || p.inTable(c) || i > 0 && p.listedWith(&claims[i-1], c) {
			continue
		}
		name := c.Subject
		if name == "" {
			name = c.Tail
		}
		p.report(finding.Finding{
			Pos: c.pos(), Path: c.in.path,
			Message: fmt.Sprintf("目标“%s %s”没有列入指标表，也不是任务的交付成果", name, c.text()),
			Hint:    "在指标表里加一行，写明单位、基期、年度目标和责任人；或写进一项任务的“交付成果”",
		})
	}
}

// listedWith reports whether a figure is told in one breath with one that the table carries: 智能工厂12家、智能车间60个.
func (p *pass) listedWith(before, c *claim) bool {
	if before.sentence != c.sentence || before.End > c.Start {
		return false
	}
	words := between(before, c)
	return strings.HasPrefix(words, "、") && phrase.FirstClause(words[len("、"):]) == words[len("、"):] && p.inTable(before)
}

// committed reports whether the judge takes a figure for one that is promised.
func (p *pass) committed(c *claim) bool {
	for _, s := range p.judged() {
		if s.in != c.in || s.Start != c.sentence.Start {
			continue
		}
		for _, v := range s.verdict.Values {
			if v.Start < c.End && c.Start < v.End {
				return true
			}
		}
	}
	return false
}

// inTable reports whether an indicator may be meant, or whether a row has the very figure.
func (p *pass) inTable(c *claim) bool {
	for _, m := range p.mayMean(c) {
		if m.indicator != nil && m.likeTo(c) != unlike {
			return true
		}
	}
	for _, m := range p.allMeasures() {
		for _, f := range m.figures {
			if alike(f.value, c.Value) && sameValue(f.value, c.Value) {
				return true
			}
		}
	}
	claims := p.allClaims()
	for i := range claims {
		other := &claims[i]
		if other.in.task != nil && other.dimension == c.dimension && sameValue(other.Value, c.Value) {
			return true
		}
	}
	return false
}
