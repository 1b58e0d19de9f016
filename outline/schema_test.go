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
		o, err := outline.Builtin(name)
		if err != nil {
			t.Fatal(err)
		}
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
