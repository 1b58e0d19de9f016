// Package check judges a plan against its outline: one file a rule.
//
// Rules know plan files, not guides. What is asked, of whom, in which clause and with which thresholds comes from the
// plan's outline, so the same rules serve every guide. Each cause is reported once, by the rule that names it best.
package check

import (
	"slices"
	"strings"
	"time"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/internal/quantity/calendar"
	"pilotplan/internal/segment"
	"pilotplan/internal/statement"
	"pilotplan/internal/vocabulary"
	"pilotplan/outline"
)

// Run gives all that is wrong with a plan, sorted, together with what was found earlier, by plan.Parse and others, which
// is not repeated here. Findings that the user silenced with a reason are kept, as suppressed.
func Run(p *plan.Plan, earlier ...finding.Finding) []finding.Finding {
	return RunAsOf(time.Time{}, p, earlier...)
}

// RunAsOf is Run as seen from a day, from which on bare years are yet to come; the zero time is that which the plan says itself.
func RunAsOf(asOf time.Time, p *plan.Plan, earlier ...finding.Finding) []finding.Finding {
	c := newPass(p)
	c.asOf = asOf
	return c.runAll(earlier)
}

// Review is Run together with ProseGoals: the texts are judged once for both, which is what whoever fills in a plan waits for.
func Review(p *plan.Plan, earlier ...finding.Finding) ([]finding.Finding, []ProseGoal) {
	c := newPass(p)
	return c.runAll(earlier), c.proseGoals()
}

func (p *pass) runAll(earlier []finding.Finding) []finding.Finding {
	p.found = slices.Clone(earlier)
	if p.unreadable() {
		finding.Sort(p.found)
		return p.found
	}
	p.rules = rules()
	for _, r := range p.rules {
		if r.id == silence.id {
			p.oneCause()
		}
		p.rule = r
		r.run(p)
	}
	finding.Sort(p.found)
	return p.found
}

// rule is one check and its description.
type rule struct {
	id       string
	family   string
	title    string // what must not be, for the user to read
	severity finding.Severity
	milder   milderCase // what is less grave; zero for most rules
	clause   clause
	text     bool   // it reads plain text as well as plans
	reach    reach  // how far it holds of the answers that a text gives
	bad      string // an example that it finds, and one that it does not
	good     string
	run      func(*pass)
}

// rules is the list, in the order of the manual. The last one sees what the others found.
func rules() []rule {
	return []rule{
		missingAnswer, materialMissing, chapterMissing, answerNotAsked, tooLong, tooFew, blankLeft, exampleLeft, answerForm,
		thresholdNotMet, thresholdUnknown, thresholdNotGiven, typeNotInGuide,
		vagueTarget, deadlineOnly,
		indicatorNoBaseline, indicatorNoTarget, indicatorNoUnit, indicatorNoSource, indicatorSourceUnchecked,
		indicatorNotNumeric,
		indicatorDirection, indicatorNotMonotone, indicatorImpossible, indicatorBaseYear,
		taskNoDeliverable, taskNoOwner, taskNoPerson, taskNoDeadline, taskNoIndicator, taskUnknownIndicator,
		indicatorNoTask, indicatorNotInProse, taskNotInProse, taskNotInTable, targetNotInTable,
		periodLength, deadlineOutsidePeriod, yearOutsidePeriod, scheduleNoDates,
		figureConflict, shareMismatch, sumMismatch, percentPoint, unitMismatch,
		fieldNotInGuide, fieldWithoutTask, taskNotInGuide,
		requestAddressee, requestClosing, dateForm,
		noSuchDate, docNumberBrackets, headingNumberGap, gluedLines, halfwidthMark, vagueStatus,
		silence,
	}
}

// RuleInfo describes a rule.
type RuleInfo struct {
	ID, Family, Title string
	Severity          finding.Severity // the usual one; a finding of which the rule is not sure is a Note
	Milder            finding.Severity // of some sort of its findings; 0 if there is none
	When              string           // which those are, such as “申请材料里的”
	Clause            string           // where its clause comes from, such as “任务表”; empty if it has none
	Bad, Good         string           // lines of a plan file: one that it finds, one that it does not
}

