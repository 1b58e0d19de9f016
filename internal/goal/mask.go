package goal

import "pilotplan/internal/quantity"

// The characters that stand in a masked text for what was read there; they are no characters of any language.
const (
	sentenceEdge = '\ue000'
	anyDigits    = '\ue001'
	momentMask   = '\ue010' // and the role
	figureMask   = '\ue020' // and the kind
)

// mask writes the sentence as the model learns it: a number is its kind, a time what it does, so that what was learned of
// 35家 by 2025年底 holds for 80家 by 明年底.
func (r *reading) mask() {
	r.masked, r.maskedAt = r.masked[:0], r.maskedAt[:0]
	r.keep(sentenceEdge, 0)
	moments, figures := r.moments, r.figures
	for i := 0; i < len(r.rs); {
		for len(moments) > 0 && moments[0].from < i {
			moments = moments[1:]
		}
		for len(figures) > 0 && figures[0].core < i {
			figures = figures[1:]
		}
		at := i
		switch {
		case len(moments) > 0 && moments[0].from == i && moments[0].to > i:
			i = moments[0].to
			r.keep(momentMask+rune(moments[0].role), at)
		case len(figures) > 0 && figures[0].core == i && figures[0].unit > i:
			i = figures[0].unit
			r.keep(figureMask+rune(figures[0].kind), at)
		case quantity.IsDigit(r.rs[i]):
			for i < len(r.rs) && (quantity.IsDigit(r.rs[i]) || r.rs[i] == '.') {
				i++
			}
			r.keep(anyDigits, at)
		default:
			i++
			r.keep(r.rs[at], at)
		}
	}
	r.keep(sentenceEdge, len(r.rs))
	r.maskedAt = append(r.maskedAt, int32(len(r.rs)))
}

func (r *reading) keep(c rune, at int) {
	r.masked, r.maskedAt = append(r.masked, c), append(r.maskedAt, int32(at))
}

// wordEnds is where the words of the masked text end. What stands for something that was read is a word of its own.
func (r *reading) wordEnds() []int32 {
	r.maskedEnds = r.maskedEnds[:0]
	for i := 1; i <= len(r.masked); i++ {
		if i == len(r.masked) || isMask(r.masked[i]) || isMask(r.masked[i-1]) || r.cutter.Edge(int(r.maskedAt[i])) {
			r.maskedEnds = append(r.maskedEnds, int32(i))
		}
	}
	return r.maskedEnds
}

func isMask(c rune) bool { return c >= sentenceEdge && c < figureMask+0x20 }
