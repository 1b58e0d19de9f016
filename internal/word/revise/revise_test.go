package revise

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pilotplan/internal/word"
	"pilotplan/internal/word/wordtest"
)

const by = ` w:author="李四" w:date="2026-11-28T00:00:00Z"`

func read(t *testing.T, data []byte) *word.File {
	t.Helper()
	f, err := word.Read("稿.docx", data)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// revised makes a revision and holds it to what it promises.
func revised(t *testing.T, old, new []byte) *Revision {
	t.Helper()
	r, err := Make(Draft{old, read(t, old)}, Draft{new, read(t, new)}, by)
	if err != nil {
		t.Fatal(err)
	}
	checkOrder(t, parsed(t, partOf(t, r.Data, "word/document.xml")))
	// A text box is read behind its paragraph, which may be one with the next where no end of a paragraph could go.
	boxed := strings.Contains(bodyOf(t, old)+bodyOf(t, new), "txbxContent")
	for _, c := range []struct {
		name string
		data []byte
		want []byte
	}{
		{"as it is read", r.Data, new},
		{"with all accepted", settled(t, r.Data, true), new},
		{"with all rejected", settled(t, r.Data, false), old},
	} {
		got := read(t, c.data)
		if c.name != "as it is read" && got.Changes.Inserted+got.Changes.Deleted > 0 {
			t.Errorf("%s, there are changes left: %+v", c.name, got.Changes)
		}
		if want := lines(read(t, c.want)); lines(got) != want && !(boxed && sorted(lines(got)) == sorted(want)) {
			t.Errorf("%s: %q\nwant %q\nin %s", c.name, lines(got), want, bodyOf(t, r.Data))
		}
	}
	return r
}

// lines are the lines of a text that say something: a line that is empty has no change.
func lines(f *word.File) string {
	var all []string
	for line := range strings.Lines(string(f.Source)) {
		if line = strings.TrimSpace(line); line != "" {
			all = append(all, line)
		}
	}
	return strings.Join(all, "\n")
}

func sorted(text string) string {
	all := strings.Split(text, "\n")
	slices.Sort(all)
	return strings.Join(all, "\n")
}

func bodyOf(t *testing.T, data []byte) string {
	t.Helper()
	f := parsed(t, partOf(t, data, "word/document.xml"))
	var b strings.Builder
	f.write(&b)
	_, body, _ := strings.Cut(b.String(), "<w:body>")
	return body
}

func p(text string) string { return wordtest.P("", text) }

// tbl is a table of rows whose cells are parted by bars.
func tbl(rows ...string) string {
	s := `<w:tbl><w:tblPr/><w:tblGrid/>`
	for _, row := range rows {
		s += `<w:tr>`
		for cell := range strings.SplitSeq(row, "|") {
			s += `<w:tc><w:tcPr/>`
			for line := range strings.SplitSeq(cell, "/") {
				s += p(line)
			}
			s += `</w:tc>`
		}
		s += `</w:tr>`
	}
	return s + `</w:tbl>`
}

// Notes come and go with what refers to them, and are compared where it stays; the new file may have had none.
func TestMakeNotes(t *testing.T) {
	const ref = `<w:r><w:footnoteReference w:id="%d"/></w:r>`
	note := func(id int, text string) string {
		return fmt.Sprintf(`<w:footnote w:id="%d">%s</w:footnote>`, id, p(text))
	}
	file := func(notes, body string) []byte {
		if notes == "" {
			return wordtest.Docx(body)
		}
		return wordtest.Of(map[string]string{"body": body, "footnotes": notes})
	}
	text := func(ids ...any) string {
		return fmt.Sprintf(`<w:p><w:r><w:t>产值达到</w:t></w:r>`+strings.Repeat(ref, len(ids))+`<w:r><w:t>三亿元，居第二。</w:t></w:r></w:p>`, ids...)
	}
	for _, c := range []struct {
		name     string
		old, new []byte
	}{
		{"changed", file(note(1, "统计局口径，含税。"), text(1)), file(note(4, "统计局口径，不含税。"), text(4))},
		{"come", file("", text()), file(note(1, "统计局口径。"), text(1))},
		{"gone", file(note(1, "统计局口径。"), text(1)), file("", text())},
		{"gone among others", file(note(1, "统计局口径。")+note(2, "公报所载。"), text(1, 2)), file(note(1, "公报所载。"), text(1))},
		{"gone from a paragraph of its own", file(note(1, "统计局口径。"), p("甲甲甲")+fmt.Sprintf(`<w:p>`+ref+`</w:p>`, 1)), file("", p("甲甲甲"))},
		{"come in a paragraph of its own", file("", p("甲甲甲")), file(note(1, "统计局口径。"), p("甲甲甲")+fmt.Sprintf(`<w:p>`+ref+`</w:p>`, 1)+p("乙"))},
		{"gone where the text is another", file(note(1, "统计局口径。"), p("甲甲")+fmt.Sprintf(`<w:p><w:r><w:t>乙乙。</w:t></w:r>`+ref+`</w:p>`, 1)), file("", p("甲甲")+p("丙丙丙丙"))},
		{"gone with its paragraph", file(note(1, "统计局口径。"), p("甲甲甲")+text(1)+p("乙乙乙")), file("", p("甲甲甲")+p("乙乙乙"))},
	} {
		t.Run(c.name, func(t *testing.T) { revised(t, c.old, c.new) })
	}
}

// Tracked changes that the new version has are accepted, and only what differs from the old one is marked.
func TestMakeAcceptsEarlierChanges(t *testing.T) {
	old := wordtest.Docx(p("甲甲甲甲") + p("收入达到7.8亿元。") + tbl("收入|7.8", "利润|2"))
	new := wordtest.Docx(`<w:p><w:pPr><w:rPr><w:del w:id="7"/></w:rPr></w:pPr><w:del w:id="8" w:author="王五"><w:r><w:delText>丑</w:delText></w:r></w:del></w:p>` + p("甲甲甲甲") +
		`<w:p><w:r><w:t>收入达到</w:t></w:r><w:del w:id="1" w:author="王五"><w:r><w:delText>9</w:delText></w:r></w:del><w:ins w:id="2" w:author="王五"><w:r><w:t>7.0</w:t></w:r></w:ins><w:r><w:t>亿元。</w:t></w:r></w:p>` +
		tbl("收入|7.8", "税金|1", "利润|2"))
	if body := bodyOf(t, revised(t, old, new).Data); strings.Contains(body, "王五") || strings.Contains(body, "丑") || strings.Count(body, "<w:trPr><w:ins ") != 1 || strings.Contains(body, "甲甲</w:delText>") {
		t.Error(body)
	}
}

// Text boxes are compared, in each of the ways that the file holds them; the text of one that is gone goes behind the paragraph that it hung on.
func TestMakeBoxes(t *testing.T) {
	box := func(inside string) string {
		return `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>` + inside + `</w:txbxContent></wps:txbx></w:drawing></mc:Choice>` +
			`<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>` + inside + `</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`
	}
	plain := func(inside string) string {
		return `<w:p><w:r><w:t>见右框</w:t></w:r><w:r><w:pict><v:shape><v:textbox><w:txbxContent>` + inside + `</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`
	}
	for _, c := range []struct {
		name, old, new string
		marks          int // of changes
	}{
		{"same", box(p("框里的话")), box(p("框里的话")), 0},
		{"a word", box(p("建设平台，培训人员。") + p("乙")), box(p("建设数据平台，培训人员。") + p("乙")), 2},
		{"all", box(p("框里的话")), box(p("别的")), 4},
		{"a paragraph", plain(p("甲甲甲甲") + p("乙乙乙乙")), plain(p("甲甲甲甲") + p("丙丙丙丙丙丙") + p("乙乙乙乙")), 2},
		{"a row", plain(tbl("收入|7.8", "利润|2") + p("")), plain(tbl("收入|7.8", "税金|3", "利润|2") + p("")), 5},
		{"come", p("甲甲甲"), p("甲甲甲") + box(p("框里的话")), 3},
		{"come with its paragraph", p("甲甲甲"), p("甲甲甲") + plain(p("框里的话")), 4},
		{"gone", plain(p("框里的话")) + p("乙乙乙"), p("见右框") + p("乙乙乙"), 2},
		{"gone with its paragraph", p("甲甲甲") + box(p("框里的话")+tbl("收入|7.8")) + p("乙乙乙"), p("甲甲甲") + p("乙乙乙"), 8},
		{"gone, last of all", p("甲甲甲") + box(p("框里的话")), p("甲甲甲"), 4},
		{"two of which one has come", plain(p("框里的话")), box(p("新的框，在前。")) + plain(p("框里的话")), 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := revised(t, wordtest.Docx(c.old), wordtest.Docx(c.new))
			body := bodyOf(t, r.Data)
			if n := strings.Count(body, by); n != c.marks {
				t.Errorf("%d marks, want %d, in %s", n, c.marks, body)
			}
			for inside := range strings.SplitSeq(body, "<mc:Choice") {
				choice, fallback, ok := strings.Cut(inside, "<mc:Fallback>")
				if ok && boxIn(choice) != boxIn(fallback) {
					t.Errorf("the alternatives differ: %s", inside)
				}
			}
		})
	}
}

