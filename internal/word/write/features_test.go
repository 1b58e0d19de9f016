package write_test

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"pilotplan/internal/doc"
	"pilotplan/internal/page"
	"pilotplan/internal/word"
	"pilotplan/internal/word/write"
)

// The page is that of GB/T 9704: A4, 156 by 225 mm in 22 lines of 28 characters, numbers outside, none on cover and contents.
func TestPage(t *testing.T) {
	f := set(t, everything(t))
	sections := f.body().all("w:sectPr")
	if len(sections) != 4 { // front, text, landscape, text
		t.Fatalf("%d sections", len(sections))
	}
	for i, s := range sections {
		size, margins, grid := s.child("w:pgSz").attrs, s.child("w:pgMar").attrs, s.child("w:docGrid").attrs
		w, h := number(size["w:w"]), number(size["w:h"])
		if wide := i == 2; wide != (w > h) || wide != (size["w:orient"] == "landscape") {
			t.Errorf("section %d is %d by %d, %s", i, w, h, size["w:orient"])
		}
		if grid["w:type"] != "linesAndChars" || number(grid["w:linePitch"]) != 579 || number(grid["w:charSpace"]) >= 0 {
			t.Errorf("section %d has the grid %v", i, grid)
		}
		if i == 1 {
			lines := (h - number(margins["w:top"]) - number(margins["w:bottom"])) / number(grid["w:linePitch"])
			chars := float64(w-number(margins["w:left"])-number(margins["w:right"])) / 20 / (16 + float64(number(grid["w:charSpace"]))/4096)
			if lines != 22 || chars < 28 || chars >= 28.05 {
				t.Errorf("%d lines of %.2f characters", lines, chars)
			}
		}
		if feet := len(s.all("w:footerReference")); feet != map[bool]int{true: 0, false: 2}[i == 0] {
			t.Errorf("section %d has %d footers", i, feet)
		}
		if first := s.child("w:pgNumType").attrs["w:start"]; (first == "1") != (i == 1) {
			t.Errorf("section %d counts from %q", i, first)
		}
	}
	if f.parts["word/settings.xml"].child("w:evenAndOddHeaders").name == "" {
		t.Error("odd and even pages are alike")
	}
	odd, even := f.parts["word/footer1.xml"], f.parts["word/footer2.xml"]
	for _, foot := range []*node{odd, even} {
		if foot.words() != "— 1 —" || !strings.Contains(foot.all("w:instrText")[0].text, "PAGE") {
			t.Errorf("a page number is %q", foot.words())
		}
	}
	if odd.all("w:jc")[0].attrs["w:val"] != "right" || even.all("w:jc")[0].attrs["w:val"] != "left" {
		t.Error("page numbers stand inside")
	}
}

// Faces are named in all slots, none is a theme's; what may be Latin is said to be Chinese; first lines are indented in characters.
func TestFaces(t *testing.T) {
	f := set(t, everything(t))
	for name, root := range f.parts {
		for _, r := range root.all("w:rFonts") {
			for attr, face := range r.attrs {
				if strings.Contains(attr, "heme") || attr != "w:hint" && face != r.attrs["w:eastAsia"] {
					t.Errorf("%s: %s is %s", name, attr, face)
				}
			}
		}
		for _, r := range root.all("w:r") {
			if len(r.all("w:r")) == 0 && strings.ContainsAny(r.words(), "“”—…‘’·") && r.child("w:rPr").child("w:rFonts").attrs["w:hint"] != "eastAsia" {
				t.Errorf("%s: %q may become Latin", name, r.words())
			}
		}
	}
	styles := map[string]*node{}
	for _, s := range f.parts["word/styles.xml"].all("w:style") {
		styles[s.attrs["w:styleId"]] = s
	}
	if ind := styles["Normal"].child("w:pPr").child("w:ind").attrs; ind["w:firstLineChars"] != "200" {
		t.Errorf("the first line stands in by %v", ind)
	}
	for id, face := range map[string]string{"Title": "方正小标宋简体", "Heading1": "黑体", "Heading2": "楷体_GB2312", "TableText1": "宋体"} {
		if got := styles[id].child("w:rPr").child("w:rFonts").attrs["w:eastAsia"]; got != face {
			t.Errorf("%s is in %s", id, got)
		}
	}
	instead := map[string]string{}
	for _, font := range f.parts["word/fontTable.xml"].children {
		instead[font.attrs["w:name"]] = font.child("w:altName").attrs["w:val"]
	}
	if instead["仿宋_GB2312"] != "仿宋" || instead["楷体_GB2312"] != "楷体" || instead["方正小标宋简体"] == "" {
		t.Errorf("what stands for missing faces: %v", instead)
	}
}

