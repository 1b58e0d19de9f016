package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// What the system says of a file is told in the user's language.
func TestExplain(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "方案.md")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		filepath.Join(dir, "没有.md"):  "没有这个文件或文件夹",
		filepath.Join(file, "下级.md"): "上级不是文件夹",
	} {
		_, err := os.ReadFile(name)
		if err == nil {
			t.Fatalf("%s can be read", name)
		}
		if got := explain(err); !strings.Contains(got, want) {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}
