package diff

import (
	"cmp"
	"slices"
	"strings"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/quantity"
	"pilotplan/outline"
)

// compareRows compares the rows of the tables: what is gone, what has come, and what has become of the rest.
func (d *differ) compareRows() {
	for _, e := range d.old.entries {
		if e.match == nil {
			d.rowChange(e, true)
		}
	}
	for _, e := range d.new.entries {
		if e.match == nil {
			d.rowChange(e, false)
			continue
		}
		d.compareColumns(e.match, e)
		if e.kind == indicatorTable {
			d.compareFigures(e.match, e)
		}
	}
	d.compareOrder()
}

// rowChange reports a row that only one version has.
func (d *differ) rowChange(e *entry, removed bool) {
	kinds := map[tableKind][2]change.Kind{
		indicatorTable: {change.IndicatorAdded, change.IndicatorRemoved}, taskTable: {change.TaskAdded, change.TaskRemoved}, otherTable: {change.AnswerAdded, change.AnswerRemoved},
	}
	c := change.Change{Path: e.path, Label: e.String()}
	if removed {
		c.Kind, c.Old, c.OldPlaces = kinds[e.kind][1], e.summary(), []change.Place{e.at}
		c.Message = "删去" + e.String()
	} else {
		c.Kind, c.New, c.NewPlaces = kinds[e.kind][0], e.summary(), []change.Place{e.at}
		c.Message = "新增" + e.String()
	}
	noted := d.add(c)
	d.rowChanges = append(d.rowChanges, rowChange{e, noted, removed})
}

// rowChange is a row that only one version has, with its change.
type rowChange struct {
	entry   *entry
	change  *change.Change
	removed bool
}

// summary is a row in one line.
func (e *entry) summary() string {
	parts := []string{cmp.Or(e.name, e.id)}
	if n := len(e.targets); n > 0 {
		parts = append(parts, e.targets[n-1].label+" "+e.shown(e.targets[n-1]))
	}
	if e.kind == taskTable {
		for _, p := range e.proses {
			if p.key == "交付成果" && !p.copy {
				parts = append(parts, oneLine(p.text()))
			}
		}
	}
	if e.kind == otherTable && len(e.fields) > 0 {
		for _, f := range e.fields {
			parts = append(parts, f.value)
		}
		parts = parts[1:]
	}
	return strings.Join(parts, "，")
}

// shown is a figure of a row with its unit.
func (e *entry) shown(y yearly) string {
	if y.ok && y.value.Unit != "" && !strings.HasSuffix(y.text, y.value.Unit) {
		if q, err := quantity.Parse(y.text); err == nil && q.Unit == "" {
			return y.text + y.value.Unit
		}
	}
	return y.text
}

// columnKinds are the columns whose change has a kind of its own.
var columnKinds = map[string]change.Kind{"责任单位": change.OwnerChanged, "责任人": change.PersonChanged, "方向": change.DirectionChanged}

func (d *differ) compareColumns(a, b *entry) {
	for _, key := range columnKeys(a, b) {
		for _, copied := range []bool{false, true} {
			x, y := a.column(key, copied), b.column(key, copied)
			if x == nil && y == nil || copied && (x == nil || y == nil) || d.unsaid(x, y) {
				continue
			}
			d.compareColumn(a, b, key, x, y)
		}
	}
}

// unsaid reports whether an answer that only one version has is one that the other's kind of file has no place for.
func (d *differ) unsaid(x, y *field) bool {
	switch {
	case x == nil:
		return y.extra && d.new.file && !d.old.file
	case y == nil:
		return x.extra && d.old.file && !d.new.file
	}
	return false
}

func columnKeys(a, b *entry) []string {
	var keys []string
	for _, f := range append(slices.Clone(a.fields), b.fields...) {
		if !slices.Contains(keys, f.key) {
			keys = append(keys, f.key)
		}
	}
	return keys
}

func (e *entry) column(key string, copied bool) *field {
	for _, f := range e.fields {
		if f.key == key && f.copy == copied {
			return f
		}
	}
	return nil
}

