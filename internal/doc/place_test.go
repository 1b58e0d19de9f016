package doc

import (
	"bytes"
	"html"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"
)

// eachText calls f with every text of a document that has a place: what it says and where.
func eachText(d *Document, f func(kind string, p Placed)) {
	spans := func(kind string, spans []Span) {
		for _, s := range spans {
			if s.Note > 0 {
				f("note", Placed{s.Text, s.At})
				continue
			}
			f(kind, Placed{s.Text, s.At})
		}
		f(kind, Join(spans))
	}
	var walk func(blocks []Block)
	walk = func(blocks []Block) {
		for _, b := range blocks {
			switch b := b.(type) {
			case *Heading:
				spans("heading", b.Spans)
			case *Paragraph:
				spans("paragraph", b.Spans)
			case *List:
				for _, item := range b.Items {
					walk(item)
				}
			case *Quote:
				walk(b.Blocks)
			case *Table:
				spans("caption", b.Caption)
				for _, row := range append([][][]Span{b.Head}, b.Rows...) {
					for _, cell := range row {
						spans("cell", cell)
					}
				}
			case *Code:
				f("code", Placed{b.Text, b.At})
			case *Figure:
				f("figure", Placed{b.Text, b.At})
				spans("caption", b.Caption)
			}
		}
	}
	walk(d.Blocks)
	for _, note := range d.Notes {
		walk(note)
	}
}

// checkPlaces reports whether every character of a document stands where its origin says.
func checkPlaces(t *testing.T, src string) {
	t.Helper()
	eachText(Parse([]byte(src)), func(kind string, p Placed) {
		last := 0
		for i, r := range p.Text {
			from, to := p.Source(i, i+utf8.RuneLen(r))
			switch {
			case from < last || to < from || to > len(src):
				t.Fatalf("%q: %s %q: byte %d stands at %d to %d of %d, the one before at %d", src, kind, p.Text, i, from, to, len(src), last)
			case !says(src[from:to], r):
				t.Fatalf("%q: %s %q: %q stands at %d, where there is %q", src, kind, p.Text, r, from, src[from:to])
			}
			last = from
		}
		if from, to := p.Source(0, len(p.Text)); p.Text != "" && (from < 0 || to > len(src)) {
			t.Fatalf("%q: %s %q stands at %d to %d", src, kind, p.Text, from, to)
		}
	})
}

// says reports whether a stretch of Markdown can be read as the character r: itself, an escape, a reference, a line break, or
// what Markdown replaces.
func says(markdown string, r rune) bool {
	switch {
	case markdown == string(r), markdown == `\`+string(r), strings.HasPrefix(markdown, "&") && strings.ContainsRune(html.UnescapeString(markdown), r):
		return true
	case strings.HasPrefix(markdown, "&#"): // html takes some numbers for those of Windows
		return strings.HasSuffix(markdown, ";")
	case r == '\n':
		return strings.ContainsAny(markdown, "\r\n") || strings.HasPrefix(strings.ToLower(markdown), "<br") || markdown == ""
	case r == ' ': // of a line break, a tab, before what a row has too much, behind the label of a footnote
		return markdown == "" || strings.ContainsAny(markdown, "\r\n\t|") || strings.HasPrefix(markdown, "[^")
	case r == utf8.RuneError:
		return strings.ContainsRune(markdown, 0) || !utf8.ValidString(markdown)
	}
	return strings.HasPrefix(markdown, "[^") && strings.HasSuffix(markdown, "]:") && strings.ContainsRune(markdown, r) || strings.HasPrefix(markdown, "[^") && strings.HasSuffix(markdown, "]")
}

// markdownParts are what a random document is put together from.
var markdownParts = []string{
	"甲", "乙丙", "。", "，", "a", " b ", "7.8亿元", "\n", "\n\n", "\r\n", "\r", "  \n", "\\\n", "\t", " ", "　", "# ", "## ", "- ", "* ", "1. ", "> ", "    ",
	"**", "*", "_", "~~", "`", "``", "```\n", "~~~", "|", "| ", " |\n", "|-|-|\n", "| 甲 | 乙 |\n|---|:-:|\n| 丙 \\| | `丁\\|` | 多 |\n", "\\*", "\\|", "\\", "&lt;", "&amp;",
	"&#20013;", "&acE;", "&x;", "&", "<br>", "<b>", "</b>", "<!-- 主送 -->", "<!--", "-->", "<div>\n", "[甲](http://a.cn)", "<http://a.cn>", "![图](a.png)", "[^1]", "[^1]: 注",
	"[x]", "---\n", "===\n", "标题: 某\n", "表1　甲\n\n", "图1　乙\n", "```mermaid\ngantt\n```\n", "\xff", "\xe4\xb8", "\x00", "\ufeff", "e\u0301", "𠮷",
}

func TestPlacesOfRandomMarkdown(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 11))
	for range 4000 {
		var b strings.Builder
		for range 1 + rng.IntN(24) {
			b.WriteString(markdownParts[rng.IntN(len(markdownParts))])
		}
		checkPlaces(t, b.String())
	}
}

func FuzzPlaces(f *testing.F) {
	for _, part := range markdownParts {
		f.Add("甲" + part + "乙")
		f.Add(part + "\n\n" + part)
	}
	f.Add("---\n标题: \"x\n---\n表1　甲\n\n|a|\n|-|\n\n```mermaid\ngantt\n```\n\n图1　乙")
	f.Fuzz(func(t *testing.T, src string) { checkPlaces(t, src) })
}

// The places of what people write, by hand.
func TestPlaces(t *testing.T) {
	for _, c := range []struct{ name, src, text, want string }{
		{"emphasis", "由**36小时**压缩", "36小时压", "36小时**压"},
		{"escape", `3\*5件`, "*5", `\*5`},
		{"reference", "A&amp;B类", "&B", "&amp;B"},
		{"soft break", "甲，\n乙", "，乙", "，\n乙"},
		{"English soft break", "an\nend", "n e", "n\ne"},
		{"Windows line end", "甲，\r\n乙", "，乙", "，\r\n乙"},
		{"hard break", "甲\\\n乙", "甲\n乙", "甲\\\n乙"},
		{"quote", "> 甲，\n> 乙", "，乙", "，\n> 乙"},
		{"cell", "|甲|乙|\n|-|-|\n|丙 \\| 丁|戊<br>己|", "| 丁", `\| 丁`},
		{"line break in a cell", "|甲|乙|\n|-|-|\n|丙|戊<br>己|", "\n", "<br>"},
		{"code in a cell", "|甲|\n|-|\n|`a\\|b`|", "a|b", `a\|b`},
		{"behind a mark of bytes", "\ufeff甲乙", "乙", "乙"},
		{"behind front matter", "---\r\n标题: 甲\r\n---\r\n乙丙", "丙", "丙"},
		{"link", "见[附件](a.cn)。", "件。", "件](a.cn)。"},
		{"code span", "用`x`表", "x表", "x`表"},
		{"not UTF-8", "甲\xff\xfe乙", "\ufffd乙", "\xff\xfe乙"},
	} {
		t.Run(c.name, func(t *testing.T) {
			checkPlaces(t, c.src)
			found := false
			eachText(Parse([]byte(c.src)), func(_ string, p Placed) {
				if i := strings.Index(p.Text, c.text); i >= 0 {
					from, to := p.Source(i, i+len(c.text))
					found = true
					if got := c.src[from:to]; got != c.want {
						t.Errorf("%q stands at %q, want %q", c.text, got, c.want)
					}
				}
			})
			if !found {
				t.Errorf("no text has %q", c.text)
			}
		})
	}
}

