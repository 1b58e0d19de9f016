package history

import (
	"io"

	"pilotplan/internal/finding"
)

// The JSON of log: the commits that changed a target, each indicator with what they made of it, and what was left out.
type (
	documentJSON struct {
		File       string          `json:"file"`
		Indicators []indicatorJSON `json:"indicators"`
		Skipped    []skippedJSON   `json:"skipped"`
	}
	indicatorJSON struct {
		ID      string      `json:"id"`
		Name    string      `json:"name"`
		Removed bool        `json:"removed"`
		History []stateJSON `json:"history"`
	}
	stateJSON struct {
		Commit  string       `json:"commit"`
		Date    string       `json:"date"`
		Author  string       `json:"author"`
		Subject string       `json:"subject"`
		Change  string       `json:"change"` // added, changed or removed
		Year    string       `json:"year"`   // the last one
		Target  string       `json:"target"` // of the last year
		Targets []targetJSON `json:"targets"`
	}
	targetJSON struct {
		Year   string `json:"year"`
		Target string `json:"target"`
	}
	skippedJSON struct {
		Commit string `json:"commit"`
		Date   string `json:"date"`
		Reason string `json:"reason"`
	}
)

// WriteJSON writes all of it.
func (h *History) WriteJSON(w io.Writer) error {
	document := documentJSON{File: h.file, Indicators: []indicatorJSON{}, Skipped: []skippedJSON{}}
	for _, t := range h.tracks {
		ind := indicatorJSON{ID: t.id, Name: t.name, Removed: t.gone}
		for _, s := range t.states {
			v := h.commits[s.commit]
			year, text := s.final()
			record := stateJSON{v.Commit, v.Date, v.Author, v.Subject, s.what, year, text, []targetJSON{}}
			for _, y := range s.years {
				record.Targets = append(record.Targets, targetJSON{y.year, y.text})
			}
			ind.History = append(ind.History, record)
		}
		document.Indicators = append(document.Indicators, ind)
	}
	for _, v := range h.skipped {
		document.Skipped = append(document.Skipped, skippedJSON{v.Commit, v.Date, v.why})
	}
	return finding.WriteDocument(w, document)
}
