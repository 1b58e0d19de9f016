package main

import (
	"bytes"
	"fmt"
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

// The README's table of rules is what check says of them; -update writes it.
func TestReadmeListsTheRules(t *testing.T) {
	const name = "../../README.md"
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	table := regexp.MustCompile(`(?s)(\n## 检查规则\n.*?\n\| --- \|[^\n]*\n)(.*?)(\n## )`).FindSubmatchIndex(text)
	if table == nil {
		t.Fatal("README.md has no table of rules")
	}
	var want strings.Builder
	for _, r := range check.Rules() {
		fmt.Fprintf(&want, "| `%s` | %s | %s | %s |\n", r.ID, r.Family, severities(r), r.Title)
	}
	if got := string(text[table[4]:table[5]]); got == want.String() {
		return
	}
	if !*update {
		t.Fatal("README.md lists other rules than check has; -update writes them")
	}
	text = slices.Concat(text[:table[4]], []byte(want.String()), text[table[5]:])
	if err := os.WriteFile(name, text, 0o644); err != nil {
		t.Fatal(err)
	}
}

// severities are the usual one of a rule and that of its milder case: 错误；申请材料里的：警告.
func severities(r check.RuleInfo) string {
	if r.When == "" {
		return r.Severity.String()
	}
	return r.Severity.String() + "；" + r.When + "：" + r.Milder.String()
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
