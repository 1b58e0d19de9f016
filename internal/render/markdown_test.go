package render

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"pilotplan/internal/doc"
	"pilotplan/internal/plan"
	"pilotplan/outline"
	"pilotplan/templates"
)

var update = flag.Bool("update", false, "rewrite testdata")

// golden compares text with a file of testdata.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, bytes.ReplaceAll(want, []byte("\r\n"), []byte("\n"))) {
		t.Errorf("%s differs; run with -update and read the change\n%s", name, firstDifference(string(want), string(got)))
	}
}

func firstDifference(want, got string) string {
	a, b := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return "want " + a[i] + "\ngot  " + b[i]
		}
	}
	return "one is longer"
}

func markdown(t testing.TB, p *plan.Plan) string {
	t.Helper()
	text, err := Markdown(p, templates.FS)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func sample(t testing.TB) *plan.Plan {
	t.Helper()
	o, err := outline.Builtin("")
	if err != nil {
		t.Fatal(err)
	}
	p, found := plan.Parse(outline.SampleName, o.Sample, outline.Builtin)
	for _, f := range found {
		t.Errorf("sample: %d:%d: %s", f.Pos.Line, f.Pos.Column, f.Message)
	}
	return p
}

func TestSample(t *testing.T) {
	p := sample(t)
	golden(t, "sample.md", []byte(markdown(t, p)))
	for _, key := range []string{"请示", "承诺书"} {
		text, err := Material(p, key, templates.FS)
		if err != nil {
			t.Fatal(err)
		}
		golden(t, key+".md", text)
	}
	if got := markdown(t, p); strings.Contains(got, pending) {
		t.Error("the sample is not complete")
	}
}

func TestSampleIsSteady(t *testing.T) {
	first := markdown(t, sample(t))
	for range 3 {
		if markdown(t, sample(t)) != first {
			t.Fatal("same plan, other bytes")
		}
	}
}

// All that a plan answers in its chapters stands in the document.
func TestNoAnswerIsLost(t *testing.T) {
	p := sample(t)
	text := flat(markdown(t, p))
	for _, answer := range p.Texts() {
		chapter, _, _ := strings.Cut(answer.Path, ".")
		if chapter == plan.MaterialsKey || chapter == plan.GuideKey {
			continue
		}
		for _, line := range strings.Fields(answer.Value) {
			if !strings.Contains(text, line) && !strings.Contains(text, strings.TrimRight(line, "亿元")) {
				t.Errorf("%s: %q is lost", answer.Path, line)
			}
		}
	}
}

// The outline of the document: one title, chapters, sections, tasks, each numbered in its order.
func TestHeadingsAreInOrder(t *testing.T) {
	d := doc.Parse([]byte(markdown(t, sample(t))))
	numbers := new(numbering)
	titles := 0
	for _, b := range d.Blocks {
		h, ok := b.(*doc.Heading)
		if !ok {
			continue
		}
		if h.Level == 1 {
			titles++
			continue
		}
		if want := numbers.next(h.Level); !strings.HasPrefix(doc.Text(h.Spans), want) {
			t.Errorf("line %d: %q, want number %q", h.Line, doc.Text(h.Spans), want)
		}
	}
	if titles != 1 || !d.Meta.Cover || d.Meta.Title == "" || d.Meta.Applicant == "" {
		t.Errorf("%d titles, meta %+v", titles, d.Meta)
	}
}

const orchard = `指南: 果园
申报类别: 老园
试点期: 2024年—2025年
编制日期: 2024年3月1日
果园:
  园名: 甲|乙*园*
  面积: 120
  品种: [梨, 桃]
  投入: {年度: 2023年, 人工: 30万元, 肥料: 10万元, 总额: 50万元}
  历史: |
    # 一、由来
    始于<b>1990</b>年[^1]。

    [^1]: 见园志

    ` + "```" + `
    未完
做法:
  口号: 1. 好梨
  思路: |
    甲[^1]

    [^1]: 另注
  尺子:
    - {编号: A, 名称: "亩产\n(湿)", 单位: 公斤, 方向: 升, 基期: {2023年: 900}, 年度目标: {2024年: 1000, 2025年: 1200}}
    - {名称: 名次, 基期: {2023年: 第5名}, 年度目标: {2025年: 第1名}}
  活儿:
    - {编号: B1, 名称: "# 换土", 交付成果: 换土|完, 年度进度: {2024年: 一半, 2025年: 全部}, 完成时限: 2025年6月}
    - {名称: 修枝}
附记:
  备注: "---"
`

func TestMadeUpOutline(t *testing.T) {
	golden(t, "orchard.md", []byte(markdown(t, parse(t, orchard))))
}

func TestEmptyPlanShowsWhatIsPending(t *testing.T) {
	for _, src := range []string{"", "指南: 果园\n", "[]", "果园: 1\n做法: [1, {a: b}]\n", "果园: {历史: [一, 二], 园名: {a: b}, 面积: [1]}"} {
		text := markdown(t, parse(t, src))
		for _, want := range []string{"## 一、果园情况", pending} {
			if !strings.Contains(text, want) {
				t.Errorf("plan %q has no %q:\n%s", src, want, text)
			}
		}
		if strings.Contains(text, "附记") {
			t.Errorf("plan %q has a chapter of which nothing is wanted:\n%s", src, text)
		}
	}
}

// What other applicants are asked does not stand in the document of this one, even if the file answers it: check tells.
func TestQuestionsOfOtherApplicants(t *testing.T) {
	for src, want := range map[string]bool{
		"申报类别: 老园": true, "申报类别: 新园": false, "申报类别: 新园\n果园: {树龄: 9年}": false, "申报类别: 老园\n果园: {树龄: 9年}": true,
	} {
		if got := strings.Contains(markdown(t, parse(t, src)), "| 树龄 |"); got != want {
			t.Errorf("%s: row shown %t, want %t", src, got, want)
		}
	}
}

func TestMaterials(t *testing.T) {
	p := parse(t, orchard+"申请材料:\n  请示: {主送机关: 某局, 结语: 妥否，请批示。, 附件: [方案, \"#2\"]}\n  承诺书: {承诺事项: [不砍树。, 不撒谎]}\n")
	for key, want := range map[string][]string{
		"请示":  {"# 关于申报果园改造申报办法的请示", "<!-- 主送 -->\n\n某局：", "附件：1. 方案\\\n2\\. \\#2\n", "甲\\|乙\\*园\\*\\\n2024年3月1日", "联系电话：" + pendingMark},
		"承诺书": {"# 承诺书", "1\\. 不砍树。", "2\\. 不撒谎。", "2024年3月1日"},
		"土样":  {"# 土样报告", "取样点：" + pendingMark},
	} {
		got, err := Material(p, key, templates.FS)
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range want {
			if !strings.Contains(string(got), part) {
				t.Errorf("%s lacks %q:\n%s", key, part, got)
			}
		}
	}
	if _, err := Material(p, "没有", templates.FS); err == nil {
		t.Error("a material that the outline does not know")
	}
}

// hostile is what people and their programs put into answers: the list of doc's tests.
func hostile(t testing.TB) []string {
	t.Helper()
	src, err := os.ReadFile("../doc/testdata/hostile.txt")
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, line := range strings.Split(strings.TrimSpace(string(src)), "\n") {
		text, err := strconv.Unquote(line)
		if err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		list = append(list, text)
	}
	return list
}

// Plain answers that look like anything but text leave the document's structure as it is.
func TestHostileAnswersKeepTheStructure(t *testing.T) {
	for _, s := range hostile(t) {
		p := parse(t, orchard)
		p.Tasks[0].Name.Value, p.Tasks[0].Deliverable.Value, p.Indicators[0].Name.Value = s, s, s
		p.Tasks[0].Measures.Value, p.Title.Value = s, s
		p.Lookup("果园.园名").Text.Value, p.Lookup("果园.历史").Text.Value, p.Lookup("做法.口号").Text.Value = s, s, s
		d := doc.Parse([]byte(markdown(t, p)))
		var chapters []string
		for _, b := range d.Blocks {
			if h, ok := b.(*doc.Heading); ok && h.Level <= chapterLevel {
				chapters = append(chapters, doc.Text(h.Spans))
			}
		}
		if len(chapters) != 4 || strings.Join(chapters[1:], " ") != "一、果园情况 二、改造做法 三、附记" {
			t.Errorf("answer %q: chapters %q", s, chapters)
		}
	}
}
