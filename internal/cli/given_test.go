package cli

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pilotplan/outline"
)

// Whatever a command makes, by whatever name it is to go, nothing that was given to be read is lost for it.
func TestResultsSpareWhatWasGiven(t *testing.T) {
	o, err := outline.Builtin("")
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	sample, text := string(o.Sample), "# 方案\n\n到2025年，产值达到3亿元。\n"
	lay := func() {
		for name, data := range map[string]string{"甲.yaml": sample, "乙.yaml": sample + "\n", "稿.md": text, "甲/方案.md": text, "对照.md": text} {
			if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(name, []byte(data), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		_, _ = os.Remove("硬.yaml"), os.Remove("软.yaml")
		if err := os.Link("甲.yaml", "硬.yaml"); err != nil {
			t.Skip(err)
		}
		if err := os.Symlink("乙.yaml", "软.yaml"); err != nil {
			t.Skip(err)
		}
	}
	for _, args := range [][]string{
		{"diff", "--format", "html", "-o", "甲.yaml", "甲.yaml", "乙.yaml"},
		{"diff", "--format", "text", "-o", "./乙.yaml", "甲.yaml", "乙.yaml"},
		{"diff", "--format", "pdf", "-o", "硬.yaml", "甲.yaml", "乙.yaml"},
		{"diff", "--format", "json", "-o", "软.yaml", "甲.yaml", "乙.yaml"},
		{"diff", "--format", "markdown", "-o", "甲.yaml", "乙.yaml", "硬.yaml"},
		{"diff", "--format", "redline", "-o", "对照.md", "稿.md", "对照.md"},
		{"diff", "--format", "docx", "-o", "稿.md", "稿.md", "对照.md"},
		{"diff", "--format", "docx-table", "-o", "稿.md", "稿.md", "对照.md"},
		{"render", "--format", "md,docx", "甲.yaml", "甲/方案.md"},
	} {
		lay()
		before := held(t, ".")
		w := newWorld()
		status := w.Main(context.Background(), args)
		if told := w.told.String(); status != failed || !strings.Contains(told, "结果不能写到原稿上") {
			t.Errorf("%v: status %d, %s", args, status, told)
		}
		for name, data := range before {
			if now, err := os.ReadFile(name); err != nil || string(now) != data {
				t.Errorf("%v: %s is now %.40q, %v", args, name, now, err)
			}
		}
	}
}

// held is what the files below a folder hold, by their paths.
func held(t *testing.T, dir string) map[string]string {
	t.Helper()
	all := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		all[path] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}
