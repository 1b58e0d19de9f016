//go:build !windows

package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pilotplan/internal/thorough"
)

// Whoever types a plan's answers gets that plan and its document; the whole sample is typed in the long rounds, and nobody objects to it.
func TestNewWholeInterview(t *testing.T) {
	if !thorough.Wanted() {
		t.Skip("TestNewDesk fills in a whole plan as well")
	}
	t.Parallel()
	dir, want := t.TempDir(), sample()
	f := fill(begin(t, dir, seat{cols: 100, rows: 30}), want)
	if !f.run() {
		t.Fatalf("the interview ended before its end:\n%s", f.text())
	}
	f.sees("错误 0  警告 0")
	f.press("P")
	f.sees("排印好了")
	f.press(ctrlC)
	if status := f.status(); status != 0 {
		t.Errorf("status %d, want 0", status)
	}
	differ(t, parsed([]byte(f.saved())), want)
	if _, err := os.Stat(filepath.Join(dir, "方案.pdf")); err != nil {
		t.Error(err)
	}
	t.Logf("%d keys, %d pages", f.keys, len(f.visited)+f.picks)
}

// begin starts a new plan for the built-in guide and waits for the first question.
func begin(t testing.TB, dir string, s seat) *typist {
	t.Helper()
	p := sit(t, dir, s)
	p.sees("用哪一份指南")
	p.moveTo(guide().Name + "：" + guide().Title)
	p.press(enter)
	p.goes("")
	return p
}

// open starts the program on a plan at a place that was left.
func open(t testing.TB, text, path string, s seat) *typist {
	t.Helper()
	dir := t.TempDir()
	write(t, filepath.Join(dir, "方案.yaml"), text)
	leaveAt(t, dir, text, path)
	p := sit(t, dir, s)
	p.asks(path)
	return p
}

// leaveAt notes the place at which an interview was left, as the program does: for this very text.
func leaveAt(t testing.TB, dir, text, path string) {
	t.Helper()
	sum := sha256.Sum256([]byte(text))
	notes, err := json.Marshal(map[string]any{"place": path, "contents": []string{hex.EncodeToString(sum[:16])}})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Join(dir, ".pilotplan"), 0o755); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(dir, ".pilotplan", "方案.yaml.json"), string(notes))
}

func write(t testing.TB, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// says is what the plan file says at a path.
func (p *typist) says(path string) string {
	return strings.TrimRight(parsed([]byte(p.saved())).Text(path).Value, "\n")
}

// paragraphs is a typed text as the file has it.
func paragraphs(typed string) string { return strings.ReplaceAll(typed, "\n", "\n\n") }

// keeps waits until the plan file says something at a path.
func (p *typist) keeps(path, want string) {
	p.Helper()
	p.until(path+" in the file", func() bool { return p.says(path) == want })
}
