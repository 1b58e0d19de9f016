package comment

import (
	"bytes"
	"fmt"
	"math/rand"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pilotplan/internal/finding"
	"pilotplan/internal/thorough"
	"pilotplan/internal/word"
	"pilotplan/internal/word/wordtest"

	"github.com/rogpeppe/go-internal/txtar"
)

// Each note stands on the very words, whatever runs they are in.
func TestAddOnWords(t *testing.T) {
	const bold = `<w:rPr><w:b/><w:sz w:val="32"/></w:rPr>`
	for _, c := range []struct{ name, body, on string }{
		{"inside a run", wordtest.P("", "甲乙丙丁"), "乙丙"},
		{"a whole run", wordtest.P("", "甲乙") + wordtest.P("", "丙丁"), "丙丁"},
		{"from run to run", `<w:p><w:r>` + bold + `<w:t>甲乙</w:t></w:r><w:r><w:t>丙丁</w:t></w:r></w:p>`, "乙丙"},
		{"with references", `<w:p><w:r><w:t>a&amp;b&#x4e2d;&lt;c</w:t></w:r></w:p>`, "b中<"},
		{"blanks at the cut", `<w:p><w:r><w:t>ab cd</w:t></w:r></w:p>`, "cd"},
		{"behind a tab", `<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r></w:p>`, "乙"},
		{"signs without width", "<w:p><w:r><w:t>甲\u00ad乙\u200b丙丁</w:t></w:r></w:p>", "丙"},
		{"in a link", `<w:p><w:hyperlink w:anchor="a"><w:r><w:t>甲乙丙</w:t></w:r></w:hyperlink><w:r><w:t>丁</w:t></w:r></w:p>`, "乙丙"},
		{"in a change", `<w:p><w:ins w:id="1" w:author="a"><w:r><w:t>甲乙丙</w:t></w:r></w:ins></w:p>`, "乙"},
		{"in a control", `<w:sdt><w:sdtContent><w:p><w:sdt><w:sdtContent><w:r><w:t>甲乙丙</w:t></w:r></w:sdtContent></w:sdt></w:p></w:sdtContent></w:sdt>`, "乙"},
		{"in a table", `<w:tbl><w:tr><w:tc>` + wordtest.P("", "甲") + `</w:tc><w:tc>` + wordtest.P("", "乙丙丁") + `</w:tc></w:tr></w:tbl>`, "丙"},
		{"over paragraphs", wordtest.P("", "甲乙") + wordtest.P("", "丙丁"), "乙\n丙"},
	} {
		t.Run(c.name, func(t *testing.T) {
			data := wordtest.Docx(c.body)
			read := readFile(t, data)
			from := bytes.Index(read.Source, []byte(c.on))
			if from < 0 {
				t.Fatalf("%q is not in %q", c.on, read.Source)
			}
			out := add(t, data, read, Note{from, from + len(c.on), []string{"注"}})
			want := strings.NewReplacer("\n", "", "\t", "").Replace(c.on)
			if got := covered(t, part(t, out, "word/document.xml"), "0"); got != want {
				t.Errorf("on %q, want %q", got, want)
			}
			checkCopy(t, data, out)
		})
	}
}

// Where Word allows no comment, it stands on what the words hang on.
func TestAddNearby(t *testing.T) {
	box := `<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:pict><v:shape><v:textbox><w:txbxContent>` + wordtest.P("", "框内") + `</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`
	note := wordtest.Of(map[string]string{
		"body":      wordtest.P("", "前文") + `<w:p><w:r><w:t>正文</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>` + wordtest.P("", "后文"),
		"footnotes": `<w:footnote w:id="1">` + wordtest.P("", "脚注的话") + `</w:footnote>`,
	})
	for _, c := range []struct {
		name   string
		data   []byte
		on     string
		around string
	}{
		{"text box", wordtest.Docx(box), "框内", "框内"},
		{"note of the page", note, "脚注的话", "正文"},
		{"the file", wordtest.Docx(wordtest.P("", "标题") + wordtest.P("", "正文")), "", "标题"},
	} {
		read := readFile(t, c.data)
		from := bytes.Index(read.Source, []byte(c.on))
		out := add(t, c.data, read, Note{from, from + len(c.on), []string{"注"}})
		if got := covered(t, part(t, out, "word/document.xml"), "0"); got != c.around {
			t.Errorf("%s: on %q, want %q", c.name, got, c.around)
		}
		checkCopy(t, c.data, out)
	}
	out := add(t, wordtest.Docx(`<w:p/>`), readFile(t, wordtest.Docx(`<w:p/>`)), Note{Text: []string{"空文件"}})
	if readFile(t, out).Changes.Comments != 1 {
		t.Error("an empty file has no comment")
	}
}

