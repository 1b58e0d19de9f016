package line

import (
	"pilotplan/internal/marks"
	"pilotplan/internal/page/book"
)

// gap is the room between two atoms of a line. Lengths are points.
type gap struct {
	nat     float64 // as set; negative where two marks close up
	shrink  float64 // how much of it may go
	stretch float64 // its share when a line is let out, in gaps between hanzi
	limit   float64 // how much it may take; 0 for no limit
}

// free is the share of a gap that has no limit.
func (g *gap) free() float64 {
	if g.limit > 0 {
		return 0
	}
	return g.stretch
}

// The gaps in em. CLREQ: a quarter between Chinese and Latin or digits, from an eighth to a half; marks give up to half of
// their blank part.
const (
	mixGap      = 0.25
	mixShrink   = 0.125
	mixLimit    = 0.25
	mixStretch  = 2
	wordStretch = 5
	wordLimit   = 0.3
	blankShrink = 0.5   // of the blank part that is left
	hanShrink   = 0.006 // lets 28 characters of a grid of 28 stand side by side
	dotWidth    = 0.5   // of a 间隔号 with the dots around it
)

// gapsBetween are the gaps after each atom but the last.
func (s *segment) gapsBetween(grid float64) []gap {
	s.gaps = sized(s.gaps, len(s.atoms))
	out := s.gaps
	for i := 0; i+1 < len(s.atoms); i++ {
		out[i] = s.gapAfter(i)
		if a := &s.atoms[i]; a.full {
			out[i].nat += grid
		}
	}
	return out
}

func (s *segment) gapAfter(i int) gap {
	a, b := &s.atoms[i], &s.atoms[i+1]
	em := max(a.size, b.size)
	switch {
	case s.ps[a.piece].Face == book.Mono && s.ps[b.piece].Face == book.Mono:
		return gap{} // code stands in columns
	case a.class == marks.Space:
		return s.wordGap(i)
	case b.class == marks.Space, a.class == b.class && (a.class == marks.Dash || a.class == marks.Ellipsis), tight(a, b):
		return gap{}
	case mixed(a, b):
		return gap{nat: mixGap * em, shrink: mixShrink * em, stretch: mixStretch, limit: mixLimit * em}
	case !a.class.CJK() && !b.class.CJK():
		return gap{}
	}
	g := blankGap(a, b)
	g.stretch = 1
	if g.shrink == 0 && a.full && b.full {
		g.shrink = hanShrink * em
	}
	return g
}

// wordGap is the gap after a space: as wide as the glyph in Latin text, a quarter em beside Chinese.
func (s *segment) wordGap(i int) gap {
	a, b := &s.atoms[i], &s.atoms[i+1]
	g := gap{shrink: a.width / 3, stretch: wordStretch, limit: wordLimit * a.size}
	if b.class.CJK() || i > 0 && s.atoms[i-1].class.CJK() {
		g.nat = mixGap*a.size - a.width
		g.shrink, g.stretch = mixShrink*a.size, mixStretch
	}
	return g
}

// tight reports whether two atoms belong to one number or name, which is never let out.
func tight(a, b *atom) bool {
	inside := func(c marks.Class) bool {
		return c == marks.Dash || c == marks.Join || c == marks.Symbol || c == marks.Prefix || c == marks.Postfix
	}
	return inside(a.class) && !b.class.CJK() || !a.class.CJK() && inside(b.class) || marks.IsDigit(a.r) && marks.IsDigit(b.r)
}

// mixed reports whether Chinese stands beside Latin or digits.
func mixed(a, b *atom) bool {
	return a.class == marks.Han && b.latin() && !marks.IsDigit(a.r) || a.latin() && b.class == marks.Han && !marks.IsDigit(b.r)
}

// blankGap closes up two marks, from two em to one and a half, and lets what blank is left give way.
func blankGap(a, b *atom) gap {
	blank, em := a.trail+b.lead, max(a.size, b.size)
	g := gap{}
	if a.punctuation() && b.punctuation() && blank > 0 {
		g.nat = -min(blank, em/2, a.width) // never left of the mark before
	}
	g.shrink = (blank + g.nat) * blankShrink
	for _, m := range [...]*atom{a, b} {
		if m.class == marks.Middle && !m.full {
			pad := max(0, dotWidth*m.size-m.width) / 2
			g.nat += pad
			g.shrink += pad / 2
		}
	}
	return g
}

func (a *atom) punctuation() bool { return a.class >= marks.Open && a.class <= marks.Middle }
