package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pilotplan/internal/finding"
	"pilotplan/outline"

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
	names := badPlans(t)
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

// The report on a good plan is one page, and on a poor one too.
func TestReportIsOnePage(t *testing.T) {
	o, err := outline.Builtin("")
	if err != nil {
		t.Fatal(err)
	}
	faces, err := loadFonts()
	if err != nil {
		t.Fatal(err)
	}
	sample := string(o.Sample)
	poor := strings.NewReplacer("服务业投入占比: 23.5%", "服务业投入占比: 13.5%", "责任单位: 服务事业部", "责任单位:", "交付成果:", "交付成绩:").Replace(sample)
	if poor == sample {
		t.Fatal("the sample has other words now")
	}
	for name, source := range map[string]string{"good": sample, "poor": poor} {
		dir := t.TempDir()
		r := renderer{env: &Env{Getenv: func(string) string { return "" }}, packs: outline.Builtin, faces: faces}
		p, found := judge(input{"方案.yaml", []byte(source)}, r.packs, faces)
		if _, err := r.writeReport(p, found, dir); err != nil {
			t.Fatal(err)
		}
		text, err := os.ReadFile(filepath.Join(dir, reportName+".md"))
		if err != nil {
			t.Fatal(err)
		}
		book := r.lay(setting{name: "方案.yaml", text: text}).book
		if len(book.Pages) != 1 || len(book.Missing) > 0 {
			t.Errorf("%s: %d pages, missing %v\n%s", name, len(book.Pages), book.Missing, text)
		}
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
