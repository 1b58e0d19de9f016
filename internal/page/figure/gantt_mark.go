package figure

// Mark is a way to show tasks of a schedule, for a legend: a task that has it, and its name.
type Mark struct {
	Name string
	Task Task
}

// Planned reports whether the mark is that of a task of no other state.
func (m Mark) Planned() bool { return m.Task == Task{} }

// Marks are those that the tasks of a schedule have.
func (g *Schedule) Marks() []Mark {
	all := []Mark{{"计划", Task{}}, {"已完成", Task{Done: true}}, {"进行中", Task{Active: true}}, {"关键", Task{Crit: true}}, {"节点", Task{Milestone: true}}}
	var has [5]bool
	for _, t := range g.Tasks {
		switch {
		case t.Milestone:
			has[4] = true
			continue
		case t.Done:
			has[1] = true
		case t.Active:
			has[2] = true
		default:
			has[0] = true
		}
		has[3] = has[3] || t.Crit
	}
	var marks []Mark
	for i, m := range all {
		if has[i] {
			marks = append(marks, m)
		}
	}
	return marks
}
