//go:build unix

package disk

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"syscall"
	"testing"
)

// Outputs replace links, and none leads out of the folder that the user named.
func TestOutputsStayInside(t *testing.T) {
	outside := t.TempDir()
	profile := filepath.Join(outside, ".profile")
	put(t, profile, "旧")
	dir := t.TempDir()
	if err := errors.Join(
		os.Symlink(profile, filepath.Join(dir, "方案.md")),
		os.Symlink(filepath.Join(outside, "没有"), filepath.Join(dir, "方案.pdf")),
		os.Symlink(outside, filepath.Join(dir, "甲")),
	); err != nil {
		t.Fatal(err)
	}
	written, err := Target{Base: dir}.MakeAll(File{"方案.md", []byte("新")}, File{"方案.pdf", []byte("新")}, File{"图/a.png", []byte("新")})
	if err != nil || len(written) != 3 {
		t.Errorf("%v, %v", written, err)
	}
	for _, name := range written {
		is(t, name, "新")
	}
	for _, f := range []Target{{dir, "甲"}, {dir, ".."}, {filepath.Join(dir, "出"), filepath.Join("..", "..")}} {
		if written, err := f.MakeAll(File{"方案.md", []byte("新")}); err == nil {
			t.Errorf("%v: written %v", f, written)
		}
	}
	if _, err := (Target{Base: dir}).MakeAll(File{"../方案.md", nil}); err == nil {
		t.Error("a file above its folder is written")
	}
	if err := Make(filepath.Join(dir, "方案.pdf"), []byte("再")); err != nil {
		t.Error(err)
	}
	is(t, profile, "旧")
	if left := allIn(t, outside); !slices.Equal(left, []string{".profile"}) {
		t.Errorf("written outside: %v", left)
	}
}

// A device is written to, not replaced.
func TestDevice(t *testing.T) {
	name := filepath.Join(t.TempDir(), "管道")
	if err := syscall.Mkfifo(name, 0o600); err != nil {
		t.Skip(err)
	}
	got := make(chan string)
	go func() {
		data, _ := os.ReadFile(name)
		got <- string(data)
	}()
	if err := Make(name, []byte("新")); err != nil {
		t.Fatal(err)
	}
	if text := <-got; text != "新" {
		t.Errorf("the reader got %q", text)
	}
}

// A new file is as the umask wants it, a replaced one as the old one was.
func TestModes(t *testing.T) {
	dir := t.TempDir()
	defer syscall.Umask(syscall.Umask(0o077))
	mode := func(name string) fs.FileMode {
		t.Helper()
		info, err := os.Stat(name)
		if err != nil {
			t.Fatal(err)
		}
		return info.Mode().Perm()
	}
	made, err := Target{dir, "出"}.MakeAll(File{"方案.pdf", nil})
	if err != nil {
		t.Fatal(err)
	}
	plan := filepath.Join(dir, "方案.yaml")
	if err := Keep(plan, []byte("甲")); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]fs.FileMode{made[0]: 0o600, filepath.Dir(made[0]): 0o700, plan: 0o600} {
		if got := mode(name); got != want {
			t.Errorf("%s has the mode %o, want %o", name, got, want)
		}
	}
	if err := os.Chmod(plan, 0o664); err != nil {
		t.Fatal(err)
	}
	if err := Keep(plan, []byte("乙")); err != nil || mode(plan) != 0o664 {
		t.Errorf("the mode became %o, %v", mode(plan), err)
	}
	h := held(t, plan)
	if err := h.Save([]byte("丙")); err != nil || mode(plan) != 0o664 || mode(filepath.Join(dir, sideName, "方案.yaml.bak")) != 0o664 {
		t.Errorf("the modes are %o and %o, %v", mode(plan), mode(filepath.Join(dir, sideName, "方案.yaml.bak")), err)
	}
	h.Release(true)
	if os.Geteuid() != 0 {
		return
	}
	if err := os.Chown(plan, 65534, 65534); err != nil {
		t.Skip(err)
	}
	if err := Keep(plan, []byte("丁")); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(plan)
	if err != nil || info.Sys().(*syscall.Stat_t).Uid != 65534 || info.Sys().(*syscall.Stat_t).Gid != 65534 {
		t.Errorf("the owner became %v, %v", info.Sys(), err)
	}
}

// Somebody has made a file read-only on purpose; root is told, too.
func TestReadOnlyIsRefused(t *testing.T) {
	name := filepath.Join(t.TempDir(), "方案.yaml")
	put(t, name, "甲")
	if err := os.Chmod(name, 0o444); err != nil {
		t.Fatal(err)
	}
	for what, err := range map[string]error{"Keep": Keep(name, []byte("乙")), "Make": Make(name, []byte("乙"))} {
		if !errors.Is(err, ErrReadOnly) || !names(err, name) {
			t.Errorf("%s: %v", what, err)
		}
	}
	if _, err := Hold(name); !errors.Is(err, ErrReadOnly) {
		t.Errorf("Hold: %v", err)
	}
	is(t, name, "甲")
	if left := allIn(t, filepath.Dir(name)); !slices.Equal(left, []string{"方案.yaml"}) {
		t.Errorf("left behind: %v", left)
	}
}

// What a killed program left is swept by the next; what one at work holds is not.
func TestSweep(t *testing.T) {
	dir := t.TempDir()
	put(t, filepath.Join(dir, temporaryMark+"旧"), "半")
	put(t, filepath.Join(dir, temporaryMark+"在用"), "半")
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	release := claim(root, temporaryMark+"在用")
	if err := Make(filepath.Join(dir, "方案.md"), nil); err != nil {
		t.Fatal(err)
	}
	if left := allIn(t, dir); !slices.Equal(left, []string{temporaryMark + "在用", "方案.md"}) {
		t.Errorf("left are %v", left)
	}
	release()
	if err := Make(filepath.Join(dir, "方案.md"), nil); err != nil {
		t.Fatal(err)
	}
	if left := allIn(t, dir); !slices.Equal(left, []string{"方案.md"}) {
		t.Errorf("left are %v", left)
	}
}
