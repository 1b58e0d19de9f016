package outline

import (
	"slices"
	"strings"
	"testing"
)

func builtinPack(t *testing.T, name string) *Outline {
	t.Helper()
	o, err := Builtin(name)
	if err != nil {
		t.Fatal(err)
	}
	return o
}

// The first pack holds what its guide holds: counted here from the guide, not from the pack.
func TestFirstPackHoldsTheGuide(t *testing.T) {
	o := builtinPack(t, "")
	if o.Name != "江苏两业融合-第三批" || o.Years != 3 || o.YearsClause != "指南 四（一）" {
		t.Errorf("name, years, clause: %q, %d, %q", o.Name, o.Years, o.YearsClause)
	}
	var chapters []string
	for _, c := range o.Chapters {
		chapters = append(chapters, c.Title)
	}
	if want := []string{"试点单位概况", "试点工作的背景和条件", "主要试点内容", "试点保障措施"}; !slices.Equal(chapters, want) {
		t.Errorf("chapters %v, want %v", chapters, want)
	}
	counts := map[string][2]int{
		"types":      {len(o.Types), 6},
		"main tasks": {len(o.MainTasks), 5},
		"models":     {len(o.MainTasks[0].Models), 9},
		"fields":     {len(o.Fields), 11},
		"materials":  {len(o.Materials), 3},
		"forms":      {len(o.Forms), 3},
		"conditions": {len(o.Conditions), 2},
	}
	for what, c := range counts {
		if c[0] != c[1] {
			t.Errorf("%d %s, want %d", c[0], what, c[1])
		}
	}
}

func TestFirstPackConditions(t *testing.T) {
	o := builtinPack(t, "")
	enterprise := o.ConditionsFor("龙头骨干企业")[0]
	all := enterprise.Test.All
	if enterprise.Clause != "指南 二、2" || len(all) != 2 || len(all[0].Any) != 2 {
		t.Fatalf("enterprise condition: %+v", enterprise)
	}
	for got, want := range map[string]string{
		all[0].Any[0].AtLeast.String():                                   "8亿元",
		all[1].AtLeast.String():                                          "20%",
		all[0].Any[1].AtMost.Number.String() + all[0].Any[1].AtMost.Unit: "5位",
	} {
		if got != want {
			t.Errorf("bound %s, want %s", got, want)
		}
	}
	for _, kind := range []string{"县（市、区）", "开发园区"} {
		area := o.ConditionsFor(kind)[0]
		if area.Clause != "指南 二、1" || area.Test.All[0].AtLeast.String() != "30%" || area.Test.All[1].AtLeast.String() != "100亿元" {
			t.Errorf("condition of %s: %+v", kind, area)
		}
	}
	for _, kind := range []string{"行业骨干企业", "专精特新企业", "平台型企业"} {
		if len(o.ConditionsFor(kind)) != 0 {
			t.Errorf("the guide gives no numbers for %s", kind)
		}
	}
}

func TestPlainPackHasNoThresholds(t *testing.T) {
	o := builtinPack(t, "通用试点方案")
	if len(o.Chapters) != 4 || len(o.Conditions)+len(o.Types)+len(o.Fields)+len(o.MainTasks) != 0 {
		t.Errorf("%+v", o)
	}
}

// Every question tells the clerk what to write: it has guidance or an example.
func TestQuestionsExplainThemselves(t *testing.T) {
	for _, name := range Names() {
		for path, q := range builtinPack(t, name).Questions() {
			if q.Guidance == "" && q.Example == "" && q.Kind != Group {
				t.Errorf("%s: %s has neither 说明 nor 示例", name, path)
			}
		}
	}
}

func TestBuiltinNamesTheNearest(t *testing.T) {
	if _, err := Builtin("江苏两业融合-第二批"); err == nil || !strings.Contains(err.Error(), "是不是想写 “江苏两业融合-第三批”") {
		t.Errorf("error %v", err)
	}
	if _, err := Builtin("x"); err == nil || !strings.Contains(err.Error(), "通用试点方案") {
		t.Errorf("error %v", err)
	}
}
