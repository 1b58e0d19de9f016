package check

import (
	"testing"

	"pilotplan/internal/plan"
	"pilotplan/outline"
)

// A pack may say what else fills a cell and says nothing.
func TestPacksSayWhatIsBlank(t *testing.T) {
	o := fairOutline()
	o.Words = []byte("占位词: [另行通知]\n")
	text := "申报类别: 另行通知\n试点期: 2023年1月—2025年12月\n"
	p, _ := plan.Parse("x.yaml", []byte(text), func(string) (*outline.Outline, error) { return o, nil })
	for _, f := range Run(p) {
		if f.Rule == missingAnswer.id && f.Path == plan.TypeKey {
			return
		}
	}
	t.Errorf("%s", list(Run(p)))
}
