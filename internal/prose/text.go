package prose

import (
	"pilotplan/internal/doc"
	"pilotplan/internal/finding"
)

// Text is a file that is no plan file: a document, and the source that its places are found in. Whatever kind of file it was, those
// who judge and compare texts need no more.
type Text struct {
	Name     string // of the file, as messages show it
	Source   []byte // UTF-8; all origins of the document count in it
	Document *doc.Document
	Places   finding.Places // of Source
}

// Of reads Markdown or plain text, as UTF-8.
func Of(name string, source []byte) *Text {
	return &Text{name, source, doc.Parse(source), finding.NewLines(name, source)}
}
