// Package disk keeps files whole: a file is old or new, never half, and one program at a time fills in a plan.
//
// A folder may have been made by somebody else, such as a repository that was cloned: of all that is written, only a plan may be a
// link, and nothing is written outside of the folder that the user named.
package disk

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// Keep writes a file that cannot be made again, such as answers: when it returns, the disk has it. A link is followed: what it
// points to is replaced.
func Keep(name string, data []byte) error {
	real := behindLinks(name)
	dir, err := os.OpenRoot(filepath.Dir(real))
	if err != nil {
		return at(name, err)
	}
	defer dir.Close()
	return at(name, writing{dir: dir, name: filepath.Base(real), settle: true}.write(data))
}

// behindLinks is the file that a link points to; the name itself if it is none, or leads nowhere.
func behindLinks(name string) string {
	if target, err := filepath.EvalSymlinks(name); err == nil {
		return target
	}
	return name
}

// Make writes a file that the program can make again from its input. It does not wait for the disk, which takes longer
// than many a document takes to set: the cut of power that could lose the file loses minutes of nobody's work. A link is replaced; a
// device or a pipe is written to.
func Make(name string, data []byte) error {
	if info, err := os.Stat(name); err == nil && info.Mode()&(fs.ModeCharDevice|fs.ModeNamedPipe) != 0 {
		return at(name, pour(name, data))
	}
	dir, err := os.OpenRoot(filepath.Dir(name))
	if err != nil {
		return at(name, err)
	}
	defer dir.Close()
	return at(name, writing{dir: dir, name: filepath.Base(name)}.write(data))
}

// pour writes to what is there and cannot be replaced.
func pour(name string, data []byte) error {
	f, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	return errors.Join(err, f.Close())
}

// at is an error about the file that the user knows, not about the temporary one; nil for none.
func at(name string, err error) error {
	if err == nil {
		return nil
	}
	var file *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &file):
		err = file.Err
	case errors.As(err, &link):
		err = link.Err
	}
	return &fs.PathError{Op: "write", Path: name, Err: err}
}
