package prose

import "testing"

func TestLength(t *testing.T) {
	for text, want := range map[string]int{
		"": 0, "种植水稻。": 5, "建成 **一个** 平台": 6, "# 目标\n\n一是增产。\n": 7, "由12.5亿元增加到20.0亿元": 10,
		"引进 ERP-II 系统": 5, "- 甲\n- 乙\n": 2, "增长12%，": 4, "第一段\n\n第二段": 6,
	} {
		if got := Length(text); got != want {
			t.Errorf("%q has %d, want %d", text, got, want)
		}
	}
}
