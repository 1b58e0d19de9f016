package page

import (
	"math"

	"pilotplan/internal/page/line"
)

// The page of GB/T 9704-2012, in points.
const (
	mm        = 72 / 25.4
	paperW    = 210 * mm
	paperH    = 297 * mm
	leftEdge  = 28 * mm // 订口
	topEdge   = 37 * mm // 天头
	rightEdge = 26 * mm
	areaW     = 156 * mm
	areaH     = 225 * mm
	pageLines = 22
	lineChars = 28

	bodySize  = 16.0 // 3号
	titleSize = 22.0 // 2号
	folioSize = 14.0 // 4号
	pitch     = areaH / pageLines
	char      = areaW / lineChars // 28 characters of 16 pt are 158 mm wide: each gives up a little
	grid      = char - bodySize

	// baseline is that of a line of body type, below the top of its place on the grid.
	baseline = line.Ascent * bodySize
	// typeH is the height of 22 lines from the top of the first to the foot of the last.
	typeH = (pageLines-1)*pitch + bodySize

	// A landscape page is a portrait page turned clockwise: its top is the binding edge of odd pages.
	landTop    = leftEdge
	landBottom = rightEdge
	landLeft   = paperH - topEdge - typeH
	landW      = typeH
	landH      = areaW
)

// area is the place for text on a page.
type area struct{ x, y, w, h float64 }

func areaOf(wide bool) area {
	if wide {
		return area{landLeft, landTop, landW, landH}
	}
	return area{leftEdge, topEdge, areaW, typeH}
}

// onGrid is the first line of the grid at or below y, which counts from the top of the type area.
func onGrid(y float64) float64 { return math.Ceil(y/pitch-1e-6) * pitch }
