package opc

import (
	"bytes"
	"encoding/xml"
	"path"
	"strings"
)

// Kinds of relations, by the last word of their type: it is the same in strict and transitional files.
const (
	MainDocument = "officeDocument"
	Styles       = "styles"
	Numbering    = "numbering"
	Footnotes    = "footnotes"
	Endnotes     = "endnotes"
	Comments     = "comments"
	Image        = "image"
	Hyperlink    = "hyperlink"
)

// Relation leads from a part to another, or out of the file.
type Relation struct {
	ID, Kind string
	Target   string // a part; of an external one an address, which is never followed
	External bool
}

// Relations are those of a part; "" is the file as a whole. A part without any has none.
func (p *Package) Relations(part string) ([]Relation, error) {
	name := path.Join(path.Dir(part), "_rels", path.Base(part)+".rels")
	if part == "" {
		name = "_rels/.rels"
	}
	if !p.Has(name) {
		return nil, nil
	}
	data, err := p.unpack(name, p.most.links)
	if err != nil {
		return nil, err
	}
	var file struct {
		All []struct {
			ID     string `xml:"Id,attr"`
			Type   string `xml:"Type,attr"`
			Target string `xml:"Target,attr"`
			Mode   string `xml:"TargetMode,attr"`
		} `xml:"Relationship"`
	}
	if err := xml.Unmarshal(bytes.TrimPrefix(data, []byte("\ufeff")), &file); err != nil {
		return nil, damaged(name)
	}
	var all []Relation
	for _, r := range file.All {
		found := Relation{r.ID, path.Base(r.Type), r.Target, strings.EqualFold(r.Mode, "External")}
		if !found.External {
			found.Target = resolve(part, r.Target)
		}
		all = append(all, found)
	}
	return all, nil
}

// Related gives the first part of a kind that a part leads to; "" if there is none.
func (p *Package) Related(part, kind string) (string, error) {
	all, err := p.Relations(part)
	for _, r := range all {
		if r.Kind == kind && !r.External && p.Has(r.Target) {
			return r.Target, nil
		}
	}
	return "", err
}
