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

// A dated sentence has one tense until it ends or turns to the past.
func TestOneTenseForADatedSentence(t *testing.T) {
	j := pilotJudge(t)
	for in, want := range map[string]Class{
		"到2025年，发展格局基本形成，全市规上工业总产值超过900亿元。":   Measurable,
		"到2025年，融合水平提升，服务网络完善，全县农村电商网点有400个。": Measurable,
		"到2025年，力争进入前列；目前，全市规上企业有400家。":       DeadlineOnly,
		"全市规上企业超过400家，其中上云企业200家。":            Fact,
		"合同期限至2027年。":          Vague,
		"汛期来临前，完成沿江排口整治。":      DeadlineOnly,
		"粮食播种面积不少于去年。":         Measurable,
		"监测显示，二季度岗位求人倍率达到3.2。": Fact,
	} {
		if got := j.Judge(in); got.Class != want {
			t.Errorf("%s: %s, want %s: %+v", in, got.Class.Code(), want.Code(), got.Clues)
		}
	}
}
