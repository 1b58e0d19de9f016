package check

import (
	"strings"
	"testing"
)

// A table of the pack's is held against what it says of sums, rows and full marks.
func TestRowsOfOwnTables(t *testing.T) {
	o := packAsking(t, `      - 键: 项目表
        类型: 表
        至少: 2
        至多: 3
        栏目: [{键: 项目, 类型: 文字, 角色: 名目}, {键: 投资, 类型: 分年, 单位: 万元}, {键: 设备, 类型: 数量, 单位: 万元}, {键: 土建, 类型: 数量, 单位: 万元}, {键: 总额, 类型: 数量, 单位: 万元, 合计: [投资]}, {键: 小计, 类型: 数量, 单位: 万元, 合计: [设备, 土建]}]
      - 键: 评分
        类型: 表
        条款: 第九条
        固定行: [{行: 创新, 满分: 60}, {行: 效益, 满分: 40}, 其他]
        栏目: [{键: 指标, 类型: 文字, 角色: 名目}, {键: 自评, 类型: 数量, 角色: 得分}]
`)
	for _, c := range []struct{ name, answers, want string }{
		{"right", "项目表: [{项目: 甲, 投资: {2025年: 12, 2026年: 8}, 设备: 3, 土建: 4, 总额: 20, 小计: 7}, {项目: 乙}]\n  评分: [{指标: 创新, 自评: 60}, {指标: 效益, 自评: 0}, {指标: 其他, 自评: 99}]", ""},
		{"years that do not add up", "项目表: [{项目: 甲, 投资: {2025年: 12, 2026年: 8}, 总额: 21}, {项目: 乙}]", "“总额”写的是 21万元，各项之和是 20万元"},
		{"columns that do not add up", "项目表: [{项目: 甲, 设备: 3, 土建: 4, 小计: 8}, {项目: 乙}]", "“小计”写的是 8万元，各项之和是 7万元"},
		{"too few rows", "项目表: [{项目: 甲}]", "“项目表”只有 1 项，规定至少 2 项"},
		{"too many rows", "项目表: [{项目: 甲}, {项目: 乙}, {项目: 丙}, {项目: 丁}]", "“项目表”最多 3 项，这里有 4 项"},
		{"a row that is not there", "评分: [{指标: 创新, 自评: 6}, {指标: 其他}]", "评分没有“效益”"},
		{"a row that must not be there", "评分: [{指标: 创新}, {指标: 效益}, {指标: 其他}, {指标: 信用}]", "“信用”不在“指标”的选项里"},
		{"beyond the full marks", "评分: [{指标: 创新, 自评: 61}, {指标: 效益, 自评: 3}, {指标: 其他}]", "“自评”“61”不在 0 到满分 60 之间"},
	} {
		got := foundBy(o, "概况:\n  "+c.answers+"\n", "sum-mismatch", "too-few", "wrong-kind", "missing-answer", "answer-form")
		if (got == "") != (c.want == "") || !strings.Contains(got, c.want) || strings.Contains(got, "\n") {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}