// Comments that are there stay, and numbers do not meet.
func TestAddToComments(t *testing.T) {
	data := wordtest.Of(map[string]string{
		"body":     `<w:p><w:commentRangeStart w:id="7"/><w:r><w:t>甲乙</w:t></w:r><w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r></w:p>`,
		"comments": `<w:comment w:id="7" w:author="老张">` + wordtest.P("", "原来的批注") + `</w:comment>`,
	})
	out := add(t, data, readFile(t, data), Note{0, 3, []string{"新的", "建议：改"}})
	comments := part(t, out, "word/comments.xml")
	for _, want := range []string{"原来的批注", `w:id="8"`, "新的", "建议：改", `w:author="李四"`, `w:initials="李四"`, `w:date="2026-11-28T00:00:00Z"`} {
		if !strings.Contains(comments, want) {
			t.Errorf("no %q in %s", want, comments)
		}
	}
	if n := readFile(t, out).Changes.Comments; n != 2 {
		t.Errorf("%d comments", n)
	}
	again := add(t, out, readFile(t, out), Note{3, 6, []string{"又"}})
	if n := readFile(t, again).Changes.Comments; n != 3 || !strings.Contains(part(t, again, "word/comments.xml"), `w:id="9"`) {
		t.Errorf("%d comments", n)
	}
}

// A strict file, one whose names have another prefix, and one in UTF-16 get comments in their own kind.
func TestAddToKinds(t *testing.T) {
	strict := wordtest.Of(map[string]string{"strict": "", "body": wordtest.P("", "甲乙丙")})
	if links := part(t, add(t, strict, readFile(t, strict), Note{3, 6, []string{"注"}}), "word/_rels/document.xml.rels"); !strings.Contains(links, "purl.oclc.org/ooxml/officeDocument/relationships/comments") {
		t.Errorf("links %s", links)
	}
	text := `<?xml version="1.0"?><x:document xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:body><x:p><x:r><x:t>甲乙丙</x:t></x:r></x:p></x:body></x:document>`
	wide := []byte("\xff\xfe")
	for _, r := range strings.Replace(text, "?>", ` encoding="UTF-16"?>`, 1) {
		wide = append(wide, byte(r), byte(r>>8))
	}
	for _, document := range []string{text, string(wide)} {
		data := wordtest.Of(map[string]string{"word/document.xml": document})
		out := add(t, data, readFile(t, data), Note{3, 6, []string{"注"}})
		if read := readFile(t, out); string(read.Source) != "甲乙丙\n" || read.Changes.Comments != 1 {
			t.Errorf("reads as %q with %d comments", read.Source, read.Changes.Comments)
		}
		if document == text {
			if got := covered(t, part(t, out, "word/document.xml"), "0"); got != "乙" {
				t.Errorf("on %q", got)
			}
		}
	}
}

func TestFindings(t *testing.T) {
	data := wordtest.Docx(wordtest.P("", "标题") + wordtest.P("", "第一句。第二句。"))
	read := readFile(t, data)
	found := []finding.Finding{
		{Rule: "vague", Severity: finding.Error, Message: "说不清", Hint: "写数", Clause: "指南 二", Pos: read.Places.Pos(len("标题\n第一句。"), len("标题\n第一句。第二句。"))},
		{Rule: "whole", Severity: finding.Note, Message: "整个文件", Pos: finding.Pos{File: "a"}},
		{Rule: "silent", Severity: finding.Note, Message: "不说", Suppressed: true},
	}
	out := add(t, data, read, Findings(read, found)...)
	if got := covered(t, part(t, out, "word/document.xml"), "1"); got != "第二句。" {
		t.Errorf("on %q", got)
	}
	comments := part(t, out, "word/comments.xml")
	if !strings.Contains(comments, "错误：说不清 [vague]（指南 二）") || !strings.Contains(comments, "建议：写数") || strings.Contains(comments, "不说") {
		t.Errorf("comments %s", comments)
	}
}

