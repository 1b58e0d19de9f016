package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pilotplan/internal/doc"
	"pilotplan/internal/word/wordtest"
)

// run runs the program in its own process, as checkOutput does, and gives all that it writes.
func runIn(t *testing.T, stdin []byte, args ...string) (status int, out, errors string) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	env := &Env{Stdin: bytes.NewReader(stdin), Stdout: &stdout, Stderr: &stderr, Now: func() time.Time { return time.Date(2024, 6, 1, 0, 0, 0, 0, time.UTC) }, Getenv: func(string) string { return "" }}
	status = env.Main(context.Background(), args)
	return status, stdout.String(), stderr.String()
}

// written writes files below a new folder and gives its name.
func written(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

const draftText = `# 某某公司试点方案

## 一、试点目标

大力提升服务水平。到2025年底，服务收入达到3亿元。

表1　主要指标

| 指标名称 | 单位 | 2025年 |
| --- | --- | --- |
| 服务收入 | 亿元 | 显著提高 |

## 二、保障措施

成立专班。
`

// docxOf is a Word file of a Markdown text.
func docxOf(text string) string { return string(wordtest.FromDocument(doc.Parse([]byte(text)))) }

// A Word file is judged as the Markdown of the same text is; only its places have other names.
func TestCheckWord(t *testing.T) {
	dir := written(t, map[string]string{"稿.md": draftText, "稿.docx": docxOf(draftText)})
	type report struct {
		Findings []struct{ Rule, Message, Place string }
	}
	var got, want report
	for name, r := range map[string]*report{"稿.docx": &got, "稿.md": &want} {
		_, out, _ := runIn(t, nil, "check", "--format", "json", filepath.Join(dir, name))
		if err := json.Unmarshal([]byte(out), r); err != nil {
			t.Fatal(err)
		}
	}
	if len(want.Findings) == 0 || len(got.Findings) != len(want.Findings) {
		t.Fatalf("%+v, want %+v", got, want)
	}
	for i, f := range got.Findings {
		if w := want.Findings[i]; f.Rule != w.Rule || f.Message != w.Message || f.Place == "" || w.Place != "" {
			t.Errorf("%+v, want %+v", f, w)
		}
	}
	_, out, _ := runIn(t, nil, "check", filepath.Join(dir, "稿.docx"))
	for _, want := range []string{"稿.docx：第3段：", "    大力提升服务水平。", "    ^^^^"} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
}

func TestTargetsWord(t *testing.T) {
	dir := written(t, map[string]string{"稿.docx": docxOf(draftText)})
	_, out, errs := runIn(t, nil, "targets", filepath.Join(dir, "稿.docx"))
	if !strings.Contains(out, "稿.docx：第3段：可考核: 到2025年底，服务收入达到3亿元。") {
		t.Error(out, errs)
	}
	_, out, _ = runIn(t, []byte(docxOf(draftText)), "targets", "--format", "json", "-")
	if !strings.Contains(out, `"place": "第3段"`) {
		t.Error(out)
	}
}

// Word files are compared with Word files, Markdown and plan files.
func TestDiffWord(t *testing.T) {
	later := strings.Replace(draftText, "3亿元", "2亿元", 1)
	dir := written(t, map[string]string{"旧.docx": docxOf(draftText), "旧.md": draftText, "新.docx": docxOf(later)})
	name := func(n string) string { return filepath.Join(dir, n) }
	if status, out, errs := runIn(t, nil, "diff", name("旧.md"), name("旧.docx")); status != done {
		t.Errorf("the same text differs: %d\n%s%s", status, out, errs)
	}
	for _, old := range []string{"旧.docx", "旧.md"} {
		status, out, errs := runIn(t, nil, "diff", name(old), name("新.docx"))
		if status != 1 || !strings.Contains(out, "3亿元") || !strings.Contains(out, "第3段") {
			t.Errorf("%s: %d\n%s%s", old, status, out, errs)
		}
	}
	status, out, errs := runIn(t, nil, "diff", name("旧.docx"), "../../outline/江苏两业融合-第三批/样例.yaml")
	if status != 1 || errs != "" {
		t.Errorf("with a plan file: %d %s\n%s", status, errs, out[:min(len(out), 400)])
	}
}

// A plan that was set as Markdown and then kept in Word is the same plan.
func TestDiffWordOfPlan(t *testing.T) {
	const plan = "../../outline/江苏两业融合-第三批/样例.yaml"
	dir := t.TempDir()
	if status, _, errs := runIn(t, nil, "render", "-q", "-o", dir, plan); status != done {
		t.Fatal(errs)
	}
	text, err := os.ReadFile(filepath.Join(dir, "方案.md"))
	if err != nil {
		t.Fatal(err)
	}
	word := filepath.Join(dir, "方案.docx")
	if err := os.WriteFile(word, []byte(docxOf(string(text))), 0o644); err != nil {
		t.Fatal(err)
	}
	_, want, _ := runIn(t, nil, "diff", plan, filepath.Join(dir, "方案.md"))
	_, got, errs := runIn(t, nil, "diff", plan, word)
	if got = strings.ReplaceAll(got, word, filepath.Join(dir, "方案.md")); got != want {
		t.Errorf("%s\nwant\n%s%s", got, want, errs)
	}
}

// A head of two rows, 年度目标 over 2025年 and 2026年, is the head of one row that Markdown has; merged cells say what each of them
// covers.
func TestDiffWordOfMergedCells(t *testing.T) {
	const text = "# 甲\n\n| 指标名称 | 单位 | 2025年 | 2026年 | 责任部门 |\n| --- | --- | --- | --- | --- |\n| 收入 | 亿元 | 3 | 4 | 生产部 |\n| 专利 | 件 | 5 | 6 | 生产部 |\n"
	cell := func(props, text string) string {
		return "<w:tc><w:tcPr>" + props + "</w:tcPr>" + wordtest.P("", text) + "</w:tc>"
	}
	const from, below, two = `<w:vMerge w:val="restart"/>`, `<w:vMerge/>`, `<w:gridSpan w:val="2"/>`
	row := func(cells ...string) string { return "<w:tr>" + strings.Join(cells, "") + "</w:tr>" }
	table := "<w:tbl>" + row(cell(from, "指标名称"), cell(from, "单位"), cell(two, "年度目标"), cell(from, "责任部门")) +
		row(cell(below, ""), cell(below, ""), cell("", "2025年"), cell("", "2026年"), cell(below, "")) +
		row(cell("", "收入"), cell("", "亿元"), cell("", "3"), cell("", "4"), cell(from, "生产部")) +
		row(cell("", "专利"), cell("", "件"), cell("", "5"), cell("", "6"), cell(below, "")) + "</w:tbl>"
	word := wordtest.Of(map[string]string{"styles": wordtest.Headings, "body": wordtest.P("T", "甲") + table})
	dir := written(t, map[string]string{"旧.md": text, "新.docx": string(word)})
	if status, out, errs := runIn(t, nil, "diff", filepath.Join(dir, "旧.md"), filepath.Join(dir, "新.docx")); status != done {
		t.Errorf("%d %s%s", status, out, errs)
	}
}

// A plan that render wrote as a Word file, with its cover, its contents and its schedule, is the same plan.
func TestDiffWordOfRender(t *testing.T) {
	const plan = "../../outline/江苏两业融合-第三批/样例.yaml"
	dir := t.TempDir()
	if status, _, errs := runIn(t, nil, "render", "-q", "--format", "docx", "-o", dir, plan); status != done {
		t.Fatal(errs)
	}
	if status, out, errs := runIn(t, nil, "diff", plan, filepath.Join(dir, "方案.docx")); status != done {
		t.Errorf("%d %s%s", status, out, errs)
	}
}

func TestRenderWord(t *testing.T) {
	dir := written(t, map[string]string{"稿.docx": docxOf(draftText)})
	status, out, errs := runIn(t, nil, "render", "-o", filepath.Join(dir, "成稿"), filepath.Join(dir, "稿.docx"))
	if status != done || !strings.Contains(out, "稿.md") || !strings.Contains(out, "稿.pdf") {
		t.Fatal(status, out, errs)
	}
	text, err := os.ReadFile(filepath.Join(dir, "成稿", "稿.md"))
	if err != nil || string(text) != draftText {
		t.Errorf("%v\n%s", err, text)
	}
	pdf, err := os.ReadFile(filepath.Join(dir, "成稿", "稿.pdf"))
	if err != nil || !bytes.HasPrefix(pdf, []byte("%PDF-")) {
		t.Errorf("%v: no PDF", err)
	}
}

// Files of other kinds are told what they are, whatever they are called.
func TestOtherKindsAreRefused(t *testing.T) {
	compound := "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Repeat("\x00", 504)
	stream := func(name string) string { return compound + strings.Join(strings.Split(name, ""), "\x00") + "\x00\x00" }
	zip := func(files map[string]string) string { return string(wordtest.Zip(files)) }
	for name, c := range map[string]struct{ data, want string }{
		"a.doc":  {stream("WordDocument"), "这是Word 97—2003 文件（.doc），不能直接读取；请在 Word 或 WPS 里打开，另存为 .docx"},
		"b.wps":  {stream("WordDocument"), "WPS 文字文件（.wps）"},
		"c.docx": {stream("EncryptedPackage"), "去掉密码"},
		"d.md":   {"%PDF-1.7\n", "这是PDF 文件"},
		"e.docx": {"%PDF-1.7\n", "这是PDF 文件"},
		"f.odt":  {zip(map[string]string{"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"}), "OpenDocument 文本（.odt）"},
		"g.rtf":  {`{\rtf1\ansi a}`, "RTF 文件"},
		"h.xls":  {stream("Workbook"), "Excel 97—2003 表格（.xls）"},
		"i.zip":  {zip(map[string]string{"方案.md": "甲"}), "压缩包"},
		"j.docx": {"到2025年，收入3亿元。", "改了扩展名的其他文件"},
		"k.docx": {"", "空文件"},
		"l.docx": {docxOf(draftText)[:900], "文件不完整或已损坏"},
		"m.xlsx": {zip(map[string]string{"[Content_Types].xml": "spreadsheetml"}), "Excel 表格（.xlsx）"},
		"n.ofd":  {zip(map[string]string{"OFD.xml": "<a/>"}), "OFD 版式文件"},
		"o.doc":  {"<html xmlns:w=\"urn:schemas-microsoft-com:office:word\">", "网页"},
	} {
		dir := written(t, map[string]string{name: c.data})
		for _, command := range []string{"check", "targets", "render"} {
			status, _, errs := runIn(t, nil, command, filepath.Join(dir, name))
			if status != 3 || !strings.Contains(errs, c.want) || !strings.Contains(errs, name) {
				t.Errorf("%s %s: %d %s, want %s", command, name, status, errs, c.want)
			}
		}
	}
}

// A folder gives its Word files too, but not what Word leaves beside one that is open, nor what render makes of a plan there.
func TestWordInFolder(t *testing.T) {
	dir := written(t, map[string]string{"甲.docx": docxOf(draftText), "~$甲.docx": "x", "乙.yaml": "指南: 通用", "乙.docx": "x", "方案.docx": "x"})
	names, err := expand([]string{dir})
	if err != nil || len(names) != 2 || filepath.Base(names[0]) != "乙.yaml" || filepath.Base(names[1]) != "甲.docx" {
		t.Errorf("%q, %v", names, err)
	}
}
