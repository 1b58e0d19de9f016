package plan

import (
	"maps"
	"strings"
	"testing"

	"pilotplan/outline"
)

const unreadSource = `指南: 江苏两业融合-第三批
试点期: 2023年1月—2025年12月 # 待核对：正文里说的起止

试点单位概况:
  单位名称: "甲#厂" # 待核对：稿.docx 第3段“企业名称”
  联系人: 王某某 # 电话另告
  基本情况: | # 待核对：稿.docx 第9段
    甲厂。# 待核对：这是正文
主要试点内容:
  指标: # 待核对：表.xlsx 指标!A3
    - 名称: 服务收入
      年度目标: {2023年: 1.5}
`

// An answer that was taken from a draft says so until it is looked at or answered anew; nothing else of the file changes.
func TestUnread(t *testing.T) {
	o, err := outline.Builtin("")
	if err != nil {
		t.Fatal(err)
	}
	p, _ := Parse("方案.yaml", []byte(unreadSource), func(string) (*outline.Outline, error) { return o, nil })
	want := map[string]string{
		"试点期": "正文里说的起止", "试点单位概况.单位名称": "稿.docx 第3段“企业名称”", "试点单位概况.基本情况": "稿.docx 第9段", "主要试点内容.指标": "表.xlsx 指标!A3",
	}
	if !maps.Equal(p.Unread, want) {
		t.Fatalf("got %v, want %v", p.Unread, want)
	}
	for path, from := range want {
		looked, err := p.Looked(path)
		if err != nil {
			t.Fatal(path, err)
		}
		if kept := strings.Replace(unreadSource, " # 待核对："+from, "", 1); string(looked.Source) != kept {
			t.Errorf("%s: got\n%s", path, looked.Source)
		}
		if _, still := looked.Unread[path]; still || len(looked.Unread) != len(want)-1 {
			t.Errorf("%s: left are %v", path, looked.Unread)
		}
	}
	set, err := p.Set("试点单位概况.基本情况", Answer{Text: "乙厂。", Prose: true})
	if err != nil {
		t.Fatal(err)
	}
	if s := string(set.Source); strings.Contains(s, "稿.docx 第9段") || !strings.Contains(s, "基本情况: |\n    乙厂。\n") || !strings.Contains(s, "# 电话另告") {
		t.Errorf("set: got\n%s", s)
	}
	if inside, err := p.Set("主要试点内容.指标[1].单位", Answer{Text: "亿元"}); err != nil || inside.Unread["主要试点内容.指标"] == "" {
		t.Errorf("a cell is set, and the table has not been looked at: %v %v", err, inside.Unread)
	}
}
