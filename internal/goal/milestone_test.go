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
