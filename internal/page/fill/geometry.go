package fill

import (
	"math"

	"pilotplan/internal/page/line"
)

// The page of GB/T 9704-2012, in points.
const (
	MM        = 72 / 25.4
	PaperW    = 210 * MM
	PaperH    = 297 * MM
	LeftEdge  = 28 * MM // 订口
	TopEdge   = 37 * MM // 天头
	rightEdge = 26 * MM
	AreaW     = 156 * MM // of the type area: 版心
	areaH     = 225 * MM
	PageLines = 22
	lineChars = 28

	BodySize = 16.0              // 3号
	Char     = AreaW / lineChars // 28 characters of 16 pt are 158 mm wide: each gives up a little
	Grid     = Char - BodySize   // what it gives up; negative

	// Pitch is from line to line: the 22 lines fill the type area from the top of the first to the foot of the last (5.2.3 撑满版心),
	// which makes 29.6 pt, a character and 7/8 of one.
	Pitch = (areaH - BodySize) / (PageLines - 1)
	// Baseline is that of a line of body type, below the top of its place on the grid.
	Baseline = line.Ascent * BodySize
	// TypeH is the height of 22 lines.
	TypeH = areaH

	// A landscape page is a portrait page turned clockwise: its top is the binding edge of odd pages.
	landTop    = LeftEdge
	landBottom = rightEdge
	landLeft   = PaperH - TopEdge - TypeH
	LandW      = TypeH
	landH      = AreaW
)

// Area is a place on a page: its top left corner, its width and its height.
type Area struct{ X, Y, W, H float64 }

// AreaOf is the place for text on a portrait or, if wide, a landscape page.
func AreaOf(wide bool) Area {
	if wide {
		return Area{landLeft, landTop, LandW, landH}
	}
	return Area{LeftEdge, TopEdge, AreaW, TypeH}
}

// onGrid is the first line of the grid at or below y, which counts from the top of the type area.
func onGrid(y float64) float64 { return math.Ceil(y/Pitch-1e-6) * Pitch }
