package statement

import (
	"fmt"
	"strings"
	"testing"

	"pilotplan/internal/doc"
	"pilotplan/internal/goal"
	"pilotplan/internal/phrase"
	"pilotplan/internal/prose"
)

// said reads a text.
func said(text string) (*doc.Document, []Sentence) {
	d := doc.Parse([]byte(text))
	return d, In(prose.Read(d), phrase.Headings{Year: 2024}, phrase.NoTopic)
}

// Each sentence is told its topic and its place, in Markdown and in plain text alike.
func TestIn(t *testing.T) {
	for name, text := range map[string]string{
		"Markdown":   "# 某区产业行动方案\n\n## 一、工作回顾\n\n新增企业14家。\n\n## 二、重点任务\n\n- 建成平台。\n\n| 指标 | 值 |\n| --- | --- |\n| 收入 | 5亿元 |\n",
		"plain text": "某区产业行动方案\n\n一、工作回顾\n新增企业14家。\n二、重点任务\n1.建成平台\n| 指标 | 值 |\n| --- | --- |\n| 收入 | 5亿元 |\n",
	} {
		_, all := said(text)
		var got []string
		for _, s := range all {
			got = append(got, fmt.Sprintf("%d %d %s", s.Context.Topic, s.Context.Place, s.Text))
		}
		want := []string{
			"0 4 某区产业行动方案", "0 4 一、工作回顾", "2 0 新增企业14家。", "0 4 二、重点任务", "5 1 建成平台。",
			"5 4 指标", "5 4 值", "5 2 收入", "5 2 5亿元",
		}
		if name == "plain text" {
			want[4] = "5 1 1.建成平台"
		}
		if strings.Join(got, "\n") != strings.Join(want, "\n") {
			t.Errorf("%s:\n%s", name, strings.Join(got, "\n"))
		}
	}
}

// Labels make a form, and say what stands behind them.
func TestLabels(t *testing.T) {
	for text, want := range map[string]goal.Context{
		"完成时限：2025年12月":             {Place: goal.InForm},
		"主厂房竣工：2025年6月底前":           {},
		"责任单位：市场部。":                 {Place: goal.InForm},
		"工作目标：到2025年，服务性收入达到7.8亿元。": {Topic: phrase.Goals},
		"存在问题：服务产品以维修和备件为主，客户黏性不强。": {Topic: phrase.Background},
		"2024年经济社会发展的主要预期目标是：地区生产总值增长6%左右，规模以上工业增加值增长7%。": {Topic: phrase.Goals},
		"对应主要任务：培育新业态新模式，重点领域：总集成总承包服务。":                  {Topic: phrase.Tasks, Place: goal.InForm},
		"坚持“三个聚焦”，做好以下工作：":                                {},
		"会议强调：要压实责任，确保按期完成各项建设任务，不留尾巴。":                   {},
	} {
		_, all := said(text)
		if got := all[len(all)-1].Context; got != want {
			t.Errorf("%s: %+v, want %+v", text, got, want)
		}
	}
	_, all := said("交付成果：取得二级资质；2025年合同额6亿元。完成时限：2025年12月。责任单位：工程公司。\n\n背景：起步晚。人才少。")
	for i, want := range []goal.Context{{Topic: phrase.Tasks, Place: goal.InForm}, {Place: goal.InForm}, {Place: goal.InForm}, {Topic: phrase.Background, Place: goal.InForm}, {Topic: phrase.Background}} {
		if got := all[i].Context; got != want {
			t.Errorf("%s: %+v, want %+v", all[i].Text, got, want)
		}
	}
}
