package model

// Evidence is what there is to weigh in one sentence. It is used again for the next: see Reset.
type Evidence struct {
	runs  []run
	signs []uint32
}

// run is a run of characters or words of the sentence.
type run struct {
	key      uint32
	from, to int32 // its place among the characters
}

// longestRun is the number of characters of the longest runs of characters.
const longestRun = 3

// Seeds of the keys, so that what stands for different things has nothing in common.
const (
	charSeed = 0x9e3779b9
	wordSeed = 0x85ebca6b
	pairSeed = 0xc2b2ae35
	skipSeed = 0x27d4eb2f
	signSeed = 0x517cc1b7
)

// Reset makes room for the next sentence.
func (e *Evidence) Reset() { e.runs, e.signs = e.runs[:0], e.signs[:0] }

// Characters adds every run of one to three characters.
func (e *Evidence) Characters(text []rune) {
	for i := range text {
		h := uint32(charSeed)
		for n := 1; n <= longestRun && i+n <= len(text); n++ {
			h = mix(h ^ uint32(text[i+n-1]))
			e.runs = append(e.runs, run{h, int32(i), int32(i + n)})
		}
	}
}

// Words adds every word, each with the one behind it, and with the one behind that. ends are where the words end.
func (e *Evidence) Words(text []rune, ends []int32) {
	var last, before run
	from := int32(0)
	for _, to := range ends {
		w := run{wordSeed, from, to}
		for _, c := range text[from:to] {
			w.key = mix(w.key ^ uint32(c))
		}
		e.runs = append(e.runs, w)
		if last.to > 0 {
			e.runs = append(e.runs, run{mix(last.key*pairSeed ^ w.key), last.from, to})
		}
		if before.to > 0 {
			e.runs = append(e.runs, run{mix(before.key*skipSeed ^ w.key), before.from, to})
		}
		before, last, from = last, w, to
	}
}

// Sign adds what is seen beside the characters: of a kind of sign, which one.
func (e *Evidence) Sign(kind byte, value uint64) {
	h := mix(signSeed ^ uint32(kind))
	h = mix(h ^ uint32(value))
	e.signs = append(e.signs, mix(h^uint32(value>>32)))
}

// Named adds a sign that has a name.
func (e *Evidence) Named(kind byte, name string) {
	h := mix(signSeed ^ uint32(kind))
	for i := range len(name) {
		h = mix(h ^ uint32(name[i]))
	}
	e.signs = append(e.signs, h)
}

// mix scatters the bits of h, so that every bit of it tells keys apart.
func mix(h uint32) uint32 {
	h ^= h >> 16
	h *= 0x7feb352d
	h ^= h >> 15
	h *= 0x846ca68b
	return h ^ h>>16
}

// Keys is the keys of all evidence, first those of runs, and how many these are: what the model learns from.
func (e *Evidence) Keys() (keys []uint32, runs int) {
	keys = make([]uint32, 0, len(e.runs)+len(e.signs))
	for _, r := range e.runs {
		keys = append(keys, r.key)
	}
	return append(keys, e.signs...), len(e.runs)
}
