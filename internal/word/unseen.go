package word

// IsUnseen tells the characters that stand in a file and not in its text: hyphens that show only where a line ends, joints of width
// nothing.
func IsUnseen(r rune) bool { return readable(string(r), "") == "" }
