package lsp

import (
	"strings"
	"testing"
)

func hoverAt(t *testing.T, marked string) string {
	t.Helper()
	text, place := cursor(t, marked)
	c := connect(t, `{}`)
	c.open(text)
	var h *hover
	c.call("textDocument/hover", here(place), &h)
	if h == nil {
		return ""
	}
	return h.Contents.Value
}

func TestHover(t *testing.T) {
	const top = "指南: 江苏两业融合-第三批\n申报类别: 龙头骨干企业\n"
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"key": {top + "试点单位概况:\n  年营业‸收入: 7亿元\n",
			[]string{"**年营业收入**", "按“亿元”计", "读作：**7亿元**", "依据：", "条件：", "7亿元 &lt; 8亿元", "现在：**不能判断**"}},
		"value in another unit": {top + "试点单位概况:\n  年营业收入: 1860‸00万元\n", []string{"即 18.6亿元"}},
		"rank":                  {top + "试点单位概况:\n  细分行业全国排名: 第‸3位\n", []string{"条件：", "第3"}},
		"date":                  {top + "编制日期: 2023年6月‸9日\n", []string{"读作：**2023年6月9日**"}},
		"period":                {top + "试点期: 2023年1月—‸2025年12月\n", []string{"2023年1月1日至2025年12月31日，36 个月"}},
		"year of an indicator": {top + "主要试点内容:\n  指标:\n    - 编号: Z1\n      单位: 亿元\n      年度目标: {2023年: 20.‸5}\n",
			[]string{"2023年 20.5亿元"}},
		"indicator of a task": {top + "主要试点内容:\n  指标:\n    - 编号: Z1\n      名称: 营业收入\n      单位: 亿元\n      年度目标: {2023年: 20.5}\n  任务:\n    - 名称: 建平台\n      对应指标: [‸Z1]\n",
			[]string{"Z1 营业收入：2023年 20.5亿元"}},
		"field":    {top + "主要试点内容:\n  重点领域: [总集成总承包‸服务]\n", []string{"可以写：", "依据："}},
		"chapter":  {top + "试点单位‸概况:\n  单位名称: 甲公司\n", []string{"试点单位概况"}},
		"markdown": {top + "试点单位概况:\n  单位名称: x\n编制日期: 2023年‸*<b>\n", []string{"编制日期"}},
	} {
		got := hoverAt(t, c.text)
		for _, want := range c.want {
			if !strings.Contains(got, want) {
				t.Errorf("%s: no %q in\n%s", name, want, got)
			}
		}
	}
	for name, text := range map[string]string{
		"comment": top + "# 说‸明\n", "no plan": "services:\n  we‸b: 1\n", "unknown key": top + "坏‸键: 1\n",
	} {
		if got := hoverAt(t, text); got != "" {
			t.Errorf("%s: %s", name, got)
		}
	}
}

// A condition is told as it stands now, not as it stood when the file was opened.
func TestHoverAfterAnEdit(t *testing.T) {
	c := connect(t, `{}`)
	c.open("指南: 江苏两业融合-第三批\n申报类别: 龙头骨干企业\n试点单位概况:\n  年营业收入: 7亿元\n")
	c.edit(change{Range: &span{position{3, 9}, position{3, 10}}, Text: "97"})
	var h hover
	c.call("textDocument/hover", here(position{3, 4}), &h)
	if got := h.Contents.Value; !strings.Contains(got, "97亿元 ≥ 8亿元") {
		t.Error(got)
	}
}
