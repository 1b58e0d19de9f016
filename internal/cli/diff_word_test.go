package cli

import (
	"os"
	"strings"
	"testing"

	"pilotplan/internal/word"
	"pilotplan/internal/word/opc"
)

// diff --format docx writes the new version with tracked changes and says what of substance has changed.
func TestDiffWordRevision(t *testing.T) {
	newText := strings.Replace(draftText, "服务收入达到3亿元", "服务收入达到2亿元", 1)
	t.Chdir(written(t, map[string]string{"旧.docx": docxOf(draftText), "新.docx": docxOf(newText), "新.md": newText}))
	status, out, errors := runIn(t, nil, "diff", "--format", "docx", "--author", "李四", "--date", "2026-11-28", "旧.docx", "新.docx")
	if status != 1 || out != "修订稿.docx\n" || errors != "" {
		t.Errorf("status %d, %q, %q", status, out, errors)
	}
	data, err := os.ReadFile("修订稿.docx")
	if err != nil {
		t.Fatal(err)
	}
	f, err := word.Read("修订稿.docx", data)
	if err != nil {
		t.Fatal(err)
	}
	if want := (word.Changes{Inserted: 1, Deleted: 1, Comments: 1}); f.Changes != want {
		t.Errorf("changes %+v, want %+v", f.Changes, want)
	}
	if _, listed, _ := runIn(t, nil, "diff", "修订稿.docx", "新.docx"); !strings.Contains(listed, "没有改动") {
		t.Errorf("the revision differs from the new version:\n%s", listed)
	}
	for _, args := range []string{"旧.docx 新.md", "新.md 旧.docx"} {
		status, _, errors := runIn(t, nil, append([]string{"diff", "--format", "docx", "-o", "混.docx"}, strings.Fields(args)...)...)
		data, err := os.ReadFile("混.docx")
		if err != nil || status != 1 || errors != "" {
			t.Fatalf("%s: status %d, %q, %v", args, status, errors, err)
		}
		if f, err := word.Read("混.docx", data); err != nil || f.Changes.Inserted == 0 || f.Changes.Comments != 1 {
			t.Errorf("%s: %v, %+v", args, err, f)
		}
	}
	status, _, errors = runIn(t, nil, "diff", "--format", "docx", "-o", "新.docx", "旧.docx", "新.docx")
	if status != 3 || !strings.Contains(errors, "新.docx：结果不能写到原稿上") {
		t.Errorf("onto a version: status %d, %q", status, errors)
	}
	status, _, errors = runIn(t, nil, "diff", "--format", "docx", "-o", "再.docx", "旧.docx", "修订稿.docx")
	if status != 1 || !strings.Contains(errors, "修订稿.docx：新稿里原有的修订，修订稿里已全部接受") {
		t.Errorf("with earlier changes: status %d, %q", status, errors)
	}
	if again, err := os.ReadFile("再.docx"); err != nil || strings.Count(documentOf(t, again), "<w:del ") != strings.Count(documentOf(t, data), "<w:del ") {
		t.Errorf("with earlier changes: %v", err)
	}
}

// documentOf is the main part of a Word file.
func documentOf(t *testing.T, data []byte) string {
	t.Helper()
	pack, err := opc.Open(data)
	if err != nil {
		t.Fatal(err)
	}
	part, err := pack.Part("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	return string(part)
}
