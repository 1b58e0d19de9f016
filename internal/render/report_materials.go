package render

import (
	"strings"

	"pilotplan/internal/plan"
	"pilotplan/outline"
)

// missingAnswer is the rule of check that tells which answers a paper still lacks.
const missingAnswer = "missing-answer"

// materials says which papers there are, which are lacking or not finished, and which are written elsewhere.
func (r *reporter) materials() string {
	groups := map[string][]string{}
	for i := range r.plan.Outline.Materials {
		m := &r.plan.Outline.Materials[i]
		if !r.plan.Outline.MaterialFor(m, text(r.plan.Type)) && !r.plan.Lookup(plan.MaterialsKey+"."+m.Key).Answered() {
			continue
		}
		state, name := r.material(m)
		groups[state] = append(groups[state], name)
	}
	var parts []string
	for _, state := range []string{given, partial, lacking, optional, byHand} {
		if names := groups[state]; len(names) > 0 {
			parts = append(parts, state+"："+strings.Join(names, "、"))
		}
	}
	if len(parts) == 0 {
		return "指南没有列出申请材料"
	}
	return strings.Join(parts, "\n")
}

// The states of a paper.
const (
	given    = "已有"
	partial  = "不全"
	lacking  = "缺"
	optional = "没有填写，不是必备"
	byHand   = "不在方案文件里填写，请自行备齐"
)

// material gives the state of a paper, and its name with the answers that it lacks.
func (r *reporter) material(m *outline.Material) (state, name string) {
	name = m.Title
	if name == "" {
		name = m.Key
	}
	path := plan.MaterialsKey + "." + m.Key
	switch {
	case len(m.Questions) == 0 && strings.HasSuffix(title(r.plan), m.Key):
		return given, name + "（即本方案）"
	case len(m.Questions) == 0:
		return byHand, name
	case r.plan.Lookup(path).Answered():
		if keys := r.unanswered(path); len(keys) > 0 {
			return partial, name + "（没有 " + strings.Join(keys, "、") + "）"
		}
		return given, name
	case m.Required:
		return lacking, name
	}
	return optional, name
}

// unanswered names the answers below path that are missing and not silenced.
func (r *reporter) unanswered(path string) []string {
	var keys []string
	for _, f := range r.evidence.Findings {
		if key, ok := strings.CutPrefix(f.Path, path+"."); ok && f.Rule == missingAnswer && !f.Suppressed {
			keys = append(keys, key)
		}
	}
	return keys
}
