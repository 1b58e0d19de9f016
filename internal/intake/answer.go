package intake

import (
	"slices"
	"strings"

	"pilotplan/internal/doc"
	"pilotplan/internal/doc/markdown"
	"pilotplan/internal/draft"
	"pilotplan/internal/finding"
	"pilotplan/internal/prose"
	"pilotplan/outline"
)

// answer is what drafts say to one question, or in one cell of a row.
type answer struct {
	question *outline.Question
	file     int
	pos      finding.Pos
	at       Place
	from     string // what its mark says
	text     string // of a short one
	unnamed  bool   // its place tells what it is, and no label
	pieces   []piece
	years    []year
}

// piece is a part of running text, as Markdown.
type piece struct {
	text  string
	level int  // of a heading; 0 for text
	item  bool // of a list
}

// year is what a cell says of a year.
type year struct {
	label, text string
	at          Place
}

// short takes a short answer. One that is given already is kept; another is left.
func (b *builder) short(path string, q *outline.Question, c draft.Cell, label string) {
	text := oneLine(c.Text)
	pos := b.places.Pos(c.From, c.To)
	if a := b.answers[path]; a != nil {
		if draft.Key(a.text) == draft.Key(text) {
			b.placed(c.Text)
			return
		}
		if a.unnamed && strings.Contains(draft.Key(text), draft.Key(a.text)) {
			b.placed(c.Text)
			a.text, a.pos, a.at, a.from = text, pos, b.place(c), b.mark(path, pos, label)
			return
		}
		if !a.unnamed || label == "" {
			b.leaveText(orKey(label, q.Key)+"："+text, pos, "另一处写的是“"+a.text+"”")
			return
		}
		b.leaveText(a.text, a.pos, "另一处写明是“"+text+"”")
	}
	if label != "" && (draft.Key(label) == draft.Key(q.Key) || draft.Key(label) == draft.Key(q.Title)) {
		label = ""
	}
	b.placed(c.Text)
	b.answers[path] = &answer{question: q, file: b.file, pos: pos, at: b.place(c), text: text, from: b.mark(path, pos, label)}
}

func orKey(label, key string) string {
	if label != "" {
		return label
	}
	return key
}

// proseAt is the running text that answers a question, made if there is none.
func (b *builder) proseAt(path string, q *outline.Question) *answer {
	a := b.answers[path]
	if a == nil {
		a = &answer{question: q, file: b.file}
		b.answers[path] = a
	}
	return a
}

// line adds a heading or a paragraph to running text.
func (b *builder) line(l *draft.Line) {
	a := b.lineAnswer(l)
	pos := b.places.Pos(l.Block.From, l.Block.To)
	if a.file != b.file && len(a.pieces) > 0 {
		b.leaveHeads()
		b.leave(&draft.Left{Block: l.Block})
		return
	}
	if len(a.pieces) == 0 {
		a.pos, a.from = pos, b.mark(l.Path, pos, "")
	}
	for _, h := range b.heads {
		b.placed(h.text)
		if !b.says(h, l.Path) {
			a.pieces = append(a.pieces, piece{text: doc.EscapeHashes(doc.EscapeLine(h.text)), level: 1})
		}
	}
	b.heads = nil
	a.at = a.at.with(Place{b.file, l.Block.From, l.Block.To})
	a.pieces = append(a.pieces, piecesOf(l.Block)...)
	b.countBlock(l.Block, true)
}

func (b *builder) lineAnswer(l *draft.Line) *answer {
	if l.Row == nil {
		return b.proseAt(l.Path, l.Question)
	}
	r := b.rowFor(l.Row)
	b.headsOf(r.table)
	return r.cell(l.Question, b.file)
}

// proseCell adds a cell, or what stands behind a label, to running text.
func (b *builder) proseCell(path string, a *answer, c draft.Cell, label string) {
	pos := b.places.Pos(c.From, c.To)
	if draft.Key(label) == draft.Key(a.question.Key) {
		label = ""
	}
	if len(a.pieces) == 0 {
		a.pos, a.from = pos, b.mark(path, pos, label)
	} else if a.file != b.file {
		b.leaveText(orKey(label, a.question.Key)+"："+c.Text, pos, "")
		return
	}
	for line := range strings.Lines(c.Text) {
		if line = strings.TrimSpace(line); line != "" {
			a.pieces = append(a.pieces, piece{text: doc.EscapeParagraph(line)})
		}
	}
	a.at = a.at.with(b.place(c))
	b.placed(c.Text)
}

// piecesOf writes a block as Markdown, paragraph by paragraph.
func piecesOf(b *draft.Block) []piece {
	switch {
	case b.Kind == draft.Heading:
		return []piece{{text: doc.EscapeHashes(doc.EscapeLine(b.Title)), level: max(b.Level, 1)}}
	case b.Kind == draft.Paragraph && (!b.Whole || b.Mark != "" || isCode(b.Of)):
		return paragraphs(b)
	}
	return []piece{{text: strings.TrimRight(string(markdown.Write(&doc.Document{Blocks: []doc.Block{unmarked(b.Of)}})), "\n")}}
}

func isCode(b doc.Block) bool {
	_, ok := b.(*doc.Code)
	return ok
}

// unmarked is a paragraph without what it is on a page, and without references to notes, which stand behind it.
func unmarked(b doc.Block) doc.Block {
	p, ok := b.(*doc.Paragraph)
	if !ok {
		return b
	}
	return &doc.Paragraph{Spans: slices.DeleteFunc(slices.Clone(p.Spans), func(s doc.Span) bool { return s.Note > 0 })}
}

// paragraphs are those of a part of a block.
func paragraphs(b *draft.Block) []piece {
	var found []piece
	for from := 0; from < len(b.Said); {
		to := from + 1
		for to < len(b.Said) && b.Said[to].Paragraph == b.Said[from].Paragraph {
			to++
		}
		text := doc.EscapeParagraph(strings.TrimSpace(prose.Whole(b.Said[from:to]).Text))
		if b.Mark != "" && from == 0 {
			found = append(found, piece{text: b.Mark + text, item: true})
		} else {
			found = append(found, piece{text: text})
		}
		from = to
	}
	return found
}

// markdownOf puts the pieces of running text together. Its headings begin at one level.
func markdownOf(pieces []piece) string {
	least := 0
	for _, p := range pieces {
		if p.level > 0 && (least == 0 || p.level < least) {
			least = p.level
		}
	}
	var text strings.Builder
	for i, p := range pieces {
		if i > 0 {
			text.WriteString("\n")
			if !p.item || !pieces[i-1].item {
				text.WriteString("\n")
			}
		}
		if p.level > 0 {
			text.WriteString(strings.Repeat("#", min(3+p.level-least, 6)) + " ")
		}
		text.WriteString(p.text)
	}
	return text.String()
}
