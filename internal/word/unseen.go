package word

// IsUnseen tells the characters that stand in a file and not in its text: hyphens that show only where a line ends, joints of width
// nothing.
func IsUnseen(r rune) bool {
	if r < 0x80 || r >= 0x3000 && r < 0xe000 {
		return false // ASCII and Chinese, nearly all of a text
	}
	return readable(string(r), "") == ""
}
