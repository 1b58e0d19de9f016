package corpus

import (
	"fmt"
	"strings"
)

// sentencesInParagraph is how many sentences Text puts into a paragraph.
const sentencesInParagraph = 4

// Text is documents as one text in Markdown, one behind the other and again from the first, until it has so many bytes: what speed
// is measured on.
func Text(docs []Document, size int) string {
	var b strings.Builder
	b.WriteString("# 某市服务业发展试点实施方案（2024—2026年）\n\n")
	for n := 0; len(docs) > 0 && b.Len() < size; n++ {
		d := &docs[n%len(docs)]
		fmt.Fprintf(&b, "## %d、%s\n\n", n+1, d.Title)
		d.write(&b)
	}
	return b.String()
}

// write writes the sentences in paragraphs under their innermost headings.
func (d *Document) write(b *strings.Builder) {
	heading, n := "", 0
	for _, r := range d.Rows {
		if k := len(r.Headings); k > 0 && r.Headings[k-1] != heading {
			heading, n = r.Headings[k-1], 0
			fmt.Fprintf(b, "\n\n### %s\n\n", heading)
		}
		b.WriteString(r.Text)
		if n++; n%sentencesInParagraph == 0 {
			b.WriteString("\n\n")
		}
	}
	b.WriteString("\n\n")
}
