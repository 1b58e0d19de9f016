package check

import (
	"strings"
	"testing"

	"pilotplan/internal/plan"
	"pilotplan/outline"
)

// What to write is said from what the outline says of the question, by the kind of answer that it wants.
func TestHintsForMissingAnswers(t *testing.T) {
	for _, c := range []struct {
		name     string
		question outline.Question
		hint     string
	}{
		{"an example", outline.Question{Kind: outline.Quantity, Unit: "万元", Example: "800万元"}, "填上，如 “甲: 800万元”"},
		{"a unit", outline.Question{Kind: outline.Quantity, Unit: "万元"}, "补上 “甲”，写数和单位，如以“万元”计"},
		{"guidance, its first line", outline.Question{Kind: outline.Prose, Guidance: "写明来历。\n再写现状。"}, "补上 “甲”：写明来历"},
		{"prose is not shown by example", outline.Question{Kind: outline.Prose, Example: "本单位成立于…"}, "补上 “甲”"},
		{"choices", outline.Question{Kind: outline.Choice, Choices: []string{"自有", "租用"}}, "可以写：自有、租用"},
		{"yes or no", outline.Question{Kind: outline.YesNo}, "写 “甲: 是” 或 “甲: 否”"},
		{"a group", outline.Question{Kind: outline.Group, Fields: []outline.Question{{Key: "子"}, {Key: "丑", Required: true}}}, "写明 丑"},
		{"a group that need not be full", outline.Question{Kind: outline.Group, Fields: []outline.Question{{Key: "子"}, {Key: "丑"}}}, "写明 子、丑"},
		{"indicators", outline.Question{Kind: outline.Indicators}, "至少写一个指标，每个写明 名称、单位、方向、基期、年度目标、数据来源"},
		{"tasks", outline.Question{Kind: outline.Tasks}, "至少写一项任务，每项写明 名称、交付成果、对应指标、责任单位、责任人、完成时限"},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.question.Key, c.question.Required = "甲", true
			found := Run(answering("章: {乙: 有}\n", c.question, outline.Question{Key: "乙", Kind: outline.Text}))
			if len(found) != 1 || found[0].Hint != c.hint || found[0].Path != "章.甲" || found[0].Pos.Column != 1 {
				t.Errorf("got %+v, want the hint %s", found, c.hint)
			}
		})
	}
}

// answering gives a plan of one chapter, 章, with the questions given.
func answering(text string, questions ...outline.Question) *plan.Plan {
	o := &outline.Outline{Name: "问", Chapters: []outline.Section{{Key: "章", Questions: questions}}}
	p, _ := plan.Parse("x.yaml", []byte(text), func(string) (*outline.Outline, error) { return o, nil })
	return p
}

// Tests of a choice, and of a number that no unit was asked for.
func TestOtherConditions(t *testing.T) {
	where := outline.Test{Question: "章.区域", Label: "所在区域", In: []string{"苏南", "苏中"}}
	size := outline.Test{Question: "章.规模", AtLeast: number("60家")}
	for _, c := range []struct {
		name, answers string
		test          outline.Test
		sentence      string
	}{
		{"in", "区域: 苏中", where, "所在区域 “苏中” 属于 苏南、苏中：符合"},
		{"not in", "区域: 苏北", where, "所在区域 “苏北” 不属于 苏南、苏中：不符合"},
		{"one of several in", "区域: [苏北, 苏南]", where, "所在区域 “苏北、苏南” 属于 苏南、苏中：符合"},
		{"not given", "规模: 70家", where, "没有填写“区域”：不能判断"},
		{"of another kind", "规模: 70亩", size, "“规模”写的是“70亩”，不能和60家比较：不能判断"},
		{"no number", "规模: 很大", size, "“规模”写的是“很大”，不是一个数：不能判断"},
		{"a bare number", "规模: 60", size, "规模 60 ≥ 60家：符合"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := answering("申报类别: 甲类\n章: {"+c.answers+"}\n",
				outline.Question{Key: "区域", Kind: outline.Choices}, outline.Question{Key: "规模", Kind: outline.Quantity})
			p.Outline.Types = []outline.Type{{Name: "甲类"}}
			p.Outline.Conditions = []outline.Condition{{Title: "条件", For: []string{"甲类"}, Test: c.test}}
			if got := Conditions(p); len(got) != 1 || got[0].Sentence != c.sentence {
				t.Errorf("got %+v, want %s", got, c.sentence)
			}
			for _, f := range Run(p) {
				if !strings.HasPrefix(f.Rule, "threshold-") || f.Hint == "" {
					t.Errorf("finds %+v", f)
				}
			}
		})
	}
}
