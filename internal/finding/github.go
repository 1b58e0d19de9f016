package finding

import (
	"bytes"
	"fmt"
	"io"
	"strings"
)

// WriteGitHub writes findings as workflow commands, which GitHub Actions shows beside the lines that they are about:
// one a line, in the order given, without those that are silenced.
func WriteGitHub(w io.Writer, found []Finding) error {
	var b bytes.Buffer
	for _, f := range found {
		if f.Suppressed {
			continue
		}
		message := f.Message + alsoAt(f)
		if f.Pos.Name != "" {
			message = f.Pos.Name + "：" + message
		}
		if f.Clause != "" {
			message += "（" + f.Clause + "）"
		}
		text := commandText(message)
		if f.Hint != "" {
			text += "%0A" + commandText("建议: "+f.Hint)
		}
		fmt.Fprintf(&b, "::%s %s::%s\n", command(f.Severity), properties(f), text)
	}
	_, err := w.Write(b.Bytes())
	return err
}

func command(s Severity) string {
	switch s {
	case Error:
		return "error"
	case Warning:
		return "warning"
	}
	return "notice"
}

// properties say where the annotation stands. GitHub takes columns only of places within one line.
func properties(f Finding) string {
	parts := []string{"file=" + commandProperty(f.Pos.File)}
	p := f.Pos
	if p.Name != "" {
		p = Pos{File: p.File} // there are no lines to show it beside
	}
	oneLine := p.EndLine <= p.Line
	if p.Line > 0 {
		parts = append(parts, fmt.Sprintf("line=%d", p.Line))
	}
	if p.Line > 0 && p.Column > 0 && oneLine {
		parts = append(parts, fmt.Sprintf("col=%d", p.Column))
	}
	if p.Line > 0 && p.EndLine >= p.Line {
		parts = append(parts, fmt.Sprintf("endLine=%d", p.EndLine))
	}
	if p.Line > 0 && p.EndLine == p.Line && p.EndColumn > p.Column {
		parts = append(parts, fmt.Sprintf("endColumn=%d", p.EndColumn-1)) // of the last character
	}
	return strings.Join(append(parts, "title="+commandProperty(f.Severity.String()+" "+f.Rule)), ",")
}

// commandText escapes s for the message of a command. Hidden characters, line ends among them, are made visible first, so
// that no text begins a command of its own.
func commandText(s string) string { return strings.ReplaceAll(Visible(s), "%", "%25") }

// commandProperty escapes s for a property of a command, which also ends at commas and colons.
func commandProperty(s string) string {
	return strings.NewReplacer(":", "%3A", ",", "%2C").Replace(commandText(s))
}
