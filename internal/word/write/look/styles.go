package look

import (
	"pilotplan/internal/page"
	"pilotplan/internal/page/book"
	"pilotplan/internal/page/fill"
	"pilotplan/internal/word/write/markup"
)

// The styles that a document names. Those of Word have its own names, which it shows in the user's language: 标题 1, 正文.
const (
	Normal     = "Normal"
	Title      = "Title"
	Caption    = "Caption"
	ListItem   = "ListParagraph"
	Quote      = "Quote"
	Code       = "Code"
	Rule       = "Rule"
	Picture    = "Picture"
	Addressee  = "Addressee"
	Signature  = "Signing"
	Annex      = "Annex"
	AnnexTitle = "AnnexTitle"
	CoverTitle = "CoverTitle"
	CoverName  = "CoverName"
	Contents   = "TOCHeading"
	Folio      = "Footer"
	NoteText   = "FootnoteText"
	NoteMark   = "FootnoteReference"
	Break      = "Break"
	Grids      = "TableGrid"
	Hyperlink  = "Hyperlink"
	Emphasis   = "Emphasis"
	Source     = "HTMLCode"
)

// Heading is the style of a heading below the title; level 1 is that of 一、.
func Heading(level int) string { return "Heading" + markup.Int(level) }

// ContentsEntry is the style of an entry of the contents; level 1 is that of 一、.
func ContentsEntry(level int) string { return "TOC" + markup.Int(level) }

// Headings is how many levels of headings have a style.
const Headings = 5

// style is one entry of the list of styles.
type style struct {
	kind     string // paragraph, unless it is character
	id, name string
	alias    string // a second name
	own      bool   // not one of Word's
	based    string
	next     string
	para     Paragraph
	run      Run
}

func (s style) put(w *markup.Writer) {
	kind := s.kind
	if kind == "" {
		kind = "paragraph"
	}
	w.Put(`<w:style w:type="`, kind, `"`)
	flag(w, s.id == Normal, ` w:default="1"`)
	flag(w, s.own, ` w:customStyle="1"`)
	w.Put(` w:styleId="`, s.id, `"><w:name w:val="`, s.name, `"/>`)
	for _, e := range [][2]string{{"aliases", s.alias}, {"basedOn", s.based}, {"next", s.next}} {
		if e[1] != "" {
			w.Put(`<w:`, e[0], ` w:val="`, e[1], `"/>`)
		}
	}
	w.Put(`<w:qFormat/>`)
	if kind == "paragraph" {
		s.para.Put(w)
	}
	s.run.Put(w)
	w.Put(`</w:style>`)
}

func typed(f book.Face, size float64) Run { return Run{Face: faces[f].name, Size: size} }

var (
	body   = Space{Line: pitch}
	asType = Space{Lines: 1}
	inLine = Run{Closer: closer} // text of the body
)

// styles are all of them, Normal first. What is based on nothing has the typeface of the body and no indent.
func styles() []style {
	all := []style{
		{id: Normal, name: "Normal", alias: "公文正文", para: Paragraph{Space: body, Indent: Indent{FirstChars: 2}, Align: "both"}, run: Run{Closer: closer, Size: fill.BodySize}}, // the grid counts in its type
		{id: Title, name: "Title", next: Normal, para: Paragraph{KeepNext: true, KeepLines: true, Space: Space{Line: pitch, After: pitch}, Align: "center"}, run: typed(book.TitleSong, page.TitleSize)},
		{id: Caption, name: "caption", alias: "图表题", next: Normal, para: Paragraph{KeepLines: true, Space: Space{Before: 4, After: 4, Lines: 1}, Align: "center"}, run: typed(book.Hei, page.CaptionSize)},
		{id: ListItem, name: "List Paragraph", para: Paragraph{Space: body, Align: "both"}, run: inLine},
		{id: Quote, name: "Quote", para: Paragraph{Frame: BarFrame, Space: body, Align: "both"}, run: Run{Upright: true, Closer: closer}},
		{id: Code, name: "代码", own: true, para: Paragraph{Frame: BoxFrame, Space: Space{Before: 4, After: 8, Lines: 1.1}, Indent: Indent{Left: 5, Right: 5}, Align: "left"}, run: typed(book.Mono, page.CodeSize)},
		{id: Rule, name: "分隔线", own: true, next: Normal, para: Paragraph{Frame: RuleFrame, Space: body}, run: inLine},
		{id: Picture, name: "图", own: true, next: Caption, para: Paragraph{KeepLines: true, Space: asType, Align: "center"}},
		{id: Addressee, name: "主送机关", own: true, next: Normal, para: Paragraph{Space: body, Align: "both"}, run: inLine},
		{id: Signature, name: "落款", own: true, para: Paragraph{KeepLines: true, Space: body, Align: "right"}, run: inLine},
		{id: Annex, name: "附件说明", own: true, para: Paragraph{Space: body, Align: "both"}, run: inLine},
		{id: AnnexTitle, name: "附件", own: true, next: Title, para: Paragraph{KeepNext: true, Fresh: true, Space: body}, run: typed(book.Hei, 0)},
		{id: CoverTitle, name: "封面标题", own: true, next: CoverName, para: Paragraph{Space: body, Align: "center"}, run: typed(book.TitleSong, page.CoverSize)},
		{id: CoverName, name: "封面单位", own: true, para: Paragraph{Space: body, Align: "center"}, run: typed(book.Kai, 0)},
		{id: Contents, name: "TOC Heading", next: Normal, para: Paragraph{KeepNext: true, Fresh: true, Space: Space{Line: pitch, After: pitch}, Align: "center"}, run: typed(book.TitleSong, page.TitleSize)},
		{id: Folio, name: "footer", para: Paragraph{Space: asType}, run: typed(book.Song, page.FolioSize)},
		{id: NoteText, name: "footnote text", para: Paragraph{Space: asType, Align: "both"}, run: typed(book.Song, page.NoteSize)},
		{id: Break, name: "分节", own: true, next: Normal, para: Paragraph{Space: Space{Line: 1}}, run: Run{Size: 1}},
		{kind: "character", id: NoteMark, name: "footnote reference", run: Run{Face: faces[book.Song].name, Raised: true}},
		{kind: "character", id: Hyperlink, name: "Hyperlink"},
		{kind: "character", id: Emphasis, name: "Emphasis", run: Run{Face: faces[book.Kai].name, Upright: true}},
		{kind: "character", id: Source, name: "HTML Code", run: Run{Face: faces[book.Song].name}},
	}
	return append(append(append(all, headings()...), entries()...), cells()...)
}

