// Command train learns the weights of the judge's model from labelled documents.
//
//	go run ./internal/goal/train             learns from all parts but the held one and writes the weights
//	go run ./internal/goal/train -report     measures what learning is worth, on writers that were not learned from
//	go run ./internal/goal/train -held       measures the shipped weights on the held part: not for choosing anything
//
// The same documents and the same rules give the same bytes.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"

	"pilotplan/internal/goal/corpus"
	"pilotplan/internal/goal/model"
)

// usual is how the shipped weights are learned, chosen on writers whose texts were not learned from.
var usual = settings{rounds: 20, rate: 0.1, decay: 1e-4, rare: 3, most: 60000, seed: 1}

func main() {
	in := flag.String("corpus", "internal/goal/testdata/plans.jsonl", "the labelled documents")
	out := flag.String("o", "internal/goal/model/weights.bin", "where the weights are written")
	report := flag.Bool("report", false, "measure instead of writing")
	wrong := flag.Bool("wrong", false, "with -report: list what is judged otherwise than labelled")
	held := flag.Bool("held", false, "measure the shipped weights on the held part")
	flag.Parse()
	docs, err := readDocuments(*in)
	switch {
	case err != nil:
	case *report:
		reportOn(os.Stdout, docs, *wrong)
	case *held:
		reportHeld(os.Stdout, docs)
	default:
		err = os.WriteFile(*out, learn(os.Stdout, docs), 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func readDocuments(name string) ([]corpus.Document, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return corpus.Read(f)
}

// learn is the file of weights that the documents give, but for those of the held part.
func learn(w io.Writer, docs []corpus.Document) []byte {
	lessons := examples(only(docs, func(d *corpus.Document) bool { return d.Part() != corpus.Held }))
	entries := fit(lessons, usual)
	packed := model.Pack(entries)
	fmt.Fprintf(w, "%d lessons, %d weights, %d bytes\n", len(lessons), len(entries), len(packed))
	return packed
}

// only is the documents for which is holds.
func only(docs []corpus.Document, is func(*corpus.Document) bool) []corpus.Document {
	var some []corpus.Document
	for _, d := range docs {
		if is(&d) {
			some = append(some, d)
		}
	}
	return some
}
