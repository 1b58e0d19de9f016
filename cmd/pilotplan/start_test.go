//go:build !windows

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Who begins without a command, as by a double click, sees the plans of the folder and what can be done, goes into the questions and comes
// back, and leaves when it suits.
func TestStartPage(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "方案.yaml"), smallest)
	write(t, filepath.Join(dir, "坏.yaml"), "试点单位概况: [\n")
	p := sit(t, dir, seat{args: []string{}})
	p.sees("方案.yaml  已答 ")
	p.sees("，没有错误")
	p.sees("坏.yaml  坏.yaml 第 1 行")
	p.send("没有的\r")
	p.sees("没有“没有的”")
	p.send("方案.yaml\r")
	p.sees("1  填写")
	p.send("２\r") // as an input method types it
	p.tells("> pilotplan check 方案.yaml")
	p.sees("按回车返回")
	p.send("\r1\r")
	p.sees("Shift+Tab 上一题")
	p.send(ctrlC)
	p.tells("答案已保存在 方案.yaml")
	p.send("\r3\r")
	p.sees("写 p 打开 PDF")
	for _, name := range []string{"方案.pdf", "方案.docx", "请示.pdf"} {
		if _, err := os.Stat(filepath.Join(dir, "方案-成稿", name)); err != nil {
			t.Error(err)
		}
	}
	p.send("\rq\r")
	if status := p.status(); status != 0 {
		t.Errorf("status %d", status)
	}
}

// A plan that is dropped on the program is chosen at once; a word that is no file is told, as ever.
func TestStartOnFile(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "甲 乙.yaml"), smallest)
	p := sit(t, dir, seat{args: []string{filepath.Join(dir, "甲 乙.yaml")}})
	p.sees("要做什么")
	p.send("q\r")
	if status := p.status(); status != 0 {
		t.Errorf("status %d", status)
	}
	p = sit(t, dir, seat{args: []string{"chekc"}})
	p.sees("是不是想写 “check”")
	if status := p.status(); status != 2 {
		t.Errorf("status %d", status)
	}
}

// From a pipe there is no page: what is printed is the help.
func TestNoStartPage(t *testing.T) {
	cmd := program(t, t.TempDir(), seat{args: []string{}})
	out, err := cmd.Output()
	if err != nil || !strings.Contains(string(out), "用法：") {
		t.Errorf("%v: %s", err, out)
	}
}
