package paragraph

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"pilotplan/internal/phrase"
)

// mark is what a line of a list begins with: a bullet or a number.
type mark struct {
	row    string // equal for marks of one list
	number int    // 0 for a bullet
	body   string // what stands behind it
}

// bullets are the signs that word processors, web pages and people set before the entries of a list. Those of Word's own fonts
// stand in the private area.
const bullets = "•·‧∙●○◦■□▪▫◆◇▲△►▶▸➢➤✓✔☑☐★☆※*-–—－＊"

// halfWidth makes one row of numbers whose marks are now wide and now narrow.
var halfWidth = strings.NewReplacer("．", ".", "（", "(", "）", ")")

// marked reads the mark of a line; false if it has none. A hyphen or a star is a mark before a blank alone.
func marked(line string) (mark, bool) {
	line = strings.TrimLeft(line, blanks)
	first, size := utf8.DecodeRuneInString(line)
	rest := line[size:]
	body := strings.Trim(rest, blanks)
	switch private := first >= 0xf000 && first <= 0xf0ff; {
	case body == "":
		return mark{}, false
	case private, strings.ContainsRune(bullets, first) && (!strings.ContainsRune("*-–—·※★☆▲△", first) || rest != strings.TrimLeft(rest, blanks)):
		return mark{row: string(first), body: body}, true
	}
	o, ok := phrase.Head(line)
	if !ok || o.Style == phrase.Division || o.Style == phrase.Point || o.Style == phrase.Nth || strings.Trim(line[o.Body:], blanks) == "" {
		return mark{}, false
	}
	return mark{row: halfWidth.Replace(o.Row()), number: o.Number, body: strings.Trim(line[o.Body:], blanks)}, true
}

// Entries are the entries of a list without the bullets and numbers that a word processor set before them. A number is one of a
// list where it counts: from one on, or with the next or the last of its kind.
func Entries(lines []string) []string {
	out := slices.Clone(lines)
	last := map[string]int{} // of a row, by the line that bears its last number
	for i, line := range lines {
		m, ok := marked(line)
		if !ok {
			continue
		}
		before, counted := last[m.row]
		last[m.row] = i
		if m.number <= 1 {
			out[i] = m.body
			continue
		}
		if was, _ := marked(lines[before]); counted && was.number+1 == m.number {
			out[i], out[before] = m.body, was.body
		}
	}
	return out
}

// Pasted is a text from elsewhere as it would be typed: numbers and bullets of its lists as those of Markdown. Numbers that count no
// row of lines are text.
func Pasted(text string) string {
	lines := split(text)
	var out []string
	for i := 0; i < len(lines); {
		n := 0
		for i+n < len(lines) {
			if _, ok := marked(lines[i+n]); !ok {
				break
			}
			n++
		}
		if n == 0 {
			out = append(out, strings.TrimRight(lines[i], blanks))
			i++
			continue
		}
		out = append(out, listed(lines[i:i+n])...)
		i += n
	}
	return strings.Join(out, "\n")
}

// level is a list that is being read: its row, the number it has come to and how far its entries are set in.
type level struct {
	row    string
	number int
	indent int
}

// listed are marked lines as a list of Markdown, one in another where the marks change; as they are if they are no list.
func listed(lines []string) []string {
	var open []level
	var out []string
	for _, line := range lines {
		m, _ := marked(line)
		at := slices.IndexFunc(open, func(l level) bool { return l.row == m.row })
		if at < 0 {
			if m.number > 1 && (len(open) > 0 || len(lines) == 1) {
				return lines // it counts nothing here
			}
			open = append(open, level{row: m.row, number: m.number - 1, indent: inner(open)})
			at = len(open) - 1
		}
		open = open[:at+1]
		l := &open[at]
		if m.number > 0 && m.number != l.number+1 {
			return lines
		}
		l.number = m.number
		out = append(out, strings.Repeat(" ", l.indent)+sign(m.number)+m.body)
	}
	if m, _ := marked(lines[0]); len(lines) == 1 && m.number > 0 {
		return lines // one number is a heading's, or a reference
	}
	return out
}

// inner is how far a list in the last of others is set in.
func inner(open []level) int {
	if len(open) == 0 {
		return 0
	}
	l := open[len(open)-1]
	return l.indent + len(sign(l.number))
}

// sign is the mark of an entry in Markdown.
func sign(number int) string {
	if number == 0 {
		return "- "
	}
	return fmt.Sprintf("%d. ", number)
}
