package cli

// The JSON of log: the commits that changed a target, each indicator with what they made of it, and what was left out.
type (
	logJSON struct {
		File       string             `json:"file"`
		Indicators []logIndicatorJSON `json:"indicators"`
		Skipped    []logSkippedJSON   `json:"skipped"`
	}
	logIndicatorJSON struct {
		ID      string         `json:"id"`
		Name    string         `json:"name"`
		Removed bool           `json:"removed"`
		History []logStateJSON `json:"history"`
	}
	logStateJSON struct {
		Commit  string          `json:"commit"`
		Date    string          `json:"date"`
		Author  string          `json:"author"`
		Subject string          `json:"subject"`
		Change  string          `json:"change"` // added, changed or removed
		Year    string          `json:"year"`   // the last one
		Target  string          `json:"target"` // of the last year
		Targets []logTargetJSON `json:"targets"`
	}
	logTargetJSON struct {
		Year   string `json:"year"`
		Target string `json:"target"`
	}
	logSkippedJSON struct {
		Commit string `json:"commit"`
		Date   string `json:"date"`
		Reason string `json:"reason"`
	}
)

func (h *targetHistory) json() logJSON {
	document := logJSON{File: h.file, Indicators: []logIndicatorJSON{}, Skipped: []logSkippedJSON{}}
	for _, t := range h.tracks {
		ind := logIndicatorJSON{ID: t.id, Name: t.name, Removed: t.gone}
		for _, s := range t.states {
			v := h.commits[s.commit]
			year, text := s.final()
			record := logStateJSON{v.commit, v.date, v.author, v.subject, s.what, year, text, []logTargetJSON{}}
			for _, y := range s.years {
				record.Targets = append(record.Targets, logTargetJSON{y.year, y.text})
			}
			ind.History = append(ind.History, record)
		}
		document.Indicators = append(document.Indicators, ind)
	}
	for _, v := range h.skipped {
		document.Skipped = append(document.Skipped, logSkippedJSON{v.commit, v.date, v.why})
	}
	return document
}
