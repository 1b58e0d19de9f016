package cli

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// dictated gives one line a read, and lets something happen before some of them.
type dictated struct {
	lines  []string
	before map[int]func() // by the number of the line, from 0
	at     int
}

func (d *dictated) Read(p []byte) (int, error) {
	if act := d.before[d.at]; act != nil {
		act()
	}
	if d.at == len(d.lines) {
		return 0, os.ErrClosed
	}
	d.at++
	return copy(p, d.lines[d.at-1]+"\n"), nil
}

const begun = "指南: 江苏两业融合-第三批\n申报类别: 龙头骨干企业\n试点单位概况:\n  年营业收入: 12.5亿元\n"

// fillIn fills a plan in by piped lines, one of which comes after another program was at work on the file.
func fillIn(t *testing.T, before func(name string), lines ...string) (w *world, status int, dir string) {
	t.Helper()
	dir = written(t, map[string]string{"方案.yaml": begun})
	name := filepath.Join(dir, "方案.yaml")
	w = newWorld()
	w.Stdin = &dictated{lines: lines, before: map[int]func(){2: func() { before(name) }}}
	return w, w.Main(context.Background(), []string{"new", "--plain", name}), dir
}

func text(t *testing.T, dir, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil {
		t.Error(err)
	}
	return string(data)
}

// What another program writes while a plan is being filled in is there in the end, and told.
func TestNewMergesOthersWork(t *testing.T) {
	for how, change := range map[string]func(string){
		"in place": func(name string) {
			f, _ := os.OpenFile(name, os.O_APPEND|os.O_WRONLY, 0)
			_, _ = f.WriteString("编制日期: 2023年6月9日  # 记事本里写的\n")
			_ = f.Close()
		},
		"replaced": func(name string) {
			data, _ := os.ReadFile(name)
			_ = os.WriteFile(name+"~", []byte(strings.Replace(string(data), "12.5亿元", "12.5亿元\n  所在地: 南京市江宁区  # 记事本里写的", 1)), 0o644)
			_ = os.Rename(name+"~", name)
		},
	} {
		w, status, dir := fillIn(t, change, ":跳 联系人", "王某", "025-1", ":存")
		got := text(t, dir, "方案.yaml")
		for _, part := range []string{"记事本里写的", "联系人: 王某", "025-1"} {
			if !strings.Contains(got, part) {
				t.Errorf("%s: %q is lost:\n%s", how, part, got)
			}
		}
		if status != seen || !strings.Contains(w.out.String(), "被别的程序改过，已经并入：") {
			t.Errorf("%s: status %d, it says\n%s%s", how, status, w.out.String(), w.told.String())
		}
	}
}

// A pipe cannot be asked which of two answers to keep: both are, and the status says that something is to be done.
func TestNewKeepsAsideWhatClashes(t *testing.T) {
	w, status, dir := fillIn(t, func(name string) {
		data, _ := os.ReadFile(name)
		_ = os.WriteFile(name, []byte(strings.Replace(string(data), "年营业收入", "联系电话: 别人写的\n  年营业收入", 1)), 0o644)
	}, ":跳 联系人", "王某", "025-1", "南京", ":存")
	if got := text(t, dir, "方案.yaml"); !strings.Contains(got, "别人写的") || !strings.Contains(got, "王某") || strings.Contains(got, "025-1") {
		t.Errorf("the file says\n%s", got)
	}
	if got := text(t, dir, "方案-另存1.yaml"); !strings.Contains(got, "025-1") {
		t.Errorf("aside is\n%s", got)
	}
	if status != failed || !strings.Contains(w.told.String(), "第 3 行（问题“联系电话”）") || !strings.Contains(w.told.String(), "方案-另存1.yaml") || strings.Contains(w.told.String(), "已保存") {
		t.Errorf("status %d, it says %s", status, w.told.String())
	}
}

// A file that is taken away is not brought back.
func TestNewBringsNothingBack(t *testing.T) {
	w, status, dir := fillIn(t, func(name string) { _ = os.Remove(name) }, ":跳 联系人", "王某", "025-1", ":存")
	if _, err := os.Stat(filepath.Join(dir, "方案.yaml")); err == nil {
		t.Error("the file came back")
	}
	if got := text(t, dir, "方案-另存1.yaml"); !strings.Contains(got, "王某") || !strings.Contains(got, "025-1") || !strings.Contains(got, "12.5亿元") {
		t.Errorf("aside is\n%s", got)
	}
	if status != seen || !strings.Contains(w.told.String(), "答案已保存在 "+filepath.Join(dir, "方案-另存1.yaml")) {
		t.Errorf("status %d, it says %s", status, w.told.String())
	}
}

// A line from a pipe that is not taken ends it, and those behind it go nowhere.
func TestNewStopsAtARefusedLine(t *testing.T) {
	dir := t.TempDir()
	input := "单位甲\n二零二四到二六\n2024年6月9日\n方案名\n所在地丙\n:存\n"
	w := newWorld()
	w.Stdin = strings.NewReader(input)
	status := w.Main(context.Background(), []string{"new", "--plain", "--outline", "通用试点方案", filepath.Join(dir, "方案.yaml")})
	if status != failed || !strings.Contains(w.told.String(), "第 2 行（问题“试点期”") {
		t.Errorf("status %d, it says %s", status, w.told.String())
	}
	if got := text(t, dir, "方案.yaml"); !strings.Contains(got, "单位甲") || strings.Contains(got, "所在地丙") || strings.Contains(got, "2024年6月9日") {
		t.Errorf("the file says\n%s", got)
	}
}
