package report

import (
	"io"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/finding"
)

// The JSON of diff. All keys are always there; where a version says nothing of a change, its place has line 0.
type (
	jsonReport struct {
		Old        string           `json:"old"`
		New        string           `json:"new"`
		Changes    []jsonChange     `json:"changes"`
		Summary    jsonSummary      `json:"summary"`
		Introduced []finding.Record `json:"introduced"`
		Settled    []finding.Record `json:"settled"`
	}
	jsonChange struct {
		Kind        change.Kind `json:"kind"`
		Substantive bool        `json:"substantive"`
		Path        string      `json:"path"`
		Label       string      `json:"label"`
		Old         string      `json:"old"`
		New         string      `json:"new"`
		Message     string      `json:"message"`
		OldPlace    jsonPlace   `json:"old_place"`
		NewPlace    jsonPlace   `json:"new_place"`
		OldPlaces   []jsonPlace `json:"old_places"`
		NewPlaces   []jsonPlace `json:"new_places"`
		Conflicts   []jsonPlace `json:"conflicts"`
	}
	jsonPlace struct {
		File   string `json:"file"`
		Line   int    `json:"line"`
		Column int    `json:"column"`
		Place  string `json:"place,omitempty"` // in a file that is no text
		Path   string `json:"path"`
		Text   string `json:"text"`
	}
	jsonSummary struct {
		Substantive int `json:"substantive"`
		Wording     int `json:"wording"`
		Conflicts   int `json:"conflicts"`
		Introduced  int `json:"introduced"`
		Settled     int `json:"settled"`
	}
)

// WriteJSON writes a report for other programs.
func WriteJSON(w io.Writer, r *change.Report) error {
	document := jsonReport{
		Old: r.Old, New: r.New, Changes: []jsonChange{},
		Summary: jsonSummary{
			Substantive: len(r.Substance()), Wording: len(r.Wording()), Conflicts: r.Stale(),
			Introduced: len(r.Introduced), Settled: len(r.Settled),
		},
		Introduced: finding.Records(r.Introduced), Settled: finding.Records(r.Settled),
	}
	for _, c := range r.Changes {
		document.Changes = append(document.Changes, jsonChange{
			Kind: c.Kind, Substantive: c.Kind.Substantive(), Path: c.Path, Label: c.Label, Old: c.Old, New: c.New, Message: c.Message,
			OldPlace: firstPlace(c.OldPlaces), NewPlace: firstPlace(c.NewPlaces),
			OldPlaces: jsonPlaces(c.OldPlaces), NewPlaces: jsonPlaces(c.NewPlaces), Conflicts: jsonPlaces(c.Stale),
		})
	}
	return finding.WriteDocument(w, document)
}

func firstPlace(at []change.Place) jsonPlace {
	if len(at) == 0 {
		return jsonPlace{}
	}
	return jsonPlaces(at[:1])[0]
}

func jsonPlaces(at []change.Place) []jsonPlace {
	all := []jsonPlace{}
	for _, p := range at {
		all = append(all, jsonPlace{File: p.Pos.File, Line: p.Pos.Line, Column: p.Pos.Column, Place: p.Pos.Name, Path: p.Path, Text: p.Text})
	}
	return all
}
