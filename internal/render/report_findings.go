package render

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
)

// elsewhere gathers the findings outside the chapters and the materials.
const elsewhere = "其他"

// counts counts all findings.
func (r *reporter) counts() string {
	s := finding.Summarize(r.evidence.Findings)
	words := fmt.Sprintf("错误%d条，警告%d条，提示%d条", s.Error, s.Warning, s.Note)
	if s.Suppressed > 0 {
		words += fmt.Sprintf("，已忽略%d条", s.Suppressed)
	}
	return words
}

// chapters counts the findings of each chapter that has any.
func (r *reporter) chapters() []string {
	var lines []string
	names, counts := r.byChapter()
	for i, name := range names {
		var parts []string
		add := func(s finding.Severity, n int) {
			if n > 0 {
				parts = append(parts, fmt.Sprintf("%s%d条", s, n))
			}
		}
		add(finding.Error, counts[i].Error)
		add(finding.Warning, counts[i].Warning)
		add(finding.Note, counts[i].Note)
		if len(parts) > 0 {
			lines = append(lines, name+"："+strings.Join(parts, "，"))
		}
	}
	return lines
}

// byChapter names the parts of a plan in their order, with the findings of each.
func (r *reporter) byChapter() (names []string, counts []finding.Summary) {
	var keys []string
	for _, c := range r.plan.Outline.Chapters {
		keys, names = append(keys, c.Key), append(names, stripNumber(c.Title))
	}
	keys, names = append(keys, plan.MaterialsKey), append(names, plan.MaterialsKey)
	found := make([][]finding.Finding, len(keys)+1)
	for _, f := range r.evidence.Findings {
		key, _, _ := strings.Cut(f.Path, ".")
		i := slices.Index(keys, key)
		if i < 0 {
			i = len(keys)
		}
		found[i] = append(found[i], f)
	}
	for _, part := range found {
		counts = append(counts, finding.Summarize(part))
	}
	return append(names, elsewhere), counts
}

// errors lists what must be mended, as far as it is wanted.
func (r *reporter) errors() string {
	t := table{caption: "要改的错误", head: []string{"行", finding.Error.String(), "依据"}}
	left := 0
	for _, f := range r.evidence.Findings {
		switch {
		case f.Suppressed || f.Severity != finding.Error:
		case len(t.rows) == r.evidence.MostErrors:
			left++
		default:
			t.add(strconv.Itoa(f.Pos.Line), f.Message, orDash(f.Clause))
		}
	}
	if left > 0 {
		t.add("…", fmt.Sprintf("另有%d条错误，见检查结果", left), "—")
	}
	return r.filled(t)
}
