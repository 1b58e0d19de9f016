package diff

import (
	"strings"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/quantity"
)

// compareFigures compares unit, baseline and targets of an indicator.
func (d *differ) compareFigures(a, b *entry) {
	if d.compareUnit(a, b) {
		return
	}
	d.compareBaseline(a, b)
	for _, y := range b.targets {
		x, had := inYear(a.targets, y)
		switch {
		case !had:
			d.yearOnly(b, y, change.CommitmentStrengthened)
		case !sameFigure(x, y):
			d.targetChanged(a, b, x, y)
		}
	}
	for _, x := range a.targets {
		if _, has := inYear(b.targets, x); !has {
			d.yearOnly(b, x, change.CommitmentWeakened)
		}
	}
}

func sameFigure(x, y yearly) bool {
	if x.ok && y.ok {
		return x.value.Equal(y.value)
	}
	return sentenceKey(x.text) == sentenceKey(y.text)
}

// yearOnly reports a target for a year in which the other version has none.
func (d *differ) yearOnly(b *entry, y yearly, kind change.Kind) {
	c := change.Change{Kind: kind, Label: b.String() + y.label + "目标", Path: b.path + ".年度目标." + y.label}
	if kind == change.CommitmentWeakened {
		c.Old, c.OldPlaces, c.Message = b.shown(y), []change.Place{y.at}, y.label+"不再有目标值，原为 "+b.shown(y)
	} else {
		c.New, c.NewPlaces, c.Message = b.shown(y), []change.Place{y.at}, y.label+"新设目标值 "+b.shown(y)
	}
	d.add(c)
}

// compareUnit reports whether an indicator measures something else now, or writes the same numbers in another unit. A unit that
// the figures were converted to is no change. Where most numbers stayed, those that did not are changes of their own.
func (d *differ) compareUnit(a, b *entry) bool {
	x, y := a.field("单位"), b.field("单位")
	before, after := a.value("单位"), b.value("单位")
	if before == after || sameUnit(before, after) {
		return false
	}
	numbers, values, all := agreeing(a, b)
	if before != "" && after != "" && quantity.SameDimension(before, after) && values >= numbers {
		return false
	}
	c := change.Change{Kind: change.UnitChanged, Label: b.String() + "的单位", Path: b.path + ".单位"}
	fill(&c, x, y)
	c.Message = changedTo("单位", c.Old, c.New)
	noted := d.add(c)
	for _, t := range b.figures() {
		old, had := inYear(a.figures(), t)
		if !had || !old.ok || !t.ok {
			continue
		}
		d.facts = append(d.facts, &fact{change: noted, old: a, new: b, names: d.namesOf(a, b), year: t.year, from: old.value, to: t.value, unit: true})
	}
	if 2*numbers >= all {
		d.compareNumbers(a, b)
	}
	return true
}

// sameUnit reports whether two names are those of one unit.
func sameUnit(a, b string) bool {
	one, err := (quantity.Quantity{Number: quantity.Int(1), Unit: a}).In(b)
	return a != "" && b != "" && err == nil && one.Number.Equal(quantity.Int(1))
}

// figures are baseline and targets.
func (e *entry) figures() []yearly { return append(append([]yearly{}, e.baseline...), e.targets...) }

// agreeing counts the figures of two rows that have the same bare number, and those that are the same in their units.
func agreeing(a, b *entry) (numbers, values, all int) {
	for _, y := range b.figures() {
		x, had := inYear(a.figures(), y)
		if !had || !x.ok || !y.ok {
			continue
		}
		all++
		if x.value.Number.Equal(y.value.Number) {
			numbers++
		}
		if x.value.Equal(y.value) {
			values++
		}
	}
	return numbers, values, all
}

// compareNumbers compares the figures of rows whose unit changed as if it had not.
func (d *differ) compareNumbers(a, b *entry) {
	for _, y := range b.targets {
		x, had := inYear(a.targets, y)
		if had && x.ok && y.ok && !x.value.Number.Equal(y.value.Number) {
			y.value.Unit = x.value.Unit
			d.targetChanged(a, b, x, y)
		}
	}
	if len(a.baseline) == 1 && len(b.baseline) == 1 {
		x, y := a.baseline[0], b.baseline[0]
		if x.ok && y.ok && !x.value.Number.Equal(y.value.Number) {
			d.compareBaseline(a, b)
		}
	}
}

func (d *differ) compareBaseline(a, b *entry) {
	same := len(a.baseline) == len(b.baseline)
	for _, y := range b.baseline {
		x, had := inYear(a.baseline, y)
		same = same && had && sameFigure(x, y)
	}
	if same {
		return
	}
	c := change.Change{Kind: change.BaselineChanged, Label: b.String() + "的基期", Path: b.path + ".基期"}
	c.Old, c.OldPlaces = a.baselineText()
	c.New, c.NewPlaces = b.baselineText()
	c.Message = changedTo("基期值", c.Old, c.New)
	if len(a.baseline) == 1 && len(b.baseline) == 1 && a.baseline[0].ok && b.baseline[0].ok && a.baseline[0].year == b.baseline[0].year {
		c.Path += "." + b.baseline[0].label
		c.Old, c.New = a.shown(a.baseline[0]), b.shown(b.baseline[0])
		c.Message = b.baseline[0].label + "基期值由 " + c.Old + " 改为 " + c.New + difference(a.baseline[0].value, b.baseline[0].value)
	}
	noted := d.add(c)
	if len(a.baseline) == 1 && len(b.baseline) == 1 && a.baseline[0].ok && b.baseline[0].ok {
		x, y := a.baseline[0], b.baseline[0]
		d.facts = append(d.facts, &fact{change: noted, old: a, new: b, names: d.namesOf(a, b), year: y.year, from: x.value, to: y.value, base: true})
	}
}

