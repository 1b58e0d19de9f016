package render

import (
	"strings"
	"testing"

	"pilotplan/internal/plan"
	"pilotplan/templates"
)

// Every answer of the sample reads in its excerpt, which is a piece of the documents.
func TestExcerpt(t *testing.T) {
	p := sample(t)
	whole := strings.Join(plainOf([]byte(markdown(t, p))), "\n")
	for _, answer := range p.Texts() {
		path := answer.Path
		if i := strings.Index(path, "]."); i < 0 && strings.HasSuffix(path, "]") {
			path = path[:strings.LastIndex(path, "[")]
		}
		if path == plan.GuideKey || path == plan.TypeKey || path == plan.PeriodKey || path == "申请材料.承诺书.法定代表人" {
			continue // who signs by hand is not printed
		}
		lines := Excerpt(p, path, templates.FS)
		text := flat(strings.Join(lines, "\n"))
		for _, word := range strings.Fields(answer.Value) {
			if !strings.Contains(text, word) && !strings.Contains(text, strings.TrimRight(word, "亿元")) && !strings.Contains(path, "指标[") {
				t.Errorf("%s: %q is not in\n%s", path, word, text)
			}
		}
		for _, line := range lines {
			if strings.Contains(path, "试点") && !strings.Contains(path, "[") && !strings.Contains(whole, strings.ReplaceAll(line, "：", "  ")) && !strings.Contains(whole, line) && line != "封面：" {
				t.Errorf("%s: %q is not in the document", path, line)
			}
		}
	}
}

// An excerpt has the heading with its number, paragraphs with their indent, and the whole table of a group.
func TestExcerptReads(t *testing.T) {
	p := parse(t, orchard)
	for path, want := range map[string]string{
		"做法.思路":       "（一）思路|　　甲",
		"果园.面积":       "面积：120",
		"果园.投入.人工":    "投入（年度：2023年）|人工  30  60.0%",
		"做法.尺子[1].单位": "指标名称：亩产，(湿)",
		"做法.活儿[1]":    "1. # 换土",
		"果园.没有":       "",
	} {
		got := strings.Join(Excerpt(p, path, templates.FS), "|")
		for _, part := range strings.Split(want, "|") {
			if !strings.Contains(got, part) || want == "" && got != "" {
				t.Errorf("%s: %q, want %q", path, got, want)
			}
		}
	}
}

func BenchmarkExcerpt(b *testing.B) {
	p := sample(b)
	for b.Loop() {
		Excerpt(p, "试点保障措施.风险防控", templates.FS)
	}
}
