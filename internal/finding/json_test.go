package finding

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"
)

// hostile are texts that a file name, a key or an answer may hold, and that must neither break a document nor reach the
// terminal.
var hostile = []string{
	"", "甲", `"引号'\`, "一\n二\r\n三\r四", "::error::伪造", "%0A::error file=x::伪造", "\x1b[31m红\x1b[0m", "\u009b31m", "\u202e倒", "\ufeff", "\u2028",
	"<script>&amp;", "a,b:c=d", "{0}{甲}", "[点](http://example.com)", "\xff\xfe", "\x00\x07\x7f", "😀\U000e0041", "a b#c?d.yaml", "]]>",
}

func hostileFindings() []Finding {
	var found []Finding
	for _, s := range hostile {
		found = append(found,
			Finding{Rule: "vague-target", Severity: Error, Pos: Pos{File: s, Line: 1, Column: 2, EndLine: 1, EndColumn: 4}, Message: s, Hint: s, Clause: s, Path: s, Also: []Place{{Pos{File: s, Line: 1}, s}}},
			Finding{Rule: "unknown-key", Severity: Note, Pos: Pos{File: s}, Message: s, Suppressed: true, Reason: s})
	}
	return found
}

// safe fails if a document would make a terminal act.
func safe(t *testing.T, text string) {
	t.Helper()
	if !utf8.ValidString(text) {
		t.Error("not UTF-8")
	}
	for line := range strings.SplitSeq(text, "\n") {
		if strings.ContainsFunc(line, hidden) {
			t.Errorf("hidden characters in %q", line)
		}
	}
}

func TestWriteJSON(t *testing.T) {
	found := []Finding{
		{Rule: "vague-target", Severity: Error, Pos: Pos{"方案.yaml", 14, 11, 14, 20, ""}, Path: "主要试点内容.试点目标", Message: "没有“数量” <1>", Hint: "补一行", Clause: "指南 三", Also: []Place{{Pos{"方案.yaml", 98, 5, 98, 8, ""}, "主要试点内容.指标[2]"}}},
		{Rule: "encoding", Severity: Note, Pos: Pos{File: "方案.yaml"}, Message: "甲", Suppressed: true, Reason: "乙"},
	}
	const want = `{
  "findings": [
    {
      "rule": "vague-target",
      "severity": "error",
      "message": "没有“数量” <1>",
      "hint": "补一行",
      "clause": "指南 三",
      "file": "方案.yaml",
      "line": 14,
      "column": 11,
      "end_line": 14,
      "end_column": 20,
      "path": "主要试点内容.试点目标",
      "suppressed": false,
      "reason": "",
      "also": [
        {
          "file": "方案.yaml",
          "line": 98,
          "column": 5,
          "path": "主要试点内容.指标[2]"
        }
      ]
    },
    {
      "rule": "encoding",
      "severity": "note",
      "message": "甲",
      "hint": "",
      "clause": "",
      "file": "方案.yaml",
      "line": 0,
      "column": 0,
      "end_line": 0,
      "end_column": 0,
      "path": "",
      "suppressed": true,
      "reason": "乙"
    }
  ],
  "summary": {
    "error": 1,
    "warning": 0,
    "note": 0,
    "suppressed": 1
  }
}
`
	var b bytes.Buffer
	if err := WriteJSON(&b, found); err != nil || b.String() != want {
		t.Errorf("got %v\n%s", err, b.String())
	}
}

func TestWriteJSONOfNothing(t *testing.T) {
	var b bytes.Buffer
	if err := WriteJSON(&b, nil); err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(b.String(), "{\n  \"findings\": [],\n") {
		t.Errorf("got %s", b.String())
	}
}

// What is read back is what was found, save bytes that are no text.
func TestWriteJSONHostile(t *testing.T) {
	found := hostileFindings()
	var b bytes.Buffer
	if err := WriteJSON(&b, found); err != nil {
		t.Fatal(err)
	}
	safe(t, b.String())
	var got struct{ Findings []map[string]any }
	if err := json.Unmarshal(b.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if len(got.Findings) != len(found) {
		t.Fatalf("%d findings, want %d", len(got.Findings), len(found))
	}
	for i, f := range found {
		want := string([]rune(f.Message)) // bytes that are no text become U+FFFD
		if got.Findings[i]["message"] != want || got.Findings[i]["file"] != want {
			t.Errorf("%q: got %v", f.Message, got.Findings[i])
		}
	}
}
