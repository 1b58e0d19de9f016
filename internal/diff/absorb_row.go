package diff

import "strings"

// takenByRow gives words that are gone, or have come, to the row that is gone or has come, if they speak of it: the prose
// about an indicator goes with it. It reports whether nothing is left to tell.
func (d *differ) takenByRow(h *hunkReading) bool {
	gone, come := pieceText(h.a, h.old), pieceText(h.b, h.new)
	rowGone, rowCome := d.rowSpokenOf(gone, h.lost, true), d.rowSpokenOf(come, h.gained, false)
	if rowGone != nil {
		rowGone.change.OldPlaces = append(rowGone.change.OldPlaces, h.a.at)
	}
	if rowCome != nil {
		rowCome.change.NewPlaces = append(rowCome.change.NewPlaces, h.b.at)
	}
	return rowGone != nil && (rowCome != nil || hanziIn(come) <= 2 || len(h.gained) == 0) ||
		rowCome != nil && (hanziIn(gone) <= 2 || len(h.lost) == 0)
}

func pieceText(s *sentence, pieces []piece) string {
	if len(pieces) == 0 {
		return ""
	}
	return s.text[pieces[0].start:pieces[len(pieces)-1].end]
}

// mostRows is from how many rows on, gone or new, nobody asks of which of them a text speaks.
const mostRows = 300

// rowSpokenOf is the row, among those that only one version has, that words speak of.
func (d *differ) rowSpokenOf(words string, values []*mention, removed bool) *rowChange {
	if hanziIn(words) < 2 || len(d.rowChanges) > mostRows {
		return nil
	}
	var best *rowChange
	like := 0
	for i := range d.rowChanges {
		r := &d.rowChanges[i]
		if r.removed != removed {
			continue
		}
		n := r.spokenOf(words, values, d.namesOf(r.entry))
		if r.entry.kind == taskTable && n < 6 && d.othersSpokenOf(values) {
			n = 0
		}
		if n > like {
			best, like = r, n
		}
	}
	return best
}

// othersSpokenOf reports whether numbers are those of an indicator that both versions have.
func (d *differ) othersSpokenOf(values []*mention) bool {
	for _, m := range values {
		for _, e := range d.new.entries {
			if e.kind == indicatorTable && e.match != nil && e.measures(m.value) && d.likeRow(m, e, d.namesOf(e)) >= 2 {
				return true
			}
		}
	}
	return false
}

func (r *rowChange) spokenOf(words string, values []*mention, names []string) int {
	like := 0
	for _, name := range names {
		n := inCommon(words, name)
		need := min(4, length(name))
		if r.hasFigure(values) {
			need = 2
		}
		if n >= need && n > 1 {
			like = max(like, n)
		}
	}
	if r.entry.kind == taskTable {
		for _, p := range r.entry.proses {
			for _, s := range p.sentences {
				if n := inCommon(words, s.text); n >= 4 {
					like = max(like, n)
				}
			}
		}
	}
	if r.entry.id != "" && strings.Contains(words, r.entry.id) && like == 0 {
		like = 1
	}
	return like
}

func (r *rowChange) hasFigure(values []*mention) bool {
	for _, m := range values {
		for _, y := range append(append([]yearly{}, r.entry.targets...), r.entry.baseline...) {
			if y.ok && sameValue(y.value, m.value) {
				return true
			}
		}
	}
	return false
}
