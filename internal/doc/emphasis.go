package doc

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// chineseEmphasis knows that Chinese has no spaces between words: CommonMark takes **要求：**后文 for plain text, as no space
// follows the mark before the asterisks. Beside a hanzi or full-width mark they count here as beside a space.
type chineseEmphasis struct{ parser.InlineParser }

func (e chineseEmphasis) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	before := block.PrecendingCharacter()
	line, _ := block.PeekLine()
	node := e.InlineParser.Parse(parent, block, pc)
	if run, ok := node.(*parser.Delimiter); ok && line[0] != '_' {
		after := rune(' ')
		if run.OriginalLength < len(line) {
			after = util.ToRune(line, run.OriginalLength)
		}
		run.CanOpen = run.CanOpen || wide(before) && !util.IsSpaceRune(after)
		run.CanClose = run.CanClose || wide(after) && !util.IsSpaceRune(before)
	}
	return node
}
