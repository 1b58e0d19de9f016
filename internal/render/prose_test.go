package render

import (
	"regexp"
	"strings"
	"testing"
	"unicode"

	"pilotplan/internal/doc"
	"pilotplan/internal/thorough"
)

// Headings of an answer stand below the section's, numbered once.
func TestProseHeadings(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"none", "正文\n\n又一段", "正文\n\n又一段"},
		{"level one", "# 一、甲\n文\n# 二、乙", "#### 1. 甲\n文\n#### 2. 乙"},
		{"two levels", "# 甲\n## （一）乙\n## （二）丙\n# 丁\n## 戊", "#### 1. 甲\n##### （1）乙\n##### （2）丙\n#### 2. 丁\n##### （1）戊"},
		{"gap closed", "## 甲\n#### 乙", "#### 1. 甲\n##### （1）乙"},
		{"no deeper than six", "# 甲\n## 乙\n### 丙\n#### 丁", "#### 1. 甲\n##### （1）乙\n###### ①丙\n###### ②丁"},
		{"deeper first", "### 甲\n# 乙", "##### （1）甲\n#### 1. 乙"},
		{"underlined", "甲\n===\n文\n\n乙\n---\n文", "#### 1. 甲\n\n文\n\n##### （1）乙\n\n文"},
		{"underlined, two lines", "甲\n乙\n===", "#### 1. 甲乙"},
		{"closing hashes", "## 甲 ##", "#### 1. 甲"},
		{"sharp stays", "## C#", "#### 1. C#"},
		{"in code", "```\n# 甲\n```", "```\n# 甲\n```"},
		{"indented code", "文\n\n    # 甲", "文\n\n    # 甲"},
		{"in a quote", "> # 甲\n> 文", "> **甲**\n> 文"},
		{"in a list", "- # 甲\n- 乙", "- **甲**\n- 乙"},
		{"underlined in a quote", "> 甲\n> ---", "> 甲\n> "},
		{"empty", "##\n文", "文"},
		{"front matter", "---\n标题: 假\n---\n文", "---\n#### 1. 标题: 假\n\n文"},
		{"styled", "## **甲**", "#### 1. **甲**"},
		{"indent of full width", "　　甲\n\n　　乙", "甲\n\n乙"},
		{"HTML heading", "<h1>甲</h1>", "甲"},
		{"heading hidden by HTML", "<div>\n# 甲\n</div>", "#### 1. 甲"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := prose(tt.in, place{sectionLevel, "p1-"})
			if strings.Trim(got, " ") != strings.Trim(tt.want, " ") {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
		})
	}
}

// Nothing that an answer opens reaches beyond its end.
func TestProseIsContained(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"open fence", "```go\na", "```go\na\n```"},
		{"open tildes", "~~~~\na\n```", "~~~~\na\n```\n~~~~"},
		{"closed fence", "```\na\n```", "```\na\n```"},
		{"open comment", "甲 <!-- 乙", `甲 \<!-- 乙`},
		{"comment block", "<!-- 乙\n\n丙", "\\<!-- 乙\n\n丙"},
		{"script", "<script>\n\n甲", "\\<script>\n\n甲"},
		{"our directive", "<!-- 落款 -->\n\n甲", "甲"},
		{"tag in code", "`<x>` <x>", "`<x>` \\<x>"},
		{"tag in a fence", "```\n<b>\n```", "```\n<b>\n```"},
		{"address", "<http://a.cn> <a@b.cn>", "<http://a.cn> <a@b.cn>"},
		{"break in a cell", "| 甲 |\n|---|\n| 乙<br>丙 |", "| 甲 |\n|---|\n| 乙<br>丙 |"},
		{"less than", "a < b", "a < b"},
		{"control", "甲\x1b[0m", `甲\<U+001B>[0m`},
		{"open list", "- 甲\n  - 乙", "- 甲\n  - 乙"},
		{"template", "{{.Title}}", "{{.Title}}"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := prose(tt.in, place{sectionLevel, "p1-"})
			if got != tt.want {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
			if !contained(got, sectionLevel) {
				t.Error("not contained")
			}
		})
	}
}