// Each block has the style of its kind.
func TestStyles(t *testing.T) {
	f := set(t, everything(t))
	for text, style := range map[string]string{
		"附件的标题": "Title", "1. 三级标题": "Heading3", "（1）四级标题": "Heading4", "正文有": "Normal", "发展和改革委员会：": "Addressee", "乙项第二段": "ListParagraph",
		"引用的话": "Quote", "代码  第一行": "Code", "表1　指标表": "Caption", "20.55": "TableText1", "2. 汇总表": "Annex", "附件1\n": "AnnexTitle",
	} {
		found := false
		for _, p := range f.paragraphs() {
			found = found || p.style() == style && strings.Contains(p.words()+"\n", text)
		}
		if !found {
			t.Errorf("%q is no %s", text, style)
		}
	}
}

// The contents are filled in with the numbers of our own pages, and each leads to its heading.
func TestContents(t *testing.T) {
	f := set(t, everything(t))
	m, _ := faces()
	book := page.Layout(doc.Parse([]byte(everything(t))), m, page.Options{})
	var want []string
	for _, mark := range book.Bookmarks {
		if mark.Level == 2 || mark.Level == 3 {
			want = append(want, mark.Title+"\t"+book.Pages[mark.Page-1].Label)
		}
	}
	var got []string
	for _, p := range f.body().child("w:sdt").all("w:p")[1:] {
		got = append(got, p.words())
		name := p.all("w:hyperlink")[0].attrs["w:anchor"]
		for _, h := range f.paragraphs() {
			for _, mark := range h.all("w:bookmarkStart") {
				if mark.attrs["w:name"] == name && h.words() != strings.Split(p.words(), "\t")[0] {
					t.Errorf("%q leads to %q", p.words(), h.words())
				}
			}
		}
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("contents:\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// Heads of tables come again on each page, rows are not divided, lines of cells are as high as their type, figures stand right.
func TestTables(t *testing.T) {
	f := set(t, everything(t))
	for _, table := range f.body().all("w:tbl") {
		for i, row := range table.all("w:tr") {
			if heads := len(row.all("w:tblHeader")); i == 0 && heads != 1 || len(row.all("w:cantSplit")) != 1 {
				t.Errorf("row %d: %d heads", i, heads)
			}
		}
	}
	if f.paragraph("表1　指标表").child("w:pPr").child("w:keepNext").name == "" {
		t.Error("a caption may stand on another page than its table")
	}
	if got := f.paragraph("18.6").child("w:pPr"); got.child("w:jc").attrs["w:val"] != "right" || got.child("w:spacing").name != "" {
		t.Error("a figure does not stand right, or its line is of a fixed height")
	}
}

// A list goes on from its own number, and boxes and bullets are marks of Word.
func TestLists(t *testing.T) {
	f := set(t, everything(t))
	numbering := f.parts["word/numbering.xml"]
	list := func(text string) *node {
		id := f.paragraph(text).child("w:pPr").child("w:numPr").child("w:numId").attrs["w:val"]
		for _, n := range numbering.all("w:num") {
			if n.attrs["w:numId"] == id {
				return n
			}
		}
		t.Fatalf("%q is in no list", text)
		return nil
	}
	if start := list("从三开始").all("w:startOverride")[0].attrs["w:val"]; start != "3" {
		t.Errorf("a list starts at %s", start)
	}
	if list("从三开始") != list("接着四") || list("子项一") == list("从三开始") {
		t.Error("items are in other lists than they were")
	}
	for text, mark := range map[string]string{"甲项": "•", "未办": "□", "办妥": "√"} {
		abstract := list(text).child("w:abstractNumId").attrs["w:val"]
		for _, a := range numbering.all("w:abstractNum") {
			if a.attrs["w:abstractNumId"] == abstract && a.all("w:lvlText")[0].attrs["w:val"] != mark {
				t.Errorf("%s has another mark", text)
			}
		}
	}
}

// A chart has its figures in itself and in a sheet of its own; a schedule is a table whose shaded cells are the months of a task.
func TestFigures(t *testing.T) {
	f := set(t, everything(t))
	chart := f.parts["word/charts/chart1.xml"]
	var values []string
	for _, v := range chart.all("c:numCache") {
		for _, p := range v.all("c:v") {
			values = append(values, p.text)
		}
	}
	if strings.Join(values, " ") != "18.6 20.5 26 5 7.5 9" || len(chart.all("c:barChart")) != 1 || len(chart.all("c:lineChart")) != 1 {
		t.Errorf("a chart of %v", values)
	}
	sheet := open(t, f.data["word/embeddings/chart1.xlsx"])
	sheet.checkParts()
	cells := map[string]string{}
	for _, c := range sheet.parts["xl/worksheets/sheet1.xml"].all("c") {
		text := ""
		for _, v := range append(c.all("v"), c.all("t")...) {
			text += v.text
		}
		cells[c.attrs["r"]] = text
	}
	if cells["A2"] != "2022年" || cells["B1"] != "收入" || cells["B3"] != "20.5" || cells["C4"] != "9" {
		t.Errorf("a sheet of %v", cells)
	}
	for _, d := range f.body().all("wp:docPr") {
		if d.attrs["descr"] == "" {
			t.Error("a drawing is not told to those who cannot see it")
		}
	}
	for _, row := range f.body().all("w:tr") {
		months := 0
		for _, c := range row.all("w:tcPr") {
			if fill := c.child("w:shd").attrs["w:fill"]; fill == "666666" || c.child("w:shd").attrs["w:val"] == "thinDiagStripe" {
				months += max(1, number(c.child("w:gridSpan").attrs["w:val"]))
			}
		}
		want := 0
		switch text := row.words(); {
		case strings.HasPrefix(text, "任务甲"):
			want = 6
		case strings.HasPrefix(text, "任务乙"):
			want = 21
		}
		if months != want {
			t.Errorf("%q is shaded for %d months, want %d", row.words(), months, want)
		}
	}
}

// A picture is in the file once, with its alternative text, and no larger than the page.
func TestPictures(t *testing.T) {
	var file bytes.Buffer
	if err := png.Encode(&file, image.NewGray(image.Rect(0, 0, 4000, 100))); err != nil {
		t.Fatal(err)
	}
	m, err := faces()
	if err != nil {
		t.Fatal(err)
	}
	d := doc.Parse([]byte("![厂区](a.png)\n\n图1　厂区\n\n- 项\n\n  ![又一次](a.png)\n"))
	data, err := write.Document(d, write.Options{Metrics: m, Files: fstest.MapFS{"a.png": {Data: file.Bytes()}}})
	if err != nil {
		t.Fatal(err)
	}
	f := open(t, data).sound()
	pictures := f.body().all("wp:inline")
	if len(pictures) != 2 || f.data["word/media/image1.png"] == nil || f.data["word/media/image2.png"] != nil {
		t.Fatalf("%d pictures, %d parts", len(pictures), len(f.data))
	}
	if alt := pictures[0].child("wp:docPr").attrs["descr"]; alt != "厂区" {
		t.Errorf("the text is %q", alt)
	}
	if w := number(pictures[0].child("wp:extent").attrs["cx"]); w > 156*36000 || w < 155*36000 {
		t.Errorf("%d wide", w)
	}
}

// Notes are Word's, with the blocks they hold; one that is referred to again is a field, one of a note stands in it.
func TestNotes(t *testing.T) {
	f := set(t, everything(t))
	var notes []string
	for _, n := range f.parts["word/footnotes.xml"].children {
		if number(n.attrs["w:id"]) > 0 {
			notes = append(notes, strings.TrimSpace(n.words()))
		}
	}
	want := []string{"第一个脚注，有强调。", "第二个脚注，见（注中之注。）。\n脚注第二段", "表里的脚注。"}
	if strings.Join(notes, "|") != strings.Join(want, "|") {
		t.Errorf("notes: %q", notes)
	}
	if fields := f.paragraph("再提一次").all("w:instrText"); len(fields) != 1 || !strings.Contains(fields[0].text, "NOTEREF _Note1") {
		t.Error("the second mark of a note is no field")
	}
}

// The file says whose it is, and when it was made only where that is known.
func TestProperties(t *testing.T) {
	m, err := faces()
	if err != nil {
		t.Fatal(err)
	}
	d := doc.Parse([]byte(everything(t)))
	for _, c := range []struct {
		at   time.Time
		want string
	}{{time.Time{}, ""}, {time.Date(2023, 6, 9, 0, 0, 0, 0, time.UTC), "2023-06-09T00:00:00Z"}} {
		data, err := write.Document(d, write.Options{Metrics: m, Created: c.at})
		if err != nil {
			t.Fatal(err)
		}
		core := open(t, data).sound().parts["docProps/core.xml"]
		for name, want := range map[string]string{"dc:title": "某某股份有限公司两业融合试点方案", "dc:creator": "某某股份有限公司", "dc:subject": "申报指南", "dcterms:created": c.want} {
			if got := core.child(name).text; got != want {
				t.Errorf("%s is %q, want %q", name, got, want)
			}
		}
	}
}

// What our own reader reads of the file is the document: headings, paragraphs, tables and notes with their words, in order.
func TestReadsBack(t *testing.T) {
	text := strings.Replace(everything(t), "封面: true\n", "", 1)
	text = regexp.MustCompile("(?s)```mermaid.*?```|!\\[.*?\\)\n").ReplaceAllString(text, "") // drawings are no text to the reader
	f, err := word.Read("各种内容.docx", bytesOf(t, text))
	if err != nil {
		t.Fatal(err)
	}
	want, got := shapeOf(doc.Parse([]byte(text)).Blocks), shapeOf(f.Document.Blocks)
	for i := range want { // a second mark is a field to the reader, and its sign text
		want[i] = strings.Replace(want[i], "再提一次", "再提一次①", 1)
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("reads as\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if len(f.Document.Notes) != 3 {
		t.Errorf("%d notes", len(f.Document.Notes))
	}
}

// shapeOf is a line for each block: what it is, and what it says.
func shapeOf(blocks []doc.Block) []string {
	var all []string
	for _, b := range blocks {
		switch b := b.(type) {
		case *doc.Heading:
			all = append(all, strings.Repeat("#", b.Level)+" "+doc.Text(b.Spans))
		case *doc.Paragraph:
			all = append(all, doc.Text(b.Spans))
		case *doc.List:
			for i, item := range b.Items {
				lines := shapeOf(item)
				if b.Ordered && len(lines) > 0 { // the reader has numbers as text
					lines[0] = fmt.Sprintf("%d. %s", b.Start+i, lines[0])
				}
				all = append(all, lines...)
			}
		case *doc.Quote:
			all = append(all, shapeOf(b.Blocks)...)
		case *doc.Table:
			all = append(all, "表 "+doc.Text(b.Caption))
			for _, row := range append([][][]doc.Span{b.Head}, b.Rows...) {
				line := ""
				for _, cell := range row {
					line += doc.Text(cell) + "|"
				}
				all = append(all, line)
			}
		case *doc.Code:
			all = append(all, strings.Split(strings.ReplaceAll(strings.TrimSpace(b.Text), "\t", "    "), "\n")...)
		}
	}
	return all
}
