package disk

import (
	"os"
	"path/filepath"
)

// File is a finished file; its name is that below the folder it is written into.
type File struct {
	Name string
	Data []byte
}

// Target is the folder that finished files go to. The user named the base; what is below it has the name of a file, which somebody else may have
// given, and never leads out of the base.
type Target struct {
	Base  string
	Below string // may be empty
}

// Path is the folder's own.
func (d Target) Path() string { return filepath.Join(d.Base, d.Below) }

// MakeAll writes files that can be made again into a folder, which it makes if need be, and gives the paths of those written.
func (d Target) MakeAll(files ...File) ([]string, error) {
	base := filepath.Clean(d.Base)
	if err := os.MkdirAll(base, 0o777); err != nil {
		return nil, err
	}
	root, err := os.OpenRoot(base)
	if err != nil {
		return nil, err
	}
	defer root.Close()
	var written []string
	for _, f := range files {
		below := filepath.Join(d.Below, filepath.FromSlash(f.Name))
		path := filepath.Join(base, below)
		if err := again(func() error { return root.MkdirAll(filepath.Dir(below), 0o777) }); err != nil {
			return written, at(filepath.Dir(path), err)
		}
		if err := (writing{dir: root, name: below}).write(f.Data); err != nil {
			return written, at(path, err)
		}
		written = append(written, path)
	}
	return written, nil
}
