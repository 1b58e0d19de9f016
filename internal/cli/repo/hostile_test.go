package repo

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"pilotplan/internal/thorough"
)

// trap is a configuration of a repository that runs a program when git is used on it without care.
type trap struct {
	name   string
	config string   // with %s for the program
	attrs  string   // .gitattributes
	signed bool     // the last commit bears a signature
	holed  bool     // the blob of the first version is missing
	spring []string // the git command that runs the program, to see that the trap works
}

var traps = []trap{
	{name: "signatures", config: "[log]\n\tshowSignature = true\n[gpg]\n\tprogram = %s\n", signed: true, spring: []string{"log"}},
	{name: "ssh signatures", config: "[log]\n\tshowSignature = true\n[gpg]\n\tformat = x509\n[gpg \"x509\"]\n\tprogram = %s\n[gpg]\n\tprogram = %[1]s\n", signed: true, spring: []string{"log"}},
	{name: "lazy fetch", holed: true, spring: []string{"cat-file", "blob", "HEAD~1:方案.yaml"},
		config: "[core]\n\trepositoryformatversion = 1\n[extensions]\n\tpartialClone = o\n[remote \"o\"]\n\turl = .\n\tuploadpack = %s\n\tpromisor = true\n[protocol]\n\tallow = always\n"},
	{name: "lazy fetch by ext", holed: true, spring: []string{"cat-file", "blob", "HEAD~1:方案.yaml"},
		config: "[core]\n\trepositoryformatversion = 1\n[extensions]\n\tpartialClone = o\n[remote \"o\"]\n\turl = ext::%s\n\tpromisor = true\n[protocol \"ext\"]\n\tallow = always\n"},
	{name: "lazy fetch by ssh", holed: true, spring: []string{"cat-file", "blob", "HEAD~1:方案.yaml"},
		config: "[core]\n\trepositoryformatversion = 1\n\tsshCommand = %s\n[extensions]\n\tpartialClone = o\n[remote \"o\"]\n\turl = ssh://h/r\n\tpromisor = true\n"},
	{name: "clean filter", config: "[filter \"f\"]\n\tclean = %s\n", attrs: "*.yaml filter=f\n", spring: []string{"diff", "HEAD"}},
	{name: "process filter", config: "[filter \"f\"]\n\tprocess = %s\n", attrs: "*.yaml filter=f\n", spring: []string{"diff", "HEAD"}},
	{name: "textconv", config: "[diff \"f\"]\n\ttextconv = %s\n", attrs: "*.yaml diff=f\n", spring: []string{"log", "-p"}},
	{name: "external diff", config: "[diff]\n\texternal = %s\n", spring: []string{"diff", "HEAD~1", "HEAD"}},
	{name: "diff driver", config: "[diff \"f\"]\n\tcommand = %s\n", attrs: "*.yaml diff=f\n", spring: []string{"diff", "HEAD~1", "HEAD"}},
	{name: "file system monitor", config: "[core]\n\tfsmonitor = %s\n", spring: []string{"status"}},
	{name: "pager", config: "[core]\n\tpager = %s\n", spring: []string{"--paginate", "log"}},
}

// A repository may be anybody's, with its configuration: nothing that it names is run.
func TestHostileConfiguration(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the traps are shell scripts")
	}
	for i, trap := range traps {
		if i%6 != 0 && !thorough.Wanted() {
			continue
		}
		t.Run(trap.name, func(t *testing.T) {
			s, ran := trap.lay(begin(t))
			c := exec.Command("git", trap.spring...)
			c.Dir = s.dir
			_ = c.Run() // it may fail: what counts is what it ran
			if _, err := os.Stat(ran); err != nil && trap.name != "pager" {
				t.Fatalf("the trap does not work: git %s", strings.Join(trap.spring, " "))
			}
			_ = os.Remove(ran)
			use(s)
			if _, err := os.Stat(ran); err == nil {
				t.Error("the program was run")
			}
		})
	}
}

// use does with a repository all that this room does.
func use(s story) {
	s.Helper()
	r, err := Open(s.Context(), filepath.Join(s.dir, "方案.yaml"))
	if err != nil {
		s.Fatal(err)
	}
	head, err := r.Commit("HEAD")
	if err != nil {
		s.Fatal(err)
	}
	if revisions, err := r.History("", r.Path); err != nil || len(revisions) != 2 {
		s.Errorf("%d revisions, %v", len(revisions), err)
	}
	for _, commit := range []string{head, head + "~1"} {
		r.At(commit, r.Path)
		r.NameAt(commit, "", "新名.yaml")
		r.NameAt(commit, head, "新名.yaml")
	}
}

// lay makes a repository of two commits with the trap in it, and says which file the program makes.
func (p trap) lay(s story) (story, string) {
	s.Helper()
	ran := filepath.Join(s.TempDir(), "ran")
	program := filepath.Join(s.TempDir(), "program")
	if err := os.WriteFile(program, []byte("#!/bin/sh\n: >'"+ran+"'\nexit 1\n"), 0o755); err != nil {
		s.Fatal(err)
	}
	s.write("方案.yaml", "a: 1\n")
	s.git("add", ".")
	s.git("commit", "-qm", "一")
	blob := s.said("rev-parse", "HEAD:方案.yaml")
	s.write("方案.yaml", "a: 2\n")
	s.git("commit", "-qam", "二")
	if p.signed {
		s.sign()
	}
	if p.holed {
		if err := os.Remove(filepath.Join(s.dir, ".git", "objects", blob[:2], blob[2:])); err != nil {
			s.Fatal(err)
		}
	}
	if p.attrs != "" {
		s.write(".gitattributes", p.attrs)
	}
	s.write("方案.yaml", "a: 3\n")
	config := filepath.Join(s.dir, ".git", "config")
	was, err := os.ReadFile(config)
	if err != nil {
		s.Fatal(err)
	}
	if err := os.WriteFile(config, append(was, fmt.Sprintf(p.config, program)...), 0o644); err != nil {
		s.Fatal(err)
	}
	return s, ran
}

// sign gives the last commit a signature, as a program would check it.
func (s story) sign() {
	s.Helper()
	text := s.said("cat-file", "commit", "HEAD")
	head, body, _ := strings.Cut(text, "\n\n")
	c := exec.Command("git", "hash-object", "-t", "commit", "-w", "--stdin")
	c.Dir = s.dir
	c.Stdin = strings.NewReader(head + "\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n iQ==\n -----END PGP SIGNATURE-----\n\n" + body + "\n")
	hash, err := c.Output()
	if err != nil {
		s.Fatal(err)
	}
	s.git("reset", "-q", strings.TrimSpace(string(hash)))
}

// said is what a git command prints.
func (s story) said(args ...string) string {
	s.Helper()
	c := exec.Command("git", args...)
	c.Dir = s.dir
	out, err := c.Output()
	if err != nil {
		s.Fatalf("git %v: %v", args, err)
	}
	return strings.TrimSpace(string(out))
}
