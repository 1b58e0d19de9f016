package history

import (
	"strings"
	"testing"

	"pilotplan/internal/cli/repo"
	"pilotplan/internal/plan"
	"pilotplan/outline"
)

// told is the history of indicators through versions of a plan; each line of a version is an indicator: Z1 营业收入 26亿元.
func told(t *testing.T, versions ...string) *History {
	t.Helper()
	h := Of("方案.yaml")
	for i, rows := range versions {
		src := "指南: 通用试点方案\n试点内容:\n  指标:\n"
		for _, row := range strings.Split(rows, "\n") {
			if f := strings.Fields(row); len(f) == 3 {
				src += "    - {编号: " + f[0] + ", 名称: " + f[1] + ", 年度目标: {2025年: " + f[2] + "}}\n"
			}
		}
		p, found := plan.Parse("方案.yaml", []byte(src), outline.Builtin)
		if len(found) > 0 {
			t.Fatal(found)
		}
		h.Add(repo.Revision{Commit: strings.Repeat(string(rune('a'+i)), 40), Date: "2023-06-0" + string(rune('1'+i)), Author: "甲"}, p)
	}
	return h
}

// An indicator is followed when its number or its name changes, not when both do; a target is the same in any unit.
func TestFollows(t *testing.T) {
	for _, c := range []struct {
		name     string
		versions []string
		want     string // what became of each track: its changes by commit
	}{
		{"the same in another unit", []string{"Z1 收入 0.6亿元", "Z1 收入 6000万元"}, "Z1 收入: added"},
		{"changed", []string{"Z1 收入 6亿元", "Z1 收入 7亿元"}, "Z1 收入: added changed"},
		{"an exact one becomes a bound", []string{"Z1 收入 6亿元", "Z1 收入 6亿元以上"}, "Z1 收入: added changed"},
		{"renumbered", []string{"Z1 收入 6亿元", "Z2 收入 6亿元"}, "Z2 收入: added"},
		{"renamed", []string{"Z1 收入 6亿元", "Z1 营收 6亿元"}, "Z1 营收: added"},
		{"numbers exchanged", []string{"Z1 收入 6亿元\nZ2 利润 1亿元", "Z1 利润 1亿元\nZ2 收入 6亿元"}, "Z2 收入: added; Z1 利润: added"},
		{"another one", []string{"Z1 收入 6亿元", "Z2 利润 1亿元"}, "Z1 收入: added removed; Z2 利润: added"},
		{"gone and back", []string{"Z1 收入 6亿元", "", "Z1 收入 6亿元"}, "Z1 收入: added removed added"},
		{"a number given anew", []string{"Z1 收入 6亿元", "", "Z1 利润 1亿元"}, "Z1 收入: added removed; Z1 利润: added"},
	} {
		var tracks []string
		for _, track := range told(t, c.versions...).tracks {
			text := track.title() + ":"
			for _, s := range track.states {
				text += " " + s.what
			}
			tracks = append(tracks, text)
		}
		if got := strings.Join(tracks, "; "); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

// A terminal too narrow for all commits gets the table in parts, none wider than it.
func TestTextInParts(t *testing.T) {
	h := told(t, "Z1 收入 6亿元", "Z1 收入 7亿元", "Z1 收入 8亿元")
	if wide := h.Text(200, true); strings.Count(wide, "指标") != 1 || !strings.Contains(wide, "6亿元       7亿元       8亿元") {
		t.Errorf("a wide terminal gets\n%s", wide)
	}
	narrow := h.Text(44, true)
	if n := strings.Count(narrow, "指标"); n != 2 {
		t.Errorf("a narrow terminal gets %d parts, want 2:\n%s", n, narrow)
	}
}

// A cell that a spreadsheet would calculate is text.
func TestHarmless(t *testing.T) {
	for text, want := range map[string]string{"=1+1": "'=1+1", "-3%": "'-3%", "3%": "3%", "": "", "@a": "'@a", "甲=1": "甲=1"} {
		if got := harmless(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}
