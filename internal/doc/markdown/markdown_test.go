package markdown

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pilotplan/internal/doc"
)

func TestWrite(t *testing.T) {
	span := func(text string, style doc.Style) doc.Span { return doc.Span{Text: text, Style: style} }
	p := func(spans ...doc.Span) *doc.Paragraph { return &doc.Paragraph{Spans: spans} }
	for want, blocks := range map[string][]doc.Block{
		"## 一、总则 \\#\n":     {&doc.Heading{Level: 2, Spans: []doc.Span{span("一、总则 #", 0)}}},
		"**加强领导。**成立*专班*\n": {p(span("加强领导。", doc.Bold), span("成立", 0), span("专班", doc.Italic))},
		"1\\. 甲\n\n\\- 乙\n": {p(span("1. 甲", 0)), p(span("- 乙", 0))},
		"划线\n":              {p(span("划", doc.Underline), span("线", 0))},
		// where marks would be text, the style goes and the text stays
		"a（b）c\n": {p(span("a", 0), span("（b）", doc.Bold), span("c", 0))},
		"见[甲](<https://example.org/a%3Eb>)\n": {p(span("见", 0), doc.Span{Text: "甲", Link: "https://example.org/a>b"})},
		"- 甲\n  - 乙\n- 丙\n":                   {&doc.List{Tight: true, Items: [][]doc.Block{{p(span("甲", 0)), &doc.List{Tight: true, Items: [][]doc.Block{{p(span("乙", 0))}}}}, {p(span("丙", 0))}}}},
		"<!-- 落款 -->\n\n某某公司\n\n<!-- 分页 -->\n\n> 引\n": {
			&doc.Paragraph{Role: doc.Signature, Spans: []doc.Span{span("某某公司", 0)}}, &doc.Rule{PageBreak: true}, &doc.Quote{Blocks: []doc.Block{p(span("引", 0))}},
		},
		"<!-- 表格 横排 -->\n\n表1　甲\n\n| 乙 | 丙 |\n| --- | ---: |\n| 1\\|2 | 3<br>4 |\n": {&doc.Table{
			Wide: true, Caption: []doc.Span{span("表1　甲", 0)}, Align: []doc.Align{doc.Auto, doc.Right},
			Head: [][]doc.Span{{span("乙", 0)}, {span("丙", 0)}}, Rows: [][][]doc.Span{{{span("1|2", 0)}, {span("3\n4", 0)}}},
		}},
		"![图](<a b.png>)\n\n图1　甲\n": {&doc.Figure{Path: "a b.png", Alt: "图", Caption: []doc.Span{span("图1　甲", 0)}}},
		"````go\n```\n````\n":       {&doc.Code{Lang: "go", Text: "```\n"}},
	} {
		if got := string(Write(&doc.Document{Blocks: blocks})); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// What is written reads as the document that it was written of: written again it is the same, and no text is lost.
func TestReadsAsTheSame(t *testing.T) {
	names, err := filepath.Glob("../../render/testdata/*.md")
	if err != nil || len(names) < 3 {
		t.Fatal(names, err)
	}
	texts := []string{
		"a[^1] b[^1]\n\n[^1]: 甲\n\n    乙\n", "- [x] 甲\n- [ ] 乙\n", "1. 甲\n\n   乙\n2. 丙\n", "- 甲\n\n<!-- -->\n\n- 乙\n", "    代码\n\n***\n\n标题\n===\n",
		"<b>甲</b> &amp; \\* `a|b` ~~删~~\n", "| a |\n| - |\n| **b** `c` |\n", "> - 甲\n>   > 乙\n", "甲  \n乙\\\n丙\n", "---\n标题: 甲\n日期: 2025年\n---\n# 甲\n",
	}
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(text))
	}
	for _, text := range texts {
		d := doc.Parse([]byte(text))
		once := Write(d)
		again := doc.Parse(once)
		if twice := Write(again); string(twice) != string(once) {
			t.Errorf("%q\nis written as\n%s\nand that as\n%s", text[:min(len(text), 60)], once, twice)
		}
		if got, want := wordsOf(again), wordsOf(d); got != want {
			t.Errorf("%q\nhas lost text: %q, want %q", text[:min(len(text), 60)], got, want)
		}
	}
}

// wordsOf is all text of a document without blanks.
func wordsOf(d *doc.Document) string {
	var b strings.Builder
	var blocks func([]doc.Block)
	blocks = func(all []doc.Block) {
		for _, block := range all {
			switch block := block.(type) {
			case *doc.Heading:
				b.WriteString(doc.Text(block.Spans))
			case *doc.Paragraph:
				b.WriteString(doc.Text(block.Spans))
			case *doc.List:
				for _, item := range block.Items {
					blocks(item)
				}
			case *doc.Quote:
				blocks(block.Blocks)
			case *doc.Code:
				b.WriteString(block.Text)
			case *doc.Figure:
				b.WriteString(block.Text + block.Alt + doc.Text(block.Caption))
			case *doc.Table:
				b.WriteString(doc.Text(block.Caption))
				for i := -1; i < len(block.Rows); i++ {
					for _, cell := range block.Row(i) {
						b.WriteString(doc.Text(cell) + "|")
					}
				}
			}
		}
	}
	blocks(d.Blocks)
	for _, note := range d.Notes {
		blocks(note)
	}
	return strings.Join(strings.Fields(b.String()), "")
}
