//go:build !windows

package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"syscall"
	"testing"

	"pilotplan/internal/thorough"
)

// What new takes care of: the user's terminal, the user's file, and whoever else works on it.

const evil = `"王\e]0;owned\a\e[31m某"`

// Nothing that a plan says reaches the terminal as a sequence.
func TestNewShowsNoSequences(t *testing.T) {
	t.Parallel()
	text := started + "试点单位概况:\n  联系人: " + evil + "\n主要试点内容:\n  指标:\n    - 编号: Z1\n      名称: " + evil + "\n"
	p := open(t, text, contact, seat{})
	for _, path := range []string{"主要试点内容.指标", "主要试点内容.指标[1].编号", "主要试点内容.指标[1].名称"} {
		p.escape()
		p.sees("目录")
		p.press(ctrlC)
		p.status()
		p = open(t, text, path, seat{})
	}
	p.press(ctrlR)
	p.sees("汇总")
	if out := p.output(); strings.Contains(out, "\x1b]") || strings.Contains(out, "\a") || strings.Contains(out, "\x1b[31m") {
		t.Errorf("a sequence of the plan's reached the terminal")
	}
}

var style = regexp.MustCompile(`\x1b\[([0-9;]*)m`)

// colors are the sequences of an output that set a color.
func colors(out string) []string {
	var found []string
	for _, m := range style.FindAllStringSubmatch(out, -1) {
		for _, code := range strings.Split(m[1], ";") {
			if len(code) == 2 && strings.ContainsAny(code[:1], "349") && strings.ContainsAny(code[1:], "01234567") || code == "38" || code == "48" || len(code) == 3 {
				found = append(found, m[0])
			}
		}
	}
	return found
}

func TestNewColor(t *testing.T) {
	if !thorough.Wanted() {
		t.Skip("takes a while")
	}
	t.Parallel()
	tour := func(s seat) []string {
		p := open(t, string(guide().Sample), "申报类别", s)
		for range 10 {
			at := p.place()
			p.press(tab)
			p.goes(at)
		}
		p.escape()
		p.sees("目录")
		p.press(ctrlR)
		p.sees("错误 0")
		return colors(p.output())
	}
	if got := tour(seat{env: []string{"NO_COLOR=1"}}); len(got) > 0 {
		t.Errorf("NO_COLOR has colors: %q", got)
	}
	if got := tour(seat{args: []string{"new", "--no-color"}}); len(got) > 0 {
		t.Errorf("--no-color has colors: %q", got)
	}
	if len(tour(seat{})) == 0 {
		t.Error("there is no color to leave out")
	}
}

// No command asks the terminal anything, for a terminal that gives no answer would hold it up.
func TestNoQueries(t *testing.T) {
	t.Parallel()
	for _, args := range [][]string{{"version"}, {"check", "方案.yaml"}, {"new"}} {
		dir := t.TempDir()
		write(t, filepath.Join(dir, "方案.yaml"), string(guide().Sample))
		p := sit(t, dir, seat{args: args})
		if args[0] == "new" {
			p.sees("F1 帮助")
			p.press(ctrlC)
		}
		p.status()
		for _, query := range []string{"\x1b]11", "\x1b]10", "\x1b[6n", "\x1b[c"} {
			if strings.Contains(p.output(), query) {
				t.Errorf("%v asks the terminal %q", args, query)
			}
		}
	}
}

// The user's own editor has the terminal, and what it leaves is the answer.
func TestNewEditor(t *testing.T) {
	t.Parallel()
	script := filepath.Join(t.TempDir(), "editor")
	write(t, script, "#!/bin/sh\n[ -t 0 ] && [ -t 1 ] && echo 编辑器里的一行 >> \"$1\"\n")
	if err := os.Chmod(script, 0o755); err != nil {
		t.Fatal(err)
	}
	p := open(t, started, story, seat{env: []string{"VISUAL=" + script}})
	p.write("第一行\n")
	p.press(ctrlE)
	p.keeps(story, "第一行\n\n编辑器里的一行")
	p.sees("已存编辑器里的文字")
	p.write("再写")
	p.press(tab)
	p.keeps(story, "第一行\n\n编辑器里的一行再写")
}

