package cli

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/goal"
)

// The JSON of targets.
type (
	targetJSON struct {
		File     string        `json:"file"`
		Line     int           `json:"line"`
		Column   int           `json:"column"`
		Text     string        `json:"text"`
		Class    string        `json:"class"`
		Values   []valueJSON   `json:"values"`
		Deadline *deadlineJSON `json:"deadline"`
		Baseline *baselineJSON `json:"baseline"`
		Missing  []string      `json:"missing"`
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

func printTargetsJSON(w io.Writer, found []judged) error {
	records := make([]targetJSON, 0, len(found))
	for _, s := range found {
		records = append(records, recordOf(s))
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(records)
}

func recordOf(s judged) targetJSON {
	v := s.verdict
	rec := targetJSON{
		File: s.pos.File, Line: s.pos.Line, Column: s.pos.Column, Text: s.text, Class: v.Class.Code(),
		Values: []valueJSON{}, Missing: append([]string{}, v.Missing...),
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

// isoDate is the last day by which the goal is to be reached, or "" if nothing dates it.
func isoDate(d *goal.Deadline) string {
	if d.Date.IsZero() {
		return ""
	}
	return d.Date.Last().Format("2006-01-02")
}

// printTargets writes what people read: place, class and sentence, then what was found in it and what is missing.
func printTargets(w io.Writer, found []judged, f targetsFlags) {
	var counts [goal.Measurable + 1]int
	for _, s := range found {
		v := s.verdict
		counts[v.Class]++
		fmt.Fprintf(w, "%s:%d:%d: %s: %s\n", s.pos.File, s.pos.Line, s.pos.Column, v.Class, finding.Visible(oneLine(s.text)))
		for _, part := range describeVerdict(v) {
			fmt.Fprintf(w, "\t%s\n", finding.Visible(part))
		}
		if f.explain {
			explainVerdict(w, v)
		}
	}
	if !f.quiet {
		fmt.Fprintf(w, "可考核 %d，仅有时限 %d，空泛 %d\n", counts[goal.Measurable], counts[goal.DeadlineOnly], counts[goal.Vague])
	}
}

func oneLine(s string) string {
	lines := strings.Split(s, "\n")
	for i := range lines {
		lines[i] = strings.TrimSpace(lines[i])
	}
	return strings.Join(lines, "")
}

func describeVerdict(v goal.Verdict) []string {
	var parts []string
	if len(v.Values) > 0 {
		var values []string
		for _, val := range v.Values {
			values = append(values, "“"+oneLine(val.Text)+"”")
		}
		parts = append(parts, "数值: "+strings.Join(values, "、"))
	}
	if d := v.Deadline; d != nil {
		parts = append(parts, strings.TrimSpace("期限: “"+oneLine(d.Text)+"” "+isoDate(d)))
	}
	if b := v.Baseline; b != nil {
		parts = append(parts, "基期: “"+oneLine(b.Text)+"”")
	}
	if len(v.Missing) > 0 {
		parts = append(parts, "缺少: "+strings.Join(v.Missing, "、"))
	}
	return parts
}

// explainVerdict names the words and rules that decided.
func explainVerdict(w io.Writer, v goal.Verdict) {
	for _, c := range v.Clues {
		fmt.Fprintf(w, "\t依据: %s：“%s”\n", c.Rule, finding.Visible(oneLine(c.Text)))
	}
}
