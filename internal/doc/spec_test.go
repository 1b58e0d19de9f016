package doc

import (
	"encoding/json"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"
)

// TestSpec reads every example of the CommonMark specification: no panic, and every character that the specification's
// own HTML shows is in the document, in the same order.
func TestSpec(t *testing.T) {
	for _, e := range specExamples(t) {
		want := visible(e.HTML)
		got := flatten(Parse([]byte(e.Markdown)))
		if missing := notInOrder(want, got); missing != "" {
			t.Errorf("example %d: %q: lost from %q\n got %q\nwant %q", e.Example, e.Markdown, missing, got, want)
		}
	}
}

// TestTableExamples does the same with the examples of GFM tables.
func TestTableExamples(t *testing.T) {
	src, err := os.ReadFile(filepath.Join(goldmarkDir(t), "extension", "_test", "table.txt"))
	if err != nil {
		t.Skip(err)
	}
	for _, c := range strings.Split(string(src), "//= = =") {
		parts := strings.Split(c, "//- - - - - - - - -//\n")
		if len(parts) < 3 {
			continue
		}
		got := flatten(Parse([]byte(parts[1])))
		if missing := notInOrder(visible(parts[2]), got); missing != "" {
			t.Errorf("%q: lost from %q, got %q", parts[1], missing, got)
		}
	}
}

type specExample struct {
	Markdown, HTML string
	Example        int
}

func specExamples(t *testing.T) []specExample {
	src, err := os.ReadFile(filepath.Join(goldmarkDir(t), "_test", "spec.json"))
	if err != nil {
		t.Skip(err)
	}
	var examples []specExample
	if err := json.Unmarshal(src, &examples); err != nil {
		t.Fatal(err)
	}
	return examples
}

func goldmarkDir(t *testing.T) string {
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/yuin/goldmark").Output()
	if err != nil {
		t.Skip("the go command is needed to find the examples")
	}
	return strings.TrimSpace(string(out))
}

var (
	altText = regexp.MustCompile(`<img[^>]* alt="([^"]*)"[^>]*>`)
	tag     = regexp.MustCompile(`(?s)<!--.*?-->|<[a-zA-Z/?!][^>]*>`)
)

// visible is what a reader sees of HTML, without spaces. Raw HTML is dropped: we show more than that.
func visible(source string) string {
	source = altText.ReplaceAllString(source, "$1")
	return solid(html.UnescapeString(tag.ReplaceAllString(source, "")))
}

func solid(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.IsControl(r) {
			return -1
		}
		return r
	}, s)
}

// notInOrder is the rest of want from its first character that got lacks.
func notInOrder(want, got string) string {
	rest := []rune(got)
	for i, r := range want {
		k := strings.IndexRune(string(rest), r)
		if k < 0 {
			return want[i:]
		}
		rest = []rune(string(rest)[k+len(string(r)):])
	}
	return ""
}

// flatten is all text of a document in reading order, without spaces.
func flatten(d *Document) string {
	var b strings.Builder
	writeBlocks(&b, d.Blocks)
	for _, n := range d.Notes {
		writeBlocks(&b, n)
	}
	return solid(b.String())
}

func writeBlocks(b *strings.Builder, blocks []Block) {
	for _, block := range blocks {
		switch block := block.(type) {
		case *Heading:
			b.WriteString(Text(block.Spans))
		case *Paragraph:
			b.WriteString(Text(block.Spans))
		case *List:
			for _, item := range block.Items {
				writeBlocks(b, item)
			}
		case *Table:
			b.WriteString(Text(block.Caption))
			for _, row := range append([][][]Span{block.Head}, block.Rows...) {
				for _, cell := range row {
					b.WriteString(Text(cell))
				}
			}
		case *Quote:
			writeBlocks(b, block.Blocks)
		case *Code:
			b.WriteString(block.Text)
		case *Figure:
			b.WriteString(block.Text + block.Alt + Text(block.Caption))
		}
	}
}
