package check

import (
	"strings"
	"testing"

	"pilotplan/outline"
)

const lists = `      - 键: 任务清单
        类型: 任务表
      - 键: 项目清单
        类型: 表
        栏目:
          - {键: 项目, 类型: 文字, 角色: 名目, 必填: 是}
          - {键: 牵头, 类型: 文字, 角色: 牵头}
          - {键: 建成时间, 类型: 日期, 角色: 期限}
          - {键: 形象进度, 类型: 分年, 角色: 进度}
          - {键: 成果, 类型: 文字, 角色: 成果}
      - 键: 政策清单
        类型: 表
        栏目:
          - {键: 政策, 类型: 文字, 角色: 名目, 必填: 是}
          - {键: 经办人, 类型: 文字, 角色: 经办, 必填: 是}
          - {键: 出台时间, 类型: 日期, 角色: 期限}
      - 键: 设备清单
        类型: 表
        栏目:
          - {键: 设备, 类型: 文字, 角色: 名目}
          - {键: 到位时间, 类型: 日期, 角色: 期限}
`

// What rules say of tasks holds for each list of things to do, and for no list of things that there are.
func TestListsOfThingsToDo(t *testing.T) {
	o := packAsking(t, lists)
	text := `指南: 试
试点期: 2026年1月—2027年12月
概况:
  名称: 甲
  项目清单:
    - {项目: 产线, 牵头: 设备部, 建成时间: 2028年6月, 形象进度: {2026年: 打桩, 2029年: 投产}, 成果: 产线1条}
    - {项目: 仓库}
  政策清单:
    - {政策: 用地办法, 经办人: 李某某}
  设备清单:
    - {设备: 吊车, 到位时间: 2025年6月}
    - {设备: 叉车}
`
	want := []string{
		"6:31 错误 项目清单“产线”的建成时间“2028年6月”晚于试点期结束", "6:58 警告 项目清单“产线”的形象进度里有 2029年", "7:12 错误 项目清单“仓库”没有建成时间",
		"7:12 错误 项目清单“仓库”没有成果", "7:12 警告 项目清单“仓库”没有牵头", "9:12 错误 政策清单“用地办法”没有出台时间",
	}
	got := foundBy(o, text, "deadline-outside-period", "year-outside-period", "task-no-deadline", "task-no-owner", "task-no-person", "task-no-deliverable")
	lines := strings.Split(strings.TrimSpace(got), "\n")
	for _, w := range want {
		if !holdsPart(lines, w) {
			t.Errorf("not found: %s", w)
		}
	}
	if len(lines) != len(want) {
		t.Errorf("found\n%s", got)
	}
	if q := o.Question("概况.任务清单"); q.Kind != outline.Tasks {
		t.Errorf("任务清单 is %s", q.Kind)
	}
}

func holdsPart(lines []string, part string) bool {
	for _, l := range lines {
		if strings.Contains(l, part) {
			return true
		}
	}
	return false
}
