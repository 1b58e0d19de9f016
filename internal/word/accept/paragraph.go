package accept

import (
	"strings"

	"pilotplan/internal/word/ooxml"
)

// story writes an element of paragraphs.
func (a *accepter) story(n *ooxml.Node) string {
	inner := &accepter{text: a.text}
	content := inner.content(n)
	return a.raw(n.From, a.inside(n)) + inner.closed(n, content) + a.raw(a.ends(n), n.To)
}

// closed is the content of a story with what no paragraph has followed. In all but the body a paragraph must be last.
func (a *accepter) closed(n *ooxml.Node, content string) string {
	if n.Name != "body" {
		return content + a.flushed(true)
	}
	// The properties of a body's last section stand at its end.
	if section := n.Kid("sectPr"); section != nil {
		if at := strings.LastIndex(content, a.element(section)); at >= 0 {
			return content[:at] + a.flushed(true) + content[at:]
		}
	}
	return content + a.flushed(true)
}

// paragraph writes a paragraph; one whose end goes becomes the beginning of the next.
func (a *accepter) paragraph(n *ooxml.Node) string {
	start, end := a.raw(n.From, a.inside(n)), a.raw(a.ends(n), n.To)
	before, props, behind := a.parts(n)
	if isEndGone(n) {
		a.carried += before + behind
		a.tag = a.tagName(n)
		return ""
	}
	before += a.carried
	a.carried, a.tag, a.tabled = "", "", false
	if before+props+behind == "" {
		return start + end
	}
	if end == "" {
		start, end = strings.TrimSuffix(start, "/>")+">", "</"+a.tagName(n)+">"
	}
	return start + props + before + behind + end
}

// parts writes what is in a paragraph: its properties, and what stands before and behind them.
func (a *accepter) parts(n *ooxml.Node) (before, props, behind string) {
	inner := &accepter{text: a.text} // text boxes do not continue what comes before
	look := n.Kid("pPr")
	if look == nil {
		return "", "", inner.content(n)
	}
	props = inner.element(look)
	before = a.raw(a.inside(n), look.From)
	at := look.To
	var s strings.Builder
	for _, kid := range n.Kids {
		if kid == look {
			continue
		}
		s.WriteString(a.raw(at, kid.From))
		s.WriteString(inner.kid(n, kid))
		at = kid.To
	}
	s.WriteString(a.raw(at, a.ends(n)))
	return before, props, s.String()
}

// isEndGone reports whether the end of a paragraph goes.
func isEndGone(p *ooxml.Node) bool {
	return p.At("pPr/rPr/del") != nil || p.At("pPr/rPr/moveFrom") != nil
}

// flushed makes a paragraph of what has been handed on and finds no next one. At the end of a story there must be one.
func (a *accepter) flushed(last bool) string {
	if a.tag == "" || a.carried == "" && !last {
		return ""
	}
	s := "<" + a.tag + ">" + a.carried + "</" + a.tag + ">"
	a.carried, a.tag, a.tabled = "", "", false
	return s
}

func (a *accepter) tagName(n *ooxml.Node) string {
	tag := a.raw(n.From+1, a.inside(n))
	return tag[:strings.IndexAny(tag, " \t\r\n/>")]
}
