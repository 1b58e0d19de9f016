package revise

import (
	"strings"

	"pilotplan/internal/word/ooxml"
)

// place is where an old block was: behind a block of the new version.
type place struct {
	in   *story
	last *block
	more bool // another old paragraph goes behind it
	move move // that it is part of; where a paragraph follows
}

// gone puts an old block where it was. The end of a paragraph can go only where another paragraph follows, which it then becomes one
// with; the last one of a story goes with the end of the paragraph before it.
func (m *merger) gone(b *block, at place) {
	next := at.in.behind(at.last)
	follows := next != nil && next.Name == "p"
	switch {
	case b.table != nil && follows:
		m.place(b, at, m.goneTable(b.table))
	case b.table != nil:
		m.place(b, at, m.goneTable(b.table)+`<w:p`+m.new.part.Space.Declared+`/>`) // tables side by side would be one
	case follows:
		m.place(b, at, m.goneParagraph(b, ending{gone: true, move: at.move}))
	default:
		m.goneAtEnd(b, at)
	}
}

func (m *merger) goneAtEnd(b *block, at place) {
	end := ending{gone: at.more}
	if at.last != nil && at.last.table == nil {
		if !m.ended[at.last.node] {
			m.markEnd(at.last.node, m.mark("del", "/"))
		}
		if !at.more {
			end.look = m.lookOfEnd(at.last.node)
		}
	}
	m.place(b, at, m.goneParagraph(b, end))
}

// place puts the markup of an old block where it was.
func (m *merger) place(b *block, at place, markup string) {
	next := at.in.behind(at.last)
	spot := 0
	if at.last != nil {
		spot = at.last.place
	}
	m.spot(b.place, spot)
	switch {
	case next != nil:
		m.new.part.Before(next, markup)
	case at.last != nil:
		m.new.part.After(at.last.node, markup)
	default:
		m.new.part.First(at.in.of, markup)
	}
}

// ending is what becomes of the end of an old paragraph.
type ending struct {
	gone bool    // it is gone
	move move    // with the paragraph, elsewhere
	look *string // it stays, and is that of a new paragraph, which looks like this
}

// goneParagraph is an old paragraph as deleted text.
func (m *merger) goneParagraph(b *block, end ending) string {
	var s strings.Builder
	props := m.kept(b.node.Kid("pPr"), paragraphProps)
	goes := m.deleted
	switch {
	case end.move.name != "":
		goes = m.leaves
		props += `<w:rPr>` + m.mark("moveFrom", "/") + `</w:rPr>`
	case end.gone:
		props += `<w:rPr>` + m.mark("del", "/") + `</w:rPr>`
	case end.look != nil:
		props = *end.look + m.mark("pPrChange", "") + `<w:pPr>` + props + `</w:pPr></w:pPrChange>`
	}
	s.WriteString(`<w:p` + m.new.part.Space.Declared + `><w:pPr>` + props + `</w:pPr>` + m.rangeStart("moveFrom", end.move))
	if !m.isCounted(b.node.Kid("pPr")) {
		s.WriteString(goes(b.label, ""))
	}
	refs := b.refs
	for _, r := range b.runs {
		for len(refs) > 0 && refs[0].at <= r.from {
			s.WriteString(m.goneRef(refs[0]))
			refs = refs[1:]
		}
		s.WriteString(goes(r.Text, m.lookOf(r)))
	}
	for _, r := range refs {
		s.WriteString(m.goneRef(r))
	}
	s.WriteString(`</w:p>` + m.rangeEnd("moveFrom", end.move))
	return s.String()
}

// isCounted reports whether Word goes on counting an old paragraph in the new file.
func (m *merger) isCounted(props *ooxml.Node) bool {
	if list := props.Kid("numPr"); list != nil {
		return m.alike.means(list)
	}
	style := props.Kid("pStyle")
	return style != nil && m.alike.means(style) && m.alike.counted(style.Attr("val"))
}

// lookOfEnd is how a paragraph of the new version looks.
func (m *merger) lookOfEnd(p *ooxml.Node) *string {
	look := ""
	if props := p.Kid("pPr"); props != nil {
		look = m.formatOf(props)
	}
	return &look
}

// lookOf is how an old run looked, as far as that means the same in the new file.
func (m *merger) lookOf(r run) string {
	if kept := m.kept(r.Node.Kid("rPr"), runProps); kept != "" {
		return `<w:rPr>` + kept + `</w:rPr>`
	}
	return ""
}

