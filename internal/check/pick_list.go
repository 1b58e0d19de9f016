package check

import (
	"slices"
	"strings"

	"pilotplan/outline"
)

// pickListed is the entry of the outline's pick-list that an indicator's name means; nil if none does.
func (p *pass) pickListed(name string) *outline.CommonIndicator {
	name = strings.TrimSpace(name)
	for i := range p.plan.Outline.Indicators {
		c := &p.plan.Outline.Indicators[i]
		if c.Name == name || slices.Contains(c.Synonyms, name) {
			return c
		}
	}
	return nil
}
