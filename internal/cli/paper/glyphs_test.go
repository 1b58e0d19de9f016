package paper

import (
	"testing"

	"pilotplan/internal/plan"
	"pilotplan/outline"
)

// A character that no face can draw is told once, where it first stands.
func TestMissingGlyphs(t *testing.T) {
	faces, err := LoadFonts()
	if err != nil {
		t.Fatal(err)
	}
	p, _ := plan.Parse("x.yaml", []byte("指南: 通用试点方案\n单位概况:\n  单位名称: \U00030edd\U00030edd公司\n  联系人: \U00030edd\n"), outline.Builtin)
	found := MissingGlyphs(p, faces)
	if len(found) != 1 || found[0].Pos.Line != 3 || found[0].Pos.Column != 9 {
		t.Errorf("found %v, want one at 3:9", found)
	}
}
