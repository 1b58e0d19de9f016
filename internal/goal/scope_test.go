package goal

import "testing"

// A number promises something only where it is the object of what is to be done, not where it says which things are meant.
func TestNumbersOfWhatIsMeant(t *testing.T) {
	j := pilotJudge(t)
	for in, want := range map[string]Class{
		"在15个乡镇推广积分制管理。":            Vague,
		"在15个乡镇建成服务站30个。":           Measurable,
		"与三所高校共建联合实验室。":             Vague,
		"用好22条惠企政策。":                Vague,
		"围绕2至4条产业链推动融合发展。":          Vague,
		"聚焦136个项目抓好要素保障。":           Vague,
		"做优做强电子、医药、纺织三个产业。":         Vague,
		"培育电子、医药、纺织等千亿产业集群3个。":      Measurable,
		"推广先行县42家企业试用形成的经验。":        Vague,
		"推动营业收入实现年均增长10%以上的目标。":     Measurable,
		"打造30个具有鲜明特色的创新平台。":         Measurable,
		"支持8家骨干企业做大做强。":             Vague,
		"推动80家企业实施设备更新。":            Measurable,
		"以集中供热替代35台小锅炉。":            Measurable,
		"将新增贷款控制在5个百分点以内。":          Measurable,
		"2023年、2024年收入分别达到2亿元、3亿元。": Measurable,
	} {
		if got := j.Judge(in); got.Class != want {
			t.Errorf("%s: %s, want %s: %+v", in, got.Class.Code(), want.Code(), got.Clues)
		}
	}
}
