package render

import (
	"regexp"
	"slices"
	"strings"

	"pilotplan/internal/doc"
)

var (
	atx       = regexp.MustCompile(`^ {0,3}#{1,6}(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$`)
	nestedATX = regexp.MustCompile(`^((?:[ \t>]|[-*+][ \t]|\d+[.)][ \t]|\[\^[^\]]+\]:)*)#{1,6}(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$`)
	underline = regexp.MustCompile(`^[ \t>]*(?:=+|-+)[ \t]*$`)
)

// moveHeadings sets the headings of an answer below level and numbers them. Those inside lists and quotes become bold
// text: they are no part of the document's order.
func moveHeadings(text string, level int) string {
	lines := strings.Split(text, "\n")
	if !strings.Contains(text, "#") && !slices.ContainsFunc(lines, underline.MatchString) {
		return text
	}
	var top []*doc.Heading
	var inner []int
	each(read(text), func(b doc.Block, nested bool) {
		h, ok := b.(*doc.Heading)
		switch {
		case !ok || h.Line < 2 || h.Line-2 >= len(lines):
		case nested:
			inner = append(inner, h.Line-2)
		default:
			top = append(top, h)
		}
	})
	levels := newLevels(top, level)
	numbers := new(numbering)
	for _, h := range top {
		setHeading(lines, h.Line-2, levels[h.Level], numbers)
	}
	for _, i := range inner {
		embolden(lines, i)
	}
	return strings.Join(lines, "\n")
}

// newLevels maps the levels that an answer uses to those right below level, without gaps.
func newLevels(headings []*doc.Heading, level int) map[int]int {
	var used []int
	for _, h := range headings {
		if !slices.Contains(used, h.Level) {
			used = append(used, h.Level)
		}
	}
	slices.Sort(used)
	levels := map[int]int{}
	for i, old := range used {
		levels[old] = min(level+1+i, deepestLevel)
	}
	return levels
}

// setHeading writes the heading that starts in line i anew; a heading above an underline gives up its further lines.
func setHeading(lines []string, i, level int, numbers *numbering) {
	content := ""
	if m := atx.FindStringSubmatch(lines[i]); m != nil {
		content = m[1]
	} else {
		rows := []string{strings.TrimSpace(lines[i])}
		for k := i + 1; k < len(lines); k++ {
			row := strings.TrimSpace(lines[k])
			lines[k] = ""
			if underline.MatchString(row) {
				break
			}
			rows = append(rows, strings.TrimSuffix(row, `\`))
		}
		content = doc.JoinLines(rows)
	}
	content = doc.EscapeHashes(stripNumber(content))
	if content == "" {
		lines[i] = ""
		return
	}
	lines[i] = strings.Repeat("#", level) + " " + numbers.next(level) + content
}

// embolden makes bold text of a heading inside a list or quote.
func embolden(lines []string, i int) {
	if m := nestedATX.FindStringSubmatch(lines[i]); m != nil {
		lines[i] = m[1]
		if m[2] != "" && !strings.Contains(m[2], "*") {
			lines[i] = m[1] + "**" + m[2] + "**"
		} else {
			lines[i] = m[1] + m[2]
		}
		return
	}
	for k := i + 1; k < len(lines); k++ {
		if underline.MatchString(lines[k]) {
			lines[k] = strings.TrimRight(strings.TrimRight(lines[k], " \t"), "=-")
			return
		}
	}
}
