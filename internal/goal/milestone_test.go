package goal

import "testing"

// A milestone is the completion of a named thing, and not a word that describes a noun.
func TestMilestonesAreCompletions(t *testing.T) {
	j := pilotJudge(t)
	for in, want := range map[string]Class{
		"健全竣工验收制度。":              Vague,
		"提升投产效率。":                Vague,
		"完善认证服务。":                Vague,
		"推动投产项目加快达效。":            Vague,
		"取得认证管理新成效。":             Vague,
		"2025年底前，二期工程竣工验收。":      Measurable,
		"2025年底前，冷链分拣中心建成。":      Measurable,
		"2025年底前上线新一代调度系统。":      Measurable,
		"2025年底前，首条产线量产。":        Measurable,
		"2025年底前通过省级复核。":         Measurable,
		"2025年底前完成知识库的全面升级。":     DeadlineOnly,
		"2025年底前完成主厂房封顶并启动设备安装。": Measurable,
		"到2025年，全面建成开放共享的创新生态。":  DeadlineOnly,
	} {
		if got := j.Judge(in); got.Class != want {
			t.Errorf("%s: %s, want %s: %+v", in, got.Class.Code(), want.Code(), got.Clues)
		}
	}
}

// Where a time is set, the last word may say by itself that a thing is done; without one it is an activity.
func TestDoneByATime(t *testing.T) {
	j := pilotJudge(t)
	for in, want := range map[string]Class{
		"备件库建设合同力争2025年内签约。":   Measurable,
		"第二水源引水工程2025年前建成通水。":  Measurable,
		"加快推进重点项目签约。":          Vague,
		"成为世界级装备产业基地的核心承载区。":   Vague,
		"2025年底前成为国家级示范的北方样板。": DeadlineOnly,
		"2025年底前获批国家级绿色工厂。":    Measurable,
	} {
		if got := j.Judge(in); got.Class != want {
			t.Errorf("%s: %s, want %s: %+v", in, got.Class.Code(), want.Code(), got.Clues)
		}
	}
}
