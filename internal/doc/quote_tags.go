package doc

import (
	"regexp"
	"sort"
	"strings"
)

var (
	tagStart       = regexp.MustCompile(`^<[A-Za-z/!?]`)
	address        = regexp.MustCompile(`^<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]+@[A-Za-z0-9.-]+)>`)
	lineBreakStart = regexp.MustCompile(`(?i)^<br\s*/?>`)
)

// QuoteTags makes text of the raw HTML in a line of Markdown, so that every viewer shows it as such. Code is left alone, an
// address in angle brackets is a link, and <br> in a line of a table is a line break.
func QuoteTags(line string) string {
	spans, inTable := CodeSpans(line), strings.Contains(line, "|")
	var b strings.Builder
	for i := 0; i < len(line); i++ {
		rest := line[i:]
		if line[i] == '<' && tagStart.MatchString(rest) && !IsEscaped(line, i) && !spans.Covers(i) &&
			!address.MatchString(rest) && !isTarget(line[:i]) &&
			!(inTable && lineBreakStart.MatchString(rest)) {
			b.WriteByte('\\')
		}
		b.WriteByte(line[i])
	}
	return b.String()
}

// isTarget reports whether what follows is the address of a link or picture: [text](<address>), [label]: <address>.
func isTarget(before string) bool {
	before = strings.TrimRight(before, " \t")
	return strings.HasSuffix(before, "](") || strings.HasSuffix(before, "]:")
}

// IsEscaped reports whether an odd number of backslashes stands before byte i.
func IsEscaped(line string, i int) bool {
	n := 0
	for i-n > 0 && line[i-n-1] == '\\' {
		n++
	}
	return n%2 == 1
}

// Ranges are stretches of bytes in their order, each from the first to before the second.
type Ranges [][2]int

// Covers reports whether byte i is in one of them.
func (r Ranges) Covers(i int) bool {
	k := sort.Search(len(r), func(k int) bool { return r[k][1] > i })
	return k < len(r) && r[k][0] <= i
}

var backticks = regexp.MustCompile("`+")

// CodeSpans finds the code within a line: from a run of backticks to the next of the same length.
func CodeSpans(line string) Ranges {
	var found Ranges
	runs := backticks.FindAllStringIndex(line, -1)
	for i := 0; i < len(runs); i++ {
		start, length := runs[i][0], runs[i][1]-runs[i][0]
		if IsEscaped(line, start) {
			start, length = start+1, length-1
		}
		for k := i + 1; k < len(runs) && length > 0; k++ {
			if runs[k][1]-runs[k][0] == length {
				found = append(found, [2]int{start, runs[k][1]})
				i = k
				break
			}
		}
	}
	return found
}
