package check

import (
	"slices"
	"testing"

	"pilotplan/internal/plan"
	"pilotplan/outline"

	"github.com/google/go-cmp/cmp"
)

func TestProseGoals(t *testing.T) {
	src := `申报类别: 龙头骨干企业
试点期: 2023年1月—2025年12月
主要试点内容:
  试点思路: 大力推进融合发展。
  试点目标: |
    到2025年，服务性收入达到7.8亿元。品牌影响力显著增强。2024年底前，优化服务流程。
  指标:
    - {编号: Z1, 名称: 服务性收入}
`
	p, _ := plan.Parse("方案.yaml", []byte(src), outline.Builtin)
	var texts []string
	for _, g := range ProseGoals(p) {
		texts = append(texts, g.Text)
		if !slices.Contains(g.Lacks, "数量") {
			t.Errorf("%s lacks %v, not a number", g.Text, g.Lacks)
		}
	}
	if want := []string{"品牌影响力显著增强", "2024年底前，优化服务流程"}; !slices.Equal(texts, want) {
		t.Errorf("goals %q, want %q", texts, want)
	}
	found, goals := Review(p)
	if d := cmp.Diff(Run(p), found); d != "" {
		t.Errorf("reviewed, a plan has other findings (-run +reviewed):\n%s", d)
	}
	if d := cmp.Diff(ProseGoals(p), goals); d != "" {
		t.Errorf("reviewed, a plan has other goals (-goals +reviewed):\n%s", d)
	}
}
