package diff

import (
	"cmp"
	"slices"
	"strings"

	"pilotplan/internal/diff/align"
	"pilotplan/internal/diff/change"
	"pilotplan/internal/diff/token"
	"pilotplan/internal/diff/version"
	"pilotplan/internal/quantity"
	"pilotplan/internal/quantity/calendar"
	"pilotplan/outline"
)

// column is what two rows say in one of their columns; either side may be nil.
type column struct {
	a, b  *row
	key   string
	label string
	role  outline.Role
	x, y  *version.Field
}

func (d *rowComparer) compareColumns(a, b *row) {
	type cell struct {
		key string
		nth int
	}
	var cells []cell
	for _, f := range append(slices.Clone(a.Fields), b.Fields...) {
		if c := (cell{f.Key, f.Nth}); !slices.Contains(cells, c) {
			cells = append(cells, c)
		}
	}
	for _, c := range cells {
		x, y := a.Field(c.key, c.nth), b.Field(c.key, c.nth)
		if c.nth > 0 && (x == nil || y == nil) || d.unsaid(x, y) {
			continue
		}
		f := cmp.Or(y, x)
		d.compareColumn(column{a, b, c.key, f.Label, f.Role, x, y})
	}
}

// unsaid reports whether an answer that only one version has is one that the other's kind of file has no place for.
func (d *rowComparer) unsaid(x, y *version.Field) bool {
	switch {
	case x == nil:
		return y.Extra && d.new.File && !d.old.File
	case y == nil:
		return x.Extra && d.old.File && !d.new.File
	}
	return false
}

// columnKinds are the columns whose change has a kind of its own.
var columnKinds = map[outline.Role]change.Kind{
	outline.RoleOwner: change.OwnerChanged, outline.RolePerson: change.PersonChanged, outline.RoleDirection: change.DirectionChanged,
}

func (d *rowComparer) compareColumn(l column) {
	c := change.Change{Kind: change.AnswerChanged, Label: l.b.String() + "的" + l.label, Path: l.b.Path + "." + l.key}
	fill(&c, l.x, l.y)
	kind, known := columnKinds[l.role]
	switch {
	case known:
		c.Kind = kind
	case l.b.Table == version.Tasks:
		c.Kind = change.TaskChanged
	}
	c.Message = changedTo(l.label, c.Old, c.New)
	switch {
	case l.role == outline.RoleServes && l.b.Table == version.Tasks:
		d.compareServed(l, c)
	case c.Old == c.New || l.toldElsewhere():
	case l.role == outline.RoleName && l.b.Table != version.Other:
		d.nameChanged(l, c)
	case l.role == outline.RoleDue:
		d.dueChanged(l, c)
	case d.differs(l, &c):
		d.log.add(c)
	}
}

// toldElsewhere reports whether a column is compared by another: a number is no more than a name, a unit is one of figures.
func (l column) toldElsewhere() bool {
	return l.role == outline.RoleID && l.b.Table != version.Other || l.role == outline.RoleUnit && l.b.Table == version.Indicators
}

// differs says what a change to any other cell is. It reports whether it is one at all.
func (d *rowComparer) differs(l column, c *change.Change) bool {
	_, known := columnKinds[l.role]
	isList := l.x != nil && l.y != nil && len(l.x.Parts) > 0
	switch {
	case version.Key(c.Old) == version.Key(c.New), isList && sameParts(l.x.Parts, l.y.Parts):
		return false
	case l.b.Table == version.Other && !known && l.x != nil && l.y != nil:
		if x, y, ok := l.numbers(); ok {
			c.Kind = change.FigureChanged
			return !x.Equal(y)
		}
	case slices.Equal(token.Keys(d.old.cut.Cut(c.Old)), token.Keys(d.new.cut.Cut(c.New))):
		return false
	}
	if !known && d.typoSized(c.Old, c.New) {
		c.Kind = change.Reworded
	}
	return true
}

// numbers are what a column says, if both rows say numbers.
func (l column) numbers() (x, y quantity.Quantity, ok bool) {
	x, ok1 := l.x.Quantity()
	y, ok2 := l.y.Quantity()
	return x, y, ok1 && ok2
}

// nameChanged reports another name of a row.
func (d *rowComparer) nameChanged(l column, c change.Change) {
	if version.Key(c.Old) == version.Key(c.New) {
		return
	}
	if renamedOnly(c.Old, c.New) {
		c.Kind = change.Reworded
	}
	c.Label = l.b.Table.String() + quoted(l.b.Name) + "的" + l.key
	d.renamed = append(d.renamed, d.log.add(c))
}

// renamedOnly reports whether a name was put in other words and still says the same.
func renamedOnly(old, new string) bool {
	a, b := bareName(old), bareName(new)
	return strings.Contains(a, b) || strings.Contains(b, a) || align.Likeness(a, b) >= 0.5 || length(a) == length(b) && align.Common(a, b) >= length(a)-2
}

// fill takes old and new value with their places into a change.
func fill(c *change.Change, x, y *version.Field) {
	if x != nil {
		c.Old, c.OldPlaces = x.Value, []change.Place{x.At}
		c.Path = cmp.Or(c.Path, x.Path)
	}
	if y != nil {
		c.New, c.NewPlaces = y.Value, []change.Place{y.At}
		c.Path = y.Path
	}
}

func sameParts(a, b []string) bool {
	x, y := slices.Clone(a), slices.Clone(b)
	slices.Sort(x)
	slices.Sort(y)
	return slices.Equal(x, y)
}

// dueChanged reports whether a deadline was put off or brought forward.
func (d *rowComparer) dueChanged(l column, c change.Change) {
	old, err1 := calendar.ParseDate(c.Old)
	new, err2 := calendar.ParseDate(c.New)
	switch {
	case c.Old == "":
		c.Kind = change.CommitmentStrengthened
	case c.New == "":
		c.Kind = change.CommitmentWeakened
	case err1 != nil || err2 != nil:
		if version.Key(c.Old) == version.Key(c.New) {
			return
		}
	case old.Last().Before(new.Last()):
		c.Kind, c.Message = change.DeadlinePostponed, becameMessage(l.label, c.Old, c.New)
	case new.Last().Before(old.Last()):
		c.Kind, c.Message = change.DeadlineAdvanced, becameMessage(l.label, c.Old, c.New)
	default:
		return
	}
	d.due[l.b] = append(d.due[l.b], d.log.add(c))
}
