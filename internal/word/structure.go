package word

import (
	"strings"
	"unicode/utf8"

	"pilotplan/internal/doc"
	"pilotplan/internal/quantity/calendar"
)

// document makes the document of what was read: what is a heading, a list, a caption, and which level each has.
func (r *reader) document() *doc.Document {
	items := withoutContents(r.items)
	items = tabTables(items)
	findTitle(items)
	levels(items)
	items, front := takeCover(items)
	b := builder{}
	for i := range items {
		if items[i].paragraph != nil {
			plainBlanks(items[i].spans)
		}
		b.add(&items[i])
	}
	b.flush()
	if e, ok := dateOf(items); ok && len(front) == 0 {
		front = []doc.Entry{e}
	}
	d := &doc.Document{Front: front, Meta: doc.MetaOf(front), Blocks: b.blocks, Notes: r.notes.read}
	if d.Meta.Title == "" {
		d.Meta.Title = titleOf(d.Blocks)
	}
	return d
}

func titleOf(blocks []doc.Block) string {
	for _, block := range blocks {
		if h, ok := block.(*doc.Heading); ok && h.Level == 1 {
			return doc.Text(h.Spans)
		}
	}
	return ""
}

// dateKey is what the front matter of a Markdown text calls its date.
const dateKey = "日期"

// dateOf is the date that a paper bears on a line of its own: below its title, else at its end.
func dateOf(items []item) (e doc.Entry, ok bool) {
	cover := true
	for i := range items {
		p := items[i].paragraph
		if p == nil {
			continue
		}
		cover = cover && (p.level <= 0 || p.title)
		if p.align != "right" && (p.align != "center" || !cover) || p.level > 0 || p.bullet {
			continue
		}
		if d, err := calendar.ParseDate(p.text); err == nil && !d.IsZero() {
			from, to := doc.Join(p.spans).Source(0, len(p.text))
			e, ok = doc.Entry{Key: dateKey, Value: p.text, From: from, To: to}, true
			if cover {
				return e, ok
			}
		}
	}
	return e, ok
}

// plainBlanks makes blanks of the tabs that make no table: what they line up is lost on any other page.
func plainBlanks(spans []doc.Span) {
	for i := range spans {
		spans[i].Text = strings.ReplaceAll(spans[i].Text, "\t", " ")
	}
}

// builder makes blocks.
type builder struct {
	blocks  []doc.Block
	bullets []*paragraph // that make one list
	breaks  bool         // a new page is wanted before the next block
}

func (b *builder) add(it *item) {
	if it.paragraph != nil && it.bullet && it.level <= 0 {
		b.bullets = append(b.bullets, it.paragraph)
		return
	}
	b.flush()
	switch {
	case it.breaks:
		b.breaks = len(b.blocks) > 0
	case it.table != nil:
		b.caption(it.table)
		b.put(it.table)
	case it.figure != nil:
		b.put(it.figure)
	case it.paragraph != nil:
		b.paragraph(it.paragraph)
	}
}

// put adds a block, on a new page if that was asked for.
func (b *builder) put(block doc.Block) {
	if b.breaks {
		b.blocks, b.breaks = append(b.blocks, &doc.Rule{PageBreak: true}), false
	}
	b.blocks = append(b.blocks, block)
}

func (b *builder) paragraph(p *paragraph) {
	if p.level > 0 {
		b.put(&doc.Heading{Level: p.level, Spans: p.headingSpans(), Line: p.line})
		return
	}
	if k := len(b.blocks) - 1; k >= 0 && !b.breaks {
		if f, ok := b.blocks[k].(*doc.Figure); ok && f.Caption == nil && (p.caption || doc.IsFigureCaption(p.text)) {
			f.Caption = p.spans
			return
		}
	}
	if t := b.lastTable(); t != nil && doc.IsFigureCaption(p.text) && mostlyEmpty(t) {
		t.Drawn = true
	}
	role := b.roleOf(p)
	if last, ok := paragraphOf(b.blocks, len(b.blocks)-1); ok && role == doc.Signature && last.Role == role && !b.breaks {
		last.Spans = joined(last.Spans, "\n", p.spans) // name and date are one
		return
	}
	b.put(&doc.Paragraph{Role: role, Spans: p.spans, Line: p.line})
}

