package render

import (
	"pilotplan/internal/draft/printed"
	"pilotplan/internal/plan"
	"pilotplan/outline"
)

// rowSet is the rows of a table of indicators or of tasks as its printed tables show them: what all say is said once, above them.
type rowSet struct {
	table  *outline.Question
	rows   []plan.Row
	common []printed.Common
}

// rowsOf finds what all rows say in the columns with some roles. A single row has nothing in common with others.
func rowsOf(table *outline.Question, rows []plan.Row, roles ...outline.Role) rowSet {
	s := rowSet{table: table, rows: rows}
	for _, role := range roles {
		column := table.Column(role)
		if column == nil || len(rows) < 2 {
			continue
		}
		if said, all := sameIn(rows, role); all && printed.Fits(said) {
			s.common = append(s.common, printed.Common{Column: column, Text: said})
		}
	}
	return s
}

// sameIn is what all rows say in a column; false if they do not.
func sameIn(rows []plan.Row, role outline.Role) (said string, all bool) {
	for i, r := range rows {
		text := cellText(r.Cell(role))
		if i > 0 && text != said || text == "" {
			return "", false
		}
		said = text
	}
	return said, true
}

// says reports whether the tables show a column: it is not said above them, and some row has it or all ought to.
func (s rowSet) says(role outline.Role) bool {
	column := s.table.Column(role)
	if column == nil {
		return false
	}
	for _, c := range s.common {
		if c.Column == column {
			return false
		}
	}
	return column.Wanted || s.any(role)
}

func (s rowSet) any(role outline.Role) bool {
	for _, r := range s.rows {
		if cellText(r.Cell(role)) != "" {
			return true
		}
	}
	return false
}

// columns are those of the roles that the tables show.
func (s rowSet) columns(roles ...outline.Role) []column {
	var shown []column
	for _, role := range roles {
		if s.says(role) {
			shown = append(shown, joint(s.table, role))
		}
	}
	return shown
}

// owners are the columns of who answers for a row: one for unit and person, where that can be told apart again.
func (s rowSet) owners() []column {
	if !s.says(outline.RoleOwner) || !s.says(outline.RolePerson) {
		return s.columns(outline.RoleOwner, outline.RolePerson)
	}
	for _, r := range s.rows {
		if !printed.Reads(orPending(cellText(r.Cell(outline.RoleOwner))), cellText(r.Cell(outline.RolePerson))) {
			return s.columns(outline.RoleOwner, outline.RolePerson)
		}
	}
	return []column{{head: printed.OwnerHead(s.table), cell: func(r plan.Row) string {
		unit, person := orPending(cellText(r.Cell(outline.RoleOwner))), cellText(r.Cell(outline.RolePerson))
		switch {
		case person != "":
			return printed.Owner(unit, person)
		case unit == pending:
			return pending
		}
		return unit + "\n" + pending
	}}}
}

// known are the columns by which a row is known.
func (s rowSet) known() []column { return s.columns(outline.RoleID, outline.RoleName) }

// said is the sentence of what all rows have in common; empty if they have nothing.
func (s rowSet) said() string {
	if len(s.common) == 0 {
		return ""
	}
	return printed.CommonOf(s.table.Kind, s.common)
}

// set is a table of the rows. They are counted where they have no numbers of their own.
func (s rowSet) set(caption string, columns []column) table {
	if s.any(outline.RoleID) {
		return numberedTable(caption, s.rows, columns)
	}
	return rowTable(caption, s.rows, columns)
}
