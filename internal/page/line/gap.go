package line

// gap is the room between two atoms of a line. Lengths are points.
type gap struct {
	nat     float64 // as set; negative where two marks close up
	shrink  float64 // how much of it may go
	stretch float64 // its share when a line is let out, in gaps between hanzi
	limit   float64 // how much it may take; 0 for no limit
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
	case a.class == clSpace:
		return s.wordGap(i)
	case b.class == clSpace, a.class == b.class && (a.class == clDash || a.class == clEllipsis), tight(a, b):
		return gap{}
	case mixed(a, b):
		return gap{nat: mixGap * em, shrink: mixShrink * em, stretch: mixStretch, limit: mixLimit * em}
	case !a.class.cjk() && !b.class.cjk():
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
	if b.class.cjk() || i > 0 && s.atoms[i-1].class.cjk() {
		g.nat = mixGap*a.size - a.width
		g.shrink, g.stretch = mixShrink*a.size, mixStretch
	}
	return g
}

// tight reports whether two atoms belong to one number or name, which is never let out.
func tight(a, b *atom) bool {
	inside := func(c class) bool {
		return c == clDash || c == clJoin || c == clSymbol || c == clPrefix || c == clPostfix
	}
	return inside(a.class) && !b.class.cjk() || !a.class.cjk() && inside(b.class) || isDigit(a.r) && isDigit(b.r)
}

// mixed reports whether Chinese stands beside Latin or digits.
func mixed(a, b *atom) bool {
	return a.class == clHan && b.latin() && !isDigit(a.r) || a.latin() && b.class == clHan && !isDigit(b.r)
}

func (a *atom) latin() bool { return a.class == clDigit || a.class == clLatin }

// blankGap closes up two marks, from two em to one and a half, and lets what blank is left give way.
func blankGap(a, b *atom) gap {
	blank, em := a.trail+b.lead, max(a.size, b.size)
	g := gap{}
	if a.punctuation() && b.punctuation() && blank > 0 {
		g.nat = -min(blank, em/2, a.width) // never left of the mark before
	}
	g.shrink = (blank + g.nat) * blankShrink
	for _, m := range [...]*atom{a, b} {
		if m.class == clMiddle && !m.full {
			pad := max(0, dotWidth*m.size-m.width) / 2
			g.nat += pad
			g.shrink += pad / 2
		}
	}
	return g
}

func (a *atom) punctuation() bool { return a.class >= clOpen && a.class <= clMiddle }
