//go:build unix

package disk

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// Only a regular file of the folder is read, and nothing is waited for.
func TestFolder(t *testing.T) {
	dir := t.TempDir()
	in := filepath.Join(dir, "内")
	try(t, os.Mkdir(in, 0o755))
	try(t, os.WriteFile(filepath.Join(dir, "外.png"), []byte("外"), 0o644))
	try(t, os.WriteFile(filepath.Join(in, "图.png"), []byte("内"), 0o644))
	try(t, os.Symlink("图.png", filepath.Join(in, "链.png")))
	try(t, os.Symlink("../外.png", filepath.Join(in, "出.png")))
	try(t, os.Symlink("/dev/zero", filepath.Join(in, "零.png")))
	try(t, syscall.Mkfifo(filepath.Join(in, "管.png"), 0o644))
	try(t, os.WriteFile(filepath.Join(in, "大.png"), nil, 0o644))
	try(t, os.Truncate(filepath.Join(in, "大.png"), mostBytes+1))
	for _, name := range []string{"图.png", "链.png"} {
		if data, err := fs.ReadFile(Folder(in), name); err != nil || string(data) != "内" {
			t.Errorf("%s: %q, %v", name, data, err)
		}
	}
	for name, want := range map[string]error{"管.png": ErrNotRegular, "大.png": ErrTooLarge, "出.png": ErrOutside, "零.png": ErrOutside, "没.png": fs.ErrNotExist} {
		data, err := fs.ReadFile(Folder(in), name)
		if !errors.Is(err, want) {
			t.Errorf("%s: %d bytes, %v", name, len(data), err)
		}
	}
}

func try(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// A file that is let go can be taken at once, though a copy of its descriptor is open, as in a program that is just being started.
func TestReleasedThoughCopied(t *testing.T) {
	dir := t.TempDir()
	try(t, os.WriteFile(filepath.Join(dir, "甲"), nil, 0o644))
	root, err := os.OpenRoot(dir)
	try(t, err)
	defer root.Close()
	before := openFiles(t)
	release := claim(root, "甲")
	for fd := range openFiles(t) {
		if !before[fd] {
			copied, err := syscall.Dup(fd)
			try(t, err)
			defer syscall.Close(copied)
		}
	}
	if abandoned(root, "甲") {
		t.Error("it was not claimed")
	}
	release()
	if !abandoned(root, "甲") {
		t.Error("it is still held")
	}
}

// openFiles are the descriptors of this program that lead to something.
func openFiles(t *testing.T) map[int]bool {
	t.Helper()
	open := map[int]bool{}
	for fd := range 256 {
		var stat syscall.Stat_t
		if syscall.Fstat(fd, &stat) == nil {
			open[fd] = true
		}
	}
	return open
}
