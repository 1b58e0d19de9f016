package lsp

import (
	"slices"
	"strings"
	"testing"
)

// completed are the proposals at the mark in a text.
func completed(t *testing.T, capabilities, marked string) (string, []item) {
	t.Helper()
	text, place := cursor(t, marked)
	c := connect(t, capabilities)
	c.open(text)
	var items []item
	c.call("textDocument/completion", here(place), &items)
	return text, items
}

func labels(items []item) string {
	var all []string
	for _, i := range items {
		all = append(all, i.Label)
	}
	return strings.Join(all, " ")
}

const chosen = "指南: 江苏两业融合-第三批\n申报类别: 龙头骨干企业\n试点期: 2023年1月—2025年12月\n"

const rows = chosen + `主要试点内容:
  指标:
    - 编号: Z1
      名称: 营业收入
      单位: 亿元
      责任单位: 财务部
    - 编号: Z2
      名称: 设备
      责任单位: 技术中心
      责任人: 陆某某
    - 编号: Z10
      责任单位: 技术中心
`

func TestCompletion(t *testing.T) {
	for name, c := range map[string]struct {
		text         string
		want, refuse string // labels, parted by blanks
	}{
		"keys at the top":              {chosen + "‸\n", "试点单位概况 编制日期", "指南 申报类别 单位名称"},
		"keys that stand below":        {"‸\n" + chosen, "试点单位概况", "指南 试点期"},
		"keys of a chapter":            {chosen + "试点单位概况:\n  单位名称: 甲\n  ‸\n  所在地: 乙\n", "年营业收入 联系人", "单位名称 所在地 试点目标"},
		"a key that is half typed":     {chosen + "试点单位概况:\n  年营‸\n  所在地: 乙\n", "年营业收入", "所在地"},
		"keys of a row":                {rows + "      ‸\n", "名称 单位 年度目标", "编号 责任单位 对应指标"},
		"keys behind a dash":           {rows + "    - ‸\n", "编号 名称", "对应指标"},
		"a first row":                  {chosen + "主要试点内容:\n  指标:\n    ‸\n", "-", "名称"},
		"keys with dashes not in":      {chosen + "主要试点内容:\n  指标:\n  - 编号: Z1\n    ‸\n", "名称 单位", "编号 指标"},
		"guides":                       {"指南: ‸\n", "江苏两业融合-第三批 通用试点方案", ""},
		"types":                        {"指南: 江苏两业融合-第三批\n申报类别: ‸\n", "龙头骨干企业", ""},
		"a full-width colon":           {"指南: 江苏两业融合-第三批\n申报类别：‸\n", "龙头骨干企业", ""},
		"choices in brackets":          {chosen + "主要试点内容:\n  重点领域: [总集成总承包服务, ‸]\n", "大数据服务", "总集成总承包服务"},
		"choices as a list":            {chosen + "主要试点内容:\n  重点领域:\n    - 总集成总承包服务\n    - ‸\n", "大数据服务", "总集成总承包服务"},
		"choice of a column":           {rows + "      方向: ‸\n", "升 降 保持", "Z1"},
		"numbers of indicators":        {rows + "  任务:\n    - 名称: 甲\n      对应指标: [Z1, ‸]\n", "Z2 Z10", "Z1"},
		"numbers as a list":            {rows + "  任务:\n    - 对应指标:\n        - Z2\n        - ‸\n", "Z1 Z10", "Z2"},
		"the next number":              {rows + "    - 编号: ‸\n", "Z11", "Z1 Z2"},
		"owners":                       {rows + "  任务:\n    - 名称: 甲\n      责任单位: ‸\n", "技术中心 财务部", "陆某某"},
		"persons":                      {rows + "  任务:\n    - 名称: 甲\n      责任人: ‸\n", "陆某某", "财务部"},
		"years in brackets":            {rows + "      年度目标: {2023年: 1, ‸}\n", "2024年 2025年", "2023年 2022年"},
		"years in lines":               {rows + "      年度目标:\n        2023年: 1\n        ‸\n", "2024年 2025年", "2023年"},
		"year of the base":             {rows + "      基期: {‸\n", "2022年", "2023年"},
		"an empty file":                {"‸", "指南 申报类别", ""},
		"nothing in block text":        {chosen + "试点单位概况:\n  基本情况: |\n    ‸\n", "", "年营业收入"},
		"nothing behind a value":       {chosen + "试点单位概况:\n  单位名称: 甲\n    ‸\n", "", "年营业收入"},
		"nothing in a comment":         {chosen + "试点单位概况:\n  # ‸\n", "", "年营业收入"},
		"nothing under an unknown key": {chosen + "坏键:\n  ‸\n", "", "年营业收入 指南"},
		"nothing in another file":      {"services:\n  web:\n    ‸\n", "", "指南"},
		"nothing in an amount":         {chosen + "试点单位概况:\n  年营业收入: 1‸\n", "", "亿元"},
	} {
		_, items := completed(t, `{}`, c.text)
		got := labels(items)
		for _, want := range strings.Fields(c.want) {
			if !slices.Contains(strings.Fields(got), want) {
				t.Errorf("%s: no %s in %q", name, want, got)
			}
		}
		for _, label := range strings.Fields(c.refuse) {
			if slices.Contains(strings.Fields(got), label) {
				t.Errorf("%s: %s in %q", name, label, got)
			}
		}
		if c.want == "" && got != "" {
			t.Errorf("%s: %q", name, got)
		}
	}
}

