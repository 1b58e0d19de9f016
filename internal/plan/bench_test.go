package plan

import (
	"fmt"
	"testing"

	"pilotplan/outline"
)

// BenchmarkSetSample is one answer put into the embedded sample, as it is done after every answer of an interview.
func BenchmarkSetSample(b *testing.B) {
	o, err := outline.Builtin("")
	if err != nil {
		b.Fatal(err)
	}
	p, _ := Parse("", o.Sample, func(string) (*outline.Outline, error) { return o, nil })
	const path = "主要试点内容.指标[3].责任人"
	b.Run("field", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			if p, err = p.Set(path, Answer{Text: fmt.Sprint("王某", i)}); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("prose", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			if p, err = p.Set("主要试点内容.试点目标", Answer{Text: fmt.Sprint("王某", i), Prose: true}); err != nil {
				b.Fatal(err)
			}
		}
	})
}
