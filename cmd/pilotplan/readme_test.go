package main

import (
	"bytes"
	"io"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"pilotplan/internal/check"
	"pilotplan/internal/cli"
)

// The README lists every rule of check, and no other.
func TestReadmeListsTheRules(t *testing.T) {
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	table := regexp.MustCompile(`(?s)## 检查规则\n(.*?)\n## `).FindSubmatch(text)
	if table == nil {
		t.Fatal("README.md has no section 检查规则")
	}
	var listed []string
	for _, m := range regexp.MustCompile("(?m)^\\| `([a-z-]+)` \\|").FindAllSubmatch(table[1], -1) {
		listed = append(listed, string(m[1]))
	}
	var want []string
	for _, r := range check.Rules() {
		want = append(want, r.ID)
	}
	if !slices.Equal(listed, want) {
		t.Errorf("README.md lists %v\nwant %v", listed, want)
	}
}

// The finding that the README shows is what check says of such a plan.
func TestReadmeShowsARealFinding(t *testing.T) {
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	shown := regexp.MustCompile("(?s)```\n(方案\\.yaml:4:10: .*?)```").FindSubmatch(text)
	if shown == nil {
		t.Fatal("README.md shows no finding")
	}
	plan := "指南: 江苏两业融合-第三批\n申报类别: 龙头骨干企业\n试点单位概况:\n  年营业收入: 6.9亿元\n  细分行业全国排名: 第7\n  服务业投入占比: 25%\n"
	t.Chdir(t.TempDir())
	if err := os.WriteFile("方案.yaml", []byte(plan), 0o644); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	env := &cli.Env{Stdin: strings.NewReader(""), Stdout: &out, Stderr: io.Discard, Now: time.Now, Getenv: os.Getenv}
	env.Main(t.Context(), []string{"check", "方案.yaml"})
	if !bytes.Contains(out.Bytes(), shown[1]) {
		t.Errorf("check says\n%s\nREADME.md shows\n%s", out.Bytes(), shown[1])
	}
}
