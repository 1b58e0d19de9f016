package doc

import (
	"regexp"
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
	w := &inlineWriter{converter: c}
	if n.Lines() != nil && n.Lines().Len() > 0 {
		w.at = c.line(n.Lines().At(0).Start)
	} else {
		w.at = c.line(n.Pos())
	}
	w.children(n, Span{})
	return joinLines(w.finished())
}

var lineBreak = regexp.MustCompile(`(?i)^<br\s*/?>$`)

// inlineWriter collects spans; at is the line of the last text that knew its own.
type inlineWriter struct {
	*converter
	spans []Span
	grown []byte // the text of the last span, where it has been added to
	at    int
	cell  bool // of a table
}

func (w *inlineWriter) children(n ast.Node, style Span) {
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		w.inline(child, style)
	}
}

func (w *inlineWriter) inline(n ast.Node, style Span) {
	switch n := n.(type) {
	case *ast.Text:
		w.text(n, style)
	case *ast.String:
		w.add(string(n.Value), style)
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
		style.Link = decode(n.Destination)
		w.children(n, style)
	case *ast.AutoLink:
		style.Link = string(n.URL(w.src))
		if n.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(style.Link, "mailto:") {
			style.Link = "mailto:" + style.Link
		}
		w.add(string(n.Label(w.src)), style)
	case *ast.Image:
		w.children(n, style)
	case *ast.RawHTML:
		w.tag(n, style)
	case *extast.FootnoteLink:
		style.Note = n.Index
		w.spans = append(w.finished(), Span{Text: strconv.Itoa(n.Index), Style: style.Style, Note: n.Index, Line: w.at})
	}
}

// tag adds raw HTML as text, but for a line break in a cell.
func (w *inlineWriter) tag(n *ast.RawHTML, style Span) {
	var b strings.Builder
	for i := 0; i < n.Segments.Len(); i++ {
		seg := n.Segments.At(i)
		b.Write(seg.Value(w.src))
	}
	if w.cell && lineBreak.MatchString(b.String()) {
		w.add("\n", style)
		return
	}
	w.add(strings.ReplaceAll(b.String(), "\n", " "), style)
}

func (w *inlineWriter) text(n *ast.Text, style Span) {
	w.at = w.line(n.Segment.Start)
	value := n.Segment.Value(w.src)
	if n.IsRaw() || style.Style&Mono != 0 {
		w.add(strings.ReplaceAll(string(value), "\n", " "), style)
	} else {
		w.add(decode(value), style)
	}
	switch {
	case n.HardLineBreak():
		w.add("\n", style)
	case n.SoftLineBreak():
		w.add(softBreak, style)
	}
}

// add appends text, to the last span if it has the same style, link and line.
func (w *inlineWriter) add(s string, style Span) {
	if s == "" {
		return
	}
	style.Text, style.Line = s, w.at
	if k := len(w.spans) - 1; k >= 0 && s != softBreak && w.spans[k].Text != softBreak {
		last := &w.spans[k]
		if last.Note == 0 && last.Style == style.Style && last.Link == style.Link && last.Line == style.Line {
			if len(w.grown) == 0 {
				w.grown = append(w.grown, last.Text...)
			}
			w.grown = append(w.grown, s...)
			return
		}
	}
	w.spans = append(w.finished(), style)
}

// finished gives the spans with the whole text of the last one.
func (w *inlineWriter) finished() []Span {
	if len(w.grown) > 0 {
		w.spans[len(w.spans)-1].Text = string(w.grown)
		w.grown = w.grown[:0]
	}
	return w.spans
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
				out = append(out, Span{Text: " ", Style: s.Style, Line: s.Line})
			} else {
				last.Text += " "
			}
		}
	}
	return out
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

// decode resolves backslash escapes and character references.
func decode(src []byte) string {
	var b strings.Builder
	for i := 0; i < len(src); i++ {
		switch {
		case src[i] == '\\' && i+1 < len(src) && util.IsPunct(src[i+1]):
			i++
			b.WriteByte(src[i])
		case src[i] == '&':
			char, n := reference(src[i:])
			b.WriteString(char)
			i += n - 1
		case src[i] == '\t':
			b.WriteByte(' ')
		default:
			b.WriteByte(src[i])
		}
	}
	return b.String()
}

// maxReference is longer than the longest name of an HTML entity.
const maxReference = 40

// reference decodes the character reference at the start of src, &name; or &#n; and gives its length; a lone & is itself.
func reference(src []byte) (string, int) {
	end := strings.IndexByte(string(src[:min(len(src), maxReference)]), ';')
	if end < 2 {
		return "&", 1
	}
	name := string(src[1:end])
	if entity, ok := util.LookUpHTML5EntityByName(name); ok {
		return string(entity.Characters), end + 1
	}
	if name[0] != '#' {
		return "&", 1
	}
	digits, base := name[1:], 10
	if digits != "" && (digits[0] == 'x' || digits[0] == 'X') {
		digits, base = digits[1:], 16
	}
	n, err := strconv.ParseUint(digits, base, 32)
	if err != nil || len(digits) > 7 {
		return "&", 1
	}
	if r := rune(n); n != 0 && utf8.ValidRune(r) {
		return string(r), end + 1
	}
	return "\ufffd", end + 1
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
	w := &inlineWriter{converter: c, at: line}
	w.children(n, Span{})
	return &Figure{Path: decode(n.Destination), Alt: Text(joinLines(w.finished())), Line: line}
}
