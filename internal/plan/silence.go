package plan

import (
	"regexp"
	"strings"

	"pilotplan/internal/finding"
)

// Silence is a comment that silences a rule: # pilotplan: 忽略 vague-target：reason
type Silence struct {
	Rule   string
	Reason string // may be empty, which is itself a fault
	Pos    finding.Pos

	// Line and EndLine are the lines that it applies to: its own, or the next if it stands alone, and those of a text that
	// begins there.
	Line, EndLine int
}

var silencePattern = regexp.MustCompile(`^#+\s*pilotplan\s*[:：]\s*忽略\s*([A-Za-z][\w-]*)?\s*[:：]?\s*(.*?)\s*$`)

// silence reads a comment that begins at character k of line i.
func (c *sheet) silence(i, k int) (Silence, bool) {
	m := silencePattern.FindStringSubmatch(string(c.lines[i][k:]))
	if m == nil {
		return Silence{}, false
	}
	pos := c.pos(i, k)
	pos.EndLine, pos.EndColumn = pos.Line, c.column(i, len(c.lines[i]))
	line := i
	if blankRest(c.lines[i][:k]) {
		for line++; line < len(c.lines) && strings.HasPrefix(strings.TrimSpace(string(c.lines[line])), "#"); {
			line++
		}
	}
	return Silence{Rule: m[1], Reason: m[2], Pos: pos, Line: line + 1, EndLine: line + 1}, true
}

// stretchSilences lets each silence cover the whole text that begins on its line.
func (p *Plan) stretchSilences() {
	if len(p.Silences) == 0 {
		return
	}
	ends := map[int]int{}
	var walk func(v *Value)
	walk = func(v *Value) {
		if v.Kind == Scalar {
			ends[v.Text.Pos.Line] = max(ends[v.Text.Pos.Line], v.Text.Pos.EndLine)
		}
		for _, item := range v.Items {
			walk(item)
		}
	}
	walk(p.root)
	for i := range p.Silences {
		s := &p.Silences[i]
		s.EndLine = max(s.EndLine, ends[s.Line])
	}
}
