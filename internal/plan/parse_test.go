package plan

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pilotplan/internal/finding"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func TestParseFindsNothingInGoodPlans(t *testing.T) {
	files, _ := filepath.Glob("testdata/ok/*.yaml")
	if len(files) == 0 {
		t.Fatal("no good plans")
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			_, found := parse(t, readTest(t, file))
			if len(found) > 0 {
				t.Errorf("found:\n%s", list(found))
			}
		})
	}
}

func TestParseFindsFaults(t *testing.T) {
	files, _ := filepath.Glob("testdata/bad/*.yaml")
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			_, found := parse(t, readTest(t, file))
			want := strings.TrimSuffix(file, ".yaml") + ".want"
			if *update {
				if err := os.WriteFile(want, []byte(list(found)), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if got, want := list(found), readTest(t, want); got != want {
				t.Errorf("got:\n%s\nwant:\n%s", got, want)
			}
		})
	}
}

func TestEveryFileRuleHasABadExample(t *testing.T) {
	files, _ := filepath.Glob("testdata/bad/*.want")
	var all strings.Builder
	for _, file := range files {
		all.WriteString(readTest(t, file))
	}
	for _, rule := range []string{"yaml-syntax", "unknown-key", "duplicate-key", "wrong-kind", "encoding"} {
		if !strings.Contains(all.String(), " "+rule+" ") {
			t.Errorf("no bad example of %s", rule)
		}
	}
}

// list writes findings as golden files have them.
func list(found []finding.Finding) string {
	var b strings.Builder
	for _, f := range found {
		fmt.Fprintf(&b, "%d:%d-%d:%d %s %s %s\n\t%s\n", f.Pos.Line, f.Pos.Column, f.Pos.EndLine, f.Pos.EndColumn, f.Severity, f.Rule, f.Message, f.Hint)
	}
	return b.String()
}
