package diff

import (
	"regexp"
	"strings"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/finding"
)

// Findings tells which findings a revision introduced and which it settled. A finding is the same in both versions if it is of
// the same rule and says the same of the same entry, wherever that stands now; a row that was renamed keeps its findings.
func Findings(old, new []finding.Finding, changes []change.Change) (introduced, settled []finding.Finding) {
	renamed := renames(changes)
	have := map[string]int{}
	for _, f := range old {
		have[identity(f, renamed)]++
	}
	for _, f := range new {
		id := identity(f, nil)
		if have[id]--; have[id] < 0 {
			introduced = append(introduced, f)
		}
	}
	have = map[string]int{}
	for _, f := range new {
		have[identity(f, nil)]++
	}
	for _, f := range old {
		id := identity(f, renamed)
		if have[id]--; have[id] < 0 {
			settled = append(settled, f)
		}
	}
	return introduced, settled
}

// renames gives for old names in quotes the new ones.
func renames(changes []change.Change) *strings.Replacer {
	var pairs []string
	for _, c := range changes {
		if strings.HasSuffix(c.Path, "].名称") && c.Old != "" {
			pairs = append(pairs, quoted(c.Old), quoted(c.New))
		}
	}
	return strings.NewReplacer(pairs...)
}

var (
	lineNumber = regexp.MustCompile(`第 ?\d+(?:、\d+)* ?行`)
	rowNumber  = regexp.MustCompile(`\[\d+\]`)
)

// identity is the same for findings that say the same: without lines and the numbers of entries, which shift.
func identity(f finding.Finding, renamed *strings.Replacer) string {
	message := lineNumber.ReplaceAllString(f.Message, "")
	if renamed != nil {
		message = renamed.Replace(message)
	}
	return f.Rule + "\x00" + rowNumber.ReplaceAllString(f.Path, "") + "\x00" + message
}
