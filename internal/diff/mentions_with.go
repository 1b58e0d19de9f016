package diff

import (
	"strings"

	"pilotplan/outline"
)

// mentionsWith gives the numbers of the new version in sentences that hold a text, and its answers that are numbers. Rows that
// only the new version has speak for themselves.
func (d *differ) mentionsWith(digits string) []*mention {
	found := []*mention{}
	for _, p := range d.new.allProses() {
		if p.copy || p.of != nil && p.of.match == nil {
			continue
		}
		for _, s := range p.sentences {
			if digits == "" || strings.Contains(s.text, digits) {
				found = append(found, d.mentionsOf(s)...)
			}
		}
	}
	for _, f := range d.new.fields {
		if f.kind != outline.Quantity || f.funds != "" {
			continue
		}
		if q, ok := asQuantity(f.value, f.unit); ok && !d.answerUsed(f) {
			found = append(found, &mention{of: f, text: f.value, value: q, before: f.group + f.label})
		}
	}
	return found
}

func (d *differ) answerUsed(f *field) bool {
	for _, s := range d.shifts {
		if s.new.of == f {
			return true
		}
	}
	return false
}
