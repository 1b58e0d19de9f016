package check

import (
	"slices"
	"strings"

	"pilotplan/internal/prose"
	"pilotplan/outline"
)

// titles are what stands at the head of a text or a row: headings of plain text, names of tasks and indicators. Where one is said
// again, as a line of its own, at the head of a text or in a cell, it is a title still, and promises nothing.
func (p *pass) titles() map[string]bool {
	titles := map[string]bool{}
	for _, t := range p.tasks {
		titles[headingName(t.Name.Value)] = true
	}
	for _, i := range p.indicators {
		titles[headingName(i.Name.Value)] = true
	}
	for i := range p.passages {
		for _, s := range p.passages[i].said {
			if s.Kind == prose.Heading {
				titles[headingName(s.Text)] = true
			}
		}
	}
	delete(titles, "")
	return titles
}

// fillsIn reports whether a sentence of plain text is a label with what it asks for, of a column whose answer is chosen or
// named and not told: 对应主要任务：……
func (p *pass) fillsIn(sentence string) bool {
	label, _, ok := strings.Cut(strings.ReplaceAll(sentence, ":", "："), "：")
	if !ok {
		return false
	}
	for _, kind := range []outline.Kind{outline.Indicators, outline.Tasks} {
		table := outline.Standard(kind)
		columns := table.Columns()
		c := table.ColumnHeaded(label)
		if i := slices.IndexFunc(columns, func(c outline.Question) bool { return label == c.Named() }); c == nil && i >= 0 {
			c = &columns[i]
		}
		if c != nil && c.Kind != outline.Yearly {
			return c.Role != outline.RoleMeasures && c.Role != outline.RoleDeliverable
		}
	}
	return false
}
