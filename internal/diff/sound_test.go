package diff

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/internal/plan/source"
)

// checkSound holds changes against what every reader of them relies on.
func checkSound(t *testing.T, changes []change.Change) {
	t.Helper()
	for _, c := range changes {
		var old, new strings.Builder
		for _, e := range c.Edits {
			if e.Op != change.Insert {
				old.WriteString(e.Text)
			}
			if e.Op != change.Delete {
				new.WriteString(e.Text)
			}
		}
		switch {
		case c.Old == "" && c.New == "":
			t.Errorf("%s: neither old nor new", told(c))
		case len(c.Edits) > 0 && (old.String() != c.Old || new.String() != c.New):
			t.Errorf("%s: the edits say %q → %q", told(c), old.String(), new.String())
		case c.Message == "" || strings.HasSuffix(c.Message, "。"):
			t.Errorf("%s: message %q", told(c), c.Message)
		case c.Path == "" || c.Label == "":
			t.Errorf("%s: path %q, label %q", told(c), c.Path, c.Label)
		case len(c.OldPlaces)+len(c.NewPlaces) == 0:
			t.Errorf("%s: no places", told(c))
		}
		for _, p := range append(append(append([]change.Place{}, c.OldPlaces...), c.NewPlaces...), c.Stale...) {
			if p.Pos.Line < 1 || p.Pos.Column < 1 || p.Path == "" || p.Text == "" {
				t.Errorf("%s: place %+v", told(c), p)
			}
		}
	}
}

// What a plan looks like is no change to what it says.
func TestLooksAreNoChange(t *testing.T) {
	src := sample(t)
	before := parsed(t, "a.yaml", src)
	gbk, err := simplifiedchinese.GBK.NewEncoder().Bytes([]byte(src))
	if err != nil {
		t.Fatal(err)
	}
	decoded, _ := source.Decode("gbk.yaml", gbk)
	var comments strings.Builder
	for _, line := range strings.SplitAfter(src, "\n") {
		if strings.HasPrefix(line, "    - 编号") {
			comments.WriteString("    # 备注\n")
		}
		comments.WriteString(line)
	}
	for name, text := range map[string]string{
		"line ends":   strings.ReplaceAll(src, "\n", "\r\n"),
		"mark":        "\ufeff" + src,
		"comments":    comments.String(),
		"format":      string(plan.Format(before)),
		"GBK":         string(decoded),
		"flow":        strings.Replace(src, "      年度进度:\n        2023年: 完成二号厂房改造设计\n        2024年: 年底前再制造产线3条建成投产\n        2025年: 再制造产品收入达到6000万元\n", "      年度进度: {2024年: 年底前再制造产线3条建成投产, 2023年: 完成二号厂房改造设计, 2025年: 再制造产品收入达到6000万元}\n", 1),
		"key order":   strings.Replace(src, "      责任单位: 供应链部\n      责任人: 姚某某\n      配合单位: 数字化中心\n", "      配合单位: 数字化中心\n      责任人: 姚某某\n      责任单位: 供应链部\n", 1),
		"quotes":      strings.Replace(src, "责任单位: 供应链部", `责任单位: "供应链部"`, 2),
		"blank lines": strings.ReplaceAll(src, "\n\n", "\n\n\n"),
		"full width":  strings.Replace(src, "18.6亿元\n", "１８．６亿元\n", 1),
		"10000 units": strings.Replace(src, "银行贷款: 1.2亿元", "银行贷款: 12000万元", 1),
		"order of chapters": func() string {
			i := strings.Index(src, "试点保障措施:")
			j := strings.Index(src, "申请材料:")
			return src[:i] + src[j:] + "\n" + src[i:j]
		}(),
		"wrapped": strings.Replace(src, "以“整机+系统+服务”为主线，把设备远程运维平台作为数据底座，把总集成", "以“整机+系统+服务”为主线，把设备远程运维平台作为数据底座，把总集成\n    ", 1),
	} {
		if text == src && name != "GBK" {
			t.Errorf("%s: nothing to compare", name)
		}
		after := parsed(t, "b.yaml", text)
		for _, c := range append(Plans(before, after), Plans(after, before)...) {
			t.Errorf("%s: %s: %s", name, told(c), c.Message)
		}
	}
}

func TestTextsLookAlike(t *testing.T) {
	md := rendered(t, sample(t))
	before := fromText(t, "a.md", md)
	for name, text := range map[string]string{
		"line ends": strings.ReplaceAll(md, "\n", "\r\n"),
		"dividers":  strings.ReplaceAll(md, "| --- ", "|:---"),
		"numbers":   strings.ReplaceAll(md, "### （三）", "### （四）"),
		"figures":   strings.ReplaceAll(md, "xychart-beta", "xychart"),
	} {
		for _, c := range Compare(before, fromText(t, "b.md", text)) {
			t.Errorf("%s: %s: %s", name, told(c), c.Message)
		}
	}
}

func TestFindings(t *testing.T) {
	at := func(rule, path, message string, line int) finding.Finding {
		return finding.Finding{Rule: rule, Path: path, Message: message, Pos: finding.Pos{File: "x", Line: line}}
	}
	old := []finding.Finding{
		at("task-no-person", "主要试点内容.任务[3]", "任务“甲”没有责任人", 40),
		at("figure-conflict", "主要试点内容.试点目标", "这里写“8亿元”，指标“乙” 2025年却是 7亿元（第 98 行）", 70),
		at("indicator-no-source", "主要试点内容.指标[2]", "指标“旧名”没有数据来源", 20),
		at("vague-target", "主要试点内容.试点目标", "没有数字", 71),
		at("vague-target", "主要试点内容.试点目标", "没有数字", 72),
	}
	new := []finding.Finding{
		at("task-no-person", "主要试点内容.任务[4]", "任务“甲”没有责任人", 50),                         // its row has moved down
		at("figure-conflict", "主要试点内容.试点目标", "这里写“8亿元”，指标“乙” 2025年却是 6亿元（第 99 行）", 70), // another value: another finding
		at("indicator-no-source", "主要试点内容.指标[2]", "指标“新名”没有数据来源", 20),
		at("vague-target", "主要试点内容.试点目标", "没有数字", 80),
	}
	changes := []change.Change{{Kind: change.Reworded, Path: "主要试点内容.指标[2].名称", Old: "旧名", New: "新名"}}
	introduced, settled := Findings(old, new, changes)
	if len(introduced) != 1 || introduced[0].Rule != "figure-conflict" {
		t.Errorf("introduced %v", introduced)
	}
	if len(settled) != 2 || settled[0].Rule != "figure-conflict" || settled[1].Rule != "vague-target" {
		t.Errorf("settled %v", settled)
	}
}

// Nothing that a file holds makes the comparison fail.
func FuzzTexts(f *testing.F) {
	for _, s := range []string{"", "# 一\n\n到2025年，收入达到3亿元。", "| a | b |\n| - | - |\n| 1 | 2 |", "---\n标题: x\n---\n", "一是甲。二是乙。", "\xff|", "```\n", "## 一、试点单位概况\n\n## 二、试点工作的背景和条件\n### （一）试点背景\n甲\n"} {
		f.Add(s, s+"二是丙。")
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		checkSound(t, Compare(fromText(t, "a", a), fromText(t, "b", b)))
		if same := Compare(fromText(t, "a", a), fromText(t, "a", a)); len(same) > 0 {
			t.Errorf("%q is not itself: %v", a, toldAll(same))
		}
	})
}