func boxIn(text string) string {
	_, inside, _ := strings.Cut(text, "<w:txbxContent>")
	inside, _, _ = strings.Cut(inside, "</w:txbxContent>")
	return inside
}

// uncounted are cases where an empty paragraph is left: the new version has one, or what goes has tables on both sides.
var uncounted = map[string]bool{"pending before": true, "nothing after": true, "nothing before": true, "table": true, "contents": true}

// checkOrder holds elements to the order that the schema wants: properties come first.
func checkOrder(t *testing.T, e *elem) {
	t.Helper()
	lead := map[string]string{"w:p": "w:pPr", "w:r": "w:rPr", "w:tr": "w:trPr", "w:tc": "w:tcPr", "w:tbl": "w:tblPr"}[e.name]
	for i, kid := range e.kids {
		if lead != "" && kid.name == lead && i > 0 || kid.name == "w:pPrChange" && i+1 < len(e.kids) {
			t.Errorf("%s is child %d of %s", kid.name, i, e.name)
		}
		checkOrder(t, kid)
	}
}

func TestMake(t *testing.T) {
	for _, c := range []struct {
		name, old, new string
		marks          []string // that the revision has, in this order
	}{
		{"nothing", p("甲乙丙"), p("甲乙丙"), nil},
		{"figure", p("收入达到7.8亿元。"), p("收入达到7.0亿元。"), []string{"<w:del ", "7.8亿元", "<w:ins ", "7.0亿元", "</w:ins>"}},
		{"over runs", p("由服务事业部牵头实施改造"), `<w:p><w:r><w:t>由装备</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>集团公司牵头实施改造</w:t></w:r></w:p>`, []string{"<w:del ", "<w:ins "}},
		{"at the end", p("建设平台，培训人员。"), p("建设平台，培训人员。共三百人。"), []string{"<w:ins "}},
		{"gone at the end", p("建设平台，培训人员。共三百人。"), p("建设平台，培训人员。"), []string{"<w:del "}},
		{"paragraph in the middle", p("甲甲甲甲") + p("乙乙乙乙"), p("甲甲甲甲") + p("丙丙丙丙丙") + p("乙乙乙乙"), []string{"<w:ins ", "<w:ins ", "丙"}},
		{"paragraph gone", p("甲甲甲甲") + p("丙丙丙丙丙") + p("乙乙乙乙"), p("甲甲甲甲") + p("乙乙乙乙"), []string{"<w:del ", "<w:del ", "丙"}},
		{"last paragraph", p("甲甲甲甲"), p("甲甲甲甲") + p("丙丙丙丙丙"), []string{"<w:ins "}},
		{"last paragraph gone", p("甲甲甲甲") + p("丙丙丙丙丙"), p("甲甲甲甲"), []string{"<w:del "}},
		{"replaced", p("甲甲甲甲") + p("乙乙乙乙"), p("丙丙丙丙丙") + p("乙乙乙乙"), []string{"甲", "丙"}},
		{"everything", p("甲甲甲甲"), p("丙丙丙丙丙"), []string{"甲", "丙"}},
		{"nothing before", `<w:p/>`, p("甲"), []string{"<w:ins "}},
		{"nothing after", p("甲"), `<w:p/>`, []string{"<w:del "}},
		{"cell", tbl("收入|7.8", "利润|2"), tbl("收入|7.2", "利润|2"), []string{"<w:del ", "7.8", "<w:ins ", "7.2"}},
		{"row", tbl("收入|7.8", "利润|2"), tbl("收入|7.8", "税金总额|1", "利润|2"), []string{"<w:trPr><w:ins ", "税金"}},
		{"row gone", tbl("收入|7.8", "税金总额|1", "利润|2"), tbl("收入|7.8", "利润|2"), []string{"<w:trPr><w:del ", "税金"}},
		{"column", tbl("收入|7.8", "利润|2"), tbl("收入|亿元|7.8", "利润|亿元|2"), []string{"<w:del ", "<w:ins "}},
		{"table", p("甲甲甲"), p("甲甲甲") + tbl("收入|7.8") + p("乙乙乙"), []string{"<w:trPr><w:ins "}},
		{"table gone", p("甲甲甲") + tbl("收入|7.8") + p("乙乙乙"), p("甲甲甲") + p("乙乙乙"), []string{"<w:tbl>", "<w:trPr><w:del "}},
		{"paragraphs of a cell", tbl("收入/按年计/含税|7.8"), tbl("收入/不含税/含税|7.8"), []string{"<w:del ", "<w:ins "}},
		{"paragraph before a table", p("甲甲甲") + tbl("收入|7.8"), p("甲甲甲") + p("丁丁丁丁") + tbl("收入|7.8"), []string{"<w:ins "}},
		{"paragraph before a table gone", p("甲甲甲") + p("丁丁丁丁") + tbl("收入|7.8"), p("甲甲甲") + tbl("收入|7.8"), []string{"<w:del "}},
		{"tabs and lines", `<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r></w:p>`, p("甲丁丙戊己庚"), []string{"<w:tab>", "<w:br>"}},
		{"link", `<w:p><w:hyperlink w:anchor="a"><w:r><w:t>见平台网站</w:t></w:r></w:hyperlink></w:p>`, `<w:p><w:hyperlink w:anchor="a"><w:r><w:t>见数据平台网站</w:t></w:r></w:hyperlink></w:p>`, []string{"<w:hyperlink ", "<w:ins "}},
		{"formula", `<w:p><w:r><w:t>增长率等于</w:t></w:r><m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath></w:p>`, `<w:p><w:r><w:t>增长率等于</w:t></w:r><m:oMath><m:r><m:t>c×2</m:t></m:r></m:oMath></w:p>`, []string{"a+b</w:delText>", "<w:ins ", "<m:oMath>"}},
		{"ruby", `<w:p><w:r><w:ruby><w:rt><w:r><w:t>pin</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>拼音</w:t></w:r></w:rubyBase></w:ruby></w:r><w:r><w:t>输入法</w:t></w:r></w:p>`, p("拼字输入法"), []string{"<w:del ", "<w:ins "}},
		{"contents", p("甲甲甲甲") + p("丁丁丁丁"), p("甲甲甲甲") + `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>` + p("目录") + `</w:sdtContent></w:sdt>` + p("乙乙乙乙"), []string{"<w:del ", "<w:ins "}},
		{"properties", p("甲甲甲甲") + p("乙乙乙乙"), p("甲甲甲甲") + `<w:p><w:pPr><w:jc w:val="center"/><w:rPr><w:b/></w:rPr><w:pPrChange w:id="9"><w:pPr/></w:pPrChange></w:pPr><w:r><w:t>丙丙丙丙丙</w:t></w:r></w:p>` + p("乙乙乙乙"), []string{"<w:rPr><w:ins ", "<w:b>"}},
		{"pending before", `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t>甲</w:t></w:r><w:del w:id="2"><w:r><w:delText>丑</w:delText></w:r></w:del></w:p>` + p("乙丙"), p("甲乙丁"), nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := revised(t, wordtest.Docx(c.old), wordtest.Docx(c.new))
			body := bodyOf(t, r.Data)
			for accept, want := range map[bool]string{true: c.new, false: c.old} {
				got := strings.Count(bodyOf(t, settled(t, r.Data, accept)), "<w:p>")
				if n := strings.Count(bodyOf(t, wordtest.Docx(want)), "<w:p>"); got != n && !uncounted[c.name] {
					t.Errorf("accepted %v, %d paragraphs, want %d, of %s", accept, got, n, body)
				}
			}
			at := 0
			for _, mark := range c.marks {
				k := strings.Index(body[at:], mark)
				if k < 0 {
					t.Fatalf("no %s behind byte %d of %s", mark, at, body)
				}
				at += k + len(mark)
			}
			if c.name == "nothing" && strings.Contains(body, by) {
				t.Errorf("changes in %s", body)
			}
		})
	}
}
