package render

import (
	"regexp"
	"sort"
	"strings"
)

var (
	tagStart  = regexp.MustCompile(`^<[A-Za-z/!?]`)
	address   = regexp.MustCompile(`^<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]+@[A-Za-z0-9.-]+)>`)
	lineBreak = regexp.MustCompile(`(?i)^<br\s*/?>`)
)

// quoteHTML makes text of raw HTML outside code, so that every viewer shows it as such. An address in angle brackets is a
// link, and <br> in a line of a table is a line break.
func quoteHTML(text string) string {
	if !strings.Contains(text, "<") {
		return text
	}
	code := codeLines(text)
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if !code[i] && strings.Contains(line, "<") {
			lines[i] = quoteTags(line)
		}
	}
	return strings.Join(lines, "\n")
}

func quoteTags(line string) string {
	spans, inTable := codeSpans(line), strings.Contains(line, "|")
	var b strings.Builder
	for i := 0; i < len(line); i++ {
		rest := line[i:]
		if line[i] == '<' && tagStart.MatchString(rest) && !escaped(line, i) && !spans.covers(i) &&
			!address.MatchString(rest) && !isTarget(line[:i]) &&
			!(inTable && lineBreak.MatchString(rest)) {
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

// escaped reports whether an odd number of backslashes stands before byte i.
func escaped(line string, i int) bool {
	n := 0
	for i-n > 0 && line[i-n-1] == '\\' {
		n++
	}
	return n%2 == 1
}

// ranges are stretches of bytes in their order, each from the first to before the second.
type ranges [][2]int

func (r ranges) covers(i int) bool {
	k := sort.Search(len(r), func(k int) bool { return r[k][1] > i })
	return k < len(r) && r[k][0] <= i
}

var backticks = regexp.MustCompile("`+")

// codeSpans finds the code within a line: from a run of backticks to the next of the same length.
func codeSpans(line string) ranges {
	var found ranges
	runs := backticks.FindAllStringIndex(line, -1)
	for i := 0; i < len(runs); i++ {
		start, length := runs[i][0], runs[i][1]-runs[i][0]
		if escaped(line, start) {
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
