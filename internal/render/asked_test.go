package render

import (
	"strings"
	"testing"

	"pilotplan/internal/plan"
	"pilotplan/outline"
)

// A group that is asked of other applicants does not stand in the document, though its fields are required there.
func TestGroupsOfOthersAreNotPending(t *testing.T) {
	for kind, want := range map[string]bool{"开发园区": false, "龙头骨干企业": true} {
		text := "指南: 江苏两业融合-第三批\n申报类别: " + kind + "\n试点单位概况: {单位名称: 某某单位}\n"
		p, _ := plan.Parse("x.yaml", []byte(text), outline.Builtin)
		if got := strings.Contains(markdown(t, p), "服务业投入"); got != want {
			t.Errorf("%s: 服务业投入 shown %v", kind, got)
		}
	}
}
