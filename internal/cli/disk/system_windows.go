package disk

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
	"time"
)

// unfollowed has no meaning here: the side folder is looked at before.
const unfollowed = 0

// keepOwner has nothing to do: a file is its folder's.
func keepOwner(_ *os.File, old fs.FileInfo) fs.FileMode { return old.Mode().Perm() }

// claim has nothing to do: a file that is open cannot be removed.
func claim(*os.Root, string) (release func()) { return func() {} }

// young is up to which age a temporary file is taken for one at work.
const young = 10 * time.Second

// abandoned reports whether a temporary file may be removed; what is open stays anyhow.
func abandoned(dir *os.Root, name string) bool {
	info, err := dir.Lstat(name)
	return err == nil && info.Mode().IsRegular() && time.Since(info.ModTime()) > young
}

// syncFolder has nothing to do: Windows does it by itself.
func syncFolder(*os.Root, string) error { return nil }

// locksFiles: a lock would keep others from reading, and an open file from being replaced.
const locksFiles = false

// hide keeps a folder out of what the Explorer shows.
func hide(path string) {
	if p, err := syscall.UTF16PtrFromString(path); err == nil {
		_ = syscall.SetFileAttributes(p, syscall.FILE_ATTRIBUTE_HIDDEN|syscall.FILE_ATTRIBUTE_DIRECTORY) // it would only be seen
	}
}

// noLocks reports whether an error says that the file system has no locks.
func noLocks(err error) bool {
	const notSupported, invalidFunction = syscall.Errno(50), syscall.Errno(1)
	return errors.Is(err, notSupported) || errors.Is(err, invalidFunction)
}
