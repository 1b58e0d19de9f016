package word

import (
	"fmt"

	"pilotplan/internal/doc"
	"pilotplan/internal/word/ooxml"
)

// readBody reads the text of the file.
func (r *reader) readBody() {
	s := &story{reader: r, part: r.main, counts: true}
	s.place = func() string { return fmt.Sprintf("第%d段", r.paragraphs+1) }
	s.readAll(r.body)
	if section := r.body.Kid("sectPr"); section != nil {
		s.section(section)
	}
	r.items = s.items
}

// readAll reads a story from its root.
func (s *story) readAll(root *ooxml.Node) {
	s.fields.openStory(root)
	s.children(root)
	s.endCarried()
	if s.fields.fault != nil {
		s.fault = s.fields.fault
	}
}

// children reads the blocks in an element.
func (s *story) children(n *ooxml.Node) {
	for _, kid := range n.Kids {
		switch kid.Name {
		case "p":
			s.paragraphAt(kid)
		case "tbl":
			s.endCarried()
			s.tableAt(kid)
		case "sdt":
			s.control(kid)
		case "ins", "moveTo":
			s.changes.note(kid)
			s.children(kid)
		case "del", "moveFrom":
			s.changes.note(kid)
		case "customXml", "smartTag":
			s.children(kid)
		case "m:oMathPara", "m:oMath":
			s.paragraphAt(&ooxml.Node{Name: "p", Kids: []*ooxml.Node{kid}})
		case "altChunk":
			s.left.add("嵌入的其他文件")
		}
	}
}

// endCarried makes a paragraph of what has no next one to be part of.
func (s *story) endCarried() {
	if len(s.carried) > 0 {
		s.paragraphAt(&ooxml.Node{Name: "p"})
	}
}

// control reads a content control of blocks. That of a list of contents repeats the headings.
func (s *story) control(n *ooxml.Node) {
	content := n.Kid("sdtContent")
	gallery, _ := n.Value("sdtPr/docPartObj/docPartGallery")
	if content == nil || gallery == "Table of Contents" || s.isPlaceholder(n) {
		return
	}
	s.children(content)
}

// section ends a section: the tables of one with wide pages are wide.
func (s *story) section(props *ooxml.Node) {
	wide := props.Kid("pgSz").Attr("orient") == "landscape"
	for i := s.ended; i < len(s.items); i++ {
		if wide && s.items[i].table != nil {
			s.items[i].table.Wide = true
		}
	}
	s.ended = len(s.items)
}

// box reads a text box behind the paragraph that it hangs on.
func (s *story) box(n *ooxml.Node) {
	place := s.lastPlace() + "的文本框"
	if s.boxed {
		place = s.lastPlace()
	}
	inner := &story{reader: s.reader, part: s.part, place: func() string { return place }, boxed: true, note: s.note}
	inner.readAll(n)
	s.items = append(s.items, inner.items...)
}

// lastPlace is where the text that was written last stands.
func (s *story) lastPlace() string {
	if k := len(s.out.names) - 1; k >= 0 {
		return s.out.names[k]
	}
	return s.place()
}

// plainBlocks makes blocks of items that have no headings: those of a note.
func plainBlocks(items []item) []doc.Block {
	blocks := []doc.Block{}
	for _, it := range items {
		switch {
		case it.paragraph != nil:
			blocks = append(blocks, &doc.Paragraph{Spans: it.spans, Line: it.line})
		case it.table != nil:
			blocks = append(blocks, it.table)
		}
	}
	return blocks
}
