package check

import (
	"fmt"
	"testing"

	"pilotplan/internal/finding"
	"pilotplan/internal/quantity"
)

// What a figure in prose is of, of which year, and how it is meant.
func TestClaims(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"level", "到2025年，公司营业收入达到26亿元。", "26亿元 营业收入 2025 0"},
		{"the year goes on", "到2025年，营业收入达到26亿元，服务性收入达到7.8亿元。", "26亿元 营业收入 2025 0; 7.8亿元 服务性收入 2025 0"},
		{"from and to", "2025年，服务收入占比由2022年的18.0%提高到30.0%。", "18.0% 服务收入占比 2022 1; 30.0% 服务收入占比 2025 0"},
		{"from before the unit", "平均故障修复时间由36小时压缩到20小时。", "36小时 平均故障修复时间 0 1; 20小时 平均故障修复时间 0 0"},
		{"share of the one before", "2022年服务性收入3.35亿元，占营业收入的18.0%。", "3.35亿元 服务性收入 2022 0; 18.0% 服务性收入占营业收入 2022 0"},
		{"change", "2025年占比提高3个百分点。", "3个百分点 占比 2025 2"},
		{"change against a year", "营业收入较2022年增长20%。", "20% 营业收入 0 2"},
		{"addition over the period", "三年新增标准5项。", "5项 标准 2025 3"},
		{"rate", "每年发布报告1次。", "1次 每年发布报告 0 4"},
		{"a list by years", "2023—2025年，营业收入分别达到35亿元、38亿元和42亿元。", "35亿元 营业收入 2023 0; 38亿元 营业收入 2024 0; 42亿元 营业收入 2025 0"},
		{"a list of things", "到2025年，合格率、满意率分别达到98%和95%。", "98% 合格率满意率 2025 4; 95% 合格率满意率 2025 4"},
		{"against an earlier year", "到2025年，营业收入比2022年翻一番，接近12.6亿元。", "翻一番 营业收入 2025 2; 接近12.6亿元 营业收入 2025 0"},
		{"no own words", "2024年签约托管设备100台套，2025年底前达到260台套。", "100台套 签约托管设备 2024 0; 260台套 签约托管设备 2025 0"},
		{"a part of a name", "产品一次合格率达到98%。", "98% 产品一次合格率 0 0"},
		{"now", "自2019年起建设平台，目前已接入设备620台套。", "620台套 接入设备 0 0"},
		{"no quantity", "成立于2003年，属于“十四五”重点。", ""},
		{"words behind", "带动120家配套企业接入平台。", "120家 带动|配套企业接入平台 0 0"},
		{"ends of the pilot", "试点期末接入设备3000台套。", "3000台套 接入设备 2025 0"},
	} {
		t.Run(c.name, func(t *testing.T) {
			period, err := quantity.ParsePeriod("2023年1月—2025年12月")
			if err != nil {
				t.Fatal(err)
			}
			p := &pass{plan: answering("章: {}\n"), period: period, hasPeriod: true}
			s := passage{text: c.text, role: goals, place: func(a, b int) finding.Pos { return finding.Pos{Line: 1, Column: a + 1} }}
			got := ""
			for _, claim := range p.claimsIn(&s, 0) {
				if got != "" {
					got += "; "
				}
				words := claim.subject
				if claim.tail != "" && claim.kind == level {
					words += "|" + claim.tail
				}
				got += fmt.Sprintf("%s %s %d %d", claim.text(), words, claim.year, claim.kind)
			}
			if got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestCompareValues(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want agreement
	}{
		{"6000万元", "0.6亿元", agree}, {"26亿元", "26.0亿元", agree}, {"26亿元", "28亿元", differ},
		{"30%", "29.8%", rounded}, {"3000台套", "3200台套", differ}, {"3000台套以上", "3200台套", agree},
		{"约3000台套", "3200台套", agree}, {"不超过20小时", "18小时", agree}, {"不低于98%", "97%", differ},
		{"三成", "30%", agree}, {"120家", "120户", agree}, {"26亿元", "30%", agree}, {"20%—30%", "25%", agree},
		{"超过110户", "110户", agree}, {"超过120户", "110户", differ}, {"98%以上", "不低于95%", differ}, {"98%以上", "不低于98%", agree}, {"150余家", "158家", agree},
	} {
		a, errA := quantity.Parse(c.a)
		b, errB := quantity.Parse(c.b)
		if errA != nil || errB != nil {
			t.Fatal(errA, errB)
		}
		if got := compareValues(a, b); got != c.want {
			t.Errorf("%s and %s: got %d, want %d", c.a, c.b, got, c.want)
		}
	}
}
