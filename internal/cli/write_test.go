package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestWriteFileReplacesWhole(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "方案.md")
	for _, text := range []string{"一个较长的旧文件", "新"} {
		if err := writeFile(name, []byte(text)); err != nil {
			t.Fatal(err)
		}
		if got, err := os.ReadFile(name); err != nil || string(got) != text {
			t.Errorf("%q, %v, want %q", got, err, text)
		}
	}
	if left, _ := filepath.Glob(filepath.Join(dir, ".pilotplan-*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestWriteFileFollowsLinks(t *testing.T) {
	dir := t.TempDir()
	real, link := filepath.Join(dir, "真.md"), filepath.Join(dir, "方案.md")
	if err := os.WriteFile(real, []byte("旧"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(real, link); err != nil {
		t.Skip(err)
	}
	if err := writeFile(link, []byte("新")); err != nil {
		t.Fatal(err)
	}
	info, err := os.Lstat(link)
	if err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link became %v, %v", info.Mode(), err)
	}
	if got, _ := os.ReadFile(real); string(got) != "新" {
		t.Errorf("the file holds %q", got)
	}
	if info, _ := os.Stat(real); info.Mode().Perm() != 0o600 {
		t.Errorf("permissions %v", info.Mode())
	}
}

// A failure names the file that the user asked for and leaves nothing behind.
func TestWriteFileFails(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "方案.md")
	if err := os.MkdirAll(filepath.Join(name, "里面"), 0o755); err != nil {
		t.Fatal(err)
	}
	err := writeFile(name, []byte("新"))
	if err == nil || !strings.Contains(explain(err), name) {
		t.Errorf("error %v", err)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, ".pilotplan-*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
	err = writeFile(filepath.Join(dir, "没有", "方案.md"), nil)
	if err == nil || !strings.HasSuffix(explain(err), "方案.md：没有这个文件或文件夹") {
		t.Errorf("error %v", err)
	}
}
