package word

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"pilotplan/internal/doc/markdown"
	"pilotplan/internal/word/wordtest"

	"github.com/rogpeppe/go-internal/txtar"
)

// FuzzRead reads whatever stands in the parts of a file: it is refused as such, or read with every run in its place.
func FuzzRead(f *testing.F) {
	names, err := filepath.Glob("testdata/drafts/*.txtar")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range names {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			f.Fatal(err)
		}
		part := map[string]string{}
		for _, file := range archive.Files {
			part[strings.TrimSuffix(file.Name, ".part")] = strings.ReplaceAll(string(file.Data), "\n", "")
		}
		f.Add(part["body"], part["styles"], part["numbering"], part["footnotes"])
	}
	f.Fuzz(func(t *testing.T, body, styles, numbering, footnotes string) {
		file, err := Read("a.docx", wordtest.Of(map[string]string{"body": body, "styles": styles, "numbering": numbering, "footnotes": footnotes}))
		if err != nil {
			if !IsFault(err) {
				t.Fatalf("no fault of the file: %v", err)
			}
			return
		}
		checkPlaces(t, file)
		if !utf8.Valid(file.Source) {
			t.Fatal("the text is no UTF-8")
		}
		markdown.Write(file.Document)
	})
}

// FuzzReadBytes reads whatever bytes there are.
func FuzzReadBytes(f *testing.F) {
	for _, seed := range []string{"", "PK\x03\x04", "PK\x05\x06" + strings.Repeat("\x00", 18), "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"} {
		f.Add([]byte(seed))
	}
	archive, err := os.ReadFile("testdata/drafts/fields.txtar")
	if err != nil {
		f.Fatal(err)
	}
	data, _ := draft(txtar.Parse(archive))
	f.Add(data)
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, name := range []string{"a.docx", "a.md"} {
			KindOf(name, data)
		}
		if _, err := Read("a.docx", data); err != nil && !IsFault(err) {
			t.Fatalf("no fault of the file: %v", err)
		}
	})
}
