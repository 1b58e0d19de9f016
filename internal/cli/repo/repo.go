// Package repo reads files as the commits of a git repository have them. It asks git itself, by its own program: whatever the
// user typed comes to it as data.
package repo

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"pilotplan/internal/finding"
)

// Repository is the git repository that holds a file.
type Repository struct {
	Top  string // its folder
	Path string // of the file in it, with slashes

	ctx context.Context
}

// Open finds the repository of a file, which need not exist any more.
func Open(ctx context.Context, name string) (Repository, error) {
	abs, err := filepath.Abs(name)
	if err != nil {
		return Repository{}, err
	}
	dir := filepath.Dir(abs)
	for {
		if info, err := os.Stat(dir); err == nil && info.IsDir() || dir == filepath.Dir(dir) {
			break
		}
		dir = filepath.Dir(dir)
	}
	r := Repository{Top: dir, ctx: ctx}
	where, err := r.git("rev-parse", "--show-toplevel", "--show-prefix")
	if err != nil {
		if strings.Contains(err.Error(), "not a git repository") {
			return r, fmt.Errorf("“%s” 不在 git 版本库里", name)
		}
		return r, err
	}
	top, prefix, _ := strings.Cut(strings.TrimSuffix(string(where), "\n"), "\n")
	below, err := filepath.Rel(dir, abs)
	if err != nil {
		return r, err
	}
	r.Top, r.Path = filepath.FromSlash(top), path.Join(prefix, filepath.ToSlash(below))
	return r, nil
}

// trustless keeps the configuration of a repository, which may be anybody's, from running programs.
var trustless = []string{
	"--no-pager", "--literal-pathspecs", "-c", "core.quotepath=off",
	"-c", "core.fsmonitor=false", "-c", "core.hooksPath=" + os.DevNull, "-c", "log.showSignature=false", "-c", "diff.submodule=short",
	"-c", "core.sshCommand=false", "-c", "core.askPass=false", "-c", "credential.helper=",
}

// command is git, never through a shell. Whatever the user typed comes to it behind guards: a revision is a hash, found by
// Commit, and a path stands behind -- or behind the colon of an object.
func (r Repository) command(args ...string) *exec.Cmd {
	c := exec.CommandContext(r.ctx, "git", append(slices.Clone(trustless), args...)...)
	c.Dir = r.Top
	c.Env = append(os.Environ(), "LC_ALL=C", "GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0",
		"GIT_ALLOW_PROTOCOL=none", "GIT_NO_LAZY_FETCH=1") // objects that a partial clone lacks are not fetched, whatever its remote is
	return c
}

// git runs git and gives what it writes.
func (r Repository) git(args ...string) ([]byte, error) {
	c := r.command(args...)
	var stdout, stderr bytes.Buffer
	c.Stdout, c.Stderr = &stdout, &stderr
	err := c.Run()
	switch {
	case errors.Is(err, exec.ErrNotFound):
		return nil, errors.New("没有找到 git，先安装 git，或改用两个文件比较")
	case err != nil:
		return nil, fmt.Errorf("git %s：%s", args[0], finding.Visible(strings.TrimSpace(stderr.String())))
	}
	return stdout.Bytes(), nil
}

// Commit gives the hash of the commit that a revision names. A revision that looks like an option is none.
func (r Repository) Commit(revision string) (string, error) {
	hash, err := r.git("rev-parse", "--verify", "--quiet", "--end-of-options", revision+"^{commit}")
	if err != nil {
		return "", fmt.Errorf("版本库里没有版本 “%s”", revision)
	}
	return strings.TrimSpace(string(hash)), nil
}

// At gives a file as a commit has it; false if it has none of the name.
func (r Repository) At(commit, name string) ([]byte, bool) {
	data, err := r.git("cat-file", "blob", commit+":"+name)
	return data, err == nil
}

// NameAt is the name that the file called name in commit to had in commit from; to may be empty: the working folder. It is
// name itself where git cannot say.
func (r Repository) NameAt(from, to, name string) string {
	if _, ok := r.At(from, name); ok {
		return name
	}
	args := []string{"diff", "--no-ext-diff", "--no-textconv", "--ignore-submodules=all", "--name-status", "-z", "-M", "--diff-filter=R", from}
	if to != "" {
		args = append(args, to)
	} else {
		args = append(args, "--cached") // a file of the work tree would go through its clean filter
	}
	if out, err := r.git(append(args, "--")...); err == nil {
		fields := strings.Split(string(out), "\x00")
		for i := 0; i+2 < len(fields); i += 3 { // R100, old, new
			if fields[i+2] == name {
				return fields[i+1]
			}
		}
	}
	history, _ := r.History(to, name)
	i := slices.IndexFunc(history, func(v Revision) bool { _, ok := r.At(from, v.Path); return ok })
	if i >= 0 {
		return history[i].Path
	}
	return name
}
