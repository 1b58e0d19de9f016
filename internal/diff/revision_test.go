package diff

import (
	"fmt"
	"github.com/google/go-cmp/cmp"
	"slices"
	"strings"
	"sync"
	"testing"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/diff/version"
	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/outline"
)

var packs sync.Map // by name, read once

// pack is a built-in pack, which nobody changes.
func pack(name string) (*outline.Outline, error) {
	if o, ok := packs.Load(name); ok {
		return o.(*outline.Outline), nil
	}
	o, err := outline.Builtin(name)
	if err == nil {
		packs.Store(name, o)
	}
	return o, err
}

// sample is the plan that comes with the default pack.
func sample(t testing.TB) string {
	t.Helper()
	o, err := pack("")
	if err != nil {
		t.Fatal(err)
	}
	return string(o.Sample)
}

func parsed(t testing.TB, name, text string) *plan.Plan {
	t.Helper()
	p, found := plan.Parse(name, []byte(text), pack)
	for _, f := range found {
		t.Logf("%s:%d: %s", name, f.Pos.Line, f.Message)
	}
	return p
}

// revise makes edits: pairs of what stands in the text and what to write instead, everywhere.
func revise(t testing.TB, text string, edits ...string) string {
	t.Helper()
	for i := 0; i < len(edits); i += 2 {
		if !strings.Contains(text, edits[i]) {
			t.Fatalf("no %q to change", edits[i])
		}
		text = strings.ReplaceAll(text, edits[i], edits[i+1])
	}
	return text
}

// told is a change in one line: kind, label, old and new value, how many places it has and how many were left behind.
func told(c change.Change) string {
	s := fmt.Sprintf("%s %s [%s→%s] %d/%d", c.Kind, c.Label, finding.Short(c.Old), finding.Short(c.New), len(c.OldPlaces), len(c.NewPlaces))
	if n := len(c.Stale); n > 0 {
		s += fmt.Sprintf(" !%d", n)
	}
	return s
}

func toldAll(changes []change.Change) []string {
	out := []string{}
	for _, c := range changes {
		out = append(out, told(c))
	}
	return out
}

func checkTold(t *testing.T, changes []change.Change, want ...string) {
	t.Helper()
	if want == nil {
		want = []string{}
	}
	checkSound(t, changes)
	if d := cmp.Diff(want, toldAll(changes)); d != "" {
		t.Errorf("changes (-want +got):\n%s", d)
		dump(t, changes)
	}
}

func TestNothing(t *testing.T) {
	p := parsed(t, "a.yaml", sample(t))
	checkTold(t, Plans(p, p))
}

// revised is the sample after a revision of many kinds.
func revised(t *testing.T) string {
	new := revise(t, sample(t),
		// lowered in the table, the goals, the measures, the deliverable and the schedule
		"2025年: 3000}", "2025年: 2800}", "达到3000台套", "达到2800台套", "接入3000台套", "接入2800台套",
		// lowered in the table only
		"2024年: 5.5, 2025年: 7.8}", "2024年: 5.5, 2025年: 7.2}",
		// removed, with its prose
		"，研发投入强度达到6%", "", "    - 编号: Z5\n      名称: 研发投入强度\n      单位: \"%\"\n      方向: 升\n      性质: 预期性\n      口径: 当年\n      计算方法: 研发投入÷营业收入×100%\n      基期: {2022年: 5.0}\n      年度目标: {2023年: 5.3, 2024年: 5.6, 2025年: 6.0}\n      数据来源: 研发费用专项审计报告\n      责任单位: 技术中心\n      责任人: 陆某某\n      完成时限: 2025年12月\n\n", "",
		"对应指标: [Z4, Z5]", "对应指标: [Z4]",
		"编号: Z6", "编号: Z5", "[Z6, Z7]", "[Z5, Z7]",
		// unit
		"单位: 家\n", "单位: 户\n",
		// person
		"      责任单位: 供应链部\n      责任人: 姚某某\n      配合单位", "      责任单位: 供应链部\n      责任人: 孟某某\n      配合单位",
		// milestone postponed
		"6月底前取得机电工程", "9月底前取得机电工程",
		// lost its number
		"设备远程诊断一次解决率达到86%", "设备远程诊断一次解决率明显提高",
		// typo
		"窗口期", "窗囗期",
		// baseline restated
		"由36小时压缩到20小时", "由38小时压缩到20小时", "平均故障修复时间为36小时", "平均故障修复时间为38小时", "{2022年: 36}", "{2022年: 38}",
		// funds
		"3.6亿元", "4.0亿元", "2.4亿元，银行", "2.8亿元，银行", "企业自筹: 2.4亿元", "企业自筹: 2.8亿元",
		// same value in another unit
		"收入达到6000万元", "收入达到0.6亿元", "2025年收入6000万元", "2025年收入0.6亿元",
		// swapped and renumbered
		"一是制造基础扎实。公司拥有结构件、总装、电控三个数字化车间，关键工序数控化率达到68%。二是数据积累较为丰富。远程运维平台累计采集设备运行数据超过四年，建立了减速箱、起升机构等部件的故障样本库。",
		"一是数据积累较为丰富。远程运维平台累计采集设备运行数据超过四年，建立了减速箱、起升机构等部件的故障样本库。二是制造基础扎实。公司拥有结构件、总装、电控三个数字化车间，关键工序数控化率达到68%。",
		// phone
		"联系电话: 0510-0000XXXX", "联系电话: 0510-1111XXXX",
		// direction
		"方向: 升\n      性质: 约束性", "方向: 保持\n      性质: 约束性",
		// figure
		"14.2%", "14.6%",
		// raised
		"2024年: 4.2, 2025年: 6.0}", "2024年: 4.2, 2025年: 6.5}", "合同额达到6亿元", "合同额达到6.5亿元", "合同额6亿元", "合同额6.5亿元", "合同额达到6.0亿元", "合同额达到6.5亿元",
		// owner
		"责任单位: 人力资源部", "责任单位: 综合管理部",
		// deadline advanced
		"配合单位: 质量部\n      完成时限: 2025年12月", "配合单位: 质量部\n      完成时限: 2025年6月",
		// number in a task that no indicator carries
		"260台套", "240台套",
	)
	// a task in the middle
	var b strings.Builder
	parts := strings.SplitAfter(new, "    - 编号: R")
	for i, part := range parts {
		if n := i - 4; n > 0 && strings.HasPrefix(part, fmt.Sprint(i)) {
			part = fmt.Sprint(i+1) + part[1:]
		}
		if i == 4 {
			part = part[:strings.Index(part, "\n")] + part[strings.Index(part, "\n"):]
		}
		b.WriteString(part)
	}
	new = strings.Replace(b.String(), "    - 编号: R6\n      名称: 建设旧机", "    - 编号: R5\n      名称: 开展港机融资租赁服务\n      主要任务: 培育融合发展新业态新模式\n      举措: |\n        与两家租赁公司合作，2025年底前投放融资租赁设备50台套。\n      交付成果: 投放融资租赁设备50台套\n      对应指标: [Z2]\n      责任单位: 财务部\n      责任人: 顾某某\n      完成时限: 2025年12月\n\n    - 编号: R6\n      名称: 建设旧机", 1)
	return new
}

