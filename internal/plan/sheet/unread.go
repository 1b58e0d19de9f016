package sheet

import (
	"regexp"

	"pilotplan/internal/finding"
)

// Unread is a comment behind a key that says where its answer was taken from, as nobody has looked at it yet: # 待核对：草稿.docx 第12段
type Unread struct {
	From string
	Pos  finding.Pos // of the comment
}

const unread = "待核对："

// UnreadMark is the comment that marks an answer as taken from somewhere.
func UnreadMark(from string) string { return "# " + unread + from }

var unreadPattern = regexp.MustCompile(`^#+\s*` + unread + `\s*(.*?)\s*$`)

// Unread collects the comments that mark answers as taken from somewhere.
func (c *Sheet) Unread() []Unread {
	var found []Unread
	c.comments(func(i, k int) {
		m := unreadPattern.FindStringSubmatch(string(c.Lines[i][k:]))
		if m == nil {
			return
		}
		pos := c.Pos(i, k)
		pos.EndLine, pos.EndColumn = pos.Line, c.Column(i, len(c.Lines[i]))
		found = append(found, Unread{m[1], pos})
	})
	return found
}
