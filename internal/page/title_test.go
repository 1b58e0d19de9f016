package page

import (
	"strings"
	"testing"

	"pilotplan/internal/page/fill"
)

// Titles turn between names and words; a unit's name keeps its ending.
func TestTitleRows(t *testing.T) {
	tests := []struct{ name, title, want string }{
		{"fits", "某某公司试点方案", "某某公司试点方案"},
		{"after the company", "江苏某某港机装备股份有限公司先进制造业和现代服务业深度融合试点方案",
			"江苏某某港机装备股份有限公司|先进制造业和现代服务业深度融合试点方案"},
		{"between words", "某州市港东区先进制造业和现代服务业深度融合发展区域试点实施方案",
			"某州市港东区先进制造业和现代服务业|深度融合发展区域试点实施方案"},
		{"three lines without a waist", "南京某某滨江经济开发区先进制造业和现代服务业深度融合试点方案（2023—2025年）",
			"南京某某滨江经济开发区|先进制造业和现代服务业|深度融合试点方案（2023—2025年）"},
		{"a long name keeps its ending", "江苏某某高端智能装备制造股份有限公司先进制造业和现代服务业深度融合发展试点实施方案",
			"江苏某某高端智能装备制造股份有限公司|先进制造业和现代服务业深度融合发展|试点实施方案"},
		{"the writer's own lines", "某某股份有限公司关于开展试点工作的\n关于很长很长很长很长的请示", "某某股份有限公司关于开展试点工作的|关于很长很长很长很长的请示"},
		{"far too long", strings.Repeat("长", 100), strings.Repeat("长", 100)},
	}
	l := &layouter{metrics: squareFaces{}}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := strings.Join(l.titleRows(tt.title, titleSize, fill.AreaW), "\n")
			if got != strings.ReplaceAll(tt.want, "|", "\n") {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
