package diff

import (
	"strings"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/diff/version"
	"pilotplan/internal/quantity"
	"pilotplan/outline"
)

// compareFigures compares unit, baseline and targets of an indicator.
func (d *rowComparer) compareFigures(a, b *row) {
	if d.compareUnit(a, b) {
		return
	}
	d.compareBaseline(a, b)
	for _, y := range b.Targets {
		x, had := version.InYear(a.Targets, y)
		switch {
		case !had:
			d.yearOnly(b, y, change.CommitmentStrengthened)
		case !sameFigure(x, y):
			d.targetChanged(a, b, x, y)
		}
	}
	for _, x := range a.Targets {
		if _, has := version.InYear(b.Targets, x); !has {
			d.yearOnly(b, x, change.CommitmentWeakened)
		}
	}
}

func sameFigure(x, y version.Figure) bool {
	if x.OK && y.OK {
		return x.Value.Equal(y.Value)
	}
	return version.Key(x.Text) == version.Key(y.Text)
}

// yearOnly reports a target for a year in which the other version has none.
func (d *rowComparer) yearOnly(b *row, y version.Figure, kind change.Kind) {
	c := change.Change{Kind: kind, Label: b.String() + y.Label + "目标", Path: b.Path + ".年度目标." + y.Label}
	if kind == change.CommitmentWeakened {
		c.Old, c.OldPlaces, c.Message = b.shown(y), []change.Place{y.At}, y.Label+"不再有目标值，原为 "+b.shown(y)
	} else {
		c.New, c.NewPlaces, c.Message = b.shown(y), []change.Place{y.At}, y.Label+"新设目标值 "+b.shown(y)
	}
	d.log.add(c)
}

// compareUnit reports whether an indicator measures something else now, or writes the same numbers in another unit. A unit that
// the figures were converted to is no change. Where most numbers stayed, those that did not are changes of their own.
func (d *rowComparer) compareUnit(a, b *row) bool {
	before, after := a.Value(outline.RoleUnit), b.Value(outline.RoleUnit)
	if before == after || sameUnit(before, after) {
		return false
	}
	numbers, values, all := agreeing(a, b)
	if before != "" && after != "" && quantity.SameDimension(before, after) && values >= numbers {
		return false
	}
	c := change.Change{Kind: change.UnitChanged, Label: b.String() + "的单位", Path: b.Path + ".单位"}
	fill(&c, a.Cell(outline.RoleUnit), b.Cell(outline.RoleUnit))
	c.Message = changedTo("单位", c.Old, c.New)
	noted := d.log.add(c)
	for _, y := range b.Figures() {
		x, had := version.InYear(a.Figures(), y)
		if !had || !x.OK || !y.OK {
			continue
		}
		f := d.factOf(noted, a, b, y.Year)
		f.from, f.to, f.unit = x.Value, y.Value, true
	}
	if 2*numbers >= all {
		d.compareNumbers(a, b)
	}
	return true
}

// factOf notes a figure of a row that changed.
func (d *rowComparer) factOf(noted *change.Change, a, b *row, year int) *fact {
	f := &fact{change: noted, old: a, new: b, names: d.namesOf(a, b), year: year}
	d.facts = append(d.facts, f)
	return f
}

// sameUnit reports whether two names are those of one unit.
func sameUnit(a, b string) bool {
	one, err := (quantity.Quantity{Number: quantity.Int(1), Unit: a}).In(b)
	return a != "" && b != "" && err == nil && one.Number.Equal(quantity.Int(1))
}

// agreeing counts the figures of two rows that have the same bare number, and those that are the same in their units.
func agreeing(a, b *row) (numbers, values, all int) {
	for _, y := range b.Figures() {
		x, had := version.InYear(a.Figures(), y)
		if !had || !x.OK || !y.OK {
			continue
		}
		all++
		if x.Value.Number.Equal(y.Value.Number) {
			numbers++
		}
		if x.Value.Equal(y.Value) {
			values++
		}
	}
	return numbers, values, all
}

