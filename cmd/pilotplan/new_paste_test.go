//go:build !windows

package main

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pilotplan/internal/thorough"
)

// Whatever is pasted into whatever field, with brackets around it or without, goes into that field or is refused: the page stays,
// and no other answer changes. The text has 5,000 characters, tabs and line ends of all sorts.
func TestNewPasteStaysInItsField(t *testing.T) {
	t.Parallel()
	row := "装备制造业服务\t3.5\t2023年\r\n1.建平台\t是\t\r龙头骨干企业 y\n\n"
	text := strings.Repeat(row, 5000/utf8.RuneCountInString(row)+1)
	takes := map[string]bool{"主要试点内容.试点主题": true, story: true, "申请材料.承诺书.承诺事项": true}
	paths := []string{story, "试点单位概况.年营业收入", "主要试点内容.指标"}
	if thorough.Wanted() {
		paths = append(paths, "编制日期", "试点期", "申报类别", "主要试点内容.重点领域", "主要试点内容.试点主题", "申请材料.承诺书.承诺事项", "主要试点内容.任务")
	}
	for _, path := range paths {
		for name, send := range map[string]string{"in brackets": pasteOn + text + pasteOff, "by speed": text} {
			t.Run(path+" "+name, func(t *testing.T) {
				t.Parallel()
				p := open(t, started, path, seat{})
				p.send(send)
				p.press(ctrlC)
				p.press(ctrlC) // if something is not saved the first is asked about
				p.status()
				if at := p.place(); at != path && !strings.HasPrefix(at, path+"[") {
					t.Errorf("the paste went on to %s", at)
				}
				onlyChanged(t, started, p.saved(), path)
				if took := parsed([]byte(p.saved())).Lookup(path).Answered(); takes[path] && !took {
					t.Error("nothing of the paste is in the field")
				}
			})
		}
	}
}

// onlyChanged holds that two texts of a plan differ in the answer to one question alone.
func onlyChanged(t *testing.T, before, after, path string) {
	t.Helper()
	was, is := answers(parsed([]byte(before))), answers(parsed([]byte(after)))
	for at, text := range is {
		if !strings.HasPrefix(at, path) && was[at] != text {
			t.Errorf("%s is %.40q, was %.40q", at, text, was[at])
		}
	}
	for at, text := range was {
		if _, kept := is[at]; !kept && !strings.HasPrefix(at, path) {
			t.Errorf("%s is gone, was %.40q", at, text)
		}
	}
}
