package check

import (
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/outline"
)

// ownTasks are the rows, with a column of a role, of tables of the pack's that list things to do beside the table of tasks, 项目清单 or
// 政策清单: they say who answers for a row, and when it is to be done. What rules say of tasks holds for them.
func (p *pass) ownTasks(role outline.Role) []row {
	var rows []row
	for _, t := range p.plan.Tables {
		q := t.Question
		if q.Kind != outline.Table || q.Column(role) == nil || q.Column(outline.RoleDue) == nil || q.Column(outline.RoleOwner) == nil && q.Column(outline.RolePerson) == nil {
			continue
		}
		for i := range t.Rows {
			if !p.blankRow(&t.Rows[i]) {
				rows = append(rows, p.rowOf(q, t.Rows[i]))
			}
		}
	}
	return rows
}

// ownTasksLack reports rows of such tables that say nothing in the column of a role. One that the pack wants is wanted already.
func (p *pass) ownTasksLack(role outline.Role, hint string) {
	for _, r := range p.ownTasks(role) {
		c := r.Cell(role)
		if !c.Column.Required && !p.has(r, role) && p.mayLack(r, c.Column) {
			p.lacksCell(r, c, finding.Finding{Hint: hint, Clause: p.plan.Outline.ClauseAt(r.Path[:strings.LastIndexByte(r.Path, '[')])})
		}
	}
}
