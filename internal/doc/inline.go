package doc

import (
	"bytes"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"
)

// softBreak stands for a line break of the source until its neighbours are known; normalize leaves no NUL in the text.
const softBreak = "\x00"

// spans is the inline text of block n.
func (c *converter) spans(n ast.Node) []Span {
	return c.inlineSpans(n, c.startOf(n), false)
}

// startOf is the line that the text of block n begins in.
func (c *converter) startOf(n ast.Node) int {
	if n.Lines() != nil && n.Lines().Len() > 0 {
		return c.line(n.Lines().At(0).Start)
	}
	return c.line(n.Pos())
}

// inlineSpans is the text of the children of n, the first of which stands in line at.
func (c *converter) inlineSpans(n ast.Node, at int, cell bool) []Span {
	return joinLines(c.unjoined(n, at, cell))
}

// unjoined are the spans of the children of n with the breaks between their lines.
func (c *converter) unjoined(n ast.Node, at int, cell bool) []Span {
	w := &inlineWriter{scribe: c.scribe(), at: at, cell: cell}
	w.children(n, Span{})
	w.close()
	return w.spans
}

// inlineWriter collects spans; at is the line of the last text that knew its own.
type inlineWriter struct {
	scribe
	spans []Span
	open  bool // the last span is being written
	at    int
	cell  bool     // of a table
	tags  []string // of HTML that are open
}

// begin opens a span of a style, or goes on with the last one if it has the same style, link and line.
func (w *inlineWriter) begin(style Span) {
	style = w.tagged(style)
	style.Line = w.at
	if k := len(w.spans) - 1; w.open {
		last := &w.spans[k]
		if last.Style == style.Style && last.Link == style.Link && last.Line == style.Line {
			return
		}
	}
	w.close()
	w.spans, w.open = append(w.spans, style), true
}

// close gives the span that is open its text.
func (w *inlineWriter) close() {
	if w.open {
		last := &w.spans[len(w.spans)-1]
		last.Text, last.At = w.taken()
	}
	w.open = false
}

// alone adds a span that nothing is added to.
func (w *inlineWriter) alone(s Span, from, to int) {
	w.close()
	w.instead(s.Text, from, to)
	s.Text, s.At = w.taken()
	s.Line = w.at
	w.spans = append(w.spans, s)
}

func (w *inlineWriter) children(n ast.Node, style Span) {
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		w.inline(child, style)
	}
}

func (w *inlineWriter) inline(n ast.Node, style Span) {
	switch n := n.(type) {
	case *ast.Text:
		w.line(n, style)
	case *ast.CodeSpan:
		style.Style |= Mono
		w.children(n, style)
	case *ast.Emphasis:
		style.Style |= map[bool]Style{true: Bold, false: Italic}[n.Level >= 2]
		w.children(n, style)
	case *extast.Strikethrough:
		style.Style |= Strike
		w.children(n, style)
	case *ast.Link:
		style.Link = Unescape(string(n.Destination))
		w.children(n, style)
	case *ast.AutoLink:
		w.autoLink(n, style)
	case *ast.Image:
		w.children(n, style)
	case *ast.RawHTML:
		w.tag(n, style)
	case *extast.FootnoteLink:
		style.Note, style.Text = n.Index, strconv.Itoa(n.Index)
		w.alone(style, n.Pos(), n.Pos()+len("[^")+bytes.IndexByte(w.src[n.Pos():], ']')-1)
	}
}

func (w *inlineWriter) autoLink(n *ast.AutoLink, style Span) {
	style.Link = string(n.URL(w.src))
	if n.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(style.Link, "mailto:") {
		style.Link = "mailto:" + style.Link
	}
	w.begin(style)
	from := n.Pos() + len("<")
	w.same(from, from+len(n.Label(w.src)))
}

// line adds text, which ends at the end of its line at the latest.
func (w *inlineWriter) line(n *ast.Text, style Span) {
	seg := n.Segment
	w.at = w.converter.line(seg.Start)
	if seg.Padding > 0 || seg.Start < seg.Stop {
		w.begin(style)
		w.padding(seg)
		if w.scripted(seg.Start, seg.Stop) {
			// written
		} else if n.IsRaw() || style.Style&Mono != 0 {
			w.spaced(seg.Start, seg.Stop)
		} else {
			w.decoded(seg.Start, seg.Stop)
		}
	}
	switch {
	case n.HardLineBreak():
		w.begin(style)
		w.instead("\n", seg.Stop, w.nextLine(seg.Stop))
	case n.SoftLineBreak():
		style.Text = softBreak
		w.alone(style, seg.Stop, w.nextLine(seg.Stop))
	}
}

// nextLine is where the line after the one at offset begins.
func (c *converter) nextLine(offset int) int {
	if i := bytes.IndexByte(c.src[offset:], '\n'); i >= 0 {
		return offset + i + 1
	}
	return len(c.src)
}

// joinLines replaces soft breaks: nothing between two full-width characters, else a space.
func joinLines(spans []Span) []Span {
	out := spans[:0]
	for i, s := range spans {
		if s.Text != softBreak {
			out = append(out, s)
			continue
		}
		var next rune
		if i+1 < len(spans) {
			next, _ = utf8.DecodeRuneInString(spans[i+1].Text)
		}
		if len(out) == 0 || next == 0 || spans[i+1].Text == softBreak {
			continue
		}
		last := &out[len(out)-1]
		if before, _ := utf8.DecodeLastRuneInString(last.Text); !wide(before) || !wide(next) {
			if last.Note > 0 {
				out = append(out, Span{Text: " ", Style: s.Style, Line: s.Line, At: s.At})
			} else {
				last.At = spaceAfter(*last, s.At)
				last.Text += " "
			}
		}
	}
	return out
}

// spaceAfter is the origin of a span with a space behind it, which stands for a line break.
func spaceAfter(s Span, lineBreak Origin) Origin {
	space := lineBreak[0]
	space.Off = int32(len(s.Text))
	return append(s.At[:len(s.At):len(s.At)], space)
}

// wide tells hanzi and full-width marks, the quotes and dashes of Chinese text among them.
func wide(r rune) bool {
	switch {
	case r >= 0x2e80 && r <= 0xa4cf, r >= 0xac00 && r <= 0xd7a3, r >= 0xf900 && r <= 0xfaff, r >= 0xfe30 && r <= 0xfe4f,
		r >= 0xff00 && r <= 0xff60, r >= 0xffe0 && r <= 0xffe6, r >= 0x20000 && r <= 0x3ffff:
		return true
	}
	return unicode.Is(unicode.Han, r) || strings.ContainsRune("“”‘’—…·①②③④⑤⑥⑦⑧⑨⑩", r)
}

// figures are the pictures of a paragraph; only is whether it has nothing else. Pictures inside links are found too.
func (c *converter) figures(n ast.Node) (figures []*Figure, only bool) {
	only = true
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		switch child := child.(type) {
		case *ast.Image:
			figures = append(figures, c.picture(child))
		case *ast.Text:
			only = only && util.IsBlank(child.Segment.Value(c.src))
		case *ast.Link, *ast.Emphasis:
			inner, _ := c.figures(child)
			figures = append(figures, inner...)
			only = false
		default:
			only = false
		}
	}
	return figures, only
}

func (c *converter) picture(n *ast.Image) *Figure {
	line := c.line(n.Pos())
	return &Figure{Path: Unescape(string(n.Destination)), Alt: Text(c.inlineSpans(n, line, false)), Line: line}
}
