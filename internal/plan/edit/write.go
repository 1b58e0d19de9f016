package edit

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"pilotplan/internal/plan/source"
	"pilotplan/internal/plan/tree"
	"pilotplan/internal/quantity/calendar"
)

// Answer is what to write at a place of the plan: a text, or if set a list of lines, a mapping, or rows of a table.
type Answer struct {
	Text   string
	Prose  bool     // Text is prose: block text that ends with a line end
	List   []string // lines of plain text
	Fields []Field  // a mapping, in this order
	Rows   []Answer // a table: each row has Fields

	quoted bool // in double quotes, whatever it is
}

// Field is one entry of a mapping.
type Field struct {
	Key    string
	Answer Answer
}

// AnswerOf is what stands at a place of a plan, for writing it elsewhere.
func AnswerOf(v *tree.Value) Answer {
	var a Answer
	if v == nil {
		return a
	}
	switch v.Kind {
	case tree.Scalar:
		a.Text = v.Text.Value
		a.Prose = strings.HasSuffix(a.Text, "\n")
	case tree.List:
		for _, e := range v.Items {
			if e.Kind == tree.Scalar {
				a.List = append(a.List, e.Text.Value)
			} else {
				a.Rows = append(a.Rows, AnswerOf(e))
			}
		}
	case tree.Mapping:
		for _, e := range v.Items {
			a.Fields = append(a.Fields, Field{Key: e.Key.Value, Answer: AnswerOf(e)})
		}
	}
	return a
}

func (a Answer) isList() bool { return a.List != nil || a.Rows != nil }

// IsMapping reports whether a is a mapping, even one of nothing.
func (a Answer) IsMapping() bool { return a.Fields != nil }

// Quoted is a with its text in double quotes, whatever it is.
func (a Answer) Quoted() Answer {
	a.quoted = true
	return a
}

// inline is the scalar on one line.
func (a Answer) inline(flow bool) string {
	if a.quoted && a.Text != "" {
		return doubleQuoted(a.Written())
	}
	return Inline(a.Written(), flow)
}

// entries are the entries of a list or a table.
func (a Answer) entries() []Answer {
	if a.Rows != nil {
		return a.Rows
	}
	var all []Answer
	for _, line := range a.List {
		all = append(all, Answer{Text: line})
	}
	return all
}

// Written is the scalar that is written.
func (a Answer) Written() string {
	if a.Prose && a.Text != "" && !strings.HasSuffix(a.Text, "\n") {
		return a.Text + "\n"
	}
	return a.Text
}

// written is an answer as YAML: what stands behind the key's colon, and the lines below it.
type written struct {
	head string
	body []string // with their indent, without line ends
}

// Step is the indent of each level that is added.
const Step = 2

// write gives a as it is written under a key at indent.
func write(a Answer, indent int) written {
	switch {
	case a.IsMapping():
		if years(a) || len(a.Fields) == 0 {
			return written{head: inFlow(a)}
		}
		var w written
		for _, f := range a.Fields {
			w.body = append(w.body, f.Lines(indent+Step)...)
		}
		return w
	case a.isList():
		if brief(a) {
			return written{head: inFlow(a)}
		}
		var w written
		for _, e := range a.entries() {
			w.body = append(w.body, entry(e, indent+Step)...)
		}
		return w
	}
	if s := a.Written(); strings.Contains(s, "\n") && !a.quoted && blockSafe(s) {
		return blockText(s, indent+Step)
	}
	return written{head: a.inline(false)}
}

// Lines are those of "key: value" at indent, without line ends.
func (f Field) Lines(indent int) []string {
	w := write(f.Answer, indent)
	line := pad(indent) + Inline(f.Key, true) + ":"
	if w.head != "" {
		line += " " + w.head
	}
	return append([]string{line}, w.body...)
}

// entry gives the lines of "- entry" with its dash at indent.
func entry(a Answer, indent int) []string {
	lines := row(a, indent+Step)
	lines[0] = pad(indent) + "- " + strings.TrimLeft(lines[0], " ")
	return lines
}

// row gives the lines of an entry of a list, without its dash; it always has one line.
func row(a Answer, indent int) []string {
	if !a.IsMapping() || len(a.Fields) == 0 {
		return []string{cell(a)}
	}
	var lines []string
	for _, f := range a.Fields {
		lines = append(lines, f.Lines(indent)...)
	}
	return lines
}

func pad(indent int) string { return strings.Repeat(" ", indent) }

