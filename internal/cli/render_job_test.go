package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Files of one name get folders of their own, also where a disk takes A and a for the same.
func TestAssign(t *testing.T) {
	jobs := assign([]string{"甲/A.yaml", "乙/a.yaml", "丙/a.md", "-", "标准输入.yaml"}, "成稿")
	for i, want := range []string{"A", "a-2", "a-3", "标准输入", "标准输入-2"} {
		if got := jobs[i].dir.Path(); got != filepath.Join("成稿", want) {
			t.Errorf("%s goes to %s, want %s", jobs[i].name, got, want)
		}
	}
	if one := assign([]string{"甲/A.yaml"}, "成稿"); len(one) != 1 || one[0].dir.Path() != "成稿" {
		t.Errorf("one file goes to %v", one)
	}
}

// Whatever files are called, what is made of them stays inside the folder that the user named.
func TestOddNamesStayInside(t *testing.T) {
	dir := sampleIn(t, 1)
	text, err := os.ReadFile(filepath.Join(dir, "方案00.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	odd := []string{"...yaml", "..yaml", ". .yaml", "CON.yaml", "尾点..yaml", "com1.x.yaml"}
	for _, name := range odd {
		if err := os.WriteFile(filepath.Join(dir, name), text, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, args := range [][]string{
		{"render", "--format", "md", "-o", filepath.Join(dir, "出", "稿"), dir},
		{"check", "--format", "docx", "--fail-on", "never", "-o", filepath.Join(dir, "出", "注") + "/", dir},
		{"check", "--report=md", "--fail-on", "never", "-o", filepath.Join(dir, "出", "查"), dir},
	} {
		if status, out, told := runIn(t, nil, args...); status != done {
			t.Errorf("%v: status %d: %s%s", args, status, out, told)
		}
	}
	for below, want := range map[string]string{"稿": "_CON _com1.x 尾点 方案 方案-2 方案-3 方案00", "查": "_CON _com1.x 尾点 方案 方案-2 方案-3 方案00"} {
		if got := strings.Join(namesIn(t, filepath.Join(dir, "出", below)), " "); got != want {
			t.Errorf("%s holds %s, want %s", below, got, want)
		}
	}
	if got := namesIn(t, filepath.Join(dir, "出")); strings.Join(got, " ") != "查 注 稿" {
		t.Errorf("出 holds %v", got)
	}
	if got := namesIn(t, filepath.Join(dir, "出", "注")); len(got) != len(odd)+1 {
		t.Errorf("%d copies for %d plans: %v", len(got), len(odd)+1, got)
	}
}

func namesIn(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}