// headings are the styles below the title: 黑体, 楷体, then 仿宋, none of them bold.
func headings() []style {
	var all []style
	for level := 1; level <= Headings; level++ {
		s := style{id: Heading(level), name: "heading " + markup.Int(level), based: Normal, next: Normal,
			para: Paragraph{KeepNext: true, KeepLines: true, Outline: level}}
		if f := page.HeadingFace(level + 1); f != book.Fang {
			s.run = typed(f, 0)
		}
		all = append(all, s)
	}
	return all
}

// entries are the styles of the contents.
func entries() []style {
	var all []style
	for level := 1; level < page.DeepestItem; level++ {
		s := style{id: ContentsEntry(level), name: "toc " + markup.Int(level), next: Normal, para: Paragraph{
			Tabs: []Tab{{fill.AreaW}}, Space: body, Indent: Indent{Left: float64(level-1) * 2 * fill.Char}, Align: "left"}, run: inLine}
		if level == 1 {
			s.run.Face = faces[book.Hei].name
		}
		all = append(all, s)
	}
	return all
}

// sizes are those of tables, with the end of their styles' names.
var sizes = []struct {
	size float64
	name string
}{{page.CellSize, ""}, {page.CellSmaller, "小五"}, {page.CellSmallest, "六号"}}

// Cell is the style of the text of a table in a size; head that of its first row.
func Cell(size float64, head bool) string {
	for i := range sizes {
		if size == sizes[i].size {
			return cellID(i, head)
		}
	}
	return cellID(0, head)
}

func cellID(i int, head bool) string {
	id := "TableText"
	if head {
		id = "TableHead"
	}
	return id + markup.Int(i+1)
}

func cells() []style {
	var all []style
	for i, s := range sizes {
		para := Paragraph{Space: asType}
		all = append(all, style{id: cellID(i, false), name: "表格" + s.name, own: true, para: para, run: typed(book.Song, s.size)})
		para.KeepNext, para.Align = true, "center"
		all = append(all, style{id: cellID(i, true), name: "表头" + s.name, own: true, para: para, run: typed(book.Hei, s.size)})
	}
	return all
}

// Styles writes the part of the styles.
func Styles() []byte {
	w := markup.New()
	w.Put(`<w:styles`, Namespaces, `><w:docDefaults><w:rPrDefault><w:rPr>`)
	face := faces[book.Fang].name
	w.Put(`<w:rFonts w:hint="eastAsia" w:ascii="`, face, `" w:eastAsia="`, face, `" w:hAnsi="`, face, `" w:cs="`, face, `"/>`)
	size := markup.HalfPoints(fill.BodySize)
	w.Put(`<w:snapToGrid w:val="0"/><w:sz w:val="`, size, `"/><w:szCs w:val="`, size, `"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>`)
	w.Put(`</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:snapToGrid w:val="0"/></w:pPr></w:pPrDefault></w:docDefaults>`)
	for _, s := range styles() {
		s.put(w)
	}
	w.Put(tableStyles, `</w:styles>`)
	return w.Bytes
}

// tableStyles are what tables are based on: thin lines around all cells.
const tableStyles = `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>` +
	`<w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>` +
	`<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>` +
	`<w:style w:type="table" w:styleId="` + Grids + `"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>` +
	`<w:top w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:left w:val="single" w:sz="4" w:space="0" w:color="auto"/>` +
	`<w:bottom w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:right w:val="single" w:sz="4" w:space="0" w:color="auto"/>` +
	`<w:insideH w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:insideV w:val="single" w:sz="4" w:space="0" w:color="auto"/>` +
	`</w:tblBorders></w:tblPr></w:style>`
