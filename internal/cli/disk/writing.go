package disk

import (
	"crypto/rand"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// ErrReadOnly is why a file is not replaced: somebody has made it read-only.
var ErrReadOnly = errors.New("read-only file")

// writing replaces a file whole or not at all: by a temporary file that takes its name. A failure leaves an older file untouched. The
// mode, the owner and the group of the old file are kept as far as the system lets; a new file is as the umask wants it.
type writing struct {
	dir    *os.Root
	name   string // below dir
	via    string // the folder below dir for the temporary file; that of name if empty
	settle bool   // waits until the disk has it

	ready func() error // the last word before the new file takes the name; may be nil
	held  *func()      // takes over the claim on the new file, to be let go by calling it; may be nil
}

func (w writing) write(data []byte) error {
	if w.via == "" {
		w.via = filepath.Dir(w.name)
	}
	sweep(w.dir, w.via)
	err := w.replace(data)
	if errors.Is(err, fs.ErrNotExist) { // another program has swept the temporary file before it was claimed
		err = w.replace(data)
	}
	return err
}

func (w writing) replace(data []byte) (err error) {
	old, err := w.old()
	if err != nil {
		return err
	}
	f, err := w.temporary(old)
	if err != nil {
		return err
	}
	release := claim(w.dir, f.name)
	defer func() {
		if err != nil {
			err = errors.Join(err, removeLeft(w.dir, f.name))
		}
		if err == nil && w.held != nil {
			*w.held = release
		} else {
			release()
		}
	}()
	if err = w.fill(f.File, data, old); err != nil {
		return err
	}
	if w.ready != nil {
		if err = w.ready(); err != nil {
			return err
		}
	}
	if err = again(func() error { return w.dir.Rename(f.name, w.name) }); err == nil && w.settle {
		err = syncFolder(w.dir, filepath.Dir(w.name))
	}
	return err
}

// old is the file that is replaced; nil if there is none, or a link, which is not followed.
func (w writing) old() (fs.FileInfo, error) {
	info, err := w.dir.Lstat(w.name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, err
	case info.IsDir():
		return nil, syscall.EISDIR
	case !info.Mode().IsRegular():
		return nil, nil
	case info.Mode().Perm()&0o222 == 0:
		return nil, ErrReadOnly
	}
	f, err := w.dir.OpenFile(w.name, os.O_WRONLY, 0) // may it be written at all: a folder's permissions do not say so
	if err != nil {
		return nil, err
	}
	return info, f.Close()
}

// temporary is a new file for what will be called otherwise.
type temporary struct {
	*os.File
	name string // below the folder of the writing
}

// temporaryMark begins the names of temporary files.
const temporaryMark = ".pilotplan-"

// temporary makes a file that nobody had.
func (w writing) temporary(old fs.FileInfo) (temporary, error) {
	mode := fs.FileMode(0o666)
	if old != nil {
		mode = 0o600 // until it has the owner and the mode of the old one
	}
	name := filepath.Join(w.via, temporaryMark+rand.Text())
	f, err := w.dir.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	return temporary{f, name}, err
}

// fill writes the data, as the old file was owned, and closes the file.
func (w writing) fill(f *os.File, data []byte, old fs.FileInfo) error {
	_, err := f.Write(data)
	if err == nil && old != nil {
		err = f.Chmod(keepOwner(f, old))
	}
	if err == nil && w.settle {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

// again does what a signal may have kept from being done, which os does not see to everywhere.
func again(act func() error) error {
	for {
		if err := act(); !errors.Is(err, syscall.EINTR) {
			return err
		}
	}
}

func removeLeft(dir *os.Root, name string) error {
	if err := dir.Remove(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// sweep removes what a killed program left in a folder: temporary files that nobody holds.
func sweep(dir *os.Root, folder string) {
	f, err := dir.Open(folder)
	if err != nil {
		return // it is told when something is written
	}
	defer f.Close()
	names, _ := f.Readdirnames(-1) // what cannot be listed is not swept
	for _, name := range names {
		if len(name) > len(temporaryMark) && name[:len(temporaryMark)] == temporaryMark && abandoned(dir, filepath.Join(folder, name)) {
			_ = dir.Remove(filepath.Join(folder, name)) // another program may have swept it
		}
	}
}
