package cli

import (
	"io"
	"testing"

	"pilotplan/outline"
)

// A version of which a part cannot be read is not compared; one with nothing in it is.
func TestUnreadableVersions(t *testing.T) {
	for _, c := range []struct {
		name, text string
		read       bool
	}{
		{"方案.yaml", "指南: 江苏两业融合-第三批\n", true},
		{"方案.yaml", "指南: 江苏两业融合-第三批\n试点单位概况:\n  年营业收入: 很多\n", true}, // read, and wrong
		{"方案.yaml", "", true},
		{"方案.yaml", " \n", true},
		{"方案.yaml", "- 指南\n- 甲\n", false},
		{"方案.yaml", "指南: [甲\n", false},
		{"方案.yaml", "指南: \xff\xfe\n", false},
		{"方案.md", "# 目标\n", true},
		{"方案.md", "\xff\x00", false},
	} {
		r := &revisions{env: &Env{Stderr: io.Discard}, packs: outline.Builtin}
		if _, err := r.read(newDraft(input{c.name, []byte(c.text)}, c.name)); (err == nil) != c.read {
			t.Errorf("%s %q: %v", c.name, c.text, err)
		}
	}
}
