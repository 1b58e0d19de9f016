package main

import (
	"math"
	"math/rand/v2"

	"pilotplan/internal/goal/model"
)

// example is a sentence to learn from.
type example struct {
	keys []uint32 // of its evidence, the runs of characters first
	runs int      // how many of keys are runs
	want model.Opinion
}

// settings say how the model learns.
type settings struct {
	rounds int     // through all examples
	rate   float64 // of learning
	decay  float64 // how strongly weights are held small
	rare   int     // evidence of fewer examples is left out
	most   int     // how many pieces of evidence are kept
	seed   uint64  // of the order in which examples are gone through
}

// fit learns weights by AdaGrad, going through the examples in an order that the seed fixes. Products are rounded before they
// are added, never fused, so that machines of every kind come to the same weights.
func fit(examples []example, s settings) []model.Entry {
	l := newLearner(examples, s)
	order := rand.New(rand.NewPCG(s.seed, 0))
	for range s.rounds {
		for _, i := range order.Perm(len(examples)) {
			l.learn(&l.sentences[i])
		}
	}
	return l.entries()
}

// learner is the state of learning: for each piece of evidence its weights and the sums of their squared gradients.
type learner struct {
	settings
	sentences []sentence
	keys      []uint32
	weights   []model.Scores
	squares   []model.Scores
}

// sentence is an example with its evidence as places among the weights, each with how much it counts.
type sentence struct {
	places []int32
	runs   int     // how many of the places are runs
	share  float64 // what a run counts; a sign counts 1
	want   model.Opinion
}

// newLearner gives each piece of evidence that is not rare its place, in the order in which the examples have them.
func newLearner(examples []example, s settings) *learner {
	l := &learner{settings: s}
	counts := countKeys(examples)
	place := map[uint32]int32{}
	for _, e := range examples {
		s := sentence{share: model.Share(e.runs), want: e.want}
		for i, k := range e.keys {
			if counts[k] < l.rare {
				continue
			}
			at, known := place[k]
			if !known {
				at = int32(len(l.keys))
				place[k], l.keys = at, append(l.keys, k)
			}
			s.places = append(s.places, at)
			if i < e.runs {
				s.runs++
			}
		}
		l.sentences = append(l.sentences, s)
	}
	l.weights = make([]model.Scores, len(l.keys))
	l.squares = make([]model.Scores, len(l.keys))
	return l
}

// countKeys says in how many examples each piece of evidence stands.
func countKeys(examples []example) map[uint32]int {
	counts, last := map[uint32]int{}, map[uint32]int{}
	for i, e := range examples {
		for _, k := range e.keys {
			if last[k] != i+1 {
				last[k] = i + 1
				counts[k]++
			}
		}
	}
	return counts
}

// counts is what the place at i of a sentence counts.
func (s *sentence) counts(i int) float64 {
	if i < s.runs {
		return s.share
	}
	return 1
}

// learn moves the weights of a sentence's evidence towards what it is labelled.
func (l *learner) learn(s *sentence) {
	var scores model.Scores
	for i, p := range s.places {
		for o, w := range l.weights[p] {
			scores[o] += float64(w * s.counts(i))
		}
	}
	miss := scores.Chances()
	miss[s.want]--
	for i, p := range s.places {
		w, q := &l.weights[p], &l.squares[p]
		for o := range miss {
			g := float64(miss[o]*s.counts(i)) + float64(l.decay*w[o])
			q[o] += float64(g * g)
			w[o] -= float64(l.rate*g) / math.Sqrt(q[o]+0.01)
		}
	}
}

// entries are the weightiest pieces of evidence with their weights.
func (l *learner) entries() []model.Entry {
	all := make([]model.Entry, len(l.keys))
	for i, k := range l.keys {
		all[i] = model.Entry{Key: k, Weights: l.weights[i]}
	}
	return weightiest(all, l.most)
}
