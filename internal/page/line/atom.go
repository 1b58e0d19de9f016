package line

import (
	"fmt"
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/segmenter"
	"golang.org/x/text/unicode/norm"

	"pilotplan/internal/marks"
	"pilotplan/internal/page/book"
)

// hint is what an invisible character after an atom says about the place.
type hint uint8

const (
	noHint   hint = iota
	softHint      // U+00AD: may end a line, with a hyphen
	zeroHint      // U+200B: may end a line
	glueHint      // U+2060: may not
	longHint      // found, not written: a long word may be divided here, with a hyphen
	nameHint      // the same between the parts of a name like DataBase, which takes none
)

// atom is one user-perceived character: what is never taken apart.
type atom struct {
	text        string // in the source
	drawn       string // on the page
	size        float64
	width       float64 // points, without any gap
	lead, trail float64 // empty parts of a full-width mark, points
	hyphen      float64 // width of the hyphen that its softHint or longHint becomes at the end of a line
	r           rune    // the base character
	piece       int32   // index of the piece it came from
	face        book.Face
	class       marks.Class
	full        bool // as wide as an em: takes part in the character grid
	hint        hint
	open        bool // Unicode's rules for words let a line end after it
}

// segment is the text between two hard breaks. It stands in the room of its scratch until that takes the next.
type segment struct {
	*scratch
	atoms []atom
	ps    []Piece
}

// lettering is text on its way to atoms: one rune and its piece at each index.
type lettering struct {
	runes  []rune
	pieces []int32
}

// segments gives the pieces cut at hard breaks and their text cut into atoms, one segment at a time.
func (k *scratch) segments(m Metrics, ps []Piece) iter.Seq2[*segment, []Missing] {
	return func(yield func(*segment, []Missing) bool) {
		for _, l := range k.letterings(ps) {
			s := &segment{scratch: k, atoms: k.clusters(l), ps: ps}
			s.divideWords()
			if !yield(s, chooseFaces(m, s)) {
				return
			}
		}
	}
}

var lineEndings = strings.NewReplacer("\r\n", "\n", "\u2028", "\n", "\u2029", "\n")

// letterings folds white space and cuts at line ends.
func (k *scratch) letterings(ps []Piece) []lettering {
	if len(ps) == 0 {
		return nil
	}
	n := 0
	for _, p := range ps {
		n += utf8.RuneCountInString(p.Text)
	}
	k.runes, k.pieces = slices.Grow(k.runes[:0], n), slices.Grow(k.pieces[:0], n)
	all := append(k.letters[:0], lettering{k.runes, k.pieces})
	for i, p := range ps {
		for _, r := range lineEndings.Replace(p.Text) {
			if r == '\n' {
				all = append(all, all[len(all)-1].next())
				continue
			}
			all[len(all)-1].add(r, int32(i))
		}
	}
	for i := range all {
		all[i].trim()
	}
	k.letters = all
	return all
}

// next stands in the room behind l.
func (l lettering) next() lettering {
	return lettering{l.runes[len(l.runes):], l.pieces[len(l.pieces):]}
}

func (l *lettering) add(r rune, piece int32) {
	if marks.IsHanzi(r) {
		l.runes, l.pieces = append(l.runes, r), append(l.pieces, piece)
		return
	}
	if r == '\t' || r == '\r' || unicode.Is(unicode.Zs, r) && marks.Of(r) == marks.Space {
		r = ' '
	}
	if n := len(l.runes); r == ' ' && (n == 0 || l.runes[n-1] == ' ') {
		return
	}
	l.runes, l.pieces = append(l.runes, r), append(l.pieces, piece)
}

func (l *lettering) trim() {
	if n := len(l.runes); n > 0 && l.runes[n-1] == ' ' {
		l.runes, l.pieces = l.runes[:n-1], l.pieces[:n-1]
	}
}

// clusters groups runes into atoms, without faces yet, and asks Unicode's line breaking rules about each boundary.
func (k *scratch) clusters(l lettering) []atom {
	if l.isPlain() {
		return k.plainAtoms(l)
	}
	var seg segmenter.Segmenter
	seg.Init(l.runes)
	ends := map[int]bool{}
	for it := seg.LineIterator(); it.Next(); {
		ends[it.Line().Offset] = true
	}
	atoms := k.atoms[:0]
	for it := seg.GraphemeIterator(); it.Next(); {
		g := it.Grapheme()
		if n := len(atoms); n > 0 && ends[g.Offset] {
			atoms[n-1].open = true
		}
		a := atom{text: string(g.Text), piece: l.pieces[g.Offset]}
		a.drawn, a.r = visible(g.Text)
		if a.drawn == "" {
			takeHint(atoms, g.Text)
			continue
		}
		a.class = marks.Of(a.r)
		if a.class.Blank() && !single(a.drawn) {
			a.class = marks.Latin // a mark on a space is no blank
		}
		atoms = append(atoms, a)
	}
	k.atoms = atoms
	return atoms
}

// isPlain reports whether every rune is an atom and Unicode's rules for words have nothing to say: hanzi, Chinese marks,
// words and numbers.
func (l lettering) isPlain() bool {
	for _, r := range l.runes {
		switch {
		case marks.IsHanzi(r), '0' <= r && r <= '9', 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z':
		case strings.ContainsRune(" .,%，。、：；！？（）《》“”‘’〔〕—…·～×÷±≥≤", r):
		default:
			return false
		}
	}
	return true
}

// plainAtoms makes an atom of every rune.
func (k *scratch) plainAtoms(l lettering) []atom {
	text := string(l.runes)
	k.atoms = slices.Grow(k.atoms[:0], len(l.runes))
	atoms := k.atoms[:len(l.runes)]
	for i, r := range l.runes {
		n := utf8.RuneLen(r)
		atoms[i] = atom{text: text[:n], drawn: text[:n], r: r, class: marks.Of(r), piece: l.pieces[i]}
		text = text[n:]
	}
	return atoms
}

// visible is what is drawn of a cluster, and its base character.
func visible(runes []rune) (string, rune) {
	var b strings.Builder
	base, marked := rune(0), false
	for _, r := range runes {
		switch {
		case marks.IsFormat(r):
			continue
		case marks.IsControl(r):
			fmt.Fprintf(&b, `\u%04x`, r)
			r = '\\'
		default:
			b.WriteRune(r)
		}
		if base == 0 {
			base = r
		}
		marked = marked || unicode.Is(unicode.Mn, r)
	}
	if marked { // the drawing places no marks: a composed letter is right, a base with a mark beside it is not
		s := norm.NFC.String(b.String())
		return s, []rune(s)[0]
	}
	return b.String(), base
}

// takeHint lets an invisible character speak to the atom before it; alone at the start it has nothing to say.
func takeHint(atoms []atom, runes []rune) {
	if len(atoms) == 0 {
		return
	}
	switch last := &atoms[len(atoms)-1]; runes[0] {
	case 0xad:
		last.hint = softHint
	case 0x200b:
		last.hint = zeroHint
	case 0x2060, 0xfeff:
		last.hint = glueHint
	}
}
