package page

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"pilotplan/internal/doc"
	"pilotplan/internal/page/book"
)

var stressOut = flag.String("stress-out", "", "write the stress document into this folder, to set and measure it with other tools")

// TestStress sets a document of everything at once. With -stress-out it also writes stress.md and stress-text.md, the
// latter without notes and marks of style, for tools that look for the source's characters in the pages.
func TestStress(t *testing.T) {
	src := stressDocument(t)
	if *stressOut != "" {
		for name, text := range map[string]string{"stress.md": src, "stress-text.md": withoutMarks(src)} {
			if err := os.WriteFile(filepath.Join(*stressOut, name), []byte(text), 0o666); err != nil {
				t.Fatal(err)
			}
		}
	}
	d := doc.Parse([]byte(src))
	b := Layout(d, squareFaces{}, Options{})
	if len(b.Pages) < 60 {
		t.Errorf("%d pages", len(b.Pages))
	}
	if lost := notInOrder(sourceText(d.Blocks), bodyText(b)); lost != "" {
		t.Errorf("lost from %.60q", lost)
	}
	if len(d.Notes) != stressNotes {
		t.Errorf("%d footnotes, want %d", len(d.Notes), stressNotes)
	}
	checkTypeArea(t, b)
	checkKeeping(t, b)
	checkNotes(t, b)
}

var noteDefinition = regexp.MustCompile(`(?m)^\[\^\d+\]: .*\n\n?`)

func withoutMarks(src string) string {
	src = noteDefinition.ReplaceAllString(src, "")
	src = regexp.MustCompile(`\[\^\d+\]|~~|\\\n|\*|\[[ x]\] |<[^>]*>`).ReplaceAllStringFunc(src, func(s string) string {
		if s == "\\\n" {
			return "\n"
		}
		return ""
	})
	return src
}

// bodyText is what stands outside of the notes.
func bodyText(b *book.Book) string {
	var parts []string
	cells := map[int]int{} // where the text of a cell goes on: rows higher than a page stand beside each other in parts
	for _, p := range b.Pages {
		for _, r := range p.Runs {
			if r.Elem < 0 || inNote(b, r.Elem) || b.Tree[r.Elem].Kind == "Reference" {
				continue
			}
			text := r.Text
			if r.Actual != "" {
				text = r.Actual
			}
			cell := cellOf(b, r.Elem)
			if k, ok := cells[cell]; ok && cell >= 0 {
				parts[k] += text
				continue
			}
			cells[cell] = len(parts)
			parts = append(parts, text)
		}
	}
	return strings.Join(parts, "")
}

// cellOf is the table cell that an element stands in; -1 for none.
func cellOf(b *book.Book, elem int) int {
	for ; elem >= 0 && b.Tree[elem].Kind != "TD" && b.Tree[elem].Kind != "TH"; elem = b.Tree[elem].Parent {
	}
	return elem
}

func stressDocument(t *testing.T) string {
	list, err := os.ReadFile("testdata/standard-characters.txt")
	if err != nil {
		t.Fatal(err)
	}
	w := &stressWriter{hanzi: []rune(strings.ReplaceAll(string(list), "\n", ""))}
	w.add("---\n标题: 排版压力测试文稿及其各项构造说明\n单位: 某某装备股份有限公司\n日期: 2023年6月9日\n封面: true\n---\n")
	w.add("# 排版压力测试文稿及其各项构造说明\n")
	w.headings()
	w.pairs()
	w.characters()
	w.tables()
	w.lists()
	w.notes()
	w.mixture()
	w.ending()
	return w.b.String()
}

// BenchmarkLayout sets a plan of usual size: some 17,500 characters.
func BenchmarkLayout(b *testing.B) {
	w := &stressWriter{}
	for n := range 30 {
		w.addf("## %d、标题\n\n%s\n\n%s", n, w.prose(10), w.prose(6))
	}
	w.longTable()
	d := doc.Parse([]byte(w.b.String()))
	b.ReportAllocs()
	for b.Loop() {
		Layout(d, squareFaces{}, Options{})
	}
}
