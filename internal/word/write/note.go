package write

import (
	"pilotplan/internal/doc"
	"pilotplan/internal/page"
	"pilotplan/internal/page/book"
	"pilotplan/internal/word/write/archive"
	"pilotplan/internal/word/write/look"
	"pilotplan/internal/word/write/markup"
)

// notes are the footnotes of a document, by their numbers in it, as far as a mark was written.
type notes struct {
	order []int       // of their first marks
	known map[int]int // the place in order, from 1: the number in Word
	below bool        // the footnotes themselves are being written: Word knows no notes in notes
}

// noteMark writes the mark of a note. The first mark brings the note along; another refers to the first. A note of a note stands
// behind the words that want it.
func (w *writer) noteMark(n int) {
	if n < 1 || n > len(w.doc.Notes) {
		return
	}
	id, seen := w.notes.known[n]
	switch {
	case seen && w.notes.below:
		w.run(page.NoteSign(id), look.Run{})
	case seen:
		w.Put(field("NOTEREF "+noteName(id)+` \f \h`, false))
		w.run(page.NoteSign(id), look.Run{Style: look.NoteMark})
		w.Put(fieldEnd)
	case w.notes.below:
		w.remember(n)
		w.run("（", look.Run{})
		w.noteText(w.doc.Notes[n-1])
		w.run("）", look.Run{})
	default:
		id = w.remember(n)
		w.notes.order = append(w.notes.order, n)
		mark := markup.Int(firstNoteMark + id)
		w.Put(`<w:bookmarkStart w:id="`, mark, `" w:name="`, noteName(id), `"/><w:r>`)
		look.Run{Style: look.NoteMark}.Put(w.Writer)
		w.Put(`<w:footnoteReference w:id="`, markup.Int(id), `"/></w:r><w:bookmarkEnd w:id="`, mark, `"/>`)
	}
}

// firstNoteMark is where the numbers of bookmarks at notes begin, far behind those of headings.
const firstNoteMark = 1_000_000

func noteName(id int) string { return "_Note" + markup.Int(id) }

func (w *writer) remember(n int) int {
	if w.notes.known == nil {
		w.notes.known = map[int]int{}
	}
	w.notes.known[n] = len(w.notes.known) + 1
	return len(w.notes.known)
}

// noteText writes the blocks of a note as lines.
func (w *writer) noteText(blocks []doc.Block) {
	for i, row := range page.NoteRows(blocks, nil) {
		if i > 0 {
			w.run("\n", look.Run{})
		}
		w.runs(row, look.Run{})
	}
}

// footnotes writes the part of the footnotes, with the two lines that Word wants in it; nil if there are none.
func (w *writer) footnotes() *archive.Part {
	if len(w.notes.order) == 0 {
		return nil
	}
	part := w.pack.Add(&archive.Part{Name: "word/footnotes.xml", Type: word + "footnotes+xml"})
	w.main.Relate(archive.Notes, part)
	w.Writer, w.part, w.notes.below = markup.New(), part, true
	w.Put(`<w:footnotes`, look.Namespaces, `><w:footnote w:type="separator" w:id="-1">`)
	line := look.Paragraph{Style: look.NoteText}
	w.openAsIs(line)
	w.Put(`<w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0">`)
	w.openAsIs(line)
	w.Put(`<w:r><w:continuationSeparator/></w:r></w:p></w:footnote>`)
	line.Indent.Hanging = w.width("① ", book.Song, page.NoteSize)
	line.Indent.Left = line.Indent.Hanging
	for i, n := range w.notes.order {
		w.Put(`<w:footnote w:id="`, markup.Int(i+1), `">`)
		w.openAsIs(line)
		w.Put(`<w:r>`)
		look.Run{Style: look.NoteMark}.Put(w.Writer)
		w.Put(`<w:footnoteRef/></w:r>`)
		w.run(" ", look.Run{})
		w.noteText(w.doc.Notes[n-1])
		w.Put(`</w:p></w:footnote>`)
	}
	w.Put(`</w:footnotes>`)
	part.Data = w.Bytes
	return part
}
