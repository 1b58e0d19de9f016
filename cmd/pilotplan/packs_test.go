package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pilotplan/internal/cli"
	"pilotplan/internal/thorough"
	"pilotplan/outline"
)

// ran is what a command prints in the working folder, and its exit status.
func ran(t *testing.T, args ...string) (string, int) {
	t.Helper()
	var out, told bytes.Buffer
	env := &cli.Env{Stdin: strings.NewReader(""), Stdout: &out, Stderr: &told, Now: time.Now, Getenv: os.Getenv}
	status := env.Main(t.Context(), args)
	if status > 1 {
		t.Fatalf("%s: status %d\n%s", strings.Join(args, " "), status, told.Bytes())
	}
	return out.String(), status
}

// The sample of each built-in pack passes check, and what is printed of it, as Markdown and as Word, is imported as the same plan; the
// other papers are papers of their own.
func TestPacksGoRound(t *testing.T) {
	for _, name := range outline.Names() {
		o, err := outline.Builtin(name)
		if err != nil {
			t.Fatal(err)
		}
		if o.Sample == nil {
			continue
		}
		t.Run(name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			if err := os.WriteFile("样例.yaml", o.Sample, 0o644); err != nil {
				t.Fatal(err)
			}
			if out, status := ran(t, "check", "--fail-on", "warning", "样例.yaml"); status != 0 {
				t.Errorf("check says\n%s", out)
			}
			ran(t, "render", "--format", "md,docx", "-o", "成稿", "样例.yaml")
			for _, form := range []string{"方案.md", "方案.docx"}[thorough.Rounds(1, 0):] {
				ran(t, "import", filepath.Join("成稿", form), "--force", "-o", "回.yaml")
				onlyPapersDiffer(t, form)
			}
		})
	}
}

func onlyPapersDiffer(t *testing.T, form string) {
	t.Helper()
	out, _ := ran(t, "diff", "--format", "json", "样例.yaml", "回.yaml")
	var report struct {
		Changes []struct{ Path, Message string }
	}
	if err := json.Unmarshal([]byte(out), &report); err != nil {
		t.Fatal(err)
	}
	for _, c := range report.Changes {
		if !strings.HasPrefix(c.Path, outline.MaterialsKey+".") {
			t.Errorf("%s: %s: %s", form, c.Path, c.Message)
		}
	}
}