// What was written in the user's own editor stays where it is until it is in the plan: the editor ends badly, or the plan takes nothing.
func TestNewEditorLosesNothing(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ script, want string }{
		"the editor fails":       {"echo 一小时写的文字 > \"$1\"; exit 1", "编辑器没有正常关闭"},
		"the plan takes nothing": {"echo 一小时写的文字 > \"$1\"; chmod 444 方案.yaml", "没有取用"},
		"nothing was changed":    {"exit 1", "可用环境变量"},
	} {
		script := filepath.Join(t.TempDir(), "编 辑器")
		write(t, script, "#!/bin/sh\n"+c.script+"\n")
		if err := os.Chmod(script, 0o755); err != nil {
			t.Fatal(err)
		}
		p := open(t, started, story, seat{env: []string{"VISUAL='" + script + "'"}})
		p.press(ctrlE)
		p.sees(c.want)
		p.press(ctrlC)
		if name == "the plan takes nothing" {
			p.sees("答案还没有存上")
			p.press(ctrlC)
		}
		p.status()
		drafts, err := filepath.Glob(filepath.Join(p.dir, "pilotplan-*.md"))
		if err != nil {
			t.Fatal(err)
		}
		if name == "nothing was changed" {
			if len(drafts) > 0 {
				t.Errorf("%s: %v is left", name, drafts)
			}
			continue
		}
		if len(drafts) != 1 {
			t.Fatalf("%s: drafts %v", name, drafts)
		}
		if text, err := os.ReadFile(drafts[0]); err != nil || !strings.Contains(string(text), "一小时写的文字") {
			t.Errorf("%s: the draft holds %q, %v", name, text, err)
		}
		if !strings.Contains(p.output(), "还在 "+drafts[0]) {
			t.Errorf("%s: the end does not name the draft:\n%s", name, p.output())
		}
	}
}

// An answer changes its own line of a plan that somebody wrote by hand.
func TestNewKeepsComments(t *testing.T) {
	t.Parallel()
	text := string(guide().Sample)
	p := open(t, text, income, seat{})
	p.press(killAll)
	p.write("20亿元")
	p.press(enter)
	p.goes(income)
	if want := strings.Replace(text, "年营业收入: 18.6亿元", "年营业收入: 20亿元", 1); p.saved() != want {
		t.Errorf("more changed than the answer")
	}
	if kept, err := os.ReadFile(filepath.Join(p.dir, ".pilotplan", "方案.yaml.bak")); err != nil || string(kept) != text {
		t.Errorf("the copy of the file as it was: %v", err)
	}
}

// Who comes second is told who fills the plan in, and changes nothing.
func TestNewTwice(t *testing.T) {
	t.Parallel()
	p := open(t, started, contact, seat{})
	second := program(t, p.dir, seat{args: []string{"new"}})
	out, err := second.CombinedOutput()
	var status *exec.ExitError
	if !errors.As(err, &status) || status.ExitCode() != 3 {
		t.Errorf("the second new ends with %v, want 3", err)
	}
	if !strings.Contains(string(out), "正由另一个 pilotplan new 填写") || !strings.Contains(string(out), fmt.Sprint("进程 ", p.cmd.Process.Pid)) {
		t.Errorf("the second new says %s", out)
	}
	p.write("王某某")
	p.press(enter)
	p.keeps(contact, "王某某")
}

// However the window goes, the answers are there.
func TestNewWindowClosed(t *testing.T) {
	t.Parallel()
	ways := map[string]func(*typist){
		"SIGHUP":  func(p *typist) { _ = p.cmd.Process.Signal(syscall.SIGHUP) },
		"SIGTERM": func(p *typist) { _ = p.cmd.Process.Signal(syscall.SIGTERM) },
		"closed":  func(p *typist) { _ = p.tty.Close() },
	}
	for name, closeWindow := range ways {
		p := open(t, started, contact, seat{})
		p.write("王某某")
		p.press(enter)
		p.asks("试点单位概况.联系电话")
		p.write("025-0000")
		p.sees("025-0000")
		closeWindow(p)
		p.status()
		if got := p.says(contact); got != "王某某" {
			t.Errorf("%s: the file says %q", name, got)
		}
		t.Logf("%s: of the page that was open %q is kept", name, p.says("试点单位概况.联系电话"))
		again := sit(t, p.dir, seat{})
		again.asks("试点单位概况.联系电话")
	}
}

// Nothing is left beside the plan but what belongs there.
func TestNewLeavesNothing(t *testing.T) {
	t.Parallel()
	p := open(t, started, contact, seat{})
	p.write("王某某")
	p.press(ctrlC)
	p.status()
	entries, err := os.ReadDir(p.dir)
	if err != nil {
		t.Fatal(err)
	}
	side, err := os.ReadDir(filepath.Join(p.dir, ".pilotplan"))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range append(entries, side...) {
		if !slices.Contains([]string{"方案.yaml", ".pilotplan", "方案.yaml.bak", "方案.yaml.json"}, e.Name()) {
			t.Errorf("%s is left", e.Name())
		}
	}
}
