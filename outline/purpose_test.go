package outline

import (
	"testing"

	"pilotplan/internal/vocabulary"
)

func TestPurposeOf(t *testing.T) {
	goals := Outline{Chapters: []Section{
		{Key: "概况", Questions: []Question{{Key: "基本情况", Kind: Prose}}},
		{Key: "内容", Clause: "二", Questions: []Question{
			{Key: "总体思路", Kind: Prose}, {Key: "目标", Kind: Prose}, {Key: "组", Kind: Group, Fields: []Question{{Key: "指标", Kind: Indicators}}}, {Key: "任务", Kind: Tasks, Clause: "二（三）"},
		}},
		{Key: "保障", Questions: []Question{{Key: "组织", Kind: Prose}, {Key: "工作原则", Kind: Prose}}},
	}}
	for path, want := range map[string]Purpose{
		"概况.基本情况": Background, "内容.总体思路": Guiding, "内容.目标": Goals, "保障.组织": Safeguards, "保障.工作原则": Guiding,
		"保障.没有问": Safeguards, "别处.目标": NoPurpose, "": NoPurpose,
	} {
		if got := goals.PurposeOf(path, vocabulary.Builtin()); got != want {
			t.Errorf("%s: %d, want %d", path, got, want)
		}
	}
	if got := goals.PathOf(Indicators) + " " + goals.PathOf(Tasks) + " " + goals.PathOf(Yearly); got != "内容.组.指标 内容.任务 " {
		t.Errorf("paths: %s", got)
	}
	if got := goals.ClauseOf(Indicators) + " " + goals.ClauseOf(Tasks) + " " + goals.ClauseOf(Yearly); got != "二 二（三） " {
		t.Errorf("clauses: %s", got)
	}

	onlyTasks := Outline{Chapters: []Section{{Key: "甲"}, {Key: "乙", Questions: []Question{{Key: "任务", Kind: Tasks}}}}}
	if got := onlyTasks.GoalChapter(); got != 1 {
		t.Errorf("tasks alone: goals in chapter %d", got)
	}
	none := Outline{Chapters: []Section{{Key: "甲", Questions: []Question{{Key: "目标", Kind: Prose}}}}}
	if got := none.PurposeOf("甲.目标", vocabulary.Builtin()); got != NoPurpose {
		t.Errorf("without tables: %d", got)
	}
	words, _ := vocabulary.Load([]byte("思路标题: [方略]"))
	onlyTasks.Chapters[1].Questions = append(onlyTasks.Chapters[1].Questions, Question{Key: "方略", Kind: Prose})
	if got := onlyTasks.PurposeOf("乙.方略", words); got != Guiding {
		t.Errorf("a pack's own word: %d", got)
	}
}
