package line

import (
	"slices"

	"pilotplan/internal/marks"
	"pilotplan/internal/page/book"
)

// Metrics knows the glyphs of the faces. Pages are set in several goroutines at once.
type Metrics interface {
	// Advance is the width of r in face f in thousandths of an em; false if the face lacks it.
	Advance(f book.Face, r rune) (int, bool)
}

// box stands for a character that no face has.
const box = '□'

// chooseFaces gives each atom the face that draws it best, its width and its blank parts; it returns what no face can draw.
func chooseFaces(m Metrics, s *segment) []Missing {
	var lost []Missing
	by := chooser{m, s.atoms, s.narrowMarks()}
	for i := range s.atoms {
		a := &s.atoms[i]
		p := &s.ps[a.piece]
		a.size = p.Size
		if by.narrow[i] && isQuote(a.r) {
			a.class = marks.Latin
		}
		if !a.fit(m, by.preferred(i, p.Face)) {
			lost = append(lost, Missing{a.r, p.SrcLine})
			a.drawn = string(box)
			if !a.fit(m, book.Song) {
				a.width, a.full = a.size, true // a face without even the box: keep the room
			}
		}
		if a.hint != softHint && a.hint != longHint {
			continue
		}
		if adv, ok := m.Advance(a.face, '-'); ok {
			a.hyphen = float64(adv) * a.size / 1000
		}
	}
	return lost
}

// fit takes the first face that has all of the atom, want first.
func (a *atom) fit(m Metrics, want book.Face) bool {
	for _, f := range [...]book.Face{want, book.Song, book.Fang, book.Kai, book.Hei, book.TitleSong, book.Sign} {
		adv, ok := advances(m, f, a.drawn)
		if !ok {
			continue
		}
		a.face, a.width = f, float64(adv)*a.size/1000
		a.full = adv >= 900 && adv <= 1100 && a.class.CJK()
		if lead, trail := a.class.Blanks(); a.full {
			a.lead, a.trail = float64(lead)*a.size/1000, float64(trail)*a.size/1000
		}
		return true
	}
	return false
}

// advances adds up the widths in thousandths of an em.
func advances(m Metrics, f book.Face, text string) (sum int, ok bool) {
	for _, r := range text {
		adv, ok := m.Advance(f, r)
		if !ok {
			return 0, false
		}
		sum += adv
	}
	return sum, true
}

// chooser knows what speaks for one face or another.
type chooser struct {
	m      Metrics
	atoms  []atom
	narrow []bool // the quotes and symbols that stand in Latin text
}

// preferred is the face for atom i of text in face f, before asking what it lacks.
//
// 仿宋 and 楷体 have flaws that 宋体 makes good: narrow quotes and symbols where Chinese text wants them an em wide, a dash
// that does not join, digits without serifs, letters whose accents the drawing loses. The Latin of 仿宋 is old-style: its 1 is a Roman I,
// and 11 reads II, in papers whose subject is numbers; none of it is used.
func (c *chooser) preferred(i int, f book.Face) book.Face {
	m, a, narrow := c.m, &c.atoms[i], c.narrow[i]
	if marks.IsHanzi(a.r) {
		return f
	}
	own, ok := m.Advance(f, a.r)
	switch {
	case f == book.Mono:
		return f
	case narrow && isQuote(a.r):
		if fang, has := m.Advance(book.Fang, a.r); has && (!ok || own > fang) {
			return book.Fang // the only face with Latin quotes
		}
		return f
	case f == book.Song:
		return book.Song
	case f == book.Kai && (inNumber(c.atoms, i) || a.class == marks.Dash):
		return book.Song
	case f == book.Fang && !a.class.CJK():
		return book.Song
	case narrow || a.class == marks.Middle || !a.class.CJK():
		return f
	}
	if song, has := m.Advance(book.Song, a.r); ok && has && own < 900 && song >= 900 {
		return book.Song
	}
	return f
}

// inNumber reports whether atom i is a digit or belongs to the number beside it.
func inNumber(atoms []atom, i int) bool {
	beside := func(k int) bool { return 0 <= k && k < len(atoms) && atoms[k].class == marks.Digit }
	switch atoms[i].r {
	case '.', ',':
		return beside(i-1) && beside(i+1)
	case '%':
		return beside(i - 1)
	}
	return beside(i)
}

// isQuote tells the marks that Chinese and Latin text share.
func isQuote(r rune) bool { return r == '“' || r == '”' || r == '‘' || r == '’' }

// narrowMarks tells which quotes and symbols stand in Latin text. The two quotes of a pair are alike.
func (s *segment) narrowMarks() []bool {
	atoms := s.atoms
	s.narrow = sized(s.narrow, len(atoms))
	narrow := s.narrow
	if !slices.ContainsFunc(atoms, func(a atom) bool { return isQuote(a.r) || a.class == marks.Symbol }) {
		return narrow
	}
	sides, plain := neighbours(atoms), !hasHan(atoms)
	latin := func(c marks.Class, there bool) bool { return there && !c.CJK() || !there && plain }
	var opened []int
	for i := range atoms {
		a, side := &atoms[i], sides[i]
		narrow[i] = (isQuote(a.r) || a.class == marks.Symbol) && latin(side.before, side.hasBefore) && latin(side.after, side.hasAfter)
		switch {
		case a.r == '“' || a.r == '‘':
			opened = append(opened, i)
		case (a.r == '”' || a.r == '’') && len(opened) > 0 && atoms[opened[len(opened)-1]].r == a.r-1:
			j := opened[len(opened)-1]
			opened = opened[:len(opened)-1]
			both := narrow[i] && narrow[j]
			narrow[i], narrow[j] = both, both
		}
	}
	return narrow
}

// sideClasses are the classes of the nearest characters on both sides, spaces and quotes left out.
type sideClasses struct {
	before, after       marks.Class
	hasBefore, hasAfter bool
}

func neighbours(atoms []atom) []sideClasses {
	sides := make([]sideClasses, len(atoms))
	var last marks.Class
	seen := false
	for i, a := range atoms {
		sides[i].before, sides[i].hasBefore = last, seen
		if a.class != marks.Space && !isQuote(a.r) {
			last, seen = a.class, true
		}
	}
	seen = false
	for i := len(atoms) - 1; i >= 0; i-- {
		sides[i].after, sides[i].hasAfter = last, seen
		if a := atoms[i]; a.class != marks.Space && !isQuote(a.r) {
			last, seen = a.class, true
		}
	}
	return sides
}

func hasHan(atoms []atom) bool {
	for _, a := range atoms {
		if a.class == marks.Han {
			return true
		}
	}
	return false
}
