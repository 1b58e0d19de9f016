package paper

import (
	"fmt"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/page/book"
	"pilotplan/internal/plan"
)

// PictureRule is the rule of a picture that could not be set.
const PictureRule = "picture"

// brokenPicture tells of a picture or drawing that could not be set.
func brokenPicture(b book.Broken, at finding.Pos) finding.Finding {
	f := finding.Finding{
		Rule:     PictureRule,
		Severity: finding.Warning,
		Pos:      at,
		Message:  fmt.Sprintf("图片 “%s” 没有排进去：%s", finding.Visible(b.Path), b.Why),
		Hint:     "把 PNG 或 JPEG 图片放在方案文件所在的文件夹里，用相对路径引用",
	}
	if b.Path == "" {
		f.Message = "图没有画出来，按原文排印：" + b.Why
		f.Hint = "核对 mermaid 图的写法，能画的有 gantt 和 xychart-beta"
	}
	return f
}

// placeOf finds the picture in the answers of a plan: where its path stands, or for a drawing where the first one begins.
func placeOf(p *plan.Plan, b book.Broken) finding.Pos {
	mark := "](" + b.Path
	if b.Path == "" {
		mark = "```mermaid"
	}
	for _, text := range p.Texts() {
		if i := strings.Index(text.Value, mark); i >= 0 {
			return text.At(i)
		}
	}
	return finding.Pos{File: p.File}
}

// InPlan tells what could not be set of a plan, where its answers have it. Missing glyphs were told of the plan before.
func (l Laid) InPlan(p *plan.Plan) []finding.Finding {
	var found []finding.Finding
	for _, broken := range l.Book.Broken {
		found = append(found, brokenPicture(broken, placeOf(p, broken)))
	}
	return found
}

// InText tells what could not be set of a text, by its lines.
func (l Laid) InText() []finding.Finding {
	var found []finding.Finding
	for _, m := range l.Book.Missing {
		found = append(found, missingGlyph(m.Rune, l.row(m.Line), ""))
	}
	for _, broken := range l.Book.Broken {
		found = append(found, brokenPicture(broken, l.row(broken.Line)))
	}
	return found
}

// row is the place of a line of the document.
func (l Laid) row(line int) finding.Pos {
	if l.Row != nil {
		return l.Row(line)
	}
	return finding.Pos{File: l.Name, Line: line, Column: 1}
}