// Rules describes all rules, in the order of the manual.
func Rules() []RuleInfo {
	var infos []RuleInfo
	for _, r := range rules() {
		infos = append(infos, RuleInfo{r.id, r.family, r.title, r.severity, r.milder.severity, r.milder.when, r.clause.String(), r.bad, r.good})
	}
	return infos
}

// pass is the check at work on one plan.
type pass struct {
	plan       *plan.Plan
	rules      []rule
	rule       rule // the one that is running
	period     calendar.Period
	hasPeriod  bool
	indicators []*plan.Indicator // the rows that say something
	tasks      []*plan.Task
	byID       map[string][]*plan.Indicator
	byName     map[string][]*plan.Indicator
	passages   []passage                            // the texts, in the user's order
	said       map[finding.Pos][]statement.Sentence // of the texts of a plan, by place, see read
	missing    map[string]bool                      // paths of the answers reported as missing
	found      []finding.Finding
	doubts     []doubt // about figures, until oneCause has seen them

	asOf       time.Time // see TextOptions
	vocabulary *vocabulary.Vocabulary
	sentences  []judged // nil until asked for, as are the next two
	measures   []*measure
	claims     []claim
	synonyms   map[string][]string
	late       []lateDate
	drafted    *drafted // where the plan was read from; nil for a plan file
	cutter     segment.Cutter

	clauses                   [yearsClause + 1]*string // see clauseOf
	namesakes                 *namesakes               // finds among the measures; nil before anybody asks
	taskTexts, indicatorNames *mentions                // what the rows say; nil before anybody asks
}

func newPass(p *plan.Plan) *pass {
	c := &pass{
		plan: p, missing: map[string]bool{}, byID: map[string][]*plan.Indicator{}, byName: map[string][]*plan.Indicator{},
	}
	c.period, c.hasPeriod = p.PilotPeriod()
	for i := range p.Indicators {
		c.addIndicator(&p.Indicators[i])
	}
	for i := range p.Tasks {
		if !c.blankRow(&p.Tasks[i].Row) {
			c.tasks = append(c.tasks, &p.Tasks[i])
		}
	}
	c.passages = c.planPassages()
	return c
}

func (p *pass) addIndicator(i *plan.Indicator) {
	if p.blankRow(&i.Row) {
		return
	}
	p.indicators = append(p.indicators, i)
	if id := strings.TrimSpace(i.ID.Value); id != "" {
		p.byID[id] = append(p.byID[id], i)
	}
	if name := strings.TrimSpace(i.Name.Value); name != "" {
		p.byName[name] = append(p.byName[name], i)
	}
}

// report adds a finding of the running rule; severity and clause are the rule's unless given.
func (p *pass) report(f finding.Finding) {
	f.Rule = p.rule.id
	if f.Severity == 0 {
		f.Severity = p.rule.severity
	}
	if f.Clause == "" {
		f.Clause = p.clauseOf(p.rule.clause)
	}
	if f.Pos.Line == 0 {
		f.Pos = finding.Pos{File: p.plan.File, Line: 1, Column: 1}
	}
	p.found = append(p.found, f)
}

// clause says which clause of the outline stands behind a rule.
type clause uint8

const (
	ownClause        clause = iota // each finding brings its own, if any
	indicatorsClause               // of the question for the table of indicators
	tasksClause                    // of the question for the table of tasks
	yearsClause                    // of the length of the period
)

func (c clause) String() string {
	return [...]string{"", "指标表", "任务表", "试点期"}[c]
}

// clauseOf is the clause of the outline, looked for once, as a rule may report thousands of findings.
func (p *pass) clauseOf(c clause) string {
	if p.clauses[c] == nil {
		text := c.of(p.plan.Outline)
		p.clauses[c] = &text
	}
	return *p.clauses[c]
}

func (c clause) of(o *outline.Outline) string {
	switch c {
	case indicatorsClause:
		return o.ClauseOf(outline.Indicators)
	case tasksClause:
		return o.ClauseOf(outline.Tasks)
	case yearsClause:
		return o.YearsClause
	}
	return ""
}
