package phrase

import (
	"testing"

	"pilotplan/internal/vocabulary"
)

var topicNames = map[Topic]string{
	NoTopic: "-", Mixed: "mixed", Background: "background", Guiding: "guiding", Goals: "goals", Tasks: "tasks", Safeguards: "safeguards", Form: "form", Ahead: "ahead",
}

func TestTopic(t *testing.T) {
	for want, headings := range map[Topic][]string{
		Background: {
			"一、2023年工作回顾", "第一章 发展现状与面临形势", "（三）存在问题", "三、存在的困难和问题", "二、重点任务进展", "三、目标完成情况", "指标和任务完成情况", "第一节 “十三五”发展成就",
			"一、基础与差距", "壹、盘点：我们的人才现状", "（二）有利条件", "试点单位概况", "## 二、试点工作的背景和条件", "（四）主要问题分析", "五年来的工作", "过去一年工作", "2022年重点工作",
			"一、2022年工作", "推进情况", "七、经验体会",
		},
		Guiding: {"二、指导思想", "（二）基本原则", "二、总体要求", "三、总体思路", "第二部分 建设思路"},
		Goals:   {"（二）主要目标", "“十四五”主要目标（2021—2025年）", "预期成效", "二、目标任务", "主要指标", "二、总体目标和重点任务"},
		Ahead: {
			"四、下一步工作打算", "六、整改措施和下步打算", "四、下一步工作思路", "第三部分 2026年工作安排", "2024年工作", "四、推进规划实施的对策建议", "今后五年", "未来三年重点工作",
			"2023年重点工作",
		},
		Tasks:      {"三、重点任务", "四、主要举措", "三、主要试点内容", "六、进度安排", "附件1：重点任务分工表", "重大项目"},
		Safeguards: {"五、保障措施", "（一）组织领导", "四、试点保障措施", "六、组织保障"},
		Form:       {"附件", "附件2", "附件2：名词解释", "二、申报条件", "二、创建依据"},
		Mixed:      {"发展基础与总体目标", "一、存在的问题及对策", "总体思路与目标", "一、关于一季度经济运行情况", "2023年工作总结和2024年工作计划"},
		NoTopic: {
			"", "（一）夯实产业基础", "（三）补齐民生短板", "四、夯实质量基础", "（六）巩固脱贫成果", "2019年：打基础", "（六）加强社会保障", "（三）基础设施绿色化", "优化发展环境", "前言", "一、", "二、明确目标",
			"4.2 按需维保", "（四）增进民生福祉", "和平路改造",
		},
	} {
		for _, heading := range headings {
			if got := (Headings{Year: 2023}).Topic(heading); got != want {
				t.Errorf("%s: %s, want %s", heading, topicNames[got], topicNames[want])
			}
		}
	}
}

// What a year's work is hangs on the day from which it is looked at.
func TestTopicInTime(t *testing.T) {
	for year, want := range map[int]Topic{0: Tasks, 2023: Ahead, 2024: Background} {
		if got := (Headings{Year: year}).Topic("2023年重点工作"); got != want {
			t.Errorf("in %d: %s, want %s", year, topicNames[got], topicNames[want])
		}
	}
}

func TestTopicWithin(t *testing.T) {
	for _, c := range []struct{ inner, outer, want Topic }{
		{NoTopic, Background, Background}, {Tasks, Background, Background}, {Safeguards, Background, Background}, {Goals, Background, Goals}, {Mixed, Background, Mixed},
		{Background, Tasks, Background}, {Guiding, Goals, Guiding}, {NoTopic, NoTopic, NoTopic}, {Tasks, Form, Tasks},
	} {
		if got := c.inner.Within(c.outer); got != c.want {
			t.Errorf("%s within %s: %s, want %s", topicNames[c.inner], topicNames[c.outer], topicNames[got], topicNames[c.want])
		}
	}
}

func TestTopicByPack(t *testing.T) {
	words, found := vocabulary.Load([]byte("背景标题: [家当]\n目标标题: [奔头]\n"))
	if len(found) > 0 {
		t.Fatal(found)
	}
	for heading, want := range map[string]Topic{"一、我们的家当": Background, "（二）今年的奔头": Goals} {
		if got := (Headings{Words: words}).Topic(heading); got != want {
			t.Errorf("%s: %s, want %s", heading, topicNames[got], topicNames[want])
		}
	}
}
