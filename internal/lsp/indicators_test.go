package lsp

import (
	"encoding/json"
	"strings"
	"testing"
)

// numbered is a plan in which a number is named in every way that there is.
const numbered = `指南: 江苏两业融合-第三批
主要试点内容:
  试点目标: |
    𠮷营业收入（Z1）到2025年达到26亿元，Z12、AZ1、Z1-3、Z1型机床不变；Z1、Z2见表。
  指标:
    - 编号: Z1 # 𠮷
      名称: 营业收入
    - 编号: "Z2"
      名称: 研发投入
    - 编号: Z12
      名称: 设备
  任务:
    - 名称: 甲
      对应指标: [Z12, 'Z1', Z2]
    - 名称: 乙
      对应指标:
        - Z1
    - 名称: 丙
      对应指标: Z1
`

// at puts the cursor on the nth place where words stand, from 0.
func placeOf(t *testing.T, text, words string, nth int) position {
	t.Helper()
	at := 0
	for range nth {
		at += strings.Index(text[at:], words) + len(words)
	}
	i := strings.Index(text[at:], words)
	if i < 0 {
		t.Fatalf("no %s", words)
	}
	return newText([]byte(text)).position(at + i)
}

func TestDefinitionAndReferences(t *testing.T) {
	c := connect(t, `{}`)
	c.open(numbered)
	var found []location
	c.call("textDocument/definition", here(placeOf(t, numbered, "'Z1'", 0)), &found)
	own := newText([]byte(numbered)).position(strings.Index(numbered, "Z1 #"))
	if len(found) != 1 || found[0].Range.Start != own || found[0].URI != testURI {
		t.Errorf("definition: %v, want %v", found, own)
	}
	c.call("textDocument/references", here(own), &found)
	if len(found) != 4 {
		t.Errorf("references: %v", found)
	}
	found = nil
	c.call("textDocument/definition", here(placeOf(t, numbered, "研发投入", 0)), &found)
	if found != nil {
		t.Errorf("definition of a name: %v", found)
	}
}

func renameAt(t *testing.T, capabilities, text string, place position, to string) (string, workspaceEdit, error) {
	t.Helper()
	c := connect(t, capabilities)
	c.open(text)
	var edit workspaceEdit
	err := c.try("textDocument/rename", renameParams{here(place), to}, &edit)
	edits := edit.Changes[testURI]
	for _, d := range edit.DocumentChanges {
		edits = append(edits, d.Edits...)
	}
	return string(newText([]byte(text)).withEdits(edits).src), edit, err
}

func TestRenameEverywhere(t *testing.T) {
	got, edit, err := renameAt(t, `{}`, numbered, placeOf(t, numbered, "'Z1'", 0), " S-7 ")
	if err != nil {
		t.Fatal(err)
	}
	want := strings.NewReplacer(
		"（Z1）", "（S-7）", "；Z1、", "；S-7、", "编号: Z1 #", "编号: S-7 #", "'Z1'", "'S-7'", "- Z1\n", "- S-7\n", "指标: Z1\n", "指标: S-7\n", "Z1型", "S-7型",
	).Replace(numbered)
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if len(edit.Changes) != 1 || edit.DocumentChanges != nil {
		t.Errorf("a client that takes changes alone gets %v", edit)
	}
}

// A client that can asks the user about what was found in texts, where Z1 may be the name of a machine.
func TestRenameAsksAboutTexts(t *testing.T) {
	_, edit, err := renameAt(t, `{"workspace":{"workspaceEdit":{"documentChanges":true,"changeAnnotationSupport":{}}}}`, numbered, placeOf(t, numbered, "'Z1'", 0), "S7")
	if err != nil || len(edit.DocumentChanges) != 1 || !edit.ChangeAnnotations[inProse].NeedsConfirmation {
		t.Fatalf("%v %v", edit, err)
	}
	asked, sure := 0, 0
	for _, e := range edit.DocumentChanges[0].Edits {
		if e.AnnotationID == inProse {
			asked++
		} else {
			sure++
		}
	}
	if asked != 3 || sure != 4 {
		t.Errorf("%d edits are asked about, %d are not", asked, sure)
	}
}

func TestRenameIsRefused(t *testing.T) {
	twice := strings.Replace(numbered, "编号: Z12", "编号: Z1", 1)
	for name, c := range map[string]struct{ text, on, to, want string }{
		"taken":     {numbered, "'Z1'", "Z2", "已经有编号为“Z2”的指标：“研发投入”"},
		"empty":     {numbered, "'Z1'", "  ", "编号只用"},
		"syntax":    {numbered, "'Z1'", "a: b", "编号只用"},
		"null":      {numbered, "'Z1'", "null", "不能直接写作编号"},
		"twice":     {twice, "'Z1'", "Z9", "有 2 个指标的编号都是“Z1”"},
		"unheard":   {strings.Replace(numbered, "'Z1'", "Z99", 1), "Z99", "Z9", "没有编号为“Z99”的指标"},
		"no number": {numbered, "研发投入", "Z9", "这里没有指标编号"},
	} {
		_, _, err := renameAt(t, `{}`, c.text, placeOf(t, c.text, c.on, 0), c.to)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestPrepareRename(t *testing.T) {
	c := connect(t, `{}`)
	c.open(numbered)
	var got struct {
		Range       span
		Placeholder string
	}
	c.call("textDocument/prepareRename", here(placeOf(t, numbered, `"Z2"`, 0)), &got)
	if text := newText([]byte(numbered)); got.Placeholder != "Z2" || string(text.src[text.offset(got.Range.Start):text.offset(got.Range.End)]) != "Z2" {
		t.Errorf("%v", got)
	}
	var none json.RawMessage
	c.call("textDocument/prepareRename", here(position{0, 1}), &none)
	if string(none) != "null" {
		t.Errorf("a key can be renamed: %s", none)
	}
}
