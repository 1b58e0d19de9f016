package paper

import (
	"fmt"
	"regexp"
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

// LinkRule is the rule of a link that is set as text.
const LinkRule = "link"

// unlinked tells of a link that is set as text.
func unlinked(u book.Unlinked, at finding.Pos) finding.Finding {
	if strings.HasPrefix(u.URL, "#") {
		return finding.Finding{
			Rule: LinkRule, Severity: finding.Note, Pos: at,
			Message: fmt.Sprintf("链接 “%s” 只排成文字：文中没有这个标题", finding.Short(finding.Visible(u.URL))), Hint: "# 后面写标题的文字，如 #一总体要求",
		}
	}
	return finding.Finding{
		Rule: LinkRule, Severity: finding.Note, Pos: at,
		Message: fmt.Sprintf("链接 “%s” 只排成文字：文件里只放网页（http、https）、邮箱（mailto）和同一文件夹里的文件", finding.Short(finding.Visible(u.URL))),
		Hint:    "改成网页地址，或删去链接",
	}
}

// Rules of what readers that speak need.
const (
	PictureWordsRule = "picture-words"
	NoTitleRule      = "no-title"
)

// unsaid tells of a picture without words for those who cannot see it.
func unsaid(b book.Broken, at finding.Pos) finding.Finding {
	return finding.Finding{
		Rule: PictureWordsRule, Severity: finding.Note, Pos: at,
		Message: fmt.Sprintf("图片 “%s” 没有说明文字，读屏软件只能念图题或文件名", finding.Visible(b.Path)), Hint: "写成 ![图上是什么](图片路径)",
	}
}

// untitled tells of a text without a title.
func untitled(title string, at finding.Pos) finding.Finding {
	return finding.Finding{
		Rule: NoTitleRule, Severity: finding.Note, Pos: at,
		Message: fmt.Sprintf("全文没有标题，PDF 的标题用 “%s”", finding.Short(finding.Visible(title))), Hint: "在开头写一行 # 标题",
	}
}

// CommentRule is the rule of a comment that is no part of what is set.
const CommentRule = "comment"

// leftOut tells of a comment that is not set.
func leftOut(text string, at finding.Pos) finding.Finding {
	return finding.Finding{
		Rule: CommentRule, Severity: finding.Note, Pos: at,
		Message: fmt.Sprintf("注释 “%s” 没有排进去", finding.Short(finding.Visible(text))), Hint: "要印出来的，去掉 <!-- 和 -->；用不着的，交稿前删去",
	}
}

// commentsIn tells of the comments in the answers of a plan.
func commentsIn(p *plan.Plan) []finding.Finding {
	var found []finding.Finding
	for _, text := range p.Texts() {
		for _, m := range comment.FindAllStringSubmatchIndex(text.Value, -1) {
			found = append(found, leftOut(text.Value[m[2]:m[3]], text.At(m[0])))
		}
	}
	return found
}

var comment = regexp.MustCompile(`<!--[ \t]*([^\n]*?)[ \t]*-->`)

// placeOf finds the picture in the answers of a plan: where its path stands, or for a drawing where the first one begins.
func placeOf(p *plan.Plan, b book.Broken) finding.Pos {
	if b.Path == "" {
		return placeOfText(p, "```mermaid")
	}
	return placeOfText(p, "]("+b.Path)
}

// placeOfText is where the answers of a plan first have a text.
func placeOfText(p *plan.Plan, mark string) finding.Pos {
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
	for _, u := range l.Book.Unlinked {
		found = append(found, unlinked(u, placeOfText(p, u.URL)))
	}
	for _, b := range l.Book.Unsaid {
		found = append(found, unsaid(b, placeOfText(p, "]("+b.Path)))
	}
	return append(found, commentsIn(p)...)
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
	for _, u := range l.Book.Unlinked {
		found = append(found, unlinked(u, l.row(u.Line)))
	}
	for _, b := range l.Book.Unsaid {
		found = append(found, unsaid(b, l.row(b.Line)))
	}
	if l.NoTitle {
		found = append(found, untitled(l.Document.Meta.Title, l.row(1)))
	}
	for _, c := range l.Document.LeftOut {
		found = append(found, leftOut(c.Text, l.row(c.Line)))
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