func (e *entry) baselineText() (string, []change.Place) {
	var parts []string
	var at []change.Place
	for _, y := range e.baseline {
		parts = append(parts, y.label+" "+e.shown(y))
		at = append(at, y.at)
	}
	return strings.Join(parts, "，"), at
}

func (d *differ) targetChanged(a, b *entry, x, y yearly) {
	c := change.Change{
		Label: b.String() + y.label + "目标", Path: b.path + ".年度目标." + y.label,
		Old: a.shown(x), New: b.shown(y), OldPlaces: []change.Place{x.at}, NewPlaces: []change.Place{y.at},
	}
	if !x.ok || !y.ok {
		c.Kind, c.Message = change.AnswerChanged, changedTo(y.label+"目标", c.Old, c.New)
		switch {
		case x.ok:
			c.Kind = change.CommitmentWeakened
		case y.ok:
			c.Kind = change.CommitmentStrengthened
		}
		d.add(c)
		return
	}
	order := ambition(a, b, x, y)
	down := direction(a, b) == "降" || x.value.Rank
	c.Kind, c.Message = targetKind(order), targetMessage(y.label+"目标", c.Old, c.New, x.value, y.value, order, down)
	if order == 0 {
		c.Kind = change.Reworded
	}
	if strings.HasPrefix(direction(a, b), "保持") && order < 0 {
		c.Message += "，离基期更远"
	}
	noted := d.add(c)
	f := &fact{change: noted, old: a, new: b, names: d.namesOf(a, b), year: y.year, from: x.value, to: y.value}
	f.steps = stepsOf(a, b, x, y)
	d.facts = append(d.facts, f)
}

func targetKind(order int) change.Kind {
	if order < 0 {
		return change.TargetLowered
	}
	return change.TargetRaised
}

// direction is which way an indicator is to go; where the versions disagree it is 升, so that the comparison turned round
// says the opposite.
func direction(a, b *entry) string {
	if x := a.value("方向"); x == b.value("方向") {
		return x
	}
	return "升"
}

// ambition is −1 where a target asks for less than it did, +1 where it asks for more.
func ambition(a, b *entry, x, y yearly) int {
	order, err := y.value.Compare(x.value)
	if err != nil {
		return 0
	}
	if order == 0 {
		return firmness(y.value) - firmness(x.value)
	}
	switch {
	case x.value.Rank || y.value.Rank:
		return -order
	case direction(a, b) == "降":
		return -order
	case strings.HasPrefix(direction(a, b), "保持"):
		if far := distance(b, y).Cmp(distance(a, x)); far != 0 {
			return -far
		}
	}
	return order
}

// firmness tells a number that is about right from one that holds.
func firmness(q quantity.Quantity) int {
	if q.Relation == quantity.About {
		return 0
	}
	return 1
}

// distance is how far a target is from the baseline.
func distance(e *entry, y yearly) quantity.Number {
	if len(e.baseline) == 0 || !e.baseline[0].ok {
		return y.value.Number
	}
	base, err := e.baseline[len(e.baseline)-1].value.In(y.value.Unit)
	if err != nil {
		return y.value.Number
	}
	gap := y.value.Number.Sub(base.Number)
	if gap.Sign() < 0 {
		return quantity.Int(0).Sub(gap)
	}
	return gap
}

// stepsOf are the figures that follow from a target: what it adds to the baseline, and what its year and the next one add.
func stepsOf(a, b *entry, x, y yearly) [][2]quantity.Quantity {
	var steps [][2]quantity.Quantity
	step := func(fromOld, toOld, fromNew, toNew yearly) {
		before, ok1 := less(toOld.value, fromOld.value)
		after, ok2 := less(toNew.value, fromNew.value)
		if ok1 && ok2 && !before.Equal(after) {
			steps = append(steps, [2]quantity.Quantity{before, after})
		}
	}
	if len(a.baseline) == 1 && len(b.baseline) == 1 && a.baseline[0].ok && b.baseline[0].ok {
		step(a.baseline[0], x, b.baseline[0], y)
	}
	for _, near := range []int{-1, 1} {
		p, ok1 := yearAt(a.targets, x.year+near)
		q, ok2 := yearAt(b.targets, y.year+near)
		if ok1 && ok2 && near < 0 {
			step(p, x, q, y)
		}
		if ok1 && ok2 && near > 0 {
			step(x, p, y, q)
		}
	}
	return steps
}

func less(a, b quantity.Quantity) (quantity.Quantity, bool) {
	v, err := b.In(a.Unit)
	if err != nil || a.Relation == quantity.Between {
		return a, false
	}
	a.Number = a.Number.Sub(v.Number)
	if a.Unit == "%" {
		a.Unit = "个百分点"
	}
	return a, true
}

func yearAt(all []yearly, year int) (yearly, bool) {
	for _, y := range all {
		if y.year == year && y.ok {
			return y, true
		}
	}
	return yearly{}, false
}

// namesOf are all names under which a text may speak of a row: its old and new one, and the outline's others for it.
func (d *differ) namesOf(entries ...*entry) []string {
	var names []string
	for _, e := range entries {
		if e == nil {
			continue
		}
		names = append(names, bareName(e.name))
		o := d.new.outline
		if o == nil {
			continue
		}
		for i := range o.Indicators {
			all := append([]string{o.Indicators[i].Name}, o.Indicators[i].Synonyms...)
			for _, n := range all {
				if bareName(n) == bareName(e.name) {
					for _, other := range all {
						names = append(names, bareName(other))
					}
				}
			}
		}
	}
	return names
}
