package plan

import (
	"pilotplan/internal/quantity"
	"pilotplan/outline"
)

// Indicator is a measure that the plan is judged by: a row of the table of indicators, with its cells by their roles.
type Indicator struct {
	Row
	ID        Text
	Name      Text
	Unit      Text
	Direction Text // 升, 降 or 保持
	Nature    Text // 预期性 or 约束性
	Scope     Text // 当年 or 累计
	Method    Text
	Baseline  []Yearly // in the order of years
	Targets   []Yearly // in the order of years
	Source    Text
	Owner     Text
	Person    Text
	Due       Text
}

// Yearly is what one year's entry says. Quantity is valid if OK; its unit is the row's where none is written.
type Yearly struct {
	Year     int  // 0 if the key is no year
	Key      Text // "2023年"
	Text     Text
	Quantity quantity.Quantity
	OK       bool
}

// Task is a row of the table of tasks, with its cells by their roles.
type Task struct {
	Row
	ID          Text
	Name        Text
	MainTask    Text
	Fields      []Text
	Measures    Text // prose
	Deliverable Text
	Indicators  []Text // the IDs
	Schedule    []Yearly
	Owner       Text
	Person      Text
	Support     Text
	Due         Text
	Evidence    Text
}

// fillTables gives all tables, and the typed rows of the two that rules are about.
func (p *Plan) fillTables(root *outline.Question) {
	p.Tables = tables(p.root, root, "")
	for _, t := range p.Tables {
		for _, row := range t.Rows {
			switch t.Question.Kind {
			case outline.Indicators:
				p.Indicators = append(p.Indicators, indicator(row))
			case outline.Tasks:
				p.Tasks = append(p.Tasks, task(row))
			}
		}
	}
}

func indicator(r Row) Indicator {
	return Indicator{
		Row: r, ID: r.Text(outline.RoleID), Name: r.Text(outline.RoleName), Unit: r.Text(outline.RoleUnit),
		Direction: r.Text(outline.RoleDirection), Nature: r.Text(outline.RoleNature), Scope: r.Text(outline.RoleScope),
		Method: r.Text(outline.RoleMethod), Baseline: r.Cell(outline.RoleBase).Years(), Targets: r.Cell(outline.RoleTargets).Years(),
		Source: r.Text(outline.RoleSource), Owner: r.Text(outline.RoleOwner), Person: r.Text(outline.RolePerson),
		Due: r.Text(outline.RoleDue),
	}
}

func task(r Row) Task {
	return Task{
		Row: r, ID: r.Text(outline.RoleID), Name: r.Text(outline.RoleName), MainTask: r.Text(outline.RoleMainTask),
		Fields: r.Cell(outline.RoleFields).Texts(), Measures: r.Text(outline.RoleMeasures),
		Deliverable: r.Text(outline.RoleDeliverable), Indicators: r.Cell(outline.RoleServes).Texts(),
		Schedule: r.Cell(outline.RoleSchedule).Years(), Owner: r.Text(outline.RoleOwner), Person: r.Text(outline.RolePerson),
		Support: r.Text(outline.RoleSupport), Due: r.Text(outline.RoleDue), Evidence: r.Text(outline.RoleEvidence),
	}
}
