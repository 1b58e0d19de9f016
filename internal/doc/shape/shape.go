// Package shape reads a text in which no headings are marked, as one copied out of an office program, by the shape of its lines:
// the title, numbered headings, to whom the paper goes, what is annexed to it, who signs it and when.
package shape

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"pilotplan/internal/doc"
	"pilotplan/internal/phrase"
	"pilotplan/internal/quantity/calendar"
)

const (
	maxTitle = 60 // characters of a title
	maxName  = 40 // of who signs, or of who is addressed
)

var (
	annexHeading = regexp.MustCompile(`^附件\s*\d*$`)
	annexList    = regexp.MustCompile(`^附件\s*[:：]\s*\S`)
)

// Read gives the blocks of d the headings and roles that its lines look like. A text with a marked heading below the title
// stays as it is: its writer knows how.
func Read(d *doc.Document) {
	if marked(d.Blocks) {
		return
	}
	r := reader{titled: hasTitle(d.Blocks)}
	for _, b := range d.Blocks {
		p, plain := b.(*doc.Paragraph)
		if !plain || p.Role != doc.Body {
			r.put(b)
			continue
		}
		for _, line := range apart(p) {
			r.paragraph(line)
		}
	}
	d.Blocks = r.blocks
	if d.Meta.Title == "" {
		d.Meta.Title = r.title
	}
}

// marked reports whether a heading below the title is marked as one.
func marked(blocks []doc.Block) bool {
	for _, b := range blocks {
		if h, ok := b.(*doc.Heading); ok && h.Level > 1 {
			return true
		}
	}
	return false
}

func hasTitle(blocks []doc.Block) bool {
	for _, b := range blocks {
		if h, ok := b.(*doc.Heading); ok && h.Level == 1 {
			return true
		}
	}
	return false
}

// apart takes numbered headings out of a paragraph: people who write without blank lines put each in a line of its own.
func apart(p *doc.Paragraph) []*doc.Paragraph {
	var parts []*doc.Paragraph
	heading := false
	for from := 0; from < len(p.Spans); {
		to := from + 1
		for to < len(p.Spans) && p.Spans[to].Line == p.Spans[from].Line {
			to++
		}
		line := &doc.Paragraph{Spans: p.Spans[from:to:to], Line: p.Spans[from].Line}
		is := phrase.IsTitleLine(textOf(line))
		if n := len(parts); n == 0 || is || heading {
			parts = append(parts, line)
		} else {
			parts[n-1].Spans = append(parts[n-1].Spans, line.Spans...)
		}
		heading, from = is, to
	}
	return parts
}

func textOf(p *doc.Paragraph) string { return strings.TrimSpace(doc.Text(p.Spans)) }

// reader makes blocks one after the other.
type reader struct {
	blocks []doc.Block
	levels phrase.Levels
	titled bool
	title  string
	annex  bool // 附件1 has just come: its title is next
}

func (r *reader) put(b doc.Block) {
	if h, ok := b.(*doc.Heading); ok {
		r.levels.Marked(h.Level, doc.Text(h.Spans))
	}
	r.blocks, r.annex = append(r.blocks, b), false
}

// paragraph adds what a paragraph looks like.
func (r *reader) paragraph(p *doc.Paragraph) {
	text := textOf(p)
	switch {
	case annexHeading.MatchString(text):
		r.heading(p, 1)
		r.annex = true
	case r.annex && isName(text):
		r.heading(p, 1)
	case len(r.blocks) == 0 && !r.titled && isName(text) && phrase.Rank(text) == 0:
		r.title, r.titled = text, true
		r.heading(p, 1)
	case phrase.IsTitleLine(text):
		r.heading(p, r.levels.Of(phrase.Rank(text)))
	case r.addressed(text):
		p.Role = doc.Addressee
		r.put(p)
	case annexList.MatchString(text):
		p.Role = doc.Annex
		r.put(p)
	case !r.joins(p, text):
		r.put(p)
	}
}

func (r *reader) heading(p *doc.Paragraph, level int) {
	for i := range p.Spans {
		p.Spans[i].Style &^= doc.Bold
	}
	r.put(&doc.Heading{Level: level, Spans: p.Spans, Line: p.Line})
}

// isName tells a line that may be a title: short, and without a mark at its end.
func isName(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(text)
	return text != "" && utf8.RuneCountInString(text) <= maxTitle && !strings.ContainsRune("。；，：！？.;,:!?、", last) && !strings.ContainsAny(text, "。；")
}

// addressed reports whether a line below the title says to whom the paper goes.
func (r *reader) addressed(text string) bool {
	h, below := r.last().(*doc.Heading)
	return below && h.Level == 1 && strings.HasSuffix(text, "：") && utf8.RuneCountInString(text) <= maxName && !strings.ContainsAny(text, "，。；")
}

func (r *reader) last() doc.Block {
	if len(r.blocks) == 0 {
		return nil
	}
	return r.blocks[len(r.blocks)-1]
}

// joins adds a paragraph to the one before: a further item to the list of annexes, a date to the name that signs above it.
func (r *reader) joins(p *doc.Paragraph, text string) bool {
	before, ok := r.last().(*doc.Paragraph)
	if !ok {
		return false
	}
	switch {
	case before.Role == doc.Annex && phrase.Rank(text) == 4:
	case before.Role == doc.Body && isDate(text) && isSigner(textOf(before)):
		before.Role = doc.Signature
	default:
		return false
	}
	before.Spans = append(append(before.Spans, doc.Span{Text: "\n", Line: p.Line}), p.Spans...)
	return true
}

// isDate reports whether a line is nothing but a day or a month.
func isDate(text string) bool {
	d, err := calendar.ParseDate(text)
	return err == nil && !d.IsZero()
}

func isSigner(text string) bool {
	return isName(text) && utf8.RuneCountInString(text) <= maxName && phrase.Rank(text) == 0 && !strings.ContainsAny(text, "，：")
}
