package diff

import (
	"slices"
	"strings"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/plan"
	"pilotplan/internal/quantity"
	"pilotplan/outline"
)

// compareFields compares the short answers.
func (d *differ) compareFields() {
	before := map[string]*field{}
	for _, f := range d.old.fields {
		before[f.path] = f
	}
	after := map[string]bool{}
	for _, y := range d.new.fields {
		x := before[y.path]
		after[y.path] = true
		if x == nil && (d.hidden(y, d.old) || d.isTitle(nil, y)) {
			continue
		}
		d.compareField(x, y)
	}
	for _, x := range d.old.fields {
		if !after[x.path] && !d.hidden(x, d.new) && !d.isTitle(x, nil) {
			d.compareField(x, nil)
		}
	}
	d.fundsChanged()
}

// hidden reports whether the other version's kind of file has no place for an answer.
func (d *differ) hidden(f *field, other *version) bool {
	if other.file {
		return false
	}
	return f.extra || f.path == plan.GuideKey || strings.HasPrefix(f.path, plan.MaterialsKey+".")
}

// isTitle reports whether a title that only one version spells out is the one that the other has by its form.
func (d *differ) isTitle(x, y *field) bool {
	switch {
	case x == nil && y.path == plan.TitleKey:
		return sentenceKey(y.value) == sentenceKey(d.old.title)
	case y == nil && x.path == plan.TitleKey:
		return sentenceKey(x.value) == sentenceKey(d.new.title)
	}
	return false
}

func (d *differ) compareField(x, y *field) {
	c := change.Change{Kind: change.AnswerChanged}
	fill(&c, x, y)
	f := y
	if f == nil {
		f = x
	}
	c.Label = f.called()
	if f.funds != "" {
		if x == nil || y == nil || !sameAnswer(x, y) {
			d.money = append(d.money, fieldPair{x, y})
		}
		return
	}
	switch {
	case x == nil:
		c.Kind, c.Message = change.AnswerAdded, f.label+"新填为 "+quoted(shortText(c.New))
	case y == nil:
		c.Kind, c.Message = change.AnswerRemoved, f.label+"不再填写，原为 "+quoted(shortText(c.Old))
	case sameAnswer(x, y):
		return
	case f.path == plan.PeriodKey || f.kind == outline.Span:
		d.spanChanged(&c)
		return
	case f.kind == outline.List || f.kind == outline.Choices || len(x.parts)+len(y.parts) > 0:
		d.listChanged(c, x, y)
		return
	case f.kind == outline.Quantity:
		d.figureAnswer(c, x, y)
		return
	default:
		c.Message = changedTo(f.label, c.Old, c.New)
	}
	d.add(c)
}

// sameAnswer reports whether two answers say the same, as quantities or dates where they are such.
func sameAnswer(x, y *field) bool {
	if x.value == y.value || sentenceKey(x.value) == sentenceKey(y.value) && withoutNumber(x.value) == x.value {
		return true
	}
	switch y.kind {
	case outline.Quantity:
		a, ok1 := asQuantity(x.value, x.unit)
		b, ok2 := asQuantity(y.value, y.unit)
		return ok1 && ok2 && a.Equal(b)
	case outline.Date:
		a, err1 := quantity.ParseDate(x.value)
		b, err2 := quantity.ParseDate(y.value)
		return err1 == nil && err2 == nil && dateKey(a) == dateKey(b)
	case outline.Span:
		a, err1 := quantity.ParsePeriod(x.value)
		b, err2 := quantity.ParsePeriod(y.value)
		return err1 == nil && err2 == nil && a.Equal(b)
	}
	return oneLine(strings.Join(strings.Fields(x.value), "")) == oneLine(strings.Join(strings.Fields(y.value), ""))
}

// spanChanged says whether the end of a period was put off or brought forward.
func (d *differ) spanChanged(c *change.Change) {
	c.Message = changedTo(c.Label, c.Old, c.New)
	old, err1 := quantity.ParsePeriod(c.Old)
	new, err2 := quantity.ParsePeriod(c.New)
	if err1 == nil && err2 == nil {
		switch {
		case old.To.Last().Before(new.To.Last()):
			c.Kind = change.DeadlinePostponed
		case new.To.Last().Before(old.To.Last()):
			c.Kind = change.DeadlineAdvanced
		}
		c.Message = dueMessage(c.Label, c.Old, c.New)
	}
	d.add(*c)
}

// listChanged compares a list entry by entry: another order is none, an entry in other words is told as such.
func (d *differ) listChanged(c change.Change, x, y *field) {
	a, b := partsOf(x), partsOf(y)
	if sameParts(a, b) {
		return
	}
	var gone, come []string
	for _, part := range a {
		if !slices.Contains(b, part) {
			gone = append(gone, part)
		}
	}
	for _, part := range b {
		if !slices.Contains(a, part) {
			come = append(come, part)
		}
	}
	if len(gone) == 1 && len(come) == 1 && d.typoSized(gone[0], come[0]) {
		c.Kind, c.Old, c.New = change.Reworded, gone[0], come[0]
		c.Edits = d.oldCut.editsOf(c.Old, c.New)
		c.Message = "改动文字"
		d.add(c)
		return
	}
	var said []string
	if len(gone) > 0 {
		said = append(said, "删去"+quoted(strings.Join(gone, "、")))
	}
	if len(come) > 0 {
		said = append(said, "增加"+quoted(strings.Join(come, "、")))
	}
	c.Message = c.Label + strings.Join(said, "，")
	d.add(c)
}

