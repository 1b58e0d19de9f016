package finding

import "testing"

func TestNearest(t *testing.T) {
	tests := []struct{ word, want string }{
		{"单位名成", "单位名称"}, {"名称单位", ""}, {"收入", "年营业收入"}, {"全国名排", "全国排名"}, {"xyz", ""}, {"", ""},
	}
	for _, tt := range tests {
		if got := Nearest(tt.word, []string{"单位名称", "年营业收入", "全国排名"}); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.word, got, tt.want)
		}
	}
}
