package finding

import (
	"bytes"
	"regexp"
	"strings"
	"testing"
)

func TestWriteGitHub(t *testing.T) {
	tests := []struct {
		name    string
		finding Finding
		want    string
	}{
		{
			"all parts",
			Finding{Rule: "vague-target", Severity: Error, Pos: Pos{"方案.yaml", 14, 11, 14, 20, ""}, Message: "提升 5% 不够", Hint: "写明：多少", Clause: "指南 三"},
			"::error file=方案.yaml,line=14,col=11,endLine=14,endColumn=19,title=错误 vague-target::提升 5%25 不够（指南 三）%0A建议: 写明：多少\n",
		},
		{
			"a place without an end",
			Finding{Rule: "x", Severity: Warning, Pos: Pos{File: "a.yaml", Line: 3, Column: 1}, Message: "甲"},
			"::warning file=a.yaml,line=3,col=1,title=警告 x::甲\n",
		},
		{
			"over several lines",
			Finding{Rule: "x", Severity: Note, Pos: Pos{"a.yaml", 3, 1, 5, 2, ""}, Message: "甲"},
			"::notice file=a.yaml,line=3,endLine=5,title=提示 x::甲\n",
		},
		{
			"the file as a whole",
			Finding{Rule: "x", Severity: Error, Pos: Pos{File: "a.yaml"}, Message: "甲"},
			"::error file=a.yaml,title=错误 x::甲\n",
		},
		{
			"a file name that would end the properties",
			Finding{Rule: "x", Severity: Error, Pos: Pos{File: "c:\\甲,乙::100%.yaml"}, Message: "::error::伪造\n::warning::伪造"},
			"::error file=c%3A\\甲%2C乙%3A%3A100%25.yaml,title=错误 x::::error::伪造\\n::warning::伪造\n",
		},
		{"silenced", Finding{Rule: "x", Severity: Error, Message: "甲", Suppressed: true, Reason: "乙"}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var b bytes.Buffer
			if err := WriteGitHub(&b, []Finding{tt.finding}); err != nil || b.String() != tt.want {
				t.Errorf("got %v\n%s\nwant\n%s", err, b.String(), tt.want)
			}
		})
	}
}

// Whatever the texts, each finding is one command on one line.
func TestWriteGitHubHostile(t *testing.T) {
	var b bytes.Buffer
	if err := WriteGitHub(&b, hostileFindings()); err != nil {
		t.Fatal(err)
	}
	safe(t, b.String())
	lines := strings.Split(strings.TrimSuffix(b.String(), "\n"), "\n")
	if len(lines) != len(hostile) {
		t.Fatalf("%d lines, want %d", len(lines), len(hostile))
	}
	form := regexp.MustCompile(`^::error file=[^:,]*,line=1,col=2,endLine=1,endColumn=3,title=[^:,]*::`)
	for _, line := range lines {
		if !form.MatchString(line) {
			t.Errorf("no command: %s", line)
		}
	}
}
