package goal

import (
	"slices"
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
		{"table", "| 指标 | 目标 |\n|---|:-:|\n| 收入 | 达到5亿元 |", []string{"C 指标", "C 目标", "C 收入", "C 达到5亿元"}},
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
		{"wrapped", "到2025年，公司营业收入达到二十六亿元，服务性收入达到七点八亿元，\n占比提高。", []string{"P 到2025年，公司营业收入达到二十六亿元，服务性收入达到七点八亿元，\n占比提高。"}},
		{"full-width blanks", "　　第一句。　第二句。", []string{"P 第一句。", "P 第二句。"}},
		{"rule", "前。\n\n---\n\n后。", []string{"P 前。", "P 后。"}},
		{"nothing", " \n\t\n", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, s := range Split(tt.in) {
				got = append(got, [...]string{"P ", "H ", "I ", "C "}[s.Kind]+s.Text)
				if tt.in[s.Start:s.End] != s.Text {
					t.Errorf("%d-%d is not %q", s.Start, s.End, s.Text)
				}
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
		sections = append(sections, s.Section)
	}
	if want := []string{"", "", "甲", "甲", "二、乙"}; !slices.Equal(sections, want) {
		t.Errorf("got %q, want %q", sections, want)
	}
}
