package cli

import (
	"encoding/json"
	"io"
	"math"
	"unicode/utf8"
)

// The JSON of targets.
type (
	targetJSON struct {
		File     string        `json:"file"`
		Line     int           `json:"line"`
		Column   int           `json:"column"`
		Place    string        `json:"place,omitempty"` // in a file that is no text
		Text     string        `json:"text"`
		Class    string        `json:"class"`
		Values   []valueJSON   `json:"values"`
		Deadline *deadlineJSON `json:"deadline"`
		Baseline *baselineJSON `json:"baseline"`
		Missing  []string      `json:"missing"`
		Excuse   string        `json:"excuse,omitempty"` // why a vague goal may stand, in the user's language
		Unsure   bool          `json:"unsure,omitempty"` // another class is almost as likely
		Clues    []clueJSON    `json:"clues,omitempty"`  // with --explain
	}
	clueJSON struct {
		Text   string  `json:"text"`
		Rule   string  `json:"rule"`             // in the user's language
		Start  int     `json:"start"`            // in characters of the text
		End    int     `json:"end"`              // behind the last
		Weight float64 `json:"weight,omitempty"` // of what was learned; rules have none
	}
	valueJSON struct {
		Text     string `json:"text"`
		Number   string `json:"number"`
		Unit     string `json:"unit"`
		Relation string `json:"relation"`
	}
	deadlineJSON struct {
		Text string `json:"text"`
		Date string `json:"date"`
	}
	baselineJSON struct {
		Text   string `json:"text"`
		Number string `json:"number"`
		Unit   string `json:"unit"`
		Year   int    `json:"year"` // 0 if unknown
	}
)

func printTargetsJSON(w io.Writer, found []judged, f targetsFlags) error {
	records := make([]targetJSON, 0, len(found))
	for _, s := range found {
		rec := recordOf(s)
		if f.explain {
			rec.Clues = cluesOf(s)
		}
		records = append(records, rec)
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(records)
}

func recordOf(s judged) targetJSON {
	v := s.verdict
	rec := targetJSON{
		File: s.pos.File, Line: s.pos.Line, Column: s.pos.Column, Place: s.pos.Name, Text: s.text, Class: v.Class.Code(),
		Values: []valueJSON{}, Missing: append([]string{}, v.Missing...), Excuse: s.excuse.String(), Unsure: v.Unsure,
	}
	for _, val := range v.Values {
		rec.Values = append(rec.Values, valueJSON{val.Text, val.Number, val.Unit, val.Relation})
	}
	if d := v.Deadline; d != nil {
		rec.Deadline = &deadlineJSON{d.Text, isoDate(d)}
	}
	if b := v.Baseline; b != nil {
		rec.Baseline = &baselineJSON{b.Text, b.Number, b.Unit, b.Year}
	}
	return rec
}

// cluesOf is what decided on a sentence.
func cluesOf(s judged) []clueJSON {
	var clues []clueJSON
	for _, c := range s.verdict.Clues {
		start := utf8.RuneCountInString(s.text[:c.Start])
		clues = append(clues, clueJSON{c.Text, c.Rule, start, start + utf8.RuneCountInString(c.Text), math.Round(c.Weight*1000) / 1000})
	}
	return clues
}
