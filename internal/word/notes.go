package word

import (
	"fmt"

	"pilotplan/internal/doc"
	"pilotplan/internal/word/ooxml"
	"pilotplan/internal/word/opc"
)

// notes are the footnotes and endnotes of a file, numbered together as they are referred to.
type notes struct {
	nodes   map[noteKey]*ooxml.Node
	parts   map[string]string // by the name of the reference
	numbers map[noteKey]int
	read    [][]doc.Block
	foot    int
	end     int
}

// noteKey is a kind of reference, and an id.
type noteKey struct{ kind, id string }

func (r *reader) readNotes() error {
	r.notes = notes{nodes: map[noteKey]*ooxml.Node{}, parts: map[string]string{}, numbers: map[noteKey]int{}}
	for _, of := range []struct{ relation, kind, note string }{
		{opc.Footnotes, "footnoteReference", "footnote"}, {opc.Endnotes, "endnoteReference", "endnote"},
	} {
		root, err := r.related(of.relation)
		if err != nil {
			return err
		}
		if root == nil {
			continue
		}
		r.notes.parts[of.kind], _ = r.files.Related(r.main, of.relation)
		for _, n := range root.Kids {
			if kind := n.Attr("type"); n.Name == of.note && (kind == "" || kind == "normal") {
				r.notes.nodes[noteKey{of.kind, n.Attr("id")}] = n
			}
		}
	}
	return nil
}

// number is that of a note; one that is referred to again keeps its own. 0 is none.
func (n *notes) number(kind, id string) int {
	key := noteKey{kind, id}
	if n.nodes[key] == nil {
		return 0
	}
	if n.numbers[key] == 0 {
		n.numbers[key] = len(n.numbers) + 1
	}
	return n.numbers[key]
}

// notesBehind reads the notes that a paragraph refers to, behind it. Notes have none of their own.
func (s *story) notesBehind(refs []reference) {
	for _, ref := range refs {
		at := s.notes.numbers[noteKey(ref)] - 1
		for len(s.notes.read) <= at {
			s.notes.read = append(s.notes.read, nil)
		}
		if s.notes.read[at] != nil {
			continue // referred to before
		}
		name := s.notes.called(ref.kind)
		inner := &story{reader: s.reader, part: s.notes.parts[ref.kind], place: func() string { return name }, note: true}
		inner.readAll(s.notes.nodes[noteKey(ref)])
		s.notes.read[at] = plainBlocks(inner.items)
	}
}

// called is how the next note is called: 脚注2.
func (n *notes) called(kind string) string {
	if kind == "footnoteReference" {
		n.foot++
		return fmt.Sprintf("脚注%d", n.foot)
	}
	n.end++
	return fmt.Sprintf("尾注%d", n.end)
}
