package version

import "unicode/utf8"

// length is how many characters a text has.
func length(s string) int { return utf8.RuneCountInString(s) }
