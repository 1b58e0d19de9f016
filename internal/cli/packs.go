package cli

import (
	"fmt"
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
	o, found := outline.Load(disk.Folder(dir), filepath.Base(absolute(dir)))
	_, faults := vocabulary.Load(o.Words)
	for _, f := range faults {
		f.Pos.File = outline.WordsName
		found = append(found, f)
	}
	for i := range found {
		found[i].Pos.File = filepath.Join(dir, found[i].Pos.File)
	}
	if worst(found) == finding.Error {
		source := func(file string) []byte { data, _ := os.ReadFile(file); return data }
		if err := finding.Print(e.Stderr, found, source, finding.PrintOptions{}); err != nil {
			return nil, err
		}
		return nil, fmt.Errorf("大纲包 “%s” 有错误，不能用", name)
	}
	return o, nil
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
