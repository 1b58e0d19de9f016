package outline

import (
	"testing"

	"pilotplan/internal/phrase"
	"pilotplan/internal/vocabulary"
)

func TestTopicOf(t *testing.T) {
	goals := Outline{Chapters: []Section{
		{Key: "概况", Questions: []Question{{Key: "基本情况", Kind: Prose}}},
		{Key: "内容", Clause: "二", Questions: []Question{
			{Key: "总体思路", Kind: Prose}, {Key: "目标", Kind: Prose}, {Key: "组", Kind: Group, Fields: []Question{{Key: "指标", Kind: Indicators}}}, {Key: "任务", Kind: Tasks, Clause: "二（三）"},
		}},
		{Key: "保障", Questions: []Question{{Key: "组织", Kind: Prose}, {Key: "工作原则", Kind: Prose}}},
	}}
	for path, want := range map[string]phrase.Topic{
		"概况.基本情况": phrase.Background, "内容.总体思路": phrase.Guiding, "内容.目标": phrase.Goals, "保障.组织": phrase.Safeguards, "保障.工作原则": phrase.Guiding,
		"保障.没有问": phrase.Safeguards, "别处.目标": phrase.NoTopic, "": phrase.NoTopic,
	} {
		if got := goals.TopicOf(path, vocabulary.Builtin()); got != want {
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
	if got := none.TopicOf("甲.目标", vocabulary.Builtin()); got != phrase.NoTopic {
		t.Errorf("without tables: %d", got)
	}
	words, _ := vocabulary.Load([]byte("思路标题: [方略]"))
	onlyTasks.Chapters[1].Questions = append(onlyTasks.Chapters[1].Questions, Question{Key: "方略", Kind: Prose})
	if got := onlyTasks.TopicOf("乙.方略", words); got != phrase.Guiding {
		t.Errorf("a pack's own word: %d", got)
	}
}
