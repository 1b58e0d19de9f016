package render

import (
	"regexp"
	"slices"
	"strings"

	"pilotplan/internal/doc"
)

var (
	definition = regexp.MustCompile(`^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*\[(\^?[^\[\]]+)\]:`)
	label      = regexp.MustCompile(`\[(\^?[^\[\]]+)\]`)
)

// relabel puts prefix before the labels of footnotes and links that the answer defines, where they are defined and where
// they are used: two answers may both have a note 1.
func relabel(text, prefix string) string {
	lines := strings.Split(text, "\n")
	if !slices.ContainsFunc(lines, definition.MatchString) {
		return text
	}
	code := codeLines(text)
	defined := labels(lines, code)
	if len(defined) == 0 {
		return text
	}
	for i, line := range lines {
		if !code[i] && strings.Contains(line, "[") {
			lines[i] = relabelLine(line, defined, prefix)
		}
	}
	return strings.Join(lines, "\n")
}

// labels are what the lines define, in the form in which labels are compared. A definition cannot interrupt a paragraph.
func labels(lines []string, code map[int]bool) map[string]bool {
	defined := map[string]bool{}
	open := true // a definition may stand here
	for i, line := range lines {
		m := definition.FindStringSubmatch(line)
		isHeading := atx.MatchString(line)
		switch {
		case code[i] || isHeading || strings.TrimSpace(line) == "":
			open = true
		case m != nil && (open || m[1][0] == '^'):
			defined[folded(m[1])] = true
		default:
			open = false
		}
	}
	return defined
}

func folded(label string) string { return strings.ToLower(strings.Join(strings.Fields(label), " ")) }

func relabelLine(line string, defined map[string]bool, prefix string) string {
	spans := doc.CodeSpans(line)
	var b strings.Builder
	done := 0
	for _, m := range label.FindAllStringSubmatchIndex(line, -1) {
		name := line[m[2]:m[3]]
		if doc.IsEscaped(line, m[0]) || spans.Covers(m[0]) || !defined[folded(name)] || m[0] < done {
			continue
		}
		b.WriteString(line[done:m[0]])
		use, end := reuse(line, m[0], m[1], prefix)
		b.WriteString(use)
		done = end
	}
	return b.String() + line[done:]
}

// reuse writes the brackets line[from:to] with the label of its own, and says how far it has read.
func reuse(line string, from, to int, prefix string) (string, int) {
	whole, rest := line[from:to], line[to:]
	name := whole[1 : len(whole)-1]
	own := "[" + prefix + name + "]"
	switch {
	case name[0] == '^':
		return "[^" + prefix + name[1:] + "]", to
	case from > 0 && line[from-1] == ']' && !doc.IsEscaped(line, from-1):
		return own, to // [text][name]
	case strings.HasPrefix(rest, "[]"):
		return whole + own, to + len("[]")
	case strings.HasPrefix(rest, "(") || strings.HasPrefix(rest, "["):
		return whole, to // [name](address) and [name][other]
	case strings.HasPrefix(rest, ":") && definition.MatchString(line) && definition.FindStringIndex(line)[1] == to+1:
		return own, to
	}
	return whole + own, to
}