// compareNumbers compares the figures of rows whose unit changed as if it had not.
func (d *rowComparer) compareNumbers(a, b *row) {
	for _, y := range b.Targets {
		x, had := version.InYear(a.Targets, y)
		if had && x.OK && y.OK && !x.Value.Number.Equal(y.Value.Number) {
			y.Value.Unit = x.Value.Unit
			d.targetChanged(a, b, x, y)
		}
	}
	if x, y, ok := baselines(a, b); ok && !x.Value.Number.Equal(y.Value.Number) {
		d.compareBaseline(a, b)
	}
}

// baselines are those of two rows that have one each.
func baselines(a, b *row) (x, y version.Figure, ok bool) {
	if len(a.Baseline) != 1 || len(b.Baseline) != 1 {
		return x, y, false
	}
	x, y = a.Baseline[0], b.Baseline[0]
	return x, y, x.OK && y.OK
}

func (d *rowComparer) compareBaseline(a, b *row) {
	same := len(a.Baseline) == len(b.Baseline)
	for _, y := range b.Baseline {
		x, had := version.InYear(a.Baseline, y)
		same = same && had && sameFigure(x, y)
	}
	if same {
		return
	}
	c := change.Change{Kind: change.BaselineChanged, Label: b.String() + "的基期", Path: b.Path + ".基期"}
	c.Old, c.OldPlaces = a.baselineText()
	c.New, c.NewPlaces = b.baselineText()
	c.Message = changedTo("基期值", c.Old, c.New)
	x, y, ok := baselines(a, b)
	if ok && x.Year == y.Year {
		c.Path += "." + y.Label
		c.Old, c.New = a.shown(x), b.shown(y)
		c.Message = becameMessage(y.Label+"基期值", c.Old, c.New) + difference(x.Value, y.Value)
	}
	noted := d.log.add(c)
	if ok {
		f := d.factOf(noted, a, b, y.Year)
		f.from, f.to, f.base = x.Value, y.Value, true
	}
}

func (r *row) baselineText() (string, []change.Place) {
	var parts []string
	var at []change.Place
	for _, y := range r.Baseline {
		parts = append(parts, y.Label+" "+r.shown(y))
		at = append(at, y.At)
	}
	return strings.Join(parts, "，"), at
}

// shown is a figure of a row with its unit.
func (r *row) shown(y version.Figure) string {
	if y.OK && y.Value.Unit != "" && !strings.HasSuffix(y.Text, y.Value.Unit) {
		if q, err := quantity.Parse(y.Text); err == nil && q.Unit == "" {
			return y.Text + y.Value.Unit
		}
	}
	return y.Text
}

func (d *rowComparer) targetChanged(a, b *row, x, y version.Figure) {
	c := change.Change{
		Label: b.String() + y.Label + "目标", Path: b.Path + ".年度目标." + y.Label,
		Old: a.shown(x), New: b.shown(y), OldPlaces: []change.Place{x.At}, NewPlaces: []change.Place{y.At},
	}
	if !x.OK || !y.OK {
		c.Kind, c.Message = change.AnswerChanged, changedTo(y.Label+"目标", c.Old, c.New)
		switch {
		case x.OK:
			c.Kind = change.CommitmentWeakened
		case y.OK:
			c.Kind = change.CommitmentStrengthened
		}
		d.log.add(c)
		return
	}
	t := stepOf(a, b, x, y)
	c.Kind, c.Message = t.kind(), t.message(c.Old, c.New)
	if t.ambition == 0 && within(x.Value, y.Value) == 0 {
		c.Kind = change.Reworded
	}
	if strings.HasPrefix(direction(a, b), "保持") && t.ambition < 0 {
		c.Message += "，离基期更远"
	}
	f := d.factOf(d.log.add(c), a, b, y.Year)
	f.from, f.to, f.steps = x.Value, y.Value, stepsOf(a, b, x, y)
}
