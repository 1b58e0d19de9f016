package render

import (
	"path"
	"strings"
	"unicode"

	"pilotplan/internal/plan"
)

// longestName is how many characters a file's base name may have; paths on Windows are short.
const longestName = 60

// FileName is the applicant's name as the base name of a file, safe on every system; 方案 if there is no name.
func FileName(p *plan.Plan) string { return safeName(applicant(p)) }

// safeName makes s the base name of a file: no separators, no device of Windows, no end that Windows drops.
func safeName(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune(`<>:"/\|?*`, r), !unicode.IsPrint(r) && r != ' ':
			return '_'
		}
		return r
	}, strings.ToValidUTF8(s, "_"))
	if runes := []rune(s); len(runes) > longestName {
		s = string(runes[:longestName])
	}
	s = strings.TrimRight(strings.TrimLeft(s, " ."), " .")
	if strings.Trim(s, "_ ") == "" {
		return "方案"
	}
	if isDevice(s) {
		return "_" + s
	}
	return s
}

// isDevice tells the names that Windows keeps for devices, with any extension.
func isDevice(s string) bool {
	base := strings.ToUpper(strings.TrimRight(strings.TrimSuffix(s, path.Ext(s)), " "))
	switch base {
	case "CON", "PRN", "AUX", "NUL":
		return true
	}
	port := strings.TrimPrefix(strings.TrimPrefix(base, "COM"), "LPT")
	return len(base) > 3 && port != base && strings.Contains("0 1 2 3 4 5 6 7 8 9 ¹ ² ³", port)
}
