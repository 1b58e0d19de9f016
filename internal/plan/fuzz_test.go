package plan

import (
	"path/filepath"
	"strings"
	"testing"

	"pilotplan/internal/plan/edit"
)

func seeds(f *testing.F) []string {
	files, _ := filepath.Glob("testdata/*/*.yaml")
	var all []string
	for _, file := range files {
		all = append(all, readTest(f, file))
	}
	return append(all, string(Skeleton(testOutline(), "甲类")))
}

// Whatever the bytes, Parse gives a plan, every place is inside the text, and formatting keeps what was read.
func FuzzParse(f *testing.F) {
	for _, src := range seeds(f) {
		f.Add([]byte(src))
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		p, found := Parse("f", src, testPacks)
		if p == nil || p.Outline == nil {
			t.Fatal("no plan")
		}
		for _, g := range found {
			if g.Pos.Line > 0 && !inside(p.Source, g.Pos) {
				t.Errorf("%s %s is outside, at %d:%d", g.Rule, g.Message, g.Pos.Line, g.Pos.Column)
			}
		}
		for _, text := range p.Texts() {
			for i := range text.Value {
				if pos := text.At(i); !inside(p.Source, pos) {
					t.Errorf("%s: %d of %q is outside, at %d:%d", text.Path, i, text.Value, pos.Line, pos.Column)
				}
			}
		}
		if strings.Contains(list(found), "duplicate-key") {
			return // only the first of two is formatted
		}
		q, _ := Parse("g", Format(p), testPacks)
		if !edit.Same(p.root, q.root) {
			t.Errorf("formatted it says otherwise:\n%s", Format(p))
		}
	})
}

// Whatever the text and the answer, Set writes exactly the answer or changes nothing.
func FuzzSet(f *testing.F) {
	for i, src := range seeds(f) {
		f.Add([]byte(src), samples[i%len(samples)], i%2 == 0)
	}
	f.Fuzz(func(t *testing.T, src []byte, answer string, prose bool) {
		const path = "内容.目标"
		a := Answer{Text: answer, Prose: prose}
		p, _ := Parse("f", src, testPacks)
		before := string(p.Source)
		got, err := p.Set(path, a)
		if string(p.Source) != before {
			t.Error("the plan that was edited has changed")
		}
		if err != nil {
			return
		}
		p, _ = Parse("f", got.Source, testPacks)
		if p.Text(path).Value != a.Written() {
			t.Errorf("got %q, want %q", p.Text(path).Value, a.Written())
		}
	})
}

func BenchmarkParse(b *testing.B) {
	src := []byte(readTest(b, "testdata/ok/full.yaml"))
	b.SetBytes(int64(len(src)))
	for b.Loop() {
		Parse("f", src, testPacks)
	}
}

func BenchmarkSet(b *testing.B) {
	p, _ := parse(b, readTest(b, "testdata/ok/full.yaml"))
	for b.Loop() {
		if _, err := p.Set("概况.规模", Answer{Text: "小型"}); err != nil {
			b.Fatal(err)
		}
	}
}