// headingSpans are those of a heading, which is bold by itself and stands in one line.
func (p *paragraph) headingSpans() []doc.Span {
	var line []doc.Span
	for _, s := range p.spans {
		s.Style &^= doc.Bold
		from, broken := 0, false
		for i := 0; i <= len(s.Text); i++ {
			if i < len(s.Text) && s.Text[i] != '\n' {
				continue
			}
			if from < i {
				part := partOf(s, from, i)
				between := ""
				if broken && (!endsWide(doc.Text(line)) || !beginsWide(part.Text)) {
					between = " "
				}
				line = joined(line, between, []doc.Span{part})
			}
			from, broken = i+1, true
		}
	}
	return line
}

// maxSignature is how long a name or date is that is set to the right, or the name of those who are addressed.
const maxSignature = 40

// roleOf is what a paragraph is on the page.
func (b *builder) roleOf(p *paragraph) doc.Role {
	short := utf8.RuneCountInString(p.text) <= maxSignature
	switch {
	case p.caption, doc.IsFigureCaption(p.text):
		return doc.Caption
	case short && p.align == "right" && !isUnitLine(p.text):
		return doc.Signature
	case short && b.belowTitle() && strings.HasSuffix(p.text, "：") && !strings.ContainsAny(p.text, "，。；"):
		return doc.Addressee
	}
	return doc.Body
}

// lastTable is the block before, if it is a table.
func (b *builder) lastTable() *doc.Table {
	if k := len(b.blocks) - 1; k >= 0 {
		t, _ := b.blocks[k].(*doc.Table)
		return t
	}
	return nil
}

// mostlyEmpty reports whether most cells of a table say nothing: those of a schedule are shaded.
func mostlyEmpty(t *doc.Table) bool {
	empty, all := 0, 0
	for _, row := range t.Rows {
		for _, cell := range row {
			all++
			if len(cell) == 0 {
				empty++
			}
		}
	}
	return 2*empty > all
}

// belowTitle reports whether the title is all that has come.
func (b *builder) belowTitle() bool {
	if len(b.blocks) == 0 {
		return false
	}
	h, ok := b.blocks[len(b.blocks)-1].(*doc.Heading)
	return ok && h.Level == 1
}

// caption gives a table what stands over it, a line on its unit may stand between.
func (b *builder) caption(t *doc.Table) {
	k := len(b.blocks) - 1
	if p, ok := paragraphOf(b.blocks, k); ok && isUnitLine(doc.Text(p.Spans)) {
		k--
	}
	p, ok := paragraphOf(b.blocks, k)
	if !ok || b.breaks || p.Role != doc.Caption && !doc.IsTableCaption(doc.Text(p.Spans)) {
		return
	}
	t.Caption = p.Spans
	b.blocks = append(b.blocks[:k], b.blocks[k+1:]...)
}

func paragraphOf(blocks []doc.Block, k int) (*doc.Paragraph, bool) {
	if k < 0 {
		return nil, false
	}
	p, ok := blocks[k].(*doc.Paragraph)
	return p, ok
}

// isUnitLine tells what says in which unit a table counts: （单位：万元）.
func isUnitLine(text string) bool {
	rest, ok := strings.CutPrefix(strings.TrimLeft(text, "（( 　"), "单位")
	return ok && strings.HasPrefix(strings.TrimLeft(rest, " 　"), "：") || ok && strings.HasPrefix(rest, ":")
}

// flush makes a list of the bullets that have come together.
func (b *builder) flush() {
	if len(b.bullets) > 0 {
		b.put(listOf(b.bullets))
		b.bullets = nil
	}
}

// listOf nests bullets by their depth; the first says where the outermost stand.
func listOf(bullets []*paragraph) *doc.List {
	list := &doc.List{Tight: true, Line: bullets[0].line}
	for i := 0; i < len(bullets); {
		end := i + 1
		for end < len(bullets) && bullets[end].depth > bullets[0].depth {
			end++
		}
		item := []doc.Block{&doc.Paragraph{Spans: bullets[i].spans, Line: bullets[i].line}}
		if end > i+1 {
			item = append(item, listOf(bullets[i+1:end]))
		}
		list.Items = append(list.Items, item)
		i = end
	}
	return list
}
