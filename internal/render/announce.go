package render

import (
	"fmt"

	"pilotplan/internal/doc"
	"pilotplan/internal/draft/printed"
)

// announced is a table or a figure that the text before it names.
type announced struct {
	kind    string // 表 or 图
	caption string
	write   func(number int) string
}

func (t table) announced() announced {
	return announced{"表", t.caption, func(n int) string { return t.markdown(n) }}
}

// figureOf is a Mermaid drawing with its caption below.
func figureOf(source, caption string) announced {
	return announced{"图", caption, func(n int) string {
		return fmt.Sprintf("```mermaid\n%s\n```\n\n图%d　%s", source, n, doc.EscapeLine(caption))
	}}
}

// announced writes tables and figures below a paragraph that says where each is, and behind that what else is said of them.
func (w *writer) announced(said string, all ...announced) string {
	var labels, captions, pieces []string
	for _, a := range all {
		n := &w.tables
		if a.kind == "图" {
			n = &w.figures
		}
		*n++
		labels, captions = append(labels, printed.Label(a.kind, *n)), append(captions, a.caption)
		pieces = append(pieces, a.write(*n))
	}
	if w.mute {
		return blocks(pieces...)
	}
	lead := doc.EscapeParagraph(printed.Refer(labels, captions)) + said
	return blocks(append([]string{lead}, pieces...)...)
}
