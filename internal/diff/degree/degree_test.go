package degree

import (
	"testing"

	"pilotplan/internal/vocabulary"
)

// unchanged is the order of a pair of wordings of one degree.
const unchanged = 9

func TestBetween(t *testing.T) {
	for _, c := range []struct {
		old, new string
		order    int
		contrary bool
	}{
		{"确保建成2条产线", "力争建成2条产线", -1, false},
		{"将新建冷库", "拟新建冷库", -1, false},
		{"承包方必须到场", "承包方可以到场", -1, false},
		{"承包方不得分包", "承包方可以分包", -1, true},
		{"承包方可以分包", "承包方不可以分包", 1, true},
		{"承包方应当分包", "承包方不得分包", 0, true},
		{"设立服务站", "不设立服务站", -1, true},
		{"不再设立服务站", "设立服务站", 1, true},
		{"发生事故", "不发生事故", 0, true},
		{"完成改造", "基本完成改造", -1, false},
		{"覆盖全部乡镇", "覆盖大部分乡镇", -1, false},
		{"大部分乡镇", "个别乡镇", -1, false},
		{"每季度检查", "原则上每季度检查", -1, false},
		{"向社会公开", "视情况向社会公开", -1, false},
		{"参加培训", "鼓励参加培训", -1, false},
		{"须备案", "无需备案", -1, false},
		{"部分必须备案", "全部可以备案", 0, false},
		{"力争建成", "争取建成", unchanged, false},
		{"不断优化流程", "优化流程", unchanged, false},
		{"拟定办法", "制定办法", unchanged, false},
		{"基本公共服务均等化", "公共服务均等化", unchanged, false},
		{"不少于5家", "至少5家", unchanged, false},
	} {
		for _, turned := range []bool{false, true} {
			old, new, want := c.old, c.new, c.order
			if turned {
				old, new = new, old
				if want != unchanged {
					want = -want
				}
			}
			s, told := Between(vocabulary.Builtin(), old, new)
			switch {
			case told != (want != unchanged):
				t.Errorf("%s → %s: told %v %+v", old, new, told, s)
			case told && (s.Order != want || s.Contrary != c.contrary):
				t.Errorf("%s → %s: %+v, want %d %v", old, new, s, want, c.contrary)
			}
		}
	}
}

func TestBare(t *testing.T) {
	for in, want := range map[string]string{"原则上不得分包": "分包", "不断优化": "不断优化", "基本完成改造": "完成改造", "": ""} {
		if got := Bare(vocabulary.Builtin(), in); got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}
