package schedule

import (
	"pilotplan/internal/page/figure"
)

// times is the whole time of a row of a compact schedule, as one task.
func times(r *figure.Row) *figure.Task {
	return &figure.Task{Start: r.Bars[0].Start, End: r.Bars[len(r.Bars)-1].End}
}

// compactRow is a section of a compact schedule: its name, its time, its bars and the marks of its milestones. What its bars say stands in
// the text that tells what is drawn: cells of an axis have no room for it.
func (s *setter) compactRow(r *figure.Row, tied bool) {
	s.begin(false)
	s.cell(text(1, r.Name, false, tied))
	dates := text(1, s.Period(times(r)), false, tied)
	dates.Style.Align = "center"
	s.cell(dates)
	for _, k := range s.ticks {
		if s.compactMilestone(r, k) {
			continue
		}
		for i := k.from; i < k.to; {
			j, bar := i+1, s.barAt(r, i)
			for j < k.to && s.barAt(r, j) == bar {
				j++
			}
			looks := ""
			if bar != nil {
				looks = barLook(bar)
			}
			s.share(i, j, looks)
			i = j
		}
	}
}

// barAt is the bar that covers a share of the axis; nil if none does.
func (s *setter) barAt(r *figure.Row, share int) *figure.Task {
	for _, b := range r.Bars {
		if from, to := s.covered(b.Task); from <= share && share < to {
			return b.Task
		}
	}
	return nil
}

// compactMilestone writes a tick with the mark of the first milestone that is in it; false if none is.
func (s *setter) compactMilestone(r *figure.Row, k span) bool {
	for _, m := range r.Milestones {
		at, _ := s.covered(m)
		if at < k.from || at >= k.to {
			continue
		}
		s.milestone(m, k, at)
		row := &s.out.Rows[len(s.out.Rows)-1]
		if bar := s.barAt(r, at); bar != nil {
			row.Cells[len(row.Cells)-1].Look += barLook(bar)
		}
		return true
	}
	return false
}
