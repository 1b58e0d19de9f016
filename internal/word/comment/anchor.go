package comment

import (
	"bytes"
	"sort"

	"pilotplan/internal/word"
	"pilotplan/internal/word/amend"
)

// anchored is a run that a comment can be on, with the bytes of the text of the file that it shows.
type anchored struct {
	amend.Run
	from, to int
}

// anchors are the runs of the main text. Word has no comments on notes.
func anchors(main *amend.Part, read *word.File) []anchored {
	var all []anchored
	for _, r := range read.Runs {
		if run, ok := main.Run(read, r); ok {
			all = append(all, anchored{run, r.From, r.To})
		}
	}
	return all
}

// around is the first and the last run of what a note is on. What stands in no run, the number of a paragraph, is taken for what
// follows in its line; what stands in a note of the page for what the note is to.
func (w *writer) around(read *word.File, n Note) (first, last anchored, ok bool) {
	if len(w.runs) == 0 {
		return first, last, false
	}
	to := max(n.To, n.From+1)
	i := sort.Search(len(w.runs), func(i int) bool { return w.runs[i].to > n.From })
	j := sort.Search(len(w.runs), func(i int) bool { return w.runs[i].from >= to })
	if i < j {
		return w.runs[i], w.runs[j-1], true
	}
	if i == len(w.runs) || i > 0 && bytes.IndexByte(read.Source[n.From:w.runs[i].from], '\n') >= 0 {
		i--
	}
	return w.runs[i], w.runs[i], true
}
