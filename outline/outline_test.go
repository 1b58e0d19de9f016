package outline

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
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

func TestSchema(t *testing.T) {
	for _, name := range Names() {
		o := builtinPack(t, name)
		text, err := Schema(o)
		if err != nil {
			t.Fatal(err)
		}
		again, _ := Schema(o)
		if !bytes.Equal(text, again) {
			t.Errorf("%s: two schemas of one outline differ", name)
		}
		compile(t, text)
	}
}

func compile(t *testing.T, text []byte) *jsonschema.Schema {
	t.Helper()
	source, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("plan.json", source); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("plan.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestSchemaJudges(t *testing.T) {
	text, err := Schema(builtinPack(t, ""))
	if err != nil {
		t.Fatal(err)
	}
	s := compile(t, text)
	head := `{"指南": "江苏两业融合-第三批", `
	cases := []struct {
		name, plan string
		ok         bool
	}{
		{"answers", head + `"申报类别": "龙头骨干企业", "试点单位概况": {"年营业收入": "18.6亿元", "细分行业全国排名": 3}}`, true},
		{"nothing yet", head + `"试点单位概况": null}`, true},
		{"rows", head + `"主要试点内容": {"指标": [{"编号": "Z1", "方向": "升", "基期": {"2022年": 3.35}}], "任务": [{"对应指标": ["Z1"]}]}}`, true},
		{"a model for its main task", head + `"主要试点内容": {"任务": [{"主要任务": "拓展服务衍生制造"}]}}`, true},
		{"no choice yet", head + `"申报类别": null, "主要试点内容": {"指标": [{"方向": null, "口径": ""}]}}`, true},
		{"unknown main task", head + `"主要试点内容": {"任务": [{"主要任务": "发展旅游"}]}}`, false},
		{"unknown scope", head + `"主要试点内容": {"指标": [{"口径": "历年"}]}}`, false},
		{"unknown key", head + `"试点单位概况": {"营业额": 3}}`, false},
		{"unknown type", head + `"申报类别": "小作坊"}`, false},
		{"unknown direction", head + `"主要试点内容": {"指标": [{"方向": "上"}]}}`, false},
		{"no year", head + `"主要试点内容": {"指标": [{"基期": {"去年": 1}}]}}`, false},
		{"unknown field", head + `"主要试点内容": {"重点领域": ["房地产"]}}`, false},
		{"no guide", `{"申报类别": "龙头骨干企业"}`, false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var v any
			if err := json.Unmarshal([]byte(c.plan), &v); err != nil {
				t.Fatal(err)
			}
			if err := s.Validate(v); (err == nil) != c.ok {
				t.Errorf("%s: %v", c.plan, err)
			}
		})
	}
}
