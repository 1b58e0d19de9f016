// Package figure reads the drawings of a document: a Mermaid block becomes a Chart or a Schedule, with numbers, items,
// dates and the words for those who cannot see it, or a Fault that says in the user's language why not and where.
//
// It knows no page: who draws a figure, on a page or natively in another format, does so from these models.
package figure

import (
	"fmt"
	"html"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Figure is what a Mermaid block describes. It is implemented by *Schedule and *Chart.
type Figure interface {
	// Words says what the drawing shows to those who cannot see it.
	Words() string
	figure()
}

func (*Chart) figure()    {}
func (*Schedule) figure() {}

// Fault is why a block cannot be drawn, in the user's language, and its line in the block, from 1.
type Fault struct {
	Why  string
	Line int
}

func faultf(line int, format string, args ...any) *Fault {
	return &Fault{fmt.Sprintf(format, args...), line}
}

// statement is a line of a block that is neither blank nor a comment.
type statement struct {
	text string
	line int // in the block, from 1
}

// split divides a statement after its first word.
func (s statement) split() (word, rest string) {
	word, rest = s.text, ""
	if i := strings.IndexFunc(s.text, unicode.IsSpace); i >= 0 {
		word, rest = s.text[:i], strings.TrimSpace(s.text[i:])
	}
	return word, rest
}

// Read reads a block. The subset is Mermaid's documentation of gantt and xychart, less what a printed plan has no use
// for: times of day on the axis, links, themes.
func Read(text string) (Figure, *Fault) {
	front, lines := statements(text)
	if len(lines) == 0 {
		return nil, faultf(1, "图是空的")
	}
	kind, rest := lines[0].split()
	switch kind = strings.TrimRight(kind, ";"); {
	case kind == "gantt" && rest == "":
		return readGantt(front, lines[1:])
	case (kind == "xychart-beta" || kind == "xychart") && (rest == "" || rest == "horizontal" || rest == "vertical"):
		return readChart(front.title, lines[1:])
	}
	return nil, faultf(lines[0].line, "不会画这种图：“%s”，会画的有 gantt 和 xychart-beta", shown(lines[0].text))
}

// front is what a block's own front matter says.
type front struct {
	title   string
	compact bool // a schedule has a row for each section
}

var frontLine = regexp.MustCompile(`^(title|displayMode):\s*(.*)$`)

func (f *front) read(row string) {
	m := frontLine.FindStringSubmatch(row)
	switch {
	case m == nil:
	case m[1] == "title":
		f.title = plainText(m[2])
	default:
		f.compact = isCompact(m[2])
	}
}

// compactInit is the line before a drawing that says the same: %%{init: {"gantt": {"displayMode": "compact"}}}%%
var compactInit = regexp.MustCompile(`^%%\{.*\bdisplayMode["']?\s*:\s*["']compact["'].*\}%%$`)

func isCompact(mode string) bool { return plainText(mode) == "compact" }

// statements drops comments and the block's own front matter, but for what it says of a drawing.
func statements(text string) (said front, lines []statement) {
	inFront := false
	for i, row := range strings.Split(text, "\n") {
		row = strings.TrimSpace(row)
		switch {
		case row == "---" && len(lines) == 0:
			inFront = !inFront
		case inFront:
			said.read(row)
		case compactInit.MatchString(row):
			said.compact = true
		case row != "" && !strings.HasPrefix(row, "%%"):
			lines = append(lines, statement{row, i + 1})
		}
	}
	return said, lines
}

var (
	mermaidEntity = regexp.MustCompile(`#(\d+|[A-Za-z]+);`)
	mermaidBreak  = regexp.MustCompile(`(?i)<br\s*/?>`)
)

// plainText takes the quotes and Mermaid's escapes (#58; is a colon) off a label.
func plainText(s string) string {
	s = strings.TrimSpace(s)
	if n := len(s); n >= 2 && s[0] == '"' && s[n-1] == '"' {
		s = s[1 : n-1]
	}
	s = mermaidBreak.ReplaceAllString(s, " ")
	s = mermaidEntity.ReplaceAllStringFunc(s, func(e string) string {
		if unicode.IsDigit(rune(e[1])) {
			return html.UnescapeString("&#" + e[1:])
		}
		return html.UnescapeString("&" + e[1:])
	})
	return strings.Join(strings.Fields(s), " ")
}

// mostLabel is how many characters a label may have: a longer one is no label, and would not fit a page.
const mostLabel = 100

func tooLong(s string) bool { return utf8.RuneCountInString(s) > mostLabel }

// shown is the user's text as a message shows it.
func shown(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Cf, r) {
			return '�'
		}
		return r
	}, s)
	if runes := []rune(s); len(runes) > 24 {
		return string(runes[:23]) + "…"
	}
	return s
}
