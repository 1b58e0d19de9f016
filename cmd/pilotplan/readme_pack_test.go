package main

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"pilotplan/outline"
)

// The pack that README writes from an invented guide is one.
func TestReadmePack(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(readme), "## 为别的试点写一份大纲")
	_, rest, _ = strings.Cut(rest, "```yaml\n")
	pack, _, ok := strings.Cut(rest, "```")
	if !ok {
		t.Fatal("README has no pack")
	}
	o, found := outline.Load(fstest.MapFS{outline.PackFile: {Data: []byte(pack)}}, "示范工厂")
	for _, f := range found {
		t.Errorf("%d:%d %s", f.Pos.Line, f.Pos.Column, f.Message)
	}
	if len(o.Chapters) != 3 || len(o.Conditions) != 2 {
		t.Errorf("%d chapters, %d conditions", len(o.Chapters), len(o.Conditions))
	}
}
