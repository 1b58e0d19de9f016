package word

import (
	"bytes"
	"os"
	"testing"

	"pilotplan/internal/doc"
	"pilotplan/internal/doc/markdown"
	"pilotplan/internal/word/wordtest"
)

// What Markdown says, a Word file of the same text says: headings, tables, lists, notes and their sentences are the same, whichever way
// they came.
func TestSameAsMarkdown(t *testing.T) {
	for _, name := range []string{"sample", "orchard", "report"} {
		text, err := os.ReadFile("../render/testdata/" + name + ".md")
		if err != nil {
			t.Fatal(err)
		}
		want := doc.Parse(text)
		f, err := Read(name+".docx", wordtest.FromDocument(want))
		if err != nil {
			t.Fatal(name, err)
		}
		checkPlaces(t, f)
		want.Front, want.Blocks = nil, onlyText(wordtest.Titled(want))
		if date := want.Meta.Date; date != "" {
			want.Front = []doc.Entry{{Key: "日期", Value: date}}
		}
		got, wanted := markdown.Write(f.Document), markdown.Write(want)
		if !bytes.Equal(got, wanted) {
			at := 0
			for at < len(got) && at < len(wanted) && got[at] == wanted[at] {
				at++
			}
			t.Errorf("%s: from byte %d\n%s\nwant\n%s", name, at, clip(got, at), clip(wanted, at))
		}
	}
}

// onlyText leaves out what a plain Word file has not.
func onlyText(blocks []doc.Block) []doc.Block {
	var kept []doc.Block
	for _, b := range blocks {
		switch b.(type) {
		case *doc.Figure, *doc.Code:
		default:
			kept = append(kept, b)
		}
	}
	return kept
}

func clip(text []byte, at int) []byte { return text[max(0, at-200):min(len(text), at+300)] }
