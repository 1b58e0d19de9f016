package check

import (
	"bytes"
	"fmt"
	"math/rand"
	"os"
	"strings"
	"testing"

	"pilotplan/internal/plan"
	"pilotplan/internal/quantity/calendar"
	"pilotplan/internal/thorough"
	"pilotplan/outline"
)

// An empty plan gives a list that can be read: what stands at the top, and the chapters, each once.
func TestEmptyPlan(t *testing.T) {
	const atTop = "1:1 missing-answer 没有填写“申报类别”\n1:1 missing-answer 没有填写“试点期”\n"
	const chapters = "1:1 chapter-missing 缺少“保障”一章\n1:1 chapter-missing 缺少“农场概况”一章\n1:1 chapter-missing 缺少“示范内容”一章\n"
	const paper = "1:1 material-missing 申请材料里没有“申请书”\n"
	for _, text := range []string{"", "\n\n", "# 只有注释\n", "---\n"} {
		p, _ := plan.Parse("x.yaml", []byte(text), fair)
		if got, want := list(Run(p)), chapters+paper+atTop; got != want {
			t.Errorf("%q\ngot:\n%swant:\n%s", text, got, want)
		}
	}
}

// What cannot be read is reported by plan.Parse, and is not missing on top of that.
func TestUnreadablePlan(t *testing.T) {
	for _, text := range []string{"- 一\n- 二\n", "只是一段文字\n", "\"没有结束\n"} {
		p, found := plan.Parse("x.yaml", []byte(text), fair)
		if len(found) == 0 {
			t.Errorf("%q is read without a word", text)
		}
		if got := Run(p); len(got) > 0 {
			t.Errorf("%q:\n%s", text, list(got))
		}
	}
}

// A value of the wrong kind is one finding, plan.Parse's.
func TestWrongKindIsNotMissing(t *testing.T) {
	text := read(t, "testdata/good/chapter-missing.yaml")
	for _, c := range [][2]string{
		{"年产值: 0.36亿元", "年产值: 不少"},
		{"年产值: 0.36亿元", "年产值: 600亩"},
		{"有机种植占比: 42%", "有机种植占比: 较高"},
		{"责任人: 田某某", "责任人: [田某某, 林某某]"},
		{"完成时限: 2025年10月", "完成时限: 尽快"},
		{"完成时限: 2025年10月", "完成时限: 待定"},
		{"基期: {2022年: 3600}", "基期: 3600"},
		{"年度目标: {2023年: 60, 2024年: 90, 2025年: 120}", "年度目标: 120"},
		{"年度进度: {2023年: 200亩, 2024年: 400亩, 2025年: 600亩}", "年度进度: 逐年推进"},
		{"方向: 升", "方向: 上升"},
		{"试点期: 2023年1月—2025年12月", "试点期: 三年"},
	} {
		changed := strings.Replace(text, c[0], c[1], 1)
		p, found := plan.Parse("x.yaml", []byte(changed), fair)
		if changed == text || len(found) != 1 || found[0].Rule != "wrong-kind" {
			t.Errorf("%s: plan.Parse finds %s", c[1], list(found))
		}
		if got := Run(p); len(got) > 0 {
			t.Errorf("%s is reported again:\n%s", c[1], list(got))
		}
	}
}

// A guide that asks for little gets little: nothing is demanded that the outline does not ask for.
func TestBareOutline(t *testing.T) {
	bare := func(string) (*outline.Outline, error) { return bareOutline(), nil }
	p, found := plan.Parse("x.yaml", []byte("内容:\n  说明: 三年内完成改造。\n"), bare)
	if got := append(found, Run(p)...); len(got) > 0 {
		t.Errorf("finds:\n%s", list(got))
	}
	p, _ = plan.Parse("x.yaml", []byte("内容: {指标: [{名称: 产量, 单位: 吨}]}\n"), bare)
	got := list(Run(p))
	for _, rule := range []string{"missing-answer", "indicator-no-baseline", "indicator-no-target", "indicator-no-source", "indicator-direction"} {
		if strings.Count(got, " "+rule+" ") != 1 {
			t.Errorf("%s is not found once:\n%s", rule, got)
		}
	}
}

// Each finding bears the outline's clause for what it is about.
func TestClausesAreTheOutlines(t *testing.T) {
	for file, clause := range map[string]string{
		"threshold-not-met": "办法 第三条", "chapter-missing": "办法 第十条", "indicator-no-unit": "办法 第八条",
		"task-no-person": "办法 第九条", "deadline-outside-period": "办法 第五条", "material-missing": "办法 第十一条",
		"type-not-in-guide": "办法 第二条",
	} {
		for _, f := range Run(parse(t, "testdata/bad/"+file+".yaml")) {
			if f.Clause != clause {
				t.Errorf("%s has the clause %q, want %q", f.Rule, f.Clause, clause)
			}
		}
	}
}

// Silenced findings stay, with their reason; all else is as without the comment.
func TestSilencedFindingsStay(t *testing.T) {
	text := read(t, "testdata/bad/task-no-person.yaml")
	plain, _ := plan.Parse("x.yaml", []byte(text), fair)
	silenced, _ := plan.Parse("x.yaml", []byte(strings.Replace(text, "责任人: （待定）", "责任人: （待定） # pilotplan: 忽略 task-no-person：待任命", 1)), fair)
	before, after := Run(plain), Run(silenced)
	if len(before) != 2 || len(after) != 2 || after[0].Suppressed || !after[1].Suppressed || after[1].Reason != "待任命" {
		t.Errorf("before:\n%safter:\n%s", list(before), list(after))
	}
	before[1].Suppressed, before[1].Reason = true, "待任命"
	if fmt.Sprint(before) != fmt.Sprint(after) {
		t.Errorf("more than the silence changed:\n%+v\n%+v", before, after)
	}
}

