package revise

import (
	"strings"

	"pilotplan/internal/word/ooxml"
)

// gone puts an old block where it was: behind the last block of the new version. The end of a paragraph can go only where another
// paragraph follows, which it then becomes one with.
func (m *merger) gone(b, last *block, in *story) {
	next := in.behind(last)
	mark := next != nil && next.Name == "p"
	markup := ""
	switch {
	case b.table == nil:
		markup = m.goneParagraph(b, mark)
	case mark:
		markup = m.goneTable(b.table)
	default:
		markup = m.goneTable(b.table) + `<w:p` + m.new.part.Space.Declared + `/>` // tables side by side would be one
	}
	place := 0
	if last != nil {
		place = last.place
	}
	m.spot(b.place, place)
	switch {
	case next != nil:
		m.new.part.Before(next, markup)
	case last != nil:
		m.new.part.After(last.node, markup)
	default:
		m.new.part.First(in.of, markup)
	}
}

// goneParagraph is an old paragraph as deleted text; ended says that its end is gone too.
func (m *merger) goneParagraph(b *block, ended bool) string {
	var s strings.Builder
	declared := m.new.part.Space.Declared
	props, counted := m.kept(b.node.Kid("pPr"), paragraphProps), false
	if list := b.node.At("pPr/numPr"); list != nil && m.alike.markup && m.alike.lists {
		props += m.old.part.Raw(list.From, list.To)
		counted = true
	}
	if ended {
		props += `<w:rPr>` + m.mark("del", "/") + `</w:rPr>`
	}
	s.WriteString(`<w:p` + declared + `><w:pPr>` + m.styled(b.node.At("pPr/pStyle")) + props + `</w:pPr>`)
	if !counted {
		s.WriteString(m.deleted(b.label, ""))
	}
	for _, r := range b.runs {
		s.WriteString(m.deleted(r.Text, m.lookOf(r)))
	}
	s.WriteString(`</w:p>`)
	return s.String()
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

// The properties that mean the same in any file, in the order of the schema.
var (
	paragraphProps = []string{"keepNext", "keepLines", "pageBreakBefore", "widowControl", "snapToGrid", "spacing", "ind", "contextualSpacing", "jc", "textAlignment", "outlineLvl"}
	runProps       = []string{"rFonts", "b", "bCs", "i", "iCs", "strike", "color", "sz", "szCs", "highlight", "u", "vertAlign", "lang"}
	cellProps      = []string{"tcW", "gridSpan", "vMerge", "tcBorders", "shd", "noWrap", "vAlign"}
	rowProps       = []string{"gridBefore", "gridAfter", "cantSplit", "trHeight", "tblHeader", "jc"}
	tableProps     = []string{"tblW", "jc", "tblInd", "tblBorders", "tblLayout", "tblCellMar", "tblLook"}
)

// kept are properties of the old file as they are spelled.
func (m *merger) kept(props *ooxml.Node, names []string) string {
	if props == nil || !m.alike.markup {
		return ""
	}
	var s strings.Builder
	for _, name := range names {
		if n := props.Kid(name); n != nil {
			s.WriteString(m.old.part.Raw(n.From, n.To))
		}
	}
	return s.String()
}

// styled is an old style, if the new file has it too.
func (m *merger) styled(n *ooxml.Node) string {
	if n == nil || !m.alike.markup || !m.alike.styles[n.Attr("val")] {
		return ""
	}
	return m.old.part.Raw(n.From, n.To)
}

// goneTable is an old table whose rows are all gone.
func (m *merger) goneTable(t *table) string {
	var s strings.Builder
	props := t.node.Kid("tblPr")
	s.WriteString(`<w:tbl` + m.new.part.Space.Declared + `><w:tblPr>` + m.styled(props.Kid("tblStyle")) + m.kept(props, tableProps) + `</w:tblPr>`)
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
			s.WriteString(m.goneParagraph(&blocks[i], true))
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
			all = append(all, b)
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
