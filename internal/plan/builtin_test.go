package plan

import (
	"testing"

	"pilotplan/outline"
)

func TestBuiltinSkeletonsAreWithoutFaults(t *testing.T) {
	for _, name := range outline.Names() {
		o, err := outline.Builtin(name)
		if err != nil {
			t.Fatal(err)
		}
		kinds := append(typeNames(o), "")
		for _, kind := range kinds {
			src := Skeleton(o, kind)
			p, found := Parse("方案.yaml", src, outline.Builtin)
			if len(found) > 0 || p.Outline.Name != name || p.Type.Value != kind {
				t.Errorf("%s, %s: outline %s, type %s\n%s", name, kind, p.Outline.Name, p.Type.Value, list(found))
			}
			for _, asked := range p.Asked() {
				if asked.Value.Answered() && asked.Path != GuideKey && asked.Path != TypeKey {
					t.Errorf("%s, %s: %s is answered", name, kind, asked.Path)
				}
			}
		}
	}
}

func TestBuiltinSamplesAreWithoutFaults(t *testing.T) {
	for _, name := range outline.Names() {
		o, err := outline.Builtin(name)
		if err != nil {
			t.Fatal(err)
		}
		if o.Sample == nil {
			continue
		}
		p, found := Parse("方案.yaml", o.Sample, outline.Builtin)
		if len(found) > 0 || len(p.Indicators) == 0 {
			t.Errorf("%s: %d indicators\n%s", name, len(p.Indicators), list(found))
		}
	}
}

// Every question of a built-in skeleton can be answered in place, one after the other, as interview does.
func TestFillingABuiltinSkeleton(t *testing.T) {
	o, err := outline.Builtin("")
	if err != nil {
		t.Fatal(err)
	}
	src := Skeleton(o, o.Types[0].Name)
	p, _ := Parse("方案.yaml", src, outline.Builtin)
	for _, asked := range p.Asked() {
		if asked.Question.Kind == outline.Indicators {
			src, err = Append(src, asked.Path, row1, o)
		} else if asked.Question.Kind == outline.Prose {
			src, err = Set(src, asked.Path, Answer{Text: "第一段。\n\n第二段。", Prose: true}, o)
		} else if asked.Path != GuideKey && asked.Question.Kind == outline.Text {
			src, err = Set(src, asked.Path, Answer{Text: "甲"}, o)
		}
		if err != nil {
			t.Fatalf("%s: %v", asked.Path, err)
		}
	}
	again, found := Parse("方案.yaml", src, outline.Builtin)
	for _, f := range found {
		if f.Rule == "yaml-syntax" || f.Rule == "unknown-key" {
			t.Errorf("found %s", list(found))
			break
		}
	}
	if len(again.Indicators) != 1 {
		t.Errorf("%d indicators", len(again.Indicators))
	}
}
