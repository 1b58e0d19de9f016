package page

import (
	"strings"

	"pilotplan/internal/doc"
)

// Said is the running text of a document without its title: the writer's own phrases, by which its title is divided.
func Said(d *doc.Document) string {
	var b strings.Builder
	sayBlocks(&b, d.Blocks)
	return b.String()
}

func sayBlocks(b *strings.Builder, blocks []doc.Block) {
	for _, block := range blocks {
		switch block := block.(type) {
		case *doc.Heading:
			if block.Level > 1 {
				b.WriteString(doc.Text(block.Spans) + "\n")
			}
		case *doc.Paragraph:
			b.WriteString(doc.Text(block.Spans) + "\n")
		case *doc.List:
			for _, item := range block.Items {
				sayBlocks(b, item)
			}
		case *doc.Quote:
			sayBlocks(b, block.Blocks)
		}
	}
}
