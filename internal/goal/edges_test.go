package goal

import "testing"

// A clue word counts where it is a word: not where it only stands inside others or across two of them.
func TestClueWordsStandOnEdges(t *testing.T) {
	j := pilotJudge(t)
	for in, want := range map[string]Class{
		"推动线上线下融合发展。":         Vague,
		"推动商贸企业线上线下协同。":       Vague,
		"2025年底前，系统上线。":       Measurable,
		"年底前推动发达产业向园区集中。":     DeadlineOnly,
		"年底前，项目全面达产。":         Measurable,
		"年底前完善相关事项通过会议研究的机制。": DeadlineOnly,
		"2025年底前首发申请过会。":      Measurable,
		"年底前优化分布式电源并网点的布局。":   DeadlineOnly,
		"2025年底前，二号机组并网。":     Measurable,
		"建立换电站运营机制。":          Vague,
		"年底前建成换电站。":           Measurable,
		"统筹建设公共建筑。":           Vague,
	} {
		if got := j.Judge(in); got.Class != want {
			t.Errorf("%s: %s, want %s: %+v", in, got.Class.Code(), want.Code(), got.Clues)
		}
	}
}

// A clause that begins with a verb sets a task, whether the vocabulary knows the verb or not.
func TestTasksBeginWithVerbs(t *testing.T) {
	j := pilotJudge(t)
	for in, want := range map[string]Class{
		"破除制约民营企业的隐性壁垒。":   Vague,
		"破除堵点，消除瓶颈。":       Vague,
		"坚决纠治形式主义。":        Vague,
		"克服畏难情绪，谁延误就追究谁。":  Vague,
		"人员结构与分工，具体另行通知。":  Neutral,
		"拥有省级企业技术中心。":      Fact,
		"统筹推进，于四季度前办出新成效。": DeadlineOnly,
	} {
		if got := j.Judge(in); got.Class != want {
			t.Errorf("%s: %s, want %s: %+v", in, got.Class.Code(), want.Code(), got.Clues)
		}
	}
}
