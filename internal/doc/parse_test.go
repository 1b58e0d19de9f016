package doc

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// withoutPlaces leaves out where texts stand; place_test.go has its own tests.
var withoutPlaces = cmpopts.IgnoreTypes(Origin{})

func TestParse(t *testing.T) {
	text := func(s string, line int) []Span { return []Span{{Text: s, Line: line}} }
	tests := []struct {
		name, src string
		want      []Block
	}{
		{"heading and paragraph", "# 题\n\n正文", []Block{&Heading{1, text("题", 1), 1}, &Paragraph{Body, text("正文", 3), 3}}},
		{"soft break in Chinese", "甲，\n乙", []Block{&Paragraph{Body, []Span{{Text: "甲，", Line: 1}, {Text: "乙", Line: 2}}, 1}}},
		{"soft break in English", "a\nb", []Block{&Paragraph{Body, []Span{{Text: "a ", Line: 1}, {Text: "b", Line: 2}}, 1}}},
		{"hard break", "甲\\\n乙", []Block{&Paragraph{Body, []Span{{Text: "甲\n", Line: 1}, {Text: "乙", Line: 2}}, 1}}},
		{"addressee", "<!-- 主送 -->\n\n某委：", []Block{&Paragraph{Addressee, text("某委：", 3), 3}}},
		{"role without blank line", "<!-- 附注 -->\n（联系人）", []Block{&Paragraph{Remark, text("（联系人）", 2), 2}}},
		{"role is for one paragraph", "<!-- 落款 -->\n\n甲\n\n乙", []Block{&Paragraph{Signature, text("甲", 3), 3}, &Paragraph{Body, text("乙", 5), 5}}},
		{"page break", "<!-- 分页 -->", []Block{&Rule{PageBreak: true, Line: 1}}},
		{"other comment is left out", "<!-- 待办 -->", nil},
		{"comment in a text", "甲<!-- 待办 -->乙", []Block{&Paragraph{Body, text("甲乙", 1), 1}}},
		{"text behind a comment", "<!-- 待办 --> 甲", []Block{&Paragraph{Body, text(" 甲", 1), 1}}},
		{"tag of a style", "甲<b>乙</b>", []Block{&Paragraph{Body, []Span{{Text: "甲", Line: 1}, {Text: "乙", Style: Bold, Line: 1}}, 1}}},
		{"below and above", "CO<sub>2</sub>，m<sup>2</sup>，甲<sub>乙</sub>", []Block{&Paragraph{Body, text("CO₂，m²，甲乙", 1), 1}}},
		{"line break", "甲<br>乙", []Block{&Paragraph{Body, text("甲\n乙", 1), 1}}},
		{"tags of a page", "<details><summary>甲</summary>\n乙\n</details>", []Block{&Paragraph{Body, []Span{{Text: "甲", Line: 1}, {Text: "\n", Line: 1}, {Text: "乙", Line: 2}}, 1}}},
		{"no tag of HTML is text", "型号<abc>甲", []Block{&Paragraph{Body, text("型号<abc>甲", 1), 1}}},
		{"entity and escape", `&lt;\*&amp;&copy;&#20013; &x; A&B`, []Block{&Paragraph{Body, text("<*&©中 &x; A&B", 1), 1}}},
		{"range is not struck", "3~5万元、2~3项，~~删~~", []Block{&Paragraph{Body, []Span{
			{Text: "3~5万元、2~3项，", Line: 1}, {Text: "删", Style: Strike, Line: 1}}, 1}}},
		{"styles", "**重*斜*** `码`", []Block{&Paragraph{Body, []Span{{Text: "重", Style: Bold, Line: 1},
			{Text: "斜", Style: Bold | Italic, Line: 1}, {Text: " ", Line: 1}, {Text: "码", Style: Mono, Line: 1}}, 1}}},
		{"bold up to a mark", "**要求：**后文", []Block{&Paragraph{Body, []Span{{Text: "要求：", Style: Bold, Line: 1}, {Text: "后文", Line: 1}}, 1}}},
		{"bold in quotes", "按**“甲”**乙", []Block{&Paragraph{Body, []Span{{Text: "按", Line: 1},
			{Text: "“甲”", Style: Bold, Line: 1}, {Text: "乙", Line: 1}}, 1}}},
		{"struck up to a mark", "~~删。~~后", []Block{&Paragraph{Body, []Span{{Text: "删。", Style: Strike, Line: 1}, {Text: "后", Line: 1}}, 1}}},
		{"asterisks that stand apart", "甲 * 乙 ** 丙", []Block{&Paragraph{Body, text("甲 * 乙 ** 丙", 1), 1}}},
		{"link", "[甲](http://a.cn/b)", []Block{&Paragraph{Body, []Span{{Text: "甲", Link: "http://a.cn/b", Line: 1}}, 1}}},
		{"task list", "- [x] 甲\n- [ ] 乙", []Block{&List{Start: 0, Tight: true, Line: 1, Checks: []int8{2, 1}, Items: [][]Block{
			{&Paragraph{Body, text("甲", 1), 1}}, {&Paragraph{Body, text("乙", 2), 2}}}}}},
		{"table with caption", "表1　主要指标\n\n|a|b|\n|-:|--|\n|x<br>y|z \\| w|", []Block{&Table{Caption: text("表1　主要指标", 1),
			Align: []Align{Right, Auto}, Head: [][]Span{text("a", 3), text("b", 3)},
			Rows: [][][]Span{{text("x\ny", 5), text("z | w", 5)}}, Line: 3}}},
		{"a sentence is no caption", "表1列出了指标\n\n|a|\n|-|", []Block{&Paragraph{Body, text("表1列出了指标", 1), 1},
			&Table{Align: []Align{Auto}, Head: [][]Span{text("a", 3)}, Line: 3}}},
		{"more cells than columns", "|a|\n|-|\n|x|y|z|", []Block{&Table{Align: []Align{Auto}, Head: [][]Span{text("a", 1)},
			Rows: [][][]Span{{{{Text: "x", Line: 3}, {Text: " y|z", Line: 3}}}}, Line: 1}}},
		{"drawing with caption", "```mermaid\ngantt\n```\n\n图1　进度", []Block{
			&Figure{Lang: "mermaid", Text: "gantt\n", Caption: text("图1　进度", 5), Line: 1}}},
		{"code", "```go\nx\n```\n\n    y", []Block{&Code{Lang: "go", Text: "x\n", Line: 2}, &Code{Text: "y\n", Line: 5, Indented: true}}},
		{"picture", "![图](a.png)", []Block{&Figure{Path: "a.png", Alt: "图", Line: 1}}},
		{"picture in text", "见![图](a.png)。", []Block{&Paragraph{Body, text("见图。", 1), 1}, &Figure{Path: "a.png", Alt: "图", Line: 1}}},
		{"note nobody refers to", "甲\n\n[^1]: 注", []Block{&Paragraph{Body, text("甲", 1), 1},
			&Paragraph{Body, []Span{{Text: "[^1]: ", Line: 3}, {Text: "注", Line: 3}}, 3}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if d := cmp.Diff(tt.want, Parse([]byte(tt.src)).Blocks, withoutPlaces); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestFootnotes(t *testing.T) {
	d := Parse([]byte("甲[^a]乙[^b]\n\n[^b]: 后\n[^a]: 先\n"))
	spans := d.Blocks[0].(*Paragraph).Spans
	if Text(spans) != "甲乙" || spans[1].Note != 1 || spans[3].Note != 2 {
		t.Errorf("spans %+v", spans)
	}
	if len(d.Notes) != 2 || Text(d.Notes[0][0].(*Paragraph).Spans) != "先" {
		t.Errorf("notes %+v", d.Notes)
	}
}

func TestMeta(t *testing.T) {
	const body = "\n# 甲乙\n"
	tests := []struct {
		name, front string
		want        Meta
		line        int // of the heading
	}{
		{"none", "", Meta{Title: "甲乙"}, 2},
		{"all", "---\n标题: 某方案\n单位: \"某 \\\"公司\"\n日期: '2023年1月'\n主题: a: b\n封面: true\n---\n",
			Meta{"某方案", `某 "公司`, "2023年1月", "a: b", true}, 9},
		{"wide colon, comment, unknown key", "---\n# 注\n单位：某公司\n其他: [1, 2]\n---\n", Meta{Title: "甲乙", Applicant: "某公司"}, 7},
		{"closed by dots", "---\n标题: 某\n...\n", Meta{Title: "某"}, 5},
		{"empty", "---\n---\n", Meta{Title: "甲乙"}, 4},
		{"a rule is no front matter", "---\n正文\n---\n", Meta{Title: "甲乙"}, 5},
		{"never closed", "---\n标题: 某方案\n", Meta{Title: "甲乙"}, 4},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := Parse([]byte(tt.front + body))
			if diff := cmp.Diff(tt.want, d.Meta); diff != "" {
				t.Error(diff)
			}
			if h, ok := d.Blocks[len(d.Blocks)-1].(*Heading); !ok || h.Line != tt.line {
				t.Errorf("heading %+v, want line %d", d.Blocks[len(d.Blocks)-1], tt.line)
			}
		})
	}
}

func TestWindowsFile(t *testing.T) {
	d := Parse([]byte("\ufeff# 题\r\n\r\n甲\r\n乙\r\n"))
	if got := flatten(d); got != "题甲乙" || d.Meta.Title != "题" {
		t.Errorf("got %q, title %q", got, d.Meta.Title)
	}
}
