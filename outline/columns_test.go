package outline

import (
	"strings"
	"testing"
)

// A pack may ask for tables of its own columns, as many as it likes; their columns are no questions.
func TestOwnTables(t *testing.T) {
	o, found := load(strings.Replace(sound, "类型: 单选, 选项: [自有, 租用]}", `类型: 表, 栏目: [{键: 地块, 类型: 文字, 角色: 名目, 必填: 是, 又称: [田块]}, {键: 亩数, 类型: 分年, 单位: 亩, 表头: 面积}]}
      - {键: 农机, 类型: 表, 栏目: [{键: 台数, 类型: 数量, 单位: 台}]}`, 1))
	var own []string
	for _, f := range found {
		if !strings.Contains(f.Message, "概况.土地") { // which is no choice any more
			t.Errorf("found %+v", f)
		}
	}
	for path := range o.Questions() {
		own = append(own, path)
	}
	if all := strings.Join(own, " "); !strings.Contains(all, "概况.土地 概况.农机 概况.租期") || o.Question("概况.土地.地块") != nil {
		t.Errorf("questions: %s", all)
	}
	land := o.Question("概况.土地")
	if land.ColumnKey(RoleName) != "地块" || land.Column(RoleDue) != nil || !land.Columns()[0].Wanted || land.Columns()[1].Wanted {
		t.Errorf("columns: %+v", land.Columns())
	}
	for head, want := range map[string]string{"地块": "地块", "田 块": "地块", "面积": "亩数", "亩数": "亩数", "台数": "", "": ""} {
		got := ""
		if c := land.ColumnHeaded(head); c != nil {
			got = c.Key
		}
		if got != want {
			t.Errorf("%q heads %q, want %q", head, got, want)
		}
	}
}

// Every role that rules ask of the two tables has its column, each key and role stands once.
func TestStandardTables(t *testing.T) {
	for kind, prefix := range map[Kind]string{Indicators: "Z", Tasks: "R"} {
		keys, roles := map[string]bool{}, map[Role]bool{}
		for _, c := range Standard(kind).Columns() {
			if c.Role == NoRole || keys[c.Key] || roles[c.Role] || c.Role.String() == "" {
				t.Errorf("%s: column %s has role %q", kind, c.Key, c.Role)
			}
			keys[c.Key], roles[c.Role] = true, true
		}
		if id := Standard(kind).Column(RoleID); !strings.HasPrefix(id.Example, prefix) {
			t.Errorf("%s are numbered as %s", kind, id.Example)
		}
	}
	if heading := Standard(Tasks).Column(RoleName).Heading(); heading != "重点任务" {
		t.Errorf("tasks are headed %s", heading)
	}
}
