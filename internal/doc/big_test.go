package doc

import (
	"runtime"
	"strconv"
	"strings"
	"testing"
)

// What nobody types, and somebody will send.
func TestExtremes(t *testing.T) {
	row := "|" + strings.Repeat(" 数据 |", 50) + "\n"
	tests := map[string]struct{ src, want string }{
		"deep quotes":    {strings.Repeat(">", 10000) + " 底", "底"},
		"deep list":      {strings.Repeat("- ", 5000) + "底", "底"},
		"deep brackets":  {strings.Repeat("[", 20000) + "底", "底"},
		"deep emphasis":  {strings.Repeat("**a ", 5000) + "底", "底"},
		"huge table":     {row + "|" + strings.Repeat("---|", 50) + "\n" + strings.Repeat(row, 3000) + "|底|", "底"},
		"NUL":            {"前\x00底", "\ufffd底"},
		"not UTF-8":      {"前\xff底", "\ufffd底"},
		"only a comment": {"<!-- 无 -->", ""},
		"empty":          {"", ""},
		"open fence":     {"```\n底", "底"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if got := flatten(Parse([]byte(tt.src))); !strings.HasSuffix(got, tt.want) {
				t.Errorf("does not end with %q", tt.want)
			}
		})
	}
}

// Four times the text takes about four times the memory, and so the time; what goldmark would take the square of is cut off.
func TestLinear(t *testing.T) {
	for _, part := range []string{"[a]", "[a](", "![a](", "<br>", "![", "[^1]", "[a][", "[[]]", "> ", "- ", "*a", "`a` ", "甲\n", "- 甲\n", "|甲|\n|-|\n", "&amp;"} {
		t.Run(part, func(t *testing.T) {
			used := func(n int) uint64 {
				src := []byte(strings.Repeat(part, n))
				var before, after runtime.MemStats
				runtime.ReadMemStats(&before)
				Parse(src)
				runtime.ReadMemStats(&after)
				return after.TotalAlloc - before.TotalAlloc
			}
			if short, long := used(5000), used(20000); long > 6*short {
				t.Errorf("%d bytes for a text, %d for one four times as long", short, long)
			}
		})
	}
}

// Marks of quotes and lists that are nested deeper than anybody means are text.
func TestDeepest(t *testing.T) {
	got := flatten(Parse([]byte(strings.Repeat("> ", 300) + "底")))
	if want := strings.Repeat(">", 300-deepest) + "底"; got != want {
		t.Errorf("got %d characters, want %d", len(got), len(want))
	}
}

func FuzzParse(f *testing.F) {
	f.Add("# 题\n\n<!-- 主送 -->\n\n某某：\n\n| a |\n|--|\n| b | c |\n\n[^1]: 注\n")
	f.Add("---\n标题: \"x\n---\n表1　甲\n\n|a|\n|-|\n\n```mermaid\ngantt\n```\n\n图1　乙")
	f.Fuzz(func(t *testing.T, src string) { Parse([]byte(src)) })
}

// BenchmarkParse reads some 17,500 characters.
func BenchmarkParse(b *testing.B) {
	part := "## 一、标题\n\n**要求：**到2025年，营业收入达到26亿元，占比23.5%[^1]。\n\n- 甲\n- 乙\n\n| 甲 | 乙 |\n|--|--|\n| 18.6 | 26.0 |\n\n"
	src := []byte(strings.Repeat(part, 190) + "[^1]: 注\n")
	b.ReportAllocs()
	for b.Loop() {
		Parse(src)
	}
}

// BenchmarkOpenLinks: four times the links that nobody closes take four times the time.
func BenchmarkOpenLinks(b *testing.B) {
	for _, n := range []int{2000, 8000, 32000} {
		src := []byte(strings.Repeat("![a](", n))
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			for range b.N {
				Parse(src)
			}
		})
	}
}

// A link behind more of them than anybody writes is text, and nothing of it is lost.
func TestMostBrackets(t *testing.T) {
	link := "[甲](http://a.cn)"
	got := flatten(Parse([]byte(strings.Repeat(link, mostBrackets+1))))
	if !strings.HasSuffix(got, link) || strings.Count(got, "甲") != mostBrackets+1 {
		t.Errorf("ends with %q", got[len(got)-60:])
	}
	if got := flatten(Parse([]byte(strings.Repeat(link+"\n\n", mostBrackets+1)))); strings.Contains(got, link) {
		t.Error("links of other paragraphs were counted")
	}
}
