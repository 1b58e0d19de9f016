package disk

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

// Refusal is why a file is not read, whatever stands in it; in the user's language.
type Refusal string

func (r Refusal) Error() string { return string(r) }

// ForUser is the refusal in words that a user can be shown.
func (r Refusal) ForUser() string { return string(r) }

// What is not read.
var (
	ErrNotRegular = Refusal("不是普通文件（管道或设备），不读")
	ErrTooLarge   = Refusal(fmt.Sprintf("文件超过 %d MB，不读", mostBytes>>20))
	ErrOutside    = Refusal("指向文件夹外面，不读")
)

// mostBytes is the size of the largest file that is read out of a folder.
const mostBytes = 64 << 20

// Folder gives the files below a folder, for what a document or pack names: regular ones of bounded size, and no link that leads out of
// the folder. Nothing is opened before it is asked for.
func Folder(dir string) fs.FS { return folder(dir) }

type folder string

func (f folder) Open(name string) (fs.File, error) {
	root, err := os.OpenRoot(string(f))
	if err != nil {
		return nil, err
	}
	defer root.Close()
	info, err := root.Stat(name)
	if err != nil && !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, fs.ErrPermission) && !errors.Is(err, fs.ErrInvalid) {
		err = &fs.PathError{Op: "open", Path: name, Err: ErrOutside}
	}
	if err != nil {
		return nil, err
	}
	if err := readable(info); err != nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: err}
	}
	return root.Open(name)
}

// ReadFile reads a file, but never more than its limit, though it grow meanwhile.
func (f folder) ReadFile(name string) ([]byte, error) {
	file, err := f.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, mostBytes+1))
	if err == nil && len(data) > mostBytes {
		err = &fs.PathError{Op: "read", Path: name, Err: ErrTooLarge}
	}
	return data, err
}

// readable says why a file is not read; nil if it is.
func readable(info fs.FileInfo) error {
	switch {
	case info.IsDir():
		return nil
	case !info.Mode().IsRegular():
		return ErrNotRegular
	case info.Size() > mostBytes:
		return ErrTooLarge
	}
	return nil
}
