package write_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"path"
	"strings"
	"sync"
	"testing"

	"pilotplan/fonts"
	"pilotplan/internal/doc"
	"pilotplan/internal/page"
	"pilotplan/internal/page/book"
	"pilotplan/internal/pdf"
	"pilotplan/internal/word/write"
)

var faces = sync.OnceValues(func() (*pdf.Fonts, error) {
	return pdf.LoadFonts([book.Faces][]byte{book.Fang: fonts.Fang, book.TitleSong: fonts.Title, book.Hei: fonts.Hei, book.Kai: fonts.Kai, book.Song: fonts.Song,
		book.Mono: fonts.Mono, book.Sign: fonts.Sign})
})

// file is a Word file taken apart.
type file struct {
	t     *testing.T
	parts map[string]*node
	data  map[string][]byte
}

// node is an element: names have the usual prefixes, text is that of its own.
type node struct {
	name     string
	attrs    map[string]string
	children []*node
	text     string
}

// prefixes are the usual ones, whatever a part calls a namespace.
var prefixes = map[string]string{
	"http://schemas.openxmlformats.org/wordprocessingml/2006/main":           "w:",
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships":    "r:",
	"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp:",
	"http://schemas.openxmlformats.org/drawingml/2006/main":                  "a:",
	"http://schemas.openxmlformats.org/drawingml/2006/chart":                 "c:",
	"http://schemas.openxmlformats.org/drawingml/2006/picture":               "pic:",
	"http://schemas.microsoft.com/office/word/2010/wordprocessingShape":      "wps:",
	"http://schemas.openxmlformats.org/markup-compatibility/2006":            "mc:",
	"http://purl.org/dc/terms/":                                              "dcterms:",
	"http://schemas.openxmlformats.org/spreadsheetml/2006/main":              "",
	"http://purl.org/dc/elements/1.1/":                                       "dc:",
	"http://schemas.openxmlformats.org/package/2006/content-types":           "",
	"http://schemas.openxmlformats.org/package/2006/relationships":           "",
	"http://www.w3.org/XML/1998/namespace":                                   "xml:",
}

// set writes Markdown as a Word file and takes it apart.
func set(t *testing.T, markdown string) *file {
	t.Helper()
	return open(t, bytesOf(t, markdown))
}

func bytesOf(t testing.TB, markdown string) []byte {
	t.Helper()
	m, err := faces()
	if err != nil {
		t.Fatal(err)
	}
	d := doc.Parse([]byte(markdown))
	data, err := write.Document(d, write.Options{Metrics: m, Book: page.Layout(d, m, page.Options{})})
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func open(t *testing.T, data []byte) *file {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	f := &file{t, map[string]*node{}, map[string][]byte{}}
	for _, entry := range z.File {
		r, err := entry.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		f.data[entry.Name] = content
		if ext := path.Ext(entry.Name); ext == ".xml" || ext == ".rels" {
			f.parts[entry.Name] = parse(t, entry.Name, content)
		}
	}
	return f
}

func parse(t *testing.T, name string, content []byte) *node {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(content))
	root := &node{}
	stack := []*node{root}
	for {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		top := stack[len(stack)-1]
		switch token := token.(type) {
		case xml.StartElement:
			n := &node{name: named(token.Name), attrs: map[string]string{}}
			for _, a := range token.Attr {
				n.attrs[named(a.Name)] = a.Value
			}
			top.children = append(top.children, n)
			stack = append(stack, n)
		case xml.EndElement:
			stack = stack[:len(stack)-1]
		case xml.CharData:
			top.text += string(token)
		}
	}
	return root.children[0]
}

func named(n xml.Name) string { return prefixes[n.Space] + n.Local }

// all are the elements of a name below n, in the order of the text.
func (n *node) all(name string) []*node {
	var found []*node
	for _, c := range n.children {
		if c.name == name {
			found = append(found, c)
		}
		found = append(found, c.all(name)...)
	}
	return found
}

// child is the first element of a name right below n; an empty one if there is none.
func (n *node) child(name string) *node {
	for _, c := range n.children {
		if c.name == name {
			return c
		}
	}
	return &node{}
}

// words is the text below n as a reader sees it.
func (n *node) words() string {
	var b strings.Builder
	n.write(&b)
	return b.String()
}

func (n *node) write(b *strings.Builder) {
	switch n.name {
	case "w:t":
		b.WriteString(n.text)
	case "w:br":
		b.WriteString("\n")
	case "w:tab":
		b.WriteString("\t")
	case "w:pPr", "w:tcPr", "w:tblPr":
		return
	}
	for _, c := range n.children {
		c.write(b)
	}
}

func (f *file) body() *node { return f.parts["word/document.xml"].child("w:body") }

// paragraphs are those of the text, with those in tables.
func (f *file) paragraphs() []*node { return f.body().all("w:p") }

// paragraph is the first one with a text in it.
func (f *file) paragraph(text string) *node {
	f.t.Helper()
	for _, p := range f.paragraphs() {
		if strings.Contains(p.words(), text) {
			return p
		}
	}
	f.t.Fatalf("no paragraph has %q", text)
	return nil
}

func (n *node) style() string { return n.child("w:pPr").child("w:pStyle").attrs["w:val"] }
