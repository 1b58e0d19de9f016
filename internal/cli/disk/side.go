package disk

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/user"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"
)

// sideName is the one folder, beside plans, that holds what the program itself wants to know of them.
const sideName = ".pilotplan"

// What the side folder holds of a plan, behind its name.
const (
	lockEnd  = ".lock" // who fills it in has it locked
	notesEnd = ".json" // who that is, and where the interview was left
	copyEnd  = ".bak"  // the plan before the last interview that changed it; then .bak2, .bak3
)

// copies is how many copies are kept of a plan.
const copies = 3

// notes are what is known of an interview.
type notes struct {
	Place    string    `json:"place"`
	Contents []string  `json:"contents"`        // hashes of the contents that the place and what was taken belong to
	Taken    []string  `json:"taken,omitempty"` // what was taken over from a former plan
	User     string    `json:"user"`
	Process  int       `json:"process"`
	Host     string    `json:"host"`
	Since    time.Time `json:"since"`
}

// ownNotes are those of this process.
func ownNotes() notes {
	n := notes{Process: os.Getpid(), Since: time.Now()}
	if host, err := os.Hostname(); err == nil {
		n.Host = host
	}
	if u, err := user.Current(); err == nil {
		if n.User = u.Name; n.User == "" {
			n.User = u.Username
		}
	}
	return n
}

// words tell who it is.
func (n notes) words() string {
	if n.Process == 0 {
		return ""
	}
	return fmt.Sprintf("（%s，电脑 %s，进程 %d，%s 开始）", n.User, n.Host, n.Process, n.Since.Local().Format("1月2日 15:04"))
}

func hashOf(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:16])
}

// side is what the side folder has of one plan.
type side struct {
	dir  *os.Root // of the plan
	path string   // of that folder
	base string   // the plan's name in it
}

// name is the file below the plan's folder with that end.
func (s side) name(end string) string { return filepath.Join(sideName, s.base+end) }

// open makes the side folder, unless it is there. It is for whom the plan's folder is for: those who may write there fill in plans
// there, one after the other.
func (s side) open() error {
	parent, err := s.dir.Stat(".")
	if err != nil {
		return err
	}
	err = again(func() error { return s.dir.Mkdir(sideName, 0o777) })
	switch {
	case err == nil:
		hide(filepath.Join(s.path, sideName))
		return again(func() error {
			return s.dir.Chmod(sideName, parent.Mode().Perm()|0o700|parent.Mode()&(fs.ModeSetgid|fs.ModeSticky))
		})
	case !errors.Is(err, fs.ErrExist):
		return err
	}
	info, err := s.dir.Lstat(sideName)
	if err == nil && !info.IsDir() {
		err = fmt.Errorf("%s 应是文件夹，却是别的东西；删掉它再试", filepath.Join(s.path, sideName))
	}
	return err
}

// clear takes away what stands where a file of the side folder belongs and is none, such as a link.
func (s side) clear(end string) {
	if info, err := s.dir.Lstat(s.name(end)); err == nil && !info.Mode().IsRegular() {
		_ = s.dir.RemoveAll(s.name(end)) // else it is told by what is done next
	}
}

// lock takes the lock of the plan; nil if somebody else has it.
func (s side) lock() (*flock.Flock, error) {
	s.clear(lockEnd)
	path := filepath.Join(s.path, s.name(lockEnd))
	l, err := locked(path, os.O_CREATE|os.O_RDONLY)
	if l == nil || err != nil {
		return nil, err
	}
	if parent, err := s.dir.Stat("."); err == nil {
		_ = s.dir.Chmod(s.name(lockEnd), parent.Mode().Perm()&0o666|0o600) // who made it may be another user, and has done it
	}
	return l, nil
}

// locked locks a file by its path; nil without an error if it is locked already. A file that was replaced while it was being locked is
// another one.
func locked(path string, flags int) (*flock.Flock, error) {
	for {
		l := flock.New(path, flock.SetFlag(flags|unfollowed), flock.SetPermissions(0o666))
		var got bool
		err := again(func() (err error) { got, err = l.TryLock(); return err })
		if err != nil && noLocks(err) {
			return l, nil // what others write is noticed before it is overwritten
		}
		if !got || err != nil {
			return nil, errors.Join(err, l.Close())
		}
		mine, err := l.Stat()
		if now, nowErr := os.Lstat(path); err == nil && nowErr == nil && os.SameFile(mine, now) {
			return l, nil
		}
		if err = errors.Join(err, l.Close()); err != nil {
			return nil, err
		}
	}
}

// mostNotes is how much is read of notes, in bytes.
const mostNotes = 1 << 20

// read gives the notes. Those that cannot be read say nothing: the first open question is as good a place.
func (s side) read() notes {
	var n notes
	s.clear(notesEnd)
	f, err := s.dir.OpenFile(s.name(notesEnd), os.O_RDONLY|unfollowed, 0)
	if err != nil {
		return n
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, mostNotes))
	if err == nil && json.Unmarshal(data, &n) != nil {
		n = notes{}
	}
	return n
}

// write keeps the notes.
func (s side) write(n notes) error {
	data, err := json.Marshal(n)
	if err != nil {
		return err
	}
	return writing{dir: s.dir, name: s.name(notesEnd)}.write(data)
}

// keep puts a copy of the plan before the earlier ones, unless the newest of them is the same. It is as private as the plan.
func (s side) keep(data []byte, mode fs.FileMode) error {
	s.clear(copyEnd)
	if last, err := s.dir.ReadFile(s.name(copyEnd)); err == nil && string(last) == string(data) {
		return nil
	}
	for n := copies - 1; n > 0; n-- {
		_ = s.dir.Rename(s.copy(n), s.copy(n+1)) // there may be none yet
	}
	if err := (writing{dir: s.dir, name: s.copy(1), settle: true}).write(data); err != nil {
		return err
	}
	return again(func() error { return s.dir.Chmod(s.copy(1), mode) })
}

// copy is the name of copy n, from 1.
func (s side) copy(n int) string {
	if n == 1 {
		return s.name(copyEnd)
	}
	return fmt.Sprint(s.name(copyEnd), n)
}

// leave takes away what nobody needs any more: the lock, and the folder, if nothing else is in it.
func (s side) leave(placeToo bool) {
	if placeToo {
		_ = s.dir.Remove(s.name(notesEnd)) // there may be none
	}
	_ = s.dir.Remove(s.name(lockEnd)) // on Windows it is open until it is let go
}
