package interview

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/internal/plan/edit"
	"pilotplan/internal/quantity"
	"pilotplan/outline"
)

// Seeded is a plan with what was taken from a former one. A field of a row counts as an answer.
type Seeded struct {
	Text   []byte
	Taken  int      // answers taken
	Dated  int      // answers that hang on the calendar, and are to be given again
	Unfit  int      // answers that this outline does not take: another kind, unit or catalogue
	Doubts int      // answers as the former plan has them that name years of its pilot; each is marked in the text where it can be
	Again  []string // paths of those that cannot be marked
	Labels []string // what a person calls them all, each once
	Years  []int    // the years of the former pilot and of its figures that are not of this one
	Listed []string // what was taken, as a person calls it, with what it says
}

// Seed fills what the plan of the options has no answer to from a former plan, which may answer another outline: a question
// is matched by its path, else by its key where both outlines have it once. Dates, the period and the years of tables belong
// to the former pilot and are not taken. Prose is taken even if it names years, as most of it does, and marked as still to be looked at.
func Seed(o Options, former *plan.Plan) (Seeded, error) {
	o.Save = func([]byte) error { return nil }
	s, err := Begin(o)
	if err != nil {
		return Seeded{}, err
	}
	sower := sower{Session: s, former: former, own: map[string]bool{}}
	for path := range s.options.Outline.Questions() {
		sower.own[path] = s.plan.Lookup(path).Answered()
	}
	for _, key := range outline.TopKeys {
		sower.own[key] = s.plan.Lookup(key).Answered()
	}
	for sower.sow() { // an answer may call for further questions
	}
	sower.lookBack()
	sower.Text = s.plan.Source
	return sower.Seeded, nil
}

// sower takes answers from a former plan.
type sower struct {
	*Session
	Seeded
	former *plan.Plan
	own    map[string]bool // questions that are settled: answered in the plan before, or dealt with

	figures []quantity.Quantity // of the former plan's year, which this one may have others for
}

// sow goes once over the questions, and reports whether anything was taken.
func (s *sower) sow() bool {
	before := s.Taken
	for _, it := range s.Items() {
		from := s.formerPath(it)
		v := s.former.Lookup(from)
		if from == "" || s.own[it.Path] || !v.Answered() {
			continue
		}
		s.own[it.Path] = true
		switch {
		case dated(it.Question.Kind):
			s.Dated++
		case it.Question.Kind.IsTable():
			s.takeRows(it, v)
		default:
			s.take(it, v)
		}
	}
	return s.Taken > before
}

// formerPath is where the former plan answers a question; empty if its outline does not ask it.
func (s *sower) formerPath(it Item) string {
	if slices.Contains(outline.TopKeys, it.Path) || s.former.Outline.Question(it.Path) != nil {
		return it.Path
	}
	if it.Path == s.options.Outline.Applicant {
		return s.former.Outline.Applicant
	}
	if here, there := only(s.options.Outline, it.Question.Key), only(s.former.Outline, it.Question.Key); here == it.Path {
		return there
	}
	return ""
}

// only is the path of the one question with that key; empty if there is none, or more than one. Those that take over another's
// answer do not count.
func only(o *outline.Outline, key string) string {
	found := ""
	for path, q := range o.Questions() {
		if q.Key != key || q.Kind == outline.Group || q.Same != "" {
			continue
		}
		if found != "" {
			return ""
		}
		found = path
	}
	return found
}

func (s *sower) take(it Item, v *plan.Value) {
	a, ok := s.fitting(it, v)
	if ok && s.Set(it.Path, a) == nil {
		s.Taken++
		s.list(it)
		return
	}
	s.Unfit++
}

// fitting is what a former answer is to this question; false if it is none.
func (s *sower) fitting(it Item, v *plan.Value) (plan.Answer, bool) {
	a := edit.AnswerOf(v)
	switch it.Question.Kind {
	case outline.Quantity, outline.YesNo, outline.Choice, outline.Text:
		if v.Kind != plan.Scalar {
			return a, false
		}
		understood, _, err := s.Understand(it, a.Text)
		return understood, err == nil
	case outline.Choices:
		understood, _, err := s.Understand(it, strings.Join(append(a.List, a.Text), "、"))
		return understood, err == nil
	case outline.List:
		if v.Kind == plan.Scalar {
			a = plan.Answer{List: []string{strings.TrimSpace(a.Text)}}
		}
		return a, a.List != nil
	}
	a.Prose = true
	return a, v.Kind == plan.Scalar
}

// takeRows takes the rows of a table with what does not hang on the calendar.
func (s *sower) takeRows(it Item, v *plan.Value) {
	var rows []plan.Answer
	taken := 0
	for _, entry := range v.Items {
		var row plan.Answer
		for _, e := range entry.Items {
			if !e.Answered() {
				continue
			}
			i := slices.IndexFunc(it.Question.Columns(), func(q outline.Question) bool { return q.Key == e.Key.Value })
			if i < 0 {
				s.Unfit++
				continue
			}
			q := it.Question.Columns()[i]
			a, ok := plan.Answer{}, false
			if !dated(q.Kind) {
				a, ok = s.fitting(Item{Question: q}, e)
			}
			switch {
			case dated(q.Kind):
				s.Dated++
			case ok:
				row.Fields, taken = append(row.Fields, plan.Field{Key: q.Key, Answer: a}), taken+1
			default:
				s.Unfit++
			}
		}
		if row.Fields != nil {
			rows = append(rows, row)
		}
	}
	if rows != nil && s.Set(it.Path, plan.Answer{Rows: rows}) == nil {
		s.Taken += taken
		s.list(it)
	}
}

