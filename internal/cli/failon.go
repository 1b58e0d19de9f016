package cli

import (
	"pilotplan/internal/finding"

	"github.com/spf13/cobra"
)

// failOn is the severity from which findings give status 1; 0 means that they never do.
type failOn finding.Severity

func (f *failOn) String() string {
	if *f == 0 {
		return "never"
	}
	return finding.Severity(*f).Code()
}

func (f *failOn) Set(s string) error {
	switch s {
	case "error":
		*f = failOn(finding.Error)
	case "warning":
		*f = failOn(finding.Warning)
	case "never":
		*f = 0
	default:
		return misuse("要写 error、warning 或 never")
	}
	return nil
}

func (f *failOn) Type() string { return "级别" }

// reached reports whether a severity gives status 1.
func (f failOn) reached(s finding.Severity) bool { return s != 0 && s <= finding.Severity(f) }

func (f *failOn) addTo(c *cobra.Command) {
	*f = failOn(finding.Error)
	c.Flags().Var(f, "fail-on", "从哪一级发现起退出状态为 1：error、warning 或 never")
}
