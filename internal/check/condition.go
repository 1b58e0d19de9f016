package check

import (
	"strings"

	"pilotplan/internal/plan"
	"pilotplan/outline"
)

// Status says whether a condition is met.
type Status uint8

const (
	Met Status = iota + 1
	NotMet
	Unknown // an answer is missing, or says too little
)

// String is the word the user reads.
func (s Status) String() string {
	switch s {
	case Met:
		return "符合"
	case NotMet:
		return "不符合"
	}
	return "不能判断"
}

// ConditionResult is one condition of the outline, held against a plan's answers.
type ConditionResult struct {
	Title, Clause string
	Reading       string   // how the clause is read where the guide leaves it open; may be empty
	Paths         []string // of the answers that it compares, as outline.Test has them
	Status        Status
	Figures       []string // one for each answer that is compared: 年产值 3600万元 ≥ 3000万元
	Sentence      string   // the figures that decide, and the result
}

// Conditions holds the outline's conditions for the plan's type of applicant against its answers, in the order of the
// outline. It is empty for a type that the outline does not name or has no conditions for.
func Conditions(p *plan.Plan) []ConditionResult {
	c := newPass(p)
	var results []ConditionResult
	for _, condition := range c.conditions() {
		v := c.judge(&condition.Test)
		results = append(results, ConditionResult{
			Title: condition.Title, Clause: condition.Clause, Reading: condition.Reading, Paths: v.paths(),
			Status: v.status, Figures: v.figures(), Sentence: v.sentence(),
		})
	}
	return results
}

// conditions are those of the outline that this applicant must meet.
func (p *pass) conditions() []outline.Condition { return p.plan.Outline.ConditionsFor(p.typeName()) }

// verdict is a Test held against the answers: a tree of the same shape.
type verdict struct {
	test   *outline.Test
	status Status
	words  string // of a leaf: the comparison, or why there is none
	parts  []verdict
}

func (p *pass) judge(t *outline.Test) verdict {
	switch {
	case len(t.All) > 0:
		return p.judgeAll(t)
	case len(t.Any) > 0:
		return p.judgeAny(t)
	}
	return p.compare(t)
}

func (p *pass) judgeAll(t *outline.Test) verdict {
	v := verdict{test: t, status: Met}
	for i := range t.All {
		part := p.judge(&t.All[i])
		if part.status == NotMet || v.status == Met {
			v.status = part.status
		}
		v.parts = append(v.parts, part)
	}
	return v
}

func (p *pass) judgeAny(t *outline.Test) verdict {
	v := verdict{test: t, status: NotMet}
	for i := range t.Any {
		part := p.judge(&t.Any[i])
		if part.status == Met || v.status == NotMet {
			v.status = part.status
		}
		v.parts = append(v.parts, part)
	}
	return v
}

// conjuncts are the parts that must each hold: those of “all” at the top, also within each other, else v alone.
func (v verdict) conjuncts() []verdict {
	if len(v.test.All) == 0 {
		return []verdict{v}
	}
	var found []verdict
	for _, part := range v.parts {
		found = append(found, part.conjuncts()...)
	}
	return found
}

// leaves are the comparisons of v, in order.
func (v verdict) leaves() []verdict {
	if len(v.parts) == 0 {
		return []verdict{v}
	}
	var found []verdict
	for _, part := range v.parts {
		found = append(found, part.leaves()...)
	}
	return found
}

// decisive are the comparisons that make v what it is. What could have been met by another way and is not known has them
// all.
func (v verdict) decisive() []verdict {
	if len(v.parts) == 0 {
		return []verdict{v}
	}
	var found []verdict
	for _, part := range v.parts {
		if part.status == v.status || len(v.test.Any) > 0 && v.status == Unknown {
			found = append(found, part.decisive()...)
		}
	}
	return found
}

func (v verdict) figures() []string {
	var words []string
	for _, leaf := range v.leaves() {
		words = append(words, leaf.words)
	}
	return words
}

func (v verdict) paths() []string {
	var all []string
	for _, leaf := range v.leaves() {
		all = append(all, leaf.test.Paths()...)
	}
	return all
}

// sentence is “年产值 2900万元 < 3000万元；全省排名 第31 > 前20：不符合”.
func (v verdict) sentence() string {
	var words []string
	for _, leaf := range v.decisive() {
		words = append(words, leaf.words)
	}
	return strings.Join(words, "；") + "：" + v.status.String()
}
