package interview

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"pilotplan/internal/goal"
	"pilotplan/internal/phrase"
	"pilotplan/internal/plan"
	"pilotplan/internal/prose"
	"pilotplan/internal/vocabulary"
	"pilotplan/outline"
)

// Candidate is an indicator that a prose answer calls for: a number found in it, or a common indicator that could carry a goal
// without one.
type Candidate struct {
	Name    string
	Why     string      // the number as written, or the goal that lacks one
	Row     plan.Answer // for the table of indicators, with all that the sentence says
	Counted bool        // it has a number
}

// mostProposed is how many common indicators are proposed for one goal.
const mostProposed = 3

// Candidates are what a prose answer calls for and the table of indicators does not have yet, numbers first.
func (s *Session) Candidates(text string) []Candidate {
	table := s.IndicatorTable()
	if table.Path == "" {
		return nil
	}
	period, _ := s.plan.PilotPeriod()
	judge := goal.New(goal.Options{AsOf: period.From.First(), Period: period})
	var numbers, proposed []Candidate
	for _, sentence := range prose.Split(text) {
		v := judge.JudgeIn(goal.Context{Topic: phrase.Goals}, sentence.Text)
		switch {
		case v.Class == goal.Measurable:
			numbers = append(numbers, s.numbersIn(table, sentence.Text, v)...)
		case v.Class.Goal():
			for _, c := range s.carriers(sentence.Text) {
				proposed = append(proposed, Candidate{Name: c.Name, Why: "“" + excerpt(sentence.Text) + "”缺数量", Row: s.NewRow(table, c.Name)})
			}
		}
	}
	return append(numbers, proposed...)
}

// excerpt is the beginning of a sentence.
func excerpt(sentence string) string {
	runes := []rune(strings.TrimRight(strings.TrimSpace(sentence), "。；"))
	if len(runes) > 16 {
		return string(runes[:15]) + "……"
	}
	return string(runes)
}

func (s *Session) numbersIn(table Item, sentence string, v goal.Verdict) []Candidate {
	var found []Candidate
	from := 0
	for _, value := range v.Values {
		before := sentence[from:max(from, min(value.Start, len(sentence)))]
		name := s.measured(before, value.Subject)
		from = max(from, value.End)
		if name != "" && value.Relation == "growth" {
			name += s.changeName(before)
		}
		if name == "" || value.Number == "" || value.Relation == "range" || value.Relation == "milestone" || s.hasIndicator(s.namesOf(name)) {
			continue
		}
		found = append(found, Candidate{Name: name, Why: value.Text, Row: s.rowFrom(table, name, value, v), Counted: true})
	}
	return found
}

// measured is what a number measures: the longest name of a common indicator in the words before it, else its subject.
func (s *Session) measured(before, subject string) string {
	best, length := subject, 0
	for _, c := range s.options.Outline.Indicators {
		for _, n := range append([]string{c.Name}, c.Synonyms...) {
			if len(n) > length && strings.Contains(before, n) {
				best, length = c.Name, len(n)
			}
		}
	}
	return best
}

// changeName is what the change is called that the words before a number tell: of a fall where the last of its verbs is one.
func (s *Session) changeName(before string) string {
	words, _ := vocabulary.Load(s.options.Outline.Words) // its faults are told where the pack is loaded
	names := words.List(vocabulary.ChangeNames).All()
	rise, fall := lastOf(before, words.List(vocabulary.RiseVerbs).All()), lastOf(before, words.List(vocabulary.FallVerbs).All())
	if fall > rise {
		return names[1]
	}
	return names[0]
}

// lastOf is where the last of some words begins in a text; -1 if none stands there.
func lastOf(text string, words []string) int {
	last := -1
	for _, w := range words {
		last = max(last, strings.LastIndex(text, w))
	}
	return last
}

// namesOf are all names of a measure.
func (s *Session) namesOf(name string) []string {
	if c := s.common(name); c != nil {
		return append([]string{c.Name}, c.Synonyms...)
	}
	return []string{name}
}

