package token

import (
	"strings"
	"testing"
)

// shown writes tokens with bars between them, and the days of frequencies.
func shown(all []Token) string {
	var parts []string
	for _, t := range all {
		parts = append(parts, t.Text)
	}
	return strings.Join(parts, "|")
}

func TestCut(t *testing.T) {
	c := &Cutter{Become: map[string]string{"Z3": "Z2"}, Renamed: map[string]string{"服务收入": "服务性收入"}}
	c.Know("服务收入", "服务收入占比", "王某")
	for text, want := range map[string]string{
		"到2025年底，服务收入达到 7.8亿元。": "到|2025年底|，|服务收入|达|到|7.8亿元|。",
		"服务收入占比由王某负责":           "服务收入占比|由|王|某|负|责",
		"ISO 9001和Z3-b":         "ISO|9001|和|Z3-b",
		"每两年发布1次":               "每两年|发|布|1次",
		"平台二期上线，一次合格率":          "平|台|二|期|上|线|，|一|次|合|格|率",
		"**甲** `乙`":             "甲|乙",
		"":                      "",
	} {
		if text == "服务收入占比由王某负责" {
			want = strings.Replace(want, "王|某", "王某", 1)
		}
		if got := shown(c.Cut(text)); got != want {
			t.Errorf("%s: got %s, want %s", text, got, want)
		}
		if whole := strings.Join(c.Covering(text), ""); whole != text {
			t.Errorf("%q is covered by %q", text, whole)
		}
	}
}

// Tokens that mean the same have the same key, and others another.
func TestKeys(t *testing.T) {
	units := Units{}
	old := &Cutter{Units: units, Become: map[string]string{"Z3": "Z2"}, Renamed: map[string]string{"服务收入": "服务性收入"}}
	old.Know("服务收入")
	new := &Cutter{Units: units}
	new.Know("服务性收入")
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"6000万元", "0.6亿元", true},
		{"6000万元", "0.7亿元", false},
		{"2025年底", "2025年12月", true},
		{"2025年底", "2025年11月", false},
		{"2025年底前", "2025年底", true},
		{"30%", "30个百分点", false},
		{"不低于30%", "30%", false},
		{"5—8家", "5—9家", false},
		{"全国第3位", "第3位", false},
		{"服务收入", "服务性收入", true},
		{"Z3", "Z2", true},
		{"Z3", "Z3", false},
		{"每半年", "每6个月", true},
		{"每季度", "每月", false},
	} {
		a, b := strings.Join(Keys(old.Cut(c.a)), ""), strings.Join(Keys(new.Cut(c.b)), "")
		if (a == b) != c.same {
			t.Errorf("%s and %s: %q and %q", c.a, c.b, a, b)
		}
	}
}

func TestFrequencies(t *testing.T) {
	for text, want := range map[string]int{
		"每两年发布": 730, "每半年召开": 183, "每年": 365, "每季度": 91, "每个季度": 91, "每两个月": 61, "每月": 30, "每个月": 30, "每3个月": 91, "每两周": 14, "每周": 7,
		"每10天": 10, "每半个月": 15, "每天": 1, "每日": 1, "每旬": 10, "每三年": 1095, "每台": 0, "每家企业": 0, "每次3天": 0, "每": 0,
	} {
		found := Of(Frequency, new(Cutter).Cut(text))
		days := 0
		if len(found) > 0 {
			days = found[0].Days
		}
		if days != want {
			t.Errorf("%s: %d days, want %d", text, days, want)
		}
	}
}
