package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"pilotplan/internal/cli"
	"pilotplan/internal/plan"
	"pilotplan/internal/thorough"
	"pilotplan/outline"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// step is what is typed at one question of the plain questionnaire; to a table, all that is typed until it is left.
type step struct {
	path  string
	lines []string
}

// filled are questions that take over the answers to others, and are not asked where these were answered.
var filled = []string{
	"试点单位概况.服务业投入.年度", "申请材料.请示.日期", "申请材料.请示.联系人", "申请材料.请示.电话", "申请材料.承诺书.日期",
}

// script is what answers all questions as a plan does.
func script(want *plan.Plan) []step {
	steps := []step{{"", []string{guide().Name}}}
	for _, path := range []string{outline.TypeKey, guide().Applicant, outline.PeriodKey, outline.DatedKey, outline.TitleKey} {
		steps = append(steps, step{path, plainLines(want, path)})
	}
	for path, q := range guide().Questions() {
		if q.Kind == outline.Group || path == guide().Applicant || slices.Contains(filled, path) || !guide().AskedOf(q, want.Type.Value) {
			continue
		}
		if !q.Kind.IsTable() {
			steps = append(steps, step{path, plainLines(want, path)})
			continue
		}
		steps = append(steps, rowSteps(want, path)...)
	}
	return append(steps, step{"end", []string{"否"}})
}

// plainLines are the lines that answer a question; one empty line passes it by.
func plainLines(want *plan.Plan, path string) []string {
	q, text := asked(path), typed(want, path)
	switch {
	case text == "":
		return []string{""}
	case q.Key == "年度进度":
		return []string{strings.ReplaceAll(text, "\n", "；")}
	case isLong(q):
		return append(strings.Split(text, "\n"), ":完")
	case q.Kind == outline.Choices, q.Key == "对应指标":
		return []string{strings.ReplaceAll(text, "\n", "、")}
	}
	return []string{text}
}

// rowSteps add the rows of a table and leave it.
func rowSteps(want *plan.Plan, table string) []step {
	var steps []step
	for row := range want.Lookup(table).Items {
		at := fmt.Sprintf("%s[%d]", table, row+1)
		name := want.Text(at + ".名称").Value
		steps = append(steps, step{table, []string{name}})
		for _, q := range columnsOf(table) {
			if !preset(table, name, q.Key) {
				steps = append(steps, step{at + "." + q.Key, plainLines(want, at+"."+q.Key)})
			}
		}
	}
	return append(steps, step{table, []string{""}})
}

// preset reports whether a new row of that name has a field already.
func preset(table, name, key string) bool {
	if key == "编号" || key == "名称" || key == "完成时限" {
		return true
	}
	for _, c := range guide().Indicators {
		if asked(table).Kind == outline.Indicators && c.Name == name {
			return key == "单位" || key == "方向" && c.Direction != ""
		}
	}
	return false
}

func joined(steps []step) string {
	var b strings.Builder
	for _, s := range steps {
		for _, l := range s.lines {
			b.WriteString(l + "\n")
		}
	}
	return b.String()
}

// heard is how a run of the plain questionnaire ended.
type heard struct {
	status   int
	out, err string
	plan     *plan.Plan
}

// pipe runs the plain questionnaire on piped lines, as a program of its own.
func pipe(t testing.TB, dir, input string, args ...string) heard {
	t.Helper()
	cmd := exec.Command("pilotplan", append([]string{"new"}, args...)...)
	var out, fault bytes.Buffer
	cmd.Dir, cmd.Stdin, cmd.Stdout, cmd.Stderr = dir, strings.NewReader(input), &out, &fault
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return heard{cmd.ProcessState.ExitCode(), out.String(), fault.String(), parsed(kept(t, dir))}
}

// hear is pipe without a program of its own: a fourth of the time.
func hear(t testing.TB, dir, input string, args ...string) heard {
	t.Helper()
	var out, fault bytes.Buffer
	env := &cli.Env{Stdin: strings.NewReader(input), Stdout: &out, Stderr: &fault, Now: time.Now, Getenv: func(string) string { return "" }}
	status := env.Main(t.Context(), append([]string{"new", filepath.Join(dir, "方案.yaml")}, args...))
	return heard{status, out.String(), fault.String(), parsed(kept(t, dir))}
}

// kept is the plan that a questionnaire left in a folder.
func kept(t testing.TB, dir string) []byte {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(dir, "方案.yaml"))
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		t.Fatal(err)
	}
	return text
}

// All answers piped at once give the plan; the whole sample is typed in the long rounds.
func TestPlainWhole(t *testing.T) {
	t.Parallel()
	want := shortSample(t)
	if thorough.Wanted() {
		want = sample()
	}
	got := pipe(t, t.TempDir(), joined(script(want)))
	if got.status != 0 {
		t.Errorf("status %d; it says %s", got.status, got.err)
	}
	differ(t, got.plan, want)
}

// Answers are understood whatever their encoding and line ends.
func TestPlainEncodings(t *testing.T) {
	t.Parallel()
	text := joined(script(sample())[:30])
	gbk, err := simplifiedchinese.GB18030.NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	want := hear(t, t.TempDir(), text).plan
	if n := len(answers(want)); n < 25 {
		t.Fatalf("only %d answers in UTF-8", n)
	}
	for name, input := range map[string]string{"GBK": gbk, "CRLF": strings.ReplaceAll(text, "\n", "\r\n"), "GBK, CRLF": strings.ReplaceAll(gbk, "\n", "\r\n")} {
		t.Run(name, func(t *testing.T) { differ(t, hear(t, t.TempDir(), input).plan, want) })
	}
}

