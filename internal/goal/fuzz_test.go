package goal

import (
	"strings"
	"testing"

	"pilotplan/internal/quantity/calendar"
)

var hostile = []string{
	"", "第", "前", "翻", "过", "百分之", "二〇", "2025", "2025年—", "十四五", "“十四五”末", "由", "由22%提高到35%", "[", "](", "](x)", "（（（", "”“", "\xff\xfe", "1:1", "到1:1",
	"一是", "（一）", "2023.1-2025.12", "1，000，000", "每季度一次", "以", "在基础上", "三年", "近三年", "７×２４", "是", "：", "《", "《》提出", "- ", "| a | b |\n|---|---|\n| 到2025年 | 5亿元 |",
	"# 标题\n\n正文。下一句；再一句。\r\n\r\n1. 项目\n2. 项目", "```\n代码\n", "> 引\n>", "\u3000\u3000到 2025 年，收入\n达到 26 亿元。", "**达到30%**", "他说：“好。”然后走了。",
}

func addSeeds(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	for i, d := range sentences(readCorpus(f)) {
		if i%7 == 0 {
			f.Add(d.Rows[0].Text)
		}
	}
}

// Every place that a verdict names lies inside the sentence, and says what it claims to say.
func FuzzJudge(f *testing.F) {
	addSeeds(f)
	period, err := calendar.ParsePeriod("2023年1月—2025年12月")
	if err != nil {
		f.Fatal(err)
	}
	j := New(Options{AsOf: middleOf2023, Period: period})
	f.Fuzz(func(t *testing.T, s string) {
		v := j.Judge(s)
		check := func(what string, start, end int, text string) {
			if start < 0 || end < start || end > len(s) || s[start:end] != text {
				t.Fatalf("%s %d-%d %q in %q", what, start, end, text, s)
			}
		}
		for _, val := range v.Values {
			check("value", val.Start, val.End, val.Text)
		}
		for _, c := range v.Clues {
			check("clue", c.Start, c.End, c.Text)
		}
		for _, c := range v.Clauses {
			check("clause", c.Start, c.End, s[min(c.Start, len(s)):min(max(c.End, c.Start), len(s))])
		}
		if v.Deadline != nil {
			check("deadline", v.Deadline.Start, v.Deadline.End, v.Deadline.Text)
		}
		if v.Baseline != nil {
			check("baseline", v.Baseline.Start, v.Baseline.End, v.Baseline.Text)
		}
		if !v.Class.Goal() && (len(v.Values) > 0 || v.Deadline != nil || v.Baseline != nil || len(v.Missing) > 0) {
			t.Fatalf("%s with %+v", v.Class.Code(), v)
		}
	})
}

// Hostile text is judged in one go: none of these may take squared time.
// What would not finish here is stopped by the time limit of go test.
func TestFinishesOnHostileText(t *testing.T) {
	j := New(Options{AsOf: middleOf2023})
	for _, s := range append(hostile, "，", "由1到", "较2022年", "（", "“", "以", "的", "百", "三年内", "了", "2025年，", "5家、", "。") {
		j.Judge(strings.Repeat(s, 20000))
	}
}