// lookAt is how the new text looks at a byte: what is gone there looks like it.
func (m *merger) lookAt(b *block, at int) string {
	if len(b.runs) == 0 {
		return ""
	}
	look := b.runs[len(b.runs)-1]
	for _, r := range b.runs {
		if at < r.to() {
			look = r
			break
		}
	}
	if props := look.Node.Kid("rPr"); props != nil && props.Kid("rPrChange") == nil {
		return m.new.part.Raw(props.From, props.To)
	}
	return ""
}

// The properties that are kept, in the order of the schema.
var (
	paragraphProps = []string{"pStyle", "keepNext", "keepLines", "pageBreakBefore", "widowControl", "numPr", "snapToGrid", "spacing", "ind", "contextualSpacing", "jc", "textAlignment", "outlineLvl"}
	runProps       = []string{"rFonts", "b", "bCs", "i", "iCs", "strike", "color", "sz", "szCs", "highlight", "u", "vertAlign", "lang"}
	cellProps      = []string{"tcW", "gridSpan", "vMerge", "tcBorders", "shd", "noWrap", "vAlign"}
	rowProps       = []string{"gridBefore", "gridAfter", "cantSplit", "trHeight", "tblHeader", "jc"}
	tableProps     = []string{"tblStyle", "tblW", "jc", "tblInd", "tblBorders", "tblLayout", "tblCellMar", "tblLook"}
)

// kept are properties of the old file, as they are spelled, that mean the same in the new one.
func (m *merger) kept(props *ooxml.Node, names []string) string {
	if props == nil {
		return ""
	}
	var s strings.Builder
	for _, name := range names {
		if n := props.Kid(name); n != nil && m.alike.means(n) {
			s.WriteString(m.old.part.Raw(n.From, n.To))
		}
	}
	return s.String()
}

// means reports whether a property of the old file means the same in the new one.
func (l likeness) means(n *ooxml.Node) bool {
	switch n.Name {
	case "pStyle", "tblStyle":
		return l.markup && l.styles[n.Attr("val")]
	case "numPr":
		return l.markup && l.lists
	}
	return l.markup
}

// goneTable is an old table whose rows are all gone.
func (m *merger) goneTable(t *table) string {
	var s strings.Builder
	props := t.node.Kid("tblPr")
	s.WriteString(`<w:tbl` + m.new.part.Space.Declared + `><w:tblPr>` + m.kept(props, tableProps) + `</w:tblPr>`)
	if grid := t.node.Kid("tblGrid"); grid != nil && m.alike.markup {
		s.WriteString(m.old.part.Raw(grid.From, grid.To))
	} else {
		s.WriteString(`<w:tblGrid/>`)
	}
	for _, r := range t.rows {
		s.WriteString(m.goneRow(r))
	}
	s.WriteString(`</w:tbl>`)
	return s.String()
}

// goneRow is an old row as a deleted one.
func (m *merger) goneRow(r row) string {
	var s strings.Builder
	s.WriteString(`<w:tr` + m.new.part.Space.Declared + `><w:trPr>` + m.kept(r.node.Kid("trPr"), rowProps) + m.mark("del", "/") + `</w:trPr>`)
	for _, c := range r.cells {
		s.WriteString(`<w:tc><w:tcPr>` + m.cellShape(c.Kid("tcPr")) + `</w:tcPr>`)
		blocks := m.old.flat(c, nil)
		for i := range blocks {
			s.WriteString(m.goneParagraph(&blocks[i], ending{gone: true}))
		}
		if len(blocks) == 0 {
			s.WriteString(`<w:p/>`)
		}
		s.WriteString(`</w:tc>`)
	}
	s.WriteString(`</w:tr>`)
	return s.String()
}

// cellShape keeps at least the columns that a cell takes up.
func (m *merger) cellShape(props *ooxml.Node) string {
	if m.alike.markup {
		return m.kept(props, cellProps)
	}
	shape := ""
	if span, ok := props.Value("gridSpan"); ok {
		shape += `<w:gridSpan w:val="` + escaped(span) + `"/>`
	}
	if merge, ok := props.Value("vMerge"); ok {
		shape += `<w:vMerge w:val="` + escaped(merge) + `"/>`
		if merge == "" {
			shape = strings.Replace(shape, `<w:vMerge w:val=""/>`, `<w:vMerge/>`, 1)
		}
	}
	return shape
}

// flat are the paragraphs of a cell, with those of tables in it.
func (s *side) flat(of *ooxml.Node, all []block) []block {
	for _, b := range s.story(of).blocks {
		if b.table == nil {
			all = append(append(all, b), s.inBoxes(b.boxes)...)
			continue
		}
		for _, r := range b.table.rows {
			for _, c := range r.cells {
				all = s.flat(c, all)
			}
		}
	}
	return all
}
