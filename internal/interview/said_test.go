package interview

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pilotplan/internal/check"
	"pilotplan/internal/plan"
	"pilotplan/internal/thorough"
	"pilotplan/outline"
)

// ofFiles is what only those know who edit a plan file: numbers of its lines, keys and brackets.
var ofFiles = regexp.MustCompile(`\w: |[\p{Han}”]: |第 ?\d+ ?行第|第一次在第|[{}]|\[…|缩进|半角|# `)

// Whatever is wrong with a plan, who fills it in by questions is told without line numbers and YAML, and each finding about an answer
// leads to a question that is asked.
func TestFindingsSpeakOfQuestions(t *testing.T) {
	names, err := filepath.Glob("../check/testdata/*/*.yaml")
	if err != nil || len(names) < 50 {
		t.Fatal("no plans", err)
	}
	if !thorough.Wanted() {
		names = slices.DeleteFunc(names, func(name string) bool { return len(name)%4 != 0 && !strings.Contains(name, "planted") })
	}
	seen := 0
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		p, found := plan.Parse(name, text, outline.Builtin)
		if Unfit(name, found) != nil {
			continue
		}
		s := &Session{options: Options{Outline: p.Outline, File: name}}
		s.turnTo(p)
		for _, f := range check.Run(p, found...) {
			seen++
			told := joined(s.Told(f), s.Advice(f))
			quoted := strings.ReplaceAll(told, f.Message, "")
			if ofFiles.MatchString(quoted) || strings.Contains(f.Message, ": {") {
				t.Errorf("%s %s: %s", filepath.Base(name), f.Rule, told)
			}
			if it, path, ok := s.Leads(f); p.Guide.Value == p.Outline.Name && !ok && f.Path != "" && !f.OfFile {
				t.Errorf("%s %s: %s leads to %q at %q", filepath.Base(name), f.Rule, f.Path, it.Path, path)
			}
		}
	}
	if seen < 50 {
		t.Errorf("only %d findings", seen)
	}
}

// The question and the row are named, as far as the finding does not name them itself.
func TestTold(t *testing.T) {
	s, _ := sessionOn(t, enterprise+`试点单位概况: {单位名称: 某厂, 年营业收入: 多, 设区市: 某市, 联系人: [甲], 职工: 3, 联系人: 乙}
主要试点内容:
  指标:
    - {编号: Z1, 名称: 服务性收入, 单位: 亿元, 方向: 升, 年度目标: {2023年: x}}
    - {名称: 营业收入}
`)
	var all []string
	for _, f := range check.Run(s.Plan(), s.Plan().Findings()...) {
		to := "nowhere"
		if it, path, ok := s.Leads(f); ok {
			to = it.Label() + " " + path
		}
		all = append(all, s.Told(f)+" | "+s.Advice(f)+" | "+to)
	}
	text := strings.Join(all, "\n")
	for _, want := range []string{
		"“试点单位概况”里没有填写“数据来源” | 填上，如 “数据来源：2022年度审计报告” | 数据来源 试点单位概况.数据来源",
		"缺少“试点保障措施”一章 | 写明 组织保障、资金保障、考核机制、风险防控 | 组织保障 试点保障措施.组织保障",
		"主要指标：指标“营业收入”没有年度目标 | 补上各年的目标值，如 “年度目标：2025年 …” | 年度目标 主要试点内容.指标[2].年度目标",
		"主要指标 年度目标：指标“服务性收入” 2023年的值“x”不是数 | 只写一个数，单位按“亿元”计；说明文字写在“计算方法” | 年度目标 主要试点内容.指标[1].年度目标.2023年",
		"龙头骨干企业不用填“设区市”，成稿里不印（另见“申报类别”） | 申报类别选错了就改过来，没有错就删去 | 申报类别 申报类别",
		"“联系人”要的是文字，这里写的是列表 | 在这里重新填写就好 | 联系人 试点单位概况.联系人",
		"“联系人”写了两次 | 在这里重新填写就好 | 联系人 试点单位概况.联系人",
		"“试点单位概况”下没有“职工”这个键 | 这是方案文件里的写法问题，这里改不了；退出后用 pilotplan check 看在哪里，用记事本改 | nowhere",
	} {
		if !strings.Contains(text+"\n", want+"\n") {
			t.Errorf("no %s in\n%s", want, text)
		}
	}
}
