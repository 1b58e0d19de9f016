package revise

import (
	"strconv"
	"strings"

	"pilotplan/internal/diff/align"
	"pilotplan/internal/word/ooxml"
)

// merger puts what changed into the new version.
type merger struct {
	old, new *side
	by       string
	next     int // number of the next change
	alike    likeness
	spots    []spot
}

// mark is a change's start tag, or a tag of its own with end "/".
func (m *merger) mark(name, end string) string {
	m.next++
	return `<w:` + name + m.new.part.Space.Declared + ` w:id="` + strconv.Itoa(m.next-1) + `"` + m.by + end + `>`
}

func (m *merger) spot(old, new int) { m.spots = append(m.spots, spot{old, new}) }

// stories merges two stories.
func (m *merger) stories(before, after *story) {
	old, new := before.blocks, after.blocks
	var last *block // of the new version
	for _, p := range align.Texts(keys(old), keys(new), func(i, j int) bool { return mergeable(&old[i], &new[j]) }) {
		if p.New >= 0 {
			last = &new[p.New]
		}
		switch {
		case p.Old < 0:
			m.come(last)
		case p.New < 0:
			m.gone(&old[p.Old], last, after)
		case last.table != nil:
			m.tables(old[p.Old].table, last.table)
		default:
			m.paragraphs(&old[p.Old], last)
		}
	}
}

// keys are what blocks are aligned by. A number that Word counts is no text that can go: a paragraph with one is another than one without.
func keys(blocks []block) []string {
	var all []string
	for _, b := range blocks {
		key := b.text
		switch {
		case b.table != nil:
			key = "\x02" + key
		case b.label != "":
			key = "\x01" + key
		}
		all = append(all, key)
	}
	return all
}

// mergeable reports whether an old block can become a new one. The number of a new paragraph would stay if all were rejected.
func mergeable(old, new *block) bool {
	if old.table != nil || new.table != nil {
		return old.table != nil && new.table != nil
	}
	return new.label == "" || old.label != ""
}

// come marks a block as inserted.
func (m *merger) come(b *block) {
	if b.table != nil {
		for _, r := range b.table.rows {
			m.rowComes(r)
		}
		return
	}
	m.paragraphComes(b.node, !b.tail)
}

// paragraphComes marks all that is in a paragraph as inserted, and its end if others follow.
func (m *merger) paragraphComes(p *ooxml.Node, mark bool) {
	for _, r := range runsOf(p, nil) {
		m.new.part.Before(r, m.mark("ins", ""))
		m.new.part.After(r, "</w:ins>")
	}
	if mark {
		m.markEnd(p, m.mark("ins", "/"))
	}
}

// runsOf are the runs right in a paragraph, not those of its text boxes.
func runsOf(n *ooxml.Node, all []*ooxml.Node) []*ooxml.Node {
	for _, kid := range n.Kids {
		switch kid.Name {
		case "r":
			all = append(all, kid)
		case "del", "moveFrom", "pPr":
		default:
			all = runsOf(kid, all)
		}
	}
	return all
}

// markEnd puts a mark into the properties of a paragraph's end.
func (m *merger) markEnd(p *ooxml.Node, mark string) {
	declared := m.new.part.Space.Declared
	props := p.Kid("pPr")
	look := props.Kid("rPr")
	switch {
	case props == nil:
		m.new.part.First(p, `<w:pPr`+declared+`><w:rPr>`+mark+`</w:rPr></w:pPr>`)
	case look != nil:
		m.new.part.First(look, mark)
	default:
		look := `<w:rPr` + declared + `>` + mark + `</w:rPr>`
		for _, name := range []string{"sectPr", "pPrChange"} { // which come behind it
			if behind := props.Kid(name); behind != nil {
				m.new.part.Before(behind, look)
				return
			}
		}
		m.new.part.Last(props, look)
	}
}

// paragraphs merges two versions of a paragraph.
func (m *merger) paragraphs(old, new *block) {
	m.spot(old.place, new.place)
	gone := old.text
	shift := 0
	if new.label == "" && old.label != "" {
		gone, shift = old.label+old.text, len(old.label)
	}
	if gone == new.text {
		return
	}
	before, after := tokens(gone, nil), tokens(new.text, m.solid(new))
	at, from := starts(before), starts(after)
	for _, g := range align.Gaps(before, after) {
		a, b := at[g.OldFrom], at[g.OldTo]
		if a < b {
			m.put(new, from[g.NewFrom], m.deleted(gone[a:b], m.lookAt(new, from[g.NewFrom])))
			m.spot(old.place+max(a-shift, 0), new.place+from[g.NewFrom])
		}
		m.wrap(new, from[g.NewFrom], from[g.NewTo])
	}
}

// put puts markup before byte at of a paragraph's text.
func (m *merger) put(b *block, at int, markup string) {
	for _, r := range b.runs {
		if at < r.to() {
			m.new.part.Begin(r.Run, at-r.from, markup)
			return
		}
	}
	last := b.runs[len(b.runs)-1]
	m.new.part.End(last.Run, len(last.Text), markup)
}

// wrap marks bytes of a paragraph's text as inserted.
func (m *merger) wrap(b *block, from, to int) {
	for _, r := range b.runs {
		a, z := max(from-r.from, 0), min(to-r.from, len(r.Text))
		if a < z {
			m.new.part.Begin(r.Run, a, m.mark("ins", ""))
			m.new.part.End(r.Run, z, "</w:ins>")
		}
	}
}

// solid tells the places where a paragraph cannot be cut: in runs whose text cannot be told from their elements.
func (m *merger) solid(b *block) func(at int) bool {
	return func(at int) bool {
		for _, r := range b.runs {
			if at > r.from && at < r.to() {
				return !m.new.part.CanCut(r.Run, at-r.from)
			}
		}
		return false
	}
}

// deleted is text that is gone, in a look.
func (m *merger) deleted(text, look string) string {
	if text == "" {
		return ""
	}
	return m.mark("del", "") + `<w:r>` + look + deletedText(text) + `</w:r></w:del>`
}

// deletedText is the inside of a run: tabs and ends of lines are elements of their own.
func deletedText(text string) string {
	var b strings.Builder
	for text != "" {
		k := strings.IndexAny(text, "\t\n")
		if k < 0 {
			k = len(text)
		}
		if k > 0 {
			b.WriteString(`<w:delText xml:space="preserve">` + escaped(text[:k]) + `</w:delText>`)
		}
		if text = text[k:]; text == "" {
			break
		}
		b.WriteString(map[byte]string{'\t': `<w:tab/>`, '\n': `<w:br/>`}[text[0]])
		text = text[1:]
	}
	return b.String()
}
