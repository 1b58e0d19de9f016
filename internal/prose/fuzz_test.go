package prose

import (
	"html"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pilotplan/internal/doc"
)

// hostile are texts that nobody means, and the ways that people do mean.
var hostile = []string{
	"", "（（（", "”“", "\xff\xfe", "一是", "（一）", "：", "《", "- ", "| a | b |\n|---|---|\n| 到2025年 | 5亿元 |", "|", "||", "| |\n", "# 标题\n\n正文。下一句；再一句。\r\n\r\n1. 项目\n2. 项目",
	"```\n代码\n", "> 引\n>", "\u3000\u3000到 2025 年，收入\n达到 26 亿元。", "**达到30%**", "他说：“好。”然后走了。", "甲\\*乙&lt;丙", "---\n---\n甲。", "---\n标题: 甲\n---\n乙[^1]。\n\n[^1]: 丙。\n", "    甲\n乙",
	"一、总则\n（一）目标\n1.提升能力。建成1个。\n", "甲。\n---\n", "\ufeff甲\r乙",
}

// checkPlace reports whether every character of a sentence stands where its place says.
func checkPlace(t *testing.T, src string, s *Sentence) {
	t.Helper()
	if s.Start < 0 || s.End > len(src) || s.End <= s.Start {
		t.Fatalf("%q: %q stands at %d to %d", src, s.Text, s.Start, s.End)
	}
	for i, r := range s.Text {
		from, to := s.Source(i, i+utf8.RuneLen(r))
		if from < s.Start || to > s.End {
			t.Fatalf("%q: %q of %q stands at %d to %d, outside", src, r, s.Text, from, to)
		}
		if part := src[from:to]; !unicode.IsSpace(r) && r != utf8.RuneError && !strings.ContainsRune(part, r) && !strings.ContainsRune(html.UnescapeString(part), r) && !strings.HasPrefix(part, "&#") {
			t.Fatalf("%q: %q of %q stands at %q", src, r, s.Text, part)
		}
	}
}

func checkSplit(t *testing.T, src string) {
	t.Helper()
	last := -1
	for _, s := range Split(src) {
		checkPlace(t, src, &s)
		if s.Start < last || strings.TrimSpace(s.Text) == "" {
			t.Fatalf("%q: %q at %d, the one before at %d", src, s.Text, s.Start, last)
		}
		last = s.Start
	}
}

// Sentences stand in the text in order, and every character of theirs where it says.
func FuzzSplit(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) { checkSplit(t, src) })
}

// Nothing that is no markup is lost: the sentences of a plain text are all of it.
func TestNothingIsLost(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 5))
	parts := []string{"甲乙", "到2025年，", "达到26亿元", "。", "；", "：“", "”", "（", "）", "\n", "\n\n", "一、", "（一）", "一是", "　　", "    ", "第一章", "建成1个中心", "！", "\r\n", "很长的一行写到这里还没有写完所以会在下一行接着写下去"}
	for range 3000 {
		var b strings.Builder
		for range rng.IntN(30) {
			b.WriteString(parts[rng.IntN(len(parts))])
		}
		var got strings.Builder
		for _, s := range Split(b.String()) {
			got.WriteString(s.Text)
		}
		if want := solid(b.String()); solid(got.String()) != want {
			t.Fatalf("%q: got %q", b.String(), got.String())
		}
		checkSplit(t, b.String())
	}
}

// solid is a text without blanks.
func solid(s string) string { return strings.Join(strings.Fields(s), "") }

// None of these takes squared time; what would not finish is stopped by the time limit of go test.
func TestFinishesOnHostileText(t *testing.T) {
	for _, s := range append(hostile, "，", "（", "“", "2025年，", "一、", "。", "|", "1. 甲\n", "# 甲\n") {
		Split(strings.Repeat(s, 4000))
	}
}

func BenchmarkRead(b *testing.B) {
	part := "## （一）目标\n\n到2025年，公司**营业收入**达到26亿元，服务性收入达到7.8亿元，占营业收入比重达到30%。建成1个远程运维平台，接入设备3000台套；培育3名领军人才。\n\n- 一是建成1个中心；\n- 二是新增2家企业。\n\n"
	src := []byte(strings.Repeat(part, 1000))
	d := doc.Parse(src)
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		Read(d)
	}
}
