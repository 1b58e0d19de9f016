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

// Which words are keys, only the outline knows: a mark that is missing behind one is told, text with the same mark is not.
func TestKeysAreKnown(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"column of a table", "内容:\n  指标:\n    - 编号：Z1\n", "3:9 冒号是全角的“：”"},
		{"no column", "申请材料:\n  承诺书:\n    承诺事项:\n      - 规模：如实\n", ""},
		{"year of a table", "内容:\n  指标:\n    - 编号: Z1\n      年度目标:\n        2023年：1\n", "5:14 冒号是全角的“：”"},
		{"no year", "内容:\n  目标: 甲\n    共2023个：乙\n", ""},
		{"a key that is little alike", "概况:\n  标记: 1\n", "2:3 “概况”下没有“标记”这个键"},
	} {
		_, found := parse(t, c.src)
		got := ""
		if len(found) > 0 {
			got = fmt.Sprintf("%d:%d %s", found[0].Pos.Line, found[0].Pos.Column, found[0].Message)
		}
		if got != c.want || len(found) > 1 {
			t.Errorf("%s: found %s, want %s", c.name, list(found), c.want)
		}
		if c.name == "a key that is little alike" && !strings.HasPrefix(found[0].Hint, "可以写：") {
			t.Errorf("hint %s", found[0].Hint)
		}
	}
}
