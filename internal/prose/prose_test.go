package prose

import (
	"slices"
	"strings"
	"testing"
)

func TestSplit(t *testing.T) {
	tests := []struct {
		name, in string
		want     []string // kind: text
	}{
		{"two sentences", "第一句。第二句！第三句？", []string{"P 第一句。", "P 第二句！", "P 第三句？"}},
		{"line ends", "第一句。\r\n第二句。\r\n", []string{"P 第一句。", "P 第二句。"}},
		{"heading", "## 试点目标\n到2025年，达到5亿元。\n", []string{"H 试点目标", "P 到2025年，达到5亿元。"}},
		{"numbered heading", "一、试点单位概况\n公司成立于2003年。", []string{"H 一、试点单位概况", "P 公司成立于2003年。"}},
		{"run-in heading", "1.提升总集成能力。组建工程公司，年内签约3个项目。", []string{"H 1.提升总集成能力。", "I 组建工程公司，年内签约3个项目。"}},
		{"list", "- 建成1个\n* 新增2家\n1. 引进3名\n（1）完成4项", []string{"I 建成1个", "I 新增2家", "I 引进3名", "I （1）完成4项"}},
		{"task list", "- [x] 建成1个", []string{"I 建成1个"}},
		{"quote", "> 引用的一句。", []string{"P 引用的一句。"}},
		{"table", "| 指标 | 目标 |\n|---|:-:|\n| 收入 | 达到5亿元 |", []string{"T 指标", "T 目标", "C 收入", "C 达到5亿元"}},
		{"code", "前。\n```\n代码。\n```\n后。", []string{"P 前。", "P 后。"}},
		{"quotes inside", "坚持“一核。两翼”布局。下一句。", []string{"P 坚持“一核。两翼”布局。", "P 下一句。"}},
		{"brackets inside", "完成（含一期。二期）建设。", []string{"P 完成（含一期。二期）建设。"}},
		{"nested", "落实“《意见（试行）》。要求”精神。", []string{"P 落实“《意见（试行）》。要求”精神。"}},
		{"said", "他说：“一定完成。”随后签约。", []string{"P 他说：“一定完成。”", "P 随后签约。"}},
		{"closing mark", "加强管理（见表1）。”后句。", []string{"P 加强管理（见表1）。”", "P 后句。"}},
		{"open quote", "坚持“一核两翼。下一句。", []string{"P 坚持“一核两翼。", "P 下一句。"}},
		{"decimals", "达到3.5亿元，占18.0%。", []string{"P 达到3.5亿元，占18.0%。"}},
		{"enumeration", "一是建成1个中心；二是新增2家企业；三是引进人才。", []string{"I 一是建成1个中心；", "I 二是新增2家企业；", "I 三是引进人才。"}},
		{"short semicolon", "收入达到5亿元；利润达到1亿元。", []string{"P 收入达到5亿元；利润达到1亿元。"}},
		{"wrapped", "到2025年，公司营业收入达到二十六亿元，服务性收入达到七点八亿元，\n占比提高。", []string{"P 到2025年，公司营业收入达到二十六亿元，服务性收入达到七点八亿元，占比提高。"}},
		{"full-width blanks", "　　第一句。　第二句。", []string{"P 第一句。", "P 第二句。"}},
		{"rule", "前。\n\n---\n\n后。", []string{"P 前。", "P 后。"}},
		{"indented first lines", "    到2025年，公司营业收入达到二十六亿元，服务性收入达到七点八亿元，\n占比提高。\n\n    第二段。", []string{"P 到2025年，公司营业收入达到二十六亿元，服务性收入达到七点八亿元，占比提高。", "P 第二段。"}},
		{"emphasis, escapes and links", "**要求**：达到3\\*5件，见[附件](a.cn)。", []string{"P 要求：达到3*5件，见附件。"}},
		{"front matter", "---\n标题: 到2025年建成\n---\n正文。", []string{"P 正文。"}},
		{"empty front matter", "---\n---\n正文。", []string{"P 正文。"}},
		{"caption", "表1　指标\n\n| 甲 |\n|-|\n| 乙 |", []string{"H 表1　指标", "T 甲", "C 乙"}},
		{"a table without its line of hyphens", "| 甲 | 乙 |\n| 丙 | 丁 |", []string{"C 甲", "C 乙", "C 丙", "C 丁"}},
		{"lines in a cell", "| 甲 |\n|-|\n| 到2025年<br>建成1个；<br>二是引进3名 |", []string{"T 甲", "C 到2025年\n建成1个；", "C 二是引进3名"}},
		{"footnote", "甲[^1]。\n\n[^1]: 注文。\n\n乙。", []string{"P 甲。", "P 注文。", "P 乙。"}},
		{"heading after a list", "1. 引进3名\n二、保障措施\n组织保障到位。", []string{"I 引进3名", "H 二、保障措施", "P 组织保障到位。"}},
		{"hard break", "到2025年，公司营业收入达到二十六亿元，服务性收入达到七点八亿元\\\n占比提高。", []string{"P 到2025年，公司营业收入达到二十六亿元，服务性收入达到七点八亿元", "P 占比提高。"}},
		{"a sentence over hyphens is no heading", "到2025年，公司营业收入达到26亿元，服务性收入占比达到30%以上，建成1个中心。\n------\n后。", []string{"P 到2025年，公司营业收入达到26亿元，服务性收入占比达到30%以上，建成1个中心。", "P 后。"}},
		{"a line of 29 characters ends", "甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲\n乙", []string{"P 甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲", "P 乙"}},
		{"a line of 30 characters goes on", "甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲\n乙", []string{"P 甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲乙"}},
		{"a number in a marked item", "- 一、总则", []string{"I 一、总则"}},
		{"semicolon before a line break in a cell", "| 甲 |\n|-|\n| 乙；<br>丙 |", []string{"T 甲", "C 乙；", "C 丙"}},
		{"a blank line behind an indented one", "    甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲\n\n乙", []string{"P 甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲", "P 乙"}},
		{"indented lines", "    一、总则\n    甲乙", []string{"H 一、总则", "P 甲乙"}},
		{"title of a plain text", "某区推动产业升级三年行动方案（2023—2025年）\n\n某区人民政府\n正文。", []string{"H 某区推动产业升级三年行动方案（2023—2025年）", "P 某区人民政府", "P 正文。"}},
		{"no title where text has begun", "正文。\n某区关于加快推进先进制造业集群高质量发展的三年行动方案", []string{"P 正文。", "P 某区关于加快推进先进制造业集群高质量发展的三年行动方案"}},
		{"a task that makes a paper", "编制实施方案\n出台工作办法", []string{"P 编制实施方案", "P 出台工作办法"}},
		{"headings by their words alone", "工作回顾\n建成1个。\n下一步打算\n建成2个。\n附件：名词解释\n释文。", []string{"H 工作回顾", "P 建成1个。", "H 下一步打算", "P 建成2个。", "H 附件：名词解释", "P 释文。"}},
		{"goals without marks", "完成目标任务\n提升服务能力\n- 重点任务", []string{"P 完成目标任务", "P 提升服务能力", "I 重点任务"}},
		{"run-in heading whose number is Markdown's", "1. 提升总集成能力。组建工程公司。\n2. 收入翻一番，利润增长。再建1个。\n\n- 提升能力。建成。", []string{"H 提升总集成能力。", "I 组建工程公司。", "I 收入翻一番，利润增长。", "I 再建1个。", "I 提升能力。", "I 建成。"}},
		{"bold headings", "**1. 夯实基础。** 建成1个。\n\n**2. 补齐短板**\n\n建成2个。\n\n**要求**\n\n甲。\n\n**到2025年建成1个。**", []string{"H 夯实基础。", "I 建成1个。", "H 2. 补齐短板", "P 建成2个。", "H 要求", "P 甲。", "P 到2025年建成1个。"}},
		{"page marks", "<!-- 落款 -->\n\n某公司", []string{"P 某公司"}},
		{"nothing", " \n\t\n", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, s := range Split(tt.in) {
				got = append(got, [...]string{"P ", "H ", "I ", "C ", "T "}[s.Kind]+s.Text)
				checkPlace(t, tt.in, &s)
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
		})
	}
}

