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
