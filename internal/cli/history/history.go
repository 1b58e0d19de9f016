// Package history follows the targets of a plan's indicators through the versions of its file: who made what of them, and when.
package history

import (
	"slices"
	"strings"

	"pilotplan/internal/cli/repo"
	"pilotplan/internal/plan"
	"pilotplan/internal/quantity"
)

// History is what became of the targets of a plan's indicators, the oldest first. Versions are added in that order.
type History struct {
	file    string
	commits []repo.Revision // that changed a target
	tracks  []*track
	read    int // versions
	skipped []skippedVersion
}

type skippedVersion struct {
	repo.Revision
	why string
}

// track is one indicator through all versions.
type track struct {
	id, name string // as of the last version that has it
	states   []state
	gone     bool
}

// state is what a commit made of the targets of an indicator.
type state struct {
	commit int // index in commits
	what   string
	years  []yearTarget // empty where the commit removed the indicator
}

// What a commit did to an indicator.
const (
	begun   = "added"
	altered = "changed"
	ended   = "removed"
)

type yearTarget struct {
	year     string // 2025年
	text     string // with its unit: 7.8亿元
	quantity quantity.Quantity
	ok       bool
}

// Of begins the history of a file.
func Of(file string) *History { return &History{file: file} }

// Skip leaves a version out.
func (h *History) Skip(v repo.Revision, why string) {
	h.skipped = append(h.skipped, skippedVersion{v, why})
}

// Add reads a version. A commit that changed no target leaves no trace.
func (h *History) Add(v repo.Revision, p *plan.Plan) {
	h.read++
	at := len(h.commits)
	matched := h.match(p)
	changed := false
	note := func(t *track, what string, years []yearTarget) {
		t.states = append(t.states, state{at, what, years})
		changed = true
	}
	for i := range p.Indicators {
		ind, years := &p.Indicators[i], yearTargets(&p.Indicators[i])
		t := matched[i]
		if t == nil {
			t = &track{}
			h.tracks = append(h.tracks, t)
			note(t, begun, years)
		} else if t.gone {
			note(t, begun, years)
		} else if last := t.states[len(t.states)-1]; !sameTargets(last.years, years) {
			note(t, altered, years)
		}
		t.id, t.name, t.gone = strings.TrimSpace(ind.ID.Value), strings.TrimSpace(ind.Name.Value), false
		matched[i] = t
	}
	for _, t := range h.tracks {
		if !t.gone && !slices.Contains(matched, t) {
			note(t, ended, nil)
			t.gone = true
		}
	}
	if changed {
		h.commits = append(h.commits, v)
	}
}

// match finds the track of each indicator: by name, as numbers move, then by number for those that were renamed.
func (h *History) match(p *plan.Plan) []*track {
	matched := make([]*track, len(p.Indicators))
	by := func(same func(t *track, ind *plan.Indicator) bool) {
		for i := range p.Indicators {
			if matched[i] != nil {
				continue
			}
			for _, t := range h.tracks {
				if !slices.Contains(matched, t) && same(t, &p.Indicators[i]) {
					matched[i] = t
					break
				}
			}
		}
	}
	named := func(ind *plan.Indicator) string { return strings.TrimSpace(ind.Name.Value) }
	numbered := func(ind *plan.Indicator) string { return strings.TrimSpace(ind.ID.Value) }
	by(func(t *track, ind *plan.Indicator) bool { return t.name == named(ind) && t.id == numbered(ind) })
	by(func(t *track, ind *plan.Indicator) bool { return t.name != "" && t.name == named(ind) })
	by(func(t *track, ind *plan.Indicator) bool { return !t.gone && t.id != "" && t.id == numbered(ind) })
	return matched
}

func yearTargets(ind *plan.Indicator) []yearTarget {
	var years []yearTarget
	for _, y := range ind.Targets {
		text := strings.TrimSpace(y.Text.Value)
		if unit := strings.TrimSpace(ind.Unit.Value); unit != "" && !strings.HasSuffix(text, unit) && justNumber(text) {
			text += unit
		}
		q, err := quantity.Parse(text)
		years = append(years, yearTarget{strings.TrimSpace(y.Key.Value), text, q, err == nil})
	}
	return years
}

// justNumber reports whether a target is written without its unit.
func justNumber(text string) bool {
	_, err := quantity.ParseNumber(text)
	return err == nil
}

// sameTargets compares by value: 6000万元 is 0.6亿元.
func sameTargets(a, b []yearTarget) bool {
	return slices.EqualFunc(a, b, func(x, y yearTarget) bool {
		if x.year != y.year {
			return false
		}
		if x.ok && y.ok {
			order, err := x.quantity.Compare(y.quantity)
			return err == nil && order == 0 && x.quantity.Relation == y.quantity.Relation
		}
		return x.text == y.text
	})
}

// final is the target of the last year.
func (s *state) final() (year, text string) {
	if len(s.years) == 0 {
		return "", ""
	}
	last := s.years[len(s.years)-1]
	return last.year, last.text
}

// title is Z2 服务性收入.
func (t *track) title() string { return strings.TrimSpace(t.id + " " + t.name) }

// year is the year that the table shows: the last one of the newest version that has any.
func (t *track) year() string {
	for i := len(t.states) - 1; i >= 0; i-- {
		if year, _ := t.states[i].final(); year != "" {
			return year
		}
	}
	return ""
}

// at is what a commit made of the final target: its text, 取消 where it removed the indicator, or nothing.
func (t *track) at(commit int) string {
	for i := range t.states {
		s := &t.states[i]
		if s.commit != commit {
			continue
		}
		if s.what == ended {
			return "取消"
		}
		year, text := s.final()
		if year != t.year() {
			return year + " " + text
		}
		return text
	}
	return ""
}
