package repo

import "strings"

// Revision is a commit that changed a file.
type Revision struct {
	Commit, Date, Author, Subject string // Date as 2023-06-09
	Path                          string // of the file in it; empty where the commit removed it
}

// Short is the commit's hash as people write it.
func (v Revision) Short() string { return v.Commit[:min(7, len(v.Commit))] }

// History is the commits up to one that changed a file, the newest first; renamed files are followed. An empty commit means
// HEAD.
func (r Repository) History(commit, name string) ([]Revision, error) {
	if commit == "" {
		commit = "HEAD"
	}
	out, err := r.git("log", "--no-show-signature", "--no-ext-diff", "--no-textconv", "--ignore-submodules=all", "--follow", "-M", "-z", "--name-status", "--date=short",
		"--format=%H%n%ad%n%an%n%s", commit, "--", name)
	if err != nil {
		return nil, err
	}
	return revisionsIn(strings.Split(string(out), "\x00"), name), nil
}

// revisionsIn reads what git log writes: a head for each commit, then what it did to the file: a letter and its name, or R100
// and both names. A merge may say nothing; the file then has the name that the commit after it found.
func revisionsIn(fields []string, name string) []Revision {
	var all []Revision
	for i := 0; i < len(fields); i++ {
		field := strings.TrimPrefix(fields[i], "\n")
		head := strings.SplitN(field, "\n", 4)
		if len(head) == 4 {
			all = append(all, Revision{Commit: head[0], Date: head[1], Author: head[2], Subject: head[3], Path: name})
			continue
		}
		if len(all) == 0 {
			continue
		}
		renamed := strings.HasPrefix(field, "R") || strings.HasPrefix(field, "C")
		last := &all[len(all)-1]
		switch {
		case renamed && i+2 < len(fields):
			name, last.Path = fields[i+1], fields[i+2]
			i += 2
		case field != "" && i+1 < len(fields):
			name, last.Path = fields[i+1], fields[i+1]
			if field == "D" {
				last.Path = ""
			}
			i++
		}
	}
	return all
}
