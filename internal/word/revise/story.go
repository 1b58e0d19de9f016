package revise

import (
	"bytes"
	"slices"
	"sort"
	"strconv"
	"strings"

	"pilotplan/internal/word/accept"
	"pilotplan/internal/word/amend"
	"pilotplan/internal/word/ooxml"
)

// block is a paragraph or a table of a story: a body, or a cell.
type block struct {
	node  *ooxml.Node
	also  []*ooxml.Node // of the old version: paragraphs before it that have become one with it
	table *table        // nil for a paragraph
	text  string
	label string // the number that Word puts before it, as it reads
	runs  []run
	refs  []ref
	boxes []*ooxml.Node // text boxes that hang on it
	place int           // in the text of the file
	tail  bool          // no paragraph follows in its story, so its mark cannot go or come
}

// run is a run of a paragraph, with where its text begins in that of the paragraph.
type run struct {
	amend.Run
	from int
}

func (r run) to() int { return r.from + len(r.Text) }

type table struct {
	node *ooxml.Node
	rows []row
}

type row struct {
	node  *ooxml.Node
	cells []*ooxml.Node
	shape string // how its cells lie in the columns
	text  string
}

func (s *side) body() *ooxml.Node { return s.part.Root.Kid("body") }

// firstFree is a number that no mark of the part bears.
func (s *side) firstFree() int {
	next := 1
	s.part.Root.Walk(func(n *ooxml.Node) bool {
		if id, err := strconv.Atoi(n.Attr("id")); err == nil && id >= next && id < 1<<30 {
			next = id + 1
		}
		return true
	})
	return next
}

// story is what stands in an element, from top to bottom.
type story struct {
	of     *ooxml.Node
	nodes  []*ooxml.Node // all paragraphs and tables
	blocks []block       // those that say something
}

// behind is what follows a block; its first paragraph or table if that is nil.
func (s *story) behind(b *block) *ooxml.Node {
	at := 0
	if b != nil {
		at = slices.Index(s.nodes, b.node) + 1
	}
	if at < len(s.nodes) {
		return s.nodes[at]
	}
	return nil
}

// before is what stands before a paragraph or table; nil if that is the first.
func (s *story) before(n *ooxml.Node) *ooxml.Node {
	if at := slices.Index(s.nodes, n); at > 0 {
		return s.nodes[at-1]
	}
	return nil
}

// story reads an element.
func (s *side) story(of *ooxml.Node) *story {
	var all []block
	var carried []*ooxml.Node
	nodes := blocksIn(of, nil)
	for i, n := range nodes {
		switch {
		case n.Name == "tbl":
			t := s.table(n)
			all = append(all, block{node: n, table: &t, text: t.text(), place: -1})
		case isMarkGone(n):
			carried = append(carried, n)
		default:
			b := block{node: n, also: carried, tail: i+1 == len(nodes) || nodes[i+1].Name == "tbl"}
			carried = nil
			if s.readRuns(&b); b.text != "" || len(b.refs) > 0 || len(b.boxes) > 0 {
				all = append(all, b)
			}
		}
	}
	return &story{of, nodes, all}
}

// blocksIn gives the paragraphs and tables in an element that are there once changes are accepted.
func blocksIn(of *ooxml.Node, all []*ooxml.Node) []*ooxml.Node {
	for _, kid := range of.Kids {
		switch kid.Name {
		case "p", "tbl":
			all = append(all, kid)
		case "sdt":
			if content := kid.Kid("sdtContent"); content != nil && !accept.IsMade(kid) {
				all = blocksIn(content, all)
			}
		case "ins", "moveTo", "customXml", "smartTag":
			all = blocksIn(kid, all)
		}
	}
	return all
}

func isMarkGone(p *ooxml.Node) bool {
	return p.At("pPr/rPr/del") != nil || p.At("pPr/rPr/moveFrom") != nil
}

// readRuns reads the runs of a paragraph that show something, and the number before them.
func (s *side) readRuns(b *block) {
	var text strings.Builder
	for _, n := range append(b.also, b.node) {
		for k := s.firstIn(n); k < len(s.runs) && s.runs[k].Node.From < n.To; k++ {
			r := s.runs[k]
			if r.Box != nil && isInside(r.Box, n) {
				continue
			}
			if len(b.runs) == 0 {
				b.place = r.from
			}
			b.runs = append(b.runs, run{r.Run, text.Len()})
			text.WriteString(r.Text)
		}
	}
	b.text = text.String()
	b.boxes = boxesOf(append(b.also, b.node))
	s.readRefs(b)
	if len(b.runs) > 0 {
		line := s.read.Source[:b.place]
		b.label = string(line[bytes.LastIndexByte(line, '\n')+1:])
	}
}

// firstIn is the first run that begins in a node.
func (s *side) firstIn(n *ooxml.Node) int {
	return sort.Search(len(s.runs), func(i int) bool { return s.runs[i].Node.From >= n.From })
}

// table reads a table.
func (s *side) table(n *ooxml.Node) table {
	t := table{node: n}
	for _, tr := range partsIn(n, "tr", "trPr", nil) {
		r := row{node: tr, cells: partsIn(tr, "tc", "tcPr", nil)}
		var shape, text strings.Builder
		for _, c := range r.cells {
			span, _ := c.Value("tcPr/gridSpan")
			merge, merged := c.Value("tcPr/vMerge")
			shape.WriteString(span + "/" + merge + strconv.FormatBool(merged) + "|")
			for _, b := range s.story(c).blocks {
				text.WriteString(b.text + "\n")
			}
			text.WriteString("|")
		}
		r.shape, r.text = shape.String(), text.String()
		t.rows = append(t.rows, r)
	}
	return t
}

func (t *table) text() string {
	var b strings.Builder
	for _, r := range t.rows {
		b.WriteString(r.text + "\n")
	}
	return b.String()
}

// partsIn gives the rows of a table, or the cells of a row, that are there once changes are accepted.
func partsIn(n *ooxml.Node, name, props string, all []*ooxml.Node) []*ooxml.Node {
	for _, kid := range n.Kids {
		switch kid.Name {
		case name:
			if p := kid.Kid(props); p.Kid("del") == nil && p.Kid("cellDel") == nil {
				all = append(all, kid)
			}
		case "sdt":
			if content := kid.Kid("sdtContent"); content != nil {
				all = partsIn(content, name, props, all)
			}
		case "ins", "moveTo", "customXml":
			all = partsIn(kid, name, props, all)
		}
	}
	return all
}
