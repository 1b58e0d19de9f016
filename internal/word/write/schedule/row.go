package schedule

import (
	"time"

	"pilotplan/internal/page/figure"
)

// row is a task: its name, its dates and its bar. One that is bound stays with what is below, the last one with the legend or
// the caption.
func (s *setter) row(t *figure.Task, bound bool) {
	last := t == &s.Tasks[len(s.Tasks)-1]
	tied := bound && (!last || s.Tied || len(s.marks()) > 0)
	s.begin(false)
	s.cell(text(1, t.Name, false, tied))
	dates := text(1, s.Period(t), false, tied)
	dates.Style.Align = "center"
	s.cell(dates)
	from, to := s.covered(t)
	for _, k := range s.ticks {
		if t.Milestone {
			s.milestone(t, k, from)
			continue
		}
		for _, part := range [][2]int{{k.from, min(k.to, from)}, {max(k.from, from), min(k.to, to)}, {max(k.from, to), k.to}} {
			if part[0] < part[1] {
				shaded := part[0] >= from && part[1] <= to
				s.share(part[0], part[1], map[bool]string{true: barLook(t)}[shaded])
			}
		}
	}
}

// share is an empty cell of the axis.
func (s *setter) share(i, j int, looks string) {
	c := text(j-i, "", false, false)
	c.Look = looks
	c.tight("")
	s.cell(c)
}

// milestone is a tick with a diamond where its time is, or an empty one.
func (s *setter) milestone(t *figure.Task, k span, at int) {
	if at < k.from || at >= k.to {
		s.share(k.from, k.to, "")
		return
	}
	sign := "◆"
	if t.Active {
		sign = "◇"
	}
	c := text(k.to-k.from, sign, false, false)
	align := "center"
	switch place := 3 * (at - k.from) / max(1, k.to-k.from); {
	case k.to-k.from < 2 || place == 1:
	case place == 0:
		align = "left"
	default:
		align = "right"
	}
	c.tight(align)
	s.cell(c)
}

// covered are the shares of the axis that a task takes more than half of, or the one that has most of it; a milestone is in the
// one where its middle is.
func (s *setter) covered(t *figure.Task) (from, to int) {
	start, end := t.Start, t.End
	if t.Milestone {
		start = start.Add(end.Sub(start) / 2)
		end = start
	}
	from, to = -1, -1
	best, most := 0, time.Duration(-1)
	for i := 0; i+1 < len(s.shares); i++ {
		part := minTime(end, s.shares[i+1]).Sub(maxTime(start, s.shares[i]))
		if part > most {
			best, most = i, part
		}
		if !t.Milestone && 2*part > s.shares[i+1].Sub(s.shares[i]) {
			if from < 0 {
				from = i
			}
			to = i + 1
		}
	}
	if from < 0 {
		return best, best + 1
	}
	return from, to
}

func minTime(a, b time.Time) time.Time {
	if a.Before(b) {
		return a
	}
	return b
}

func maxTime(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}

// barLook tells the states of tasks apart as our own pages do: done is dark, active hatched, planned light; a critical one has a
// heavy outline.
func barLook(t *figure.Task) string {
	borders := ""
	if t.Crit {
		const heavy = ` w:val="single" w:sz="12" w:space="0" w:color="auto"/>`
		borders = `<w:tcBorders><w:top` + heavy + `<w:left` + heavy + `<w:bottom` + heavy + `<w:right` + heavy + `</w:tcBorders>`
	}
	return borders + shading(t)
}

func shading(t *figure.Task) string {
	switch {
	case t.Done:
		return `<w:shd w:val="clear" w:color="auto" w:fill="666666"/>`
	case t.Active:
		return `<w:shd w:val="thinDiagStripe" w:color="000000" w:fill="FFFFFF"/>`
	}
	return `<w:shd w:val="clear" w:color="auto" w:fill="CCCCCC"/>`
}

// marks are the kinds of tasks that the legend explains: none if all are planned.
func (s *setter) marks() []figure.Mark {
	marks := s.Marks()
	if len(marks) == 1 && marks[0].Planned() {
		return nil
	}
	return marks
}

// legend is a last row that explains the marks.
func (s *setter) legend() {
	marks := s.marks()
	if len(marks) == 0 {
		return
	}
	s.begin(false)
	c := text(len(s.out.Widths), "", false, s.Tied)
	for i, m := range marks {
		gap := ""
		if i < len(marks)-1 {
			gap = "　"
		}
		if m.Task.Milestone {
			c.Text = append(c.Text, Text{Text: "◆ " + m.Name + gap})
		} else {
			c.Text = append(c.Text, Text{Sample: sample(&m.Task), Text: " " + m.Name + gap})
		}
	}
	s.cell(c)
}

// sample is how a piece of a bar looks in running text.
func sample(t *figure.Task) string {
	if t.Crit {
		return `<w:bdr w:val="single" w:sz="12" w:space="0" w:color="auto"/>`
	}
	return shading(t)
}
