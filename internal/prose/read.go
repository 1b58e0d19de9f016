package prose

import (
	"slices"
	"strings"
	"unicode/utf8"

	"pilotplan/internal/doc"
	"pilotplan/internal/phrase"
)

// Limits, in characters: a line shorter than minWrapped was not broken by an editor but by its author; a heading that is
// longer than maxTitle and ends like a sentence is one, over a line of hyphens.
const (
	minWrapped = 30
	maxTitle   = 32
)

// Read gives the sentences of a document, in the order of the source. Front matter, code, drawings and what only marks a page
// have none.
func Read(d *doc.Document) []Sentence {
	r := reader{}
	r.blocks(d.Blocks, Plain)
	if len(d.Notes) == 0 {
		return r.found
	}
	first := len(r.found)
	for _, note := range d.Notes {
		r.section = nil
		r.blocks(note, Plain)
	}
	return inOrder(r.found, first)
}

// inOrder puts the footnotes, which come from first on, where they stand in the source.
func inOrder(found []Sentence, first int) []Sentence {
	notes := map[int]bool{}
	for _, s := range found[first:] {
		notes[s.Paragraph] = true
	}
	slices.SortStableFunc(found, func(a, b Sentence) int { return a.Start - b.Start })
	for i := 1; i < len(found); i++ {
		if notes[found[i].Paragraph] && found[i].Section == nil {
			found[i].Section = found[i-1].Section
		}
	}
	return found
}

// reader walks over the blocks of a document.
type reader struct {
	found      []Sentence
	section    *Section
	marked     int // level of the last heading that was marked as one
	paragraphs int
	numbered   bool // a paragraph begins whose number was Markdown's: 1. 提升能力。建成1个。
	began      bool // a heading or a whole sentence was read: what follows is no title of the paper
}

func (r *reader) blocks(blocks []doc.Block, kind Kind) {
	for i := 0; i < len(blocks); i++ {
		code, ok := blocks[i].(*doc.Code)
		if !ok {
			r.block(blocks[i], kind)
			continue
		}
		if !code.Indented {
			continue
		}
		spans := code.Spans()
		if i+1 < len(blocks) {
			if p, ok := blocks[i+1].(*doc.Paragraph); ok && p.Line == code.Line+len(spans) {
				spans = append(spans, p.Spans...) // only the first line of a paragraph is indented
				i++
			}
		}
		r.spans(spans, kind)
	}
}

func (r *reader) block(b doc.Block, kind Kind) {
	switch b := b.(type) {
	case *doc.Heading:
		r.marks(b)
	case *doc.Paragraph:
		r.spans(b.Spans, kind)
	case *doc.List:
		for _, item := range b.Items {
			r.numbered = b.Ordered
			r.blocks(item, Item)
			r.numbered = false
		}
	case *doc.Quote:
		r.blocks(b.Blocks, kind)
	case *doc.Table:
		r.caption(b.Caption)
		for i := -1; i < len(b.Rows); i++ {
			r.cells(b, i)
		}
	case *doc.Figure:
		r.caption(b.Caption)
	}
}

// marks reads a heading that is marked as one. Its levels count from there for those that are not.
func (r *reader) marks(h *doc.Heading) {
	p := doc.Join(h.Spans)
	text := strings.TrimSpace(p.Text)
	if endsSentence(text) && utf8.RuneCountInString(text) > maxTitle {
		r.paragraph(&p, phrase.Range{End: len(p.Text)}, Plain)
		return
	}
	r.marked = h.Level
	r.heading(&p, phrase.Range{End: len(p.Text)}, h.Level)
}

// heading opens a section.
func (r *reader) heading(p *doc.Placed, at phrase.Range, level int) {
	for r.section != nil && r.section.Level >= level {
		r.section = r.section.Above
	}
	r.paragraphs++
	if r.add(p, at, Heading) {
		title := r.found[len(r.found)-1].Text
		r.section = &Section{Title: title, Level: level, Above: r.section, Paper: !r.began && phrase.IsPaperTitle(title)}
		r.began = true
	}
}

// caption reads what stands over a table or below a figure.
func (r *reader) caption(spans []doc.Span) {
	if len(spans) == 0 {
		return
	}
	p := doc.Join(spans)
	r.paragraphs++
	r.add(&p, phrase.Range{End: len(p.Text)}, Heading)
}

// cells reads a row of a table, the head for −1. What is filled in from a merged cell was read there.
func (r *reader) cells(t *doc.Table, row int) {
	kind := Cell
	if row < 0 {
		kind = Head
	}
	for column, cell := range t.Row(row) {
		if len(cell) > 0 && !t.Copied(row, column) {
			p := doc.Join(cell)
			r.cell(&p, phrase.Range{End: len(p.Text)}, kind)
		}
	}
}

// cell reads a cell; a line break in it parts sentences only where one has ended or a number stands.
func (r *reader) cell(p *doc.Placed, at phrase.Range, kind Kind) {
	open := at.Start
	for i := at.Start; i < at.End; i++ {
		if p.Text[i] != '\n' {
			continue
		}
		last, _ := utf8.DecodeLastRuneInString(p.Text[open:i])
		if strings.ContainsRune("。！？；", last) || isNumbered(p.Text[i+1:at.End]) {
			r.paragraph(p, phrase.Range{Start: open, End: i}, kind)
			open = i + 1
		}
	}
	r.paragraph(p, phrase.Range{Start: open, End: at.End}, kind)
}

// paragraph cuts a stretch of text into sentences.
func (r *reader) paragraph(p *doc.Placed, at phrase.Range, kind Kind) {
	r.paragraphs++
	text := p.Text[:at.End]
	whole := phrase.Sentences(text[at.Start:])
	around, numbered := r.section, r.numbered
	r.numbered = false
	defer func() { r.section = around }()
	for i, s := range whole {
		s.Start, s.End = s.Start+at.Start, s.End+at.Start
		if i == 0 && kind < Cell && len(whole) > 1 && phrase.IsRunIn(s.Of(text), numbered) {
			r.runIn(p, s)
			continue
		}
		for _, part := range phrase.Parts(text, s) {
			r.add(p, part, kind)
		}
	}
}

// runIn opens a section that ends with its paragraph.
func (r *reader) runIn(p *doc.Placed, at phrase.Range) {
	if r.add(p, at, Heading) {
		ordinal, _ := phrase.Head(at.Of(p.Text))
		r.section = &Section{Title: r.found[len(r.found)-1].Text, Level: r.marked + max(ordinal.Rank(), 1), Above: r.section}
	}
}

// add adds a sentence, and reports whether there was one.
func (r *reader) add(p *doc.Placed, at phrase.Range, kind Kind) bool {
	at = trimmed(p.Text, at)
	if at.Start == at.End {
		return false
	}
	s := Sentence{Text: at.Of(p.Text), Kind: kind, Section: r.section, Paragraph: r.paragraphs, in: p, off: at.Start}
	s.Start, s.End = p.Source(at.Start, at.End)
	r.found = append(r.found, s)
	r.began = r.began || kind < Cell && endsSentence(s.Text)
	return true
}