// What was found in the source that a file was set from stands on its words, or in its row; what cannot be found names its place.
func TestFindingsOf(t *testing.T) {
	source := "目标: 大力提升服务水平的综合能力\n收入: 30\n别的: 说不出在哪里的一句话。\n"
	cell := func(text string) string { return `<w:tc>` + wordtest.P("", text) + `</w:tc>` }
	data := wordtest.Docx(wordtest.P("", "占30和一句") + wordtest.P("", "一、大力提升服务水平的综合能力。") + `<w:tbl><w:tr>` + cell("服务收入") + cell("30") + `</w:tr></w:tbl>`)
	at := func(line, from, to int) finding.Pos {
		return finding.Pos{File: "方案.yaml", Line: line, Column: from, EndLine: line, EndColumn: to}
	}
	found := []finding.Finding{
		{Message: "没有数", Pos: at(1, 5, 17)},
		{Message: "指标“服务收入”不对", Pos: at(2, 5, 7)},
		{Message: "指标“没有的”不对", Pos: at(2, 5, 7)},
		{Message: "不在", Pos: at(3, 5, 15)},
		{Message: "短而只有一处", Pos: at(3, 12, 14)},
	}
	var got []string
	read := readFile(t, data)
	for _, n := range FindingsOf(read, found, []byte(source)) {
		got = append(got, fmt.Sprintf("%d %s %d", n.From, read.Source[n.From:n.To], len(n.Text)))
	}
	want := fmt.Sprintf("%d 大力提升服务水平的综合能 1,%d 30 1,0  2,0  2,%d 一句 1", len("占30和一句\n一、"), bytes.Index(read.Source, []byte("\n30\n"))+1, len("占30和"))
	if strings.Join(got, ",") != want {
		t.Errorf("on %s, want %s", strings.Join(got, ","), want)
	}
}

// Drafts of all kinds with notes on random stretches stay the same beside the notes.
func TestAddChangesNothing(t *testing.T) {
	names, err := filepath.Glob("../testdata/drafts/*.txtar")
	if err != nil || len(names) < 10 {
		t.Fatalf("%d drafts, %v", len(names), err)
	}
	random := rand.New(rand.NewSource(3))
	for _, name := range names {
		data := draft(t, name)
		read := readFile(t, data)
		for range thorough.Rounds(5, 50) {
			var notes []Note
			for k := range 1 + random.Intn(8) {
				from := random.Intn(len(read.Source) + 1)
				to := min(len(read.Source), from+random.Intn(40))
				notes = append(notes, Note{onRune(read.Source, from), onRune(read.Source, to), []string{fmt.Sprint("注", k)}})
			}
			out := add(t, data, read, notes...)
			checkCopy(t, data, out)
			if t.Failed() {
				t.Fatalf("%s: notes %v", name, notes)
			}
		}
	}
}

func draft(t *testing.T, name string) []byte {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]string{}
	for _, f := range txtar.Parse(text).Files {
		if f.Name != "want.md" {
			parts[strings.TrimSuffix(f.Name, ".part")] = strings.ReplaceAll(string(f.Data), "\n", "")
		}
	}
	return wordtest.Of(parts)
}

// onRune is the last start of a character up to a byte.
func onRune(text []byte, at int) int {
	for at > 0 && at < len(text) && text[at]&0xc0 == 0x80 {
		at--
	}
	return at
}

func readFile(t *testing.T, data []byte) *word.File {
	t.Helper()
	f, err := word.Read("稿.docx", data)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// add adds notes twice: the same input gives the same bytes.
func add(t *testing.T, data []byte, read *word.File, notes ...Note) []byte {
	t.Helper()
	o := Options{Author: "李四", Date: time.Date(2026, 11, 28, 0, 0, 0, 0, time.UTC)}
	out, err := Add(data, read, notes, o)
	if err != nil {
		t.Fatal(err)
	}
	again, err := Add(data, read, notes, o)
	if err != nil || !bytes.Equal(out, again) {
		t.Errorf("the same notes give other bytes, %v", err)
	}
	return out
}
