package main

import (
	"fmt"
	"io"
	"maps"
	"slices"

	"pilotplan/internal/goal/corpus"
	"pilotplan/internal/goal/model"
)

// reportOn tells what learning from the documents is worth: on writers that were not learned from, and as the documents become
// more. The held part has no say in it.
func reportOn(w io.Writer, docs []corpus.Document, wrong bool) {
	docs = only(docs, func(d *corpus.Document) bool { return d.Part() != corpus.Held })
	found := acrossWriters(w, docs)
	if wrong {
		for _, line := range found.wrong {
			fmt.Fprintln(w, line)
		}
		return
	}
	curve(w, docs)
}

// modelOf is the model that documents give, through the file of weights as it is shipped.
func modelOf(docs []corpus.Document) *model.Model {
	m, err := model.Open(model.Pack(fit(examples(docs), usual)))
	if err != nil {
		panic(err) // it was written by Pack
	}
	return m
}

// acrossWriters measures on each writer what was learned from the others, and on all what the rules say alone.
func acrossWriters(w io.Writer, docs []corpus.Document) *measured {
	writers := map[string]bool{}
	for i := range docs {
		writers[docs[i].Writer()] = true
	}
	var ruled, all measured
	for _, name := range slices.Sorted(maps.Keys(writers)) {
		others := only(docs, func(d *corpus.Document) bool { return d.Writer() != name })
		own := only(docs, func(d *corpus.Document) bool { return d.Writer() == name })
		rules, found := measure(own, model.None), measure(own, modelOf(others))
		fmt.Fprintf(w, "%s by the rules\n  in place: %s\n  alone:    %s\n", name, &rules.placed, &rules.alone)
		fmt.Fprintf(w, "%s, learned from the others\n  in place: %s\n  alone:    %s\n", name, &found.placed, &found.alone)
		if slices.Contains(writersOfSentences, name) {
			continue // the rules were made on them
		}
		ruled.join(rules)
		all.join(found)
	}
	fmt.Fprintf(w, "documents by the rules\n  in place: %s\n  alone:    %s\n", &ruled.placed, &ruled.alone)
	fmt.Fprintf(w, "documents, learned from others\n  in place: %s\n  alone:    %s\n%s", &all.placed, &all.alone, all.placed.Table())
	return &all
}

// writersOfSentences are those whose sentences stand in no document; the rules were made on them.
var writersOfSentences = []string{"own", "probe"}

// curve measures on the part tune what ever greater shares of the part train give.
func curve(w io.Writer, docs []corpus.Document) {
	train := only(docs, func(d *corpus.Document) bool { return d.Part() == corpus.Train })
	tune := only(docs, func(d *corpus.Document) bool {
		return d.Part() == corpus.Tune && !slices.Contains(writersOfSentences, d.Writer())
	})
	for _, percent := range []int{6, 12, 25, 50, 75, 100} {
		var some []corpus.Document
		rows := 0
		for i, d := range train {
			if (i*37+11)%100 < percent {
				some, rows = append(some, d), rows+len(d.Rows)
			}
		}
		found := measure(tune, modelOf(some))
		fmt.Fprintf(w, "learned from %5d sentences: tune macro F1 %.3f in place, %.3f alone\n", rows, found.placed.Macro(), found.alone.Macro())
	}
}
