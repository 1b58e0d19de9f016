package measure

import (
	"testing"

	"pilotplan/internal/quantity/numeral"
)

// A unit is the longest that stands there, and no word that begins as one does.
func TestUnitAt(t *testing.T) {
	for text, want := range map[string]int{
		"万台套设备": 3, "亿元以上": 2, "吨标准煤/万元": 7, "台（套）": 4, "m2": 2, "mAh": 0, "kWh/件": 5, "千克": 2, "亿元整，": 3, "亿元整合": 2, "平方": 0, "件/万人": 4, "ppm": 3,
	} {
		if got := At([]rune(text)); got != want {
			t.Errorf("%s: %d characters, want %d", text, got, want)
		}
	}
	for text, want := range map[string]bool{"部门": true, "部": false, "个体": true, "个人": false, "家电": true, "家企业": false} {
		if got := BeginsWord(numeral.Fold([]rune(text)), 1, false); got != want {
			t.Errorf("%s begins a word: %v", text, got)
		}
	}
	if rs := numeral.Fold([]rune("度")); !BeginsWord(rs, 1, true) || BeginsWord(rs, 1, false) {
		t.Error("一度 is a word, 15度 is none")
	}
}

func TestCutPrefix(t *testing.T) {
	for unit, want := range map[string]struct {
		power int
		base  string
	}{"亿元": {8, "元"}, "万亿元": {12, "元"}, "万台": {4, "台"}, "元": {0, "元"}, "千克": {0, "千克"}, "千米": {0, "千米"}, "百分点": {0, "百分点"}, "万": {0, "万"}} {
		if power, base := CutPrefix(unit); power != want.power || base != want.base {
			t.Errorf("%s is %d and %s, want %d and %s", unit, power, base, want.power, want.base)
		}
	}
}
