package sheet

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
func (c *Sheet) silence(i, k int) (Silence, bool) {
	m := silencePattern.FindStringSubmatch(string(c.Lines[i][k:]))
	if m == nil {
		return Silence{}, false
	}
	pos := c.Pos(i, k)
	pos.EndLine, pos.EndColumn = pos.Line, c.Column(i, len(c.Lines[i]))
	line := i
	if IsBlank(c.Lines[i][:k]) {
		for line < len(c.Lines) && strings.HasPrefix(strings.TrimSpace(string(c.Lines[line])), "#") {
			line++
		}
	}
	return Silence{Rule: m[1], Reason: m[2], Pos: pos, Line: line + 1, EndLine: line + 1}, true
}

// Silences collects the comments that silence a rule.
func (c *Sheet) Silences() []Silence {
	var found []Silence
	c.comments(func(i, k int) {
		if s, ok := c.silence(i, k); ok {
			found = append(found, s)
		}
	})
	return found
}

// comments calls add for each comment, with the line and the character at which it begins.
func (c *Sheet) comments(add func(line, at int)) {
	w := &walker{sheet: c, block: noBlock}
	for i, line := range c.Lines {
		k := skipBlanks(line, 0)
		switch {
		case w.inBlock(line):
		case w.quote != 0:
			w.within(i, 0)
		case w.flow > 0:
			add(i, max(commentIn(line, 0), 0))
			w.within(i, 0)
		case k < len(line):
			w.block = noBlock
			if line[k] == '#' {
				add(i, k)
				continue
			}
			if s := shapeOf(line); s.comment >= 0 {
				add(i, s.comment)
			}
			w.enter(i)
		}
	}
}
