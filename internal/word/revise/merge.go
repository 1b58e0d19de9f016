package revise

import (
	"slices"
	"strconv"
	"strings"

	"pilotplan/internal/diff/align"
	"pilotplan/internal/word/ooxml"
)

// merger puts what changed into the new version.
type merger struct {
	old, new *side
	by       string
	alike    likeness
	*record
}

// record is what has been put in so far.
type record struct {
	next  int // number of the next change
	spots []spot
	ended map[*ooxml.Node]bool // paragraphs whose ends are marked
	added []addedNote

	moves  int               // that were told
	ranges map[string]string // by kind, the number of the last range that began
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
	pairs := align.Texts(m.old.keys(old), m.new.keys(new), func(i, j int) bool { return mergeable(&old[i], &new[j]) })
	pairs, old = m.withBoxes(endings(pairs, old, new), old, new)
	moved := m.moved(pairs, &story{blocks: old}, after)
	var last *block // of the new version
	for k, p := range pairs {
		if p.New >= 0 {
			last = &new[p.New]
		}
		switch {
		case p.Old < 0 && moved[last].name != "":
			m.arrives(last.node, moved[last])
		case p.Old < 0:
			m.come(last, after)
		case p.New < 0:
			more := k+1 < len(pairs) && pairs[k+1].New < 0 && old[pairs[k+1].Old].table == nil
			m.gone(&old[p.Old], place{in: after, last: last, more: more, move: moved[&old[p.Old]]})
		case last.table != nil:
			m.tables(old[p.Old].table, last.table)
		default:
			m.paragraphs(&old[p.Old], last)
		}
	}
}

// endings pairs what is gone with what has come where no paragraph follows, as the end of the last one can neither go nor come.
func endings(pairs []align.Pair, old, new []block) []align.Pair {
	gone := -1 // the last of those that are gone since the last that stays
	for k, p := range pairs {
		switch {
		case p.Old >= 0 && p.New >= 0:
			gone = -1
		case p.New < 0:
			gone = k
		case gone >= 0 && new[p.New].tail && old[pairs[gone].Old].table == nil && mergeable(&old[pairs[gone].Old], &new[p.New]):
			pairs[k].Old = pairs[gone].Old
			pairs = slices.Delete(pairs, gone, gone+1)
			return append(pairs[:k:k], endings(pairs[k:], old, new)...)
		}
	}
	return pairs
}

// keys are what blocks are aligned by. A number that Word counts is no text that can go: a paragraph with one is another than one without.
// One of text boxes alone is what is in them.
func (s *side) keys(blocks []block) []string {
	var all []string
	for _, b := range blocks {
		key := b.text
		switch {
		case b.table != nil:
			key = "\x02" + key
		case b.text == "" && len(b.refs) == 0:
			key = "\x03" + strings.Join(s.boxTexts(b.boxes), "\x03")
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
func (m *merger) come(b *block, in *story) {
	switch {
	case b.table != nil:
		for _, r := range b.table.rows {
			m.rowComes(r)
		}
	case b.tail:
		m.paragraphComes(b.node, false)
		m.endComesBefore(b.node, in)
	default:
		m.paragraphComes(b.node, true)
	}
}

// endComesBefore marks the end of the paragraph before the last one of a story as inserted: the last one's is where that ended before.
func (m *merger) endComesBefore(p *ooxml.Node, in *story) {
	before := in.before(p)
	if before == nil || before.Name != "p" {
		return
	}
	if !m.ended[before] {
		m.markEnd(before, m.mark("ins", "/"))
	}
	m.rememberLook(p, *m.lookOfEnd(before))
}

// formatOf are the properties of a paragraph of the new file without those of its end.
func (m *merger) formatOf(props *ooxml.Node) string {
	var s strings.Builder
	for _, n := range props.Kids {
		switch n.Name {
		case "rPr", "sectPr", "pPrChange":
		default:
			s.WriteString(m.new.part.Raw(n.From, n.To))
		}
	}
	return s.String()
}

// rememberLook notes how a paragraph looks once changes are rejected.
func (m *merger) rememberLook(p *ooxml.Node, look string) {
	change := m.mark("pPrChange", "") + `<w:pPr>` + look + `</w:pPr></w:pPrChange>`
	switch props := p.Kid("pPr"); {
	case props == nil:
		m.new.part.First(p, `<w:pPr`+m.new.part.Space.Declared+`>`+change+`</w:pPr>`)
	case props.Kid("pPrChange") == nil:
		m.new.part.Last(props, change)
	}
}

// paragraphComes marks all that is in a paragraph as inserted, and its end if others follow.
func (m *merger) paragraphComes(p *ooxml.Node, mark bool) { m.paragraphIs("ins", p, mark) }

// paragraphIs marks all that is in a paragraph, and its end if others follow, as come or moved.
func (m *merger) paragraphIs(kind string, p *ooxml.Node, mark bool) {
	for _, r := range runsOf(p, nil) {
		m.new.part.Before(r, m.mark(kind, ""))
		m.new.part.After(r, "</w:"+kind+">")
	}
	if mark {
		m.markEnd(p, m.mark(kind, "/"))
	}
}

// runsOf are the runs right in a paragraph, not those of its text boxes.
func runsOf(n *ooxml.Node, all []*ooxml.Node) []*ooxml.Node {
	for _, kid := range n.Kids {
		switch kid.Name {
		case "r", "m:oMath", "m:oMathPara":
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
	m.ended[p] = true
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
		m.notesOf(old, new, func(offset int) int { return offset + shift })
		return
	}
	before, after := tokens(gone, nil), tokens(new.text, m.solid(new))
	at, from := starts(before), starts(after)
	gaps := align.Gaps(before, after)
	m.notesOf(old, new, func(offset int) int {
		to := offset + shift
		for _, g := range gaps {
			switch {
			case at[g.OldTo] < offset+shift || at[g.OldTo] == offset+shift && g.NewFrom == g.NewTo:
				to = from[g.NewTo] + offset + shift - at[g.OldTo]
			case at[g.OldFrom] <= offset+shift:
				to = from[g.NewFrom]
			}
		}
		return to
	})
	for _, g := range gaps {
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
	if len(b.runs) == 0 { // it holds references alone
		m.new.part.Last(b.node, markup)
		return
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
	return m.mark("del", "") + `<w:r>` + look + textOf("delText", text) + `</w:r></w:del>`
}

// leaves is text that has moved elsewhere.
func (m *merger) leaves(text, look string) string {
	if text == "" {
		return ""
	}
	return m.mark("moveFrom", "") + `<w:r>` + look + textOf("t", text) + `</w:r></w:moveFrom>`
}

// textOf is the inside of a run, with text in elements of a name: tabs and ends of lines are elements of their own.
func textOf(element, text string) string {
	var b strings.Builder
	for text != "" {
		k := strings.IndexAny(text, "\t\n")
		if k < 0 {
			k = len(text)
		}
		if k > 0 {
			b.WriteString(`<w:` + element + ` xml:space="preserve">` + escaped(text[:k]) + `</w:` + element + `>`)
		}
		if text = text[k:]; text == "" {
			break
		}
		b.WriteString(map[byte]string{'\t': `<w:tab/>`, '\n': `<w:br/>`}[text[0]])
		text = text[1:]
	}
	return b.String()
}
