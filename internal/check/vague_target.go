package check

import (
	"fmt"

	"pilotplan/internal/finding"
	"pilotplan/internal/goal"
	"pilotplan/internal/vocabulary"
)

var vagueTarget = rule{
	id:       "vague-target",
	family:   "可考核",
	title:    "目标没有可考核的数量、名次或成果",
	severity: finding.Warning,
	clause:   indicatorsClause,
	text:     true,
	bad:      "试点目标: 明显缩短平均故障修复时间",
	good:     "试点目标: 到2025年，平均故障修复时间由36小时缩短到20小时",
	run:      checkVagueTarget,
}

// How grave it is goes by what the text is for. In the goals every sentence counts. What a task does may be told in general
// as long as its text commits to something somewhere; a cell of its row may name a step without a number. Guiding thought is
// left alone.
func checkVagueTarget(p *pass) {
	sentences := p.judged()
	commits := map[place]bool{}
	for i := range sentences {
		if sentences[i].verdict.Class == goal.Measurable {
			commits[sentences[i].place()] = true
		}
	}
	for i := range sentences {
		s := &sentences[i]
		switch s.verdict.Class {
		case goal.Vague:
			if g, ok := p.vagueGrade(s, commits[s.place()]); ok {
				p.reportVague(s, s.doubted(g))
			}
		case goal.Measurable:
			p.noteVagueClauses(s)
		}
	}
}

// place is what a sentence shares its commitments with: its text, or its paragraph where a text is a whole file.
type place struct {
	in        *passage
	paragraph int
}

func (s *judged) place() place {
	if s.in.role == unknown {
		return place{s.in, s.Paragraph}
	}
	return place{in: s.in}
}

// vagueGrade is how grave it is that a sentence is vague; false if it may stand.
func (p *pass) vagueGrade(s *judged, commits bool) (grade, bool) {
	hollow := p.holds(s.Text, vocabulary.Hollow)
	switch s.in.role {
	case goals:
		return usual, true
	case unknown:
		if hollow || !commits && !s.isLabel() {
			return usual, true
		}
	case measures:
		if !commits && !p.handsOver(s) {
			return usual, true
		}
		if hollow {
			return doubtful, true
		}
	case deliverable, progress:
		if hollow && !commits && !p.holds(s.Text, vocabulary.StatusWords) {
			return usual, true
		}
	case safeguard:
		if hollow && !s.isLabel() {
			return doubtful, true
		}
	}
	return 0, false
}

// handsOver reports whether the row of a task names a result that can be checked: then its measures need not.
func (p *pass) handsOver(s *judged) bool {
	for i := range p.judged() {
		other := &p.sentences[i]
		if other.in.role == deliverable && other.in.task == s.in.task && other.verdict.Class == goal.Measurable {
			return true
		}
	}
	return false
}

func (p *pass) reportVague(s *judged, g grade) {
	p.report(finding.Finding{
		Severity: p.rule.as(g), Pos: s.pos(), Path: s.in.path,
		Message: fmt.Sprintf("没有可考核的数量、名次或成果：%s", finding.Quote(s.words())),
		Hint:    p.howToMeasure(s.Text, s.verdict.Deadline != nil),
	})
}

// noteVagueClauses notes what a sentence of the goals adds to its figures in hollow words.
func (p *pass) noteVagueClauses(s *judged) {
	if s.in.role != goals && s.in.role != unknown {
		return
	}
	for _, c := range s.verdict.Clauses {
		words := s.clauseOf(c)
		if c.Class != goal.Vague || !p.holds(words, vocabulary.Hollow) {
			continue
		}
		p.report(finding.Finding{
			Severity: p.rule.as(doubtful), Pos: s.posOf(c.Start, c.End), Path: s.in.path,
			Message: fmt.Sprintf("这半句没有可考核的数量、名次或成果：%s", finding.Quote(words)),
			Hint:    p.howToMeasure(words, s.verdict.Deadline != nil),
		})
	}
}
