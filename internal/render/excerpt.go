package render

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"pilotplan/internal/doc"
	"pilotplan/internal/plan"
	"pilotplan/outline"
)

// Excerpt is how the answer at a path will read in the documents, as plain lines: a paragraph is a line that begins with the blanks of
// its indent. The heading or the table that it stands in is there too. Nil if it is not printed. Papers are set with templates, as Material sets them.
func Excerpt(p *plan.Plan, path string, templates fs.FS) []string {
	switch path {
	case plan.TitleKey, plan.DatedKey, p.Outline.Applicant:
		return slices.DeleteFunc([]string{"封面：", title(p), applicant(p), text(p.Dated)}, func(s string) bool { return s == "" })
	}
	if rest, ok := strings.CutPrefix(path, plan.MaterialsKey+"."); ok {
		key, _, _ := strings.Cut(rest, ".")
		paper, err := Material(p, key, templates)
		if err != nil {
			return nil
		}
		return plainOf(paper)
	}
	w := &writer{plan: p, prefix: labelPrefix(p), seek: path}
	if strings.Contains(path, "[") {
		return w.rowExcerpt(path)
	}
	for i := range p.Outline.Chapters {
		if c := &p.Outline.Chapters[i]; w.caught == "" && w.has(c) {
			w.chapter(c)
		}
	}
	lines := plainOf([]byte(w.caught))
	if len(lines) == 1 { // a line of a list or a table
		lines[0] = strings.TrimLeft(lines[0], "　")
	}
	return lines
}

// catch keeps what was written of the answer that is sought, at its path or below it.
func (w *writer) catch(path, written string) {
	if w.seek != "" && w.caught == "" && (path == w.seek || strings.HasPrefix(w.seek, path+".")) {
		w.caught = written
	}
}

// catchFacts keeps a short answer that is sought, with its label.
func (w *writer) catchFacts(facts []fact) {
	for _, f := range facts {
		if f.question.Kind != outline.Group {
			w.catch(f.path, doc.EscapeLine(f.label())+"："+answered(f))
		}
	}
}

// rowExcerpt is the row of a table that a path leads into by its columns; a task as it reads comes before.
func (w *writer) rowExcerpt(path string) []string {
	for _, t := range w.plan.Tables {
		for i, r := range t.Rows {
			switch {
			case path != r.Path && !strings.HasPrefix(path, r.Path+"."):
			case t.Question.Kind == outline.Tasks:
				return append(plainOf([]byte(w.task(w.plan.Tasks[i]))), columned(r)...)
			default:
				return columned(r)
			}
		}
	}
	return nil
}

// columned is what a row says in each column, a line each; prose stands in the text.
func columned(r plan.Row) []string {
	var lines []string
	for _, c := range r.Cells() {
		said := cellText(c)
		if c.Column.Kind == outline.Yearly {
			said = strings.Join(mapped(c.Years(), func(y plan.Yearly) string { return yearName(y) + " " + text(y.Text) }), "，")
		}
		if said != "" && c.Column.Kind != outline.Prose {
			lines = append(lines, c.Column.Heading()+"："+strings.ReplaceAll(said, "\n", "，"))
		}
	}
	return lines
}

// plainOf is Markdown of a document as plain lines.
func plainOf(markdown []byte) []string {
	var lines []string
	for _, b := range doc.Parse(append([]byte("\n"), markdown...)).Blocks {
		lines = append(lines, plainBlock(b)...)
	}
	return lines
}

func plainBlock(b doc.Block) []string {
	switch b := b.(type) {
	case *doc.Heading:
		return []string{doc.Text(b.Spans)}
	case *doc.Paragraph:
		indent := ""
		if b.Role == doc.Body {
			indent = "　　"
		}
		return strings.Split(indent+doc.Text(b.Spans), "\n")
	case *doc.List:
		return plainList(b)
	case *doc.Quote:
		return plainBlocks(b.Blocks)
	case *doc.Table:
		return plainTable(b)
	case *doc.Code:
		return strings.Split(strings.TrimRight(b.Text, "\n"), "\n")
	case *doc.Figure:
		return []string{"（图：" + doc.Text(b.Caption) + b.Alt + "）"}
	}
	return nil
}

func plainBlocks(blocks []doc.Block) []string {
	var lines []string
	for _, b := range blocks {
		lines = append(lines, plainBlock(b)...)
	}
	return lines
}

func plainList(l *doc.List) []string {
	var lines []string
	for i, item := range l.Items {
		mark := "　　"
		if l.Ordered {
			mark += fmt.Sprintf("%d. ", l.Start+i)
		} else {
			mark += "- "
		}
		for k, line := range plainBlocks(item) {
			if line = strings.TrimLeft(line, "　"); k == 0 {
				line = mark + line
			} else {
				line = "　　　" + line
			}
			lines = append(lines, line)
		}
	}
	return lines
}

func plainTable(t *doc.Table) []string {
	lines := []string{doc.Text(t.Caption)}
	for _, row := range t.Rows {
		var cells []string
		for _, c := range row {
			cells = append(cells, strings.ReplaceAll(doc.Text(c), "\n", "，"))
		}
		lines = append(lines, strings.Join(cells, "  "))
	}
	return lines
}
