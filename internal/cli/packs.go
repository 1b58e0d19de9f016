package cli

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"pilotplan/internal/cli/disk"
	"pilotplan/internal/finding"
	"pilotplan/internal/plan"
	"pilotplan/internal/vocabulary"
	"pilotplan/outline"
)

// packs answers a plan's 指南; chosen, from --outline, overrules it.
func (e *Env) packs(chosen string) (plan.Packs, error) {
	if chosen == "" {
		return outline.Builtin, nil
	}
	o, err := e.pack(chosen)
	if err != nil {
		return nil, err
	}
	return func(string) (*outline.Outline, error) { return o, nil }, nil
}

// pack loads the pack of a name, or of a path to the user's own: a folder or its pack.yaml.
func (e *Env) pack(name string) (*outline.Outline, error) {
	info, err := os.Stat(name)
	if name == "" || err != nil {
		return outline.Builtin(name)
	}
	dir := name
	if !info.IsDir() {
		dir = filepath.Dir(name)
	}
	files := disk.Folder(dir)
	o, found := outline.Load(files, filepath.Base(absolute(dir)))
	_, faults := vocabulary.Load(o.Words)
	for _, f := range faults {
		f.Pos.File = outline.WordsName
		found = append(found, f)
	}
	for i := range found {
		found[i].Pos.File = filepath.Join(dir, found[i].Pos.File)
	}
	if worst(found) == finding.Error {
		if err := finding.Print(e.Stderr, found, sourcesIn(files, dir), finding.PrintOptions{}); err != nil {
			return nil, err
		}
		return nil, fmt.Errorf("大纲包 “%s” 有错误，不能用", name)
	}
	return o, nil
}

// sourcesIn gives the texts that findings on the files of a folder quote; none of what cannot be read, which is a finding itself.
func sourcesIn(files fs.FS, dir string) func(string) []byte {
	return func(path string) []byte {
		name, err := filepath.Rel(dir, path)
		if err != nil {
			return nil
		}
		data, _ := fs.ReadFile(files, filepath.ToSlash(name))
		return data
	}
}

func absolute(dir string) string {
	if abs, err := filepath.Abs(dir); err == nil {
		return abs
	}
	return dir
}

// worst is the gravest severity among findings that are not silenced; 0 if there are none.
func worst(found []finding.Finding) finding.Severity {
	var gravest finding.Severity
	for _, f := range found {
		if !f.Suppressed && (gravest == 0 || f.Severity < gravest) {
			gravest = f.Severity
		}
	}
	return gravest
}
