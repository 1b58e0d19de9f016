package diff

import (
	"cmp"
	"strings"

	"pilotplan/internal/diff/align"
	"pilotplan/internal/diff/change"
	"pilotplan/internal/diff/version"
	"pilotplan/internal/doc"
	"pilotplan/outline"
)

// rowsCompared is what became of the rows.
type rowsCompared struct {
	alone   alone   // rows that only one version has
	facts   []*fact // figures that changed
	renamed []*change.Change
	due     map[*row][]*change.Change // deadlines of rows of the new version that changed
}

// rowComparer compares the rows of the tables: what is gone, what has come, and what has become of the rest.
type rowComparer struct {
	*matched
	log *ledger
	rowsCompared
}

func compareRows(m *matched, log *ledger) rowsCompared {
	d := &rowComparer{matched: m, log: log, rowsCompared: rowsCompared{due: map[*row][]*change.Change{}}}
	for _, r := range m.old.rows {
		if r.match == nil {
			d.onlyOne(r, true)
		}
	}
	for _, r := range m.new.rows {
		if r.match == nil {
			d.onlyOne(r, false)
			continue
		}
		d.compareColumns(r.match, r)
		if r.Table == version.Indicators {
			d.compareFigures(r.match, r)
		}
	}
	d.compareOrder()
	return d.rowsCompared
}

// rowKinds are what has happened to a row that only one version has.
var rowKinds = map[version.Table]struct{ added, removed change.Kind }{
	version.Indicators: {change.IndicatorAdded, change.IndicatorRemoved},
	version.Tasks:      {change.TaskAdded, change.TaskRemoved},
	version.Other:      {change.AnswerAdded, change.AnswerRemoved},
}

// onlyOne reports a row that only one version has.
func (d *rowComparer) onlyOne(r *row, removed bool) {
	c := change.Change{Path: r.Path, Label: r.String()}
	if removed {
		c.Kind, c.Old, c.OldPlaces = rowKinds[r.Table].removed, r.summary(), []change.Place{r.At}
		c.Message = "删去" + r.String()
	} else {
		c.Kind, c.New, c.NewPlaces = rowKinds[r.Table].added, r.summary(), []change.Place{r.At}
		c.Message = "新增" + r.String()
	}
	d.alone = append(d.alone, &rowAlone{row: r, change: d.log.add(c), removed: removed, names: d.namesOf(r)})
}

// summary is a row in one line.
func (r *row) summary() string {
	parts := []string{cmp.Or(r.Name, r.ID)}
	if n := len(r.Targets); n > 0 {
		parts = append(parts, r.Targets[n-1].Label+" "+r.shown(r.Targets[n-1]))
	}
	if r.Table == version.Tasks {
		for _, p := range r.proses {
			if p.Role == outline.RoleDeliverable && p.Nth == 0 {
				parts = append(parts, doc.OneLine(p.Text()))
			}
		}
	}
	if r.Table == version.Other && len(r.Fields) > 0 {
		parts = nil
		for _, f := range r.Fields {
			parts = append(parts, f.Value)
		}
	}
	return strings.Join(parts, "，")
}

// compareOrder reports rows that stand in another order.
func (d *rowComparer) compareOrder() {
	type table struct {
		kind    version.Table
		heading string
	}
	rows := map[table][]*row{}
	var order []table
	for _, r := range d.new.rows {
		if r.match == nil {
			continue
		}
		t := table{r.Table, r.Heading}
		if rows[t] == nil {
			order = append(order, t)
		}
		rows[t] = append(rows[t], r)
	}
	for _, t := range order {
		seq := make([]int, len(rows[t]))
		for i, r := range rows[t] {
			seq[i] = r.match.Index
		}
		for _, block := range align.Moved(seq) {
			d.moved(rows[t], block)
		}
	}
}

func (d *rowComparer) moved(rows []*row, block []int) {
	first := rows[block[0]]
	c := change.Change{Kind: change.Moved, Path: first.Path, Label: first.Table.String() + "的次序"}
	var called, before, after []string
	for _, i := range block {
		r := rows[i]
		c.OldPlaces, c.NewPlaces = append(c.OldPlaces, r.match.At), append(c.NewPlaces, r.At)
		called, before, after = append(called, r.String()), append(before, r.match.Name), append(after, r.Name)
	}
	c.Message = strings.Join(called, "、") + "换了位置"
	c.Old, c.New = strings.Join(before, "、"), strings.Join(after, "、")
	d.log.add(c)
}
