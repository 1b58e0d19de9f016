package report

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/finding"
)

var update = flag.Bool("update", false, "rewrite the expected reports in testdata")

func at(line int, path, text string) change.Place {
	return change.Place{Pos: finding.Pos{File: "方案.yaml", Line: line, Column: 3}, Path: path, Text: text}
}

// report has what a report can have: substance of several kinds, wording, a place left behind, findings of both sorts.
func report() *change.Report {
	const goals = "主要试点内容.试点目标"
	return &change.Report{
		Old: "方案.yaml（v1）", New: "方案.yaml",
		Changes: []change.Change{
			{
				Kind: change.TargetLowered, Path: "主要试点内容.指标[2].年度目标.2025年", Label: "指标“服务性收入”2025年目标",
				Old: "7.8亿元", New: "7.2亿元", Message: "2025年目标由 7.8亿元 降到 7.2亿元，降低 7.7%",
				OldPlaces: []change.Place{at(63, "主要试点内容.指标[2].年度目标.2025年", "7.8"), at(41, goals, "到2025年，服务性收入达到7.8亿元。")},
				NewPlaces: []change.Place{at(63, "主要试点内容.指标[2].年度目标.2025年", "7.2"), at(41, goals, "到2025年，服务性收入达到7.2亿元。")},
				Stale:     []change.Place{at(118, "主要试点内容.年度安排", "2025年，服务性收入达到7.8亿元，在役托管设备达到900台套。")},
			},
			{
				Kind: change.IndicatorRemoved, Path: "主要试点内容.指标[5]", Label: "指标“客户满意度”",
				Old: "Z5 客户满意度，%，基期 2022年 88，目标 2023年 90、2024年 92、2025年 95", Message: "取消了这个指标",
				OldPlaces: []change.Place{at(92, "主要试点内容.指标[5]", "")},
			},
			{
				Kind: change.CommitmentWeakened, Path: goals, Label: "试点目标 第4句",
				Old: "到2025年底，建成区域服务中心8个以上，平均故障修复时间缩短到24小时。", New: "到2025年底，建成一批区域服务中心，平均故障修复时间明显缩短。",
				Message: "目标不再写数量：8个、24小时",
				Edits: []change.Edit{
					kept("到2025年底，建成"), struckOut("区域服务中心8个以上"), inserted("一批区域服务中心"), kept("，平均故障修复时间"),
					struckOut("缩短到24小时"), inserted("明显缩短"), kept("。"),
				},
				OldPlaces: []change.Place{at(42, goals, "")}, NewPlaces: []change.Place{at(42, goals, "")},
			},
			{
				Kind: change.TaskAdded, Path: "主要试点内容.任务[4]", Label: "任务“建设备件共享仓”", New: "R9 建设备件共享仓，2024年12月完成",
				Message: "新增了这项任务", NewPlaces: []change.Place{at(170, "主要试点内容.任务[4]", "")},
			},
			{
				Kind: change.PersonChanged, Path: "主要试点内容.任务[1].责任人", Label: "任务“发展按效果付费的运维服务”责任人",
				Old: "沈某某", New: "顾某某", Message: "责任人由 沈某某 改为 顾某某", OldPlaces: []change.Place{at(140, "", "")}, NewPlaces: []change.Place{at(140, "", "")},
			},
			{
				Kind: change.Reworded, Path: "试点单位概况.基本情况", Label: "基本情况 第2句",
				Old: "公司主要从事移动式港口装卸机的研发、制造与服务，产品应用于国内沿海沿江港口和海外27个国家的码头，长期保持稳定。",
				New: "公司主要从事移动式港口装卸机的研发、生产与服务，产品应用于国内沿海沿江港口和海外27个国家的码头，长期保持稳定。",
				Edits: []change.Edit{
					kept("公司主要从事移动式港口装卸机的研发、"), struckOut("制造"), inserted("生产"),
					kept("与服务，产品应用于国内沿海沿江港口和海外27个国家的码头，长期保持稳定。"),
				},
				OldPlaces: []change.Place{at(20, "", "")}, NewPlaces: []change.Place{at(20, "", "")},
			},
		},
		Introduced: []finding.Finding{{
			Rule: "figure-conflict", Severity: finding.Error, Pos: finding.Pos{File: "方案.yaml", Line: 118, Column: 12},
			Message: "服务性收入 2025年 7.8亿元，与指标表的 7.2亿元 不一致", Hint: "核对后改成同一个数", Clause: "指南 四（一）",
		}},
		Settled: []finding.Finding{{
			Rule: "task-no-person", Severity: finding.Warning, Pos: finding.Pos{File: "方案.yaml", Line: 150, Column: 7}, Message: "任务“R2”没有责任人",
		}},
	}
}

// hostile is a report on a plan whose every word wants to be something else.
func hostile(word string) *change.Report {
	p := []change.Place{{Pos: finding.Pos{File: word, Line: 1, Column: 1}, Path: word, Text: word}}
	c := change.Change{
		Kind: change.AnswerChanged, Path: word, Label: word, Old: word, New: "x" + word, Message: word,
		OldPlaces: p, NewPlaces: p, Stale: p,
	}
	prose := c
	prose.Kind = change.Reworded
	prose.Edits = []change.Edit{inserted("x"), kept(word), struckOut(word)}
	return &change.Report{
		Old: word, New: word, Changes: []change.Change{c, prose},
		Introduced: []finding.Finding{{Rule: "x", Severity: finding.Error, Message: word, Hint: word, Clause: word, Path: word}},
		Settled:    []finding.Finding{{Rule: "x", Severity: finding.Note, Message: word}},
	}
}

// golden compares what was written with a file in testdata.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	name = filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(name, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is not what is written:\n%s", name, got)
	}
}

func kept(text string) change.Edit      { return change.Edit{Op: change.Keep, Text: text} }
func struckOut(text string) change.Edit { return change.Edit{Op: change.Delete, Text: text} }
func inserted(text string) change.Edit  { return change.Edit{Op: change.Insert, Text: text} }
