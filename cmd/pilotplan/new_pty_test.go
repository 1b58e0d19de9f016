//go:build !windows

package main

import (
	"os"
	"path/filepath"
	"testing"
)

// Whoever types the sample's answers gets the sample's plan, which nobody objects to, and its document.
func TestNewWholeInterview(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	f := &filler{typist: begin(t, dir, seat{cols: 100, rows: 30}), want: sample()}
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
	differ(t, parsed([]byte(f.saved())), sample())
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
