// Package printed spells what stands in and around a printed table beside its columns, and reads it back: what all rows have in
// common, who answers for a row, signs behind names, and where a table is.
//
// Its one idea: who writes a document and who reads it back have one spelling for each of these, in one place.
package printed

import (
	"strings"

	"pilotplan/outline"
)

// OwnerHead heads the column that Owner fills: 责任单位（责任人）. It is empty if the table has not both columns.
func OwnerHead(table *outline.Question) string {
	owner, person := table.Column(outline.RoleOwner), table.Column(outline.RolePerson)
	if owner == nil || person == nil {
		return ""
	}
	return owner.Heading() + "（" + person.Heading() + "）"
}

// Owner is who answers for a row, in one cell of two lines: 财务部 and （顾某某）.
func Owner(unit, person string) string { return unit + "\n（" + person + "）" }

// UnitIn is how long, in bytes, the unit of a cell that Owner wrote is, and where the person in it stands. A cell without brackets
// at its end names a unit only: then from and to are its end.
func UnitIn(cell string) (unit, from, to int) {
	depth, end := 0, len(cell)
	if !strings.HasSuffix(cell, "）") && !strings.HasSuffix(cell, ")") {
		return end, end, end
	}
	runes := []rune(cell)
	at := end
	for i := len(runes) - 1; i >= 0; i-- {
		at -= len(string(runes[i]))
		switch runes[i] {
		case '）', ')':
			depth++
		case '（', '(':
			if depth--; depth == 0 {
				return len(strings.TrimRight(cell[:at], "\n ")), at + len(string(runes[i])), end - len(string(runes[len(runes)-1]))
			}
		}
	}
	return end, end, end
}

// Reads reports whether Owner of a unit and a person reads back as these.
func Reads(unit, person string) bool {
	cell := Owner(unit, person)
	end, from, to := UnitIn(cell)
	return cell[:end] == unit && cell[from:to] == person && !strings.ContainsRune(unit+person, '\n')
}

// BaseHead heads the column of what the figures were in a year before the pilot: 2022年（基期）. It is empty if the table has no
// such column.
func BaseHead(table *outline.Question, year string) string {
	if key := table.ColumnKey(outline.RoleBase); key != "" {
		return year + "（" + key + "）"
	}
	return ""
}

// MethodHead heads the column of what a figure counts and how it is worked out: 口径/计算方法. It is empty if the table has not
// both columns.
func MethodHead(table *outline.Question) string {
	scope, method := table.Column(outline.RoleScope), table.Column(outline.RoleMethod)
	if scope == nil || method == nil {
		return ""
	}
	return scope.Heading() + "/" + method.Heading()
}
