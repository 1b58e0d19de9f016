package line

import "testing"

// A number keeps its unit, and the powers of ten and words of more or less between.
func TestUnitLength(t *testing.T) {
	for text, want := range map[string]int{
		"亿元以上": 2, "万台套设备": 3, "吨标准煤/万元": 7, "千克标准煤/万元的": 8, "台（套）": 4, "台(套)": 4, "个百分点": 4, "个工作日内": 4, "万立方米": 4,
		"余家企业": 2, "多万户": 3, "余种": 2, "周年": 2, "年度": 2, "年6月": 1, "季度": 2, "万标箱": 3, "亿片": 2, "人次": 2, "分钟": 2, "届": 1, "亿": 1, "％以上": 1,
	} {
		for s := range new(scratch).segments(plainFaces{}, body("5"+text)) {
			if got := s.unitLength(1); got != want {
				t.Errorf("%s: %d characters, want %d", text, got, want)
			}
		}
	}
}
