package write_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"pilotplan/internal/doc"
	"pilotplan/internal/thorough"
	"pilotplan/internal/word"
)

// Random documents keep the rules and read back as what they were: each block with its words, in its place.
func TestRandomDocuments(t *testing.T) {
	for seed := range uint64(thorough.Rounds(25, 2000)) {
		text := (&author{rand.New(rand.NewPCG(seed, 13))}).document()
		data := bytesOf(t, text)
		open(t, data).sound()
		f, err := word.Read("稿.docx", data)
		if err != nil {
			t.Fatalf("seed %d: %v\n%s", seed, err, text)
		}
		want, got := shapeOf(doc.Parse([]byte(text)).Blocks), shapeOf(f.Document.Blocks)
		if strings.Join(got, "\n") != strings.Join(want, "\n") {
			t.Fatalf("seed %d reads as\n%s\nwant\n%s", seed, strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
		if t.Failed() {
			t.Fatalf("seed %d:\n%s", seed, text)
		}
	}
}

// author writes documents at random.
type author struct{ *rand.Rand }

func (a *author) one(of ...string) string { return of[a.IntN(len(of))] }

func (a *author) document() string {
	var b strings.Builder
	b.WriteString("# " + a.words(2) + "\n\n")
	notes := 0
	for range 1 + a.IntN(12) {
		b.WriteString(a.block(&notes) + "\n\n")
	}
	for n := range notes {
		fmt.Fprintf(&b, "[^%d]: %s\n", n+1, a.sentence(nil))
	}
	return b.String()
}

func (a *author) words(n int) string {
	var b strings.Builder
	for range n {
		b.WriteString(a.one("推动融合", "建设平台", "营业收入", "达到18.6亿元", "A型", "“一机一档”", "——", "𠮷", "R&D", "a<b"))
	}
	return b.String() + "甲"
}

// sentence is running text with styles, links and, where notes are counted, the marks of new ones.
func (a *author) sentence(notes *int) string {
	var b strings.Builder
	for range 1 + a.IntN(6) {
		switch a.IntN(7) {
		case 0:
			b.WriteString("，**" + a.words(1) + "**，")
		case 1:
			b.WriteString("[" + a.words(1) + "](https://example.com/" + a.one("a", "路径", "?q=1&r=\"2\"") + ")")
		case 2:
			if notes != nil {
				*notes++
				fmt.Fprintf(&b, "[^%d]", *notes)
			}
		default:
			b.WriteString(a.words(2) + a.one("，", "；", "、"))
		}
	}
	return "正文" + b.String() + "完成。"
}

func (a *author) block(notes *int) string {
	switch a.IntN(7) {
	case 0:
		return strings.Repeat("#", 2+a.IntN(4)) + " " + a.words(1+a.IntN(3))
	case 1:
		return a.list("- ", "", 2)
	case 2:
		return a.table()
	case 3:
		return "> " + a.sentence(nil)
	case 4:
		return "<!-- 表格 横排 -->\n\n" + a.table()
	}
	return a.sentence(notes)
}

// list is a list of items, some of which have a list or a second paragraph.
func (a *author) list(mark, indent string, depth int) string {
	var lines []string
	for range 1 + a.IntN(3) {
		lines = append(lines, indent+mark+a.sentence(nil))
		if depth > 0 && a.IntN(3) == 0 {
			lines = append(lines, "", a.list("- ", indent+"  ", depth-1), "")
		}
	}
	return strings.Join(lines, "\n")
}

func (a *author) table() string {
	columns := 2 + a.IntN(6)
	row := func(cell func() string) string {
		cells := make([]string, columns)
		for i := range cells {
			cells[i] = cell()
		}
		return "| " + strings.Join(cells, " | ") + " |\n"
	}
	text := row(func() string { return a.words(1) }) + row(func() string { return a.one("---", "---:", ":---:") })
	for range 1 + a.IntN(4) {
		text += row(func() string { return a.one(a.words(1), "18.6", "3.25%", "—") })
	}
	return text
}
