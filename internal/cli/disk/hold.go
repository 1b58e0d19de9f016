package disk

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"
)

// Holding is the right to fill in one plan file, and the place where the last interview was left. Both are kept in files
// beside the plan: a lock that the system lets go when the program ends, however it ends, and what is known of the holder.
type Holding struct {
	Place string // where the last interview was left: the path of a question; empty if there was none

	lock  *flock.Flock
	notes string
	who   holder
}

// holder is what the notes say.
type holder struct {
	Place   string    `json:"place"`
	Process int       `json:"process"`
	Host    string    `json:"host"`
	Since   time.Time `json:"since"`
}

// Hold takes the right to fill in a plan file. Who has it is told to whom it is refused.
func Hold(name string) (*Holding, error) {
	dir, base := filepath.Split(name)
	h := &Holding{lock: flock.New(filepath.Join(dir, "."+base+".lock")), notes: filepath.Join(dir, "."+base+".place")}
	got, err := h.lock.TryLock()
	if err != nil {
		return nil, fmt.Errorf("write %s: %w", name, atPath(name, err))
	}
	var last holder
	if notes, err := os.ReadFile(h.notes); err == nil {
		_ = json.Unmarshal(notes, &last) // notes that cannot be read say nothing: the first open question is as good a place
	}
	if !got {
		return nil, errors.Join(fmt.Errorf("%s 正由另一个 pilotplan new 填写%s；请先在那里退出", name, last.words()), h.lock.Close())
	}
	h.Place = last.Place
	host, err := os.Hostname()
	if err != nil {
		host = ""
	}
	h.who = holder{Place: last.Place, Process: os.Getpid(), Host: host, Since: time.Now()}
	return h, h.Remember(last.Place)
}

func (w holder) words() string {
	if w.Process == 0 {
		return ""
	}
	return fmt.Sprintf("（电脑 %s，进程 %d，%s 开始）", w.Host, w.Process, w.Since.Local().Format("1月2日 15:04"))
}

// Remember keeps the place of the question that is shown.
func (h *Holding) Remember(place string) error {
	h.who.Place = place
	notes, err := json.Marshal(h.who)
	if err != nil {
		return err
	}
	return Make(h.notes, notes)
}

// Release gives the right back. The system takes it when the program ends without.
func (h *Holding) Release() { _ = h.lock.Unlock() }
