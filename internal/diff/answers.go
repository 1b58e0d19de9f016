package diff

import (
	"cmp"
	"slices"
	"strings"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/diff/version"
	"pilotplan/internal/phrase"
	"pilotplan/internal/plan"
	"pilotplan/internal/quantity/calendar"
	"pilotplan/outline"
)

// answersCompared is what became of the short answers.
type answersCompared struct {
	shifts []*shift     // answers that are numbers: each may be the figure of a row
	facts  []*fact      // amounts of funds
	listed []fundListed // amounts that only one version lists among its funds
}

// earlier is what rows and answers have come to, against which the texts are held.
type earlier struct {
	rows    rowsCompared
	answers answersCompared
}

// answerComparer compares the short answers.
type answerComparer struct {
	*matched
	log   *ledger
	funds []fieldPair // amounts of funds that changed
	answersCompared
}

// fieldPair is an answer in both versions; either may be nil.
type fieldPair struct{ old, new *version.Field }

func (p fieldPair) any() *version.Field { return cmp.Or(p.new, p.old) }

func compareAnswers(m *matched, log *ledger) answersCompared {
	d := &answerComparer{matched: m, log: log}
	before := map[string]*version.Field{}
	for _, f := range m.old.Fields {
		before[f.Path] = f
	}
	after := map[string]bool{}
	for _, y := range m.new.Fields {
		x := before[y.Path]
		after[y.Path] = true
		if x == nil && (hidden(y, m.old) || d.isTitle(y, m.old)) {
			continue
		}
		d.compare(fieldPair{x, y})
	}
	for _, x := range m.old.Fields {
		if !after[x.Path] && !hidden(x, m.new) && !d.isTitle(x, m.new) {
			d.compare(fieldPair{x, nil})
		}
	}
	d.compareFunds()
	return d.answersCompared
}

// hidden reports whether the other version's kind of file has no place for an answer.
func hidden(f *version.Field, other *side) bool {
	if other.File {
		return false
	}
	return f.Extra || f.Path == plan.GuideKey || strings.HasPrefix(f.Path, plan.MaterialsKey+".")
}

// isTitle reports whether a title that only one version spells out is the one that the other has by its form.
func (d *answerComparer) isTitle(f *version.Field, other *side) bool {
	return f.Path == plan.TitleKey && version.Key(f.Value) == version.Key(other.Title)
}

func (d *answerComparer) compare(p fieldPair) {
	f := p.any()
	c := change.Change{Kind: change.AnswerChanged, Label: f.Called()}
	fill(&c, p.old, p.new)
	if f.Funds != "" {
		if p.old == nil || p.new == nil || !p.same() {
			d.funds = append(d.funds, p)
		}
		return
	}
	switch {
	case p.old == nil:
		c.Kind, c.Message = change.AnswerAdded, changedTo(f.Label, "", c.New)
	case p.new == nil:
		c.Kind, c.Message = change.AnswerRemoved, changedTo(f.Label, c.Old, "")
	case p.same():
		return
	case f.Path == plan.PeriodKey || f.Kind == outline.Span:
		spanChanged(&c)
	case f.Kind == outline.List || f.Kind == outline.Choices || len(p.old.Parts)+len(p.new.Parts) > 0:
		if !d.listChanged(&c, p) {
			return
		}
	case f.Kind == outline.Quantity:
		if d.numberChanged(&c, p) {
			return
		}
	default:
		c.Message = changedTo(f.Label, c.Old, c.New)
	}
	d.log.add(c)
}

// same reports whether two answers say the same, as quantities or dates where they are such.
func (p fieldPair) same() bool {
	x, y := p.old, p.new
	if x.Value == y.Value || version.Key(x.Value) == version.Key(y.Value) && phrase.WithoutHead(x.Value) == x.Value {
		return true
	}
	switch y.Kind {
	case outline.Quantity:
		a, ok1 := x.Quantity()
		b, ok2 := y.Quantity()
		return ok1 && ok2 && a.Equal(b)
	case outline.Date:
		a, err1 := calendar.ParseDate(x.Value)
		b, err2 := calendar.ParseDate(y.Value)
		return err1 == nil && err2 == nil && sameDays(a, b)
	case outline.Span:
		a, err1 := calendar.ParsePeriod(x.Value)
		b, err2 := calendar.ParsePeriod(y.Value)
		return err1 == nil && err2 == nil && a.Equal(b)
	}
	return strings.Join(strings.Fields(x.Value), "") == strings.Join(strings.Fields(y.Value), "")
}

// spanChanged says whether the end of a period was put off or brought forward.
func spanChanged(c *change.Change) {
	c.Message = changedTo(c.Label, c.Old, c.New)
	old, err1 := calendar.ParsePeriod(c.Old)
	new, err2 := calendar.ParsePeriod(c.New)
	if err1 != nil || err2 != nil {
		return
	}
	switch {
	case old.To.Last().Before(new.To.Last()):
		c.Kind = change.DeadlinePostponed
	case new.To.Last().Before(old.To.Last()):
		c.Kind = change.DeadlineAdvanced
	}
	c.Message = becameMessage(c.Label, c.Old, c.New)
}

// listChanged compares a list entry by entry: another order is none, an entry in other words is told as such. It reports
// whether it is another list.
func (d *answerComparer) listChanged(c *change.Change, p fieldPair) bool {
	a, b := partsOf(p.old), partsOf(p.new)
	if sameParts(a, b) {
		return false
	}
	gone, come := except(a, b), except(b, a)
	if len(gone) == 1 && len(come) == 1 && d.typoSized(gone[0], come[0]) {
		c.Kind, c.Old, c.New = change.Reworded, gone[0], come[0]
		c.Edits = d.edits(c.Old, c.New)
		c.Message = "改动文字"
		return true
	}
	var said []string
	if len(gone) > 0 {
		said = append(said, "删去"+quoted(strings.Join(gone, "、")))
	}
	if len(come) > 0 {
		said = append(said, "增加"+quoted(strings.Join(come, "、")))
	}
	c.Message = c.Label + strings.Join(said, "，")
	return true
}

// except gives the entries of a list that another has not.
func except(all, other []string) []string {
	return slices.DeleteFunc(slices.Clone(all), func(part string) bool { return slices.Contains(other, part) })
}

func partsOf(f *version.Field) []string {
	if len(f.Parts) > 0 {
		return f.Parts
	}
	return strings.FieldsFunc(f.Value, func(r rune) bool { return strings.ContainsRune("、，,;；\n", r) })
}

// numberChanged takes note of an answer that is a number: it may be the baseline of an indicator. It reports whether it is one.
func (d *answerComparer) numberChanged(c *change.Change, p fieldPair) bool {
	a, ok1 := p.old.Quantity()
	b, ok2 := p.new.Quantity()
	if !ok1 || !ok2 {
		c.Message = changedTo(p.new.Label, c.Old, c.New)
		return false
	}
	c.Kind, c.Message = change.FigureChanged, becameMessage(p.new.Label, c.Old, c.New)+difference(a, b)
	d.shifts = append(d.shifts, &shift{old: mentionOf(p.old, a), new: mentionOf(p.new, b), answer: c})
	return true
}
