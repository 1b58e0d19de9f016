package figure

import (
	"strings"
	"time"
)

// Row is a section of a compact schedule: its tasks stand in one row, bars one behind the other with what is done in each, and
// milestones on them.
type Row struct {
	Name       string
	Bars       []Bar // in the order of time; at least one
	Milestones []*Task
}

// Bar is a task of a Row, and the words below it: its name, with a mark before what a milestone is of.
type Bar struct {
	*Task
	Text string
}

// MilestoneSign stands in text for the mark of a milestone.
const MilestoneSign = "◆"

// Rows are the sections of a compact schedule; false if it is none, or its bars cannot stand in rows: some lie over each other, a
// section has none, or a milestone is of what no bar names.
func (g *Schedule) Rows() ([]Row, bool) {
	if !g.Compact || len(g.Sections) == 0 {
		return nil, false
	}
	rows := make([]Row, len(g.Sections))
	for i := range g.Tasks {
		t := &g.Tasks[i]
		if t.Section < 0 {
			return nil, false
		}
		r := &rows[t.Section]
		r.Name = g.Sections[t.Section]
		n := len(r.Bars)
		switch {
		case t.Milestone:
			r.Milestones = append(r.Milestones, t)
		case n > 0 && t.Start.Before(r.Bars[n-1].End):
			return nil, false
		default:
			r.Bars = append(r.Bars, Bar{t, t.Name})
		}
	}
	for i := range rows {
		if len(rows[i].Bars) == 0 || !rows[i].tellMilestones() {
			return nil, false
		}
	}
	return rows, true
}

// tellMilestones marks what milestones are of in the words below the bars; false if one is of other words.
func (r *Row) tellMilestones() bool {
	for _, m := range r.Milestones {
		told := false
		for i := range r.Bars {
			b := &r.Bars[i]
			at := strings.Index(b.Text, m.Name)
			if at < 0 || !b.holds(m) {
				continue
			}
			b.Text, told = b.Text[:at]+MilestoneSign+b.Text[at:], true
			break
		}
		if !told {
			return false
		}
	}
	return true
}

// holds reports whether the time of a milestone is that of a bar.
func (b *Bar) holds(m *Task) bool { return !m.Start.Before(b.Start) && !m.Start.After(b.End) }

// Middle is where the mark of a milestone stands: Mermaid puts it in the middle of its time.
func (t *Task) Middle() time.Time { return t.Start.Add(t.End.Sub(t.Start) / 2) }
