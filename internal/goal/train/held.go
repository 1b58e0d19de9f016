package main

import (
	"fmt"
	"io"
	"maps"
	"slices"

	"pilotplan/internal/goal/corpus"
	"pilotplan/internal/goal/model"
)

// reportHeld tells how the shipped model judges the documents of the held part, all together and by kind of document.
func reportHeld(w io.Writer, docs []corpus.Document) {
	held := only(docs, func(d *corpus.Document) bool {
		return d.Part() == corpus.Held && !slices.Contains(writersOfSentences, d.Writer())
	})
	rules, found := measure(held, model.None), measure(held, model.Builtin())
	fmt.Fprintf(w, "held, by the rules\n  in place: %s\n  alone:    %s\n", &rules.placed, &rules.alone)
	fmt.Fprintf(w, "held\n  in place: %s\n  alone:    %s\n%s", &found.placed, &found.alone, found.placed.Table())
	kinds := map[string]bool{}
	for i := range held {
		kinds[held[i].Kind] = true
	}
	for _, kind := range slices.Sorted(maps.Keys(kinds)) {
		found := measure(only(held, func(d *corpus.Document) bool { return d.Kind == kind }), model.Builtin())
		right, all := found.placed.Right()
		fmt.Fprintf(w, "%s: %d of %d right in place\n%s", kind, right, all, found.placed.Table())
	}
	for _, line := range found.wrong {
		fmt.Fprintln(w, line)
	}
}
