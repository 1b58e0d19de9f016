package lsp

import (
	"slices"
	"strings"
	"testing"
)

// acted gives the actions at the mark in a text, and what the text is after the one whose title begins so.
func acted(t *testing.T, marked, title string) (all []action, after string) {
	t.Helper()
	text, place := cursor(t, marked)
	c := connect(t, `{}`)
	c.open(text)
	c.call("textDocument/codeAction", actionParams{documentID{URI: testURI}, span{place, place}}, &all)
	i := slices.IndexFunc(all, func(a action) bool { return title != "" && strings.HasPrefix(a.Title, title) })
	if i < 0 {
		return all, ""
	}
	return all, string(newText([]byte(text)).withEdits(all[i].Edit.Changes[testURI]).src)
}

func titles(all []action) string {
	var words []string
	for _, a := range all {
		words = append(words, a.Title)
	}
	return strings.Join(words, "\n")
}

func TestMends(t *testing.T) {
	for name, c := range map[string]struct{ text, title, want string }{
		"full-width colon":        {chosen + "试点单位概况:\n  单位名称‸：甲\n", "改成半角的 “:”", "  单位名称: 甲\n"},
		"full-width colon, blank": {chosen + "试点单位概况:\n  单位名称‸： 甲\n", "改成半角的 “:”", "  单位名称: 甲\n"},
		"of a chapter":            {chosen + "试点单位概况‸：\n  单位名称: 甲\n", "改成半角的 “:”", "试点单位概况:\n"},
		"all of them":             {chosen + "试点单位概况‸：\n  单位名称：甲\n  所在地：乙\n", "改正全部 3 处标点", "试点单位概况:\n  单位名称: 甲\n  所在地: 乙\n"},
		"behind 𠮷":                {chosen + "试点单位概况: {单位名称: 𠮷𠮷, 所在地‸：乙}\n", "改成半角的 “:”", "{单位名称: 𠮷𠮷, 所在地: 乙}"},
		"colon without blank":     {chosen + "试点单位概况:\n  单位名称‸:甲\n", "改成半角的 “:”", "  单位名称: 甲\n"},
		"full-width comma":        {rows + "      年度目标: {2023年: 1‸，2024年: 2}\n", "改成半角的 “,”", "{2023年: 1, 2024年: 2}"},
		"key":                     {chosen + "试点单位概况:\n  年营业收‸人: 1亿元\n", "改成 “年营业收入”", "  年营业收入: 1亿元\n"},
		"choice":                  {rows + "      方向: 上‸升\n", "改成 “升”", "      方向: 升\n"},
		"unit of an indicator":    {rows + "    - 编号: Z11\n      名称: 服务性收入‸\n", "填上单位 “亿元”", "名称: 服务性收入\n      单位: 亿元\n"},
		"unit of an amount":       {chosen + "试点单位概况:\n  年营业收入: 1‸8.6 # 注\n", "写上单位：18.6亿元", "年营业收入: 18.6亿元 # 注\n"},
		"missing year":            {rows + "      年度目标‸: {2023年: 1, 2025年: 3}\n", "补上 2024年", "{2023年: 1, 2024年: , 2025年: 3}"},
		"missing years in lines":  {rows + "      年度目标‸:\n        2024年: 1\n", "补上 2023年、2025年", "        2023年:\n        2024年: 1\n        2025年:\n"},
		"all years":               {rows + "    - 编号: Z11\n      名称: 台‸数\n", "补上 2023年、2024年、2025年", "      名称: 台数\n      年度目标: {2023年: , 2024年: , 2025年: }\n"},
		"base":                    {rows + "      基期‸:\n", "补上 2022年", "2022年:"},
		"silence":                 {rows + "    - 编号: Z11\n      名称: 台‸数\n", "忽略 “indicator-no-source”", "    - 编号: Z11\n      # pilotplan: 忽略 indicator-no-source：\n      名称: 台数"},
		"silence in block text": {chosen + "试点单位概况:\n  基本情况: |\n    公司成立于2003年2月3‸0日。\n", "忽略 “no-such-date”",
			"  # pilotplan: 忽略 no-such-date：\n  基本情况: |\n    公司"},
		"silence with CR LF": {strings.ReplaceAll(chosen+"试点单位概况:\n  基本情况: |\n    公司成立于2003年2月3‸0日。\n", "\n", "\r\n"), "忽略 “no-such-date”",
			"\r\n  # pilotplan: 忽略 no-such-date：\r\n  基本情况: |\r\n"},
	} {
		all, got := acted(t, c.text, c.title)
		if !strings.Contains(got, c.want) {
			t.Errorf("%s: no %q in\n%s\nof the actions\n%s", name, c.want, got, titles(all))
		}
	}
}

// What needs judgement is left to people, and what is in order is left alone.
func TestNoMends(t *testing.T) {
	for name, text := range map[string]string{
		"amount with its unit": chosen + "试点单位概况:\n  年营业收入: 18.6亿‸元\n",
		"a name":               chosen + "试点单位概况:\n  单位名称: 1‸8\n",
		"another file":         "services‸：\n  web: 1\n",
	} {
		if all, _ := acted(t, text, ""); slices.ContainsFunc(all, func(a action) bool { return !strings.HasPrefix(a.Title, "忽略") }) {
			t.Errorf("%s: %s", name, titles(all))
		}
	}
}

// A silence takes away the finding as soon as its reason is there, and not before.
func TestSilenceTakesEffectWithItsReason(t *testing.T) {
	text := chosen + "试点单位概况:\n  基本情况: |\n    公司有职工100人。\n    公司成立于2003年2月3‸0日。\n"
	_, got := acted(t, text, "忽略 “no-such-date”")
	c := connect(t, `{}`)
	if shown := shownByAll(got, c.open(got)); !strings.Contains(shown, "no-such-date") || !strings.Contains(shown, "silence 2") {
		t.Errorf("without a reason: %s", shown)
	}
	reasoned := strings.Replace(got, "no-such-date：", "no-such-date：原件如此", 1)
	if shown := shownByAll(reasoned, c.edit(change{Text: reasoned})); strings.Contains(shown, "no-such-date") || strings.Contains(shown, "silence") {
		t.Errorf("with a reason: %s", shown)
	}
}