// list notes what was taken.
func (s *sower) list(it Item) {
	said := fmt.Sprintf("%d 条", s.Rows(it))
	if !it.Question.Kind.IsTable() {
		said = finding.Short(strings.TrimSpace(shown(s.plan, it.Path)))
	}
	s.Listed = append(s.Listed, it.Label()+"："+said)
}

func dated(k outline.Kind) bool {
	return k == outline.Date || k == outline.Span || k == outline.Yearly
}

// lookBack finds the answers that are as in the former plan and name years of its pilot that this one does not have.
func (s *sower) lookBack() {
	measured := s.measured()
	if old, ok := s.former.PilotPeriod(); ok {
		period, known := s.plan.PilotPeriod()
		for _, year := range old.Years() {
			if !known || !slices.Contains(period.Years(), year) {
				s.Years = appendNewYear(s.Years, year)
			}
		}
	}
	slices.Sort(s.Years)
	said := map[string]bool{}
	for _, t := range s.former.Texts() {
		said[strings.TrimSpace(t.Value)] = true
	}
	for _, it := range s.Items() {
		fields := []Item{it}
		for row := 1; row <= s.Rows(it) && it.Question.Kind.IsTable(); row++ {
			fields = append(fields, RowItems(it, row)...)
		}
		for _, f := range fields {
			text := s.plan.Text(f.Path).Value
			if !dated(f.Question.Kind) && said[strings.TrimSpace(text)] && (s.stale(text) || measured[f.Path]) {
				s.doubt(f.Path)
				s.Labels = appendNew(s.Labels, it.Label())
			}
		}
	}
}

// doubt marks an answer in the text as taken from the former plan, until somebody has looked at it.
func (s *sower) doubt(path string) {
	s.Doubts++
	if _, marked := s.plan.Unread[path]; marked {
		return
	}
	p, err := s.plan.Marked(path, filepath.Base(s.former.File)+"（上一批的年份或数据）")
	if err != nil {
		s.Again = append(s.Again, path)
		return
	}
	s.turnTo(p)
}

// measured are the amounts that the former plan gives for a year: those behind a date in one group, as behind 数据年度. Where this plan's
// year is not known to be the same, they are last year's, and so is the year.
func (s *sower) measured() map[string]bool {
	found := map[string]bool{}
	years := map[string]bool{} // groups whose figures are of another year, by the path with a point behind it
	for _, it := range s.Items() {
		group := it.Path[:strings.LastIndexByte(it.Path, '.')+1]
		was := s.former.Text(s.formerPath(it)).Value
		switch it.Question.Kind {
		case outline.Date:
			then, now := yearsIn(was), yearsIn(s.plan.Text(it.Path).Value)
			if group != "" && len(then) > 0 && !slices.Equal(then, now) {
				years[group] = true
				for _, year := range then {
					if len(now) == 0 || !slices.Contains(now, year) {
						s.Years = appendNewYear(s.Years, year)
					}
				}
			}
		case outline.Quantity:
			for at := range years {
				if strings.HasPrefix(it.Path, at) && was != "" {
					found[it.Path] = true
					if q, err := quantity.AnswerQuantity(was, it.Question.Unit); err == nil {
						s.figures = append(s.figures, q)
					}
				}
			}
		}
	}
	return found
}

func yearsIn(text string) []int {
	var years []int
	for _, m := range quantity.FindDates(text) {
		years = appendNewYear(years, m.Date.Year)
	}
	return years
}

func appendNewYear(all []int, year int) []int {
	if year == 0 || slices.Contains(all, year) {
		return all
	}
	return append(all, year)
}

// stale reports whether a text names a year of the former plan, or one of its year's figures.
func (s *sower) stale(text string) bool {
	return slices.ContainsFunc(quantity.FindDates(text), func(m quantity.DateMatch) bool { return slices.Contains(s.Years, m.Date.Year) }) ||
		slices.ContainsFunc(quantity.Find(text), func(m quantity.Match) bool {
			return slices.ContainsFunc(s.figures, func(q quantity.Quantity) bool { return q.Equal(m.Quantity) })
		})
}

// Empty reports whether the former plan had nothing for this one.
func (s Seeded) Empty() bool { return s.Taken+s.Dated+s.Unfit+s.Doubts == 0 }

// Words tell what was taken from the former plan of that name.
func (s Seeded) Words(name string) []string {
	if s.Taken+s.Dated+s.Unfit == 0 {
		return append([]string{name + " 里没有可以取用的答案：题目对不上，或方案里都已经有了"}, s.againWords()...)
	}
	words := fmt.Sprintf("从 %s 取用 %d 条", name, s.Taken)
	if s.Taken == 0 {
		words = name + " 里能取用的，方案里都已经有了"
	}
	if s.Dated > 0 {
		words += fmt.Sprintf("，另有 %d 条和时间有关，请重新填写", s.Dated)
	}
	if s.Unfit > 0 {
		words += fmt.Sprintf("，%d 条和这份大纲对不上，没有取用", s.Unfit)
	}
	return append([]string{words}, s.againWords()...)
}

func (s Seeded) againWords() []string {
	if s.Doubts == 0 {
		return nil
	}
	years := fmt.Sprintf("%d年", s.Years[0])
	if last := s.Years[len(s.Years)-1]; last != s.Years[0] {
		years += fmt.Sprintf("—%d年", last)
	}
	return []string{fmt.Sprintf("有 %d 条和上一批一样，说的是 %s，会再问一遍：%s", s.Doubts, years, strings.Join(s.Labels, "、"))}
}
