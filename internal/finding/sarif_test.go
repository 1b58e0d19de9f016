package finding

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

var testRules = []Rule{
	{ID: "unknown-key", Family: "文件", Title: "认不出的键", Severity: Error},
	{ID: "vague-target", Family: "可考核", Title: "目标不可考核", Severity: Error, Clause: "指标表", Bad: "明显提高", Good: "由 60% 提高到 80%"},
}

func sarif(t *testing.T, found []Finding, o SARIFOptions) (text string, log sarifLog) {
	t.Helper()
	var b bytes.Buffer
	if err := WriteSARIF(&b, found, o); err != nil {
		t.Fatal(err)
	}
	safe(t, b.String())
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(b.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	if err := schema(t).Validate(document); err != nil {
		t.Errorf("not valid: %v\n%s", err, b.String())
	}
	if err := json.Unmarshal(b.Bytes(), &log); err != nil {
		t.Fatal(err)
	}
	return b.String(), log
}

// schema is the official one, with formats such as uri-reference checked.
func schema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	text, err := os.ReadFile("testdata/sarif-schema-2.1.0.json")
	if err != nil {
		t.Fatal(err)
	}
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource(sarifSchema, document); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile(sarifSchema)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestWriteSARIF(t *testing.T) {
	found := []Finding{
		{Rule: "vague-target", Severity: Error, Pos: Pos{"客户 甲/方案.yaml", 14, 11, 14, 20, ""}, Path: "主要试点内容.试点目标", Message: "甲", Hint: "写 {2022年: …}", Clause: "指南 三"},
		{Rule: "missing-glyph", Severity: Warning, Pos: Pos{File: "方案.yaml", Line: 2, Column: 1}, Message: "乙", Suppressed: true, Reason: "丙"},
		{Rule: "encoding", Severity: Note, Pos: Pos{File: "方案.yaml"}, Message: "丁"},
	}
	_, log := sarif(t, found, SARIFOptions{Version: "1.2", Rules: testRules})
	run := log.Runs[0]
	want := []sarifResult{
		{
			RuleID: "vague-target", RuleIndex: 1, Level: "error", Message: sarifText{"甲\n建议: 写 {{2022年: …}}"},
			Locations: []sarifLocation{{
				sarifPhysical{sarifArtifact{"%E5%AE%A2%E6%88%B7%20%E7%94%B2/%E6%96%B9%E6%A1%88.yaml"}, &sarifRegion{14, 11, 14, 20}},
				[]sarifLogical{{"主要试点内容.试点目标"}},
			}},
			Suppressions: []sarifSuppression{}, Properties: sarifResultProperties{"写 {2022年: …}", "指南 三"},
		},
		{
			RuleID: "missing-glyph", RuleIndex: 3, Level: "warning", Message: sarifText{"乙"},
			Locations:    []sarifLocation{{Physical: sarifPhysical{sarifArtifact{"%E6%96%B9%E6%A1%88.yaml"}, &sarifRegion{StartLine: 2, StartColumn: 1}}}},
			Suppressions: []sarifSuppression{{"inSource", "丙"}},
		},
		{
			RuleID: "encoding", RuleIndex: 2, Level: "note", Message: sarifText{"丁"},
			Locations:    []sarifLocation{{Physical: sarifPhysical{sarifArtifact{"%E6%96%B9%E6%A1%88.yaml"}, nil}}},
			Suppressions: []sarifSuppression{},
		},
	}
	if diff := cmp.Diff(want, run.Results); diff != "" {
		t.Error(diff)
	}
	for _, r := range run.Results {
		if id := run.Tool.Driver.Rules[r.RuleIndex].ID; id != r.RuleID {
			t.Errorf("index %d is %s, want %s", r.RuleIndex, id, r.RuleID)
		}
	}
	if run.ColumnKind != "unicodeCodePoints" || !run.Invocations[0].ExecutionSuccessful {
		t.Errorf("got %+v", run)
	}
}

func TestWriteSARIFRules(t *testing.T) {
	_, log := sarif(t, nil, SARIFOptions{Rules: testRules})
	got := log.Runs[0].Tool.Driver.Rules[1]
	want := sarifRule{
		ID: "vague-target", Name: "VagueTarget", Short: &sarifText{"目标不可考核"}, Full: &sarifText{"可考核：目标不可考核"},
		Help:          &sarifText{"目标不可考核\n\n不要这样写：\n明显提高\n\n可以这样写：\n由 60% 提高到 80%"},
		Configuration: sarifConfiguration{"error"}, Properties: sarifRuleProperties{"可考核", "指标表"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestWriteSARIFFailures(t *testing.T) {
	_, log := sarif(t, nil, SARIFOptions{Failures: []string{"甲.yaml：没有这个文件 {0}"}})
	want := sarifInvocation{false, []sarifNotification{{"error", sarifText{"甲.yaml：没有这个文件 {{0}}"}}}}
	if diff := cmp.Diff(want, log.Runs[0].Invocations[0]); diff != "" {
		t.Error(diff)
	}
}

// Whatever the texts and the places, the document is valid.
func TestWriteSARIFHostile(t *testing.T) {
	found := hostileFindings()
	for _, p := range []Pos{{Line: -1}, {Line: 1}, {Line: 3, Column: 5, EndLine: 2, EndColumn: 1}, {Line: 3, Column: 5, EndLine: 3, EndColumn: 2}, {Line: 1, Column: -1, EndLine: 2}} {
		p.File = "a.yaml"
		found = append(found, Finding{Rule: "x", Severity: Error, Pos: p, Message: "甲"})
	}
	_, log := sarif(t, found, SARIFOptions{Rules: testRules, Failures: hostile})
	if got := len(log.Runs[0].Results); got != len(found) {
		t.Errorf("%d results, want %d", got, len(found))
	}
}

// A schema that accepts anything would prove nothing.
func TestTheSchemaRefuses(t *testing.T) {
	for _, text := range []string{
		`{}`, `{"version":"2.0.0","runs":[]}`, `{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"x"}},"columnKind":"cells"}]}`,
		`{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"x"}},"results":[{"message":{"text":"x"},"level":"grave"}]}]}`,
	} {
		document, err := jsonschema.UnmarshalJSON(bytes.NewReader([]byte(text)))
		if err != nil {
			t.Fatal(err)
		}
		if schema(t).Validate(document) == nil {
			t.Errorf("valid: %s", text)
		}
	}
}

func TestFileURI(t *testing.T) {
	tests := []struct{ name, want string }{
		{"a.yaml", "a.yaml"},
		{"./a.yaml", "a.yaml"},
		{"../a b.yaml", "../a%20b.yaml"},
		{"a:b.yaml", "./a:b.yaml"},
		{"100%.yaml", "100%25.yaml"},
		{"a#b?c.yaml", "a%23b%3Fc.yaml"},
		{filepath.Join("甲", "a.yaml"), "%E7%94%B2/a.yaml"},
	}
	if runtime.GOOS == "windows" {
		tests = append(tests, struct{ name, want string }{`C:\甲\a.yaml`, "file:///C:/%E7%94%B2/a.yaml"})
	} else {
		tests = append(tests, struct{ name, want string }{"/甲/a.yaml", "file:///%E7%94%B2/a.yaml"})
	}
	for _, tt := range tests {
		if got := fileURI(tt.name); got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.name, got, tt.want)
		}
	}
}

func TestMessageText(t *testing.T) {
	tests := []struct{ s, want string }{
		{"普通 [甲] （乙）", "普通 [甲] （乙）"}, {"{0}", "{{0}}"}, {"[点](http://x)", `\[点\](http://x)`}, {"[a][b](c)", `[a]\[b\](c)`},
	}
	for _, tt := range tests {
		if got := messageText(tt.s); got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.s, got, tt.want)
		}
	}
}
