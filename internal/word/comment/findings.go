package comment

import (
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
