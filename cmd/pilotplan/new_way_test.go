//go:build !windows

package main

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// The ways through the pages: back and on, jumping, undoing, other sizes of the screen, pasting.

const (
	started = "指南: 江苏两业融合-第三批\n申报类别: 龙头骨干企业\n试点期: 2023年1月—2025年12月\n"
	income  = "试点单位概况.年营业收入"
	contact = "试点单位概况.联系人"
	story   = "试点单位概况.基本情况"
	killAll = "\x15" // empties a line up to the cursor
)

// An answer that cannot be read is told, and does not hold the user back.
func TestNewBackFromUnreadable(t *testing.T) {
	t.Parallel()
	p := open(t, started, income, seat{})
	p.write("abc")
	p.press(enter)
	p.sees("改好再按回车")
	if got := p.place(); got != income {
		t.Fatalf("Enter on what cannot be read goes to %s", got)
	}
	p.press(backTab)
	p.asks("试点单位概况.数据年度")
	p.press(tab)
	p.asks(income)
	p.press(killAll)
	p.write("18.6亿")
	p.press(enter)
	p.goes(income)
	if got := p.says(income); got != "18.6亿元" {
		t.Errorf("the file says %q", got)
	}
}

// A required question may stay empty on the way, forward and back.
func TestNewBackFromEmpty(t *testing.T) {
	t.Parallel()
	p := open(t, started, contact, seat{})
	p.press(enter)
	p.asks("试点单位概况.联系电话")
	p.press(backTab)
	p.asks(contact)
	p.press(backTab)
	p.asks("试点单位概况.所属行业")
	p.press(tab)
	p.asks(contact)
}

func TestNewJump(t *testing.T) {
	t.Parallel()
	p := open(t, started, contact, seat{})
	p.write("王某某")
	p.escape()
	p.sees("目录")
	p.moveTo("   [未答] 试点主题")
	p.press(enter)
	p.asks("主要试点内容.试点主题")
	if got := p.says(contact); got != "王某某" {
		t.Errorf("Esc left %q in the file", got)
	}
}

func TestNewUndo(t *testing.T) {
	t.Parallel()
	p := open(t, started, contact, seat{})
	p.write("王某某")
	p.press(enter)
	p.asks("试点单位概况.联系电话")
	p.press(ctrlZ)
	p.asks(contact)
	p.sees("已撤销")
	if p.saved() != started {
		t.Errorf("the file is not as it was:\n%s", p.saved())
	}
}

// A window may be given another size while the program starts.
func TestNewResizeAtStart(t *testing.T) {
	t.Parallel()
	var all []*typist
	for i := range 4 {
		p := open(t, started, contact, seat{})
		time.Sleep(time.Duration(i) * 2 * time.Millisecond)
		p.resize(60, 20)
		all = append(all, p)
	}
	for _, p := range all {
		p.until("a page of the new size", func() bool {
			rule := p.lines()[1]
			return strings.Trim(rule, "-") == "" && len(rule) == 60
		})
	}
}

// What was typed stays whatever size the window takes, and each size shows whole pages.
func TestNewResize(t *testing.T) {
	t.Parallel()
	for path, text := range map[string]string{contact: "王某某", story: "公司成立于2003年\n现有职工1486人"} {
		p := open(t, started, path, seat{})
		p.write(text)
		for _, size := range [][2]int{{200, 60}, {40, 10}, {80, 24}} {
			p.resize(size[0], size[1])
			p.until("a page of that size", func() bool {
				lines := p.lines()
				return strings.Trim(lines[1], "-") == "" && len(lines[1]) == size[0] && p.asks(path)
			})
			p.write("，")
			text += "，"
		}
		p.sees(strings.Split(text, "\n")[0])
		p.press(tab)
		p.goes(path)
		if got, want := p.says(path), paragraphs(text); got != want {
			t.Errorf("%s: the file says %q, want %q", path, got, want)
		}
	}
}

// A long paste is on disk, whole, within three seconds, though the page is not left.
func TestNewPaste(t *testing.T) {
	t.Parallel()
	text := strings.TrimSuffix(strings.Repeat(strings.Repeat("装备制造业服务", 142)+"备用，干\n", 20), "\n") // of 20,000 characters
	p := open(t, started, story, seat{})
	start := time.Now()
	p.send(pasteOn + strings.ReplaceAll(text, "\n", enter) + pasteOff)
	p.keeps(story, paragraphs(text))
	if took := time.Since(start); took > 3*time.Second {
		t.Errorf("the paste is on disk after %v", took)
	}
	if p.place() != story {
		t.Errorf("the paste went on to %s", p.place())
	}
}

// Enter in a paste to a question of one line does not leave it, and Ctrl+V, which many terminals paste at, types nothing.
func TestNewPasteInLine(t *testing.T) {
	t.Parallel()
	p := open(t, started, contact, seat{})
	p.write("王")
	p.press(ctrlV)
	p.send(pasteOn + "某\r某" + pasteOff)
	p.press(enter)
	p.asks("试点单位概况.联系电话")
	if got := p.says(contact); got != "王某 某" {
		t.Errorf("the file says %q", got)
	}
}

// Words to look for narrow a list; Enter ends them, and then chooses as ever.
func TestNewFilter(t *testing.T) {
	t.Parallel()
	field := "主要试点内容.重点领域"
	p := open(t, started, field, seat{})
	p.look("大数据")
	p.until("one entry", func() bool { return !p.shows("融资租赁服务") && p.shows("大数据服务") })
	p.press(enter)
	p.press(" ")
	p.sees("[x] 大数据服务")
	p.press(enter)
	p.goes(field)
	if got := parsed([]byte(p.saved())).List(field); len(got) != 1 || got[0].Value != "大数据服务" {
		t.Errorf("the file says %v", got)
	}
	task := "主要试点内容.任务[1].主要任务"
	text := started + "主要试点内容:\n  任务:\n    - 编号: R1\n"
	dir := t.TempDir()
	write(t, filepath.Join(dir, "方案.yaml"), text)
	leaveAt(t, dir, text, task)
	p = sit(t, dir, seat{})
	p.sees("F2 逐项填")
	p.press(f2)
	p.sees("属于哪一项主要任务") // the notes named the place before the page was shown
	p.look("品牌")
	p.until("one entry", func() bool { return !p.shows("培育融合发展") && p.shows("加强两业深度融合品牌") })
	p.press(enter)
	p.press(enter)
	p.goes(task)
	if got := p.says(task); got != "加强两业深度融合品牌质量标准建设" {
		t.Errorf("the file says %q", got)
	}
}

// look begins to look for words in a list, and types them when it asks for them.
func (p *typist) look(words string) {
	p.press("/")
	p.until("a line to type words in", func() bool { // together they would be one key
		return slices.ContainsFunc(p.lines(), func(line string) bool { return strings.HasPrefix(line, "/") })
	})
	p.write(words)
	p.sees("/" + words)
}

// A text of more than a hundred lines takes another one.
func TestNewManyLines(t *testing.T) {
	t.Parallel()
	text := strings.TrimSuffix(strings.Repeat("一行\n", 120), "\n")
	p := open(t, started, story, seat{})
	p.write(text)
	p.press(tab)
	p.goes(story)
	if got := p.says(story); got != paragraphs(text) {
		t.Errorf("the file has %d lines, want 120", strings.Count(got, "\n\n")+1)
	}
}
