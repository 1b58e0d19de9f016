package word

import (
	"fmt"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/word/ooxml"
	"pilotplan/internal/word/opc"
)

// changes counts the tracked changes of a file as they are met. What one author does at one time without a break is one.
type changes struct {
	Changes
	last string
}

// note counts a change. A moved stretch is told twice, where it was and where it is: it counts where it is.
func (c *changes) note(n *ooxml.Node) {
	key := n.Name + "\x00" + n.Attr("author") + "\x00" + n.Attr("date")
	if key == c.last {
		return
	}
	c.last = key
	switch n.Name {
	case "ins":
		c.Inserted++
	case "del":
		c.Deleted++
	case "moveTo":
		c.Moved++
	}
}

// markDeleted reports whether the mark at a paragraph's end is gone once changes are accepted: it becomes one with the next.
func (c *changes) markDeleted(props *ooxml.Node) bool {
	for _, name := range []string{"del", "moveFrom"} {
		if gone := props.At("rPr/" + name); gone != nil {
			c.note(gone)
			return true
		}
	}
	if added := props.At("rPr/ins"); added != nil {
		c.note(added)
	}
	return false
}

// deleted reports whether a row or cell is gone once changes are accepted.
func (c *changes) deleted(props *ooxml.Node) bool {
	if added := props.Kid("ins"); added != nil {
		c.note(added)
	}
	for _, name := range []string{"del", "cellDel"} {
		if gone := props.Kid(name); gone != nil {
			c.note(&ooxml.Node{Name: "del", Attrs: gone.Attrs})
			return true
		}
	}
	return false
}

// countComments counts the comments of the file.
func (r *reader) countComments() (int, error) {
	root, err := r.related(opc.Comments)
	if root == nil {
		return 0, err
	}
	n := 0
	for _, kid := range root.Kids {
		if kid.Name == "comment" {
			n++
		}
	}
	return n, nil
}

// findings says that a file is not as it will be handed in.
func (c Changes) findings(name string) []finding.Finding {
	var parts []string
	add := func(n int, what string) {
		if n > 0 {
			parts = append(parts, fmt.Sprintf("%s %d 处", what, n))
		}
	}
	add(c.Inserted, "插入")
	add(c.Deleted, "删除")
	add(c.Moved, "移动")
	var said []string
	if len(parts) > 0 {
		said = append(said, "未接受的修订（"+strings.Join(parts, "、")+"）")
	}
	if c.Comments > 0 {
		said = append(said, fmt.Sprintf("%d 条批注", c.Comments))
	}
	if len(said) == 0 {
		return nil
	}
	f := finding.Finding{Rule: ChangesRule, Severity: finding.Note, Pos: finding.Pos{File: name}}
	f.Message = "文件里还有" + strings.Join(said, "和 ") + "，按接受全部修订后的文字读取"
	f.Hint = "定稿前在 Word 里接受或拒绝全部修订，删去批注"
	if len(parts) == 0 {
		f.Message = "文件里还有 " + said[0]
		f.Hint = "定稿前删去批注"
	}
	return []finding.Finding{f}
}
