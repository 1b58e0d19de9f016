package paper

import (
	"testing"

	"pilotplan/internal/plan"
	"pilotplan/outline"
)

// BenchmarkFormats writes the sample, which is laid already, in each format: a Word file is to take no longer than a PDF.
func BenchmarkFormats(b *testing.B) {
	o, err := outline.Builtin("")
	if err != nil {
		b.Fatal(err)
	}
	faces, err := LoadFonts()
	if err != nil {
		b.Fatal(err)
	}
	press := Press{Faces: faces}
	p, _ := plan.Parse("方案.yaml", o.Sample, outline.Builtin)
	laid, err := press.Plan(p)
	if err != nil {
		b.Fatal(err)
	}
	for _, f := range Formats {
		b.Run(f.Ext, func(b *testing.B) {
			for b.Loop() {
				if _, err := f.Write(press, laid); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
