package outline_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"pilotplan/internal/plan"
	"pilotplan/outline"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"gopkg.in/yaml.v3"
)

// The schema of a pack takes the pack's own sample and the skeleton of every type: an editor marks nothing in them.
func TestSchemaTakesSampleAndSkeletons(t *testing.T) {
	for _, name := range outline.Names() {
		o := pack(t, name)
		plans := map[string][]byte{"skeleton": plan.Skeleton(o, "")}
		for _, kind := range o.Types {
			plans["skeleton of "+kind.Name] = plan.Skeleton(o, kind.Name)
		}
		if o.Sample != nil {
			plans["sample"] = o.Sample
		}
		schema := compiled(t, o)
		for what, src := range plans {
			if err := schema.Validate(jsonValue(t, src)); err != nil {
				t.Errorf("%s: %s: %v", name, what, err)
			}
		}
	}
}

func compiled(t *testing.T, o *outline.Outline) *jsonschema.Schema {
	t.Helper()
	text, err := outline.Schema(o)
	if err != nil {
		t.Fatal(err)
	}
	source, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("plan.json", source); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("plan.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// jsonValue is what a YAML file says, as the values of JSON.
func jsonValue(t *testing.T, src []byte) any {
	t.Helper()
	var fromYAML, value any
	if err := yaml.Unmarshal(src, &fromYAML); err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal(fromYAML)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(text, &value); err != nil {
		t.Fatal(err)
	}
	return value
}

// The same outline gives the same schema, byte for byte.
func TestSchemaIsTheSame(t *testing.T) {
	for _, name := range outline.Names() {
		o := pack(t, name)
		one, err := outline.Schema(o)
		if err != nil {
			t.Fatal(err)
		}
		two, _ := outline.Schema(o)
		if !bytes.Equal(one, two) {
			t.Errorf("%s: two schemas of one outline differ", name)
		}
	}
}

func pack(t *testing.T, name string) *outline.Outline {
	t.Helper()
	o, err := outline.Builtin(name)
	if err != nil {
		t.Fatal(err)
	}
	return o
}

func TestSchemaJudges(t *testing.T) {
	s := compiled(t, pack(t, ""))
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
		{"a question of another type", head + `"申报类别": "开发园区", "试点单位概况": {"统一社会信用代码": "9"}}`, false},
		{"a question of the type", head + `"申报类别": "开发园区", "试点单位概况": {"园区级别": "省级"}}`, true},
		{"a question before the type is known", head + `"试点单位概况": {"园区级别": "省级", "统一社会信用代码": "9"}}`, true},
		{"a paper in words of another type", head + `"申报类别": "开发园区", "申请材料": {"承诺书": {"法定代表人": "李某某"}}}`, false},
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
