//go:build !windows

package main

import (
	"strings"
	"testing"
)

// A terminal that can do no more, and a screen reader, are asked line by line.
func TestNewChoosesPlain(t *testing.T) {
	t.Parallel()
	for _, set := range []string{"TERM=dumb", "ACCESSIBLE=1"} {
		p := sit(t, t.TempDir(), seat{env: []string{set}})
		p.sees("用哪一份指南")
		p.press(enter)
		p.sees("申报类别")
		p.write("1\n")
		p.keeps("申报类别", "龙头骨干企业")
		p.write(":退\n")
		p.status()
		if strings.Contains(p.output(), "\x1b") {
			t.Errorf("%s: sequences reach the terminal", set)
		}
	}
}
