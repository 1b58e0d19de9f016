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

// MakeAll writes files that can be made again into a folder, which it makes if need be, and gives the paths of those written.
func MakeAll(dir string, files ...File) ([]string, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	var written []string
	for _, f := range files {
		name := filepath.Join(dir, f.Name)
		if err := Make(name, f.Data); err != nil {
			return written, err
		}
		written = append(written, name)
	}
	return written, nil
}
