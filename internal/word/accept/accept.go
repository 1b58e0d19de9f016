// Package accept makes a Word file into what it is once all its tracked changes are accepted.
//
// What has come stays and is marked no more, what is gone goes, and formats are the new ones. word.Read reads the same text before
// and after. Comments stay, as do the bytes of every part without changes.
package accept

import (
	"pilotplan/internal/word/ooxml"
	"pilotplan/internal/word/opc"
)

// holders are the kinds of parts beside the main one that hold text, and so may hold changes.
var holders = map[string]bool{opc.Footnotes: true, opc.Endnotes: true, opc.Comments: true, "header": true, "footer": true}

// All accepts the changes of a file. The error is a fault of the file, as of word.Read.
func All(data []byte) ([]byte, error) {
	pack, err := opc.Open(data)
	if err != nil {
		return nil, err
	}
	names, err := textParts(pack)
	if err != nil {
		return nil, err
	}
	changed := map[string][]byte{}
	for _, name := range names {
		part, err := pack.Part(name)
		if err != nil {
			return nil, err
		}
		after, err := partOf(part)
		if err != nil {
			return nil, err
		}
		if string(after) != string(part) {
			changed[name] = after
		}
	}
	if len(changed) == 0 {
		return data, nil
	}
	return pack.Replace(changed)
}

// textParts are the names of the parts that hold text, each once.
func textParts(pack *opc.Package) ([]string, error) {
	main, err := pack.Related("", opc.MainDocument)
	if err != nil {
		return nil, err
	}
	if main == "" {
		main = "word/document.xml"
	}
	names, seen := []string{main}, map[string]bool{main: true}
	all, err := pack.Relations(main)
	for _, r := range all {
		if holders[r.Kind] && !r.External && pack.Has(r.Target) && !seen[r.Target] {
			names, seen[r.Target] = append(names, r.Target), true
		}
	}
	return names, err
}

// partOf accepts the changes of one part.
func partOf(part []byte) ([]byte, error) {
	root, err := ooxml.ParseWhole(part)
	if err != nil {
		return nil, err
	}
	text := ooxml.TextOf(part)
	a := &accepter{text: text.Bytes}
	return text.Part([]byte(string(text.Bytes[:root.From]) + a.element(root) + string(text.Bytes[root.To:]))), nil
}

// IsMade tells content controls whose text is no part of the paper: lists of contents, and what asks to be filled in.
func IsMade(sdt *ooxml.Node) bool {
	gallery, _ := sdt.Value("sdtPr/docPartObj/docPartGallery")
	isOn, _ := sdt.Kid("sdtPr").On("showingPlcHdr")
	return gallery == "Table of Contents" || isOn
}
