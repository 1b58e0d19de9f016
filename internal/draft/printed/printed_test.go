package printed

import (
	"slices"
	"testing"

	"pilotplan/outline"
)

// Who answers for a row reads back as it was, whatever brackets stand in it; where that cannot be, Reads says so.
func TestOwner(t *testing.T) {
	for _, c := range []struct {
		unit, person string
		reads        bool
	}{
		{"财务部", "顾某某", true},
		{"系统公司（筹）", "顾某某（副总）", true},
		{"财务部(本部)", "顾(代)", true},
		{"", "顾某某", true},
		{"财务部", "", true},
		{"财务部", "顾）某", false},
		{"财务部", "（顾", false},
		{"财务部\n审计部", "顾某某", false},
	} {
		if got := Reads(c.unit, c.person); got != c.reads {
			t.Errorf("%s, %s: %v", c.unit, c.person, got)
		}
	}
	if end, from, to := UnitIn("财务部"); end != len("财务部") || from != to {
		t.Error(end, from, to)
	}
}

func TestSigns(t *testing.T) {
	for name, want := range map[string]string{"能耗↓": "能耗", "接入设备※": "接入设备", "库存 ↓※": "库存", "↓": "", "水泵↓级": "水泵↓级"} {
		if got := Unsigned(name); got != want {
			t.Errorf("%q: %q", name, got)
		}
	}
	if all := Signs(); !IsLegend(Legend(all)) || !IsLegend(Legend(all[:1])) {
		t.Error("a legend is not known")
	}
	for _, other := range []string{"表中↓表示下降。", "表中数据为累计数。", "表中", ""} {
		if IsLegend(other) {
			t.Error(other)
		}
	}
}

func TestCommon(t *testing.T) {
	table := outline.Standard(outline.Tasks)
	due, owner := table.Column(outline.RoleDue), table.Column(outline.RoleOwner)
	sentence := CommonOf(outline.Tasks, []Common{{Column: due, Text: "2025年12月"}, {Column: owner, Text: "办公室"}})
	if sentence != "各项任务的完成时限均为2025年12月，责任单位均为办公室。" {
		t.Error(sentence)
	}
	all, ok := ReadCommon(sentence, table)
	if !ok || len(all) != 2 || all[0].Column != due || all[1].Text != "办公室" || sentence[all[1].From:all[1].To] != "办公室" {
		t.Error(all, ok)
	}
	for _, other := range []string{"各项任务的负责制均为2025年12月。", "各项任务的完成时限均为2025年12月，不得拖延。", "任务的完成时限均为2025年12月。"} {
		if _, ok := ReadCommon(other, table); ok {
			t.Error(other)
		}
	}
	for text, want := range map[string]bool{"2025年12月": true, "": false, "甲，乙": false, "成本均为零": false, "一二三四五六七八九十一二三四五六七八九十一": false} {
		if Fits(text) != want {
			t.Error(text)
		}
	}
}

func TestRefer(t *testing.T) {
	captions := []string{"主要指标表", "服务业投入（年度：2022年）", "概况简表", "进度图", "表"}
	sentence := Refer([]string{"表4", "表2", "表1", "图3", "表9"}, captions)
	if sentence != "主要指标见表4，服务业投入见表2，概况见表1，进度见图3，表见表9。" || !IsRefer(sentence, captions) {
		t.Error(sentence)
	}
	if !IsRefer("主要指标见表7，没有了的见图12。", captions) {
		t.Error("a figure that is gone")
	}
	others := []string{"主要指标见表4，逐年落实。", "详见表4。", "经验见表4。", "主要指标见附件。", "主要指标见表。", "见表4。", ""}
	if i := slices.IndexFunc(others, func(s string) bool { return IsRefer(s, captions) }); i >= 0 {
		t.Error(others[i])
	}
}
