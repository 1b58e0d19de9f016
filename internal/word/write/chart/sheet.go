package chart

import (
	"pilotplan/internal/page/figure"
	"pilotplan/internal/word/write/archive"
	"pilotplan/internal/word/write/markup"
)

// spreadsheet is the namespace of a sheet and its workbook.
const spreadsheet = ` xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`

const sheetTypes = "application/vnd.openxmlformats-officedocument.spreadsheetml."

// Sheet writes the figures of a chart as the smallest workbook that Excel opens: a column for the items and one for each
// series, with its name above. (The program's tables are made elsewhere; this is a part of a chart.)
func Sheet(c *figure.Chart) ([]byte, error) {
	var p archive.Package
	book := p.Add(&archive.Part{Name: "xl/workbook.xml", Type: sheetTypes + "sheet.main+xml"})
	sheet := p.Add(&archive.Part{Name: "xl/worksheets/sheet1.xml", Type: sheetTypes + "worksheet+xml", Data: cells(c)})
	p.Relate(archive.Document, book)
	w := markup.New()
	w.Put(`<workbook`, spreadsheet, ` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Sheet1" sheetId="1" r:id="`,
		book.Relate(archive.Sheet, sheet), `"/></sheets></workbook>`)
	book.Data = w.Bytes
	return p.Bytes()
}

func cells(c *figure.Chart) []byte {
	w := markup.New()
	w.Put(`<worksheet`, spreadsheet, `><sheetData><row r="1">`)
	text(w, "A1", c.XTitle)
	for i := range c.Series {
		text(w, string(rune('B'+i))+"1", Name(c, i))
	}
	w.Put(`</row>`)
	for k, item := range c.Items {
		row := markup.Int(k + 2)
		w.Put(`<row r="`, row, `">`)
		text(w, "A"+row, item)
		for i, s := range c.Series {
			if k < len(s.Values) {
				w.Put(`<c r="`, string(rune('B'+i)), row, `"><v>`, number(s.Values[k].Number), `</v></c>`)
			}
		}
		w.Put(`</row>`)
	}
	w.Put(`</sheetData></worksheet>`)
	return w.Bytes
}

func text(w *markup.Writer, at, value string) {
	w.Put(`<c r="`, at, `" t="inlineStr"><is><t xml:space="preserve">`)
	w.Text(value)
	w.Put(`</t></is></c>`)
}