func partsOf(f *field) []string {
	if len(f.parts) > 0 {
		return f.parts
	}
	return strings.FieldsFunc(f.value, func(r rune) bool { return strings.ContainsRune("、，,;；\n", r) })
}

// figureAnswer takes note of an answer that is a number: it may be the baseline of an indicator.
func (d *differ) figureAnswer(c change.Change, x, y *field) {
	a, ok1 := asQuantity(x.value, x.unit)
	b, ok2 := asQuantity(y.value, y.unit)
	c.Kind, c.Message = change.FigureChanged, changedTo(y.label, c.Old, c.New)
	if !ok1 || !ok2 {
		c.Kind = change.AnswerChanged
		d.add(c)
		return
	}
	c.Message = y.label + "由 " + c.Old + " 改为 " + c.New + difference(a, b)
	d.shifts = append(d.shifts, &shift{
		old: &mention{of: x, text: x.value, value: a, before: x.group + x.label},
		new: &mention{of: y, text: y.value, value: b, before: y.group + y.label}, answer: &c,
	})
}

// fieldPair is an answer in both versions; either may be nil.
type fieldPair struct{ old, new *field }

func (p fieldPair) any() *field {
	if p.new != nil {
		return p.new
	}
	return p.old
}

// fundsChanged reports the amounts of one group of funds as one change: a sum and its parts change together.
func (d *differ) fundsChanged() {
	var done []string
	for _, first := range d.money {
		path := first.any().funds
		if slices.Contains(done, path) {
			continue
		}
		done = append(done, path)
		var all []fieldPair
		for _, p := range d.money {
			if p.any().funds == path {
				all = append(all, p)
			}
		}
		slices.SortStableFunc(all, func(a, b fieldPair) int { return sumFirst(a) - sumFirst(b) })
		d.fundChange(path, all)
	}
}

func sumFirst(p fieldPair) int {
	if p.any().sum {
		return 0
	}
	return 1
}

func (d *differ) fundChange(path string, all []fieldPair) {
	c := change.Change{Kind: change.FundsChanged, Path: path, Label: path[strings.LastIndexByte(path, '.')+1:]}
	var said []string
	for _, p := range all {
		one := change.Change{}
		fill(&one, p.old, p.new)
		c.OldPlaces, c.NewPlaces = append(c.OldPlaces, one.OldPlaces...), append(c.NewPlaces, one.NewPlaces...)
		said = append(said, fundText(p, one.Old, one.New))
		if len(said) == 1 {
			c.Path, c.Old, c.New, c.Label = one.Path, one.Old, one.New, c.Label+p.any().label
		}
	}
	if len(all) == 1 {
		c.Label = path[strings.LastIndexByte(path, '.')+1:] + "的" + all[0].any().label
	}
	c.Message = strings.Join(said, "，")
	noted := d.add(c)
	for _, p := range all {
		if p.old == nil || p.new == nil {
			d.fundsListed = append(d.fundsListed, fundListed{p.any(), noted})
			continue
		}
		a, ok1 := asQuantity(p.old.value, p.old.unit)
		b, ok2 := asQuantity(p.new.value, p.new.unit)
		if ok1 && ok2 {
			d.facts = append(d.facts, &fact{change: noted, funds: path, names: []string{bareName(p.new.label)}, from: a, to: b})
		}
	}
}

func fundText(p fieldPair, old, new string) string {
	switch {
	case p.old == nil:
		return p.new.label + "新填为 " + new
	case p.new == nil:
		return p.old.label + "不再填写，原为 " + old
	}
	return p.new.label + "由 " + old + " 改为 " + new
}

// fundListed is an amount that only one version lists among its funds.
type fundListed struct {
	field  *field
	change *change.Change
}

// fundsMentioned reports amounts under a heading of money that are gone or new: with the funds that list them, else as a change
// of funds of their own.
func (d *differ) fundsMentioned(h *hunkReading, c *change.Change) bool {
	amounts := append(slices.Clone(h.lost), h.gained...)
	if len(amounts) == 0 || slices.ContainsFunc(amounts, func(m *mention) bool { return !d.isMoney(m) }) {
		return false
	}
	for _, m := range amounts {
		for _, l := range d.fundsListed {
			if q, ok := asQuantity(l.field.value, l.field.unit); ok && sameValue(q, m.value) {
				l.change.OldPlaces, l.change.NewPlaces = append(l.change.OldPlaces, h.a.at), append(l.change.NewPlaces, h.b.at)
				return true
			}
		}
	}
	c.Kind, c.Message = change.FundsChanged, "改动了资金"
	if !d.moreFunds(c) {
		d.add(*c)
	}
	return true
}
