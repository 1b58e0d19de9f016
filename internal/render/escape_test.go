package render

import (
	"strings"
	"testing"

	"pilotplan/internal/doc"
)

// hostile is what people and their programs put into answers.
var hostile = []string{
	"", "普通文字", "| a | b |", "# 标题", "#", "## ", "- 项", "-", "---", "***", "___", "+ 项", "* 项", "> 引", "1. 一", "1) 一", "2023. 年",
	"12345678901. 不是", "===", "a\n===", "a\n---", "**重** _斜_ ~~删~~ 3~5", "`码` ``", "``` go", "~~~", "[链](http://a.cn)", "[a]: http://a.cn",
	"![图](x.png)", "[^1]", "[^1]: 注", "<b>", "<!-- 分页 -->", "<script>", "<http://a.cn>", "http://a.cn/?a=1&b=2", "a@b.cn", "&lt; &amp; &#60; &copy &x",
	`\`, `\\`, `\|`, `a\|b`, `\\|`, `\*`, "行尾\\", "a\\\nb", "  前导", "    四格", "尾随  ", "  ", "a  \nb", "a\n\nb", "\n\n", "a\n", "\na", "a\n\n\nb",
	"::: note", "{{.Title}}", "{{", "$x$", "a # b #", "a ##", "#标签", "表1　甲", "图1　乙", "\t制表", "a\tb", "第一行\r\n第二行\r第三行",
	"\x1b[31m红\x1b[0m", "\x00", "\x7f", "\u202e反", "\u200b", "\ufeff", "\u2028", "坏\xff字", "<br>", "a<br>b", "☑ [ ] [x]", "：：", "　　缩进", "a\u00a0b",
	"👨‍👩‍👧", "\u3000", "\u00a0", "| --- |", "|", "a|b\n|-|-|", "=", "  - 项", "a\n- b", "a\n1. b", "a\n    b", "a\n# b", "a\n> b", "a\n```\nb",
}

// Whatever a plain answer holds comes out as text: in a paragraph, in a heading, in a cell.
func TestPlainAnswersAreText(t *testing.T) {
	for _, s := range hostile {
		checkText(t, s)
	}
}

func FuzzPlainAnswers(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { checkText(t, s) })
}

func checkText(t *testing.T, s string) {
	t.Helper()
	want := doc.Literal(s)
	if want != "" {
		p, ok := only(doc.EscapeParagraph(s)).(*doc.Paragraph)
		if !ok || doc.Text(p.Spans) != want || styled(p.Spans) {
			t.Errorf("paragraph of %q: wrote %q, read %+v", s, doc.EscapeParagraph(s), only(doc.EscapeParagraph(s)))
		}
	}
	one := strings.ReplaceAll(s, "\r", "")
	one = strings.ReplaceAll(one, "\n", "")
	if doc.Literal(one) != "" {
		h, ok := only("### " + doc.EscapeLine(one)).(*doc.Heading)
		if !ok || doc.Text(h.Spans) != doc.Literal(one) || h.Level != 3 || styled(h.Spans) {
			t.Errorf("heading of %q: wrote %q, read %+v", one, doc.EscapeLine(one), only("### "+doc.EscapeLine(one)))
		}
	}
	checkCell(t, s)
}

func checkCell(t *testing.T, s string) {
	t.Helper()
	var b strings.Builder
	writeRow(&b, []string{"x", "y", "z"})
	b.WriteString("| --- | --- | --- |\n| " + doc.EscapeCell(s) + " | " + doc.EscapeCell(s) + " | 尾 |\n")
	table, ok := only(b.String()).(*doc.Table)
	if !ok || len(table.Rows) != 1 {
		t.Errorf("cell of %q: wrote %q, read %+v", s, doc.EscapeCell(s), only(b.String()))
		return
	}
	row := table.Rows[0]
	if doc.Text(row[0]) != doc.Literal(s) || doc.Text(row[1]) != doc.Literal(s) || doc.Text(row[2]) != "尾" || styled(row[0]) {
		t.Errorf("cell of %q: wrote %q, read %+v", s, doc.EscapeCell(s), row)
	}
}

// only is the one block of a text; nil if there are more or fewer.
func only(text string) doc.Block {
	d := read(text + "\n")
	if len(d.Blocks) != 1 || len(d.Notes) > 0 {
		return nil
	}
	return d.Blocks[0]
}

func styled(spans []doc.Span) bool {
	for _, s := range spans {
		if s.Style != 0 || s.Link != "" || s.Note != 0 {
			return true
		}
	}
	return false
}

func TestControlsAreShown(t *testing.T) {
	for in, want := range map[string]string{
		"\x1b[31m": "<U+001B>[31m", "a\x00": "a<U+0000>", "\u202e": "<U+202E>", "\u200b": "<U+200B>", "坏\xff": "坏\ufffd", "甲\r\n乙": "甲\n乙",
	} {
		if got := doc.Visible(in); got != want {
			t.Errorf("doc.Visible(%q) = %q, want %q", in, got, want)
		}
	}
}
