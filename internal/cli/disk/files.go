package cli

import (
	"os"
	"path/filepath"

	"pilotplan/internal/cli/disk"
)

// output is a finished file.
type output struct {
	name string
	data []byte
}

// writeAll writes files into a folder, which it makes if need be, and gives the paths of those written.
func writeAll(dir string, outputs ...output) ([]string, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	var written []string
	for _, o := range outputs {
		name := filepath.Join(dir, o.name)
		if err := disk.Make(name, o.data); err != nil {
			return written, err
		}
		written = append(written, name)
	}
	return written, nil
}
