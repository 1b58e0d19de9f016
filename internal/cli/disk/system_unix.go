//go:build unix

package disk

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
	"time"
)

// unfollowed opens a file that is no link, and waits for no writer of a pipe.
const unfollowed = syscall.O_NOFOLLOW | syscall.O_NONBLOCK

// keepOwner gives a file the owner and the group of another, as far as the system lets, and says which mode keeps from others what was
// kept from them: where the group is not the old one, it may no more than everybody.
func keepOwner(f *os.File, old fs.FileInfo) fs.FileMode {
	mode := old.Mode().Perm()
	was, ok := old.Sys().(*syscall.Stat_t)
	info, err := f.Stat()
	if !ok || err != nil {
		return mode
	}
	is := info.Sys().(*syscall.Stat_t)
	if is.Uid == was.Uid && is.Gid == was.Gid || f.Chown(int(was.Uid), int(was.Gid)) == nil || is.Gid == was.Gid || f.Chown(-1, int(was.Gid)) == nil {
		return mode
	}
	return mode&^0o070 | mode&0o070&(mode&0o007<<3)
}

// claim marks a file as in use, by a lock that the system lets go when the program ends, until it is released.
func claim(dir *os.Root, name string) (release func()) {
	f, err := dir.OpenFile(name, os.O_RDONLY|unfollowed, 0)
	if err != nil {
		return func() {} // it is told by what is done with the file next
	}
	_ = syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB) // where there are no locks, age must do
	return func() {
		_ = syscall.Flock(int(f.Fd()), syscall.LOCK_UN) // a program that is being started may still have a copy of the file open
		_ = f.Close()
	}
}

// stale is from which age on a temporary file is nobody's any more, where its lock does not tell.
const stale = 24 * time.Hour

// abandoned reports whether nobody is at work on a temporary file.
func abandoned(dir *os.Root, name string) bool {
	info, err := dir.Lstat(name)
	if err != nil || !info.Mode().IsRegular() {
		return false
	}
	f, err := dir.OpenFile(name, os.O_RDONLY|unfollowed, 0)
	if err != nil {
		return false
	}
	defer f.Close()
	err = syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	return err == nil || !errors.Is(err, syscall.EWOULDBLOCK) && time.Since(info.ModTime()) > stale
}

// syncFolder makes the disk have a renaming too. Systems that cannot do that for a folder, or do not let it be read, are left to
// themselves, as git and SQLite do: the file itself is on the disk.
func syncFolder(dir *os.Root, folder string) error {
	f, err := dir.Open(folder)
	if err != nil {
		return nil
	}
	defer f.Close()
	if err = f.Sync(); errors.Is(err, syscall.EIO) || errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) {
		return err
	}
	return nil
}

// locksFiles says that a file which is locked can be read and replaced by those who do not ask for the lock.
const locksFiles = true

// hide is for systems that do not hide what begins with a dot.
func hide(string) {}

// noLocks reports whether an error says that the file system has no locks.
func noLocks(err error) bool {
	return errors.Is(err, syscall.ENOLCK) || errors.Is(err, syscall.ENOSYS) || errors.Is(err, syscall.ENOTSUP) || errors.Is(err, syscall.EINVAL)
}