// A block stands from its first to its last run, an empty range where its start does.
func TestExtent(t *testing.T) {
	src := "# 题\n\n- 甲\n- **乙**丙\n\n> 丁\n\n表1　戊\n\n| 己 |\n|-|\n| 庚 |\n\n---\n\n```\n辛\n```\n"
	var got []string
	for _, b := range Parse([]byte(src)).Blocks {
		from, to := Extent(b)
		if from < 0 {
			got = append(got, "无")
			continue
		}
		got = append(got, src[from:to])
	}
	if want := "题/甲\n- **乙**丙/丁/表1　戊\n\n| 己 |\n|-|\n| 庚/无/辛\n"; strings.Join(got, "/") != want {
		t.Errorf("got %q, want %q", strings.Join(got, "/"), want)
	}
	if from, to := Extent(Parse([]byte("\ufeff甲")).Blocks[0]); from != 3 || to != 6 {
		t.Errorf("text behind a byte order mark stands at %d to %d", from, to)
	}
	if from, to := Extent(Parse([]byte("甲\\*乙")).Blocks[0]); from != 0 || to != 8 {
		t.Errorf("text with an escape stands at %d to %d", from, to)
	}
	p := Join(Parse([]byte("甲\\*乙")).Blocks[0].(*Paragraph).Spans)
	if from, to := p.Source(3, 3); from != 3 || to != 3 {
		t.Errorf("nothing before the escape stands at %d to %d", from, to)
	}
	if from, to := (Origin)(nil).Source(0, 1); from != -1 || to != -1 {
		t.Errorf("a text without origin stands at %d to %d", from, to)
	}
}

// What normalize changes it can find again; what needs no change is not copied.
func TestNormalize(t *testing.T) {
	plain := []byte("甲\n乙")
	if got, changed := normalize(plain); &got[0] != &plain[0] || changed != nil {
		t.Error("a normal text was copied")
	}
	src := []byte("\ufeffa\r\nb\rc\x00\xff\xfed")
	got, changed := normalize(src)
	if want := "a\nb\nc\ufffd\ufffdd"; string(got) != want {
		t.Fatalf("got %q, want %q", got, want)
	}
	for _, letter := range []byte("abcd") {
		if want := bytes.IndexByte(src, letter); changed.source(bytes.IndexByte(got, letter)) != want {
			t.Errorf("%c is found at %d, want %d", letter, changed.source(bytes.IndexByte(got, letter)), want)
		}
	}
}
