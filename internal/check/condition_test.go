package check

import (
	"strings"
	"testing"

	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
)

func TestConditions(t *testing.T) {
	for _, c := range []struct {
		name, sales, rank, organic string
		status                     Status
		sentence                   string
	}{
		{"both ways", "3600万元", "3", "42%", Met, "年产值 3600万元 ≥ 3000万元；全省排名 第3 ≤ 前20；有机种植占比 42% ≥ 30%：符合"},
		{"by sales, in another unit", "0.3亿元", "", "30%", Met, "年产值 0.3亿元（3000万元） ≥ 3000万元；有机种植占比 30% ≥ 30%：符合"},
		{"by rank", "2999.99万元", "全省第20位", "三成", Met, "全省排名 第20 ≤ 前20；有机种植占比 30% ≥ 30%：符合"},
		{"a bare number is in the unit asked for", "3000", "", "30", Met, "年产值 3000万元 ≥ 3000万元；有机种植占比 30% ≥ 30%：符合"},
		{"by neither", "2999.99万元", "21", "42%", NotMet, "年产值 2999.99万元 < 3000万元；全省排名 第21 > 前20：不符合"},
		{"the other half fails", "3600万元", "", "29.99%", NotMet, "有机种植占比 29.99% < 30%：不符合"},
		{"failing beats not knowing", "", "", "10%", NotMet, "有机种植占比 10% < 30%：不符合"},
		{"one way not known", "2000万元", "", "42%", Unknown, "年产值 2000万元 < 3000万元；没有填写“全省排名”：不能判断"},
		{"half not given", "3600万元", "", "", Unknown, "没有填写“有机种植占比”：不能判断"},
		{"above", "超过3000万元", "", "不低于30%", Met, "年产值 超过3000万元 ≥ 3000万元；有机种植占比 不低于30% ≥ 30%：符合"},
		{"at most says nothing of the least", "不高于4000万元", "30", "42%", Unknown, "“年产值”写的是“不高于4000万元”，看不出是否不低于3000万元；全省排名 第30 > 前20：不能判断"},
		{"about, near the limit", "约3000万元", "30", "42%", Unknown, "“年产值”写的是“约3000万元”，看不出是否不低于3000万元；全省排名 第30 > 前20：不能判断"},
		{"about, far from it", "约6000万元", "", "42%", Met, "年产值 约6000万元 ≥ 3000万元；有机种植占比 42% ≥ 30%：符合"},
		{"below excludes its end", "低于3000万元", "30", "42%", NotMet, "年产值 低于3000万元 < 3000万元；全省排名 第30 > 前20：不符合"},
		{"first among others", "1000万元", "全县第1位", "42%", Unknown, "年产值 1000万元 < 3000万元；“全省排名”写的是“全县第1位”，不是同一范围：不能判断"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var b strings.Builder
			b.WriteString("申报类别: 种植农场\n农场概况:\n  土地性质: 自有\n")
			for _, answer := range [][2]string{{"年产值", c.sales}, {"全省排名", c.rank}, {"有机种植占比", c.organic}} {
				if answer[1] != "" {
					b.WriteString("  " + answer[0] + ": " + answer[1] + "\n")
				}
			}
			p, _ := plan.Parse("x.yaml", []byte(b.String()), fair)
			got := Conditions(p)
			if len(got) != 1 {
				t.Fatalf("%d conditions", len(got))
			}
			if got[0].Status != c.status || got[0].Sentence != c.sentence {
				t.Errorf("got  %v %s\nwant %v %s", got[0].Status, got[0].Sentence, c.status, c.sentence)
			}
			if got[0].Clause != "办法 第三条" || got[0].Reading == "" || len(got[0].Figures) != 3 {
				t.Errorf("clause, reading or figures: %+v", got[0])
			}
			agrees(t, Run(p), c.status)
		})
	}
}

// agrees asks that the findings say the same as the condition.
func agrees(t *testing.T, found []finding.Finding, s Status) {
	t.Helper()
	has := map[string]bool{}
	for _, f := range found {
		has[f.Rule] = true
	}
	if has["threshold-not-met"] != (s == NotMet) {
		t.Errorf("threshold-not-met found: %v, condition %v", has["threshold-not-met"], s)
	}
	if s == Unknown && !has["threshold-unknown"] && !has["missing-answer"] || s == Met && has["threshold-unknown"] {
		t.Errorf("threshold-unknown found: %v, condition %v", has["threshold-unknown"], s)
	}
}

func TestConditionsOfOtherTypes(t *testing.T) {
	for _, text := range []string{"申报类别: 养殖农场\n", "申报类别: 民宿\n", "农场概况: {年产值: 1元}\n", ""} {
		p, _ := plan.Parse("x.yaml", []byte(text), fair)
		if got := Conditions(p); len(got) > 0 {
			t.Errorf("%q has conditions: %+v", text, got)
		}
	}
}

// A group of one test may be written as one test; tests may stand in each other.
func TestNestedTests(t *testing.T) {
	o := fairOutline()
	inner := o.Conditions[0].Test
	o.Conditions[0].Test.All = append(inner.All[:1:1], inner)
	p, _ := plan.Parse("x.yaml", []byte("申报类别: 种植农场\n农场概况: {年产值: 1000万元, 全省排名: 90, 有机种植占比: 9%}\n"), fair)
	p.Outline = o
	if got := Conditions(p); got[0].Status != NotMet || len(got[0].Figures) != 5 {
		t.Errorf("%+v", got)
	}
}
