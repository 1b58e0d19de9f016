package disk

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/gofrs/flock"
)

// Holding is the right to fill in one plan file, whatever name it is called by, and what is known of the file: what it held when it
// was last read or written, and where the last interview was left.
//
// The system lets the right go when the program ends, however it ends. It lies on the file itself where the system can do that, and on
// a file of the side folder, for the plan that does not exist yet.
type Holding struct {
	name   string // as the user called it
	side   side
	last   []byte      // what the file held; nil if there was none
	mode   fs.FileMode // of the file at the start
	begun  bool        // a copy of the file as it was at the start is kept, if there was one
	notes  notes
	before notes // of the last interview
	lock   *flock.Flock
	files  []func() // let the file itself go: as it was at the start, and as it is now
}

// ErrChanged is why a plan is not saved: another program has written the file, or taken it away.
var ErrChanged = errors.New("changed by another program")

// Hold takes the right to fill in a plan file. Who has it is told to whom it is refused.
func Hold(name string) (*Holding, error) {
	real := behindLinks(name)
	dir, err := os.OpenRoot(filepath.Dir(real))
	if err != nil {
		return nil, at(name, err)
	}
	h := &Holding{name: name, side: side{dir, filepath.Dir(real), filepath.Base(real)}, notes: ownNotes()}
	if err := h.take(); err != nil {
		h.Release(false)
		return nil, err
	}
	return h, nil
}

func (h *Holding) take() error {
	if _, err := (writing{dir: h.side.dir, name: h.side.base}).old(); err != nil {
		return at(h.name, err)
	}
	if err := h.side.open(); err != nil {
		return at(h.name, err)
	}
	h.before = h.side.read()
	var err error
	if h.lock, err = h.side.lock(); err != nil {
		return at(h.name, err)
	}
	if h.lock == nil {
		return h.refused()
	}
	if !locksFiles {
		return nil
	}
	file, err := locked(h.real(), os.O_RDONLY)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return at(h.name, err)
	case file == nil:
		return h.refused()
	}
	h.files = []func(){func() { _ = file.Close() }}
	return nil
}

func (h *Holding) refused() error {
	return fmt.Errorf("%s 正由另一个 pilotplan new 填写%s；请先在那里退出", h.name, h.before.words())
}

// real is the path of the file that the plan is in.
func (h *Holding) real() string { return filepath.Join(h.side.path, h.side.base) }

// Begin says what the file holds, nil if there is none, and gives the place where the last interview was left, if it was one of this
// very content: the path of a question, else "".
func (h *Holding) Begin(data []byte) (place string) {
	h.last = data
	if info, err := os.Stat(h.real()); err == nil {
		h.mode = info.Mode().Perm()
	}
	h.notes.Contents = []string{hashOf(data)}
	if slices.Contains(h.before.Contents, hashOf(data)) {
		h.notes.Place, h.notes.Taken = h.before.Place, h.before.Taken
	}
	_ = h.side.write(h.notes) // it serves convenience; a disk that takes nothing is told at the first answer
	return h.notes.Place
}

// Look reads the file, and takes what it holds for what Save may overwrite; nil if there is none.
func (h *Holding) Look() ([]byte, error) {
	data, err := h.side.dir.ReadFile(h.side.base)
	if errors.Is(err, fs.ErrNotExist) {
		data, err = nil, nil
	}
	if err == nil {
		h.last = data
	}
	return data, at(h.name, err)
}

// Save writes the plan: when it returns, the disk has it. If the file no longer holds what was last read or written, it stays as it
// is and the error is ErrChanged.
func (h *Holding) Save(data []byte) error {
	if err := errors.Join(h.side.open(), h.copyBegun()); err != nil { // the side folder may have been tidied away
		return at(h.name, err)
	}
	h.notes.Contents = []string{hashOf(h.last), hashOf(data)} // whatever comes next, the place is of one of them
	_ = h.side.write(h.notes)
	var own func()
	w := writing{dir: h.side.dir, name: h.side.base, via: sideName, settle: true, held: &own, ready: func() error {
		now, err := h.side.dir.ReadFile(h.side.base)
		return h.compared(now, err)
	}}
	err := w.write(data)
	switch {
	case errors.Is(err, ErrChanged):
		return ErrChanged
	case err != nil:
		return at(h.name, err)
	}
	h.last = data
	if len(h.files) > 1 { // neither the first nor the last
		h.files[1]()
		h.files = h.files[:1]
	}
	h.files = append(h.files, own)
	return nil
}

// compared is ErrChanged if the file, read with this outcome, is not what it was. What cannot be read now may be as it was.
func (h *Holding) compared(now []byte, err error) error {
	switch gone := errors.Is(err, fs.ErrNotExist); {
	case err != nil && !gone:
		return err
	case gone != (h.last == nil), !gone && string(now) != string(h.last):
		return ErrChanged
	}
	return nil
}

// copyBegun keeps a copy of the file as it was at the start, once, when it is about to be changed.
func (h *Holding) copyBegun() error {
	if h.begun {
		return nil
	}
	if h.last != nil {
		if err := h.side.keep(h.last, h.mode); err != nil {
			return err
		}
	}
	h.begun = true
	return nil
}

// Aside writes the plan under a name that no file has yet, beside its own or as the user says, and holds that file from now on: its name
// is given.
func (h *Holding) Aside(wanted string, data []byte) (string, error) {
	name := wanted
	if name == "" {
		ext := filepath.Ext(h.name)
		for n := 1; n == 1 || exists(name); n++ {
			name = fmt.Sprintf("%s-另存%d%s", strings.TrimSuffix(h.name, ext), n, ext)
		}
	} else if exists(name) {
		return "", &fs.PathError{Op: "write", Path: name, Err: fs.ErrExist}
	}
	other, err := Hold(name)
	if err != nil {
		return "", err
	}
	other.notes.Place, other.notes.Taken = h.notes.Place, h.notes.Taken
	if err := other.Save(data); err != nil {
		other.Release(true)
		return "", err
	}
	h.Release(false)
	*h = *other
	return name, nil
}

func exists(name string) bool {
	_, err := os.Lstat(name)
	return err == nil
}

// Remember keeps the place of the question that is shown.
func (h *Holding) Remember(place string) error {
	h.notes.Place = place
	return at(h.name, h.side.write(h.notes))
}

// Taken is what was taken over from a former plan, in this interview or an earlier one of the file.
func (h *Holding) Taken() []string { return h.notes.Taken }

// Take adds to what was taken over, as a person calls it.
func (h *Holding) Take(answers []string) error {
	for _, a := range answers {
		if !slices.Contains(h.notes.Taken, a) {
			h.notes.Taken = append(h.notes.Taken, a)
		}
	}
	return at(h.name, h.side.write(h.notes))
}

// Release gives the right back. The place is forgotten if nobody is to go on there. The system takes the right when the program ends
// without.
func (h *Holding) Release(forget bool) {
	held := h.lock != nil
	if held {
		h.side.leave(forget || !exists(h.real()))
	}
	for _, letGo := range h.files {
		letGo()
	}
	if held {
		_ = h.lock.Close()
	}
	if held && !locksFiles { // what was open could not be removed
		h.side.leave(false)
	}
	_ = h.side.dir.Remove(sideName) // it stays while something is in it
	_ = h.side.dir.Close()
}
