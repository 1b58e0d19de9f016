package check

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/outline"
)

var update = flag.Bool("update", false, "write what is found to the .want files; read the change before keeping it")

// Every pair of testdata/bad: the plan finds what its .want says, each line “line:column rule message”. Silenced findings
// are marked.
func TestBadPlansFindWhatIsWanted(t *testing.T) {
	for _, name := range plans(t, "bad") {
		t.Run(filepath.Base(name), func(t *testing.T) {
			got := list(foundIn(t, name))
			want := strings.TrimSuffix(name, ".yaml") + ".want"
			if *update {
				if err := os.WriteFile(want, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			text, err := os.ReadFile(want)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(text) {
				t.Errorf("got:\n%swant:\n%s", got, text)
			}
			if rule := ruleOf(name); !strings.Contains(got, " "+rule+" ") {
				t.Errorf("%s is not found in its own example", rule)
			}
		})
	}
}

// The plans of testdata/good find nothing at all: what looks like a fault in them is none.
func TestGoodPlansFindNothing(t *testing.T) {
	for _, name := range plans(t, "good") {
		for _, f := range foundIn(t, name) {
			if !f.Suppressed {
				t.Errorf("%s: %s", name, list([]finding.Finding{f}))
			}
		}
	}
}

func TestEveryRuleHasExamples(t *testing.T) {
	for _, folder := range []string{"bad", "good"} {
		has := map[string]bool{}
		for _, name := range plans(t, folder) {
			has[ruleOf(name)] = true
		}
		for _, r := range Rules() {
			if !has[r.ID] {
				t.Errorf("no testdata/%s/%s.yaml", folder, r.ID)
			}
			delete(has, r.ID)
		}
		for id := range has {
			t.Errorf("testdata/%s has an example of %q, which is no rule", folder, id)
		}
	}
}

func TestRulesAreDescribed(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range Rules() {
		if seen[r.ID] {
			t.Errorf("%s stands in the list twice", r.ID)
		}
		seen[r.ID] = true
		if r.ID == "" || r.Family == "" || r.Title == "" || r.Severity == 0 || r.Bad == "" || r.Good == "" {
			t.Errorf("%q is not fully described: %+v", r.ID, r)
		}
		if strings.HasSuffix(r.Title, "。") {
			t.Errorf("%s: a title has no full stop", r.ID)
		}
	}
}

// How grave a finding is stands with its rule, and nowhere else: README's table is written from there.
func TestOnlyRulesNameSeverities(t *testing.T) {
	named := regexp.MustCompile(`finding\.(Error|Warning|Note)\b`)
	described := regexp.MustCompile(`^\t(severity: finding\.\w+|milder:   milderCase\{finding\.\w+, "[^"]+"\}),$`)
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") || file == "severity.go" {
			continue
		}
		for i, line := range strings.Split(read(t, file), "\n") {
			if named.MatchString(line) && !described.MatchString(line) {
				t.Errorf("%s:%d names a severity: %s", file, i+1, strings.TrimSpace(line))
			}
		}
	}
}

// A finding is as grave as its rule, or as the rule's milder case, or a note.
func TestFindingsAreAsGraveAsTheirRules(t *testing.T) {
	infos := map[string]RuleInfo{}
	for _, r := range Rules() {
		infos[r.ID] = r
	}
	seen := map[string]bool{}
	for _, name := range plans(t, "bad") {
		for _, f := range foundIn(t, name) {
			r := infos[f.Rule]
			if f.Severity != r.Severity && f.Severity != r.Milder && f.Severity != finding.Note {
				t.Errorf("%s: %s is %s, the rule says %s", name, f.Rule, f.Severity, r.Severity)
			}
			seen[f.Rule] = seen[f.Rule] || f.Severity == r.Severity
		}
	}
	for id := range infos {
		if !seen[id] {
			t.Errorf("%s: no example is as grave as the rule says", id)
		}
	}
}

