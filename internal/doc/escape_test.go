package doc

import (
	"os"
	"strconv"
	"strings"
	"testing"
)

// hostile is what people and their programs put into answers, quoted, one a line; render reads the same list.
func hostile(t testing.TB) []string {
	t.Helper()
	src, err := os.ReadFile("testdata/hostile.txt")
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, line := range strings.Split(strings.TrimSpace(string(src)), "\n") {
		text, err := strconv.Unquote(line)
		if err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		list = append(list, text)
	}
	return list
}

// Whatever a plain answer holds comes out as text: in a paragraph, in a heading, in a cell.
func TestPlainAnswersAreText(t *testing.T) {
	for _, s := range hostile(t) {
		checkText(t, s)
	}
}

func FuzzPlainAnswers(f *testing.F) {
	for _, s := range hostile(f) {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { checkText(t, s) })
}

func checkText(t *testing.T, s string) {
	t.Helper()
	want := Literal(s)
	if strings.HasPrefix(want, indentBlank) {
		want = strings.TrimLeft(want, indentBlank+" \u00a0\t") // an indent is no text
	}
	if want != "" {
		p, ok := only(EscapeParagraph(s)).(*Paragraph)
		if !ok || Text(p.Spans) != want || styled(p.Spans) {
			t.Errorf("paragraph of %q: wrote %q, read %+v", s, EscapeParagraph(s), only(EscapeParagraph(s)))
		}
	}
	one := strings.ReplaceAll(s, "\r", "")
	one = strings.ReplaceAll(one, "\n", "")
	if Literal(one) != "" {
		h, ok := only("### " + EscapeLine(one)).(*Heading)
		if !ok || Text(h.Spans) != Literal(one) || h.Level != 3 || styled(h.Spans) {
			t.Errorf("heading of %q: wrote %q, read %+v", one, EscapeLine(one), only("### "+EscapeLine(one)))
		}
	}
	checkCell(t, s)
}

func checkCell(t *testing.T, s string) {
	t.Helper()
	g := Grid{Head: []string{"x", "y", "z"}, Rows: [][]string{{EscapeCell(s), EscapeCell(s), "尾"}}}
	table, ok := only(g.Markdown()).(*Table)
	if !ok || len(table.Rows) != 1 {
		t.Errorf("cell of %q: wrote %q, read %+v", s, EscapeCell(s), only(g.Markdown()))
		return
	}
	row := table.Rows[0]
	if Text(row[0]) != Literal(s) || Text(row[1]) != Literal(s) || Text(row[2]) != "尾" || styled(row[0]) {
		t.Errorf("cell of %q: wrote %q, read %+v", s, EscapeCell(s), row)
	}
}

// only is the one block of a text; nil if there are more or fewer.
func only(text string) Block {
	d := Parse([]byte("\n" + text + "\n"))
	if len(d.Blocks) != 1 || len(d.Notes) > 0 {
		return nil
	}
	return d.Blocks[0]
}

func styled(spans []Span) bool {
	for _, s := range spans {
		if s.Style != 0 || s.Link != "" || s.Note != 0 {
			return true
		}
	}
	return false
}

func TestControlsAreShown(t *testing.T) {
	for in, want := range map[string]string{
		"\x1b[31m": "<U+001B>[31m", "a\x00": "a<U+0000>", "\u202e": "<U+202E>", "\u200b": "<U+200B>", "坏\xff": "坏\ufffd", "甲\r\n乙": "甲\n乙",
	} {
		if got := Visible(in); got != want {
			t.Errorf("Visible(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestGrid(t *testing.T) {
	g := Grid{Head: []string{"甲", "乙"}, Align: []Align{Right}, Rows: [][]string{EscapeCells([]string{" 1|2 ", "*"})}}
	want := "表3　名\n\n| 甲 | 乙 |\n| ---: | --- |\n| 1\\|2 | \\* |\n"
	if got := TableCaption(3, "名") + g.Markdown(); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	table, ok := only(want).(*Table)
	if !ok || table.Align[0] != Right || table.Align[1] != Auto || Text(table.Caption) != "表3　名" {
		t.Errorf("read %+v", only(want))
	}
}

func TestEmphasizeCell(t *testing.T) {
	for in, want := range map[string]string{
		"甲": "**甲**", " 甲 ": "&#32;**甲**&#32;", "甲\n\n乙*": "**甲**<br><br>**乙\\***", "  ": "&#32;&#32;",
	} {
		if got := EmphasizeCell("**", in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestOneLine(t *testing.T) {
	for in, want := range map[string]string{
		"甲": "甲", " a ": " a ", "甲，\n　乙": "甲，乙", "an\r\nend": "an end", "甲\nA": "甲 A", "“甲”\n乙": "“甲”乙", "\n": "",
	} {
		if got := OneLine(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestQuoteTags(t *testing.T) {
	for in, want := range map[string]string{
		"<b>甲</b>": "<b>甲</b>", "<型号>甲<abc x>": `<型号>甲\<abc x>`, "甲<!-- 再压 -->乙": "甲乙", "甲<!-- 开": `甲\<!-- 开`, "<div class=a>甲</div>": "甲", "CO<sub>2</sub>": "CO<sub>2</sub>", "3<5": "3<5", "`<b>`": "`<b>`", "<http://a.cn>": "<http://a.cn>", "|<br>|": "|<br>|", "<br>": "<br>",
		`\<b>`: `\<b>`, `\\<b>`: `\\<b>`, "[甲](<a b>)": "[甲](<a b>)", "``a`<b>`` <x>": "``a`<b>`` \\<x>", "\\`<x>`": "\\`\\<x>`",
	} {
		if got := QuoteTags(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

// A line break is the hard one of Markdown, as long as no empty line is next to it.
func TestEscapeParagraphBreaks(t *testing.T) {
	for text, want := range map[string]string{
		"甲\n乙":   "甲\\\n乙",
		"甲\n\n乙": "甲&#10;&#10;乙",
		"\n甲\n乙": "&#10;甲\\\n乙",
	} {
		if got := EscapeParagraph(text); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}
