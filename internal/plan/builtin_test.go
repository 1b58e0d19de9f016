package plan

import (
	"reflect"
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
		if asked := o.PathOf(outline.Indicators) != ""; len(found) > 0 || asked != (len(p.Indicators) > 0) {
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
	first, _ := Parse("方案.yaml", Skeleton(o, o.Types[0].Name), outline.Builtin)
	p := first
	for _, asked := range first.Asked() {
		switch {
		case asked.Question.Kind.IsTable():
			p, err = p.Append(asked.Path, row1)
		case asked.Question.Kind == outline.Prose:
			p, err = p.Set(asked.Path, Answer{Text: "第一段。\n\n第二段。", Prose: true})
		case asked.Path != GuideKey && asked.Question.Kind == outline.Text:
			p, err = p.Set(asked.Path, Answer{Text: "甲"})
		}
		if err != nil {
			t.Fatalf("%s: %v", asked.Path, err)
		}
	}
	again, found := Parse("方案.yaml", p.Source, outline.Builtin)
	if !reflect.DeepEqual(found, p.Findings()) {
		t.Errorf("the last edit found %s\nread anew %s", list(p.Findings()), list(found))
	}
	for _, f := range found {
		if f.Rule == "yaml-syntax" {
			t.Errorf("found %s", list(found))
			break
		}
	}
	if len(again.Indicators) != 1 || len(again.Tasks) != 1 {
		t.Errorf("%d indicators, %d tasks", len(again.Indicators), len(again.Tasks))
	}
}
