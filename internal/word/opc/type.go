package opc

import (
	"bytes"
	"strings"
)

// Type is what sort of document a zip holds.
type Type uint8

// The sorts.
const (
	Archive      Type = iota // files that are no document
	Word                     // .docx, .docm, .dotx
	Sheet                    // .xlsx
	Slides                   // .pptx
	OpenText                 // .odt
	OpenSheet                // .ods
	OpenDocument             // others of OpenDocument
	OFD                      // GB/T 33190
	UOF                      // GB/T 20916
)

// typesPart lists what each part of an Office file is; it is small.
const typesPart = "[Content_Types].xml"

// Type tells the sort of document by the names of the parts and by what they are declared to be.
func (p *Package) Type() Type {
	switch {
	case p.Has(typesPart):
		return p.declared()
	case p.Has("mimetype"):
		return p.open()
	case p.Has("OFD.xml"):
		return OFD
	case p.Has("uof.xml"):
		return UOF
	}
	return Archive
}

func (p *Package) declared() Type {
	types, err := p.Part(typesPart)
	switch main, _ := p.Related("", MainDocument); {
	case strings.HasPrefix(main, "word/"):
		return Word
	case strings.HasPrefix(main, "xl/"):
		return Sheet
	case strings.HasPrefix(main, "ppt/"):
		return Slides
	}
	switch {
	case err != nil:
	case bytes.Contains(types, []byte("wordprocessingml")):
		return Word
	case bytes.Contains(types, []byte("spreadsheetml")):
		return Sheet
	case bytes.Contains(types, []byte("presentationml")):
		return Slides
	}
	return Archive
}

// open reads the name that an OpenDocument file begins with.
func (p *Package) open() Type {
	name, _ := p.Part("mimetype")
	switch kind, ok := strings.CutPrefix(strings.TrimSpace(string(name)), "application/vnd.oasis.opendocument."); {
	case !ok:
		return Archive
	case strings.HasPrefix(kind, "text"):
		return OpenText
	case strings.HasPrefix(kind, "spreadsheet"):
		return OpenSheet
	}
	return OpenDocument
}
