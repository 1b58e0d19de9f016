package object

import (
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf16"
)

// AppendUTF16 appends a character as hex digits of UTF-16BE.
func AppendUTF16(b []byte, r rune) []byte {
	if high, low := utf16.EncodeRune(r); high != 0xFFFD {
		return AppendHex16(AppendHex16(b, uint16(high)), uint16(low))
	}
	return AppendHex16(b, uint16(r))
}

// AppendHex16 appends four hex digits.
func AppendHex16(b []byte, v uint16) []byte {
	const digits = "0123456789ABCDEF"
	return append(b, digits[v>>12], digits[v>>8&15], digits[v>>4&15], digits[v&15])
}

// Text is a PDF text string in UTF-16BE.
func Text(text string) string {
	out := append(make([]byte, 0, 4*len(text)+6), "<FEFF"...)
	for _, r := range text {
		out = AppendUTF16(out, r)
	}
	return string(append(out, '>'))
}

// Printable puts a space in the place of each control character.
func Printable(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, text)
}

// Number writes a length or a gray with at most three decimals.
func Number(v float64) string { return string(AppendNumber(nil, v)) }

// AppendNumber appends what Number writes.
func AppendNumber(b []byte, v float64) []byte {
	n := int64(math.Round(v * 1000))
	if n < 0 {
		b, n = append(b, '-'), -n
	}
	b = strconv.AppendInt(b, n/1000, 10)
	if n %= 1000; n == 0 {
		return b
	}
	b = append(b, '.', byte('0'+n/100), byte('0'+n/10%10), byte('0'+n%10))
	for b[len(b)-1] == '0' {
		b = b[:len(b)-1]
	}
	return b
}

// Coordinate writes a length with two decimals at most.
func Coordinate(v float64) string {
	text := strconv.FormatFloat(v, 'f', 2, 64)
	return strings.TrimSuffix(strings.TrimRight(text, "0"), ".")
}
