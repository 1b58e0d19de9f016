// Package redline merges two documents into one that shows what was deleted and what was inserted.
//
// It knows blocks and words only, not what they mean: any two documents can be merged.
package redline

import (
	"slices"
	"strings"

	"pilotplan/internal/diff/align"
	"pilotplan/internal/doc"
)

// redlineLegend says what the marks mean.
const redlineLegend = "修改标注：删去的文字加删除线，新增的文字加下划线。"

// Merge gives the new document with what was deleted struck and what was inserted underlined: in text, headings, lists and
// tables. Pictures, drawings and code are those of the new document; where they changed, a line says so.
func Merge(old, new *doc.Document) *doc.Document {
	d := &doc.Document{Meta: new.Meta, Notes: new.Notes}
	legend := &doc.Paragraph{Role: doc.Remark, Spans: []doc.Span{{Text: "（" + redlineLegend + "）"}}}
	d.Blocks = redlined(old.Blocks, new.Blocks)
	at := 0
	if len(d.Blocks) > 0 {
		if h, ok := d.Blocks[0].(*doc.Heading); ok && h.Level == 1 {
			at = 1
		}
	}
	d.Blocks = slices.Insert(d.Blocks, at, doc.Block(legend))
	return d
}

// redlined merges two sequences of blocks.
func redlined(old, new []doc.Block) []doc.Block {
	var out []doc.Block
	for _, p := range align.Texts(blockTexts(old), blockTexts(new), func(i, j int) bool { return mergeable(old[i], new[j]) }) {
		switch {
		case p.Old < 0:
			out = append(out, marked(new[p.New], doc.Underline))
		case p.New < 0:
			out = append(out, marked(old[p.Old], doc.Strike))
		default:
			out = append(out, merged(old[p.Old], new[p.New])...)
		}
	}
	return out
}

// mergeable reports whether one block can show what became of another.
func mergeable(old, new doc.Block) bool {
	switch o := old.(type) {
	case *doc.Heading:
		n, ok := new.(*doc.Heading)
		return ok && o.Level == n.Level
	case *doc.Paragraph:
		_, ok := new.(*doc.Paragraph)
		return ok
	case *doc.List:
		n, ok := new.(*doc.List)
		return ok && o.Ordered == n.Ordered
	case *doc.Table:
		n, ok := new.(*doc.Table)
		return ok && len(o.Head) == len(n.Head)
	case *doc.Quote:
		_, ok := new.(*doc.Quote)
		return ok
	case *doc.Code:
		_, ok := new.(*doc.Code)
		return ok
	case *doc.Figure:
		_, ok := new.(*doc.Figure)
		return ok
	case *doc.Rule:
		_, ok := new.(*doc.Rule)
		return ok
	}
	return false
}

// merged is a block with what became of it, and a remark where the block itself cannot show that.
func merged(old, new doc.Block) []doc.Block {
	switch n := new.(type) {
	case *doc.Heading:
		o := old.(*doc.Heading)
		return []doc.Block{&doc.Heading{Level: n.Level, Spans: mergedSpans(o.Spans, n.Spans), Line: n.Line}}
	case *doc.Paragraph:
		o := old.(*doc.Paragraph)
		return []doc.Block{&doc.Paragraph{Role: n.Role, Spans: mergedSpans(o.Spans, n.Spans), Line: n.Line}}
	case *doc.Quote:
		return []doc.Block{&doc.Quote{Blocks: redlined(old.(*doc.Quote).Blocks, n.Blocks), Line: n.Line}}
	case *doc.List:
		return []doc.Block{mergedList(old.(*doc.List), n)}
	case *doc.Table:
		return []doc.Block{mergedTable(old.(*doc.Table), n)}
	case *doc.Code:
		if old.(*doc.Code).Text != n.Text {
			return []doc.Block{n, remark("上面的代码有修改")}
		}
	case *doc.Figure:
		o, f := old.(*doc.Figure), *n
		f.Caption = mergedSpans(o.Caption, n.Caption)
		if o.Text != n.Text || o.Path != n.Path {
			return []doc.Block{&f, remark("上图有修改")}
		}
		return []doc.Block{&f}
	}
	return []doc.Block{new}
}

func remark(text string) doc.Block {
	return &doc.Paragraph{Spans: []doc.Span{{Text: "（" + text + "）", Style: doc.Underline}}}
}

// mergedList aligns the items of two lists.
func mergedList(old, new *doc.List) *doc.List {
	out := &doc.List{Ordered: new.Ordered, Start: new.Start, Tight: new.Tight, Line: new.Line}
	itemTexts := func(l *doc.List) []string {
		var all []string
		for _, item := range l.Items {
			all = append(all, strings.Join(blockTexts(item), "\n"))
		}
		return all
	}
	for _, p := range align.Texts(itemTexts(old), itemTexts(new), func(int, int) bool { return true }) {
		check := int8(0)
		if p.New >= 0 && p.New < len(new.Checks) {
			check = new.Checks[p.New]
		}
		switch {
		case p.Old < 0:
			out.Items = append(out.Items, markedAll(new.Items[p.New], doc.Underline))
		case p.New < 0:
			out.Items = append(out.Items, markedAll(old.Items[p.Old], doc.Strike))
		default:
			out.Items = append(out.Items, redlined(old.Items[p.Old], new.Items[p.New]))
		}
		if new.Checks != nil {
			out.Checks = append(out.Checks, check)
		}
	}
	return out
}

// mergedTable aligns the rows of two tables with as many columns.
func mergedTable(old, new *doc.Table) *doc.Table {
	out := &doc.Table{Caption: mergedSpans(old.Caption, new.Caption), Align: new.Align, Head: mergedRow(old.Head, new.Head), Wide: new.Wide, Widths: new.Widths, Line: new.Line}
	rowTexts := func(t *doc.Table) []string {
		var all []string
		for _, row := range t.Rows {
			all = append(all, rowText(row))
		}
		return all
	}
	for _, p := range align.Texts(rowTexts(old), rowTexts(new), func(int, int) bool { return true }) {
		switch {
		case p.Old < 0:
			out.Rows = append(out.Rows, markedRow(new.Rows[p.New], doc.Underline))
		case p.New < 0:
			out.Rows = append(out.Rows, markedRow(old.Rows[p.Old], doc.Strike))
		default:
			out.Rows = append(out.Rows, mergedRow(old.Rows[p.Old], new.Rows[p.New]))
		}
	}
	return out
}

func mergedRow(old, new [][]doc.Span) [][]doc.Span {
	row := make([][]doc.Span, len(new))
	for j := range new {
		row[j] = mergedSpans(old[j], new[j])
	}
	return row
}
