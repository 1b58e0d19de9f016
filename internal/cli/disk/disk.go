// Package disk keeps files whole: a file is old or new, never half, and one program at a time fills in a plan.
package disk

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
)

// Keep writes a file that cannot be made again, such as answers: when it returns, the disk has it.
func Keep(name string, data []byte) error {
	if err := replace(name, data, (*os.File).Sync); err != nil {
		return err
	}
	return syncFolder(filepath.Dir(behindLinks(name)))
}

// syncFolder makes the disk have a renaming too. Windows does that by itself and opens no folder for it.
func syncFolder(dir string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	f, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// behindLinks is the file that a link points to; the name itself if it is none, or leads nowhere.
func behindLinks(name string) string {
	if target, err := filepath.EvalSymlinks(name); err == nil {
		return target
	}
	return name
}

// Make writes a file that the program can make again from its input. It does not wait for the disk, which takes longer
// than many a document takes to set: the cut of power that could lose the file loses minutes of nobody's work.
func Make(name string, data []byte) error {
	return replace(name, data, func(*os.File) error { return nil })
}

// replace writes a file whole or not at all: to a temporary file beside it, then by renaming. A failure leaves an
// older file untouched. A link is followed: what it points to is replaced.
func replace(name string, data []byte, settle func(*os.File) error) (err error) {
	name = behindLinks(name)
	f, err := os.CreateTemp(filepath.Dir(name), ".pilotplan-*")
	if err != nil {
		return fmt.Errorf("write %s: %w", name, atPath(name, err))
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, removeLeft(f.Name()))
		}
	}()
	if _, err = f.Write(data); err == nil {
		err = settle(f)
	}
	if err = errors.Join(err, f.Close()); err == nil {
		err = os.Chmod(f.Name(), mode(name))
	}
	if err != nil {
		return fmt.Errorf("write %s: %w", name, atPath(name, err))
	}
	if err = os.Rename(f.Name(), name); err != nil {
		return fmt.Errorf("write %s: %w", name, atPath(name, err))
	}
	return nil
}

// atPath names the file that the user knows, not the temporary one.
func atPath(name string, err error) error {
	var file *os.PathError
	if errors.As(err, &file) {
		return &os.PathError{Op: "write", Path: name, Err: file.Err}
	}
	var link *os.LinkError
	if errors.As(err, &link) {
		return &os.PathError{Op: "write", Path: name, Err: link.Err}
	}
	return &os.PathError{Op: "write", Path: name, Err: err}
}

func removeLeft(name string) error {
	if err := os.Remove(name); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	return nil
}

// mode keeps the permissions of the file that is replaced.
func mode(name string) os.FileMode {
	if info, err := os.Stat(name); err == nil {
		return info.Mode().Perm()
	}
	return 0o644
}
