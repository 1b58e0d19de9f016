package cli

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"time"

	"pilotplan/internal/cli/disk"
	"pilotplan/internal/finding"
)

// given are the files that the user gave to be read, by whatever names. No result takes their place: they cannot be made again.
type given struct {
	mu    sync.Mutex
	files map[stamp][]fs.FileInfo
}

// stamp is what files that are the same one have in common, so that few have to be compared.
type stamp struct {
	size     int64
	modified time.Time
}

func stampOf(info fs.FileInfo) stamp { return stamp{info.Size(), info.ModTime()} }

// add notes a file, once.
func (g *given) add(info fs.FileInfo) {
	if g.has(info) {
		return
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.files == nil {
		g.files = map[stamp][]fs.FileInfo{}
	}
	g.files[stampOf(info)] = append(g.files[stampOf(info)], info)
}

// has reports whether a file is among them.
func (g *given) has(info fs.FileInfo) bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	return slices.ContainsFunc(g.files[stampOf(info)], func(other fs.FileInfo) bool { return os.SameFile(info, other) })
}

// addNames notes the files that have these names, before any of them is read.
func (g *given) addNames(names []string) {
	for _, name := range names {
		if info, err := os.Stat(name); err == nil {
			g.add(info)
		}
	}
}

// refuse is why a result cannot be written to a file; nil if it can.
func (g *given) refuse(name string) error {
	now, err := os.Stat(name)
	if err != nil || !now.Mode().IsRegular() || !g.has(now) {
		return nil
	}
	return fmt.Errorf("%s：结果不能写到原稿上，请用 “-o” 写到别处，或先给原稿改名", finding.Visible(name))
}

// make writes a result that can be made again.
func (e *Env) make(name string, data []byte) error {
	if err := e.given.refuse(name); err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		return err
	}
	return disk.Make(name, data)
}

// makeAll writes results into a folder, all of them or, where one would take the place of what was given, none.
func (e *Env) makeAll(dir disk.Target, files []disk.File) ([]string, error) {
	for _, f := range files {
		if err := e.given.refuse(filepath.Join(dir.Path(), filepath.FromSlash(f.Name))); err != nil {
			return nil, err
		}
	}
	return dir.MakeAll(files...)
}
