package version

import (
	"fmt"
	"strings"
	"testing"

	"pilotplan/outline"
)

// farm is an outline of two chapters.
func farm() *outline.Outline {
	return &outline.Outline{Name: "果园", Chapters: []outline.Section{
		{Key: "概况", Questions: []outline.Question{{Key: "园名", Kind: outline.Text}, {Key: "历史", Kind: outline.Prose}}},
		{Key: "做法", Questions: []outline.Question{{Key: "目标", Kind: outline.Prose}}},
	}}
}

// told lists what a version says, with lines and columns.
func told(v *Version) string {
	var b strings.Builder
	for _, f := range v.Fields {
		fmt.Fprintf(&b, "%s=%s %d:%d-%d\n", f.Path, f.Value, f.At.Pos.Line, f.At.Pos.Column, f.At.Pos.EndColumn)
	}
	for _, r := range v.Rows {
		for _, f := range r.Fields {
			fmt.Fprintf(&b, "%s=%s %d:%d-%d\n", f.Path, f.Value, f.At.Pos.Line, f.At.Pos.Column, f.At.Pos.EndColumn)
		}
	}
	for _, p := range v.Proses {
		for _, s := range p.Sentences {
			mark := map[bool]string{true: "#"}[s.Heading] + map[bool]string{true: "¶"}[s.Start]
			fmt.Fprintf(&b, "%s: %s%s %d:%d-%d\n", s.Path(), mark, s.Text, s.At.Pos.Line, s.At.Pos.Column, s.At.Pos.EndColumn)
		}
	}
	return b.String()
}

// A text says what its reader sees, each thing with the place it has in the source.
func TestOfText(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"answers and prose", "---\n标题： \"某园\"\n---\n\n## 概况\n\n园名：  **甲\\*园** \n\n### 历史\n\n建于2003年，[甲](a.cn)。\n扩于2010年。\n",
			"方案名称=某园 2:5-9\n概况.园名=甲*园 7:8-12\n概况.历史: 建于2003年，甲。 11:1-19\n概况.历史: ¶扩于2010年。 12:1-9\n"},
		{"a list answers no question", "## 概况\n\n- 甲\n- 园名：乙\n\n## 做法\n", "概况.概况: 甲 3:3-4\n概况.概况: ¶园名：乙 4:3-7\n"},
		{"a heading by its number alone", "一、概况\n园名：甲\n二、做法\n（一）目标\n1.建园。建成1个。\n",
			"概况.园名=甲 2:4-5\n做法.目标: 1.建园。 5:1-6\n做法.目标: 建成1个。 5:6-11\n"},
		{"a table", "## 概况\n\n| 品种 | 面积 |\n|-|-|\n| 早\\|熟<br>桃 | — |\n\n## 做法\n", "概况.早|熟桃.品种=早|熟\n桃 5:3-12\n"},
		{"a footnote stands where it is defined", "## 概况\n\n### 历史\n\n甲[^1]。\n\n[^1]: 注。\n\n乙。\n\n## 做法\n\n### 目标\n\n丙。\n",
			"概况.历史: 甲。 5:1-7\n概况.历史: ¶注。 7:7-9\n概况.历史: ¶乙。 9:1-3\n做法.目标: 丙。 15:1-3\n"},
		{"empty front matter", "---\n---\n甲。\r\n乙。\n", "全文: 甲。 3:1-3\n全文: ¶乙。 4:1-3\n"},
		{"code and drawings", "```\n代码。\n```\n\n```mermaid\ngantt\n```\n\n图1　进度\n\n甲。\n", "全文: 甲。 11:1-3\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := told(OfText("园.md", []byte(c.text), farm())); got != c.want {
				t.Errorf("got:\n%swant:\n%s", got, c.want)
			}
		})
	}
}
