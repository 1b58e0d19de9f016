// Package amend changes a Word file by putting markup between what stands in it: nothing is taken away, and every part that
// nothing is put into stays as it was packed, byte for byte.
//
// Places are bytes of the text that word.Read has read. Where one lies inside a run, the run becomes two of the same look.
package amend

import (
	"bytes"
	"encoding/xml"
	"path"

	"pilotplan/internal/word/ooxml"
	"pilotplan/internal/word/opc"
)

// File is a Word file that is being changed.
type File struct {
	pack  *opc.Package
	main  string
	parts map[string]*Part
	names []string          // of the parts that were opened, in that order
	added map[string][]byte // parts that the file did not have
}

// Open opens a file that word.Read has read.
func Open(data []byte) (*File, error) {
	pack, err := opc.Open(data)
	if err != nil {
		return nil, err
	}
	main, err := pack.Related("", opc.MainDocument)
	if err != nil {
		return nil, err
	}
	if main == "" {
		main = "word/document.xml"
	}
	return &File{pack: pack, main: main, parts: map[string]*Part{}, added: map[string][]byte{}}, nil
}

// Main is the part that the text of the file is in.
func (f *File) Main() (*Part, error) { return f.Part(f.main) }

// Part opens a part.
func (f *File) Part(name string) (*Part, error) {
	if p := f.parts[name]; p != nil {
		return p, nil
	}
	data, err := f.pack.Part(name)
	if err != nil {
		return nil, err
	}
	root, err := ooxml.Parse(data)
	if err != nil {
		return nil, err
	}
	p := &Part{Name: name, Root: root, text: ooxml.TextOf(data), fills: map[*ooxml.Node]string{}}
	p.Space = p.space()
	f.parts[name], f.names = p, append(f.names, name)
	return p, nil
}

// Related is the part of a kind that the main one leads to; nil if there is none.
func (f *File) Related(kind string) (*Part, error) {
	name, err := f.pack.Related(f.main, kind)
	if err != nil || name == "" {
		return nil, err
	}
	return f.Part(name)
}

// Add gives the file another part of a kind, beside the main one, which leads to it. The name of the part is base.xml, with a number
// if there is one of that name.
func (f *File) Add(kind, contentType, base string, data []byte) error {
	main, err := f.Main()
	if err != nil {
		return err
	}
	name := path.Join(path.Dir(f.main), base+".xml")
	for n := 1; f.pack.Has(name) || f.added[name] != nil; n++ {
		name = path.Join(path.Dir(f.main), base+digits(n)+".xml")
	}
	f.added[name] = data
	if err := f.declare(name, contentType); err != nil {
		return err
	}
	return f.relate(main, kind, path.Base(name))
}

// Bytes is the file with all that was put into it.
func (f *File) Bytes() ([]byte, error) {
	parts := map[string][]byte{}
	for name, data := range f.added {
		parts[name] = data
	}
	for _, name := range f.names {
		if p := f.parts[name]; p.isChanged() {
			parts[name] = p.bytes()
		}
	}
	return f.pack.Replace(parts)
}

// Escaped is text as it stands in XML.
func Escaped(text string) string {
	var b bytes.Buffer
	if err := xml.EscapeText(&b, []byte(text)); err != nil {
		panic(err) // a buffer takes everything
	}
	return b.String()
}
