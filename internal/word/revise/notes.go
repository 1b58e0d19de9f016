package revise

import (
	"strconv"
	"strings"

	"pilotplan/internal/diff/align"
	"pilotplan/internal/word/amend"
	"pilotplan/internal/word/ooxml"
	"pilotplan/internal/word/opc"
)

// noteKinds are the kinds of notes by the elements that refer to them.
var noteKinds = map[string]struct{ relation, note, contentType string }{
	"footnoteReference": {opc.Footnotes, "footnote", "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"},
	"endnoteReference":  {opc.Endnotes, "endnote", "application/vnd.openxmlformats-officedocument.wordprocessingml.endnotes+xml"},
}

// notes are those of a kind.
type notes struct {
	*side
	byID map[string]*ooxml.Node
	next int // first free number
}

// ref refers to a note, behind so many bytes of a paragraph.
type ref struct {
	run  *ooxml.Node
	kind string
	note *ooxml.Node
	text string // of the note
	at   int
}

// addedNote is an old note that the new file takes in, for a reference that is gone.
type addedNote struct{ kind, markup string }

func (s *side) openNotes() error {
	for name, kind := range noteKinds {
		n := &notes{byID: map[string]*ooxml.Node{}, next: 1}
		part, err := s.file.Related(kind.relation)
		if err != nil {
			return err
		}
		if part != nil {
			n.side = sideOf(s.file, part, s.read)
			for _, kid := range part.Root.Kids {
				if id, err := strconv.Atoi(kid.Attr("id")); err == nil && kid.Name == kind.note {
					n.byID[kid.Attr("id")] = kid
					n.next = max(n.next, id+1)
				}
			}
		}
		s.notes[name] = n
	}
	return nil
}

// readRefs reads which notes a paragraph refers to.
func (s *side) readRefs(b *block) {
	for _, n := range append(b.also, b.node) {
		for _, r := range runsOf(n, nil) {
			for _, kid := range r.Kids {
				known, isNote := s.notes[kid.Name]
				if !isNote || known.byID[kid.Attr("id")] == nil {
					continue
				}
				one := ref{run: r, kind: kid.Name, note: known.byID[kid.Attr("id")]}
				for _, of := range known.story(one.note).blocks {
					one.text += of.text + "\n"
				}
				for _, before := range b.runs {
					if before.Node.From < r.From {
						one.at = before.to()
					}
				}
				b.refs = append(b.refs, one)
			}
		}
	}
}

// notesOf merges the notes of two versions of a paragraph. to gives the byte of the new text for one of the old.
func (m *merger) notesOf(old, new *block, to func(int) int) {
	pairs := align.Texts(refTexts(old), refTexts(new), func(i, j int) bool { return old.refs[i].kind == new.refs[j].kind })
	for _, p := range pairs { // before others, which must not stand inside
		if p.Old < 0 {
			m.new.part.Before(new.refs[p.New].run, m.mark("ins", ""))
			m.new.part.After(new.refs[p.New].run, "</w:ins>")
		}
	}
	for k, p := range pairs {
		switch {
		case p.Old < 0:
		case p.New < 0:
			at, markup := to(old.refs[p.Old].at), m.goneRef(old.refs[p.Old])
			if next := nextRef(pairs[k:], new); next != nil && next.at == at {
				m.new.part.Before(next.run, markup)
				continue
			}
			m.put(new, at, markup)
		default:
			m.mergeNote(old.refs[p.Old], new.refs[p.New])
		}
	}
}

// nextRef is the first reference that stays in what is left; nil if there is none.
func nextRef(pairs []align.Pair, new *block) *ref {
	for _, p := range pairs {
		if p.New >= 0 && p.Old >= 0 {
			return &new.refs[p.New]
		}
	}
	return nil
}

func refTexts(b *block) []string {
	var all []string
	for _, r := range b.refs {
		all = append(all, r.kind+r.text)
	}
	return all
}

func (m *merger) mergeNote(old, new ref) {
	inner := *m
	before, after := m.old.notes[old.kind], m.new.notes[new.kind]
	inner.old, inner.new = before.side, after.side
	inner.stories(before.story(old.note), after.story(new.note))
}

// goneRef is a reference that is gone, to a note that the new file takes in.
func (m *merger) goneRef(r ref) string {
	to, kind := m.new.notes[r.kind], noteKinds[r.kind]
	if to == nil {
		return "" // in a note itself
	}
	const raised = `<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>`
	id := strconv.Itoa(to.next)
	to.next++
	declared := m.new.part.Space.Declared
	var s strings.Builder
	s.WriteString(`<w:` + kind.note + declared + ` w:id="` + id + `">`)
	for i, line := range strings.Split(strings.TrimSuffix(r.text, "\n"), "\n") {
		s.WriteString(`<w:p>`)
		if i == 0 {
			s.WriteString(`<w:r>` + raised + `<w:` + kind.note + `Ref/></w:r>`)
		}
		s.WriteString(`<w:r><w:t xml:space="preserve">` + escaped(line) + `</w:t></w:r></w:p>`)
	}
	s.WriteString(`</w:` + kind.note + `>`)
	m.added = append(m.added, addedNote{r.kind, s.String()})
	return m.mark("del", "") + `<w:r>` + raised + `<w:` + r.kind + ` w:id="` + id + `"/></w:r></w:del>`
}

// addNotes puts the old notes that are taken in into their parts.
func (m *merger) addNotes() error {
	for _, name := range []string{"footnoteReference", "endnoteReference"} {
		markup := ""
		for _, n := range m.added {
			if n.kind == name {
				markup += n.markup
			}
		}
		kind, to := noteKinds[name], m.new.notes[name]
		switch {
		case markup == "":
		case to.side != nil:
			to.part.Last(to.part.Root, markup)
		default:
			part := amend.Head + `<w:` + kind.relation + ` xmlns:w="` + m.new.part.Space.Name + `">` + separators(kind.note) + markup + `</w:` + kind.relation + `>`
			if err := m.new.file.Add(kind.relation, kind.contentType, kind.relation, []byte(part)); err != nil {
				return err
			}
		}
	}
	return nil
}

// separators are the lines over notes, which Word wants in their part.
func separators(note string) string {
	s := ""
	for i, kind := range []string{"separator", "continuationSeparator"} {
		s += `<w:` + note + ` w:type="` + kind + `" w:id="` + strconv.Itoa(i-1) + `"><w:p><w:r><w:` + kind + `/></w:r></w:p></w:` + note + `>`
	}
	return s
}
