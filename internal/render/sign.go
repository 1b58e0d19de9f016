package render

import (
	"slices"
	"strings"

	"pilotplan/internal/draft/printed"
	"pilotplan/internal/plan"
	"pilotplan/outline"
)

// signsFor are the signs that some rows have behind their names; none where a name holds one itself.
func signsFor(s rowSet) []printed.Sign {
	if slices.ContainsFunc(s.rows, func(r plan.Row) bool { return printed.HasSign(r.Text(outline.RoleName).Value) }) {
		return nil
	}
	var signs []printed.Sign
	for _, sign := range printed.Signs() {
		if s.says(sign.Role) && slices.ContainsFunc(s.rows, func(r plan.Row) bool { return hasSign(r, sign) }) {
			signs = append(signs, sign)
		}
	}
	return signs
}

func hasSign(r plan.Row, sign printed.Sign) bool {
	return cellText(r.Cell(sign.Role)) == sign.Value && cellText(r.Cell(outline.RoleName)) != ""
}

// signed is a column of names with the signs of each row.
func signed(names column, signs []printed.Sign) column {
	plain := names.cell
	names.cell = func(r plan.Row) string {
		name := plain(r)
		for _, sign := range signs {
			if hasSign(r, sign) {
				name += sign.Sign
			}
		}
		return name
	}
	return names
}

// legend says what the signs of a table mean; empty if it has none.
func legend(signs []printed.Sign) string {
	if len(signs) == 0 {
		return ""
	}
	return strings.TrimSpace(printed.Legend(signs))
}
