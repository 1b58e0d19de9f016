package check

import (
	"fmt"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
)

var materialMissing = rule{
	id:       "material-missing",
	family:   "完整",
	title:    "申请材料不齐",
	severity: finding.Warning,
	bad:      "申请材料: {请示: {主送机关: …}}    # 没有承诺书",
	good:     "申请材料: {请示: {主送机关: …}, 承诺书: {承诺事项: [ … ]}}",
	run:      checkMaterialMissing,
}

// It is a warning only: the paper may have been written elsewhere.
func checkMaterialMissing(p *pass) {
	o := p.plan.Outline
	for i := range o.Materials {
		m := &o.Materials[i]
		path := plan.MaterialsKey + "." + m.Key
		if !m.Required || !o.MaterialFor(m, p.typeName()) || len(m.Questions) == 0 || p.answered(path) {
			continue
		}
		p.missing[path] = true
		p.report(finding.Finding{
			Pos: p.near(path), Path: path, Clause: m.Clause,
			Message: fmt.Sprintf("申请材料里没有“%s”", m.Key),
			Hint: fmt.Sprintf("在 “%s” 下补上 “%s”，写明 %s；已另行准备的可以忽略本条，写明理由",
				plan.MaterialsKey, m.Key, someOf(requiredKeys(p, m.Questions))),
		})
	}
}
