package cli

import (
	"errors"
	"strings"
	"testing"

	"pilotplan/internal/finding"
)

// What is silenced is counted by itself, and is no reason for a status.
func TestTally(t *testing.T) {
	for _, c := range []struct {
		found  []finding.Finding
		failOn finding.Severity
		want   error
		line   string
	}{
		{nil, finding.Error, nil, "错误 0，警告 0，提示 0"},
		{[]finding.Finding{{Severity: finding.Error, Suppressed: true}}, finding.Error, nil, "错误 0，警告 0，提示 0，已忽略 1"},
		{[]finding.Finding{{Severity: finding.Error}}, finding.Error, errSeen, "错误 1，警告 0，提示 0"},
		{[]finding.Finding{{Severity: finding.Warning}}, finding.Error, nil, "错误 0，警告 1，提示 0"},
		{[]finding.Finding{{Severity: finding.Warning}}, finding.Warning, errSeen, "错误 0，警告 1，提示 0"},
		{[]finding.Finding{{Severity: finding.Note}}, finding.Warning, nil, "错误 0，警告 0，提示 1"},
		{[]finding.Finding{{Severity: finding.Error}}, 0, nil, "错误 1，警告 0，提示 0"},
	} {
		counts := tally{failOn: failOn(c.failOn)}
		counts.add(c.found)
		var line strings.Builder
		if err := counts.print(&line); err != nil || line.String() != c.line+"\n" {
			t.Errorf("%v: %q, %v, want %q", c.found, line.String(), err, c.line)
		}
		if err := counts.conclude(); !errors.Is(err, c.want) {
			t.Errorf("%v: %v, want %v", c.found, err, c.want)
		}
		counts.failed++
		if err := counts.conclude(); !errors.Is(err, errUnfinished) {
			t.Errorf("%v and something failed: %v", c.found, err)
		}
	}
}
