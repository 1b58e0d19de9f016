package doc

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// fewBrackets takes no more links from a paragraph than anybody writes: for each “[a](” that is never closed goldmark reads the rest of
// the paragraph. What comes after that many is text.
type fewBrackets struct{ parser.InlineParser }

const mostBrackets = 500

// brackets counts what may begin a link in a block.
type brackets struct {
	block ast.Node
	n     int
}

var bracketsKey = parser.NewContextKey()

func (f fewBrackets) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, _ := block.PeekLine()
	if line[0] == ']' {
		return f.InlineParser.Parse(parent, block, pc)
	}
	seen, _ := pc.Get(bracketsKey).(*brackets)
	if seen == nil || seen.block != parent {
		seen = &brackets{block: parent}
		pc.Set(bracketsKey, seen)
	}
	if seen.n++; seen.n > mostBrackets {
		return nil
	}
	return f.InlineParser.Parse(parent, block, pc)
}

func (f fewBrackets) CloseBlock(parent ast.Node, block text.Reader, pc parser.Context) {
	f.InlineParser.(parser.CloseBlocker).CloseBlock(parent, block, pc)
}
