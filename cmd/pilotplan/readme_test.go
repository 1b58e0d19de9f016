package main

import (
	"os"
	"regexp"
	"slices"
	"testing"

	"pilotplan/internal/check"
)

// The README lists every rule of check, and no other.
func TestReadmeListsTheRules(t *testing.T) {
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	table := regexp.MustCompile(`(?s)## 检查规则\n(.*?)\n## `).FindSubmatch(text)
	if table == nil {
		t.Fatal("README.md has no section 检查规则")
	}
	var listed []string
	for _, m := range regexp.MustCompile("(?m)^\\| `([a-z-]+)` \\|").FindAllSubmatch(table[1], -1) {
		listed = append(listed, string(m[1]))
	}
	var want []string
	for _, r := range check.Rules() {
		want = append(want, r.ID)
	}
	if !slices.Equal(listed, want) {
		t.Errorf("README.md lists %v\nwant %v", listed, want)
	}
}
