package lsp

import (
	"fmt"
	"strings"
	"testing"

	"pilotplan/outline"
)

// shownBy are the words that a diagnostic underlines, with its rule and severity.
func shownBy(text string, d diagnostic) string {
	t := newText([]byte(text))
	return fmt.Sprintf("%s %d %s", d.Code, d.Severity, t.src[t.offset(d.Range.Start):t.offset(d.Range.End)])
}

func shownByAll(text string, all []diagnostic) string {
	var lines []string
	for _, d := range all {
		lines = append(lines, shownBy(text, d))
	}
	return strings.Join(lines, "\n")
}

const head = "指南: 通用试点方案\n"

func TestDiagnosticsFollowTheTyping(t *testing.T) {
	c := connect(t, `{}`)
	text := "指南: 江苏两业融合-第三批\n试点单位概况:\n  年营业收入: 18.6亿元\n"
	if got := shownByAll(text, c.open(text)); strings.Contains(got, "unknown-key") {
		t.Fatalf("before: %s", got)
	}
	// 年营业收入 becomes 年营业收人, which no guide asks for
	in := change{Range: &span{position{2, 6}, position{2, 7}}, Text: "人"}
	want := "unknown-key 1 年营业收人"
	if got := shownByAll("指南: 江苏两业融合-第三批\n试点单位概况:\n  年营业收人: 18.6亿元\n", c.edit(in)); !strings.Contains(got, want) {
		t.Errorf("after a wrong key:\n%s", got)
	}
	in.Text = "入"
	if got := shownByAll(text, c.edit(in)); strings.Contains(got, "unknown-key") {
		t.Errorf("after it was put right:\n%s", got)
	}
}

// Places are those of UTF-16 behind characters outside its first plane, also in block text, with any line end.
func TestDiagnosticsCountInUTF16(t *testing.T) {
	for name, text := range map[string]string{
		"one line":        head + "𠮷𠮷坏键: 1\n",
		"block":           "指南: 江苏两业融合-第三批\n试点单位概况:\n  基本情况: |\n    𠮷𠮷公司成立于2003年2月30日，职工1486人。\n",
		"CR LF":           "指南: 江苏两业融合-第三批\r\n试点单位概况:\r\n  基本情况: |\r\n    𠮷𠮷公司成立于2003年2月30日，职工1486人。\r\n",
		"byte order mark": "\ufeff坏键: 1\n" + head,
	} {
		found := connect(t, `{}`).open(text)
		got := shownByAll(text, found)
		if !strings.Contains(got, "unknown-key 1 𠮷𠮷坏键") && !strings.Contains(got, "unknown-key 1 坏键") && !strings.Contains(got, "no-such-date 1 2003年2月30日") && !strings.Contains(got, "no-such-date 1 2月30日") {
			t.Errorf("%s:\n%s", name, got)
		}
	}
}

// Other YAML of a project is no plan; a plan stays one while its only known key is typed anew.
func TestDiagnosticsOfPlansAlone(t *testing.T) {
	c := connect(t, `{}`)
	if found := c.open("services:\n  web:\n    image: nginx\n"); len(found) > 0 {
		t.Errorf("another YAML file: %v", found)
	}
	c = connect(t, `{}`)
	if found := c.open(head); len(found) == 0 {
		t.Error("a plan without an answer lacks nothing")
	}
	if found := c.edit(change{Range: &span{position{0, 0}, position{0, 2}}, Text: "指"}); len(found) == 0 {
		t.Error("a plan whose key is typed anew is none")
	}
	if found := c.edit(change{Text: "- 1\n- 2\n"}); len(found) == 0 {
		t.Error("a plan that became a list says nothing of it")
	}
}

func TestSilencedFindingsAreNotShown(t *testing.T) {
	text := "指南: 江苏两业融合-第三批\n试点单位概况:\n  # pilotplan: 忽略 no-such-date：原件如此\n  基本情况: |\n    公司成立于2003年2月30日。\n"
	if got := shownByAll(text, connect(t, `{}`).open(text)); strings.Contains(got, "no-such-date") {
		t.Error(got)
	}
}

// The sample, of which check has nothing to say, has no diagnostics; closed, a document has none either.
func TestDiagnosticsOfTheSample(t *testing.T) {
	o, err := outline.Builtin("")
	if err != nil {
		t.Fatal(err)
	}
	c := connect(t, `{}`)
	if found := c.open(string(o.Sample)); len(found) > 0 {
		t.Error(shownByAll(string(o.Sample), found))
	}
	if found := c.edit(change{Text: head}); len(found) == 0 {
		t.Error("an empty plan lacks nothing")
	}
	c.notify("textDocument/didClose", of{documentID{URI: testURI}})
	c.version = 0
	if found := c.diagnostics(); len(found) > 0 {
		t.Errorf("after closing: %v", found)
	}
}
