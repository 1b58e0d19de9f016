package goal

import (
	"testing"
	"time"

	"pilotplan/internal/phrase"
)

// The same words are a fact or a goal by what they stand under and in.
func TestJudgeIn(t *testing.T) {
	j := New(Options{AsOf: time.Date(2024, 1, 18, 0, 0, 0, 0, time.UTC)})
	under := func(t phrase.Topic) Context { return Context{Topic: t} }
	in := func(p Place) Context { return Context{Place: p} }
	for _, c := range []struct {
		context  Context
		sentence string
		want     Class
	}{
		{under(phrase.Background), "新增规上工业企业14家，净增专精特新企业6家。", Fact},
		{under(phrase.Background), "全年完成固定资产投资132亿元。", Fact},
		{under(phrase.Background), "大力推动传统产业改造升级。", Fact},
		{under(phrase.Background), "2024年，新开工项目58个。", Fact},
		{under(phrase.Background), "将12个窗口整合为5个。", Fact},
		{under(phrase.Background), "发挥示范带动作用。", Neutral},
		{under(phrase.Background), "我们将采取有力措施加以解决。", Vague},
		{under(phrase.Background), "到2026年，建成3个平台。", Measurable},
		{under(phrase.Background), "下一步，力争新增企业5家。", Measurable},
		{under(phrase.Tasks), "新增规上工业企业14家。", Measurable},
		{under(phrase.Goals), "实际使用外资4.2亿美元，同比增长5%。", Measurable},
		{under(phrase.Goals), "粮食播种面积不少于去年，拥有省级平台3个。", Measurable},
		{under(phrase.Goals), "去年，新增企业5家。", Fact},
		{under(phrase.Goals), "目前已建成5个平台。", Fact},
		{under(phrase.Form), "专精特新企业指具备专业化特征的企业。", Neutral},
		{under(phrase.Form), "持续提升服务能力。", Neutral},
		{in(AsHeading), "到2025年收入达到26亿元", Neutral},
		{in(InCell), "提升总集成能力", Neutral},
		{in(InCell), "显著提升服务能力", Vague},
		{in(InCell), "3000台套", Neutral},
		{in(InCell), "接入设备达到3000台套", Measurable},
		{in(InForm), "完成时限：2025年12月", Neutral},
		{in(InForm), "交付成果：新增标准5项", Measurable},
		{Context{}, "2023年6月9日", Neutral},
		{Context{}, "某市发展和改革委员会", Neutral},
		{Context{}, "为抢抓发展机遇，制定本三年行动计划。", Neutral},
	} {
		if v := j.JudgeIn(c.context, c.sentence); v.Class != c.want {
			t.Errorf("%+v %s: %s, want %s %+v", c.context, c.sentence, v.Class, c.want, v.Clues)
		}
	}
}

// 到2025年 sets a goal whatever the day; what tells of the past tells of it all the same.
func TestGoalWhateverTheDay(t *testing.T) {
	for _, year := range []int{2023, 2026, 2040} {
		j := New(Options{AsOf: time.Date(year, 6, 1, 0, 0, 0, 0, time.UTC)})
		for sentence, want := range map[string]Class{
			"到2025年，营业收入达到26亿元。": Measurable, "到2020年底，已建成5个平台。": Fact, "到2022年，累计建成5个平台。": Fact,
		} {
			if v := j.Judge(sentence); v.Class != want {
				t.Errorf("in %d, %s: %s, want %s", year, sentence, v.Class, want)
			}
		}
	}
}
