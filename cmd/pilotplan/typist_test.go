//go:build !windows

package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/creack/pty"
)

// Keys as a terminal sends them.
const (
	enter    = "\r"
	tab      = "\t"
	backTab  = "\x1b[Z"
	up       = "\x1b[A"
	down     = "\x1b[B"
	left     = "\x1b[D"
	right    = "\x1b[C"
	end      = "\x1b[F"
	escape   = "\x1b"
	ctrlC    = "\x03"
	f2       = "\x1bOQ"
	ctrlN    = "\x0e"
	ctrlE    = "\x05"
	ctrlR    = "\x12"
	ctrlV    = "\x16"
	ctrlX    = "\x18"
	ctrlZ    = "\x1a"
	pasteOn  = "\x1b[200~"
	pasteOff = "\x1b[201~"
)

// patience is how long a typist waits for what must come.
const patience = 20 * time.Second

// typist is a person at a terminal that runs pilotplan: types, reads the screen, and knows from the notes beside the plan
// which question is shown.
type typist struct {
	testing.TB
	dir, file string
	cmd       *exec.Cmd
	tty       *os.File
	keys      int           // that were pressed
	commands  int           // of them those that are no characters of answers
	news      chan struct{} // holds one when the program has written since it was last taken
	heard     chan struct{} // closed when the terminal has nothing more to say
	gone      chan struct{} // closed when the program has ended

	mu     sync.Mutex
	raw    bytes.Buffer // all that the program wrote
	screen *screen
}

// seat says where a typist sits. The zero seat is a terminal of 80x24.
type seat struct {
	cols, rows int
	env        []string
	args       []string // nil is: new
}

// sit starts the program in a folder.
func sit(t testing.TB, dir string, s seat) *typist {
	t.Helper()
	if s.cols == 0 {
		s.cols, s.rows = 80, 24
	}
	if s.args == nil {
		s.args = []string{"new"}
	}
	p := &typist{
		TB: t, dir: dir, file: filepath.Join(dir, "方案.yaml"), screen: newScreen(s.cols, s.rows),
		news: make(chan struct{}, 1), heard: make(chan struct{}), gone: make(chan struct{}),
	}
	p.cmd = program(t, dir, s)
	tty, err := pty.StartWithSize(p.cmd, &pty.Winsize{Cols: uint16(s.cols), Rows: uint16(s.rows)})
	if err != nil {
		t.Fatal(err)
	}
	p.tty = tty
	go p.read()
	go p.watch()
	t.Cleanup(p.kill)
	return p
}

// program is pilotplan, with what it is to know of the world.
func program(t testing.TB, dir string, s seat) *exec.Cmd {
	t.Helper()
	cmd := exec.Command("pilotplan", s.args...)
	cmd.Dir = dir
	cmd.Env = append([]string{"TERM=xterm-256color", "LANG=C.UTF-8", "PATH=" + os.Getenv("PATH"), "HOME=" + dir, "TMPDIR=" + dir}, s.env...)
	return cmd
}

// read follows the program's output until its end.
func (p *typist) read() {
	b := make([]byte, 1<<16)
	for {
		n, err := p.tty.Read(b)
		p.mu.Lock()
		p.raw.Write(b[:n])
		p.screen.write(b[:n])
		p.mu.Unlock()
		select {
		case p.news <- struct{}{}:
		default:
		}
		if err != nil {
			break
		}
	}
	close(p.heard)
}

// watch waits for the program's end, and for its last words: not for ever, because once in some hundred kills Linux did not
// tell that the other side of the terminal was closed.
func (p *typist) watch() {
	_ = p.cmd.Wait() // the state tells how it ended
	select {
	case <-p.heard:
	case <-time.After(time.Second):
	}
	close(p.gone)
}

// kill ends the program with no chance to save, and waits for its end.
func (p *typist) kill() {
	_ = p.cmd.Process.Kill() // it may have ended by itself
	<-p.gone
	_ = p.tty.Close() // what was read is all there was
}

// status waits for the program to end by itself.
func (p *typist) status() int {
	p.Helper()
	select {
	case <-p.gone:
	case <-time.After(patience):
		p.Fatalf("the program does not end; the screen:\n%s", p.text())
	}
	return p.cmd.ProcessState.ExitCode()
}

func (p *typist) ended() bool {
	select {
	case <-p.gone:
		return true
	default:
		return false
	}
}

// press presses one key.
func (p *typist) press(key string) {
	p.keys++
	p.commands++
	p.send(key)
}

