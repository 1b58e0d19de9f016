package diff

import (
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"pilotplan/internal/thorough"
)

// yearlyHead begins a table of indicators.
const yearlyHead = "| 编号 | 指标 | 单位 | 2022年（基期） | 2023年 | 2024年 | 2025年 |\n| --- | --- | --- | --- | --- | --- | --- |\n"

// selves are texts that say something twice, or hardly anything.
var selves = map[string]string{
	"an empty front matter":      "---\n---\n到2025年，收入达到3亿元。\n",
	"nothing but a rule":         "---\n",
	"two rows of one number":     yearlyHead + "| Z3 | 服务收入占比 | % | 18.0 | 20.0 | 23.9 | 30.0 |\n| Z3 | 服务收入占比 | % | 18.0 | 20.5 | 23.9 | 26.0 |\n",
	"two tables of one row":      yearlyHead + "| Z3 | 服务收入占比 | % | 18.0 | 20.0 | 23.9 | 30.0 |\n\n再说一遍。\n\n" + yearlyHead + "| Z3 | 服务收入占比 | % | 18.1 | 20.5 | 23.9 | 26.0 |\n",
	"rows without a name":        "| 名称 | 值 |\n| - | - |\n|  | 1 |\n|  | 2 |\n",
	"a table told three times":   strings.Repeat("| 任务名称 | 交付成果 | 2024年 | 责任人 |\n| - | - | - | - |\n| 建平台 | 平台一套 | 建成 | 甲某 |\n\n又：\n\n| 任务名称 | 交付成果 | 2024年 | 责任人 |\n| - | - | - | - |\n| 建平台 | 平台两套 | 投产 | 乙某 |\n\n", 2),
	"more rows than are weighed": "| 名称 | 值 |\n| - | - |\n" + strings.Repeat("| 甲 | 1 |\n| 甲 | 2 |\n", 300),
	"two columns of one name":    "| 名称 | 值 | 值 | 值 |\n| - | - | - | - |\n| 甲 | 1 | 2 | 3 |\n",
	"one heading twice":          "# 一、目标\n\n达到3亿元。\n\n# 一、目标\n\n达到4亿元。\n",
}

// Whatever a text says, and however often, it says the same as itself.
func TestATextIsItself(t *testing.T) {
	for name, text := range selves {
		v := fromText(t, "a.md", text)
		for _, c := range Compare(v, v) {
			t.Errorf("%s: %s: %s", name, told(c), c.Message)
		}
		for _, c := range Compare(v, fromText(t, "a.md", text)) {
			t.Errorf("%s, read again: %s: %s", name, told(c), c.Message)
		}
	}
}

// A text whose lines were doubled, torn and put elsewhere is itself, too.
func TestATornTextIsItself(t *testing.T) {
	t.Parallel()
	whole := []string{rendered(t, sample(t)), foreignText}
	for _, name := range slices.Sorted(maps.Keys(selves)) {
		whole = append(whole, selves[name])
	}
	for round := range thorough.Rounds(25, 1500) {
		r := rand.New(rand.NewPCG(uint64(round), 5))
		lines := strings.SplitAfter(whole[r.IntN(len(whole))], "\n")
		for range 1 + r.IntN(12) {
			i, j := r.IntN(len(lines)), r.IntN(len(lines))
			switch r.IntN(4) {
			case 0:
				lines[i] += lines[j]
			case 1:
				lines[i] = strings.TrimSuffix(lines[i], "\n")
			case 2:
				at := r.IntN(len(lines[i]) + 1) // anywhere, inside a character too
				lines[i] = lines[i][:at] + "\n" + lines[i][at:]
			default:
				at := r.IntN(len(lines[i]) + 1)
				lines[i] = lines[i][:at] + "| \\--- #"[r.IntN(8):] + lines[i][at:]
			}
		}
		text := strings.Join(lines, "")
		if same := Compare(fromText(t, "a", text), fromText(t, "a", text)); len(same) > 0 {
			t.Errorf("round %d: %q is not itself: %v", round, text, toldAll(same))
		}
	}
}

// A row that a table lists twice loses one: that row is gone, and nothing else changed.
func TestOneOfTwoRows(t *testing.T) {
	row := "| Z3 | 服务收入占比 | % | 18.0 | 20.5 | 23.9 | 26.0 |\n"
	old := selves["two rows of one number"]
	checkTold(t, Compare(fromText(t, "a", old), fromText(t, "b", strings.Replace(old, row, "", 1))),
		`indicator-removed 指标“服务收入占比” [服务收入占比，2025年 26.0%→] 1/0`)
	checkTold(t, Compare(fromText(t, "a", old), fromText(t, "b", strings.Replace(old, "26.0", "27.0", 1))),
		`target-raised 指标“服务收入占比”2025年目标 [26.0%→27.0%] 1/1`)
}
