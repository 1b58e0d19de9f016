package sheet

import (
	"fmt"
	"strings"

	"pilotplan/internal/finding"
)

// CutShort reports values that end at a # which the user may not have meant as the start of a comment: 所在地: 澜州市 #港东区. A
// comment that is one has a blank behind its #.
func (c *Sheet) CutShort() []finding.Finding {
	var found []finding.Finding
	c.comments(func(i, k int) {
		line := c.Lines[i]
		s := shapeOf(line)
		meant := k+1 >= len(line) || isBlank(line[k+1]) || line[k+1] == '#'
		if meant || s.comment != k || s.value >= s.end || strings.ContainsRune("\"'[{|>&*!", line[s.value]) {
			return
		}
		pos := c.Pos(i, k)
		pos.EndLine, pos.EndColumn = pos.Line, c.Column(i, len(line))
		lost := finding.Quote(c.Uncover(string(line[k:])))
		found = append(found, finding.Finding{
			OfFile: true, Rule: "comment-cut", Severity: finding.Warning, Pos: pos,
			Message: fmt.Sprintf("%s成了注释，不在答案里", lost), Hint: "是答案的一部分，就把整个答案放进引号；是注释，就在 # 后空一格",
		})
	})
	return found
}
