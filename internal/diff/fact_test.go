package diff

import (
	"testing"

	"pilotplan/internal/quantity"
)

// Two values say the same if they are one in any unit, ranges with both their ends.
func TestSameValue(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"6000万元", "0.6亿元", true},
		{"6000万元", "0.7亿元", false},
		{"5—8家", "5—8家", true},
		{"5—8家", "5—9家", false},
		{"5—8家", "5家", false},
		{"5000万元—8000万元", "0.5亿元—0.8亿元", true},
		{"5000万元—8000万元", "0.5亿元—0.9亿元", false},
		{"8家", "8户", true},
		{"8家", "9户", false},
		{"5—8家", "5—9户", false},
		{"8家", "8%", false},
		{"8家", "8小时", false},
		{"第3位", "第3位", true},
		{"第3位", "3位", false},
		{"不低于30%", "30%", true},
	} {
		a, err1 := quantity.Parse(c.a)
		b, err2 := quantity.Parse(c.b)
		if err1 != nil || err2 != nil {
			t.Fatal(err1, err2)
		}
		if sameValue(a, b) != c.want || sameValue(b, a) != c.want {
			t.Errorf("%s and %s: %v, the other way round %v, want %v", c.a, c.b, sameValue(a, b), sameValue(b, a), c.want)
		}
	}
}

// What has come stands in the place of what is gone only between the neighbours that stayed.
func TestInPlace(t *testing.T) {
	const (
		first, last = "公司成立于一九九八年，注册地在园区。", "厂区道路已经全部硬化。"
		gone, come  = "食堂供应三餐。", "引进外籍专家讲授冶炼工艺。"
	)
	text := func(sentences ...string) string {
		all := "# 基本情况\n\n"
		for _, s := range sentences {
			all += s
		}
		return all
	}
	for _, c := range []struct {
		name string
		new  string
		want []string
	}{
		{"between", text(first, come, last), []string{"answer-changed 基本情况第2句 [" + gone + "→" + come + "] 1/1"}},
		{"before", text(come, first, last), []string{"answer-changed 基本情况第1句 [→" + come + "] 0/1", "answer-changed 基本情况第2句 [" + gone + "→] 1/0"}},
		{"behind", text(first, last, come), []string{"answer-changed 基本情况第3句 [→" + come + "] 0/1", "answer-changed 基本情况第2句 [" + gone + "→] 1/0"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			checkTold(t, Compare(fromText(t, "a", text(first, gone, last)), fromText(t, "b", c.new)), c.want...)
		})
	}
}
