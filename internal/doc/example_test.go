package doc_test

import (
	"fmt"

	"pilotplan/internal/doc"
)

// A document is blocks from top to bottom, each with its line; the front matter stands beside them.
func ExampleParse() {
	src := "---\n标题: 试点方案\n---\n\n# 目标\n\n到2025年，**建成**平台。\n"
	d := doc.Parse([]byte(src))
	fmt.Println(d.Meta.Title)
	for _, b := range d.Blocks {
		switch b := b.(type) {
		case *doc.Heading:
			fmt.Println(b.Line, b.Level, doc.Text(b.Spans))
		case *doc.Paragraph:
			fmt.Println(doc.Text(b.Spans))
		}
	}
	// Output:
	// 试点方案
	// 5 1 目标
	// 到2025年，建成平台。
}
