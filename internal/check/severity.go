package check

import "pilotplan/internal/finding"

// grade says how grave a finding is as the rule that makes it says: no code but the rules' descriptions names a severity.
type grade uint8

const (
	usual    grade = iota // the rule's severity
	milder                // the rule's milder case
	doubtful              // what may be meant as it stands: good to know
)

// milderCase is the sort of findings of a rule that are less grave than its others.
type milderCase struct {
	severity finding.Severity
	when     string // for the user to read: 申请材料里的
}

// as is how grave a finding of a rule is. What the rule is not sure of is a note, whatever the rule.
func (r *rule) as(g grade) finding.Severity {
	switch {
	case g == doubtful:
		return finding.Note
	case g == milder && r.milder.severity != 0:
		return r.milder.severity
	}
	return r.severity
}
