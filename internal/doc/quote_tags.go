package doc

import (
	"regexp"
	"slices"
	"sort"
	"strings"
)

var (
	tagStart = regexp.MustCompile(`^<[A-Za-z/!?]`)
	address  = regexp.MustCompile(`^<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]+@[A-Za-z0-9.-]+)>`)
)

// QuoteTags takes the raw HTML of a line of Markdown for what Parse reads in it, so that every viewer shows the same: comments and tags
// that say nothing of a text are left out, those that say how it looks stay, and what HTML does not have is made text. Code is left
// alone, and an address in angle brackets is a link.
func QuoteTags(line string) string {
	spans := CodeSpans(line)
	var b strings.Builder
	for i := 0; i < len(line); i++ {
		rest := line[i:]
		if line[i] == '<' && tagStart.MatchString(rest) && !IsEscaped(line, i) && !spans.Covers(i) && !address.MatchString(rest) && !isTarget(line[:i]) {
			raw := markup.FindString(rest)
			name, _ := knownTag(raw)
			switch {
			case raw == "" || !strings.HasPrefix(rest, raw), name == "" && !strings.HasPrefix(raw, "<!--"):
				b.WriteByte('\\')
			case slices.Contains(plainTags, name), name == "":
				i += len(raw) - 1
				continue
			}
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
