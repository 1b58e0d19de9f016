package report

import (
	"bytes"
	"html"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"pilotplan/internal/diff/change"
)

func page(t *testing.T, r *change.Report) string {
	t.Helper()
	var b bytes.Buffer
	if err := HTML(&b, r); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// The page says all that the report says, with marks on both sides.
func TestHTML(t *testing.T) {
	got := page(t, report())
	for _, want := range []string{
		"<title>修改对照：方案.yaml</title>", "<dd>方案.yaml（v1）</dd>", `<b>5</b> 处实质性修改`, "没有跟着改</strong> 主要试点内容.年度安排（第118行）",
		`<article id="c1" class="change k-target-lowered tone-less" data-kind="target-lowered">`, "的研发、<del>制造</del>与服务", "的研发、<ins>生产</ins>与服务",
		`<div class="text whole"><del>7.8亿元</del></div>`, "建议：核对后改成同一个数", `<a href="#c6">基本情况 第2句</a>`,
		`<input type="checkbox" id="f-target-lowered" value="target-lowered" checked>`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s", want)
		}
	}
	if !strings.Contains(page(t, &change.Report{}), "没有实质性修改") {
		t.Error("an empty report is not called so")
	}
}

// Every kind has a rule that hides it.
func TestHTMLFiltersAllKinds(t *testing.T) {
	style := filterStyle()
	for _, kind := range change.Kinds() {
		if !strings.Contains(style, "body:has(#f-"+kind.String()+":not(:checked)) .k-"+kind.String()+"{display:none}") {
			t.Errorf("no rule for %s", kind)
		}
	}
}

// The policy of the page allows the style and the script that stand in it, byte for byte, and nothing else.
func TestHTMLPolicy(t *testing.T) {
	got := page(t, hostile("<script>alert(1)</script>"))
	policy := html.UnescapeString(regexp.MustCompile(`Content-Security-Policy" content="(.*?)"`).FindStringSubmatch(got)[1])
	for _, tag := range []string{"style", "script"} {
		parts := regexp.MustCompile(`(?s)<`+tag+`>(.*?)</`+tag+`>`).FindAllStringSubmatch(got, -1)
		if len(parts) != 1 || !strings.Contains(policy, tag+"-src '"+policyHash(parts[0][1])+"'") {
			t.Errorf("%d %ss; policy %s", len(parts), tag, policy)
		}
	}
	if !strings.HasPrefix(policy, "default-src 'none'; ") || strings.Contains(policy, "unsafe") {
		t.Errorf("policy %s", policy)
	}
	if regexp.MustCompile(`(?i) (src|style|on\w+)=|url\(|https?:|@import`).MatchString(got) {
		t.Error("the page loads something, or has a style or script of its own in an element")
	}
}

// Whatever a plan says stays text: the page has the elements that it would have without it.
func TestHTMLIsSafe(t *testing.T) {
	elements := func(word string) string {
		return strings.Join(regexp.MustCompile(`</?[a-z0-9]+`).FindAllString(page(t, hostile(word)), -1), " ")
	}
	want := elements("字")
	for _, word := range []string{
		"<script>document.title='ran'</script>", "]]>", "--><b>", `"><img src=x onerror=alert(1)>`, "</title></style></script>", "{{.Old}}", "&lt;b&gt;",
		"javascript:alert(1)", "\x00\x1b[31m", "\u202e", "坏\xff", "<!--", "<![CDATA[", "`${1}`",
	} {
		if got := elements(word); got != want {
			t.Errorf("%q changes the page", word)
		}
		if got := page(t, hostile(word)); strings.ContainsAny(got, "\x00\x1b\u202e") {
			t.Errorf("%q comes through", word)
		}
	}
}

// A long passage is folded, and still there in full.
func TestHTMLFolds(t *testing.T) {
	r := report()
	r.Changes[5].Edits[3].Text = strings.Repeat("很长的一段话，", 1000)
	got := page(t, r)
	if strings.Count(got, `<details class="long"`) != 2 || strings.Count(got, "很长的一段话，") < 2000 {
		t.Errorf("%d passages are folded", strings.Count(got, `<details class="long"`))
	}
}

// TestHTMLToLookAt writes a page where LOOK says, to be looked at.
func TestHTMLToLookAt(t *testing.T) {
	dir := os.Getenv("LOOK")
	if dir == "" {
		t.Skip("LOOK names no folder")
	}
	if err := os.WriteFile(filepath.Join(dir, "page.html"), []byte(page(t, report())), 0o644); err != nil {
		t.Fatal(err)
	}
}
