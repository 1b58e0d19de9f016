package diff

import (
	"slices"
	"strings"

	"pilotplan/internal/diff/align"
	"pilotplan/internal/diff/change"
	"pilotplan/internal/diff/version"
)

// alone are the rows that only one version has: what speaks of one of them in a text goes with it.
type alone []*rowAlone

// rowAlone is a row that only one version has, with its change.
type rowAlone struct {
	row     *row
	change  *change.Change
	removed bool
	names   []string
}

// mostAlone is from how many rows on, gone or new, nobody asks of which of them a text speaks.
const mostAlone = 300

// spokenOf is the row that words speak of, of those that are gone or of those that have come; values are the numbers among the
// words.
func (a alone) spokenOf(m *matched, words string, values []*mention, removed bool) *rowAlone {
	if hanziIn(words) < 2 || len(a) > mostAlone {
		return nil
	}
	var best *rowAlone
	like := 0
	for _, r := range a {
		if r.removed != removed {
			continue
		}
		n := r.spokenOf(words, values)
		if r.row.Table == version.Tasks && n < 6 && m.othersSpokenOf(values) {
			n = 0
		}
		if n > like {
			best, like = r, n
		}
	}
	return best
}

// othersSpokenOf reports whether numbers are those of an indicator that both versions have.
func (m *matched) othersSpokenOf(values []*mention) bool {
	return slices.ContainsFunc(values, func(v *mention) bool {
		return slices.ContainsFunc(m.new.rows, func(r *row) bool {
			return r.Table == version.Indicators && r.match != nil && r.measures(v.value) && v.aboutRow(r, m.namesOf(r)) >= 2
		})
	})
}

func (r *rowAlone) spokenOf(words string, values []*mention) int {
	hasFigure := slices.ContainsFunc(values, func(v *mention) bool { return r.row.has(v.value) })
	like := 0
	for _, name := range r.names {
		need := min(4, length(name))
		if hasFigure {
			need = 2
		}
		if n := align.Common(words, name); n >= need && n > 1 {
			like = max(like, n)
		}
	}
	if r.row.Table == version.Tasks {
		for _, p := range r.row.proses {
			for _, s := range p.sentences {
				if n := align.Common(words, s.Text); n >= 4 {
					like = max(like, n)
				}
			}
		}
	}
	if r.row.ID != "" && strings.Contains(words, r.row.ID) && like == 0 {
		like = 1
	}
	return like
}
