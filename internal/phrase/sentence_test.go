package phrase

import (
	"slices"
	"strings"
	"testing"
)

func texts(text string, ranges []Range) []string {
	var all []string
	for _, r := range ranges {
		all = append(all, r.Of(text))
	}
	return all
}

func TestSentences(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		want     []string
	}{
		{"three", "第一句。第二句！ 第三句？", []string{"第一句。", "第二句！", "第三句？"}},
		{"in quotes", "坚持“一核。两翼”布局。下一句。", []string{"坚持“一核。两翼”布局。", "下一句。"}},
		{"in brackets", "完成（含一期。二期）建设。", []string{"完成（含一期。二期）建设。"}},
		{"nested", "落实“《意见（试行）》。要求”精神。", []string{"落实“《意见（试行）》。要求”精神。"}},
		{"said", "他说：“一定完成。”随后签约。", []string{"他说：“一定完成。”", "随后签约。"}},
		{"said on", "他说：“一定完成。”，随后签约。", []string{"他说：“一定完成。”，随后签约。"}},
		{"closing mark", "加强管理（见表1）。”后句。", []string{"加强管理（见表1）。”", "后句。"}},
		{"left open", "坚持“一核两翼。下一句。", []string{"坚持“一核两翼。", "下一句。"}},
		{"too long inside", "（" + strings.Repeat("长", maxInside) + "。完）。", []string{"（" + strings.Repeat("长", maxInside) + "。", "完）。"}},
		{"decimals", "达到3.5亿元，占18.0%。", []string{"达到3.5亿元，占18.0%。"}},
		{"no stop", "　第一句。　没有句号　", []string{"第一句。", "没有句号"}},
		{"marks together", "真的吗？！是。", []string{"真的吗？！", "是。"}},
		{"nothing", " \n\t", nil},
	} {
		if got := texts(tt.in, Sentences(tt.in)); !slices.Equal(got, tt.want) {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestParts(t *testing.T) {
	long := strings.Repeat("长", maxSentence)
	for _, tt := range []struct {
		name, in string
		want     []string
	}{
		{"short", "收入达到5亿元；利润达到1亿元。", []string{"收入达到5亿元；利润达到1亿元。"}},
		{"numbered", "一是建成1个中心；二是新增2家企业； （3）引进人才。", []string{"一是建成1个中心；", "二是新增2家企业；", "（3）引进人才。"}},
		{"long", long + "；后半。", []string{long + "；", "后半。"}},
		{"as long as one may be", long[:len(long)-3*len("长")] + "；后。", []string{long[:len(long)-3*len("长")] + "；后。"}},
		{"in brackets", long + "（一；二）；后半。", []string{long + "（一；二）；", "后半。"}},
	} {
		if got := texts(tt.in, Parts(tt.in, Range{0, len(tt.in)})); !slices.Equal(got, tt.want) {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestTitles(t *testing.T) {
	for line, want := range map[string]bool{
		"一、试点单位概况": true, "（二）目标": true, "第二章 目标": true, "1.目标": false, "一、建成平台。": false, "总体目标": false, "一、" + strings.Repeat("长", maxTitle): false,
	} {
		if got := IsTitleLine(line); got != want {
			t.Errorf("%s is a title: %v", line, got)
		}
	}
	for sentence, want := range map[string]bool{
		"1.提升总集成能力。": true, "（一）提升能力。": true, "1.建成3个平台。": false, "提升能力。": false, "一是提升，再提升。": false, "1." + strings.Repeat("长", maxRunIn): false,
	} {
		if got := IsRunIn(sentence, false); got != want {
			t.Errorf("%s is a heading: %v", sentence, got)
		}
	}
}

// Every sentence and part stands where it says, in order, and only blanks stand between.
func FuzzSentences(f *testing.F) {
	f.Add("一是（甲；乙。）；二是“丙。”丁。")
	f.Add("（（。）。”")
	f.Fuzz(func(t *testing.T, text string) {
		at := 0
		for _, s := range Sentences(text) {
			for _, p := range Parts(text, s) {
				if p.Start < at || p.End <= p.Start || p.End > s.End || strings.TrimSpace(text[at:p.Start]) != "" {
					t.Fatalf("%q: %v in %v after %d", text, p, s, at)
				}
				at = p.End
			}
		}
		if strings.TrimSpace(text[at:]) != "" {
			t.Fatalf("%q: %q is lost", text, text[at:])
		}
	})
}
