package amend

import (
	"path"
	"strings"

	"pilotplan/internal/word/ooxml"
)

// The namespaces of the relations of transitional and strict files, and of the parts that list them.
const (
	officeRelations       = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	strictOfficeRelations = "http://purl.oclc.org/ooxml/officeDocument/relationships/"
	relationsSpace        = "http://schemas.openxmlformats.org/package/2006/relationships"
	typesPart             = "[Content_Types].xml"
)

// declare says what a new part is.
func (f *File) declare(name, contentType string) error {
	types, err := f.Part(typesPart)
	if err != nil {
		return err
	}
	types.Last(types.Root, `<`+types.prefix()+`Override PartName="/`+Escaped(name)+`" ContentType="`+contentType+`"/>`)
	return nil
}

// relate makes a part lead to a new one beside it.
func (f *File) relate(from *Part, kind, target string) error {
	space := officeRelations
	if from.Space.IsStrict() {
		space = strictOfficeRelations
	}
	all, err := f.pack.Relations(from.Name)
	if err != nil {
		return err
	}
	taken := map[string]bool{}
	for _, r := range all {
		taken[strings.ToLower(r.ID)] = true
	}
	id := "rIdPilot1"
	for n := 2; taken[strings.ToLower(id)]; n++ {
		id = "rIdPilot" + digits(n)
	}
	name := path.Join(path.Dir(from.Name), "_rels", path.Base(from.Name)+".rels")
	tag := `Relationship Id="` + id + `" Type="` + space + kind + `" Target="` + Escaped(target) + `"/>`
	if !f.pack.Has(name) {
		f.added[name] = []byte(Head + `<Relationships xmlns="` + relationsSpace + `"><` + tag + `</Relationships>`)
		return nil
	}
	links, err := f.Part(name)
	if err == nil {
		links.Last(links.Root, `<`+links.prefix()+tag)
	}
	return err
}

// prefix is that of the root, with its colon.
func (p *Part) prefix() string {
	if before, _, ok := strings.Cut(p.tagName(p.Root), ":"); ok {
		return before + ":"
	}
	return ""
}

// Head begins a part.
const Head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// IDs are the numbers that elements of the names given bear, in the part.
func (p *Part) IDs(names ...string) []string {
	var ids []string
	p.Root.Walk(func(n *ooxml.Node) bool {
		for _, name := range names {
			if id, ok := n.Lookup("id"); ok && n.Name == name {
				ids = append(ids, id)
			}
		}
		return true
	})
	return ids
}
