package word

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pilotplan/internal/doc"
	"pilotplan/internal/doc/markdown"
	"pilotplan/internal/word/wordtest"

	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "rewrite what drafts are expected to read as")

// Drafts are made the ways people make them. Each is read as the Markdown that stands beside its XML, and that Markdown reads as the
// same document.
func TestDrafts(t *testing.T) {
	names, err := filepath.Glob("testdata/drafts/*.txtar")
	if err != nil || len(names) < 10 {
		t.Fatalf("%d drafts, %v", len(names), err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) { checkDraft(t, name) })
	}
}

func checkDraft(t *testing.T, name string) {
	archive, err := txtar.ParseFile(name)
	if err != nil {
		t.Fatal(err)
	}
	data, want := draft(archive)
	f, err := Read("草稿.docx", data)
	if err != nil {
		t.Fatal(err)
	}
	got := shownOf(f)
	if *update {
		*want = []byte(got)
		if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if got != string(*want) {
		t.Errorf("read as\n%s\nwant\n%s", got, *want)
	}
	checkPlaces(t, f)
	text := markdown.Write(f.Document)
	if again := markdown.Write(doc.Parse(text)); !bytes.Equal(again, text) {
		t.Errorf("the Markdown reads as another document:\n%s\nwant\n%s", again, text)
	}
}

// draft is the file of an archive, and what it is expected to read as.
func draft(archive *txtar.Archive) (data []byte, want *[]byte) {
	parts := map[string]string{}
	for i := range archive.Files {
		f := &archive.Files[i]
		if f.Name == "want.md" {
			want = &f.Data
			continue
		}
		parts[strings.TrimSuffix(f.Name, ".part")] = strings.ReplaceAll(string(f.Data), "\n", "")
	}
	return wordtest.Of(parts), want
}

// shownOf is a document as Markdown, with what was found and where its blocks stand.
func shownOf(f *File) string {
	var b strings.Builder
	for _, found := range f.Found {
		fmt.Fprintf(&b, "%s：%s\n", found.Severity, found.Message)
	}
	for _, block := range f.Document.Blocks {
		if from, to := doc.Extent(block); from >= 0 {
			fmt.Fprintf(&b, "%s %T\n", f.Places.Pos(from, to).Name, block)
		}
	}
	b.WriteString("----\n")
	b.Write(markdown.Write(f.Document))
	return b.String()
}

// checkPlaces holds every run of the document to the source that it claims to stand in.
func checkPlaces(t *testing.T, f *File) {
	t.Helper()
	eachSpan(f.Document, func(s *doc.Span) {
		for k, p := range s.At {
			end := len(s.Text)
			if k+1 < len(s.At) {
				end = int(s.At[k+1].Off)
			}
			part := s.Text[p.Off:end]
			if !p.Whole && strings.ReplaceAll(string(f.Source[p.From:p.To]), "\t", " ") != part {
				t.Errorf("%q stands at %q", part, f.Source[p.From:p.To])
			}
		}
		if line, _ := f.Places.(*places).lines.At(int(s.At[0].From)); s.Note == 0 && line < s.Line {
			t.Errorf("%q stands in line %d, not %d", s.Text, line, s.Line)
		}
	})
	last := 0
	for _, r := range f.Runs {
		if r.From < last || r.To <= r.From || r.To > len(f.Source) || r.Start >= r.End {
			t.Errorf("run %+v behind %d", r, last)
		}
		last = r.To
	}
}

func eachSpan(d *doc.Document, f func(*doc.Span)) {
	var blocks func([]doc.Block)
	spans := func(all []doc.Span) {
		for i := range all {
			f(&all[i])
		}
	}
	blocks = func(all []doc.Block) {
		for _, b := range all {
			switch b := b.(type) {
			case *doc.Heading:
				spans(b.Spans)
			case *doc.Paragraph:
				spans(b.Spans)
			case *doc.List:
				for _, item := range b.Items {
					blocks(item)
				}
			case *doc.Table:
				spans(b.Caption)
				for i := -1; i < len(b.Rows); i++ {
					for _, cell := range b.Row(i) {
						spans(cell)
					}
				}
			}
		}
	}
	blocks(d.Blocks)
	for _, note := range d.Notes {
		blocks(note)
	}
}
