package amend

import (
	"bytes"
	"strings"

	"pilotplan/internal/word/ooxml"
)

// mirrored makes the text boxes of alternatives one again. Files hold text boxes twice, as new and as old programs know them; one of
// them is read and amended, and the other is made a copy where both said the same before.
func mirrored(before, after []byte) []byte {
	if bytes.Equal(before, after) || !bytes.Contains(after, []byte("txbxContent")) || !bytes.Contains(after, []byte("AlternateContent")) {
		return after
	}
	old, err := ooxml.ParseWhole(before)
	if err != nil {
		return after
	}
	new, err := ooxml.ParseWhole(after)
	if err != nil {
		return after
	}
	was, is := choices(old), choices(new)
	if len(was) != len(is) {
		return after
	}
	var out []byte
	at := 0
	for k := range is {
		for _, c := range copies(before, after, was[k], is[k]) {
			out = append(append(out, after[at:c.to.From]...), after[c.of.From:c.of.To]...)
			at = c.to.To
		}
	}
	return append(out, after[at:]...)
}

// choices are the outermost alternatives of a part.
func choices(root *ooxml.Node) []*ooxml.Node {
	var all []*ooxml.Node
	root.Walk(func(n *ooxml.Node) bool {
		if n.Name == "mc:AlternateContent" {
			all = append(all, n)
			return false
		}
		return true
	})
	return all
}

// replaced is a box that becomes a copy of another.
type replaced struct{ to, of *ooxml.Node }

// copies are the boxes of alternatives that become copies, in order.
func copies(before, after []byte, was, is *ooxml.Node) []replaced {
	from := -1
	for k := range is.Kids {
		if !bytes.Equal(before[was.Kids[k].From:was.Kids[k].To], after[is.Kids[k].From:is.Kids[k].To]) {
			from = k
		}
	}
	if from < 0 {
		return nil
	}
	var all []replaced
	said, says := boxesIn(was.Kids[from]), boxesIn(is.Kids[from])
	for k := range is.Kids {
		others, to := boxesIn(was.Kids[k]), boxesIn(is.Kids[k])
		if k == from || len(others) != len(said) || len(to) != len(says) || len(to) != len(others) {
			continue
		}
		for i := range to {
			if textIn(others[i]) == textIn(said[i]) {
				all = append(all, replaced{to[i], says[i]})
			}
		}
	}
	return all
}

// boxesIn are the outermost text boxes in an element.
func boxesIn(n *ooxml.Node) []*ooxml.Node {
	var all []*ooxml.Node
	n.Walk(func(at *ooxml.Node) bool {
		if at.Name == "txbxContent" {
			all = append(all, at)
			return false
		}
		return true
	})
	return all
}

// textIn is the text of a box, paragraph by paragraph, once in alternatives.
func textIn(n *ooxml.Node) string {
	var s strings.Builder
	n.Walk(func(at *ooxml.Node) bool {
		switch at.Name {
		case "p":
			s.WriteByte('\n')
		case "t":
			s.WriteString(at.Text)
		case "mc:Fallback":
			return false
		}
		return true
	})
	return s.String()
}
