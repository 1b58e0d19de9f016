package quantity

import (
	"pilotplan/internal/quantity/measure"
	"pilotplan/internal/quantity/numeral"
)

// What quantities are made of, as other rooms name it.
type (
	Number      = numeral.Number      // an exact rational number
	SyntaxError = numeral.SyntaxError // what in a text could not be read
	UnitError   = measure.UnitError   // units that do not measure the same thing
	Units       = measure.Units       // the units that a Reader knows
)

// Int returns n as a Number.
func Int(n int64) Number { return numeral.Int(n) }

// ParseNumber reads a whole string as one number; see numeral.Parse.
func ParseNumber(s string) (Number, error) { return numeral.Parse(s) }

// KnownUnit reports whether unit is one whose dimension is known. The empty unit, of a plain number, is.
func KnownUnit(unit string) bool { return measure.Known(unit) }

// Dimension names what a unit measures; see measure.Dimension.
func Dimension(unit string) string { return measure.Dimension(unit) }

// SameDimension reports whether values in a and b can be compared.
func SameDimension(a, b string) bool { return measure.SameDimension(a, b) }

// Kindred reports whether a and b are counts that people use for each other: 家 and 户, 人 and 名.
func Kindred(a, b string) bool { return measure.Kindred(a, b) }

// WithUnits gives the known units and more counts, such as a pack names.
func WithUnits(names ...string) *Units { return measure.With(names...) }

// UnitAt is how many characters of text, which follows on a number in digits, belong to its unit; see measure.At.
func UnitAt(text []rune) int { return measure.At(text) }

// IsDigit reports whether c is one of 0 to 9.
func IsDigit(c rune) bool { return numeral.IsDigit(c) }

// IsLatin reports whether c is one of A to Z and a to z.
func IsLatin(c rune) bool { return numeral.IsLatin(c) }

// IsChineseNumeral reports whether c may be part of a number written in Chinese.
func IsChineseNumeral(c rune) bool { return numeral.IsChineseNumeral(c) }

// IsNumeral reports whether c may be part of a number, Arabic or Chinese.
func IsNumeral(c rune) bool { return numeral.IsNumeral(c) }
