package intake

import (
	"strings"
	"testing"

	"pilotplan/internal/plan"
	"pilotplan/internal/prose"
	"pilotplan/outline"
)

// adopt puts a Markdown draft into a plan by the general pack.
func adopt(t *testing.T, text, draft string) (Adopted, *plan.Plan) {
	t.Helper()
	o, err := outline.Builtin("通用试点方案")
	if err != nil {
		t.Fatal(err)
	}
	packs := func(string) (*outline.Outline, error) { return o, nil }
	p, _ := plan.Parse("方案.yaml", []byte(text), packs)
	made := Adopt(p, Make(Options{Outline: o}, prose.Of("稿.md", []byte(draft))))
	again, found := plan.Parse("方案.yaml", made.Text, packs)
	for _, f := range found {
		if f.Rule == "yaml-syntax" {
			t.Fatalf("line %d: %s\n%s", f.Pos.Line, f.Message, made.Text)
		}
	}
	return made, again
}

const adoptedDraft = "# 甲厂试点方案\n\n单位名称：乙厂\n\n联系人：王某\n\n联系电话：0510-12345678\n\n座右铭：厚德\n"

// What a plan says stands with its comments, what it lacks is taken and marked, and what the draft says otherwise or nobody asks for is kept.
func TestAdopt(t *testing.T) {
	made, p := adopt(t, "指南: 通用试点方案\n# 我的注释\n单位概况:\n  单位名称: 甲厂 # 全称\n  # 必填\n  联系人:\n", adoptedDraft)
	for path, want := range map[string]string{"单位概况.单位名称": "甲厂", "单位概况.联系人": "王某", "单位概况.联系电话": "0510-12345678"} {
		if got := p.Text(path).Value; got != want {
			t.Errorf("%s is %q, want %q", path, got, want)
		}
		if _, marked := p.Unread[path]; marked != (want != "甲厂") {
			t.Errorf("%s is marked: %v", path, marked)
		}
	}
	for _, want := range []string{"# 我的注释\n", "单位名称: 甲厂 # 全称\n", "  # 必填\n", "# | 单位概况.单位名称: 乙厂\n#   （方案里已有别的答案）\n", "# | 座右铭：厚德\n"} {
		if !strings.Contains(string(made.Text), want) {
			t.Errorf("%q is not in\n%s", want, made.Text)
		}
	}
	if made.Other != 1 || made.Taken < 2 {
		t.Errorf("%d taken, %d otherwise", made.Taken, made.Other)
	}
	again, _ := adopt(t, string(made.Text), adoptedDraft)
	if string(again.Text) != string(made.Text) || again.Taken != 0 {
		t.Errorf("the same draft again changes the plan:\n%s", again.Text)
	}
}

// An answer that no mark can stand behind is not taken, as nobody would look at it; it is kept.
func TestAdoptWhereNoMarkCanStand(t *testing.T) {
	for _, text := range []string{
		"指南: 通用试点方案\n单位概况: {单位名称: 乙厂, 联系电话: 0510-12345678}\n",
		"指南: 通用试点方案\n单位概况:\n  联系人: # 写姓名\n",
	} {
		made, p := adopt(t, text, adoptedDraft)
		if p.Text("单位概况.联系人").Value != "" || !strings.Contains(string(made.Text), "# | 单位概况.联系人: 王某\n#   （方案里的这一行不能注明“待核对”") {
			t.Errorf("from %q\n%s", text, made.Text)
		}
	}
}

// Line ends of the plan are kept, and prose of several paragraphs is taken whole.
func TestAdoptLines(t *testing.T) {
	made, p := adopt(t, "指南: 通用试点方案\r\n单位概况:\r\n  联系人: 李某\r\n", "# 方案\n\n座右铭：厚德\n\n## 背景和条件\n\n### 试点背景\n\n第一段讲来由。\n\n第二段讲条件。\n")
	if text := string(made.Text); strings.Count(text, "\n") != strings.Count(text, "\r\n") {
		t.Errorf("mixed line ends: %q", text)
	}
	if got := p.Text("背景和条件.试点背景").Value; !strings.Contains(got, "第一段讲来由。") || !strings.Contains(got, "第二段讲条件。") {
		t.Errorf("prose %q\n%s", got, made.Text)
	}
}
