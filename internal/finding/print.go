package finding

import (
	"bytes"
	"fmt"
	"io"
	"strings"
)

// PrintOptions are the options of Print; the zero value is plain text without what the user has silenced.
type PrintOptions struct {
	Color      bool // with terminal colors
	Suppressed bool // show silenced findings too, marked as such
	Short      bool // without the excerpt of the source
}

// Print writes findings for people, in the order given: place, severity, message, rule and clause; the line of the source
// with a mark under the place; the hint. source gives the text of a file, nil if there is none. Nothing of the user's
// reaches the terminal unescaped.
func Print(w io.Writer, found []Finding, source func(file string) []byte, o PrintOptions) error {
	var b bytes.Buffer
	lines := map[string]*Lines{}
	for _, f := range found {
		if f.Suppressed && !o.Suppressed {
			continue
		}
		if _, read := lines[f.Pos.File]; !read && source != nil && !o.Short {
			lines[f.Pos.File] = NewLines(f.Pos.File, source(f.Pos.File))
		}
		printOne(&b, f, lines[f.Pos.File], o)
	}
	_, err := w.Write(b.Bytes())
	return err
}

func printOne(b *bytes.Buffer, f Finding, lines *Lines, o PrintOptions) {
	fmt.Fprintf(b, "%s%s: %s%s [%s]", f.Pos.Lead(), o.paint(f.Severity, f.Severity.String()), Visible(f.Message), alsoAt(f), f.Rule)
	if f.Clause != "" {
		fmt.Fprintf(b, "（%s）", Visible(f.Clause))
	}
	if f.Suppressed {
		fmt.Fprintf(b, "（已忽略：%s）", Visible(f.Reason))
	}
	b.WriteByte('\n')
	if k := f.Pos.Line; lines != nil && k > 0 && k <= lines.Count() {
		text, mark := excerpt(lines, f.Pos)
		if strings.TrimSpace(text) != "" {
			fmt.Fprintf(b, "    %s\n    %s\n", text, o.paint(f.Severity, mark))
		}
	}
	if f.Hint != "" {
		fmt.Fprintf(b, "\t建议: %s\n", Visible(f.Hint))
	}
}

// alsoAt names a finding's other places: （第 98 行）, （第 83、98 行）, （第12段、表3第2行）. Its own is shown.
func alsoAt(f Finding) string {
	var others []Pos
	for _, p := range f.Also {
		if p.Pos.Line > 0 && p.Pos.Row() != f.Pos.Row() {
			others = append(others, p.Pos)
		}
	}
	if len(others) == 0 {
		return ""
	}
	return "（" + Visible(Rows(others)) + "）"
}

func (o PrintOptions) paint(s Severity, text string) string {
	if !o.Color {
		return text
	}
	color := map[Severity]string{Error: "31", Warning: "33", Note: "36"}[s]
	return "\x1b[" + color + "m" + text + "\x1b[0m"
}
