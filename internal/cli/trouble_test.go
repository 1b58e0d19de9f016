package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"pilotplan/outline"
)

// world is an Env for tests that looks at what goes wrong.
type world struct {
	*Env
	out, told bytes.Buffer
}

func newWorld() *world {
	w := &world{}
	w.Env = &Env{Stdin: strings.NewReader(""), Stdout: &w.out, Stderr: &w.told, Getenv: func(string) string { return "" },
		Now: func() time.Time { return time.Date(2024, 6, 1, 0, 0, 0, 0, time.UTC) }}
	return w
}

// sampleIn lays n copies of the sample into a new folder.
func sampleIn(t *testing.T, n int) string {
	t.Helper()
	o, err := outline.Builtin("")
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for i := range n {
		files[fmt.Sprintf("方案%02d.yaml", i)] = string(o.Sample)
	}
	return written(t, files)
}

// A fault of this program at one file is told with what to send, and holds up no other file.
func TestAPanicEndsNoBatch(t *testing.T) {
	dir := sampleIn(t, 3)
	for name, text := range map[string]string{"方案01.md": "到2025年达到3亿元。\n"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	names := []string{"方案00.yaml", "方案01.md", "方案02.yaml"}
	for i := range names {
		names[i] = filepath.Join(dir, names[i])
	}
	w := newWorld()
	w.Now = func() time.Time { panic("no clock") } // only texts ask for the day
	if status := w.Main(context.Background(), append([]string{"check"}, names...)); status != failed {
		t.Errorf("status %d, want %d", status, failed)
	}
	told := w.told.String()
	for _, part := range []string{"方案01.md：程序内部出错", "发给", "no clock", ".prose:", "pilotplan "} {
		if !strings.Contains(told, part) {
			t.Errorf("it says %q, which lacks %q", told, part)
		}
	}
	if !strings.Contains(told+w.out.String(), "2 个文件") {
		t.Errorf("the two other plans were not judged: %s%s", told, w.out.String())
	}
	if strings.Count(told, "\n") > 3 {
		t.Errorf("more than a line is told:\n%s", told)
	}
}

// A panic outside of a batch ends the command with 3: 2 would say that the user called it wrongly.
func TestAPanicIsNoMisuse(t *testing.T) {
	w := newWorld()
	w.Stdin = panicking{}
	w.Now = func() time.Time { panic("no clock") }
	if status := w.Main(context.Background(), []string{"new", filepath.Join(t.TempDir(), "方案.yaml")}); status != failed {
		t.Errorf("status %d, want %d", status, failed)
	}
	if !strings.Contains(w.told.String(), "程序内部出错") {
		t.Errorf("it says %q", w.told.String())
	}
}

type panicking struct{}

func (panicking) Read([]byte) (int, error) { return 0, errors.New("nothing is read") }

// full is a device that takes so many bytes.
type full struct{ left int }

func (f *full) Write(p []byte) (int, error) {
	if f.left -= len(p); f.left < 0 {
		return 0, &fs.PathError{Op: "write", Path: "/dev/stdout", Err: syscall.ENOSPC}
	}
	return len(p), nil
}

// Whatever a command prints, it does not end well when nobody got it.
func TestNoOutputIsSwallowed(t *testing.T) {
	dir := sampleIn(t, 2)
	one, other := filepath.Join(dir, "方案00.yaml"), filepath.Join(dir, "方案01.yaml")
	for _, args := range [][]string{
		{}, {"--help"}, {"help", "check"}, {"check", "--help"}, {"version"}, {"completion", "bash"},
		{"outline", "list"}, {"outline", "show"}, {"init", "--type", "龙头骨干企业"},
		{"check", one}, {"check", "--format", "json", one, other}, {"check", "--format", "sarif", one}, {"targets", one},
		{"render", "-o", filepath.Join(dir, "出"), one}, {"render", "-o", filepath.Join(dir, "出"), one, other},
		{"diff", one, other}, {"diff", "--format", "json", one, other},
	} {
		for _, room := range []int{0, 7} {
			w := newWorld()
			w.Stdout = &full{left: room}
			status := w.Main(context.Background(), args)
			if status != failed {
				t.Errorf("%v: status %d, want %d: %s", args, status, failed, w.told.String())
			}
			if got := strings.Count(w.told.String(), "磁盘已满"); got != 1 {
				t.Errorf("%v: the full disk is told %d times: %s", args, got, w.told.String())
			}
		}
	}
}

// cancelling ends a context at the first bytes that are written to it.
type cancelling struct {
	io.Writer
	cancel context.CancelFunc
}

func (c cancelling) Write(p []byte) (int, error) { c.cancel(); return c.Writer.Write(p) }

// A batch that is interrupted ends soon, with 130, and what it has written is whole.
func TestAnInterruptedBatchStops(t *testing.T) {
	dir := sampleIn(t, 40)
	for _, args := range [][]string{{"render", "-j", "1", "-o", filepath.Join(dir, "出")}, {"check", "-j", "2"}} {
		w := newWorld()
		ctx, cancel := context.WithCancel(context.Background())
		w.Stdout = cancelling{&w.out, cancel}
		if status := w.Main(ctx, append(args, dir)); status != interrupted {
			t.Errorf("%v: status %d, want %d", args, status, interrupted)
		}
		if !strings.Contains(w.told.String(), "已中断") {
			t.Errorf("%v: it says %q", args, w.told.String())
		}
	}
	made, err := filepath.Glob(filepath.Join(dir, "出", "*", "方案.pdf"))
	if err != nil || len(made) == 0 || len(made) > 10 {
		t.Errorf("%d of 40 plans were rendered, %v", len(made), err)
	}
	for _, name := range made {
		if data, err := os.ReadFile(name); err != nil || !bytes.HasSuffix(bytes.TrimSpace(data), []byte("%%EOF")) {
			t.Errorf("%s is not whole, %v", name, err)
		}
	}
	if left, _ := filepath.Glob(filepath.Join(dir, "出", "*", ".*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// silent is a terminal at which nobody types.
type silent struct{ asked chan struct{} }

func (s silent) Read([]byte) (int, error) {
	close(s.asked)
	select {}
}

// A command that waits for its input is interrupted, too.
func TestAnInterruptedReadStops(t *testing.T) {
	dir := t.TempDir()
	for _, args := range [][]string{{"check", "-"}, {"targets", "-"}, {"render", "-"}, {"diff", "-", "x.md"}, {"new", "--plain", filepath.Join(dir, "方案.yaml")}} {
		w := newWorld()
		ctx, cancel := context.WithCancel(context.Background())
		in := silent{make(chan struct{})}
		w.Stdin = in
		ended := make(chan int, 1)
		go func() { ended <- w.Main(ctx, args) }()
		<-in.asked
		cancel()
		select {
		case status := <-ended:
			if status != interrupted {
				t.Errorf("%v: status %d, want %d: %s", args, status, interrupted, w.told.String())
			}
		case <-time.After(10 * time.Second):
			t.Fatalf("%v goes on", args)
		}
	}
}
