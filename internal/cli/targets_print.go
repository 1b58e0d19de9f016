package cli

import (
	"fmt"
	"io"
	"strings"

	"pilotplan/internal/doc"
	"pilotplan/internal/finding"
	"pilotplan/internal/goal"
	"pilotplan/internal/statement"
)

// targetsWriter writes what targets found.
type targetsWriter func(io.Writer, []judged, targetsFlags) error

// targetsFormats are the formats of targets.
var targetsFormats = formats[targetsWriter]{
	{word: "text", write: printTargets},
	{word: "json", write: printTargetsJSON},
}

// printTargets writes what people read: place, class and sentence, then what was found in it and what is missing.
func printTargets(w io.Writer, found []judged, f targetsFlags) error {
	var counts [goal.Measurable + 1]int
	for _, s := range found {
		v := s.verdict
		if s.excuse == statement.NoExcuse {
			counts[v.Class]++
		}
		fmt.Fprintf(w, "%s%s: %s\n", s.pos.Lead(), v.Class, finding.Visible(doc.OneLine(s.text)))
		for _, part := range describeVerdict(v) {
			fmt.Fprintf(w, "\t%s\n", finding.Visible(part))
		}
		if s.excuse != statement.NoExcuse {
			fmt.Fprintf(w, "\t可以不写数量: %s\n", s.excuse)
		}
		if f.explain {
			explainVerdict(w, v)
		}
	}
	if !f.quiet {
		fmt.Fprintf(w, "可考核 %d，仅有时限 %d，空泛 %d\n", counts[goal.Measurable], counts[goal.DeadlineOnly], counts[goal.Vague])
	}
	return nil // targets writes into memory
}

func describeVerdict(v goal.Verdict) []string {
	var parts []string
	if v.Unsure {
		parts = append(parts, "拿不准，请再看一看")
	}
	if len(v.Values) > 0 {
		var values []string
		for _, val := range v.Values {
			values = append(values, "“"+doc.OneLine(val.Text)+"”")
		}
		parts = append(parts, "数值: "+strings.Join(values, "、"))
	}
	if d := v.Deadline; d != nil {
		parts = append(parts, strings.TrimSpace("期限: “"+doc.OneLine(d.Text)+"” "+isoDate(d)))
	}
	if b := v.Baseline; b != nil {
		parts = append(parts, "基期: “"+doc.OneLine(b.Text)+"”")
	}
	if len(v.Missing) > 0 {
		parts = append(parts, "缺少: "+strings.Join(v.Missing, "、"))
	}
	return parts
}

// explainVerdict names the words and rules that decided.
func explainVerdict(w io.Writer, v goal.Verdict) {
	for _, c := range v.Clues {
		fmt.Fprintf(w, "\t依据: %s：“%s”\n", c.Rule, finding.Visible(doc.OneLine(c.Text)))
	}
}

// isoDate is the last day by which the goal is to be reached, or "" if nothing dates it.
func isoDate(d *goal.Deadline) string {
	if d.Date.IsZero() {
		return ""
	}
	return d.Date.Last().Format("2006-01-02")
}
