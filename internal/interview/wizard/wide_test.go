package wizard

import (
	"strings"
	"testing"

	"pilotplan/internal/check"
	"pilotplan/internal/finding"
	"pilotplan/internal/interview"
	"pilotplan/internal/plan"
	"pilotplan/internal/render"
	"pilotplan/outline"
	"pilotplan/templates"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
)

func excerpt(p *plan.Plan, path string) []string { return render.Excerpt(p, path, templates.FS) }

// wideOn is a wizard on a window of a size, with the sample, at a question; what is worked out beside the keys is done.
func wideOn(t *testing.T, width, height int, path string) *wizard {
	t.Helper()
	o, err := outline.Builtin("")
	if err != nil {
		t.Fatal(err)
	}
	opt, _ := options(t, "", string(o.Sample))
	opt.Excerpt, opt.Place = excerpt, path
	opt.Review = func(p *plan.Plan, found []finding.Finding) interview.Review {
		return interview.Review{Findings: append(found, check.Run(p)...)}
	}
	w := newWizard(opt)
	if err := w.begin(); err != nil {
		t.Fatal(err)
	}
	w.Learn(w.Plan(), w.Reviewed())
	w.Update(tea.WindowSizeMsg{Width: width, Height: height})
	if p, ok := w.page.(*questionPage); ok {
		w.do(p.read())
	}
	return w
}

// From 100 columns the contents stand at the left and what the answer does at the right; below that a page has the window to itself.
// No line is too long, and all are there.
func TestWide(t *testing.T) {
	for _, path := range []string{"试点单位概况.年营业收入", "主要试点内容.试点目标", "主要试点内容.重点领域", "主要试点内容.指标", "主要试点内容.任务[2].举措", "申请材料.请示.附件"} {
		for _, size := range [][2]int{{80, 24}, {99, 24}, {100, 24}, {120, 40}, {150, 12}, {200, 60}} {
			w := wideOn(t, size[0], size[1], path)
			view := ansi.Strip(w.View())
			lines := strings.Split(view, "\n")
			for _, line := range lines {
				if ansi.StringWidth(line) > size[0] || len(lines) != size[1] {
					t.Fatalf("%s at %v: %d lines, or one is too long:\n%s", path, size, len(lines), view)
				}
			}
			wide, sheet := size[0] >= 100, strings.Contains(path, "指标") || strings.Contains(path, "任务")
			if got := strings.Contains(view, "[#"); got != wide {
				t.Errorf("%s at %v: contents shown %v:\n%s", path, size, got, view)
			}
			if got := strings.Contains(view, "-- 成稿里 --"); got != (wide && !sheet || size[0] >= 150 && strings.Contains(path, "举措")) {
				t.Errorf("%s at %v: how it reads is shown: %v\n%s", path, size, got, view)
			}
			if wide && !strings.Contains(view, "> x ") {
				t.Errorf("%s at %v: the contents show no place\n%s", path, size, view)
			}
		}
	}
}

// What is typed reads so at the right, with the heading that it will stand below and the conditions that it decides.
func TestWideTells(t *testing.T) {
	w := wideOn(t, 120, 40, "主要试点内容.试点主题")
	w.shows(t, "试点主题：", "没有发现问题", "> x 试点主题", "3 主要试点内容")
	p := w.page.(*questionPage)
	w.press(words("新"))
	w.do(p.think())
	w.shows(t, strings.TrimSpace(p.typed))
	if !strings.Contains(strings.Join(p.reads, ""), "新") {
		t.Errorf("what is typed is not in %q", p.reads)
	}
	w = wideOn(t, 160, 40, "主要试点内容.任务[2].举措")
	w.shows(t, "建设港机设备全生命周期管理平台", "交付成果：")
}
