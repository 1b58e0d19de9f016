package check

import (
	"testing"

	"pilotplan/internal/plan"
	"pilotplan/outline"
)

// BenchmarkRun checks the built-in sample, parsed once.
func BenchmarkRun(b *testing.B) {
	o, err := outline.Builtin("")
	if err != nil {
		b.Fatal(err)
	}
	p, _ := plan.Parse(outline.SampleName, o.Sample, outline.Builtin)
	b.SetBytes(int64(len(o.Sample)))
	for b.Loop() {
		Run(p)
	}
}
