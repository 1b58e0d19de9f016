package doc

import (
	"bytes"
	"sort"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// Parse reads Markdown: CommonMark with GFM tables, strikethrough (~~ only: a single ~ is a range of numbers here), task
// lists, and footnotes. It never fails: whatever is no markup is text, raw HTML too.
//
// What it knows beyond that:
//   - front matter with 标题, 单位, 日期, 主题 and 封面 fills Meta;
//   - a paragraph 表1　… directly before a table and 图1　… directly after a figure are its Caption;
//   - a comment <!-- 主送 -->, 落款, 用印落款, 附件说明 or 附注 on a line of its own gives the next paragraph its Role,
//     <!-- 分页 --> asks for a new page; <!-- 表格 横排 1 4 4 --> before a table or its caption asks for a landscape page, for
//     columns of such widths, or both;
//   - pictures alone in a paragraph, and mermaid blocks, are Figures;
//   - emphasis may end behind a Chinese mark without a space: **要求：**后文;
//   - a line break between two hanzi or full-width marks is no space.
//
// Every run of text knows the bytes of src that it stands in.
func Parse(src []byte) *Document {
	src, changed := normalize(src)
	front, skip := frontMatter(src)
	body := src[skip:]
	c := &converter{src: body, skip: skip, rewrites: changed, lines: lineStarts(body), base: bytes.Count(src[:skip], []byte("\n")), notes: map[int][]Block{}}
	root := markdown.Parse(text.NewReader(body))
	d := &Document{Meta: MetaOf(front), Front: front, Body: changed.source(skip), Blocks: c.blocks(root, 0)}
	for i, e := range d.Front {
		d.Front[i].From, d.Front[i].To = changed.source(e.From), changed.source(e.To)
	}
	d.Notes = c.noteList()
	d.LeftOut = c.left
	if d.Meta.Title == "" {
		d.Meta.Title = firstTitle(d.Blocks)
	}
	return d
}

// markdown is made once, as every answer of a plan is parsed. It keeps nothing of what it parses.
var markdown = newParser()

// newParser leaves out the footnote transformer, which would drop notes that nobody refers to.
func newParser() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(
			util.Prioritized(parser.NewSetextHeadingParser(), 100),
			util.Prioritized(parser.NewThematicBreakParser(), 200),
			util.Prioritized(shallow{parser.NewListParser()}, 300),
			util.Prioritized(parser.NewListItemParser(), 400),
			util.Prioritized(parser.NewCodeBlockParser(), 500),
			util.Prioritized(parser.NewATXHeadingParser(), 600),
			util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
			util.Prioritized(shallow{parser.NewBlockquoteParser()}, 800),
			util.Prioritized(parser.NewHTMLBlockParser(), 900),
			util.Prioritized(extension.NewFootnoteBlockParser(), 999),
			util.Prioritized(parser.NewParagraphParser(), 1000)),
		parser.WithInlineParsers(
			util.Prioritized(parser.NewCodeSpanParser(), 100),
			util.Prioritized(fewBrackets{parser.NewLinkParser()}, 200),
			util.Prioritized(parser.NewAutoLinkParser(), 300),
			util.Prioritized(parser.NewRawHTMLParser(), 400),
			util.Prioritized(chineseEmphasis{parser.NewEmphasisParser()}, 500),
			util.Prioritized(extension.NewTaskCheckBoxParser(), 0),
			util.Prioritized(extension.NewFootnoteParser(), 101),
			util.Prioritized(chineseEmphasis{doubleTilde{extension.NewStrikethroughParser()}}, 500)),
		parser.WithParagraphTransformers(append(parser.DefaultParagraphTransformers(),
			util.Prioritized(pipedTable{extension.NewTableParagraphTransformer()}, 200))...),
		parser.WithASTTransformers(util.Prioritized(extension.NewTableASTTransformer(), 0)),
	)
}

// shallow opens a list or quote only where it is not nested deeper than anybody means: goldmark's time for a line grows
// with the square of the depth. What is deeper is text.
type shallow struct{ parser.BlockParser }

const deepest = 200

func (s shallow) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	depth := 0
	for n := parent; n != nil; n = n.Parent() {
		depth++
	}
	if depth > deepest {
		return nil, parser.NoChildren
	}
	return s.BlockParser.Open(parent, reader, pc)
}

// doubleTilde strikes out only what stands between two tildes: in 3~5万元、2~3项 nothing is struck.
type doubleTilde struct{ parser.InlineParser }

func (d doubleTilde) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	if line, _ := block.PeekLine(); len(line) < 2 || line[1] != '~' {
		return nil
	}
	return d.InlineParser.Parse(parent, block, pc)
}

// pipedTable takes nothing for a table that has no pipe: text over hyphens in a list is not one.
type pipedTable struct{ parser.ParagraphTransformer }

func (p pipedTable) Transform(n *ast.Paragraph, reader text.Reader, pc parser.Context) {
	for i := 0; i < n.Lines().Len(); i++ {
		seg := n.Lines().At(i)
		if bytes.IndexByte(seg.Value(reader.Source()), '|') >= 0 {
			p.ParagraphTransformer.Transform(n, reader, pc)
			return
		}
	}
}

func lineStarts(src []byte) []int {
	starts := []int{0}
	for i, b := range src {
		if b == '\n' {
			starts = append(starts, i+1)
		}
	}
	return starts
}

func firstTitle(blocks []Block) string {
	for _, b := range blocks {
		if h, ok := b.(*Heading); ok && h.Level == 1 {
			return strings.ReplaceAll(Text(h.Spans), "\n", "")
		}
	}
	return ""
}

// Text is the text of spans without their styles and the marks of footnotes.
func Text(spans []Span) string {
	var b strings.Builder
	for _, s := range spans {
		if s.Note == 0 {
			b.WriteString(s.Text)
		}
	}
	return b.String()
}

// converter turns goldmark's tree into ours.
type converter struct {
	src      []byte
	skip     int      // bytes before src in the normal text
	rewrites rewrites // between the normal text and the source
	pieces   []Piece  // of all texts
	lines    []int    // offsets of line starts
	base     int      // lines before src in the file
	notes    map[int][]Block
	left     []LeftOut // comments
}

// line is the line of an offset in the file, from 1; 0 for an unknown offset.
func (c *converter) line(offset int) int {
	if offset < 0 {
		return 0
	}
	return c.base + sort.SearchInts(c.lines, offset+1)
}

func (c *converter) noteList() [][]Block {
	list := make([][]Block, len(c.notes))
	for i := range list {
		list[i] = c.notes[i+1]
	}
	return list
}
