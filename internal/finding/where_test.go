package finding

import (
	"bytes"
	"strings"
	"testing"
)

// In a file that is no text a place has a name, which every format tells; lines are those of the text that was read.
func TestNamedPlaces(t *testing.T) {
	f := Finding{
		Rule: "vague-target", Severity: Warning, Pos: Pos{"稿.docx", 3, 1, 3, 5, "第12段"}, Message: "甲",
		Also: []Place{{Pos: Pos{File: "稿.docx", Line: 9, Column: 1, Name: "表3第2行"}}, {Pos: Pos{File: "稿.docx", Line: 4, Column: 1, Name: "第12段"}}},
	}
	for name, c := range map[string]struct {
		write func(*bytes.Buffer) error
		want  []string
		not   string
	}{
		"text": {func(b *bytes.Buffer) error {
			return Print(b, []Finding{f}, func(string) []byte { return []byte("一\n二\n大力提升水平\n") }, PrintOptions{})
		}, []string{"稿.docx：第12段：警告: 甲（表3第2行） [vague-target]\n    大力提升水平\n    ^^^^^^^^\n"}, "3:1"},
		"json":   {func(b *bytes.Buffer) error { return WriteJSON(b, []Finding{f}) }, []string{`"place": "第12段"`, `"line": 3`, `"place": "表3第2行"`}, "第12段："},
		"sarif":  {func(b *bytes.Buffer) error { return WriteSARIF(b, []Finding{f}, SARIFOptions{}) }, []string{`"fullyQualifiedName": "第12段"`}, "startLine"},
		"github": {func(b *bytes.Buffer) error { return WriteGitHub(b, []Finding{f}) }, []string{"::warning file=稿.docx,title=警告 vague-target::第12段：甲（表3第2行）"}, "line="},
	} {
		var b bytes.Buffer
		if err := c.write(&b); err != nil {
			t.Fatal(err)
		}
		for _, want := range c.want {
			if !strings.Contains(b.String(), want) {
				t.Errorf("%s: no %q in\n%s", name, want, b.String())
			}
		}
		if strings.Contains(b.String(), c.not) {
			t.Errorf("%s: %q in\n%s", name, c.not, b.String())
		}
	}
}

func TestRows(t *testing.T) {
	at := func(line int, name string) Pos { return Pos{Line: line, Column: 1, Name: name} }
	for want, all := range map[string][]Pos{
		"":           {at(0, "")},
		"第 12 行":     {at(12, "")},
		"第 63、70 行":  {at(63, ""), at(70, ""), at(63, "")},
		"第12段、表3第2行": {at(1, "第12段"), at(2, "表3第2行"), at(3, "第12段")},
		"第12段、第 7 行": {at(7, ""), at(2, "第12段")},
	} {
		if got := Rows(all); got != want {
			t.Errorf("%v is %q, want %q", all, got, want)
		}
	}
}
