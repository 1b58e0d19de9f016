package page

import (
	"bytes"
	"flag"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"pilotplan/internal/doc"
	"pilotplan/internal/page/book"
)

var update = flag.Bool("update", false, "rewrite the pages in testdata")

// TestPages compares every document in testdata with its pages. Read a change before you keep it.
func TestPages(t *testing.T) {
	names, err := filepath.Glob("testdata/*.md")
	if err != nil || len(names) == 0 {
		t.Fatal("no documents", err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".md"), func(t *testing.T) {
			got := printBook(layOut(t, name))
			golden := strings.TrimSuffix(name, ".md") + ".pages"
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o666); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(string(want), got); d != "" {
				t.Error(d)
			}
		})
	}
}

func layOut(t *testing.T, name string) *book.Book {
	src, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return Layout(doc.Parse(src), squareFaces{}, Options{Files: pictures(t)})
}

// pictures is a folder with one sound and one broken picture.
func pictures(t *testing.T) fstest.MapFS {
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 1200, 400))); err != nil {
		t.Fatal(err)
	}
	return fstest.MapFS{
		"图/a.png":   {Data: b.Bytes()},
		"图/cut.png": {Data: b.Bytes()[:b.Len()/2]},
		"图/no.png":  {Data: []byte("text")},
	}
}
