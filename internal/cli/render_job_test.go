package cli

import (
	"path/filepath"
	"testing"
)

// Files of one name get folders of their own, also where a disk takes A and a for the same.
func TestAssign(t *testing.T) {
	jobs := assign([]string{"甲/A.yaml", "乙/a.yaml", "丙/a.md", "-", "标准输入.yaml"}, "成稿")
	for i, want := range []string{"A", "a-2", "a-3", "标准输入", "标准输入-2"} {
		if got := jobs[i].dir; got != filepath.Join("成稿", want) {
			t.Errorf("%s goes to %s, want %s", jobs[i].name, got, want)
		}
	}
	if one := assign([]string{"甲/A.yaml"}, "成稿"); len(one) != 1 || one[0].dir != "成稿" {
		t.Errorf("one file goes to %v", one)
	}
}
