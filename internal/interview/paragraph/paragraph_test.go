package paragraph

import (
	"fmt"
	"math/rand"
	"slices"
	"strings"
	"testing"

	"pilotplan/internal/doc"
	"pilotplan/internal/thorough"
)

func TestMarkdown(t *testing.T) {
	for _, c := range []struct{ name, typed, want string }{
		{"nothing", " \n\u3000\n", ""},
		{"a paragraph", "甲", "甲\n"},
		{"a line a paragraph", "到2025年，建成平台。\n培育企业20家。\r\n1.5亿元", "到2025年，建成平台。\n\n培育企业20家。\n\n1.5亿元\n"},
		{"empty lines are no paragraphs", "甲\n\n\n乙\n", "甲\n\n乙\n"},
		{"indented as in Word", "\u3000\u3000甲\n    乙\n\t丙\n  |", "甲\n\n乙\n\n丙\n\n|\n"},
		{"a list, and what follows", "做三件事：\n- 建\n- 管\n  细\n用", "做三件事：\n- 建\n- 管\n\n  细\n\n用\n"},
		{"numbers", "1. 建\n2. 管\n用", "1. 建\n2. 管\n\n用\n"},
		{"numbers that go on", "建\n2. 管\n3. 用", "建\n\n2. 管\n\n3. 用\n"},
		{"a table, and what follows", "| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n见表", "| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n\n见表\n"},
		{"code", "```\n甲\n乙\n```\n丙\n丁", "```\n甲\n乙\n```\n丙\n\n丁\n"},
		{"a drawing", "```mermaid\ngantt\n\n  甲\n```", "```mermaid\ngantt\n\n  甲\n```\n"},
		{"a line below a line", "甲\n---\n乙", "甲\n\n---\n乙\n"},
		{"a quotation", "> 甲\n> 乙\n丙", "> 甲\n>\n> 乙\n\n丙\n"},
		{"blanks at the end break no line", "甲  \n乙", "甲\n\n乙\n"},
		{"hyphens at the start", "---\n甲: 乙\n---", "---\n甲: 乙\n\n---\n"},
	} {
		if got := Markdown(c.typed); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestLines(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"nothing", "\n", ""},
		{"paragraphs", "甲\n\n乙\n", "甲\n乙"},
		{"a paragraph on two lines", "到2025年，\n建成平台；\nAI\n工厂\n\n乙\n", "到2025年，建成平台； AI 工厂\n乙"},
		{"broken lines", "甲  \n乙\\\n丙\n", "甲<br>乙<br>丙"},
		{"a heading by its underline", "甲\n---\n乙\n", "## 甲\n乙"},
		{"a list", "甲\n\n- 乙\n  丙\n\n- 丁\n\n戊\n", "甲\n- 乙丙\n- 丁\n戊"},
		{"two lists", "- 乙\n\n* 丁\n", "- 乙\n\n* 丁"},
		{"code", "甲\n\n```\n乙\n\n丙\n```\n\n丁\n", "甲\n\n```\n乙\n\n丙\n```\n\n丁"},
		{"code by its blanks", "甲\n\n    乙\n      丙\n\n丁\n", "甲\n\n```\n乙\n  丙\n```\n\n丁"},
		{"a quotation", "> 甲\n> 乙\n\n丙\n", "> 甲乙\n\n丙"},
		{"a row without a column", "| 甲 |\n|---|\n乙\n\n丙\n", "| 甲 |\n|---|\n| 乙 |\n\n丙"},
	} {
		if got := Lines(c.text); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// What is typed as text comes back as it was typed, and is as many paragraphs in the document as it has lines.
func TestTypedTextComesBack(t *testing.T) {
	rnd := rand.New(rand.NewSource(1))
	words := []string{"到2025年", "建成平台", "，", "；", "：", "18.6亿元", "（一）", "AI ", "一、", "①", "“甲”", "《乙》", "3%", "A类"}
	for range thorough.Rounds(300, 20000) {
		var lines []string
		for range 1 + rnd.Intn(6) {
			line := "文"
			for range rnd.Intn(8) {
				line += words[rnd.Intn(len(words))]
			}
			lines = append(lines, strings.TrimSpace(line))
		}
		typed := strings.Join(lines, "\n")
		text := Markdown(typed)
		if got := Lines(text); got != typed {
			t.Fatalf("%q\nis %q\nand comes back as %q", typed, text, got)
		}
		var said []string
		for _, b := range doc.Parse([]byte(text)).Blocks {
			said = append(said, doc.Text(b.(*doc.Paragraph).Spans))
		}
		if !slices.Equal(said, lines) {
			t.Fatalf("%q\nreads as %q", typed, said)
		}
	}
}

// pieces of Markdown, good and broken.
var pieces = []string{
	"甲", "乙。", "word", "**粗：**", "*", "- 条", "- 条\n  续", "1. 一", "2. 二", "3) 三", "* 星", "> 引", "> > 引", "# 题", "甲\n---", "===", "---", "```", "```mermaid\ngantt\n```",
	"| a | b |\n|---|---|\n| 1 | 2 |", "|", "行 | 列", "    缩", "\t缩", "\u3000\u3000全", "  两", "甲  ", "乙\\", "<!-- 主送 -->", "<!-- 分页 -->", "<div>", "<br>", "</div>", "<b>粗</b>", "[^1]", "[^1]: 注",
	"[a]: http://a", "[a]", "表1 表", "图1 图", "![图](a.png)", "`码`", "`", "1", "+ 加", "- [ ] 办", "    - 深", "~~删~~", "&amp;", "a_b_c",
}

// Whatever the file holds, what is shown of it reads as the same document when it is taken as typed. Of texts made of broken Markdown
// at random one in ten thousand may not: a table in a heading that the line below makes one, which the reader itself takes apart.
func TestMarkdownKeepsItsMeaning(t *testing.T) {
	rnd := rand.New(rand.NewSource(2))
	rounds := thorough.Rounds(600, 100000)
	lost := ""
	n := 0
	for range rounds {
		var b strings.Builder
		for range 1 + rnd.Intn(7) {
			b.WriteString(pieces[rnd.Intn(len(pieces))] + []string{"\n", "\n\n", "\n", ""}[rnd.Intn(4)])
		}
		if why := meaningLost(b.String()); why != "" {
			n++
			lost += why
		}
	}
	if n > rounds/10000 {
		t.Errorf("%d of %d:\n%s", n, rounds, lost)
	}
}

// meaningLost says how a text reads otherwise once it was shown and taken as typed; empty if it does not.
func meaningLost(text string) string {
	typed := Lines(text)
	again := Markdown(typed)
	if got, want := meaning(again), meaning(text); got != want {
		return fmt.Sprintf("%q\nis shown as %q\nwhich is %q\nand reads as %q\nnot as %q\n", text, typed, again, got, want)
	}
	if once := Lines(again); meaning(Markdown(once)) != meaning(again) {
		return fmt.Sprintf("%q\nis shown as %q\nand then as %q\n", text, typed, once)
	}
	return ""
}

func meaning(text string) string { return substance(read(within(split(text)))) }
