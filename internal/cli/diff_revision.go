package cli

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"pilotplan/internal/cli/repo"
)

// gitDrafts reads a file as one commit has it, and as another one or the working folder has it.
func (e *Env) gitDrafts(ctx context.Context, span, name string) (old, new draft, err error) {
	r, err := repo.Open(ctx, name)
	if err != nil {
		return old, new, err
	}
	from, to, both := strings.Cut(span, "..")
	if strings.HasPrefix(to, ".") {
		return old, new, misuse("两个版本之间写两个点：v1..v2")
	}
	if !both {
		if new, err = e.draft(name); err != nil {
			return old, new, err
		}
		old, err = committed(r, from, "")
		return old, new, err
	}
	if from, to = orHead(from), orHead(to); from == to {
		return old, new, misuse("两个版本都是 “%s”", to)
	}
	commit, err := r.Commit(to)
	if err != nil {
		return old, new, err
	}
	if new, err = committed(r, to, ""); err != nil {
		return old, new, err
	}
	old, err = committed(r, from, commit)
	return old, new, err
}

func orHead(revision string) string {
	if revision == "" {
		return "HEAD"
	}
	return revision
}

// committed reads a file as a commit has it. Its name there may be another one than in the commit called later, or in the
// working folder.
func committed(r repo.Repository, revision, later string) (draft, error) {
	commit, err := r.Commit(revision)
	if err != nil {
		return draft{}, err
	}
	name := r.NameAt(commit, later, r.Path)
	data, ok := r.At(commit, name)
	if !ok {
		return draft{}, fmt.Errorf("版本 “%s” 里没有文件 “%s”", revision, r.Path)
	}
	d := newDraft(input{fmt.Sprintf("%s（%s）", name, revision), data}, name)
	d.file = filepath.Join(r.Top, filepath.FromSlash(name))
	return d, nil
}
