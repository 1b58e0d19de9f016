// Package archive puts the parts of an Office Open XML file into its zip: who refers to whom, what each part is, and the same
// bytes for the same parts.
package archive

import (
	"archive/zip"
	"bytes"
	"path"
	"strings"

	"pilotplan/internal/word/write/markup"
)

// Kinds of relations, as far as this program writes them.
const (
	officeDocument = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

	Document  = officeDocument + "officeDocument"
	Styles    = officeDocument + "styles"
	Settings  = officeDocument + "settings"
	Fonts     = officeDocument + "fontTable"
	Numbering = officeDocument + "numbering"
	Notes     = officeDocument + "footnotes"
	Footer    = officeDocument + "footer"
	Image     = officeDocument + "image"
	Chart     = officeDocument + "chart"
	Embedded  = officeDocument + "package"
	Sheet     = officeDocument + "worksheet"
	Hyperlink = officeDocument + "hyperlink"
	Extended  = officeDocument + "extended-properties"
	Core      = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
)

const relationsType = "application/vnd.openxmlformats-package.relationships+xml"

// Part is a file in the zip.
type Part struct {
	Name      string // such as word/document.xml; empty for the package as a whole
	Type      string // its content type; empty if its name's end says it
	Data      []byte
	relations []relation
	known     map[relation]int // their places
	pressed   bool
}

type relation struct {
	kind, target string
	external     bool
}

// Package is a file of parts.
type Package struct {
	Part  // whose relations are those of the package
	parts []*Part
}

// extensions are the kinds of parts that are known by the ends of their names.
var extensions = [][2]string{
	{"rels", relationsType},
	{"xml", "application/xml"},
	{"png", "image/png"},
	{"jpeg", "image/jpeg"},
	{"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
}

// Add adds a part.
func (p *Package) Add(part *Part) *Part {
	p.parts = append(p.parts, part)
	return part
}

// Stored tells that a part is pressed already, as pictures are, and gains nothing from being pressed again.
func (p *Part) Stored() *Part {
	p.pressed = true
	return p
}

// Relate makes p refer to another part and returns the name of the relation in p.
func (p *Part) Relate(kind string, to *Part) string {
	return p.relate(relation{kind, p.to(to.Name), false})
}

// Link makes p refer to an address outside and returns the name of the relation in p.
func (p *Part) Link(url string) string { return p.relate(relation{Hyperlink, url, true}) }

func (p *Part) relate(r relation) string {
	i, ok := p.known[r]
	if !ok {
		if p.known == nil {
			p.known = map[relation]int{}
		}
		i = len(p.relations)
		p.known[r] = i
		p.relations = append(p.relations, r)
	}
	return "rId" + markup.Int(i+1)
}

// to is the way from the folder of p to a part.
func (p *Part) to(name string) string {
	from := strings.Split(p.Name, "/")
	parts := strings.Split(name, "/")
	for len(from) > 1 && len(parts) > 1 && from[0] == parts[0] {
		from, parts = from[1:], parts[1:]
	}
	return strings.Repeat("../", len(from)-1) + strings.Join(parts, "/")
}

// Bytes writes the file. No part has a time: the same parts give the same bytes.
func (p *Package) Bytes() ([]byte, error) {
	var file bytes.Buffer
	z := zip.NewWriter(&file)
	for _, part := range p.all() {
		method := zip.Deflate
		if part.pressed {
			method = zip.Store
		}
		w, err := z.CreateHeader(&zip.FileHeader{Name: part.Name, Method: method})
		if err != nil {
			return nil, err
		}
		if _, err := w.Write(part.Data); err != nil {
			return nil, err
		}
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return file.Bytes(), nil
}

// all are the parts in the order of the file: what says how to read it comes first.
func (p *Package) all() []*Part {
	all := []*Part{p.types()}
	for _, part := range append([]*Part{&p.Part}, p.parts...) {
		if part.Name != "" {
			all = append(all, part)
		}
		if len(part.relations) > 0 {
			all = append(all, part.relationsPart())
		}
	}
	return all
}

func (p *Package) types() *Part {
	w := markup.New()
	w.Put(`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`)
	for _, e := range extensions {
		w.Put(`<Default Extension="`, e[0], `" ContentType="`, e[1], `"/>`)
	}
	for _, part := range p.parts {
		if part.Type != "" {
			w.Put(`<Override PartName="/`, part.Name, `" ContentType="`, part.Type, `"/>`)
		}
	}
	w.Put(`</Types>`)
	return &Part{Name: "[Content_Types].xml", Data: w.Bytes}
}

func (p *Part) relationsPart() *Part {
	w := markup.New()
	w.Put(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`)
	for i, r := range p.relations {
		w.Put(`<Relationship Id="rId`, markup.Int(i+1), `" Type="`, r.kind, `" Target="`)
		w.Text(r.target)
		if r.external {
			w.Put(`" TargetMode="External`)
		}
		w.Put(`"/>`)
	}
	w.Put(`</Relationships>`)
	dir, base := path.Split(p.Name)
	return &Part{Name: dir + "_rels/" + base + ".rels", Data: w.Bytes}
}
