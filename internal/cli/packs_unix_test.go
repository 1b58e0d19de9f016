//go:build unix

package cli

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"pilotplan/outline"
)

// A pack whose files are pipes, devices or lead out of its folder is refused at once by every command, not waited for.
func TestHostilePacksAreRefused(t *testing.T) {
	o, err := outline.Builtin("")
	if err != nil {
		t.Fatal(err)
	}
	plan := filepath.Join(written(t, map[string]string{"方案.yaml": string(o.Sample)}), "方案.yaml")
	sound := "名称: 甲\n标题: 甲方案\n章节: []\n"
	for name, lay := range map[string]func(dir string) error{
		"pipe":    func(dir string) error { return syscall.Mkfifo(filepath.Join(dir, "pack.yaml"), 0o644) },
		"device":  func(dir string) error { return os.Symlink("/dev/zero", filepath.Join(dir, "pack.yaml")) },
		"outside": func(dir string) error { return os.Symlink(plan, filepath.Join(dir, "pack.yaml")) },
		"words piped": func(dir string) error {
			return layWords(dir, sound, func(at string) error { return syscall.Mkfifo(at, 0o644) })
		},
		"words device": func(dir string) error {
			return layWords(dir, sound, func(at string) error { return os.Symlink("/dev/zero", at) })
		},
	} {
		for _, args := range [][]string{{"outline", "check"}, {"check", plan, "--outline"}, {"render", plan, "-o", t.TempDir(), "--outline"}} {
			dir := t.TempDir()
			if err := lay(dir); err != nil {
				t.Fatal(err)
			}
			w := newWorld()
			ended := make(chan int, 1)
			go func() { ended <- w.Main(context.Background(), append(args, dir)) }()
			select {
			case status := <-ended:
				if status != failed || !strings.Contains(w.told.String(), "不读") {
					t.Errorf("%s, %v: status %d, %s", name, args, status, w.told.String())
				}
			case <-time.After(10 * time.Second):
				t.Fatalf("%s: %v waits", name, args)
			}
		}
	}
}

// layWords lays a pack whose words are made by lay.
func layWords(dir, pack string, lay func(at string) error) error {
	if err := os.WriteFile(filepath.Join(dir, "pack.yaml"), []byte(pack), 0o644); err != nil {
		return err
	}
	return lay(filepath.Join(dir, outline.WordsName))
}
