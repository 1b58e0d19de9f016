package main

import (
	"bytes"
	"io"
	"os"
	"strings"
	"testing"

	"pilotplan/internal/goal/corpus"
	"pilotplan/internal/goal/model"
	"pilotplan/internal/thorough"
)

func documents(t *testing.T) []corpus.Document {
	t.Helper()
	docs, err := readDocuments("../testdata/plans.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	return docs
}

// The same documents give the same bytes.
func TestLearningIsRepeatable(t *testing.T) {
	docs := documents(t)[:12]
	if first := learn(io.Discard, docs); !bytes.Equal(first, learn(io.Discard, docs)) {
		t.Error("learned twice, weighed otherwise")
	}
}

// The shipped weights are what the documents and the rules of today give: after a change of either, go run ./internal/goal/train.
func TestShippedWeights(t *testing.T) {
	if !thorough.Wanted() {
		t.Skip("learns from all documents")
	}
	shipped, err := os.ReadFile("../model/weights.bin")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(learn(io.Discard, documents(t)), shipped) {
		t.Error("the shipped weights are not those of today's documents and rules: go run ./internal/goal/train")
	}
}

// What is learned of few documents is worth something on others.
func TestLearns(t *testing.T) {
	docs := documents(t)
	rules, learned := measure(docs[40:46], model.None), measure(docs[40:46], modelOf(docs[:20]))
	if before, after := rules.placed.Macro(), learned.placed.Macro(); after < before+0.02 {
		t.Errorf("macro F1 %.3f by the rules, %.3f with what was learned", before, after)
	}
}

// Nothing is learned from the held part.
func TestHeldIsNotLearned(t *testing.T) {
	docs := documents(t)
	rest := only(docs, func(d *corpus.Document) bool { return d.Part() != corpus.Held })
	if len(rest) == len(docs) {
		t.Fatal("nothing is held")
	}
	var all, some strings.Builder
	learn(&all, docs[:30])
	learn(&some, only(docs[:30], func(d *corpus.Document) bool { return d.Part() != corpus.Held }))
	if all.String() != some.String() {
		t.Errorf("%s with the held part, %s without", &all, &some)
	}
}