// carriers are the common indicators that measure what a goal is about: those that it names, else those that share most
// pairs of characters with it; without those in the table.
func (s *Session) carriers(sentence string) []outline.CommonIndicator {
	pairs := pairsOf(sentence)
	var best []outline.CommonIndicator
	for _, name := range s.PickList() {
		if slices.ContainsFunc(s.namesOf(name), func(n string) bool { return strings.Contains(sentence, n) }) {
			best = append(best, *s.common(name))
		}
	}
	if len(best) > 0 {
		return best[:min(len(best), mostProposed)]
	}
	for shared := 4; shared >= 1 && len(best) < mostProposed; shared-- {
		for _, name := range s.PickList() {
			c := s.common(name)
			if n := sharedPairs(pairs, s.namesOf(name)); (n == shared || shared == 4 && n > 4) && len(best) < mostProposed {
				best = append(best, *c)
			}
		}
	}
	return best
}

func pairsOf(text string) map[string]bool {
	pairs := map[string]bool{}
	var last rune
	for _, r := range text {
		if unicode.Is(unicode.Han, r) && unicode.Is(unicode.Han, last) {
			pairs[string(last)+string(r)] = true
		}
		last = r
	}
	return pairs
}

func sharedPairs(pairs map[string]bool, names []string) int {
	most := 0
	for _, name := range names {
		n := 0
		for pair := range pairsOf(name) {
			if pairs[pair] {
				n++
			}
		}
		most = max(most, n)
	}
	return most
}

// rowFrom is a row with all that a sentence says of a value.
func (s *Session) rowFrom(table Item, name string, value goal.Value, v goal.Verdict) plan.Answer {
	a := s.NewRow(table, name)
	add := func(role outline.Role, answer plan.Answer) {
		key := table.Question.ColumnKey(role)
		if !slices.ContainsFunc(a.Fields, func(f plan.Field) bool { return f.Key == key }) {
			a.Fields = append(a.Fields, plan.Field{Key: key, Answer: answer})
		}
	}
	if c := s.common(name); c == nil || value.Unit != "" && c.Unit != value.Unit {
		a.Fields = without(a.Fields, table.Question.ColumnKey(outline.RoleUnit))
		add(outline.RoleUnit, plan.Answer{Text: value.Unit})
	}
	if value.Relation == "growth" { // the change itself is to be as large as that
		if q := table.Question.Column(outline.RoleDirection); q != nil && len(q.Choices) > 0 {
			add(outline.RoleDirection, plan.Answer{Text: q.Choices[0]})
		}
	}
	period, dated := s.plan.PilotPeriod()
	year := value.Year
	if year == 0 && v.Deadline != nil {
		year = v.Deadline.Date.Year
	}
	if year == 0 && dated {
		year = period.To.Year
	}
	if b := v.Baseline; b != nil && b.OK && b.Unit == value.Unit && len(v.Values) == 1 && value.Relation != "growth" {
		from := b.Year
		if from == 0 && dated {
			from = period.From.Year - 1
		}
		if from != 0 {
			add(outline.RoleBase, yearAnswer(from, b.Number))
		}
	}
	if year != 0 {
		add(outline.RoleTargets, yearAnswer(year, value.Number))
	}
	return a
}

func without(fields []plan.Field, key string) []plan.Field {
	var kept []plan.Field
	for _, f := range fields {
		if f.Key != key {
			kept = append(kept, f)
		}
	}
	return kept
}

func yearAnswer(year int, number string) plan.Answer {
	return plan.Answer{Fields: []plan.Field{{Key: strconv.Itoa(year) + "年", Answer: plan.Answer{Text: number}}}}
}

// proposals says which indicators could carry the goals of a prose answer that lack a number; empty if there are none.
func (s *Session) proposals(text string) string {
	var names []string
	for _, c := range s.Candidates(text) {
		if strings.HasSuffix(c.Why, "缺数量") {
			names = appendNew(names, c.Name)
		}
	}
	if len(names) == 0 {
		return ""
	}
	return "可以用这些指标来量：" + strings.Join(names, "、")
}
