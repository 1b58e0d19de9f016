package main

import (
	"bytes"
	"os"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"pilotplan/internal/cli"
	"pilotplan/outline"
)

// The pack that README writes from an invented guide is one.
func TestReadmePack(t *testing.T) {
	pack := readmeBlock(t, "yaml")
	o, found := outline.Load(fstest.MapFS{outline.PackFile: {Data: []byte(pack)}}, "示范工厂")
	for _, f := range found {
		t.Errorf("%d:%d %s", f.Pos.Line, f.Pos.Column, f.Message)
	}
	if len(o.Chapters) != 3 || len(o.Conditions) != 2 {
		t.Errorf("%d chapters, %d conditions", len(o.Chapters), len(o.Conditions))
	}
}

// fenced is a block of Markdown with its language.
var fenced = regexp.MustCompile("(?s)\n```(\\w*)\n(.*?)\n```")

// readmeBlock is the first block of a language in the chapter on packs.
func readmeBlock(t *testing.T, lang string) string {
	t.Helper()
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(readme), "## 为别的试点写一份大纲")
	for _, block := range fenced.FindAllStringSubmatch(rest, -1) {
		if block[1] == lang {
			return block[2]
		}
	}
	t.Fatalf("the chapter on packs has no block of %q", lang)
	return ""
}

// The commands that README shows for a guide do what it says.
func TestReadmeMakesAPack(t *testing.T) {
	guide, commands := readmeBlock(t, "markdown"), strings.Split(readmeBlock(t, ""), "\n")
	t.Chdir(t.TempDir())
	if err := os.WriteFile("指南.md", []byte(guide), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, line := range commands {
		line, _, _ = strings.Cut(line, " >")
		var out, told bytes.Buffer
		env := &cli.Env{Stdin: strings.NewReader(""), Stdout: &out, Stderr: &told, Now: time.Now, Getenv: os.Getenv}
		if status := env.Main(t.Context(), strings.Fields(line)[1:]); status != 0 {
			t.Fatalf("%s: status %d\n%s%s", line, status, out.Bytes(), told.Bytes())
		}
	}
	o, found := outline.Load(os.DirFS("我的大纲包"), "")
	if len(found) > 0 || o.Name != "我的大纲包" || o.Applicant != "基本情况.企业名称" {
		t.Errorf("%s, told at %s, with %v", o.Name, o.Applicant, found)
	}
	if q := o.Question("建设基础.企业概况"); q == nil || q.Length.Most != 800 {
		t.Errorf("企业概况: %+v", q)
	}
	if q := o.Question("建设内容.重点项目"); q == nil || q.Min != 2 || !q.TotalRow {
		t.Errorf("重点项目: %+v", q)
	}
	plan, err := os.ReadFile("方案.yaml")
	if err != nil || !bytes.Contains(plan, []byte("统一社会信用代码:")) {
		t.Errorf("the plan asks\n%s %v", plan, err)
	}
}
