package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pilotplan/internal/word"
)

// check --format docx writes a copy beside the file, with as many comments as there are findings; the folder that holds both still
// has one draft.
func TestCheckComments(t *testing.T) {
	dir := written(t, map[string]string{"稿.docx": docxOf(draftText)})
	draft := filepath.Join(dir, "稿.docx")
	before, err := os.ReadFile(draft)
	if err != nil {
		t.Fatal(err)
	}
	textStatus, listed, _ := runIn(t, nil, "check", draft)
	status, out, errors := runIn(t, nil, "check", "--format", "docx", dir)
	copied := filepath.Join(dir, "稿-批注.docx")
	summary := listed[strings.LastIndex(strings.TrimSuffix(listed, "\n"), "\n")+1:]
	if want := copied + "\n" + summary; status != textStatus || out != want || errors != "" {
		t.Errorf("status %d, %q, %q; want %d, %q", status, out, errors, textStatus, want)
	}
	data, err := os.ReadFile(copied)
	if err != nil {
		t.Fatal(err)
	}
	f, err := word.Read("稿-批注.docx", data)
	if err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(listed, " ["); f.Changes.Comments != n || n == 0 {
		t.Errorf("%d comments, want %d", f.Changes.Comments, n)
	}
	if after, err := os.ReadFile(draft); err != nil || string(after) != string(before) {
		t.Errorf("the draft itself was changed, %v", err)
	}
	if _, out, _ := runIn(t, nil, "check", dir); out != listed {
		t.Errorf("the folder gives\n%s\nwant\n%s", out, listed)
	}
}

// Where copies go, and what is refused.
func TestCheckCommentsPlaces(t *testing.T) {
	for _, c := range []struct {
		args           []string // behind check --format docx
		status         int
		written, fault string
	}{
		{[]string{"稿.docx", "-o", "批.docx"}, 0, "批.docx", ""},
		{[]string{"稿.docx", "-o", "新/"}, 0, "新/稿-批注.docx", ""},
		{[]string{"稿.docx", "-o", "新/批.docx", "--author", "李四", "--date", "2026年11月28日"}, 0, "新/批.docx", ""},
		{[]string{"稿.docx", "副/稿.docx", "-o", "新"}, 0, "新/稿-2-批注.docx", ""},
		{[]string{"稿.docx", "-o", "稿.docx"}, 3, "", "稿.docx：结果不能写到原稿上"},
		{[]string{"稿.md"}, 0, "稿-批注.docx", ""},
		{[]string{"稿.docx", "--date", "昨天"}, 2, "", "选项 “--date” 不能是 “昨天”"},
		{[]string{"稿.docx", "--report"}, 2, "", "“--report” 和 “--format docx” 不能一起用"},
	} {
		t.Run(strings.Join(c.args, " "), func(t *testing.T) {
			t.Chdir(written(t, map[string]string{"稿.docx": docxOf(draftText), "稿.md": draftText}))
			if err := os.Mkdir("副", 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile("副/稿.docx", []byte(docxOf("大力提升。")), 0o644); err != nil {
				t.Fatal(err)
			}
			status, _, errors := runIn(t, nil, append([]string{"check", "--format", "docx"}, c.args...)...)
			if status != c.status || !strings.Contains(errors, c.fault) || c.fault == "" && errors != "" {
				t.Errorf("status %d, %q", status, errors)
			}
			if c.written == "" {
				return
			}
			data, err := os.ReadFile(c.written)
			if err != nil {
				t.Fatal(err)
			}
			if f, err := word.Read(c.written, data); err != nil || f.Changes.Comments == 0 {
				t.Errorf("%v, %+v", err, f)
			}
		})
	}
}
