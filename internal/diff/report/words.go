package report

import (
	"fmt"
	"slices"
	"strings"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/finding"
)

// group is the changes of one kind.
type group struct {
	Kind    change.Kind
	Changes []change.Change
}

// grouped parts changes by kind, in the order in which the kinds first come.
func grouped(changes []change.Change) []group {
	var groups []group
	for _, c := range changes {
		i := slices.IndexFunc(groups, func(g group) bool { return g.Kind == c.Kind })
		if i < 0 {
			groups, i = append(groups, group{Kind: c.Kind}), len(groups)
		}
		groups[i].Changes = append(groups[i].Changes, c)
	}
	return groups
}

// kindCounts is 目标降低 2、新增任务 1.
func kindCounts(changes []change.Change) string {
	var parts []string
	for _, g := range grouped(changes) {
		parts = append(parts, fmt.Sprintf("%s %d", g.Kind.Title(), len(g.Changes)))
	}
	return strings.Join(parts, "、")
}

// summary is one line on the whole report.
func summary(r *change.Report) string {
	switch {
	case len(r.Changes) == 0 && r.SubstanceOnly:
		return "没有实质性修改"
	case len(r.Changes) == 0:
		return "没有改动"
	}
	parts := []string{fmt.Sprintf("实质性修改 %d 处", len(r.Substance()))}
	if !r.SubstanceOnly {
		parts = append(parts, fmt.Sprintf("文字修改 %d 处", len(r.Wording())))
	}
	add := func(n int, form string) {
		if n > 0 {
			parts = append(parts, fmt.Sprintf(form, n))
		}
	}
	add(r.Stale(), "没有跟着改的 %d 处")
	add(len(r.Introduced), "带来问题 %d 条")
	add(len(r.Settled), "解决问题 %d 条")
	return strings.Join(parts, "，")
}

// lineNumbers names where versions say something: 第 63、70 行.
func lineNumbers(at []change.Place) string {
	all := make([]finding.Pos, len(at))
	for i, p := range at {
		all[i] = p.Pos
	}
	return finding.Rows(all)
}

// where is the new version's place of a change, or the old one's of what was removed.
func where(c *change.Change) string {
	if at := lineNumbers(c.NewPlaces); at != "" {
		return at
	}
	if at := lineNumbers(c.OldPlaces); at != "" {
		return "原" + at
	}
	return ""
}

// name is what a reviewer calls the thing that changed.
func name(c *change.Change) string {
	if c.Label != "" {
		return c.Label
	}
	return c.Path
}