// Footnotes and links belong to the answer that defines them.
func TestProseLabels(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"footnote", "甲[^1]\n\n[^1]: 注", "甲[^p1-1]\n\n[^p1-1]: 注"},
		{"footnote of nobody", "甲[^1]", "甲[^1]"},
		{"link", "[甲][a] [a][] [a]\n\n[a]: http://a.cn", "[甲][p1-a] [a][p1-a] [a][p1-a]\n\n[p1-a]: http://a.cn"},
		{"link with address", "[a](http://b.cn)\n\n[a]: http://a.cn", "[a](http://b.cn)\n\n[p1-a]: http://a.cn"},
		{"letters of either case", "[A]\n\n[a]: http://a.cn", "[A][p1-A]\n\n[p1-a]: http://a.cn"},
		{"in code", "`[a]` [a]\n\n[a]: http://a.cn", "`[a]` [a][p1-a]\n\n[p1-a]: http://a.cn"},
		{"escaped", "\\[a] [a]\n\n[a]: http://a.cn", "\\[a] [a][p1-a]\n\n[p1-a]: http://a.cn"},
		{"picture", "![图][a]\n\n[a]: a.png", "![图][p1-a]\n\n[p1-a]: a.png"},
		{"no definition inside a paragraph", "甲\n[a]: b", "甲\n[a]: b"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := prose(tt.in, place{sectionLevel, "p1-"}); got != tt.want {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
		})
	}
}

func FuzzProse(f *testing.F) {
	for _, s := range hostile(f) {
		f.Add(s)
	}
	for _, s := range []string{"# 甲\n```\n# 乙", "- a\n\n      # b\n  # c", "甲[^1]\n\n[^1]: > # 乙", "1. a\n   ***\n# b\n===", "<!--\n```\n-->\n# x", "|a|\n|-|\n# b"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := prose(s, place{sectionLevel, "p1-"})
		if !contained(got, sectionLevel) {
			t.Errorf("prose(%q) = %q is not contained", s, got)
		}
		if missing(doc.Visible(unsaid.ReplaceAllString(s, "")), got) {
			t.Errorf("prose(%q) = %q has lost hanzi", s, got)
		}
		for _, r := range got {
			if doc.Visible(string(r)) != string(r) {
				t.Errorf("prose(%q) holds %U", s, r)
			}
		}
	})
}

// unsaid is what says nothing to a reader: comments, and tags with all that stands in them.
var unsaid = regexp.MustCompile(`<!--.*?-->|</?[A-Za-z][^>\n]*>`)

// missing reports whether hanzi of want do not occur in got in their order; numbers of headings are the program's.
func missing(want, got string) bool {
	rest := []rune(got)
	for _, r := range want {
		if !unicode.Is(unicode.Han, r) || strings.ContainsRune("一二三四五六七八九十百零〇第章节篇编部分条", r) {
			continue
		}
		i := strings.IndexRune(string(rest), r)
		if i < 0 {
			return true
		}
		rest = []rune(string(rest)[i:])[1:]
	}
	return false
}

func TestLongProse(t *testing.T) {
	n := thorough.Rounds(1000, 4000)
	text := strings.Repeat("# 标题\n\n正文`码`[^1]<b>。\n\n- 项\n\n```\n码\n```\n\n", n) + "[^1]: 注"
	got := prose(text, place{sectionLevel, "p1-"})
	if !contained(got, sectionLevel) || strings.Count(got, "#### ") != n {
		t.Errorf("%d headings", strings.Count(got, "#### "))
	}
	if _, ok := read(got).Blocks[0].(*doc.Heading); !ok {
		t.Error("first heading lost")
	}
}
