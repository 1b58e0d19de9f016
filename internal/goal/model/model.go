// Package model has a second opinion on a sentence: it weighs many small pieces of evidence, runs of characters and what the
// rules saw, by weights that were learned from labelled plans.
//
// It is a multinomial logistic regression. Its weights are a file that internal/goal/train writes and that is used as it
// lies in the program: nothing is unpacked, so the first sentence costs no more than the thousandth.
package model

import (
	_ "embed"
	"math"
	"slices"
	"sync"
)

// Opinion is what the model takes a sentence for. It knows no deadlines: whether a vague goal names one, a rule can see.
type Opinion uint8

// The opinions, in the order of their weights.
const (
	Neutral Opinion = iota
	Fact
	Vague
	Measurable
	Opinions // how many there are
)

// Scores has a sum for each opinion; the greater, the likelier.
type Scores [Opinions]float64

// Chances is how likely each opinion is held to be, from 0 to 1, all together 1.
type Chances [Opinions]float64

// Chances are what the scores say.
func (s *Scores) Chances() Chances {
	var c Chances
	most, sum := slices.Max(s[:]), 0.0
	for o := range c {
		c[o] = math.Exp(s[o] - most)
		sum += c[o]
	}
	for o := range c {
		c[o] /= sum
	}
	return c
}

// Best is the likeliest opinion; of equals the first.
func (c *Chances) Best() Opinion {
	best := Neutral
	for o := range Opinions {
		if c[o] > c[best] {
			best = o
		}
	}
	return best
}

// Margin is by how much an opinion is likelier than the likeliest other; negative if another is likelier.
func (c *Chances) Margin(of Opinion) float64 {
	other := 0.0
	for o := range Opinions {
		if o != of {
			other = max(other, c[o])
		}
	}
	return c[of] - other
}

//go:embed weights.bin
var weights []byte

// Builtin is the model that comes with the program.
var Builtin = sync.OnceValue(func() *Model {
	m, err := Open(weights)
	if err != nil {
		panic(err) // a test reads the same bytes
	}
	return m
})

// None has learned nothing: with it the rules decide alone.
var None = &Model{starts: make([]byte, 2*(buckets+1)), halves: make([]byte, 2*atOnce), weights: make([]byte, Opinions)}

// Score weighs the evidence.
func (m *Model) Score(e *Evidence) Scores {
	var runs, signs [Opinions]int32
	for _, r := range e.runs {
		m.add(&runs, r.key)
	}
	for _, key := range e.signs {
		m.add(&signs, key)
	}
	var s Scores
	scale := m.scale * Share(len(e.runs))
	for o := range s {
		s[o] = float64(runs[o])*scale + float64(signs[o])*m.scale
	}
	return s
}

// Share is what one of n runs of characters counts, so that a long sentence does not shout down what the rules saw.
func Share(n int) float64 { return 4 / math.Sqrt(float64(max(n, 1))) }

// add adds the weights of a piece of evidence; what was not learned has none.
func (m *Model) add(sums *[Opinions]int32, key uint32) {
	w := m.weigh(key)
	sums[0] += int32(int8(w))
	sums[1] += int32(int8(w >> 8))
	sums[2] += int32(int8(w >> 16))
	sums[3] += int32(int8(w >> 24))
}
