package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pilotplan/internal/finding"
	"pilotplan/internal/thorough"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// checkOutput runs check on files and gives what it writes to standard output.
func checkOutput(t *testing.T, args ...string) []byte {
	t.Helper()
	var stdout, stderr bytes.Buffer
	env := &Env{Stdin: strings.NewReader(""), Stdout: &stdout, Stderr: &stderr, Getenv: func(string) string { return "" }}
	status := env.Main(context.Background(), append([]string{"check", "--fail-on", "never"}, args...))
	if status != done {
		t.Fatalf("status %d: %s", status, stderr.String())
	}
	return stdout.Bytes()
}

func badPlans(t *testing.T) []string {
	t.Helper()
	names, err := filepath.Glob("../check/testdata/bad/*.yaml")
	if err != nil || len(names) == 0 {
		t.Fatal("no plans", err)
	}
	return names
}

// Whatever rules there are, what they find makes a valid document, in which every rule is described.
func TestSARIFOfBadPlans(t *testing.T) {
	text := checkOutput(t, append([]string{"--format", "sarif"}, badPlans(t)...)...)
	validate(t, text)
	var log struct {
		Runs []struct {
			Tool struct {
				Driver struct {
					Rules []struct {
						ID    string
						Short struct{ Text string } `json:"shortDescription"`
					}
				}
			}
			Results []struct {
				RuleID    string
				RuleIndex int
			}
		}
	}
	if err := json.Unmarshal(text, &log); err != nil {
		t.Fatal(err)
	}
	run := log.Runs[0]
	if len(run.Results) == 0 {
		t.Error("no results")
	}
	for _, r := range run.Results {
		rule := run.Tool.Driver.Rules[r.RuleIndex]
		if rule.ID != r.RuleID || rule.Short.Text == "" {
			t.Errorf("%s: described as %+v", r.RuleID, rule)
		}
	}
}

func validate(t *testing.T, text []byte) {
	t.Helper()
	schema, err := jsonschema.NewCompiler().Compile("../finding/testdata/sarif-schema-2.1.0.json")
	if err != nil {
		t.Fatal(err)
	}
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	if err := schema.Validate(document); err != nil {
		t.Error(err)
	}
}

// JSON, GitHub and text tell the same findings.
func TestFormatsAgree(t *testing.T) {
	var names []string
	for some := range slices.Chunk(badPlans(t), thorough.Rounds(3, 1)) {
		names = append(names, some[0])
	}
	var document struct {
		Findings []struct{ Suppressed bool }
		Summary  finding.Summary
	}
	if err := json.Unmarshal(checkOutput(t, append([]string{"--format", "json"}, names...)...), &document); err != nil {
		t.Fatal(err)
	}
	s := document.Summary
	told := s.Error + s.Warning + s.Note
	if told+s.Suppressed != len(document.Findings) {
		t.Errorf("%d findings, counted %+v", len(document.Findings), s)
	}
	if n := bytes.Count(checkOutput(t, append([]string{"--format", "github"}, names...)...), []byte("\n")); n != told {
		t.Errorf("%d annotations, want %d", n, told)
	}
	heads := 0
	for line := range strings.Lines(string(checkOutput(t, append([]string{"-q"}, names...)...))) {
		if strings.HasPrefix(line, "../check") {
			heads++
		}
	}
	if heads != told {
		t.Errorf("%d findings as text, want %d", heads, told)
	}
}

func TestRulesAreDescribedOnce(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range allRules() {
		if r.ID == "" || r.Title == "" || r.Family == "" || r.Severity == 0 || seen[r.ID] {
			t.Errorf("%+v", r)
		}
		seen[r.ID] = true
	}
}

func TestCountTable(t *testing.T) {
	got := countTable([]fileCount{
		{"甲.yaml", true, finding.Summary{Error: 3, Warning: 12}}, {"b\x1b.yaml", true, finding.Summary{Note: 100000}}, {"没有", false, finding.Summary{}},
	})
	const want = "文件        错误  警告  提示\n甲.yaml        3    12     0\nb\\x1b.yaml     0     0  100000\n没有        没有检查\n"
	if got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// What is no terminal is not colored. That a terminal is, and when not, a script tells.
func TestColors(t *testing.T) {
	env := &Env{Getenv: func(string) string { return "" }}
	if env.colors(&bytes.Buffer{}, false) {
		t.Error("a buffer is colored")
	}
	f, err := os.Create(filepath.Join(t.TempDir(), "out"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if env.colors(f, false) {
		t.Error("a file is colored")
	}
}

// A file below the working folder is named from it, as a service wants it; any other keeps its name.
func TestFromHere(t *testing.T) {
	here := t.TempDir()
	t.Chdir(here)
	here, err := os.Getwd() // as the system names it
	if err != nil {
		t.Fatal(err)
	}
	outside := filepath.Join(filepath.Dir(here), "方案.yaml")
	for name, want := range map[string]string{
		filepath.Join(here, "客户", "方案.yaml"): "客户/方案.yaml",
		filepath.Join("客户", "方案.yaml"):       "客户/方案.yaml",
		outside:                              filepath.ToSlash(outside),
	} {
		got := fromHere([]finding.Finding{{Pos: finding.Pos{File: name}}})
		if got[0].Pos.File != want {
			t.Errorf("%s becomes %s, want %s", name, got[0].Pos.File, want)
		}
	}
}
