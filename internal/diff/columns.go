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
	"pilotplan/outline"
)

// column is what two rows say in one of their columns; either side may be nil.
type column struct {
	a, b *row
	key  string
	x, y *version.Field
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
		d.compareColumn(column{a, b, c.key, x, y})
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
var columnKinds = map[string]change.Kind{"责任单位": change.OwnerChanged, "责任人": change.PersonChanged, "方向": change.DirectionChanged}

func (d *rowComparer) compareColumn(l column) {
	c := change.Change{Kind: change.AnswerChanged, Label: l.b.String() + "的" + l.key, Path: l.b.Path + "." + l.key}
	fill(&c, l.x, l.y)
	kind, known := columnKinds[l.key]
	switch {
	case known:
		c.Kind = kind
	case l.b.Table == version.Tasks:
		c.Kind = change.TaskChanged
	}
	switch {
	case c.Old == c.New || l.toldElsewhere():
		return
	case l.key == "名称":
		if !l.renamed(&c) {
			return
		}
	case l.key == "完成时限" || l.b.Table == version.Other && isDue(l.key):
		if !dueKind(&c) {
			return
		}
	case l.key == "对应指标":
		d.compareServed(l, c)
		return
	case l.b.Table == version.Other:
		if !d.cellKind(&c, l.key) {
			return
		}
	case l.x != nil && l.y != nil && l.x.Kind == outline.List && sameParts(l.x.Parts, l.y.Parts), version.Key(c.Old) == version.Key(c.New):
		return
	case slices.Equal(token.Keys(d.old.cut.Cut(c.Old)), token.Keys(d.new.cut.Cut(c.New))):
		return
	case !known && d.typoSized(c.Old, c.New):
		c.Kind = change.Reworded
	}
	c.Message = changedTo(l.key, c.Old, c.New)
	if c.Kind == change.DeadlinePostponed || c.Kind == change.DeadlineAdvanced {
		c.Message = becameMessage(l.key, c.Old, c.New)
	}
	d.log.add(c)
}

// toldElsewhere reports whether a column is compared by another: a number is no more than a name, a unit is one of figures.
func (l column) toldElsewhere() bool {
	return l.key == "编号" && l.b.Table != version.Other || l.key == "单位" && l.b.Table == version.Indicators
}

// renamed says what a change to a name is. It reports whether it is one at all.
func (l column) renamed(c *change.Change) bool {
	if version.Key(c.Old) == version.Key(c.New) {
		return false
	}
	if renamedOnly(c.Old, c.New) {
		c.Kind = change.Reworded
	}
	c.Label = l.b.Table.String() + quoted(l.b.Name) + "的名称"
	return true
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

// dueKind says whether a deadline was put off or brought forward. It reports whether it is another at all.
func dueKind(c *change.Change) bool {
	switch {
	case c.Old == "":
		c.Kind = change.CommitmentStrengthened
		return true
	case c.New == "":
		c.Kind = change.CommitmentWeakened
		return true
	}
	old, err1 := quantity.ParseDate(c.Old)
	new, err2 := quantity.ParseDate(c.New)
	if err1 != nil || err2 != nil {
		return version.Key(c.Old) != version.Key(c.New)
	}
	switch {
	case old.Last().Before(new.Last()):
		c.Kind = change.DeadlinePostponed
	case new.Last().Before(old.Last()):
		c.Kind = change.DeadlineAdvanced
	default:
		return false
	}
	return true
}

func isDue(key string) bool {
	return strings.Contains(key, "时限") || strings.Contains(key, "完成时间") || strings.Contains(key, "期限")
}

// cellKind says what a change to a cell of any table is. It reports whether it is one at all.
func (d *rowComparer) cellKind(c *change.Change, key string) bool {
	if version.Key(c.Old) == version.Key(c.New) {
		return false
	}
	old, okOld := version.AsQuantity(c.Old, "")
	new, okNew := version.AsQuantity(c.New, "")
	switch {
	case strings.Contains(key, "责任人") || strings.Contains(key, "负责人"):
		c.Kind = change.PersonChanged
	case strings.Contains(key, "责任单位") || strings.Contains(key, "牵头单位"):
		c.Kind = change.OwnerChanged
	case okOld && okNew && old.Equal(new):
		return false
	case okOld && okNew:
		c.Kind = change.FigureChanged
	case d.typoSized(c.Old, c.New):
		c.Kind = change.Reworded
	}
	return true
}