// inFlow gives an answer on one line, as it can stand between brackets.
func inFlow(a Answer) string {
	var parts []string
	switch {
	case a.IsMapping():
		for _, f := range a.Fields {
			parts = append(parts, Inline(f.Key, true)+": "+inFlow(f.Answer)) // a comma right behind the colon would make it a part of the key
		}
		return "{" + strings.Join(parts, ", ") + "}"
	case a.isList():
		for _, e := range a.entries() {
			parts = append(parts, cell(e))
		}
		return "[" + strings.Join(parts, ", ") + "]"
	}
	return a.inline(true)
}

// cell is inFlow for an entry of a list, where nothing would be no entry.
func cell(a Answer) string {
	if s := inFlow(a); s != "" {
		return s
	}
	return `""`
}

// years reports whether a maps years to short values, which is written on one line.
func years(a Answer) bool {
	for _, f := range a.Fields {
		if Year(f.Key) == 0 || f.Answer.IsMapping() || f.Answer.isList() || len([]rune(f.Answer.Text)) > 20 {
			return false
		}
	}
	return len(a.Fields) > 0
}

// Year reads a key such as 2023年 or 2023; 0 if it is no year.
func Year(key string) int {
	if d := strings.TrimSuffix(strings.TrimSpace(key), "年"); len(d) == 4 && strings.Trim(d, "0123456789") == "" {
		if year, err := strconv.Atoi(d); err == nil && 1950 <= year && year < 2100 { // as nearly all keys are, and nearly every cell of a sheet asks
			return year
		}
		key = d + "年"
	}
	d, err := calendar.ParseDate(key)
	if err != nil || d.Month != 0 || d.Part != calendar.Whole || !strings.ContainsFunc(key, isYearMark) {
		return 0
	}
	return d.Year
}

func isYearMark(r rune) bool { return unicode.IsDigit(r) || r == '年' }

// brief reports whether a list is short enough for one line.
func brief(a Answer) bool {
	total := 0
	for _, line := range a.List {
		total += len([]rune(line)) + 2
		if strings.ContainsAny(line, "，。；\n") {
			return false
		}
	}
	return a.Rows == nil && total <= 40 || len(a.Rows) == 0 && len(a.List) == 0
}

// Inline writes a text on one line: plain where YAML and this program read it back as it is, else in double quotes. The
// empty text is nothing, which is no answer; between brackets of a list too.
func Inline(s string, flow bool) string {
	if s == "" {
		return ""
	}
	if plainSafe(s, flow) {
		return s
	}
	return doubleQuoted(s)
}

func plainSafe(s string, flow bool) bool {
	first := []rune(s)[0]
	if strings.TrimSpace(s) != s || strings.ContainsRune("-?:,[]{}#&*!|>'\"%@`=", first) || strings.HasPrefix(s, "...") {
		return false
	}
	if strings.ContainsFunc(s, func(r rune) bool { return source.IsControl(r) || r == '\n' || r == '\t' || r == '\r' }) {
		return false
	}
	if strings.Contains(s, ": ") || strings.Contains(s, " #") || strings.HasSuffix(s, ":") || s == "<<" {
		return false
	}
	if flow && strings.ContainsAny(s, ",[]{}:?：，") {
		return false
	}
	return tree.ReadsBack(s)
}

var escapes = map[rune]string{'"': `\"`, '\\': `\\`, '\n': `\n`, '\t': `\t`, '\r': `\r`}

func doubleQuoted(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch esc, ok := escapes[r]; {
		case ok:
			b.WriteString(esc)
		case source.IsControl(r) && r < 0x100:
			fmt.Fprintf(&b, `\x%02x`, r)
		case source.IsControl(r):
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// blockSafe reports whether a text can be written as block text and read back as it is.
func blockSafe(s string) bool {
	if strings.HasPrefix(s, "\n") || strings.HasSuffix(s, "\n\n") || strings.TrimSpace(s) == "" {
		return false
	}
	for i, line := range strings.Split(s, "\n") {
		if strings.HasPrefix(strings.TrimLeft(line, " "), "\t") || strings.ContainsFunc(line, func(r rune) bool { return source.IsControl(r) || r == '\r' }) {
			return false
		}
		if line != "" && strings.TrimLeft(line, " ") == "" || i == 0 && line == "" {
			return false
		}
	}
	return true
}

func blockText(s string, indent int) written {
	head := "|"
	if s[0] == ' ' {
		head += fmt.Sprint(Step)
	}
	if !strings.HasSuffix(s, "\n") {
		head += "-"
	}
	w := written{head: head}
	for line := range strings.SplitSeq(strings.TrimSuffix(s, "\n"), "\n") {
		if line != "" {
			line = pad(indent) + line
		}
		w.body = append(w.body, line)
	}
	return w
}
