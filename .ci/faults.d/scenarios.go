package main

import (
	"os"
	"path/filepath"
	"strings"
)

// begun is a plan that somebody has begun by hand.
const begun = `# 办公室在填
指南: 江苏两业融合-第三批
申报类别: 龙头骨干企业
试点单位概况:
  年营业收入: 12.5亿元  # 财务部给的
`

// typed are lines for new, one answer each, with rows of a table.
var typed = []string{
	":跳 联系人", "王某", "025-83200000", "2022年", "软件", "第4位", "12%", ":跳 主要指标", "服务性收入", "预期性", ":存",
}

// scenarios are the commands that are tried.
func scenarios(program, work string) ([]*scenario, error) {
	sample, err := os.ReadFile(filepath.Join("outline", "江苏两业融合-第三批", "样例.yaml"))
	if err != nil {
		return nil, err
	}
	text := string(sample)
	other := strings.Replace(text, "18.6亿元", "19.6亿元", 1)
	all := []*scenario{
		{name: "new", files: map[string]string{"方案.yaml": begun}, args: []string{"new", "--plain", "方案.yaml"}, lines: typed, watched: []string{"方案.yaml"}},
		{name: "new, no file yet", args: []string{"new", "--plain", "--outline", "通用试点方案", "方案.yaml"}, lines: []string{"甲公司", "2024年1月—2026年12月", "2024年6月9日", ":存"}, watched: []string{"方案.yaml"}},
		{name: "init", args: []string{"init", "--type", "龙头骨干企业", "-o", "方案.yaml"}, watched: []string{"方案.yaml"}},
		{name: "init --force", files: map[string]string{"方案.yaml": begun}, args: []string{"init", "--force", "--type", "龙头骨干企业", "-o", "方案.yaml"}, watched: []string{"方案.yaml"}},
		{name: "render", files: map[string]string{"甲.yaml": text, "乙.yaml": other}, args: []string{"render", "--format", "md,pdf", "-o", "出", "甲.yaml", "乙.yaml"},
			watched: []string{"出/甲/方案.md", "出/甲/方案.pdf", "出/乙/方案.md", "出/乙/方案.pdf"}},
		{name: "diff", files: map[string]string{"甲.yaml": text, "乙.yaml": other}, args: []string{"diff", "--format", "html", "-o", "对照.html", "甲.yaml", "乙.yaml"}, watched: []string{"对照.html"}},
	}
	for _, s := range all {
		s.program, s.work = program, work
		if err := s.learn(); err != nil {
			return nil, err
		}
	}
	return all, nil
}