// Wherever the answers end, those before are kept, what is missing is told, and the next run goes on from there: each run is
// given the answers to a few questions, in the long rounds and in tables to one.
func TestPlainEndsAnywhere(t *testing.T) {
	t.Parallel()
	dir, want := t.TempDir(), shortSample(t)
	steps := script(want)
	got := hear(t, dir, joined(steps[:2])) // which guide is not kept without an answer
	for n := 2; n < len(steps)-1; {
		told(t, got, want, steps[1:n])
		next := fewOf(steps[n : len(steps)-1])
		if got = hear(t, dir, resumed(next[0])+joined(next[1:])); t.Failed() {
			t.Fatalf("up to %s", steps[n-1].path)
		}
		n += len(next)
	}
	if got = hear(t, dir, "\n:存\n"); got.status != 0 {
		t.Errorf("status %d at the end: %s", got.status, got.err)
	}
	differ(t, got.plan, want)
}

// fewOf are the steps that one run is given. A field of a row is reached by another way than the next one, and comes alone.
func fewOf(steps []step) []step {
	for n := range min(thorough.Rounds(10, 1), len(steps)) {
		if _, _, inRow := cutRow(steps[n].path); inRow {
			return steps[:max(n, 1)]
		}
	}
	return steps[:min(thorough.Rounds(10, 1), len(steps))]
}

// told checks what a run left and said whose answers ended behind some steps.
func told(t *testing.T, got heard, want *plan.Plan, given []step) {
	t.Helper()
	if got.status != 3 {
		t.Errorf("status %d, want 3: %s", got.status, got.err)
	}
	have := answers(got.plan)
	for path, value := range answers(want) {
		if stepOf(given, path) && have[path] != value {
			t.Errorf("%s is %q, want %q", path, have[path], value)
		}
		table, _, _ := strings.Cut(path, "[")
		if isRequired(got.plan, table) && !got.plan.Lookup(table).Answered() && !strings.Contains(got.err, label(table)) {
			t.Errorf("%s is missing and not told:\n%s", table, got.err)
		}
	}
}

// resumed is what a run is to be given that opens at a step. To a row of a table the way leads from the table, past the
// fields before.
func resumed(s step) string {
	table, field, inRow := cutRow(s.path)
	if !inRow {
		return joined([]step{s})
	}
	var row int
	fmt.Sscanf(s.path[len(table):], "[%d]", &row)
	fields := columnsOf(table)
	before := slices.IndexFunc(fields, func(q outline.Question) bool { return q.Key == field })
	return fmt.Sprintf("改 %d\n", row) + strings.Repeat("\n", before) + joined([]step{s})
}

// isRequired reports whether a plan must answer a question: a field of a group only if the group is answered or required.
func isRequired(p *plan.Plan, path string) bool {
	q := guide().Question(path)
	if q == nil || !q.Required {
		return false
	}
	above := path[:strings.LastIndexByte(path, '.')]
	group := guide().Question(above)
	return group == nil || group.Required || p.Lookup(above).Answered()
}

// stepOf reports whether a path was answered by one of the steps.
func stepOf(steps []step, path string) bool {
	for _, s := range steps {
		if !asked(s.path).Kind.IsTable() && below(path, s.path) {
			return true
		}
	}
	return false
}

func TestPlainCommands(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, input string
		status      int
		want        string // in the output
		income      string // that the plan says
	}{
		{"save and leave", ":跳 年营业收入\n18.6亿\n:存\n", 1, "理解为：18.6亿元", "18.6亿元"},
		{"back", ":跳 年营业收入\n:回\n2022年\n20亿元\n:退\n", 1, "数据年度", "20亿元"},
		{"full-width colon", "：跳 年营业收入\n18.6亿元\n：退\n", 1, "", "18.6亿元"},
		{"undo", ":跳 年营业收入\n18.6亿元\n:撤\n:退\n", 1, "", ""},
		{"empty an answer", ":跳 年营业收入\n18.6亿元\n:跳 年营业收入\n:清\n:退\n", 1, "现在是：18.6亿元", ""},
		{"contents", ":目\n:退\n", 1, "[未答] 年营业收入", ""},
		{"help", ":帮\n:退\n", 1, ":撤 撤销上一次回答", ""},
		{"place by number", ":跳 1.1\n:退\n", 1, "统一社会信用代码", ""},
		{"no such question", ":跳 没有这题\n:退\n", 3, "没有“没有这题”这一题", ""},
		{"no such command", ":什么\n:退\n", 3, "没有 :什么", ""},
		{"unreadable", ":跳 年营业收入\nabc\n18.6亿元\n:退\n", 3, "如 12.5亿元", ""},
		{"unreadable at the end", ":跳 年营业收入\nabc", 3, "如 12.5亿元", ""},
		{"no line end at the end", ":跳 年营业收入\n18.6亿元", 3, "", "18.6亿元"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := hear(t, t.TempDir(), c.input, "--outline", guide().Name)
			if got.status != c.status {
				t.Errorf("status %d, want %d: %s", got.status, c.status, got.err)
			}
			if !strings.Contains(got.out, c.want) {
				t.Errorf("it does not say %q:\n%s", c.want, got.out)
			}
			if said := got.plan.Text("试点单位概况.年营业收入").Value; said != c.income {
				t.Errorf("the plan says %q, want %q", said, c.income)
			}
		})
	}
}