func TestSplitLongSentence(t *testing.T) {
	text := "服务业投入占比提高到28%，研发投入强度达到6%；远程运维平台接入设备达到3000台套，设备远程诊断一次解决率达到86%，平均故障修复时间由36小时压缩到20小时以内；年总集成总承包合同额达到6亿元。"
	if got := Split(text); len(got) != 3 {
		t.Errorf("%d sentences of a long one", len(got))
	}
}

func TestSplitSection(t *testing.T) {
	got := Split("前。\n# 甲\n一。\n二、乙\n二。")
	var sections []string
	for _, s := range got {
		sections = append(sections, strings.Join(s.Section.Path(), " > "))
	}
	if want := []string{"", "", "甲", "甲", "甲 > 二、乙"}; !slices.Equal(sections, want) {
		t.Errorf("got %q, want %q", sections, want)
	}
}

// A title is above a chapter, a chapter above what is numbered in it; a heading further out closes what stands deeper in.
func TestSections(t *testing.T) {
	text := "# 方案\n\n## 一、目标\n\n（一）总体\n甲。\n（二）分项\n- 乙。\n\n### 收入\n\n丙[^1]。\n\n一、产品\n戊。\n\n[^1]: 注。\n\n## 二、保障\n\n丁。"
	want := map[string]string{
		"甲。": "方案/一、目标/（一）总体", "乙。": "方案/一、目标/（二）分项", "丙。": "方案/一、目标/收入", "戊。": "方案/一、目标/收入/一、产品", "注。": "方案/一、目标/收入/一、产品", "丁。": "方案/二、保障",
		"收入": "方案/一、目标", "二、保障": "方案",
	}
	for _, s := range Split(text) {
		if path, ok := want[s.Text]; ok && strings.Join(s.Section.Path(), "/") != path {
			t.Errorf("%s stands in %q, want %q", s.Text, s.Section.Path(), path)
		}
		delete(want, s.Text)
	}
	if len(want) > 0 {
		t.Errorf("no sentences %v", want)
	}
}

// A caption whose figure is gone opens no section, whatever its last word.
func TestCaptionOpensNoSection(t *testing.T) {
	for _, s := range Split("## 一、任务\n\n图2　服务性收入年度目标\n\n表3　主要任务\n\n丁。图2 显示，收入增长。\n\n图2 显示，收入增长。") {
		if s.Kind != Heading && strings.Join(s.Section.Path(), "/") != "一、任务" || strings.HasPrefix(s.Text, "图2 显示") && s.Kind == Heading {
			t.Errorf("%s is of kind %d in %q", s.Text, s.Kind, s.Section.Path())
		}
	}
}

// Sentences of one paragraph know it, those of a cell, a line or a point do not share one.
func TestParagraphs(t *testing.T) {
	var got []int
	for _, s := range Split("甲。乙。\n丙。\n\n| 丁 | 戊 |\n|-|-|\n") {
		got = append(got, s.Paragraph)
	}
	if want := []int{1, 1, 2, 3, 4}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
