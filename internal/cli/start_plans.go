package cli

import (
	"cmp"
	"fmt"
	"os"
	"slices"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/interview"
)

// mostHere is how many plans of a folder are listed.
const mostHere = 9

// planHere is a plan of the folder, and how it stands.
type planHere struct{ name, state string }

func (p planHere) String() string { return finding.Visible(p.name) + "  " + p.state }

// plansHere gives the plan files of the working folder that were changed last, the newest first, and how many more there are.
func (e *Env) plansHere() (plans []planHere, more int) {
	entries, err := os.ReadDir(".")
	if err != nil {
		return nil, 0
	}
	type dated struct {
		name string
		at   int64
	}
	var all []dated
	for _, entry := range entries {
		info, err := entry.Info()
		if name := entry.Name(); err == nil && info.Mode().IsRegular() && (hasEnd(name, ".yaml") || hasEnd(name, ".yml")) {
			all = append(all, dated{name, info.ModTime().UnixNano()})
		}
	}
	slices.SortFunc(all, func(a, b dated) int { return cmp.Or(cmp.Compare(b.at, a.at), strings.Compare(a.name, b.name)) })
	for _, d := range all[:min(len(all), mostHere)] {
		plans = append(plans, planHere{d.name, e.progressOf(d.name)})
	}
	return plans, len(all) - len(plans)
}

func hasEnd(name, end string) bool { return strings.HasSuffix(strings.ToLower(name), end) }

// stateOf is a file and how it stands.
func (e *Env) stateOf(name string) string { return planHere{name, e.progressOf(name)}.String() }

// progressOf says how far a plan is: 已答 41/62，3 处错误.
func (e *Env) progressOf(name string) string {
	in, err := e.read(name)
	if err != nil {
		return explain(err)
	}
	if !in.isPlan() {
		return "（文稿）"
	}
	r, err := e.judging("")
	if err != nil {
		return explain(err)
	}
	var o interview.Options
	if _, err := e.takeUp(name, "", &o); err != nil {
		return explain(err)
	}
	if o.Outline == nil {
		return "（空的）"
	}
	o.File, o.Today, o.Review = name, e.Now(), r.review
	s, err := interview.Begin(o)
	if err != nil {
		return explain(err)
	}
	answered, all := s.Progress()
	state := fmt.Sprintf("已答 %d/%d", answered, all)
	if n := finding.Summarize(s.Reviewed().Findings).Error; n > 0 {
		return fmt.Sprintf("%s，%d 处错误", state, n)
	}
	return state + "，没有错误"
}
