package cli

import (
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"pilotplan/internal/thorough"
)

// A folder gives the plans right in it, in order; a pattern what it matches.
func TestExpand(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"b.yaml", "a.yml", "c.YAML", "说明.md", "文件夹.yaml/里面.yaml"} {
		name = filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		args, want []string // below dir, but for what is no file
	}{
		{[]string{""}, []string{"a.yml", "b.yaml", "c.YAML"}},
		{[]string{"b*", "说明.md", "-", "没有.yaml"}, []string{"b.yaml", "说明.md", "-", "没有.yaml"}},
		{[]string{"?.*"}, []string{"a.yml", "b.yaml", "c.YAML"}},
	} {
		got, err := expand(below(dir, c.args))
		if want := below(dir, c.want); err != nil || !slices.Equal(got, want) {
			t.Errorf("%q gives %q, %v, want %q", c.args, got, err, want)
		}
	}
	for _, arg := range []string{"*.txt", "[*"} {
		if got, err := expand(below(dir, []string{arg})); err == nil {
			t.Errorf("%q gives %q", arg, got)
		}
	}
	empty := t.TempDir()
	if got, err := expand([]string{empty}); err == nil {
		t.Errorf("an empty folder gives %q", got)
	}
}

func below(dir string, names []string) []string {
	var all []string
	for _, name := range names {
		if name != stdin {
			name = filepath.Join(dir, name)
		}
		all = append(all, name)
	}
	return all
}

// Of a file that is too long nothing is read: its first part would be judged as if it were all.
func TestTooLongIsRefused(t *testing.T) {
	t.Parallel()
	name := filepath.Join(t.TempDir(), "长.md")
	if err := os.WriteFile(name, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(name, maxInput+1); err != nil {
		t.Fatal(err)
	}
	calls := [][]string{{"check", name}, {"targets", name}, {"import", name}, {"diff", name, name}}
	if thorough.Wanted() { // sixty-four megabytes through a pipe take a while
		calls = append(calls, []string{"check", "-"})
	}
	for _, args := range calls {
		var fault strings.Builder
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		e := Env{Stdin: f, Stdout: io.Discard, Stderr: &fault, Now: time.Now, Getenv: func(string) string { return "" }}
		if status := e.Main(t.Context(), args); status != 3 || !strings.Contains(fault.String(), "文件超过 64 MB，没有读取") {
			t.Errorf("%s: status %d: %s", args[0], status, fault.String())
		}
		f.Close()
	}
}