func (d *differ) compareColumn(a, b *entry, key string, x, y *field) {
	c := change.Change{Kind: change.AnswerChanged, Label: b.String() + "的" + key, Path: b.path + "." + key}
	if b.kind == taskTable {
		c.Kind = change.TaskChanged
	}
	fill(&c, x, y)
	kind, known := columnKinds[key]
	if known {
		c.Kind = kind
	}
	switch {
	case c.Old == c.New || key == "编号" && b.kind != otherTable || key == "单位" && b.kind == indicatorTable:
		return
	case key == "名称":
		if sentenceKey(c.Old) == sentenceKey(c.New) {
			return
		}
		if renamedOnly(c.Old, c.New) {
			c.Kind = change.Reworded
		}
		c.Label = b.kind.String() + quoted(b.name) + "的名称"
	case key == "完成时限" || b.kind == otherTable && isDue(key):
		if !d.dueKind(&c) {
			return
		}
	case key == "对应指标":
		d.compareCarried(a, b, c)
		return
	case b.kind == otherTable:
		if !d.cellKind(&c, key) {
			return
		}
	case x != nil && y != nil && x.kind == outline.List && sameParts(x.parts, y.parts):
		return
	case sentenceKey(c.Old) == sentenceKey(c.New), slices.Equal(keysOf(d.oldCut.cut(c.Old)), keysOf(d.newCut.cut(c.New))):
		return
	case !known && d.typoSized(c.Old, c.New):
		c.Kind = change.Reworded
	}
	c.Message = changedTo(key, c.Old, c.New)
	if c.Kind == change.DeadlinePostponed || c.Kind == change.DeadlineAdvanced {
		c.Message = dueMessage(key, c.Old, c.New)
	}
	d.add(c)
}

// fill takes old and new value with their places into a change.
func fill(c *change.Change, x, y *field) {
	if x != nil {
		c.Old, c.OldPlaces = x.value, []change.Place{x.at}
		c.Path = cmp.Or(c.Path, x.path)
	}
	if y != nil {
		c.New, c.NewPlaces = y.value, []change.Place{y.at}
		c.Path = y.path
	}
}

// renamedOnly reports whether a name was put in other words and still says the same.
func renamedOnly(old, new string) bool {
	a, b := bareName(old), bareName(new)
	return strings.Contains(a, b) || strings.Contains(b, a) || resembles(a, b) >= 0.5 || length(a) == length(b) && inCommon(a, b) >= length(a)-2
}

func sameParts(a, b []string) bool {
	x, y := slices.Clone(a), slices.Clone(b)
	slices.Sort(x)
	slices.Sort(y)
	return slices.Equal(x, y)
}

// dueKind says whether a deadline was put off or brought forward. It reports whether it is another at all.
func (d *differ) dueKind(c *change.Change) bool {
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
		return sentenceKey(c.Old) != sentenceKey(c.New)
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
func (d *differ) cellKind(c *change.Change, key string) bool {
	if sentenceKey(c.Old) == sentenceKey(c.New) {
		return false
	}
	old, okOld := asQuantity(c.Old, "")
	new, okNew := asQuantity(c.New, "")
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

// compareCarried compares the indicators that a task carries. One that is gone or new itself is not news here.
func (d *differ) compareCarried(a, b *entry, c change.Change) {
	become := func(ref string) (string, bool) {
		for _, e := range d.old.entries {
			if e.kind == indicatorTable && ref != "" && (e.id == ref || e.name == ref) {
				if e.match == nil {
					return "", false
				}
				return e.match.id + "\x00" + e.match.name, true
			}
		}
		return ref, true
	}
	is := func(ref string) (string, bool) {
		for _, e := range d.new.entries {
			if e.kind == indicatorTable && ref != "" && (e.id == ref || e.name == ref) {
				return e.id + "\x00" + e.name, e.match != nil
			}
		}
		return ref, !d.wasRemoved(ref)
	}
	known := func(refs []string, named func(string) (string, bool)) []string {
		var out []string
		for _, ref := range refs {
			if name, ok := named(ref); ok {
				out = append(out, name)
			}
		}
		return out
	}
	before, after := known(a.indicators, become), known(b.indicators, is)
	if sameParts(before, after) {
		d.noteCarried(a, b)
		return
	}
	c.Message = changedTo("对应指标", c.Old, c.New)
	d.add(c)
}

// wasRemoved reports whether a reference is to an indicator that is gone.
func (d *differ) wasRemoved(ref string) bool {
	return slices.ContainsFunc(d.rowChanges, func(r rowChange) bool {
		return r.removed && r.entry.kind == indicatorTable && ref != "" && (r.entry.id == ref || r.entry.name == ref)
	})
}

// noteCarried adds a task's reference to the places of an indicator that is gone or new.
func (d *differ) noteCarried(a, b *entry) {
	for _, r := range d.rowChanges {
		if r.entry.kind != indicatorTable {
			continue
		}
		if f := a.field("对应指标"); r.removed && f != nil && slices.Contains(a.indicators, r.entry.id) {
			r.change.OldPlaces = append(r.change.OldPlaces, f.at)
		}
		if f := b.field("对应指标"); !r.removed && f != nil && slices.Contains(b.indicators, r.entry.id) {
			r.change.NewPlaces = append(r.change.NewPlaces, f.at)
		}
	}
}
