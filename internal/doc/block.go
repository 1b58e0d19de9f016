package doc

import (
	"regexp"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
)

// maxDepth is how deep quotes and lists nest; what is deeper is set at this depth.
const maxDepth = 12

var (
	tableCaption  = regexp.MustCompile(`^表\s*\d+(?:[-—.．]\d+)*(?:[\s\x{3000}]|$)`)
	figureCaption = regexp.MustCompile(`^图\s*\d+(?:[-—.．]\d+)*(?:[\s\x{3000}]|$)`)
	directive     = regexp.MustCompile(`^<!--\s*(\S+?)\s*-->\s*$`)
	tableWishes   = regexp.MustCompile(`^<!--\s*表格((?:\s+(?:横排|\d+(?:\.\d+)?))+)\s*-->\s*$`)
	roles         = map[string]Role{"主送": Addressee, "落款": Signature, "用印落款": Sealed, "附件说明": Annex, "附注": Remark}
)

// IsTableCaption reports whether a paragraph before a table names it: 表1 主要指标.
func IsTableCaption(text string) bool { return tableCaption.MatchString(text) }

// IsFigureCaption reports whether a paragraph behind a figure names it: 图2 进度安排.
func IsFigureCaption(text string) bool { return figureCaption.MatchString(text) }

// blocks converts the children of n.
func (c *converter) blocks(n ast.Node, depth int) []Block {
	out := &sequence{}
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		c.block(out, child, depth)
	}
	return out.blocks
}

func (c *converter) block(out *sequence, n ast.Node, depth int) {
	line := c.line(n.Pos())
	switch n := n.(type) {
	case *ast.Heading:
		out.add(&Heading{Level: n.Level, Spans: c.spans(n), Line: line})
	case *ast.Paragraph, *ast.TextBlock:
		c.paragraph(out, n)
	case *ast.ThematicBreak:
		out.add(&Rule{Line: line})
	case *ast.CodeBlock:
		raw := c.raw(n)
		out.add(&Code{Text: raw.Text, At: raw.At, Line: c.firstLine(n, line), Indented: true})
	case *ast.FencedCodeBlock:
		c.fenced(out, n, line)
	case *ast.HTMLBlock:
		c.html(out, n, line)
	case *ast.Blockquote:
		c.quote(out, n, depth)
	case *ast.List:
		c.list(out, n, depth)
	case *extast.Table:
		out.add(c.table(n, line))
	case *extast.FootnoteList:
		c.footnotes(out, n, depth)
	}
}

// sequence is a list of blocks under construction; a role is waiting for its paragraph, wishes for their table.
type sequence struct {
	blocks []Block
	role   Role
	wishes []string // 横排, or the width of a column
}

func (s *sequence) last() Block {
	if len(s.blocks) == 0 {
		return nil
	}
	return s.blocks[len(s.blocks)-1]
}

func (s *sequence) add(b Block) {
	if _, ok := b.(*Paragraph); !ok {
		defer func() { s.wishes = nil }() // a caption may stand between
	}
	switch b := b.(type) {
	case *Paragraph:
		if f, ok := s.last().(*Figure); ok && s.role == Body && f.Caption == nil && IsFigureCaption(Text(b.Spans)) {
			f.Caption = b.Spans
			return
		}
		b.Role, s.role = s.role, Body
	case *Table:
		if p, ok := s.last().(*Paragraph); ok && p.Role == Body && IsTableCaption(Text(p.Spans)) {
			b.Caption = p.Spans
			s.blocks = s.blocks[:len(s.blocks)-1]
		}
		b.wish(s.wishes)
		s.role = Body
	default:
		s.role = Body
	}
	s.blocks = append(s.blocks, b)
}

// paragraph adds the text of n and its pictures: alone they are the figures, otherwise they follow the text.
func (c *converter) paragraph(out *sequence, n ast.Node) {
	figures, only := c.figures(n)
	if !only || len(figures) == 0 {
		for _, spans := range c.paragraphs(n) {
			out.add(&Paragraph{Spans: spans, Line: spans[0].Line})
		}
	}
	for _, f := range figures {
		out.add(f)
	}
}

func (c *converter) fenced(out *sequence, n *ast.FencedCodeBlock, line int) {
	lang, raw := string(n.Language(c.src)), c.raw(n)
	if lang == "mermaid" {
		out.add(&Figure{Lang: lang, Text: raw.Text, At: raw.At, Line: line})
		return
	}
	out.add(&Code{Lang: lang, Text: raw.Text, At: raw.At, Line: line + 1})
}

// html obeys a directive; any other HTML is text, line by line.
func (c *converter) html(out *sequence, n *ast.HTMLBlock, line int) {
	segments := n.Lines().Sliced(0, n.Lines().Len())
	if n.HasClosure() {
		segments = append(slices.Clip(segments), n.ClosureLine)
	}
	raw := c.asIs(segments)
	source := strings.TrimRight(raw.Text, "\n")
	if m := directive.FindStringSubmatch(source); m != nil {
		if role, ok := roles[m[1]]; ok {
			out.role = role
			return
		}
		if m[1] == "分页" {
			out.add(&Rule{PageBreak: true, Line: line})
			return
		}
	}
	if m := tableWishes.FindStringSubmatch(source); m != nil {
		out.wishes = strings.Fields(m[1])
		return
	}
	c.htmlText(out, raw, line)
}

