package grid

import (
	"slices"
	"strings"

	"pilotplan/internal/doc"
)

// People who keep notes for programs write rows as records: - {编号: Z1, 名称: 服务性收入}. They read as a table.

// recordsOf is the table of a list whose items are all records; nil if they are not.
func recordsOf(b doc.Block) *doc.Table {
	list, ok := b.(*doc.List)
	if !ok || len(list.Items) == 0 {
		return nil
	}
	t := &doc.Table{}
	var heads []string
	for _, item := range list.Items {
		p, ok := only(item).(*doc.Paragraph)
		if !ok {
			return nil
		}
		fields := Fields(doc.Join(p.Spans))
		if fields == nil {
			return nil
		}
		row := make([][]doc.Span, len(heads))
		for _, f := range fields {
			k := slices.Index(heads, f.Label.Text)
			if k < 0 {
				k, heads, row = len(heads), append(heads, f.Label.Text), append(row, nil)
				t.Head = append(t.Head, []doc.Span{{Text: f.Label.Text, At: f.Label.At}})
			}
			row[k] = []doc.Span{{Text: f.Value.Text, At: f.Value.At}}
		}
		t.Rows = append(t.Rows, row)
	}
	for i := range t.Rows {
		t.Rows[i] = append(t.Rows[i], make([][]doc.Span, len(heads)-len(t.Rows[i]))...)
	}
	t.Align = make([]doc.Align, len(heads))
	return t
}

func only(blocks []doc.Block) doc.Block {
	if len(blocks) != 1 {
		return nil
	}
	return blocks[0]
}

// Field is a field of a record.
type Field struct{ Label, Value doc.Placed }

// Fields are the fields of a record in braces; nil if a text is none.
func Fields(p doc.Placed) []Field {
	text := strings.TrimSpace(p.Text)
	if !strings.HasPrefix(text, "{") || !strings.HasSuffix(text, "}") {
		return nil
	}
	from := strings.IndexByte(p.Text, '{') + 1
	var fields []Field
	for _, part := range cutFields(p.Slice(from, strings.LastIndexByte(p.Text, '}'))) {
		at := strings.IndexAny(part.Text, "：:")
		if at < 0 {
			return nil
		}
		_, size := firstRune(part.Text[at:])
		fields = append(fields, Field{solid(part.Slice(0, at), " "), solid(part.Slice(at+size, len(part.Text)), ` "[]`)})
	}
	return fields
}

func firstRune(s string) (rune, int) {
	for i, r := range s {
		if i > 0 {
			return r, i
		}
	}
	return 0, len(s)
}

// solid is a text without the marks around it.
func solid(p doc.Placed, marks string) doc.Placed {
	text := strings.Trim(p.Text, marks)
	at := strings.Index(p.Text, text)
	return p.Slice(at, at+len(text))
}

// cutFields parts what stands between braces at commas outside of brackets and quotes.
func cutFields(p doc.Placed) []doc.Placed {
	var parts []doc.Placed
	from, depth, quoted := 0, 0, false
	for i, r := range p.Text {
		switch r {
		case '"':
			quoted = !quoted
		case '[', '{':
			depth++
		case ']', '}':
			depth--
		case ',', '，':
			if depth == 0 && !quoted {
				parts = append(parts, p.Slice(from, i))
				from = i + len(string(r))
			}
		}
	}
	return append(parts, p.Slice(from, len(p.Text)))
}
