// Package draw draws figures on pages: a Chart as axes, bars, lines and the labels of its values, a Schedule as rows below an
// axis of time. It gives units that pages are filled with, and knows neither Mermaid nor the document around them.
//
// Everything is drawn in grays that stay apart on a copier; lengths are points.
package draw

import (
	"fmt"

	"pilotplan/internal/page/figure"
	"pilotplan/internal/page/fill"
)

// figureGap is the least distance below a drawing.
const figureGap = 6.0

// Figure sets a figure as units, with a gap below the last.
func Figure(d figure.Figure, s *Sketch) []fill.Unit {
	units := drawn(d, s)
	units[len(units)-1].Height += figureGap
	return units
}

func drawn(d figure.Figure, s *Sketch) []fill.Unit {
	switch d := d.(type) {
	case *figure.Schedule:
		return drawGantt(d, s)
	case *figure.Chart:
		return drawChart(d, s)
	}
	panic(fmt.Sprintf("draw: unknown figure %T", d))
}
