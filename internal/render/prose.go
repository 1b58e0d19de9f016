package render

import (
	"regexp"
	"strings"

	"pilotplan/internal/doc"
)

// place is where a prose answer stands in the document.
type place struct {
	level  int    // of the heading above it; its own headings are deeper
	prefix string // for its footnotes and link labels, which are the whole document's
}

// prose fits an answer written in Markdown into the document. Nothing in it reaches beyond it: its headings stand below
// the section's and are numbered in its place, its raw HTML is text, its code blocks end with it, its labels are its own.
// What cannot be kept in bounds that way is shown as it was typed.
func prose(answer string, at place) string {
	text := unindent(strings.Trim(doc.Visible(answer), "\n"))
	for range 4 { // HTML taken for text may bring to light what it covered
		quoted := quoteHTML(text)
		if quoted == text {
			break
		}
		text = quoted
	}
	text = closeFence(text)
	labelled := relabel(text, at.prefix)
	if labelled != text && flat(labelled) != flat(text) {
		return asTyped(answer)
	}
	text = strings.Trim(moveHeadings(labelled, at.level), "\n")
	if !contained(text, at.level) {
		return asTyped(answer)
	}
	return strings.TrimRight(text, " \t\n")
}

// quoteHTML makes text of raw HTML outside code.
func quoteHTML(text string) string {
	if !strings.Contains(text, "<") {
		return text
	}
	code := codeLines(text)
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if !code[i] && strings.Contains(line, "<") {
			lines[i] = doc.QuoteTags(line)
		}
	}
	return strings.Join(lines, "\n")
}

// asTyped shows Markdown as its source, paragraph by paragraph.
func asTyped(answer string) string {
	var paragraphs []string
	for _, text := range regexp.MustCompile(`\n[ \t]*\n`).Split(doc.Visible(answer), -1) {
		if text = strings.Trim(text, " \t\n"); text != "" {
			paragraphs = append(paragraphs, doc.EscapeParagraph(text))
		}
	}
	return strings.Join(paragraphs, "\n\n")
}

// read parses an answer as it will stand in the document: not at its start, where --- would begin front matter.
// Line n of the answer is line n+1 of the result.
func read(text string) *doc.Document { return doc.Parse([]byte("\n" + text)) }

// unindent takes off the full-width spaces that people indent paragraphs with: the page indents them.
func unindent(text string) string {
	if !strings.HasPrefix(text, "　") && !strings.Contains(text, "\n　") {
		return text
	}
	lines := strings.Split(text, "\n")
	code := codeLines(text)
	for i, line := range lines {
		if !code[i] {
			lines[i] = strings.TrimLeft(line, "　")
		}
	}
	return strings.Join(lines, "\n")
}

// each calls f with every block of d, those inside lists, quotes and footnotes too.
func each(d *doc.Document, f func(b doc.Block, nested bool)) {
	var walk func(blocks []doc.Block, nested bool)
	walk = func(blocks []doc.Block, nested bool) {
		for _, b := range blocks {
			f(b, nested)
			switch b := b.(type) {
			case *doc.List:
				for _, item := range b.Items {
					walk(item, true)
				}
			case *doc.Quote:
				walk(b.Blocks, true)
			}
		}
	}
	walk(d.Blocks, false)
	for _, note := range d.Notes {
		walk(note, true)
	}
}

var fence = regexp.MustCompile("^[ \t>]*(?:(?:[-*+]|\\d+[.)])[ \t]+)*(`{3,}|~{3,})")

// codeLines says which lines of text are code or the fences around it, by index from 0.
func codeLines(text string) map[int]bool {
	lines := strings.Split(text, "\n")
	code := map[int]bool{}
	mark := func(line int, body string) {
		first := line - 2
		last := first + strings.Count(body, "\n") - 1
		if open := openingFence(lines, line, body); open >= 0 {
			first, last = open, open+strings.Count(body, "\n")+1
		}
		for i := first; i <= last; i++ {
			code[i] = true
		}
	}
	each(read(text), func(b doc.Block, _ bool) {
		switch b := b.(type) {
		case *doc.Code:
			mark(b.Line, b.Text)
		case *doc.Figure:
			if b.Path == "" {
				mark(b.Line, b.Text)
			}
		}
	})
	return code
}

// openingFence is the index of the fence that opens the code at a line of read's result: that line or the one before it,
// as the place of code is that of its first line where it has one. It is −1 for indented code.
func openingFence(lines []string, line int, body string) int {
	at := func(i int) string {
		if i < 0 || i >= len(lines) {
			return ""
		}
		return lines[i]
	}
	first, _, _ := strings.Cut(body, "\n")
	here := strings.TrimSpace(at(line - 2))
	first = strings.TrimSpace(first)
	isBody := body == "" || strings.HasSuffix(here, first) && (here == "") == (first == "")
	switch {
	case isBody && fence.MatchString(at(line-3)):
		return line - 3
	case fence.MatchString(at(line - 2)):
		return line - 2
	}
	return -1
}

// endMark stands behind an answer while it is tried whether it ends.
const endMark = "end of answer"

// closeFence ends the code block that the user did not.
func closeFence(text string) string {
	if !strings.Contains(text, "```") && !strings.Contains(text, "~~~") {
		return text
	}
	blocks := read(text + "\n\n" + endMark).Blocks
	if len(blocks) == 0 {
		return text
	}
	line, body := 0, ""
	switch b := blocks[len(blocks)-1].(type) {
	case *doc.Code:
		line, body = b.Line, b.Text
	case *doc.Figure:
		line, body = b.Line, b.Text
	}
	lines := strings.Split(text, "\n")
	if !strings.HasSuffix(strings.TrimRight(body, "\n"), endMark) {
		return text
	}
	open := openingFence(append(lines, "", endMark), line, body)
	if open < 0 || open >= len(lines) {
		return text
	}
	return strings.TrimRight(text, "\n") + "\n" + fence.FindStringSubmatch(lines[open])[1]
}

// contained reports whether what follows the answer is free of it, and all its headings are below level.
func contained(text string, level int) bool {
	d := read(text + "\n\n# " + endMark + "\n")
	if len(d.Blocks) == 0 {
		return false
	}
	end, ok := d.Blocks[len(d.Blocks)-1].(*doc.Heading)
	if !ok || doc.Text(end.Spans) != endMark {
		return false
	}
	each(d, func(b doc.Block, nested bool) {
		if h, is := b.(*doc.Heading); is && h != end && (nested || h.Level <= level) {
			ok = false
		}
		if r, is := b.(*doc.Rule); is && r.PageBreak {
			ok = false
		}
		if p, is := b.(*doc.Paragraph); is && p.Role != doc.Body {
			ok = false
		}
	})
	return ok
}

// flat is all that a reader of text sees, without line ends.
func flat(text string) string {
	var b strings.Builder
	spans := func(spans []doc.Span) {
		b.WriteString(strings.ReplaceAll(doc.Text(spans), "\n", ""))
	}
	each(read(text), func(block doc.Block, _ bool) {
		switch block := block.(type) {
		case *doc.Heading:
			spans(block.Spans)
		case *doc.Paragraph:
			spans(block.Spans)
		case *doc.Code:
			b.WriteString(block.Text)
		case *doc.Figure:
			b.WriteString(block.Text + block.Path + block.Alt)
			spans(block.Caption)
		case *doc.Table:
			spans(block.Caption)
			for _, row := range append([][][]doc.Span{block.Head}, block.Rows...) {
				for _, c := range row {
					spans(c)
				}
			}
		}
	})
	return b.String()
}
