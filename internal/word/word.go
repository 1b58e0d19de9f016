// Package word reads Word files into documents: what a reader sees of a .docx, with the places where it stands.
//
// The document is the same tree that Markdown becomes, so check, targets, diff and render need no second way. It is built on
// archive/zip and a reader of XML of our own, as the libraries that are known lack what papers of this sort are made of
// (numbering as it is counted, 首行缩进 by characters, grids, tracked changes), or are AGPL or commercial.
//
// A file is read as its reader would see it once every tracked change is accepted. Headers, footers and comments are no text.
package word

import (
	"errors"
	"fmt"
	"path/filepath"
	"sort"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/prose"
	"pilotplan/internal/word/numbering"
	"pilotplan/internal/word/ooxml"
	"pilotplan/internal/word/opc"
)

// File is a Word file that has been read.
type File struct {
	prose.Text                   // its Source is the text as it reads, a line for each paragraph; all origins count in it
	Found      []finding.Finding // what its reader should know: tracked changes, what is left out
	Runs       []Run             // every run of text, in the order of Source
	Pictures   Media
	Changes    Changes
}

// Run says where a run of the text stands in the file. Text that is nowhere in it, such as the numbers of lists, has none.
type Run struct {
	From, To   int    // bytes of Source
	Part       string // word/document.xml
	Start, End int    // bytes of the part: the element w:r, or m:oMath, as a whole
}

// Changes counts what nobody has accepted or answered yet.
type Changes struct{ Inserted, Deleted, Moved, Comments int }

// The rules of what is found.
const (
	ChangesRule = "word-changes"
	LeftOutRule = "word-left-out"
)

// Read reads a .docx. The error says in the user's language why it cannot be read, without the file's name.
func Read(name string, data []byte) (*File, error) {
	p, err := opc.Open(data)
	if err != nil {
		return nil, err
	}
	r, err := open(p)
	if err != nil {
		return nil, err
	}
	r.pictures.base = strings.TrimSuffix(filepath.Base(name), filepath.Ext(name))
	if r.readBody(); r.fault != nil {
		return nil, r.fault
	}
	return r.file(name)
}

// At gives the runs that bytes of Source touch.
func (f *File) At(from, to int) []Run {
	first := sort.Search(len(f.Runs), func(i int) bool { return f.Runs[i].To > from })
	last := sort.Search(len(f.Runs), func(i int) bool { return f.Runs[i].From >= to })
	return f.Runs[first:max(first, last)]
}

// reader reads one file.
type reader struct {
	files    *opc.Package
	main     string
	body     *ooxml.Node
	styles   *styles
	lists    *numbering.Lists
	counter  *numbering.Counter
	notes    notes
	out      writer
	links    map[string]map[string]opc.Relation // by part and id
	changes  changes
	pictures pictures
	left     leftOut
	items    []item // of the body

	paragraphs, tables int // of the body so far
	cells              int // of all tables so far
	fault              error
}

// open reads the parts that the text depends on.
func open(p *opc.Package) (*reader, error) {
	main, err := p.Related("", opc.MainDocument)
	if err != nil {
		return nil, err
	}
	if main == "" {
		main = "word/document.xml"
	}
	r := &reader{files: p, main: main, links: map[string]map[string]opc.Relation{}}
	root, err := r.parse(main)
	if err != nil {
		return nil, err
	}
	if r.body = bodyOf(root); root.Name != "document" || r.body == nil {
		return nil, &opc.Fault{Why: "文件里没有正文，可能已损坏，请在 Word 或 WPS 里打开后重新保存"}
	}
	style, err := r.related(opc.Styles)
	if err != nil {
		return nil, err
	}
	list, err := r.related(opc.Numbering)
	if err != nil {
		return nil, err
	}
	r.styles, r.lists = readStyles(style), numbering.Read(list)
	r.counter = r.lists.Counter()
	return r, r.readNotes()
}

// bodyOf is the text of the file. Broken programs write several, which together are it.
func bodyOf(root *ooxml.Node) *ooxml.Node {
	var body *ooxml.Node
	for _, n := range root.Kids {
		switch {
		case n.Name != "body":
		case body == nil:
			body = n
		default:
			body.Kids = append(body.Kids, n.Kids...)
		}
	}
	return body
}

// related reads the part of a kind that the main one leads to; nil if there is none.
func (r *reader) related(kind string) (*ooxml.Node, error) {
	name, err := r.files.Related(r.main, kind)
	if err != nil || name == "" {
		return nil, err
	}
	return r.parse(name)
}

func (r *reader) parse(part string) (*ooxml.Node, error) {
	data, err := r.files.Part(part)
	if err != nil {
		return nil, err
	}
	root, err := ooxml.Parse(data)
	if err != nil {
		return nil, fmt.Errorf("%s：%w", part, err)
	}
	return root, nil
}

// relation is what an id in a part leads to. A part whose relations cannot be read has none.
func (r *reader) relation(part, id string) (opc.Relation, bool) {
	known, ok := r.links[part]
	if !ok {
		known = map[string]opc.Relation{}
		all, _ := r.files.Relations(part)
		for _, l := range all {
			known[l.ID] = l
		}
		r.links[part] = known
	}
	l, ok := known[id]
	return l, ok
}

// IsFault reports whether an error of Read is about the file.
func IsFault(err error) bool {
	var broken *ooxml.Fault
	return opc.IsFault(err) || errors.As(err, &broken)
}

// file makes the result of what was read.
func (r *reader) file(name string) (*File, error) {
	f := &File{Runs: r.out.runs, Changes: r.changes.Changes, Pictures: r.pictures.all}
	comments, err := r.countComments()
	if err != nil {
		return nil, err
	}
	f.Changes.Comments = comments
	f.Text = prose.Text{Name: name, Source: r.out.text, Places: r.out.places(name), Document: r.document()}
	f.Found = append(f.Changes.findings(name), r.left.findings(name)...)
	return f, nil
}

// Row is the place of a line of Source, from 1.
func (f *File) Row(line int) finding.Pos {
	p := f.Places.(*places)
	at := p.lines.Start(min(max(line, 1), p.lines.Count()))
	return p.Pos(at, at)
}

// isWebAddress tells the addresses that a link is kept for.
func isWebAddress(target string) bool {
	for _, scheme := range []string{"http://", "https://", "mailto:"} {
		if len(target) > len(scheme) && strings.EqualFold(target[:len(scheme)], scheme) {
			return true
		}
	}
	return false
}
