package report

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/doc"
)

func markdown(t *testing.T, r *change.Report) []byte {
	t.Helper()
	text, err := Markdown(r, os.DirFS("../../../templates"))
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func TestMarkdown(t *testing.T) { golden(t, "report.md", markdown(t, report())) }

// Long passages want a landscape page, on which both versions have as much room.
func TestMarkdownLong(t *testing.T) {
	r := report()
	r.Changes[5].New = strings.Repeat("很长的一段话，", 20)
	for _, b := range doc.Parse(markdown(t, r)).Blocks {
		table, ok := b.(*doc.Table)
		if !ok {
			continue
		}
		long := strings.Contains(doc.Text(table.Caption), "文字修改")
		if table.Wide != long || long && (len(table.Widths) != 6 || table.Widths[2] != table.Widths[3]) {
			t.Errorf("%s: wide %v, widths %v", doc.Text(table.Caption), table.Wide, table.Widths)
		}
	}
}

func TestMarkdownOfNothing(t *testing.T) {
	got := markdown(t, &change.Report{Old: "甲.yaml", New: "乙.yaml"})
	if !bytes.Contains(got, []byte("| 实质性修改 | 没有 |")) || bytes.Contains(got, []byte("表2")) {
		t.Errorf("got %s", got)
	}
}

// Whatever a plan says stays in its cells: the tables have the rows and columns that they would have without it.
func TestMarkdownIsSafe(t *testing.T) {
	want := doc.Parse(markdown(t, hostile("字")))
	for _, word := range []string{
		"|", "a|b", `\|`, "<script>alert(1)</script>", "<br>", "# a", "```", "**", "~~", "a\n\nb", "| a |\n| - |", "[x](y)", "![](x.png)", "\x1b[31m",
		"<!-- 分页 -->", "{{.}}", "[^1]", " ", "**甲", "$x$",
	} {
		got := doc.Parse(markdown(t, hostile(word)))
		if len(got.Blocks) != len(want.Blocks) {
			t.Errorf("%q: %d blocks, want %d", word, len(got.Blocks), len(want.Blocks))
			continue
		}
		for i, b := range want.Blocks {
			wanted, ok := b.(*doc.Table)
			if !ok {
				continue
			}
			table, ok := got.Blocks[i].(*doc.Table)
			if !ok || len(table.Rows) != len(wanted.Rows) || len(table.Head) != len(wanted.Head) {
				t.Errorf("%q: block %d is %+v", word, i, got.Blocks[i])
			}
		}
	}
}

// The marks are what Markdown takes for marks, also beside hanzi and Chinese marks.
func TestMarkdownMarks(t *testing.T) {
	for _, c := range []struct{ deleted, inserted string }{{"8个", "一批"}, {"“八”", "（若干）"}, {" 8 ", " x"}, {"，", "。"}, {"a\nb", "c\n\nd"}} {
		r := report()
		r.Changes = []change.Change{{Kind: change.Reworded, Old: "甲" + c.deleted + "乙", New: "甲" + c.inserted + "乙", Edits: []change.Edit{kept("甲"), struckOut(c.deleted), inserted(c.inserted), kept("乙")}}}
		row := wordingRow(t, markdown(t, r))
		for i, style := range map[int]doc.Style{2: doc.Strike, 3: doc.Bold} {
			want := map[int]string{2: c.deleted, 3: c.inserted}[i]
			marked := ""
			for _, s := range row[i] {
				if s.Style == style {
					marked += s.Text
				}
			}
			clean := func(s string) string { return strings.NewReplacer(" ", "", "\n", "").Replace(s) }
			if clean(marked) != clean(want) {
				t.Errorf("%q is marked as %q in %+v", want, marked, row[i])
			}
		}
	}
}

func wordingRow(t *testing.T, text []byte) [][]doc.Span {
	t.Helper()
	for _, b := range doc.Parse(text).Blocks {
		if table, ok := b.(*doc.Table); ok && strings.Contains(doc.Text(table.Caption), "文字修改") {
			return table.Rows[0]
		}
	}
	t.Fatalf("no table in %s", text)
	return nil
}
