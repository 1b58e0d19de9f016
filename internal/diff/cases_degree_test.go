package diff

import (
	"testing"

	"pilotplan/internal/diff/version"
)

// degreeText is a plan whose sentences bind in many degrees.
const degreeText = `指南: 通用试点方案
试点期: 2024年1月—2026年12月
背景和条件:
  试点背景: |
    全市大部分冷库建于十年前，企业普遍可以自行检测。
试点内容:
  试点思路: |
    坚持政府引导，确保企业自主经营，以冷链为主线推进试点。
  试点目标: |
    到2026年，确保冷库利用率达到80%。全部乡镇设立代收点。库温合格率保持在92%—98%，产值增长30%。服务企业至少5家，每年培训200人次。
  任务:
    - 编号: B1
      名称: 改造冷库
      举措: |
        完成老旧冷库改造，将新建冷库两座。承包方可以分包土建工程，必须投保。设立冷链服务站。
      交付成果: 完成改造的冷库5座
    - 编号: B2
      名称: 开展培训
      举措: |
        向社会公开培训名单，施工中不发生安全事故。
`

var degreeCases = []revisionCase{
	{"striven for, no more", []string{"确保冷库利用率", "力争冷库利用率"}, []string{
		`commitment-weakened 试点目标第1句 [确保冷库利用率达到80%→力争冷库利用率达到80%] 1/1`,
	}},
	{"and the figure with it", []string{"确保冷库利用率达到80%", "力争冷库利用率达到75%"}, []string{
		`target-lowered 试点目标第1句 [80%→75%] 1/1`,
		`commitment-weakened 试点目标第1句 [确保冷库利用率达到80%→力争冷库利用率达到75%] 1/1`,
	}},
	{"not quite done", []string{"完成老旧冷库改造", "基本完成老旧冷库改造"}, []string{
		`commitment-weakened 任务“改造冷库”的举措 [完成老旧冷库改造→基本完成老旧冷库改造] 1/1`,
	}},
	{"only meant", []string{"将新建冷库", "拟新建冷库"}, []string{
		`commitment-weakened 任务“改造冷库”的举措 [将新建冷库两座→拟新建冷库两座] 1/1`,
	}},
	{"a permission withdrawn", []string{"可以分包", "不可以分包"}, []string{
		`commitment-strengthened 任务“改造冷库”的举措 [承包方可以分包土建工程→承包方不可以分包土建工程] 1/1`,
	}},
	{"a duty made a choice", []string{"必须投保", "可以投保"}, []string{
		`commitment-weakened 任务“改造冷库”的举措 [必须投保→可以投保] 1/1`,
	}},
	{"not to be set up", []string{"设立冷链服务站", "不设立冷链服务站"}, []string{
		`commitment-weakened 任务“改造冷库”的举措 [设立冷链服务站→不设立冷链服务站] 1/1`,
	}},
	{"nobody knows which is better", []string{"不发生安全事故", "发生安全事故"}, []string{
		`task-changed 任务“开展培训”的举措 [施工中不发生安全事故→施工中发生安全事故] 1/1`,
	}},
	{"where it fits", []string{"向社会公开", "视情况向社会公开"}, []string{
		`commitment-weakened 任务“开展培训”的举措 [向社会公开培训名单→视情况向社会公开培训名单] 1/1`,
	}},
	{"most of them", []string{"全部乡镇", "大部分乡镇"}, []string{
		`commitment-weakened 试点目标第2句 [全部乡镇设立代收点→大部分乡镇设立代收点] 1/1`,
	}},
	{"a narrower range", []string{"92%—98%", "94%—96%"}, []string{
		`commitment-strengthened 试点目标第3句 [92%—98%→94%—96%] 1/1`,
	}},
	{"a range that went up", []string{"92%—98%", "93%—99%"}, []string{
		`target-raised 试点目标第3句 [92%—98%→93%—99%] 1/1`,
	}},
	{"growth told as a level", []string{"产值增长30%", "产值增长到130%"}, []string{
		`reworded 试点目标第3句 [30%→130%] 1/1`,
	}},
	{"growth told as a level, and less of it", []string{"产值增长30%", "产值增长到125%"}, []string{
		`target-lowered 试点目标第3句 [30%→125%] 1/1`,
	}},
	{"a floor made a ceiling", []string{"至少5家", "最多5家"}, []string{
		`target-lowered 试点目标第4句 [至少5家→最多5家] 1/1`,
	}},
	{"each year's in three years", []string{"每年培训200人次", "三年培训200人次"}, []string{
		`commitment-weakened 试点目标第4句 [每年培训200人次→三年培训200人次] 1/1`,
	}},
	{"three years' in all", []string{"每年培训200人次", "三年培训600人次"}, []string{
		`reworded 试点目标第4句 [每年培训200人次→三年培训600人次] 1/1`,
	}},
	{"each year's in all", []string{"每年培训200人次", "累计培训500人次"}, []string{
		`commitment-weakened 试点目标第4句 [每年培训200人次→累计培训500人次] 1/1`,
	}},
	{"background binds nobody", []string{"全市大部分冷库", "全市部分冷库"}, []string{
		`reworded 试点背景 [全市大部分冷库建于十年前，企业普遍可以自行检测。→全市部分冷库建于十年前，企业普遍可以自行检测。] 1/1`,
	}},
	{"nor does the guiding thought", []string{"确保企业自主经营", "力争企业自主经营"}, []string{
		`reworded 试点思路 [坚持政府引导，确保企业自主经营，以冷链为主线推进试点。→坚持政府引导，力争企业自主经营，以冷链为主线推进试点。] 1/1`,
	}},
}

func TestDegreeRevisions(t *testing.T) {
	checkCases(t, degreeCases, degreeText, func(name, text string) *version.Version { return version.OfPlan(parsed(t, name, text)) })
}
