// Package comment writes comments into a Word file, each on the very words that it speaks of, and changes nothing else in it.
package comment

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"pilotplan/internal/word"
	"pilotplan/internal/word/amend"
	"pilotplan/internal/word/ooxml"
	"pilotplan/internal/word/opc"
)

// Note is a comment to be written.
type Note struct {
	From, To int      // bytes of the text of the file that it is on; 0, 0 is the file as a whole
	Text     []string // its paragraphs; the first stands out
}

// Options say whose comments they are. The zero value is the program's own, without a date, so that the same file and notes give the same
// bytes.
type Options struct {
	Author string    // empty means pilotplan
	Date   time.Time // the zero time is none
}

// Author is who writes where nobody is named.
const Author = "pilotplan"

// Name is the author.
func (o Options) Name() string { return cmp.Or(o.Author, Author) }

// Attributes are those that comments and tracked changes say by whom and when they are.
func (o Options) Attributes() string {
	s := ` w:author="` + amend.Escaped(o.Name()) + `"`
	if !o.Date.IsZero() {
		s += ` w:date="` + o.Date.UTC().Format("2006-01-02T15:04:05Z") + `"`
	}
	return s
}

// initials are the first letters of the words of a name; a Chinese name is short enough by itself.
func (o Options) initials() string {
	var b strings.Builder
	for i, w := range strings.Fields(o.Name()) {
		first, _ := utf8.DecodeRuneInString(w)
		if first > utf8.RuneSelf && i == 0 {
			r := []rune(w)
			return string(r[:min(len(r), 4)])
		}
		b.WriteRune(first)
	}
	return b.String()
}

// Add gives a copy of a file with notes, in the order of their places. The file is given as it is, and as word.Read has read it.
func Add(data []byte, read *word.File, notes []Note, o Options) ([]byte, error) {
	f, err := amend.Open(data)
	if err != nil {
		return nil, err
	}
	main, err := f.Main()
	if err != nil {
		return nil, err
	}
	known, err := f.Related(opc.Comments)
	if err != nil {
		return nil, err
	}
	notes = slices.Clone(notes)
	slices.SortStableFunc(notes, func(a, b Note) int { return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(b.To, a.To)) })
	w := writer{options: o, main: main, runs: anchors(main, read), next: firstFree(main, known)}
	if known != nil {
		w.space = known.Space
	}
	for _, n := range notes {
		w.note(read, n)
	}
	switch {
	case len(notes) == 0:
		return data, nil
	case known != nil:
		known.Last(known.Root, w.comments.String())
	default:
		err = f.Add(opc.Comments, commentsType, "comments", w.part())
	}
	if err != nil {
		return nil, err
	}
	return f.Bytes()
}

const commentsType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"

// firstFree is the first number that no comment has.
func firstFree(main, comments *amend.Part) int {
	ids := main.IDs("commentRangeStart", "commentRangeEnd", "commentReference")
	if comments != nil {
		ids = append(ids, comments.IDs("comment")...)
	}
	next := 0
	for _, id := range ids {
		if n, err := strconv.Atoi(id); err == nil && n >= next && n < 1<<31-1 {
			next = n + 1
		}
	}
	return next
}

// writer writes comments: marks into the text, words into the part of comments.
type writer struct {
	options  Options
	main     *amend.Part
	runs     []anchored
	space    amend.Space // of the part of comments
	comments strings.Builder
	next     int
}

// part is a part of comments of its own.
func (w *writer) part() []byte {
	return []byte(amend.Head + `<w:comments xmlns:w="` + w.main.Space.Name + `">` + w.comments.String() + `</w:comments>`)
}

func (w *writer) note(read *word.File, n Note) {
	id := strconv.Itoa(w.next)
	w.next++
	declared := w.main.Space.Declared
	begin := `<w:commentRangeStart` + declared + ` w:id="` + id + `"/>`
	end := `<w:commentRangeEnd` + declared + ` w:id="` + id + `"/><w:r` + declared + `><w:commentReference w:id="` + id + `"/></w:r>`
	if first, last, ok := w.around(read, n); ok {
		w.main.Begin(first.Run, max(n.From-first.from, 0), begin)
		behind := min(n.To-last.from, len(last.Text))
		if n.To <= n.From {
			behind = len(last.Text)
		}
		w.main.End(last.Run, behind, end)
	} else if p := firstParagraph(w.main.Root); p != nil {
		w.main.Last(p, begin+end)
	}
	w.write(id, n.Text)
}

// firstParagraph is where a comment stands on a file without any text.
func firstParagraph(root *ooxml.Node) (first *ooxml.Node) {
	root.Walk(func(n *ooxml.Node) bool {
		if n.Name == "p" && first == nil {
			first = n
		}
		return first == nil
	})
	return first
}

// write writes the words of a comment. Its look is its own: that of the text of papers, indented and large, is none for a margin.
func (w *writer) write(id string, paragraphs []string) {
	put := func(parts ...string) {
		for _, s := range parts {
			w.comments.WriteString(s)
		}
	}
	put(`<w:comment`, w.space.Declared, ` w:id="`, id, `"`, w.options.Attributes(), ` w:initials="`, amend.Escaped(w.options.initials()), `">`)
	for i, text := range paragraphs {
		look, mark := `<w:sz w:val="18"/>`, ""
		if i == 0 {
			look, mark = `<w:b/>`+look, `<w:r><w:annotationRef/></w:r>`
		}
		put(`<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:left="0" w:right="0" w:firstLine="0" w:firstLineChars="0"/>`,
			`<w:jc w:val="left"/></w:pPr>`, mark, `<w:r><w:rPr>`, look, `</w:rPr><w:t xml:space="preserve">`, amend.Escaped(text), `</w:t></w:r></w:p>`)
	}
	put(`</w:comment>`)
}
