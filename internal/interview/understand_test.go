package interview

import (
	"fmt"
	"strings"
	"testing"

	"pilotplan/internal/plan"
	"pilotplan/internal/plan/edit"
	"pilotplan/internal/quantity"
	"pilotplan/outline"
)

// understood is how an answer was read, in one line: what is written, and behind it how it is asked back.
func understood(a plan.Answer, echo string, err error) string {
	if err != nil {
		return "错：" + err.Error()
	}
	text := a.Text
	for _, w := range a.List {
		text += "[" + w + "]"
	}
	for _, f := range a.Fields {
		text += "[" + f.Key + "=" + f.Answer.Text + "]"
	}
	if echo != "" {
		text += " <- " + echo
	}
	return text
}

func TestQuantitiesAreUnderstood(t *testing.T) {
	cases := []struct{ unit, typed, want string }{
		{"亿元", "18.6亿", "18.6亿元 <- 18.6亿元"},
		{"亿元", "18.6", "18.6亿元 <- 18.6亿元"},
		{"亿元", "18.6亿元", "18.6亿元"},
		{"亿元", "１８．６亿元", "18.6亿元 <- 18.6亿元"},
		{"亿元", "十八点六亿元", "18.6亿元 <- 18.6亿元"},
		{"亿元", "18.6亿元左右", "18.6亿元左右 <- 约18.6亿元"},
		{"亿元", "约18.6亿", "约18.6亿元 <- 约18.6亿元"},
		{"亿元", "186000万元", "186000万元"},
		{"亿元", "1,200万元", "1,200万元 <- 1200万元"},
		{"亿元", "1，200万元", "1，200万元 <- 1200万元"},
		{"亿元", "1200万", "1200万元 <- 1200万元"},
		{"亿元", "18亿6000万", "18.6亿元 <- 18.6亿元"},
		{"亿元", "1.2万亿", "1.2万亿元 <- 1.2万亿元"},
		{"万元", "1.2亿", "1.2亿元 <- 1.2亿元"},
		{"万元", "300", "300万元 <- 300万元"},
		{"亿元", "10~20亿", "10—20亿元 <- 10—20亿元"},
		{"亿元", "20家", "错：单位“家”不对，这里按“亿元”计"},
		{"亿元", "5000万美元", "错：单位“万美元”不对，这里按“亿元”计"},
		{"亿元", "18600000000", "错：“18600000000”：18600000000亿元太大了，按元算的，把“元”写上"},
		{"亿元", "18600000000元", "18600000000元"},
		{"亿元", "很多", "错：“很多”里没有数，写一个数和单位，如 18.6亿元"},
		{"亿元", "20亿元—10亿元", "错：“20亿元—10亿元”读不懂：范围的下限比上限大，写一个数和单位，如 18.6亿元"},
		{"家", "一百二十家", "120家 <- 120家"},
		{"家", "１２０", "120家 <- 120家"},
		{"家", "120余家", "120余家 <- 约120家"},
		{"家", "不低于60家", "不低于60家"},
		{"家", "60—80", "60—80家 <- 60—80家"},
		{"家", "1.2万", "1.2万家 <- 1.2万家"},
		{"家", "一百多家", "一百多家 <- 约100家"},
		{"家", "若干", "错：“若干”里没有数，写一个数和单位，如 120家"},
		{"%", "23.5", "23.5% <- 23.5%"},
		{"%", "23.5％", "23.5% <- 23.5%"},
		{"%", "百分之二十", "20% <- 20%"},
		{"%", "20-30", "20%—30% <- 20%—30%"},
		{"%", "3个百分点", "错：单位“个百分点”不对，这里按“%”计"},
		{"%", "过半", "过半 <- 超过50%"},
		{"%", "偏低", "错：“偏低”里没有数，写一个数和单位，如 23.5%"},
		{"位", "3", "第3位 <- 第3位"},
		{"位", "三", "第3位 <- 第3位"},
		{"位", "3名", "第3位 <- 第3位"},
		{"位", "第三名", "第3位 <- 第3位"},
		{"位", "第3位", "第3位"},
		{"位", "全国前5位", "全国前5位"},
		{"位", "0", "错：“0”不是名次，写成 第3位"},
		{"位", "-3", "错：“-3”不是名次，写成 第3位"},
		{"位", "前列", "错：“前列”里没有数，写一个数和单位，如 第3位"},
		{"万元/人", "120", "120万元/人 <- 120万元/人"},
		{"", "12人", "12人"},
		{"", "多", "错：“多”里没有数，写一个数和单位，如 18.6"},
	}
	s, _ := sessionOn(t, enterprise)
	for _, c := range cases {
		q := outline.Question{Kind: outline.Quantity, Unit: c.unit}
		if got := understood(s.Understand(Item{Question: q}, c.typed)); got != c.want {
			t.Errorf("%s (%s): %s, want %s", c.typed, c.unit, got, c.want)
		}
	}
	q := outline.Question{Kind: outline.Quantity, Unit: "亿元", Example: "12.5亿元"}
	if got, want := understood(s.Understand(Item{Question: q}, "多")), "错：“多”里没有数，写一个数和单位，如 12.5亿元"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestAnswersAreUnderstood(t *testing.T) {
	const noDate = "，写成 2025年12月、2025年6月底 或 2023年6月9日"
	const noSpan = "，写成 2023年1月—2025年12月"
	choice := outline.Question{Kind: outline.Choice, Choices: []string{"县（市、区）", "开发园区", "龙头骨干企业", "行业骨干企业"}}
	several := choice
	several.Kind, several.Max = outline.Choices, 2
	list := outline.Question{Kind: outline.List, Max: 3}
	text, prose := outline.Question{Kind: outline.Text}, outline.Question{Kind: outline.Prose}
	date, span, yes := outline.Question{Kind: outline.Date}, outline.Question{Kind: outline.Span}, outline.Question{Kind: outline.YesNo}
	cases := []struct {
		q           outline.Question
		typed, want string
	}{
		{date, "25年底", "2025年底 <- 2025年底"},
		{date, "2023.6.9", "2023年6月9日 <- 2023年6月9日"},
		{date, "2023-6-9", "2023年6月9日 <- 2023年6月9日"},
		{date, "20230609", "2023年6月9日 <- 2023年6月9日"},
		{date, "202306", "2023年6月 <- 2023年6月"},
		{date, "２０２３", "2023年 <- 2023年"},
		{date, "23", "2023年 <- 2023年"},
		{date, "二〇二三年六月九日", "2023年6月9日 <- 2023年6月9日"},
		{date, "2025年12月底前", "2025年12月底前"},
		{date, "六月", "错：“六月”不是日期" + noDate},
		{date, "明年", "错：“明年”不是日期" + noDate},
		{date, "2023年2月30日", "错：“2023年2月30日”：2023年2月没有30日" + noDate},
		{date, "20231309", "错：“20231309”：2023年没有13月" + noDate},
		{span, "2023-2025", "2023年—2025年 <- 2023年—2025年"},
		{span, "2023.1-2025.12", "2023年1月—2025年12月 <- 2023年1月—2025年12月"},
		{span, "2023年1月 2025年12月", "2023年1月—2025年12月 <- 2023年1月—2025年12月"},
		{span, "2023年1月—2025年12月", "2023年1月—2025年12月"},
		{span, "三年", "错：“三年”不是起止时间" + noSpan},
		{span, "2025年—2023年", "错：“2025年—2023年”的结束时间早于开始时间" + noSpan},
		{yes, "Y", "是 <- 是"},
		{yes, "没有", "否 <- 否"},
		{yes, "是", "是"},
		{yes, "也许", "错：写 是 或 否"},
		{choice, "2", "开发园区 <- 开发园区"},
		{choice, "县", "县（市、区） <- 县（市、区）"},
		{choice, "开发园区", "开发园区"},
		{choice, "骨干企业", "错：“骨干企业”可以是 龙头骨干企业、行业骨干企业，写全一些"},
		{choice, "9", "错：没有“9”，写序号或其中一个：县（市、区）、开发园区、龙头骨干企业、行业骨干企业"},
		{several, "1 2", "[县（市、区）][开发园区] <- 县（市、区）、开发园区"},
		{several, "县（市、区）、园区", "[县（市、区）][开发园区] <- 县（市、区）、开发园区"},
		{several, "龙头，龙头骨干企业", "[龙头骨干企业] <- 龙头骨干企业"},
		{several, "1、2、3", "错：最多选 2 项，选了 3 项"},
		{several, "医院", "错：没有“医院”，写序号或其中一个：县（市、区）、开发园区、龙头骨干企业、行业骨干企业"},
		{list, "新型电力装备、软件", "[新型电力装备][软件] <- 2条：新型电力装备 / 软件"},
		{list, "甲，乙；丙", "[甲，乙][丙] <- 2条：甲，乙 / 丙"},
		{list, "近三年无重大质量、安全、环保事故和严重失信行为", "[近三年无重大质量、安全、环保事故和严重失信行为]"},
		{list, "甲\r\n\n 乙、丙 \n", "[甲][乙、丙]"},
		{list, "一、高端纺织\n二、新型医疗器械", "[高端纺织][新型医疗器械] <- 2条：高端纺织 / 新型医疗器械"},
		{list, "1.高端纺织；2.新型医疗器械", "[高端纺织][新型医疗器械] <- 2条：高端纺织 / 新型医疗器械"},
		{list, "• 高端纺织", "[高端纺织] <- 1条：高端纺织"},
		{list, "智能网联汽车零部件、新型医疗器械", "[智能网联汽车零部件][新型医疗器械] <- 2条：智能网联汽车零部件 / 新型医疗器械"},
		{list, "建立健全产业数据采集、存储制度", "[建立健全产业数据采集、存储制度]"},
		{list, "甲、乙、丙、丁", "错：最多 3 条，写了 4 条"},
		{text, "  某某　　公司\t甲 ", "某某 公司 甲"},
		{text, "   ", ""},
		{prose, "一。\r\n\r\n二。\n\n ", "一。\n\n二。\n"},
	}
	s, _ := sessionOn(t, enterprise)
	for _, c := range cases {
		if got := understood(s.Understand(Item{Question: c.q}, c.typed)); got != c.want {
			t.Errorf("%s %q: %q, want %q", c.q.Kind, c.typed, got, c.want)
		}
	}
}

func TestYearsAreUnderstood(t *testing.T) {
	cases := []struct{ path, typed, want string }{
		{"指标[1].年度目标", "4.1 5.5 7.8", "[2023年=4.1][2024年=5.5][2025年=7.8] <- 2023年 4.1，2024年 5.5，2025年 7.8"},
		{"指标[1].年度目标", "4.1、5.5、7.8", "[2023年=4.1][2024年=5.5][2025年=7.8] <- 2023年 4.1，2024年 5.5，2025年 7.8"},
		{"指标[1].年度目标", "4.1,5.5,7.8", "[2023年=4.1][2024年=5.5][2025年=7.8] <- 2023年 4.1，2024年 5.5，2025年 7.8"},
		{"指标[1].年度目标", "1,000 1,800 3,000", "[2023年=1,000][2024年=1,800][2025年=3,000] <- 2023年 1,000，2024年 1,800，2025年 3,000"},
		{"指标[1].年度目标", "2023 2100 2400", "[2023年=2023][2024年=2100][2025年=2400] <- 2023年 2023，2024年 2100，2025年 2400"},
		{"指标[1].年度目标", "2023年4.1，2024年5.5", "[2023年=4.1][2024年=5.5] <- 2023年 4.1，2024年 5.5"},
		{"指标[1].年度目标", "23年 4.1 24年 5.5", "[2023年=4.1][2024年=5.5] <- 2023年 4.1，2024年 5.5"},
		{"指标[1].年度目标", "2023:4.1 2024=5.5", "[2023年=4.1][2024年=5.5] <- 2023年 4.1，2024年 5.5"},
		{"指标[1].年度目标", "2023 4.1 2025 7.8", "[2023年=4.1][2025年=7.8] <- 2023年 4.1，2025年 7.8"},
		{"指标[1].年度目标", "2023年：4.1\n2024 5.5", "[2023年=4.1][2024年=5.5] <- 2023年 4.1，2024年 5.5"},
		{"指标[1].年度目标", "２０２３年４．１", "[2023年=4.1] <- 2023年 4.1"},
		{"指标[1].年度目标", "2024年 5.5 7.8", "错：“5.5 7.8”不是一个数，指标的值写成 4.1，几年的用空格隔开"},
		{"指标[1].年度目标", "4.1 5.5 7.8 9", "错：只要 2023年—2025年 的 3 个值，用空格隔开"},
		{"指标[1].年度目标", "2023年 4.1 2023年 5", "错：2023年写了两次"},
		{"指标[1].年度目标", "2023年", "错：2023年后面没有写"},
		{"指标[1].年度目标", "4.1/5.5/7.8", "错：“4.1/5.5/7.8”不是一个数，指标的值写成 4.1，几年的用空格隔开"},
		{"指标[1].年度目标", "逐年提高", "错：“逐年提高”不是一个数，指标的值写成 4.1，几年的用空格隔开"},
		{"指标[1].基期", "3.35", "[2022年=3.35] <- 2022年 3.35"},
		{"指标[1].基期", "2021年 3", "[2021年=3]"},
		{"指标[1].基期", "3 4", "错：只要 2022年 的一个值；别的年份把年份写在前面"},
		{"任务[1].年度进度", "完成开发，试用；接入1000台套；接入3000台套", "[2023年=完成开发，试用][2024年=接入1000台套][2025年=接入3000台套] <- 2023年 完成开发，试用，2024年 接入1000台套，2025年 接入3000台套"},
		{"任务[1].年度进度", "2023年底前完成\n2024年 推广", "[2023年=2023年底前完成][2024年=推广] <- 2023年 2023年底前完成，2024年 推广"},
		{"任务[1].年度进度", "2023 完成 2024年的准备\n2025 推广", "[2023年=完成 2024年的准备][2025年=推广] <- 2023年 完成 2024年的准备，2025年 推广"},
	}
	s, _ := sessionOn(t, withPeriod)
	for _, c := range cases {
		it := itemAt(t, s, "主要试点内容."+c.path)
		if got := understood(s.Understand(it, c.typed)); got != c.want {
			t.Errorf("%s %q: %s, want %s", c.path, c.typed, got, c.want)
		}
	}
	s, _ = sessionOn(t, strings.Replace(withPeriod, "试点期: 2023年1月—2025年12月\n", "", 1))
	it := itemAt(t, s, "主要试点内容.指标[1].年度目标")
	if got, want := understood(s.Understand(it, "4.1")), "错：还没有填写试点期，请把年份写上，如 2023年 4.1"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if got, want := understood(s.Understand(it, "2023年 4.1")), "[2023年=4.1]"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestIndicatorsOfATask(t *testing.T) {
	s, _ := sessionOn(t, withPeriod)
	const known = "，可以写：Z1 营业收入、Z2 服务性收入"
	for typed, want := range map[string]string{
		"Z1":               "[Z1]",
		"z2，Z1":            "[Z2 Z1]",
		"1 2":              "[Z1 Z2]",
		"服务性收入":            "[Z2]",
		"服务":               "[Z2]",
		"Z1 营业收入、Z2 服务性收入": "[Z1 Z2]",
		"收入":               "指标表里没有“收入”" + known,
		"Z9":               "指标表里没有“Z9”" + known,
	} {
		ids, err := s.IndicatorIDs(typed)
		got := fmt.Sprint(ids)
		if err != nil {
			got = err.Error()
		}
		if got != want {
			t.Errorf("%s: %s, want %s", typed, got, want)
		}
	}
	s, _ = sessionOn(t, enterprise)
	if _, err := s.IndicatorIDs("Z1"); err == nil || err.Error() != "还没有指标，先到指标表里填写" {
		t.Errorf("without indicators: %v", err)
	}
}

// What is shown of an answer, typed again, is the same answer: for every question that the sample answers.
func TestShownAnswersAreUnderstood(t *testing.T) {
	o, err := outline.Builtin("")
	if err != nil {
		t.Fatal(err)
	}
	s, _ := sessionOn(t, string(o.Sample))
	asked := 0
	var check func(it Item)
	check = func(it Item) {
		for row := 1; it.Question.Kind.IsTable() && row <= s.Rows(it); row++ {
			for _, f := range RowItems(it, row) {
				check(f)
			}
		}
		if !s.Answered(it) || it.Question.Kind.IsTable() {
			return
		}
		asked++
		a, echo, err := s.Understand(it, s.Shown(it))
		if err != nil || !same(a, edit.AnswerOf(s.plan.Lookup(it.Path))) {
			t.Errorf("%s: %q is %+v, %v", it.Path, s.Shown(it), a, err)
		}
		if it.Question.Kind != outline.Yearly && echo != "" {
			t.Errorf("%s: %q is asked back as %q", it.Path, s.Shown(it), echo)
		}
	}
	for _, it := range s.Items() {
		check(it)
	}
	if asked < 200 {
		t.Errorf("only %d answers", asked)
	}
}

func TestShownAnswersOfOddPlans(t *testing.T) {
	s, _ := sessionOn(t, enterprise+`主要试点内容:
  重点领域: [工业设计]
  指标: [{编号: Z1, 年度目标: {2023: 4.1, 2024年: 约5}}]
申请材料: {承诺书: {承诺事项: [质量、安全]}}
`)
	for path, want := range map[string]string{
		"主要试点内容.重点领域":       "[工业设计]",
		"主要试点内容.指标[1].年度目标": "[2023年=4.1][2024年=约5]",
		"申请材料.承诺书.承诺事项":     "[质量、安全]",
	} {
		it := itemAt(t, s, path)
		if got := understood(s.Understand(it, s.Shown(it))); got != want {
			t.Errorf("%s: %q is %s, want %s", path, s.Shown(it), got, want)
		}
	}
}

func FuzzUnderstand(f *testing.F) {
	for _, seed := range []string{"18.6亿", "一百二十家", "2023年 4.1 2024 5.5", "25年底", "1、2", "\xff", "县（市、区）", "=", "9e99万亿"} {
		f.Add(seed)
	}
	o, err := outline.Builtin("")
	if err != nil {
		f.Fatal(err)
	}
	s, err := Begin(Options{Outline: o, Source: []byte(withPeriod)})
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		for _, it := range s.Items() {
			a, _, err := s.Understand(it, typed)
			if err != nil || it.Question.Kind != outline.Quantity || strings.TrimSpace(typed) == "" {
				continue
			}
			if _, err := quantity.Parse(a.Text); err != nil {
				t.Errorf("%s: %q is written as %q: %v", it.Path, typed, a.Text, err)
			}
		}
	})
}