// send writes to the program as the terminal does. A program that has ended reads nothing.
func (p *typist) send(text string) {
	_, _ = p.tty.WriteString(text)
}

// write types a text phrase by phrase, as an input method hands it over. Line breaks are the Enter key.
func (p *typist) write(text string) {
	for _, phrase := range strings.SplitAfter(text, "，") {
		p.send(strings.ReplaceAll(phrase, "\n", enter))
	}
	p.keys += utf8.RuneCountInString(text)
}

// escape presses Esc and waits until it cannot be taken for the begin of another key.
func (p *typist) escape() {
	p.press(escape)
	time.Sleep(100 * time.Millisecond)
}

// place is the path of the question that is shown; empty if none was yet.
func (p *typist) place() string {
	notes, err := os.ReadFile(filepath.Join(p.dir, ".pilotplan", "方案.yaml.json"))
	if errors.Is(err, os.ErrNotExist) {
		return ""
	}
	if err != nil {
		p.Fatal(err)
	}
	var said struct{ Place string }
	if err := json.Unmarshal(notes, &said); err != nil {
		p.Fatalf("the notes %q: %v", notes, err)
	}
	return said.Place
}

// until waits for something to become true and says whether it did before the program's end. It looks again whenever the
// program has written to the terminal, and now and then at what it may have written to a file.
func (p *typist) until(what string, ok func() bool) bool {
	p.Helper()
	for start := time.Now(); !ok(); p.waitForNews() {
		if p.ended() {
			return ok()
		}
		if time.Since(start) > patience {
			p.Fatalf("waited for %s in vain at %s; the screen:\n%s", what, p.place(), p.text())
		}
	}
	return true
}

func (p *typist) waitForNews() {
	select {
	case <-p.news:
	case <-p.gone:
	case <-time.After(5 * time.Millisecond):
	}
}

// goes waits until the question shown is another than from.
func (p *typist) goes(from string) bool {
	p.Helper()
	return p.until("another question than "+from, func() bool { return p.place() != from })
}

// lines are those of the screen, of a page between panes its own.
func (p *typist) lines() []string {
	p.mu.Lock()
	lines := p.screen.lines()
	p.mu.Unlock()
	if len(lines) < 3 || !strings.HasPrefix(lines[2], "[#") && !strings.HasPrefix(lines[2], "[-") {
		return lines
	}
	for i, line := range lines {
		if _, page, ok := strings.Cut(line+" ", " | "); ok {
			page, _, _ = strings.Cut(page, " | ")
			lines[i] = strings.TrimRight(page, " ")
		}
	}
	return lines
}

func (p *typist) text() string { return strings.Join(p.lines(), "\n") }

// shows reports whether words stand on the screen.
func (p *typist) shows(words string) bool { return strings.Contains(p.text(), words) }

// sees waits for words on the screen.
func (p *typist) sees(words string) bool {
	p.Helper()
	return p.until("“"+words+"”", func() bool { return p.shows(words) })
}

// tells waits for words that the program writes, which may have left the screen when one looks.
func (p *typist) tells(words string) bool {
	p.Helper()
	return p.until("“"+words+"”", func() bool { return strings.Contains(p.output(), words) })
}

// output is every byte that the program wrote.
func (p *typist) output() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.raw.String()
}

// resize changes the size of the terminal.
func (p *typist) resize(cols, rows int) {
	p.mu.Lock()
	p.screen.resize(cols, rows)
	p.mu.Unlock()
	if err := pty.Setsize(p.tty, &pty.Winsize{Cols: uint16(cols), Rows: uint16(rows)}); err != nil {
		p.Fatal(err)
	}
}

// selected is the entry that the cursor of a list stands on, without the mark of what is chosen: that may be drawn late.
func (p *typist) selected() string {
	for _, line := range p.lines() {
		if entry, ok := strings.CutPrefix(line, "> "); ok {
			return strings.TrimPrefix(strings.TrimPrefix(entry, "[ ] "), "[x] ")
		}
	}
	return ""
}

// moveTo moves the cursor of a list to an entry, looking at each step where it stands.
func (p *typist) moveTo(entry string) bool {
	p.Helper()
	for {
		at := ""
		if !p.until("a list", func() bool { at = p.selected(); return at != "" }) {
			return false
		}
		if at == entry {
			return true
		}
		p.press(down)
		if !p.until("the cursor of the list to move to "+entry, func() bool { return p.selected() != at }) {
			return false
		}
	}
}

// saved is the plan file; empty if there is none yet.
func (p *typist) saved() string {
	text, err := os.ReadFile(p.file)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		p.Fatal(err)
	}
	return string(text)
}