// htmlText adds the text of raw HTML, line by line and without its tags; comments are left out.
func (c *converter) htmlText(out *sequence, raw Placed, line int) {
	source := strings.TrimRight(raw.Text, "\n")
	lineAt := func(at int) int { return line + strings.Count(source[:at], "\n") }
	said := stretches(source, func(comment string, at int) {
		if text := commentText(comment); text != "" {
			c.left = append(c.left, LeftOut{text, lineAt(at)})
		}
	})
	var spans []Span
	for _, part := range said {
		at := part[0]
		for row := range strings.SplitAfterSeq(source[at:part[1]], "\n") {
			if strings.TrimSpace(row) != "" || strings.HasSuffix(row, "\n") && len(spans) > 0 && !strings.HasSuffix(spans[len(spans)-1].Text, "\n") {
				spans = append(spans, Span{Text: row, Line: lineAt(at), At: raw.At.slice(at, at+len(row))})
			}
			at += len(row)
		}
	}
	if len(spans) > 0 {
		last := &spans[len(spans)-1]
		end := len(strings.TrimRight(last.Text, "\n"))
		last.Text, last.At = last.Text[:end], last.At.slice(0, end)
		out.add(&Paragraph{Spans: spans, Line: line})
	}
}

func (c *converter) quote(out *sequence, n ast.Node, depth int) {
	if depth >= maxDepth {
		c.flatten(out, n)
		return
	}
	out.add(&Quote{Blocks: c.blocks(n, depth+1), Line: c.line(n.Pos())})
}

// flatten adds what stands in n below the greatest depth, without the quotes and lists around it. It does not recurse:
// ten thousand > are one line to type.
func (c *converter) flatten(out *sequence, n ast.Node) {
	stack := []ast.Node{n.FirstChild()}
	for len(stack) > 0 {
		top := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if top == nil {
			continue
		}
		stack = append(stack, top.NextSibling())
		switch top.(type) {
		case *ast.Blockquote, *ast.List, *ast.ListItem:
			stack = append(stack, top.FirstChild())
		default:
			c.block(out, top, maxDepth)
		}
	}
}

func (c *converter) list(out *sequence, n *ast.List, depth int) {
	if depth >= maxDepth {
		c.flatten(out, n)
		return
	}
	list := &List{Ordered: n.IsOrdered(), Start: n.Start, Tight: n.IsTight, Line: c.line(n.Pos())}
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		check := checkOf(item)
		if check != 0 && list.Checks == nil {
			list.Checks = make([]int8, len(list.Items), n.ChildCount())
		}
		list.Items = append(list.Items, c.blocks(item, depth+1))
		if list.Checks != nil {
			list.Checks = append(list.Checks, check)
		}
	}
	out.add(list)
}

// checkOf is the state of a task list's item; goldmark puts the box at the start of the item's first text.
func checkOf(item ast.Node) int8 {
	if item.FirstChild() == nil {
		return 0
	}
	box, ok := item.FirstChild().FirstChild().(*extast.TaskCheckBox)
	switch {
	case !ok:
		return 0
	case box.IsChecked:
		return 2
	}
	return 1
}

// footnotes keeps the notes by number. A note that nobody refers to stays in the text, where it was.
func (c *converter) footnotes(out *sequence, n ast.Node, depth int) {
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		note, ok := child.(*extast.Footnote)
		if !ok {
			continue
		}
		if note.Index > 0 {
			c.notes[note.Index] = c.blocks(note, depth+1)
			continue
		}
		mark := c.noteMark(note)
		blocks := c.blocks(note, depth)
		if len(blocks) == 0 {
			blocks = []Block{&Paragraph{Line: mark.Line}}
		}
		if p, ok := blocks[0].(*Paragraph); ok {
			p.Spans = append([]Span{mark}, p.Spans...)
		} else {
			out.add(&Paragraph{Spans: []Span{mark}, Line: mark.Line})
		}
		for _, b := range blocks {
			out.add(b)
		}
	}
}

// noteMark is the label of a footnote as text.
func (c *converter) noteMark(note *extast.Footnote) Span {
	label := "[^" + string(note.Ref) + "]:"
	s := c.scribe()
	s.instead(label+" ", note.Pos(), note.Pos()+len(label))
	shown, at := s.taken()
	return Span{Text: shown, Line: c.line(note.Pos()), At: at}
}

// raw is the text of a block that is taken as it is.
func (c *converter) raw(n ast.Node) Placed { return c.asIs(n.Lines().Sliced(0, n.Lines().Len())) }

// asIs is the text of segments as it stands.
func (c *converter) asIs(segments []text.Segment) Placed {
	s := c.scribe()
	for _, seg := range segments {
		s.segment(seg)
	}
	t, at := s.taken()
	return Placed{t, at}
}

func (c *converter) firstLine(n ast.Node, line int) int {
	if line == 0 && n.Lines().Len() > 0 {
		return c.line(n.Lines().At(0).Start)
	}
	return line
}