// dump shows changes for people.
func dump(t *testing.T, changes []change.Change) {
	for _, c := range changes {
		t.Logf("%s | %s | %s", told(c), c.Path, c.Message)
	}
}

func TestRevision(t *testing.T) {
	t.Parallel()
	old, new := sample(t), revised(t)
	checkTold(t, Plans(parsed(t, "old.yaml", old), parsed(t, "new.yaml", new)),
		`target-lowered 指标“服务性收入”2025年目标 [7.8亿元→7.2亿元] 1/1 !2`,
		`target-lowered 指标“远程运维平台接入设备”2025年目标 [3000台套→2800台套] 5/5`,
		`target-lowered 任务“发展按效果付费的运维服务”的举措 [260台套→240台套] 3/3`,
		`indicator-removed 指标“研发投入强度” [研发投入强度，2025年 6.0%→] 3/0`,
		`baseline-changed 指标“平均故障修复时间”的基期 [36小时→38小时] 3/3`,
		`unit-changed 指标“接入协同平台的配套企业”的单位 [家→户] 1/1 !5`,
		`direction-changed 指标“服务业投入占比”的方向 [升→保持] 1/1`,
		`deadline-postponed 任务“提升总集成总承包能力”的举措 [2024年6月底前→2024年9月底前] 2/2`,
		`commitment-weakened 试点目标第3句 [设备远程诊断一次解决率达到86%→设备远程诊断一次解决率明显提高] 1/1`,
		`target-raised 指标“年总集成总承包合同额”2025年目标 [6.0亿元→6.5亿元] 5/5`,
		`deadline-advanced 任务“加强标准品牌建设”的完成时限 [2025年12月→2025年6月] 1/1`,
		`task-added 任务“开展港机融资租赁服务” [→开展港机融资租赁服务，投放融资租赁设备50台套] 0/1`,
		`funds-changed 资金总投入 [3.6亿元→4.0亿元] 3/3`,
		`figure-changed 细分行业全国市场占有率 [14.2%→14.6%] 2/2`,
		`owner-changed 任务“强化人才支撑”的责任单位 [人力资源部→综合管理部] 1/1`,
		`person-changed 任务“推进供应链协同”的责任人 [姚某某→孟某某] 1/1`,
		`answer-changed 联系电话 [0510-0000XXXX→0510-1111XXXX] 1/1`,
		`moved 有利条件第1句 [二是数据积累较为丰富。远程运维平台累计采集设备运行数据超过四年，建立了减速箱、起…→一是数据积累较为丰富。远程运维平台累计采集设备运行数据超过四年，建立了减速箱、起…] 4/4`,
		`reworded 试点背景第3句 [与此同时，“双碳”目标推动港口设备电动化、自动化更新，为制造企业延伸服务链条提供…→与此同时，“双碳”目标推动港口设备电动化、自动化更新，为制造企业延伸服务链条提供…] 1/1`,
	)
}

// The same revision is the same, whatever kind of file each version is.
func TestRevisionOfTexts(t *testing.T) {
	t.Parallel()
	old, new := sample(t), revised(t)
	want := kindsAndLabels(Plans(parsed(t, "old.yaml", old), parsed(t, "new.yaml", new)))
	for name, pair := range map[string][2]*version.Version{
		"md-md":   {fromText(t, "old.md", rendered(t, old)), fromText(t, "new.md", rendered(t, new))},
		"yaml-md": {version.OfPlan(parsed(t, "old.yaml", old)), fromText(t, "new.md", rendered(t, new))},
		"md-yaml": {fromText(t, "old.md", rendered(t, old)), version.OfPlan(parsed(t, "new.yaml", new))},
	} {
		got := Compare(pair[0], pair[1])
		if d := cmp.Diff(want, kindsAndLabels(got)); d != "" {
			t.Errorf("%s (-want +got):\n%s", name, d)
			dump(t, got)
		}
	}
}

func kindsAndLabels(changes []change.Change) []string {
	var out []string
	for _, c := range changes {
		out = append(out, c.Kind.String()+" "+c.Label)
	}
	slices.Sort(out)
	return out
}
