package disk

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

func TestKeepReplacesWhole(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "方案.md")
	for _, text := range []string{"一个较长的旧文件", "新"} {
		if err := Keep(name, []byte(text)); err != nil {
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

func TestKeepFollowsLinks(t *testing.T) {
	dir := t.TempDir()
	real, link := filepath.Join(dir, "真.md"), filepath.Join(dir, "方案.md")
	if err := os.WriteFile(real, []byte("旧"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(real, link); err != nil {
		t.Skip(err)
	}
	if err := Keep(link, []byte("新")); err != nil {
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
func TestKeepFails(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "方案.md")
	if err := os.MkdirAll(filepath.Join(name, "里面"), 0o755); err != nil {
		t.Fatal(err)
	}
	err := Keep(name, []byte("新"))
	if !names(err, name) {
		t.Errorf("error %v", err)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, ".pilotplan-*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
	name = filepath.Join(dir, "没有", "方案.md")
	if err = Keep(name, nil); !names(err, name) || !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("error %v", err)
	}
}

// names reports whether an error is about a file, which the user knows.
func names(err error, file string) bool {
	var at *fs.PathError
	return errors.As(err, &at) && at.Path == file
}
