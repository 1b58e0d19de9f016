package cli

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

// repository is the git repository that holds a file.
type repository struct {
	ctx  context.Context
	top  string // its folder
	path string // of the file in it, with slashes
}

// openRepository finds the repository of a file, which need not exist any more.
func openRepository(ctx context.Context, name string) (repository, error) {
	abs := absolute(name)
	dir := filepath.Dir(abs)
	for {
		if info, err := os.Stat(dir); err == nil && info.IsDir() || dir == filepath.Dir(dir) {
			break
		}
		dir = filepath.Dir(dir)
	}
	r := repository{ctx: ctx, top: dir}
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
	r.top, r.path = filepath.FromSlash(top), path.Join(prefix, filepath.ToSlash(below))
	return r, nil
}

// git runs git, never through a shell, and gives what it writes. Whatever the user typed comes to it behind guards: a
// revision is a hash, found by commit, and a path stands behind -- or behind the colon of an object.
func (r repository) git(args ...string) ([]byte, error) {
	fixed := []string{"--no-pager", "--literal-pathspecs", "-c", "core.quotepath=off", "-c", "core.fsmonitor=false"}
	c := exec.CommandContext(r.ctx, "git", append(fixed, args...)...)
	c.Dir = r.top
	c.Env = append(os.Environ(), "LC_ALL=C", "GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0")
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

// commit gives the hash of the commit that a revision names. A revision that looks like an option is none.
func (r repository) commit(revision string) (string, error) {
	if revision != "" && !strings.HasPrefix(revision, "-") {
		if hash, err := r.git("rev-parse", "--verify", "--quiet", "--end-of-options", revision+"^{commit}"); err == nil {
			return strings.TrimSpace(string(hash)), nil
		}
	}
	return "", fmt.Errorf("版本库里没有版本 “%s”", revision)
}

// at gives a file as a commit has it; false if it has none of the name.
func (r repository) at(commit, name string) ([]byte, bool) {
	data, err := r.git("cat-file", "blob", commit+":"+name)
	return data, err == nil
}

// nameAt is the name that the file called name in commit to had in commit from; to may be empty: the working folder. It is
// name itself where git cannot say.
func (r repository) nameAt(from, to, name string) string {
	if _, ok := r.at(from, name); ok {
		return name
	}
	args := []string{"diff", "--no-ext-diff", "--no-textconv", "--name-status", "-z", "-M", "--diff-filter=R", from}
	if to != "" {
		args = append(args, to)
	}
	if out, err := r.git(append(args, "--")...); err == nil {
		fields := strings.Split(string(out), "\x00")
		for i := 0; i+2 < len(fields); i += 3 { // R100, old, new
			if fields[i+2] == name {
				return fields[i+1]
			}
		}
	}
	history, _ := r.history(to, name)
	i := slices.IndexFunc(history, func(v revision) bool { _, ok := r.at(from, v.path); return ok })
	if i >= 0 {
		return history[i].path
	}
	return name
}

// revision is a commit that changed a file.
type revision struct {
	commit, date, author, subject string // date as 2023-06-09
	path                          string // of the file in it; empty where the commit removed it
}

func (v revision) short() string { return v.commit[:min(7, len(v.commit))] }

// history is the commits up to one that changed a file, the newest first; renamed files are followed. An empty commit means
// HEAD.
func (r repository) history(commit, name string) ([]revision, error) {
	if commit == "" {
		commit = "HEAD"
	}
	out, err := r.git("log", "--no-ext-diff", "--no-textconv", "--follow", "-M", "-z", "--name-status", "--date=short",
		"--format=%H%n%ad%n%an%n%s", commit, "--", name)
	if err != nil {
		return nil, err
	}
	return revisionsIn(strings.Split(string(out), "\x00"), name), nil
}

// revisionsIn reads what git log writes: a head for each commit, then what it did to the file: a letter and its name, or R100
// and both names. A merge may say nothing; the file then has the name that the commit after it found.
func revisionsIn(fields []string, name string) []revision {
	var all []revision
	for i := 0; i < len(fields); i++ {
		field := strings.TrimPrefix(fields[i], "\n")
		head := strings.SplitN(field, "\n", 4)
		if len(head) == 4 {
			all = append(all, revision{commit: head[0], date: head[1], author: head[2], subject: head[3], path: name})
			continue
		}
		if len(all) == 0 {
			continue
		}
		renamed := strings.HasPrefix(field, "R") || strings.HasPrefix(field, "C")
		last := &all[len(all)-1]
		switch {
		case renamed && i+2 < len(fields):
			name, last.path = fields[i+1], fields[i+2]
			i += 2
		case field != "" && i+1 < len(fields):
			name, last.path = fields[i+1], fields[i+1]
			if field == "D" {
				last.path = ""
			}
			i++
		}
	}
	return all
}
