package revise

import (
	"pilotplan/internal/diff/align"
	"pilotplan/internal/word/ooxml"
)

// tables merges two versions of a table. Rows whose cells lie in other columns are others.
func (m *merger) tables(old, new *table) {
	pairs := align.Texts(rowKeys(old), rowKeys(new), func(i, j int) bool { return old.rows[i].shape == new.rows[j].shape })
	var pending []row
	var last *ooxml.Node
	for _, p := range pairs {
		if p.New < 0 {
			pending = append(pending, old.rows[p.Old])
			continue
		}
		r := new.rows[p.New]
		m.rowsGo(pending, func(markup string) { m.new.part.Before(r.node, markup) })
		pending, last = nil, r.node
		if p.Old < 0 {
			m.rowComes(r)
			continue
		}
		for k, c := range r.cells {
			m.stories(m.old.story(old.rows[p.Old].cells[k]), m.new.story(c))
		}
	}
	m.rowsGo(pending, func(markup string) {
		if last == nil {
			m.new.part.Last(new.node, markup)
			return
		}
		m.new.part.After(last, markup)
	})
}

func rowKeys(t *table) []string {
	var all []string
	for _, r := range t.rows {
		all = append(all, r.shape+"\x02"+r.text)
	}
	return all
}

func (m *merger) rowsGo(rows []row, put func(string)) {
	markup := ""
	for _, r := range rows {
		markup += m.goneRow(r)
	}
	if markup != "" {
		put(markup)
	}
}

// rowComes marks a row and all that is in it as inserted.
func (m *merger) rowComes(r row) {
	mark, declared := m.mark("ins", "/"), m.new.part.Space.Declared
	props := r.node.Kid("trPr")
	switch {
	case props == nil && r.node.Kid("tblPrEx") != nil:
		m.new.part.After(r.node.Kid("tblPrEx"), `<w:trPr`+declared+`>`+mark+`</w:trPr>`)
	case props == nil:
		m.new.part.First(r.node, `<w:trPr`+declared+`>`+mark+`</w:trPr>`)
	case props.Kid("trPrChange") != nil:
		m.new.part.Before(props.Kid("trPrChange"), mark)
	default:
		m.new.part.Last(props, mark)
	}
	for _, c := range r.cells {
		for _, n := range blocksIn(c, nil) {
			if n.Name == "p" {
				m.paragraphComes(n, true)
				continue
			}
			t := m.new.table(n)
			for _, inner := range t.rows {
				m.rowComes(inner)
			}
		}
	}
}
