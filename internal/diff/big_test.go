package diff

import (
	"strings"
	"testing"
	"time"

	"pilotplan/internal/diff/version"
	"pilotplan/internal/thorough"
)

// Texts that have nothing in common, or one line ten thousand times, still come to an end.
func TestGreatTexts(t *testing.T) {
	other := strings.NewReplacer("建设", "汇集", "平台", "资金池", "，", "、且", "服务", "票据", "改造", "清退", "推广", "裁撤", "企业", "商户", "标准", "账册")
	long := strings.Join(longText(thorough.Rounds(8_000, 150_000)), "")
	some, more := thorough.Rounds(1_000, 8_000), thorough.Rounds(5_000, 40_000)
	for name, pair := range map[string][2]string{
		"nothing in common": {long, other.Replace(long)},
		"one line":          {strings.Repeat("到2025年，服务收入达到3亿元。\n", some), strings.Repeat("到2025年，服务收入达到4亿元。\n", some)},
		"one paragraph":     {strings.Repeat("服务收入达到3亿元，", some), strings.Repeat("服务收入达到4亿元，", some)},
		"one cell":          {"| 甲 |\n| - |\n| " + strings.Repeat("a|", more), "| 甲 |\n| - |\n| " + strings.Repeat("b|", more)},
		"many rows":         {"| 名称 | 值 |\n| - | - |\n" + strings.Repeat("| 甲 | 1 |\n", some), "| 名称 | 值 |\n| - | - |\n" + strings.Repeat("| 乙 | 2 |\n", some)},
		"reversed":          {long, reversed(long)},
	} {
		start := time.Now()
		changes := Compare(version.OfText("a", []byte(pair[0]), nil), version.OfText("b", []byte(pair[1]), nil))
		took := time.Since(start)
		t.Log(name, len(changes), took)
		if took > 20*time.Second {
			t.Errorf("%s took %v", name, took)
		}
	}
}

func reversed(text string) string {
	lines := strings.SplitAfter(text, "。")
	for i, j := 0, len(lines)-1; i < j; i, j = i+1, j-1 {
		lines[i], lines[j] = lines[j], lines[i]
	}
	return strings.Join(lines, "")
}
