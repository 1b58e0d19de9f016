package workbook

import (
	"bytes"
	"errors"
	"regexp"
	"slices"
	"sort"
	"strings"

	"pilotplan/internal/doc"
	"pilotplan/internal/finding"
	"pilotplan/internal/prose"

	"github.com/xuri/excelize/v2"
)

// Limits of what is read: bytes of a file when it is unpacked, and of the part of it that is kept in memory; rows and columns of a sheet.
const (
	maxUnpacked = 256 << 20
	maxPart     = 64 << 20
	maxRows     = 20000
	maxColumns  = 256
)

// Read reads the sheets of an Excel file as a document: a heading for each sheet that has a name, what stands above a table as paragraphs,
// and the tables, with merged cells filled and heads of several rows made one. It reads what somebody sees who opens the file; the findings
// tell what was left out. The error says in the user's language why the file cannot be read, without its name.
func Read(name string, data []byte) (*prose.Text, []finding.Finding, error) {
	book, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{UnzipSizeLimit: maxUnpacked, UnzipXMLSizeLimit: maxPart})
	if err != nil {
		return nil, nil, fault(err)
	}
	defer book.Close()
	r := &sheetReader{places: &places{file: name}, document: &doc.Document{}}
	var left leftOut
	for _, sheet := range book.GetSheetList() {
		if visible, err := book.GetSheetVisible(sheet); err != nil || !visible {
			left.sheets = append(left.sheets, sheet)
			continue
		}
		g, err := gridOf(book, sheet, &left)
		if err != nil {
			return nil, nil, fault(err)
		}
		r.sheet(sheet, g)
	}
	return &prose.Text{Name: name, Source: r.source.Bytes(), Document: r.document, Places: r.places}, left.findings(name), nil
}

func fault(err error) error {
	switch {
	case errors.Is(err, excelize.ErrWorkbookPassword), errors.Is(err, excelize.ErrWorkbookFileFormat):
		return errors.New("不是能读的 Excel 文件（.xlsx）；加了密码的请先去掉密码，.xls 请在 Excel 或 WPS 里另存为 .xlsx")
	}
	return errors.New("读不出这个 Excel 文件，可能已经损坏；请在 Excel 或 WPS 里打开，另存为 .xlsx 再用")
}

// sheetReader makes a document of sheets. Its source is a line for each cell that says something.
type sheetReader struct {
	source   bytes.Buffer
	document *doc.Document
	places   *places
	prefix   string            // of the names of places: the sheet's
	written  map[string][2]int // where the cells of the sheet stand in the source
}

// plainName is a name that sheets have of themselves.
var plainName = regexp.MustCompile(`^(?i:sheet|工作表|表)\s*\d*$`)

func (r *sheetReader) sheet(name string, grid [][]gridCell) {
	r.prefix, r.written = name+"!", map[string][2]int{}
	if !plainName.MatchString(name) && len(grid) > 0 {
		r.add(&doc.Heading{Level: 2, Spans: r.spans(gridCell{text: name})})
	}
	for _, rows := range partsOf(grid) {
		r.part(rows)
	}
}

func (r *sheetReader) add(b doc.Block) { r.document.Blocks = append(r.document.Blocks, b) }

// said are the cells of a row that say something, merged ones once.
func said(row []gridCell) []gridCell {
	var found []gridCell
	for i, c := range row {
		if c.text != "" && (i == 0 || row[i-1].at != c.at) {
			found = append(found, c)
		}
	}
	return found
}

// part reads rows between empty ones: lines of one cell, or of cells that each say what they tell (填报日期：2023年6月), are paragraphs above and
// below a table.
func (r *sheetReader) part(rows [][]gridCell) {
	for len(rows) > 0 && isLine(rows[0]) {
		r.line(rows[0])
		rows = rows[1:]
	}
	end := len(rows)
	for end > 2 && isNote(rows[end-1]) {
		end--
	}
	if end > 0 {
		r.table(trimColumns(rows[:end]))
	}
	for _, row := range rows[end:] {
		r.line(row)
	}
}

func (r *sheetReader) line(row []gridCell) {
	for _, c := range said(row) {
		r.add(&doc.Paragraph{Spans: r.spans(c)})
	}
}

func (r *sheetReader) table(rows [][]gridCell) {
	n := headRows(rows)
	t := &doc.Table{Align: make([]doc.Align, len(rows[0]))}
	t.Head = r.head(rows[:n])
	for _, row := range rows[n:] {
		t.Rows = append(t.Rows, r.row(row))
	}
	r.add(t)
}

// trimColumns leaves out the columns in which nothing is said.
func trimColumns(rows [][]gridCell) [][]gridCell {
	var out [][]gridCell
	for range rows {
		out = append(out, nil)
	}
	for k := range rows[0] {
		used := false
		for _, row := range rows {
			used = used || row[k].text != ""
		}
		for i := range rows {
			if used {
				out[i] = append(out[i], rows[i][k])
			}
		}
	}
	return out
}

// head joins the rows of a head: 年度目标 2023年.
func (r *sheetReader) head(rows [][]gridCell) [][]doc.Span {
	cells := r.row(rows[0])
	for i, row := range rows[1:] {
		for k, c := range row {
			if c.text == "" || slices.ContainsFunc(rows[:i+1], func(above []gridCell) bool { return above[k].at == c.at }) {
				continue
			}
			if len(cells[k]) > 0 {
				end := cells[k][len(cells[k])-1].At[0].To
				cells[k] = append(cells[k], doc.Span{Text: " ", At: doc.Origin{{From: end, To: end, Whole: true}}})
			}
			cells[k] = append(cells[k], r.spans(c)...)
		}
	}
	return cells
}

func (r *sheetReader) row(row []gridCell) [][]doc.Span {
	cells := make([][]doc.Span, len(row))
	for k, c := range row {
		if c.text != "" {
			cells[k] = r.spans(c)
		}
	}
	return cells
}

// spans writes a cell into the source, once.
func (r *sheetReader) spans(c gridCell) []doc.Span {
	at, ok := r.written[c.at]
	if !ok {
		at = [2]int{r.source.Len(), r.source.Len() + len(c.text)}
		r.source.WriteString(c.text + "\n")
		r.written[c.at] = at
		r.places.add(at[0], strings.TrimSuffix(r.prefix+c.at, "!"))
	}
	return []doc.Span{{Text: c.text, At: doc.Origin{{From: int32(at[0]), To: int32(at[1])}}}}
}

// places are the names of cells by where they stand in the source.
type places struct {
	file   string
	starts []int
	names  []string
}

func (p *places) add(start int, name string) {
	p.starts, p.names = append(p.starts, start), append(p.names, name)
}

// Pos is the place of bytes of the source: the first cell that they touch.
func (p *places) Pos(from, _ int) finding.Pos {
	i := sort.SearchInts(p.starts, from+1) - 1
	if i < 0 {
		return finding.Pos{File: p.file}
	}
	return finding.Pos{File: p.file, Line: i + 1, Column: 1, EndLine: i + 1, EndColumn: 1, Name: p.names[i]}
}
