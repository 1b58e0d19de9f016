//go:build !windows

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// What another program writes while the pages are open is merged in and told; the same answer is asked, with both texts.
func TestNewBesideAnEditor(t *testing.T) {
	t.Parallel()
	p := open(t, started, contact, seat{})
	write(t, p.file, p.saved()+"编制日期: 2023年6月9日  # 记事本里写的\n")
	p.write("王某某")
	p.press(enter)
	p.keeps(contact, "王某某")
	p.sees("已经并入：编制日期")
	if !strings.Contains(p.saved(), "# 记事本里写的") {
		t.Errorf("the other program's line is gone:\n%s", p.saved())
	}
	write(t, p.file, strings.Replace(p.saved(), "  联系人: 王某某", "  联系人: 王某某\n  联系电话: 025-83200001", 1))
	p.asks("试点单位概况.联系电话")
	p.write("025-83200002")
	p.press(enter)
	p.sees("两处都改了")
	p.sees("025-83200001")
	p.sees("025-83200002")
	if p.says("试点单位概况.联系电话") != "025-83200001" {
		t.Errorf("the file says\n%s", p.saved())
	}
	p.press("1")
	p.keeps("试点单位概况.联系电话", "025-83200002")
	p.press(ctrlC)
	if status := p.status(); status != 1 || !strings.Contains(p.output(), "答案已保存在") {
		t.Errorf("status %d", status)
	}
}

// A disk that takes nothing holds up nobody: the answers stay, are offered again at the end, and go to another place.
func TestNewSavesElsewhere(t *testing.T) {
	t.Parallel()
	p := open(t, started, contact, seat{})
	if err := os.Chmod(p.file, 0o444); err != nil {
		t.Fatal(err)
	}
	p.write("王某某")
	p.press(tab)
	p.sees("没有保存：方案.yaml：是只读文件")
	p.asks("试点单位概况.联系电话")
	p.write("025-83200002")
	p.press(ctrlC)
	p.sees("答案还没有存上")
	p.sees("联系人 “王某某”")
	p.write("别处.yaml")
	p.press(enter)
	if status := p.status(); status != 1 {
		t.Errorf("status %d", status)
	}
	kept, err := os.ReadFile(filepath.Join(p.dir, "别处.yaml"))
	if err != nil || !strings.Contains(string(kept), "王某某") || !strings.Contains(string(kept), "025-83200002") || p.saved() != started {
		t.Errorf("elsewhere is, %v,\n%s\nand the file\n%s", err, kept, p.saved())
	}
	if !strings.Contains(p.output(), "答案已保存在 别处.yaml") {
		t.Errorf("the end says\n%s", p.output())
	}
}
