package write

import (
	"math"

	"pilotplan/internal/page"
	"pilotplan/internal/page/fill"
	"pilotplan/internal/word/write/archive"
	"pilotplan/internal/word/write/look"
	"pilotplan/internal/word/write/markup"
)

// section is the part of the document that is being written: pages of one shape.
type section struct {
	wide  bool // landscape
	begun int  // where its text begins
	body  bool // some section of the body has ended: page numbers go on
	odd   [2]*archive.Part
	even  [2]*archive.Part
}

// turn makes the pages from here on landscape or portrait.
func (w *writer) turn(wide bool) {
	if w.section.wide == wide {
		return
	}
	if len(w.Bytes) > w.section.begun {
		w.breakSection(w.sectionEnd())
	}
	w.section.wide = wide
}

// breakSection ends a section with the last paragraph, or one of its own behind a table.
func (w *writer) breakSection(properties string) {
	if !w.amend(properties) {
		w.openAsIs(look.Paragraph{Style: look.Break, Section: properties})
		w.close()
	}
	w.pending = pending{} // a section starts a page
	w.section.begun = len(w.Bytes)
}

// end writes the properties of the last section.
func (w *writer) end() {
	if w.pending.table || len(w.Bytes) == w.section.begun {
		w.openAsIs(look.Paragraph{Style: look.Break}) // a text ends with a paragraph
		w.close()
	}
	w.Put(w.sectionEnd())
}

// sectionEnd writes the properties of a section of the body, with its page numbers.
func (w *writer) sectionEnd() string {
	i, start, begins := 0, "", "nextPage"
	if w.section.wide {
		i = 1
	}
	if w.section.odd[i] == nil {
		w.section.odd[i] = w.footer(folio(w.section.wide, true))
		w.section.even[i] = w.footer(folio(w.section.wide, false))
	}
	if !w.section.body {
		w.section.body, start, begins = true, `<w:pgNumType w:start="1"/>`, w.opening()
	}
	return `<w:sectPr><w:footerReference w:type="even" r:id="` + w.main.Relate(archive.Footer, w.section.even[i]) + `"/><w:footerReference w:type="default" r:id="` +
		w.main.Relate(archive.Footer, w.section.odd[i]) + `"/>` + pageOf(w.section.wide, begins, start) + `</w:sectPr>`
}

// opening is how the body begins: behind a cover and contents on a right-hand page.
func (w *writer) opening() string {
	if w.doc.Meta.Cover {
		return "oddPage"
	}
	return "nextPage"
}

// pageOf is paper, margins and grid of a section; begins is on which page, numbers how its pages are counted.
func pageOf(wide bool, begins, numbers string) string {
	a, pw, ph, turned := fill.AreaOf(wide), fill.PaperW, fill.PaperH, ""
	if wide {
		pw, ph, turned = ph, pw, ` w:orient="landscape"`
	}
	foot := fill.PaperH - page.FolioY - 0.25*page.FolioSize
	return `<w:footnotePr>` + look.NoteNumbers + `</w:footnotePr><w:type w:val="` + begins + `"/><w:pgSz w:w="` + markup.Twips(pw) + `" w:h="` + markup.Twips(ph) + `"` + turned +
		`/><w:pgMar w:top="` + markup.Twips(a.Y) + `" w:right="` + floor(pw-a.X-a.W) + `" w:bottom="` + floor(ph-a.Y-a.H) + `" w:left="` + markup.Twips(a.X) +
		`" w:header="` + markup.Twips(15*fill.MM) + `" w:footer="` + markup.Twips(foot) + `" w:gutter="0"/>` + numbers + look.Grid()
}

// floor are twips rounded down: the area between margins is never smaller than what is to fit in.
func floor(points float64) string { return markup.Int(int(math.Floor(points * 20))) }

// frontSection are the properties of cover and contents, which have no page numbers.
func frontSection() string { return `<w:sectPr>` + pageOf(false, "nextPage", "") + `</w:sectPr>` }

func (w *writer) footer(data []byte) *archive.Part {
	n := 1
	for _, parts := range [][2]*archive.Part{w.section.odd, w.section.even} {
		for _, p := range parts {
			if p != nil {
				n++
			}
		}
	}
	return w.pack.Add(&archive.Part{Name: "word/footer" + markup.Int(n) + ".xml", Type: word + "footer+xml", Data: data})
}

// folio is the page number: — 1 —, odd pages right, even pages left, one character in.
func folio(wide, odd bool) []byte {
	p := look.Paragraph{Style: look.Folio, Align: "left", Indent: look.Indent{Left: page.FolioSize}}
	if odd {
		p.Align, p.Indent = "right", look.Indent{Right: page.FolioSize}
	}
	number := markup.Writer{}
	number.Put(`<w:p>`)
	p.Put(&number)
	number.Put(`<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">— </w:t></w:r>`, field("PAGE", false), `<w:r><w:t>1</w:t></w:r>`, fieldEnd,
		`<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve"> —</w:t></w:r></w:p>`)
	w := markup.New()
	w.Put(`<w:ftr`, namespaces, turnedNamespaces, `>`)
	if wide {
		turned(w, string(number.Bytes))
	} else {
		w.Put(string(number.Bytes))
	}
	w.Put(`</w:ftr>`)
	return w.Bytes
}

const turnedNamespaces = ` xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"` +
	` xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"`

// turned puts a page number where it stands on all other pages once the landscape page is bound: turned, in a box at the left.
func turned(w *markup.Writer, number string) {
	const room = 2 * page.FolioSize
	left := fill.PaperH - page.FolioY - 0.4*room
	w.Put(`<w:p>`)
	look.Paragraph{Style: look.Folio}.Put(w)
	w.Put(`<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">`,
		`<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="page"><wp:posOffset>`, markup.EMU(left), `</wp:posOffset></wp:positionH>`,
		`<wp:positionV relativeFrom="page"><wp:posOffset>`, markup.EMU(fill.LeftEdge), `</wp:posOffset></wp:positionV>`,
		`<wp:extent cx="`, markup.EMU(room), `" cy="`, markup.EMU(fill.AreaW), `"/><wp:wrapNone/><wp:docPr id="1" name="页码"/><wp:cNvGraphicFramePr/>`,
		`<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr>`,
		`<a:xfrm><a:off x="0" y="0"/><a:ext cx="`, markup.EMU(room), `" cy="`, markup.EMU(fill.AreaW), `"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>`,
		`<wps:txbx><w:txbxContent>`, number, `</w:txbxContent></wps:txbx><wps:bodyPr vert="vert" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/></wps:wsp></a:graphicData></a:graphic>`,
		`</wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>`)
}
