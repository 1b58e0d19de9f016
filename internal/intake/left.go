package intake

import (
	"strings"
	"unicode"

	"pilotplan/internal/doc"
	"pilotplan/internal/draft"
	"pilotplan/internal/finding"
)

// size is how many characters a text has that are no blanks.
func size(text string) int {
	n := 0
	for _, c := range text {
		if !unicode.IsSpace(c) {
			n++
		}
	}
	return n
}

func oneLine(text string) string { return strings.TrimSpace(doc.OneLine(doc.Visible(text))) }

func (b *builder) leaveText(text string, pos finding.Pos, note string) {
	b.count().Left++
	b.count().LeftText += size(text)
	b.left = append(b.left, leftover{b.file, pos, text, note})
}

// leave keeps what has no place.
func (b *builder) leave(l *draft.Left) {
	if l.Block != nil {
		b.countBlock(l.Block, false)
		for _, text := range textsOf(l.Block) {
			b.left = append(b.left, leftover{file: b.file, pos: b.places.Pos(l.Block.From, l.Block.To), text: text})
		}
		return
	}
	var texts []string
	var pos finding.Pos
	for i, c := range l.Cells {
		texts = append(texts, c.Text)
		if i == 0 {
			pos = b.places.Pos(c.From, c.To)
		}
	}
	text := strings.Join(texts, "　")
	if l.Label != "" {
		text = l.Label + "：" + text
	}
	b.leaveText(text, pos, "")
}

// countBlock counts the sentences and cells of a block.
func (b *builder) countBlock(block *draft.Block, placed bool) {
	add := func(text string) {
		if text == "" {
			return
		}
		if placed {
			b.placed(text)
			return
		}
		b.count().Left++
		b.count().LeftText += size(text)
	}
	switch block.Kind {
	case draft.Heading:
		add(block.Title)
	case draft.Table:
		add(block.Caption.Text)
		for _, row := range block.Grid {
			for _, c := range row {
				add(c.Text)
			}
		}
	case draft.Mute:
		add(strings.Join(textsOf(block), ""))
	default:
		for _, s := range block.Said {
			add(s.Text)
		}
	}
}

// textsOf are the texts of a block, row by row or paragraph by paragraph.
func textsOf(b *draft.Block) []string {
	var texts []string
	switch b.Kind {
	case draft.Heading:
		return []string{b.Title}
	case draft.Table:
		if b.Caption.Text != "" {
			texts = append(texts, b.Caption.Text)
		}
		for _, row := range b.Grid {
			var cells []string
			for _, c := range row {
				cells = append(cells, oneLine(c.Text))
			}
			texts = append(texts, strings.Join(cells, " | "))
		}
		return texts
	case draft.Mute:
		switch of := b.Of.(type) {
		case *doc.Code:
			texts = append(texts, of.Text)
		case *doc.Figure:
			texts = append(texts, strings.TrimSpace(of.Text+" "+of.Alt+" "+of.Path))
			texts = append(texts, b.Caption.Text)
		}
		return texts
	}
	for _, p := range paragraphs(b) {
		texts = append(texts, doc.Unescape(p.text))
	}
	return texts
}
