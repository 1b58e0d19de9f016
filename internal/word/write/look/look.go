// Package look says how the Word files of this program look, by names that offices know: styles, typefaces, numbering, the page
// of GB/T 9704. What stands in a document names a style, and looks as that says.
//
// Lengths are points; the page's own numbers are those of the pages that this program sets itself.
package look

import (
	"math"

	"pilotplan/internal/page/fill"
	"pilotplan/internal/word/write/markup"
)

// Namespaces are those of parts without drawings.
const Namespaces = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"` +
	` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`

// charWidth is what a character takes in a line of 28.
const charWidth = fill.Char

// Grid is the line grid and the character grid of the page: 22 lines of 28 characters. Word counts how many fit, so both are
// rounded down: with a twentieth of a point too much only 21 lines would.
//
// The styles keep to it by themselves, with lines of that height and characters that give up as much: LibreOffice takes two
// places for each character of a grid that is narrower than its type, so nothing is left to the grid.
func Grid() string {
	pitch := int(math.Floor(gridPitch * 20))
	space := int(math.Floor(fill.Grid*4096)) - 2 // the measure between rounded margins is a little narrower
	return `<w:docGrid w:type="linesAndChars" w:linePitch="` + markup.Int(pitch) + `" w:charSpace="` + markup.Int(space) + `"/>`
}

// closer is what a character of the body gives up for 28 to stand in a line, in twentieths of a point as Word counts them.
var closer = math.Ceil(-fill.Grid*20) / 20

// gridPitch is the line of Word's grid, in points: 22 of them are the height of the type area, as Word sets a line in the middle of its pitch
// and wants room for all of the last.
const gridPitch = fill.TypeH / fill.PageLines

// pitch is the height of a line of the grid, as Grid has it.
var pitch = math.Floor(gridPitch*20) / 20

// Pitch is the height of a line of the grid, rounded down as Grid has it.
func Pitch() float64 { return pitch }
