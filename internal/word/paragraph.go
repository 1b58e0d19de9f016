package word

import (
	"strings"
	"unicode"

	"pilotplan/internal/doc"
	"pilotplan/internal/word/ooxml"
)

// item is a part of a text on the way to becoming a block: a paragraph, a table, a picture or a page break.
type item struct {
	*paragraph
	table  *doc.Table
	figure *doc.Figure
	breaks bool // a new page
}

// paragraph is one as it reads, before it is known what it is in the document.
type paragraph struct {
	look
	spans  []doc.Span
	text   string
	bullet bool
	marked bool // it bears a sign or number that Word put there
	sized  int  // size of its first words, in half points
	line   int
}

// story is a text of its own: the body, a cell, a note, a text box.
type story struct {
	*reader
	part    string
	place   func() string // of the paragraph that begins
	fields  fields
	items   []item
	carried []*ooxml.Node // what a paragraph without its mark hands on to the next
	ended   int           // the items before that are of sections that have ended
	counts  bool          // its paragraphs are counted: the body
	cell    bool          // of a table
	note    bool          // of a footnote
	boxed   bool          // of a text box
	toc     bool          // in a list of contents
}

// paragraphAt reads a paragraph, and what hangs on it.
func (s *story) paragraphAt(n *ooxml.Node) {
	props := n.Kid("pPr")
	if s.changes.markDeleted(props) {
		s.carried = append(s.carried, n)
		return
	}
	style, _ := props.Value("pStyle")
	p := &paragraph{look: s.styles.paragraph(style).with(props, nil)}
	in := &inline{story: s, paragraph: p, at: len(s.out.text)}
	s.out.begin(s.place())
	p.line = s.out.line()
	if isOn, _ := props.On("pageBreakBefore"); isOn {
		s.items = append(s.items, item{breaks: true})
	}
	if !p.toc {
		in.label(s.numbered(p, style, props))
	}
	for _, before := range s.carried {
		in.children(before, p.look)
	}
	s.carried = nil
	in.children(n, p.look)
	in.end()
	if props.Kid("sectPr") != nil {
		s.section(props.Kid("sectPr"))
	}
}

// numbered moves the count on for a paragraph in a list.
func (s *story) numbered(p *paragraph, style string, props *ooxml.Node) label {
	if p.list == "" || p.list == "0" {
		return label{}
	}
	depth := p.depth
	if _, own := props.Value("numPr/ilvl"); !own {
		if level := s.lists.LevelOfStyle(p.list, style); level > 0 || depth == 0 {
			depth = level + 1
		}
	}
	p.depth = depth
	next, ok := s.counter.Next(p.list, depth-1)
	return label{next, ok}
}

// inline reads what stands in a paragraph.
type inline struct {
	*story
	*paragraph
	at      int           // where its text begins
	number  string        // that Word put before it
	told    bool          // it has shown something
	changed int           // how many tracked changes are open
	link    string        // of the element that is being read
	after   []item        // what hangs on the paragraph and stands behind it
	boxes   []*ooxml.Node // text boxes, to be read behind it
	refs    []reference
}

// reference is one to a note.
type reference struct{ kind, id string }

// add writes text in a look.
func (in *inline) add(text string, l look) {
	if text == "" {
		return
	}
	if in.changed == 0 {
		in.changes.last = "" // what is as it was parts changes
	}
	if in.sized == 0 && strings.TrimSpace(text) != "" {
		in.sized = l.size
	}
	span := doc.Span{Text: text, Style: l.style(), Link: in.linkNow(), Line: in.line}
	span.At = in.out.write(text)
	if k := len(in.spans) - 1; k >= 0 {
		last := &in.spans[k]
		if last.Style == span.Style && last.Link == span.Link && last.Note == 0 && last.At[0].To == span.At[0].From {
			last.At[0].To = span.At[0].To // end gives it its text, as a paragraph may be of many runs
			return
		}
	}
	in.spans = append(in.spans, span)
}

// style is how a look is shown in a document. Headings are bold by themselves.
func (l look) style() doc.Style {
	var s doc.Style
	for _, f := range []struct {
		is    toggle
		style doc.Style
	}{{l.bold, doc.Bold}, {l.italic, doc.Italic}, {l.strike, doc.Strike}, {l.under, doc.Underline}} {
		if f.is == on {
			s |= f.style
		}
	}
	return s
}

// end ends the paragraph: its line, then what hangs on it.
func (in *inline) end() {
	in.finish()
	if len(in.out.text) > in.at {
		in.out.write("\n")
	}
	s := in.story
	if in.told && s.counts {
		s.paragraphs++
	}
	s.items = append(s.items, in.after...)
	for _, box := range in.boxes {
		s.box(box)
	}
	s.notesBehind(in.refs)
}

// finish makes an item of what has been read so far.
func (in *inline) finish() {
	p := in.paragraph
	for i := range p.spans {
		if s := &p.spans[i]; s.Note == 0 {
			s.Text = string(in.out.text[s.At[0].From:s.At[0].To])
		}
	}
	trim(p)
	p.text = doc.Text(p.spans)
	if len(p.spans) > 0 && (p.text != in.number || in.cell) {
		in.told = true
		in.story.items = append(in.story.items, item{paragraph: p})
	}
}

// breakPage ends the paragraph at a page break and goes on with another like it behind.
func (in *inline) breakPage() {
	before := in.paragraph
	in.finish()
	in.story.items = append(in.story.items, item{breaks: true})
	if before.text != "" {
		in.out.write("\n")
		in.at = len(in.out.text)
	}
	in.paragraph = &paragraph{look: before.look, line: in.out.line()}
	if before.text == "" {
		in.paragraph.marked, in.paragraph.bullet = before.marked, before.bullet
	}
}

// trim takes off the blanks at both ends of a paragraph: people indent by them.
func trim(p *paragraph) {
	for len(p.spans) > 0 && p.spans[0].Note == 0 {
		first := &p.spans[0]
		text := strings.TrimLeftFunc(first.Text, unicode.IsSpace)
		first.At[0].From += int32(len(first.Text) - len(text))
		first.Text = text
		if text != "" {
			break
		}
		p.spans = p.spans[1:]
	}
	for k := len(p.spans) - 1; k >= 0 && p.spans[k].Note == 0; k-- {
		last := &p.spans[k]
		text := strings.TrimRightFunc(last.Text, unicode.IsSpace)
		last.At[0].To -= int32(len(last.Text) - len(text))
		last.Text = text
		if text != "" {
			break
		}
		p.spans = p.spans[:k]
	}
}
