package cli

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"pilotplan/internal/check"
	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/internal/prose"
	"pilotplan/internal/render"
	"pilotplan/internal/thorough"
	"pilotplan/outline"
	"pilotplan/templates"
)

// printedPlan is a plan file as render prints it, and what check finds in the print.
func printedPlan(t *testing.T, file string) (text string, found []finding.Finding) {
	t.Helper()
	p, _ := plan.Parse("方案.yaml", []byte(file), outline.Builtin)
	printed, err := render.Markdown(p, templates.FS)
	if err != nil {
		t.Fatal(err)
	}
	return string(printed), check.RunDocument(prose.Of("方案.md", printed), p.Outline, check.TextOptions{})
}

func testFile(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// Plans without a flaw have none in print.
func TestPrintedPlansAreClean(t *testing.T) {
	for _, name := range []string{"clean", "park"} {
		if _, found := printedPlan(t, testFile(t, "../check/testdata/planted/"+name+".yaml")); len(found) > 0 {
			t.Errorf("%s.yaml, printed: %v", name, found)
		}
	}
}

// notInPrint are the rules of flaws that the printed plan does not hold: they are in papers of their own. What is not filled in at all is
// a blank there.
var (
	notInPrint   = []string{"request-addressee", "request-closing", "date-form"}
	calledBlanks = map[string]string{"missing-answer": "blank-left"}
)

// Each flaw in the plan of a park is found in its print too, once, on a line that the flaw has changed or that names what is at fault.
func TestFlawsAreFoundInPrint(t *testing.T) {
	var flaws []struct{ Old, New, Rule string }
	if err := json.Unmarshal([]byte(testFile(t, "../check/testdata/planted/park_flaws.json")), &flaws); err != nil || len(flaws) == 0 {
		t.Fatal(err, "no flaws")
	}
	file := testFile(t, "../check/testdata/planted/park.yaml")
	printed, _ := printedPlan(t, file)
	clean := strings.Split(printed, "\n")
	for i, f := range flaws {
		if slices.Contains(notInPrint, f.Rule) || i%4 != 0 && !thorough.Wanted() {
			continue
		}
		text, found := printedPlan(t, strings.Replace(file, f.Old, f.New, 1))
		rule := f.Rule
		if called := calledBlanks[rule]; called != "" {
			rule = called
		}
		lines := strings.Split(text, "\n")
		if n := len(slices.DeleteFunc(slices.Clone(found), func(g finding.Finding) bool { return g.Rule != rule })); n != 1 {
			t.Errorf("%s: %q is found %d times: %v", f.Rule, f.New, n, found)
		}
		for _, g := range found {
			at := slices.IndexFunc(g.Also, func(p finding.Place) bool { return !slices.Contains(clean, lines[p.Pos.Line-1]) })
			if line := lines[g.Pos.Line-1]; slices.Contains(clean, line) && at < 0 && !namesWords(g.Message, line) {
				t.Errorf("%s: found at %d:%d, %q: %s", g.Rule, g.Pos.Line, g.Pos.Column, line, g.Message)
			}
		}
	}
}

// namesWords reports whether the first words that a message quotes stand in a line.
func namesWords(message, line string) bool {
	_, rest, _ := strings.Cut(message, "“")
	words, _, ok := strings.Cut(rest, "”")
	return ok && strings.Contains(line, words)
}

// A table of one's own is held to itself: what no row says is not asked, a figure that falls is told where it stands.
func TestTablesOfDrafts(t *testing.T) {
	o, err := outline.Builtin("")
	if err != nil {
		t.Fatal(err)
	}
	draft := func(rows string) []finding.Finding {
		text := "# 某某公司工作方案（2023—2025年）\n\n## 主要指标\n\n| 指标名称 | 单位 | 2022年 | 2023年 | 2024年 | 2025年 | 口径 | 方向 |\n|-|-|-|-|-|-|-|-|\n" + rows +
			"\n## 预算\n\n| 序号 | 支出项目 | 金额（万元） | 备注 |\n|-|-|-|-|\n| 1 | 设备 | 300 | — |\n| 2 | 软件 | 120 | — |\n"
		return check.RunDocument(prose.Of("稿.md", []byte(text)), o, check.TextOptions{})
	}
	sound := "| 联网设备 | 台 | 100 | 200 | 300 | 400 | 累计 | 升 |\n| 服务收入 | 万元 | 50 | 60 | 70 | 90 | 当年 | 升 |\n"
	if found := draft(sound); len(found) > 0 {
		t.Errorf("a sound table: %v", found)
	}
	found := draft(strings.Replace(sound, "| 300 |", "| 150 |", 1))
	if len(found) != 1 || found[0].Rule != "indicator-not-monotone" || found[0].Pos.Line != 7 || found[0].Pos.Column != 26 {
		t.Errorf("a falling sum: %v", found)
	}
	if found = draft(strings.Replace(sound, "| 万元 |", "| |", 1)); len(found) != 1 || found[0].Rule != "indicator-no-unit" || found[0].Pos.Line != 8 {
		t.Errorf("no unit: %v", found)
	}
}

// Tables of all sorts, with titles of groups, sums, the past, people, have nothing to find; a figure changed in one of them has.
func TestOddTables(t *testing.T) {
	o, err := outline.Builtin("")
	if err != nil {
		t.Fatal(err)
	}
	text := testFile(t, "testdata/odd_tables.md")
	check := func(text string) []finding.Finding {
		return check.RunDocument(prose.Of("稿.md", []byte(text)), o, check.TextOptions{})
	}
	if found := check(text); len(found) > 0 {
		t.Errorf("%v", found)
	}
	if found := check(strings.Replace(text, "集群产值达到500亿元", "集群产值达到600亿元", 1)); len(found) != 1 || found[0].Rule != "figure-conflict" {
		t.Errorf("a figure at odds with the table: %v", found)
	}
}