// What every finding promises: a place in the file, words without a full stop, a hint, a path or a comment's place.
func TestFindingsKeepTheirPromises(t *testing.T) {
	for _, name := range plans(t, "bad") {
		p := parse(t, name)
		lines := strings.Split(string(p.Source), "\n")
		for _, f := range Run(p) {
			switch {
			case f.Pos.File != name || f.Pos.Line < 1 || f.Pos.Line > len(lines) || f.Pos.Column < 1:
				t.Errorf("%s: no place: %+v", name, f)
			case f.Message == "" || f.Hint == "" || strings.HasSuffix(f.Message, "。") || strings.HasSuffix(f.Hint, "。"):
				t.Errorf("%s: message or hint: %+v", name, f)
			case f.Path == "" && f.Rule != silence.id:
				t.Errorf("%s: no path: %+v", name, f)
			case f.Suppressed != (f.Reason != ""):
				t.Errorf("%s: silenced without a reason: %+v", name, f)
			}
		}
	}
}

// The built-in samples are plans to learn from: there is nothing to find in them.
func TestBuiltinSamplesHaveNothingToFind(t *testing.T) {
	for _, name := range outline.Names() {
		o, err := outline.Builtin(name)
		if err != nil {
			t.Fatal(err)
		}
		if o.Sample != nil {
			t.Run(name, func(t *testing.T) { findsNothing(t, o) })
		}
	}
}

func findsNothing(t *testing.T, o *outline.Outline) {
	for _, text := range []string{string(o.Sample), strings.ReplaceAll(string(o.Sample), "\n", "\r\n")} {
		p, found := plan.Parse(outline.SampleName, []byte(text), outline.Builtin)
		if got := Run(p, found...); len(got) > 0 {
			t.Errorf("finds:\n%s", list(got))
		}
	}
}

// Whatever the guides say is in their packs: no rule knows a word of them.
func TestNothingOfAGuideIsInCode(t *testing.T) {
	for _, pack := range outline.Names() {
		o, err := outline.Builtin(pack)
		if err != nil {
			t.Fatal(err)
		}
		words := append(typeNames(o), o.Name, o.Title)
		for _, f := range o.Fields {
			words = append(words, f.Name)
		}
		for _, task := range o.MainTasks {
			words = append(words, task.Name)
		}
		for _, c := range o.Conditions {
			words = append(words, c.Title, c.Clause)
			for _, leaf := range leavesOf(c.Test) {
				words = append(words, lastKey(leaf.Question))
			}
		}
		lookFor(t, words)
	}
}

func leavesOf(test outline.Test) []outline.Test {
	found := []outline.Test{}
	for _, part := range append(test.All, test.Any...) {
		found = append(found, leavesOf(part)...)
	}
	if test.Question != "" {
		found = append(found, test)
	}
	return found
}

func lookFor(t *testing.T, words []string) {
	t.Helper()
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		text := read(t, file)
		for _, word := range words {
			if strings.Contains(text, word) {
				t.Errorf("%s knows “%s”", file, word)
			}
		}
	}
}

func plans(t *testing.T, folder string) []string {
	t.Helper()
	names, err := filepath.Glob(filepath.Join("testdata", folder, "*.yaml"))
	if err != nil || len(names) == 0 {
		t.Fatalf("no plans in testdata/%s: %v", folder, err)
	}
	return names
}

// foundIn is what is found in a plan of testdata; several tests look at it.
func foundIn(t *testing.T, name string) []finding.Finding {
	t.Helper()
	if _, known := runs[name]; !known {
		runs[name] = Run(parse(t, name))
	}
	return slices.Clone(runs[name])
}

// runs are what foundIn has found, by name.
var runs = map[string][]finding.Finding{}

// parse reads a plan by the made-up outline.
func parse(t *testing.T, name string) *plan.Plan {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	p, found := plan.Parse(name, text, fair)
	for _, f := range found {
		t.Errorf("%s is not well formed: %s", name, list([]finding.Finding{f}))
	}
	return p
}

func fair(string) (*outline.Outline, error) { return fairOutline(), nil }

var counter = regexp.MustCompile(`-\d+$`)

// ruleOf is the rule that an example is of: deadline-outside-period-2.yaml is the second of its rule.
func ruleOf(name string) string {
	return counter.ReplaceAllString(strings.TrimSuffix(filepath.Base(name), ".yaml"), "")
}

func list(found []finding.Finding) string {
	var b strings.Builder
	for _, f := range found {
		mark := ""
		if f.Suppressed {
			mark = "（已忽略：" + f.Reason + "）"
		}
		for _, p := range f.Also {
			mark += fmt.Sprintf(" @%d", p.Pos.Line)
		}
		fmt.Fprintf(&b, "%d:%d %s %s%s\n", f.Pos.Line, f.Pos.Column, f.Rule, f.Message, mark)
	}
	return b.String()
}
