package comment

import (
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/word"
)

// Findings are notes on what was found in a file: what is wrong, by which rule and clause, then what to do. What the user has silenced is
// left out.
func Findings(read *word.File, found []finding.Finding) []Note {
	lines := finding.NewLines(read.Name, read.Source)
	var notes []Note
	for _, f := range found {
		if f.Suppressed {
			continue
		}
		n := Note{Text: words(f)}
		n.From, n.To = Stretch(lines, f.Pos)
		notes = append(notes, n)
	}
	return notes
}

// FindingsOf are notes on what was found in the source that a file was set from. They stand on the words of the source, as far as these
// stand in the file too; else on the file as a whole, and name the place in the source.
func FindingsOf(read *word.File, found []finding.Finding, source []byte) []Note {
	lines := finding.NewLines("", source)
	var notes []Note
	for _, f := range found {
		if f.Suppressed {
			continue
		}
		n := Note{Text: words(f)}
		if f.Pos.Line > 0 {
			from, to := Stretch(lines, f.Pos)
			if n.From, n.To = Find(read, Quoted(f.Message), string(source[from:max(from, to)])); n.To == 0 {
				n.Text = append(n.Text, "原文件："+f.Pos.Row())
			}
		}
		notes = append(notes, n)
	}
	return notes
}

// Stretch is the bytes of a place: of the line where it has no end.
func Stretch(lines *finding.Lines, p finding.Pos) (from, to int) {
	if p.Line == 0 {
		return 0, 0
	}
	from = lines.Offset(p.Line, p.Column)
	if p.EndLine == 0 {
		return from, lines.Start(p.Line) + len(lines.Line(p.Line))
	}
	return from, lines.Offset(p.EndLine, p.EndColumn)
}

func words(f finding.Finding) []string {
	head := f.Severity.String() + "：" + finding.Visible(f.Message) + " [" + f.Rule + "]"
	if f.Clause != "" {
		head += "（" + finding.Visible(f.Clause) + "）"
	}
	text := []string{head}
	if f.Hint != "" {
		text = append(text, "建议："+finding.Visible(f.Hint))
	}
	return text
}

// Quoted are the first words in “ ” of a message: mostly the name of the row that it speaks of.
func Quoted(message string) string {
	_, behind, _ := strings.Cut(message, "“")
	name, _, _ := strings.Cut(behind, "”")
	return name
}
