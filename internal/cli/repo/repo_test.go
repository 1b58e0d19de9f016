package repo

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// story is a repository in which a test does what people do.
type story struct {
	*testing.T
	dir string
}

func begin(t *testing.T) story {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip(err)
	}
	s := story{t, t.TempDir()}
	t.Setenv("GIT_CONFIG_NOSYSTEM", "1")
	t.Setenv("GIT_CONFIG_GLOBAL", filepath.Join(t.TempDir(), "none"))
	s.git("init", "-q")
	return s
}

func (s story) git(args ...string) {
	s.Helper()
	c := exec.Command("git", append([]string{"-c", "user.name=甲", "-c", "user.email=a@b"}, args...)...)
	c.Dir = s.dir
	if out, err := c.CombinedOutput(); err != nil {
		s.Fatalf("git %v: %v\n%s", args, err, out)
	}
}

func (s story) write(name, text string) {
	s.Helper()
	if err := os.WriteFile(filepath.Join(s.dir, name), []byte(text), 0o644); err != nil {
		s.Fatal(err)
	}
}

func (s story) open(name string) Repository {
	s.Helper()
	r, err := Open(s.Context(), filepath.Join(s.dir, name))
	if err != nil {
		s.Fatal(err)
	}
	return r
}

// A file is found under the name that it had, though another was renamed with it, committed or not.
func TestNameAt(t *testing.T) {
	s := begin(t)
	s.write("甲.yaml", "甲一\n甲二\n甲三\n")
	s.write("乙.yaml", "乙一\n乙二\n乙三\n")
	s.git("add", ".")
	s.git("commit", "-qm", "一")
	s.git("mv", "甲.yaml", "新甲.yaml")
	s.git("mv", "乙.yaml", "新乙.yaml")
	r := s.open("新乙.yaml")
	first, err := r.Commit("HEAD")
	if err != nil {
		t.Fatal(err)
	}
	for _, later := range []string{"", "HEAD"} {
		for name, want := range map[string]string{"新甲.yaml": "甲.yaml", "新乙.yaml": "乙.yaml", "甲.yaml": "甲.yaml", "丙.yaml": "丙.yaml"} {
			if got := r.NameAt(first, later, name); got != want {
				t.Errorf("later %q: %s was %s, want %s", later, name, got, want)
			}
		}
		if later == "" {
			s.git("commit", "-qm", "二")
		}
	}
	if history, err := r.History("", "新乙.yaml"); err != nil || len(history) != 2 || history[1].Path != "乙.yaml" {
		t.Errorf("the history is %v, %v", history, err)
	}
}

// What looks like an option, a file or nothing is no commit.
func TestCommit(t *testing.T) {
	s := begin(t)
	s.write("甲.yaml", "甲\n")
	s.git("add", ".")
	s.git("commit", "-qm", "一")
	r := s.open("甲.yaml")
	for _, revision := range []string{"", "-h", "--all", "HEAD:甲.yaml", "HEAD~1", "没有"} {
		if hash, err := r.Commit(revision); err == nil {
			t.Errorf("%q is %s", revision, hash)
		}
	}
	hash, err := r.Commit("HEAD")
	if err != nil || len(hash) != 40 {
		t.Errorf("HEAD is %s, %v", hash, err)
	}
	if data, ok := r.At(hash, "甲.yaml"); !ok || string(data) != "甲\n" {
		t.Errorf("the file is %q, %v", data, ok)
	}
}
