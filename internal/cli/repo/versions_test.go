package repo

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pilotplan/internal/thorough"
)

// Each revision gives what it has, whatever the file is called, and though an object in between is lost.
func TestVersions(t *testing.T) {
	for _, name := range []string{"两\n行.yaml", "方 案.yaml", "-x:y missing"}[:thorough.Rounds(1, 3)] {
		s := begin(t)
		for _, text := range []string{"a: 1\n", "", "a: 3"} {
			s.write(name, text)
			s.git("add", "-A", ".")
			s.git("commit", "-qm", "改")
		}
		lost := s.said("rev-parse", "HEAD")
		s.git("rm", "-q", "--", name)
		s.git("commit", "-qm", "删")
		s.write(name, "a: 5\n")
		s.git("add", "-A", ".")
		s.git("commit", "-qm", "再写")
		r := s.open(name)
		revisions, err := r.History("", name)
		if err != nil {
			t.Fatal(err)
		}
		if got, want := versionsOf(r, revisions), []string{"a: 5\n", "none", "a: 3", "", "a: 1\n"}; !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
		blob := s.said("rev-parse", lost+":"+name)
		if err := os.Remove(filepath.Join(s.dir, ".git", "objects", blob[:2], blob[2:])); err != nil {
			t.Fatal(err)
		}
		if got, want := versionsOf(r, revisions), []string{"a: 5\n", "none", "none", "", "a: 1\n"}; !slices.Equal(got, want) {
			t.Errorf("%q without an object: %q, want %q", name, got, want)
		}
	}
}

func versionsOf(r Repository, revisions []Revision) (texts []string) {
	r.Versions(revisions, func(_ Revision, data []byte, ok bool) {
		if !ok {
			data = []byte("none")
		}
		texts = append(texts, string(data))
	})
	return texts
}

// BenchmarkVersions reads a file of 60 kB in 500 commits.
func BenchmarkVersions(b *testing.B) {
	dir := b.TempDir()
	name := filepath.Join(dir, "方案.yaml")
	fast(b, dir, name, 500)
	r, err := Open(b.Context(), name)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		revisions, err := r.History("", r.Path)
		if err != nil || len(revisions) != 500 {
			b.Fatal(len(revisions), err)
		}
		r.Versions(revisions, func(v Revision, data []byte, ok bool) {
			if !ok || len(data) < 60000 {
				b.Fatal(v, ok)
			}
		})
	}
}

// fast makes a repository in which a file was changed n times.
func fast(b *testing.B, dir, name string, n int) {
	b.Helper()
	var stream strings.Builder
	for i := range n {
		text := fmt.Sprintf("a: %d\n%s", i, strings.Repeat("b: 装备制造业服务\n", 2400))
		fmt.Fprintf(&stream, "commit refs/heads/main\ncommitter 甲 <a@b> %d +0800\ndata 4\n改\n\n", 1_700_000_000+i)
		fmt.Fprintf(&stream, "M 100644 inline %s\ndata %d\n%s\n", filepath.Base(name), len(text), text)
	}
	for _, args := range [][]string{{"init", "-q", "-b", "main"}, {"fast-import", "--quiet"}} {
		c := exec.Command("git", args...)
		c.Dir, c.Stdin = dir, strings.NewReader(stream.String())
		if out, err := c.CombinedOutput(); err != nil {
			b.Fatal(err, string(out))
		}
	}
}
