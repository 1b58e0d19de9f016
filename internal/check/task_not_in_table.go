package check

import (
	"fmt"

	"pilotplan/internal/finding"
	"pilotplan/internal/phrase"
	"pilotplan/internal/prose"
	"pilotplan/internal/vocabulary"
	"pilotplan/outline"
)

var taskNotInTable = rule{
	id:       "task-not-in-table",
	family:   "可操作",
	title:    "正文里写的任务，任务表里没有",
	severity: finding.Warning,
	clause:   tasksClause,
	bad:      "年度安排: 2025年6月，旧机再制造基地投产    # 任务表里没有一项做这件事",
	good:     "任务: [{名称: 建设旧机再制造基地, 年度进度: {2025年: 旧机再制造基地投产}}]",
	reach:    followed,
	run:      checkTaskNotInTable,
}

// A task that prose lists beside those of the table, 实施平台升级、网点加密等任务, is one of which the table has no row; so may be a
// milestone that no row works towards.
func checkTaskNotInTable(p *pass) {
	if len(p.tasks) == 0 {
		return
	}
	for i := range p.passages {
		if s := &p.passages[i]; s.role == goals || s.role == guiding {
			p.checkListedTasks(s)
		}
	}
	for i := range p.judged() {
		if s := &p.sentences[i]; s.in.role == goals {
			p.checkMilestones(s)
		}
	}
}

// checkListedTasks looks at the lists of tasks in a text. One that has nothing in common with the table is of other things, such
// as the tasks of the guide.
func (p *pass) checkListedTasks(s *passage) {
	for _, sentence := range p.read(s) {
		for _, items := range p.listedTasks(sentence.Text) {
			p.checkListed(s, sentence.Sentence, items)
		}
	}
}

func (p *pass) checkListed(s *passage, sentence prose.Sentence, items []phrase.Range) {
	var lacking []phrase.Range
	for _, item := range items {
		if p.rowOfTask(sentence.Text[item.Start:item.End]) == nil {
			lacking = append(lacking, item)
		}
	}
	if len(lacking) > len(items)/2 {
		return
	}
	for _, item := range lacking {
		from, to := sentence.Source(item.Start, item.End)
		p.report(finding.Finding{
			Pos: s.place(from-s.base, to-s.base), Path: s.path,
			Message: fmt.Sprintf("这里写的任务%s，任务表里没有", finding.Quote(sentence.Text[item.Start:item.End])), Hint: p.addTaskHint(),
		})
	}
}

// checkMilestones notes what is to be finished and is named in no row of a table.
func (p *pass) checkMilestones(s *judged) {
	for _, v := range s.verdict.Values {
		if v.Relation != "milestone" {
			continue
		}
		from, to := clauseAround(s.Text, v.Start, v.End)
		words := s.Text[from:to]
		if p.holds(words, vocabulary.PilotWords) || p.rowOfTask(words) != nil || p.indicatorNamed(words) {
			continue
		}
		p.report(finding.Finding{
			Severity: p.rule.as(doubtful), Pos: s.posOf(from, to), Path: s.in.path,
			Message: fmt.Sprintf("这里写的%s，任务表里没有一项做这件事", finding.Quote(words)), Hint: p.addTaskHint(),
		})
	}
}

func (p *pass) addTaskHint() string {
	return "在" + p.plan.Outline.PathOf(outline.Tasks) + "里加一项，写明交付成果、责任单位、责任人和完成时限；已经在表里的，用同一个名称"
}

// clauseAround widens a place in a sentence to the clause that it stands in.
func clauseAround(text string, from, to int) (int, int) {
	return from - len(phrase.LastClause(text[:from])), to + len(phrase.FirstClause(text[to:]))
}
