package accept

import (
	"bytes"
	"slices"
	"strings"

	"pilotplan/internal/word/ooxml"
)

// accepter writes elements as they are once changes are accepted.
type accepter struct {
	text    []byte
	carried string // what paragraphs without their ends hand on to the next one
	tag     string // of the last of those paragraphs, as the part spells it
	tabled  bool   // a table was written last: another right behind it would be one with it
}

// Elements that stand around what has come or gone, or are the mark of it where they are empty.
var (
	come = []string{"ins", "moveTo"}
	gone = []string{"del", "moveFrom"}
)

// told are the elements that only say what was, and where a change begins and ends.
var told = []string{"pPrChange", "rPrChange", "sectPrChange", "tblPrChange", "tblPrExChange", "tblGridChange", "trPrChange", "tcPrChange", "numberingChange",
	"cellIns", "cellDel", "cellMerge", "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd",
	"customXmlInsRangeStart", "customXmlInsRangeEnd", "customXmlDelRangeStart", "customXmlDelRangeEnd",
	"customXmlMoveFromRangeStart", "customXmlMoveFromRangeEnd", "customXmlMoveToRangeStart", "customXmlMoveToRangeEnd"}

// ranges are marks of stretches that reach beyond what goes.
var ranges = []string{"bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "permStart", "permEnd"}

// stories are the elements that hold paragraphs, of which the last must be there.
var stories = []string{"tc", "txbxContent", "footnote", "endnote", "comment", "hdr", "ftr", "body"}

// element writes an element with what is in it.
func (a *accepter) element(n *ooxml.Node) string {
	if slices.Contains(stories, n.Name) {
		return a.story(n)
	}
	return a.raw(n.From, a.inside(n)) + a.content(n) + a.raw(a.ends(n), n.To)
}

// content writes what is in an element.
func (a *accepter) content(n *ooxml.Node) string {
	var s strings.Builder
	at := a.inside(n)
	for _, kid := range n.Kids {
		s.WriteString(a.raw(at, kid.From))
		s.WriteString(a.kid(n, kid))
		at = kid.To
	}
	s.WriteString(a.raw(at, a.ends(n)))
	return s.String()
}

func (a *accepter) kid(of, n *ooxml.Node) string {
	switch {
	case slices.Contains(told, n.Name):
		return ""
	case slices.Contains(come, n.Name):
		return a.content(n)
	case slices.Contains(gone, n.Name):
		return a.rest(n)
	case n.Name == "p":
		return a.paragraph(n)
	case n.Name == "tbl":
		return a.table(n)
	case n.Name == "tr" && isGone(n.Kid("trPr")), n.Name == "tc" && isGone(n.Kid("tcPr")):
		return ""
	case n.Name == "sdt" && IsMade(n), n.Name == "mc:Fallback":
		aside := &accepter{text: a.text}
		return aside.element(n)
	}
	return a.element(n)
}

// isGone reports whether a row or a cell with such properties goes.
func isGone(props *ooxml.Node) bool { return props.Kid("del") != nil || props.Kid("cellDel") != nil }

// rest is what stays of something that goes: marks of stretches, and what comments hang on.
func (a *accepter) rest(n *ooxml.Node) string {
	var s strings.Builder
	for _, kid := range n.Kids {
		switch {
		case slices.Contains(ranges, kid.Name), kid.Name == "r" && kid.Kid("commentReference") != nil:
			s.WriteString(a.raw(kid.From, kid.To))
		default:
			s.WriteString(a.rest(kid))
		}
	}
	return s.String()
}

// table writes a table behind what no paragraph has taken, unless all its rows go.
func (a *accepter) table(n *ooxml.Node) string {
	rows, left := 0, 0
	n.Walk(func(at *ooxml.Node) bool {
		if at.Name != "tr" {
			return true
		}
		rows++
		if !isGone(at.Kid("trPr")) {
			left++
		}
		return false
	})
	if rows > 0 && left == 0 {
		return a.flushed(false)
	}
	before := a.flushed(a.tabled)
	a.tabled = true
	return before + a.element(n)
}

func (a *accepter) raw(from, to int) string { return string(a.text[from:to]) }

// inside is where the content of an element begins.
func (a *accepter) inside(n *ooxml.Node) int { return ooxml.Inside(a.text, n) }

// ends is where the end tag of an element begins; where the element ends if it is empty.
func (a *accepter) ends(n *ooxml.Node) int {
	if a.inside(n) == n.To {
		return n.To
	}
	return bytes.LastIndexByte(a.text[:n.To], '<')
}
