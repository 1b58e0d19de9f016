// Package revise makes the new version of a Word file into one that shows, as tracked changes, what the old version said: accepting
// them all gives the new text, rejecting them all the old one.
//
// The file stays the new one, with its looks: markup is put around what has come, and what is gone is put where it was. Text of
// paragraphs, tables, notes and text boxes is compared; what else a file holds (drawings, headers) stays as the new version has it.
package revise

import (
	"cmp"
	"slices"
	"sort"

	"pilotplan/internal/word"
	"pilotplan/internal/word/accept"
	"pilotplan/internal/word/amend"
	"pilotplan/internal/word/ooxml"
	"pilotplan/internal/word/opc"
)

// Draft is a version: a file, and what word.Read has read of it.
type Draft struct {
	Data []byte
	Read *word.File
}

// Revision is what was made.
type Revision struct {
	Data  []byte
	spots []spot
}

// spot is where bytes of the old text stand, or stood, in the new text.
type spot struct{ old, new int }

// Where is the byte of the new text that a byte of the old text stands at, or nearest to.
func (r *Revision) Where(old int) int {
	k := sort.Search(len(r.spots), func(i int) bool { return r.spots[i].old > old }) - 1
	if k < 0 {
		return 0
	}
	return r.spots[k].new
}

// Make compares two versions. by are the attributes that each change says by whom and when it is. Tracked changes that the new version
// has itself are accepted first, as it is read: were they left, rejecting all would not give the old text.
func Make(old, new Draft, by string) (*Revision, error) {
	new, err := withoutChanges(new)
	if err != nil {
		return nil, err
	}
	before, err := openSide(old)
	if err != nil {
		return nil, err
	}
	after, err := openSide(new)
	if err != nil {
		return nil, err
	}
	m := &merger{old: before, new: after, by: by, alike: likeFiles(before, after), record: &record{next: after.firstFree(), ended: map[*ooxml.Node]bool{}, ranges: map[string]string{}}}
	m.stories(before.story(before.body()), after.story(after.body()))
	if err := m.addNotes(); err != nil {
		return nil, err
	}
	sort.SliceStable(m.spots, func(i, j int) bool { return m.spots[i].old < m.spots[j].old })
	data, err := after.file.Bytes()
	if err != nil {
		return nil, err
	}
	return &Revision{data, m.spots}, nil
}

// withoutChanges is a version whose tracked changes are accepted.
func withoutChanges(d Draft) (Draft, error) {
	if c := d.Read.Changes; c.Inserted+c.Deleted+c.Moved == 0 {
		return d, nil
	}
	data, err := accept.All(d.Data)
	if err != nil {
		return d, err
	}
	read, err := word.Read(d.Read.Name, data)
	return Draft{data, read}, err
}

// side is a part of one version, opened.
type side struct {
	file  *amend.File
	part  *amend.Part
	read  *word.File
	runs  []run // of the part, in its order; from is where the text of each begins in the text of the file
	notes map[string]*notes
}

func openSide(d Draft) (*side, error) {
	f, err := amend.Open(d.Data)
	if err != nil {
		return nil, err
	}
	main, err := f.Main()
	if err != nil {
		return nil, err
	}
	s := sideOf(f, main, d.Read)
	return s, s.openNotes()
}

func sideOf(f *amend.File, part *amend.Part, read *word.File) *side {
	s := &side{file: f, part: part, read: read, notes: map[string]*notes{}}
	for _, r := range read.Runs {
		one, ok := part.Run(read, r)
		if one.Box != nil {
			one.Host = one.Inner
		}
		if ok {
			s.runs = append(s.runs, run{one, r.From})
		}
	}
	// Text boxes are read behind the paragraphs that they stand in.
	slices.SortStableFunc(s.runs, func(a, b run) int { return cmp.Compare(a.Node.From, b.Node.From) })
	return s
}

// likeness says what the old file's markup means the same in the new one.
type likeness struct {
	markup bool            // both spell it the same
	lists  bool            // lists have the same numbers
	styles map[string]bool // those that both have, by id

	counted func(style string) bool // an old style has Word count its paragraphs
}

func likeFiles(old, new *side) likeness {
	l := likeness{markup: old.part.Space == new.part.Space && old.part.Space.Declared == "", styles: map[string]bool{}}
	l.lists = old.whole(opc.Numbering) == new.whole(opc.Numbering)
	before, after := old.styles(), new.styles()
	for id, s := range after {
		numbered := isNumbered(after, id)
		l.styles[id] = s.name != "" && s.name == before[id].name && numbered == isNumbered(before, id) && (l.lists || !numbered)
	}
	l.counted = func(id string) bool { return isNumbered(before, id) }
	return l
}

// style is one of a file, as far as it matters whether it means the same in another.
type style struct {
	name, above string
	numbered    bool
}

func (s *side) styles() map[string]style {
	all := map[string]style{}
	part, err := s.file.Related(opc.Styles)
	if err != nil || part == nil {
		return all
	}
	for _, n := range part.Root.Kids {
		name, _ := n.Value("name")
		above, _ := n.Value("basedOn")
		all[n.Attr("styleId")] = style{name, above, n.At("pPr/numPr") != nil}
	}
	return all
}

// isNumbered reports whether a style, or one that it is based on, has Word count its paragraphs.
func isNumbered(all map[string]style, id string) bool {
	for range len(all) {
		s, ok := all[id]
		if !ok || s.numbered {
			return ok
		}
		id = s.above
	}
	return false
}

// whole is the text of a part; empty if there is none.
func (s *side) whole(kind string) string {
	part, err := s.file.Related(kind)
	if err != nil || part == nil {
		return ""
	}
	return part.Raw(part.Root.From, part.Root.To)
}
