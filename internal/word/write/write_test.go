package write_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"pilotplan/internal/doc"
	"pilotplan/internal/thorough"
	"pilotplan/internal/word/write"
)

func number(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

// everything is a document with each kind of block and span that Markdown holds.
func everything(t testing.TB) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", "各种内容.md"))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// What Markdown holds comes out, in order, in a file that keeps the rules.
func TestTextInOrder(t *testing.T) {
	f := set(t, everything(t)).sound()
	var b strings.Builder
	for _, p := range f.paragraphs() {
		b.WriteString(p.words() + "\n")
	}
	text, at := b.String(), 0
	want, err := os.ReadFile(filepath.Join("testdata", "各种内容.want"))
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(strings.TrimSpace(string(want)), "\n") {
		i := strings.Index(text[at:], line)
		if i < 0 {
			t.Fatalf("%q is not there, or not in its place; from there on the text is:\n%.600s", line, text[at:])
		}
		at += i + len(line)
	}
}

// The same document gives the same bytes.
func TestSameBytes(t *testing.T) {
	if !bytes.Equal(bytesOf(t, everything(t)), bytesOf(t, everything(t))) {
		t.Error("two runs differ")
	}
}

// Hostile text stays text: the file keeps the rules, and no character is lost or acts.
func TestHostileText(t *testing.T) {
	for name, text := range map[string]string{
		"markup":   `</w:t></w:r></w:p><w:p> & "引" ]]> <!-- x --> &amp; <?xml?>`,
		"controls": "a\x00b\x1b[31mc\x7f\u0085\ufffe\uffff\u202e\u2028",
		"links":    "[a](http://) [b](http://[::1) [c](%zz) [d](javascript:alert(1)) [e](中文 .docx) [f](#x) [g](http://例子.中国/路?a=\"b\"#c#d) [h](<a b>)",
		"deep":     strings.Repeat("> ", 40) + "底\n\n" + strings.Repeat(" ", 0) + strings.Repeat("- ", 40) + "底",
		"numbers":  "999999999. 一\n\n1. 二\n",
		"empty":    "",
		"table":    "| a |\n| - |\n\n| b |\n| - |\n| |\n",
		"notes":    "字[^1]又[^1]\n\n[^1]: 见[^2]\n[^2]: 见[^1]和[^3]\n[^3]: 末\n",
		"breaks":   "<!-- 分页 -->\n\n<!-- 分页 -->\n\n| a |\n| - |\n\n<!-- 分页 -->\n",
		"only":     "<!-- 表格 横排 -->\n\n| a |\n| - |\n| b |\n",
	} {
		t.Run(name, func(t *testing.T) { set(t, text).sound() })
	}
}

// A paragraph of five megabytes, in many lines, is written in the time that its bytes take.
func TestLongParagraph(t *testing.T) {
	m, err := faces()
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Repeat("推动“两业”融合——发展。\n", thorough.Rounds(1, 5)<<20/35)
	d := doc.Parse([]byte(text))
	began := time.Now()
	data, err := write.Document(d, write.Options{Metrics: m})
	if err != nil {
		t.Fatal(err)
	}
	if took := time.Since(began); took > 5*time.Second {
		t.Errorf("took %v", took)
	}
	if f := open(t, data); f.body().words() != strings.ReplaceAll(text, "\n", "") {
		t.Error("the text is another")
	}
}