// Only what applicants of the chosen type are asked is proposed, and only if what they said so far does not forbid it.
func TestCompletionOfTheChosenTypeAlone(t *testing.T) {
	seen := map[string]string{}
	for _, kind := range []string{"龙头骨干企业", "产业集群"} {
		_, items := completed(t, `{}`, "指南: 江苏两业融合-第三批\n申报类别: "+kind+"\n试点单位概况:\n  ‸\n")
		seen[kind] = labels(items)
	}
	if seen["龙头骨干企业"] == seen["产业集群"] || !strings.Contains(seen["龙头骨干企业"], "细分行业全国排名") {
		t.Errorf("%v", seen)
	}
}

// Whatever is proposed, taking it gives a text in which the key stands where it should.
func TestCompletionFits(t *testing.T) {
	for name, c := range map[string]struct{ capabilities, text, label, want string }{
		"a half-typed key": {`{}`, chosen + "试点单位概况:\n  年营‸\n", "年营业收入", "\n  年营业收入: \n"},
		"before a colon":   {`{}`, chosen + "试点单位概况:\n  年营‸: 1亿元\n", "年营业收入", "\n  年营业收入: 1亿元\n"},
		"prose":            {`{}`, chosen + "试点单位概况:\n  ‸\n", "基本情况", "\n  基本情况: |\n    \n"},
		"a table":          {`{}`, chosen + "主要试点内容:\n  ‸\n", "指标", "\n  指标:\n    - 编号: \n"},
		"a snippet":        {`{"textDocument":{"completion":{"completionItem":{"snippetSupport":true}}}}`, rows + "      ‸\n", "年度目标", "\n      年度目标: {$0}\n"},
		"behind 𠮷":         {`{}`, rows + "  任务:\n    - 对应指标: [𠮷, Z‸]\n", "Z2", "[𠮷, Z2]"},
	} {
		text, items := completed(t, c.capabilities, c.text)
		i := slices.IndexFunc(items, func(i item) bool { return i.Label == c.label })
		if i < 0 {
			t.Errorf("%s: no %s in %q", name, c.label, labels(items))
			continue
		}
		if got := string(newText([]byte(text)).withEdits([]textEdit{*items[i].TextEdit}).src); !strings.Contains(got, c.want) {
			t.Errorf("%s: no %q in\n%s", name, c.want, got)
		}
	}
}
