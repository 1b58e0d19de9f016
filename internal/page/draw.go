package page

import (
	"fmt"

	"pilotplan/internal/page/figure"
	"pilotplan/internal/page/fill"
)

// draw sets a figure.
func draw(d figure.Figure, s *sketch) []fill.Unit {
	switch d := d.(type) {
	case *figure.Schedule:
		return drawGantt(d, s)
	case *figure.Chart:
		return drawChart(d, s)
	}
	panic(fmt.Sprintf("page: unknown figure %T", d))
}