func TestSameInputSameFindings(t *testing.T) {
	for _, name := range plans(t, "bad") {
		if a, b := fmt.Sprint(Run(parse(t, name))), fmt.Sprint(foundIn(t, name)); a != b {
			t.Errorf("%s:\n%s\n%s", name, a, b)
		}
	}
}

// A plan hundreds of times the usual size still finishes.
func TestBigPlan(t *testing.T) {
	var b strings.Builder
	b.WriteString("申报类别: 种植农场\n试点期: 2023年1月—2025年12月\n示范内容:\n  指标:\n")
	rows := thorough.Rounds(500, 3000)
	for i := range rows {
		fmt.Fprintf(&b, "    - {编号: Z%d, 名称: 指标%d, 单位: 家, 方向: 升, 基期: {2022年: 1}, 年度目标: {2025年: 9}}\n", i, i)
	}
	b.WriteString("  任务:\n")
	for i := range rows {
		fmt.Fprintf(&b, "    - {编号: R%d, 名称: 任务%d, 对应指标: [Z%d]}\n", i, i, i)
	}
	p, _ := plan.Parse("x.yaml", []byte(b.String()), fair)
	count := map[string]int{}
	for _, f := range Run(p) {
		count[f.Rule]++
	}
	if count["task-no-person"] != rows || count["indicator-no-task"] != 0 || count["schedule-no-dates"] != 1 {
		t.Errorf("%v", count)
	}
}

// Whatever is done to a plan, the check comes to an end and every finding has a place in the file.
func TestRandomEdits(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	var texts [][]byte
	for _, name := range append(plans(t, "bad"), plans(t, "good")...) {
		texts = append(texts, []byte(read(t, name)))
	}
	for range thorough.Rounds(12, 400) {
		sound(t, edit(random, texts))
	}
}

// edit joins lines of two plans, leaves some out, and changes a few bytes.
func edit(random *rand.Rand, texts [][]byte) []byte {
	a, b := texts[random.Intn(len(texts))], texts[random.Intn(len(texts))]
	lines := append(bytes.SplitAfter(a, []byte("\n")), bytes.SplitAfter(b, []byte("\n"))[random.Intn(20):]...)
	from := random.Intn(len(lines))
	lines = append(lines[:from], lines[min(from+random.Intn(12), len(lines)):]...)
	text := bytes.Join(lines, nil)
	for range random.Intn(4) {
		if i := random.Intn(len(text) + 1); i < len(text) {
			text[i] = "-: {}[]9零年万%“\n"[random.Intn(13)]
		}
	}
	return text
}

func FuzzRun(f *testing.F) {
	for _, folder := range []string{"bad", "good"} {
		names, err := os.ReadDir("testdata/" + folder)
		if err != nil {
			f.Fatal(err)
		}
		for _, name := range names {
			text, err := os.ReadFile("testdata/" + folder + "/" + name.Name())
			if err != nil {
				f.Fatal(err)
			}
			f.Add(text)
		}
	}
	f.Fuzz(func(t *testing.T, text []byte) { sound(t, text) })
}

// FuzzRunText asks that plain text of any sort comes to an end, with every finding in the file.
func FuzzRunText(f *testing.F) {
	for _, text := range []string{
		"", "一、", "（一）\n（三）", "# 示范内容\n明显缩短时间。", "到2025年，收入由3亿元提高到7亿元，占比分别达到3%、4%。", "---\n---\n| 甲 | 乙 |\r\n是是一是二是",
		"号1号〔2019〕1号[2019]第01号", "\x00\xff", "：：::，,甲,乙(丙)",
	} {
		f.Add([]byte(text))
	}
	period, err := calendar.ParsePeriod("2023年1月—2025年12月")
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		lines := bytes.Count(text, []byte("\n")) + bytes.Count(text, []byte("\r")) + 1
		for _, found := range RunText("x.md", text, fairOutline(), TextOptions{Period: period}) {
			if found.Pos.Line < 1 || found.Pos.Line > lines || found.Pos.Column < 1 || found.Message == "" || found.Hint == "" {
				t.Fatalf("%q: %+v", text, found)
			}
		}
	})
}

func sound(t *testing.T, text []byte) {
	t.Helper()
	p, _ := plan.Parse("x.yaml", text, fair)
	lines := bytes.Count(p.Source, []byte("\n")) + bytes.Count(p.Source, []byte("\r")) + 1
	for _, f := range Run(p) {
		if f.Pos.Line < 1 || f.Pos.Line > lines || f.Pos.Column < 1 || f.Message == "" || f.Severity == 0 {
			t.Fatalf("%q: %+v", text, f)
		}
		if f.Suppressed && f.Rule == silence.id {
			t.Fatalf("a silence is silenced: %q", text)
		}
	}
	Conditions(p)
}

func read(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// A key that is written twice has two texts, each with its own sentences.
func TestKeyTwice(t *testing.T) {
	once := "  资金保障: |\n    由场长任组长，计划投入800万元，其中基地建设500万元、设备购置300万元。\n"
	p, found := plan.Parse("x.yaml", []byte("指南: 通用试点方案\n试点期: 2024年1月—2026年12月\n保障措施:\n"+once+strings.Replace(once, "300", "400", 1)), outline.Builtin)
	lines := map[int]bool{}
	for _, f := range Run(p, found...) {
		if f.Rule == "sum-mismatch" {
			lines[f.Pos.Line] = true
		}
	}
	if lines[5] || !lines[7] {
		t.Errorf("sums at lines %v, want only line 7", lines)
	}
}
