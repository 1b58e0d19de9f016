package workbook

import (
	"bytes"
	"errors"
	"regexp"
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
// and the tables, with merged cells filled and heads of several rows made one. The error says in the user's language why the file cannot
// be read, without its name.
func Read(name string, data []byte) (*prose.Text, error) {
	book, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{UnzipSizeLimit: maxUnpacked, UnzipXMLSizeLimit: maxPart})
	if err != nil {
		return nil, fault(err)
	}
	defer book.Close()
	r := &sheetReader{places: &places{file: name}, document: &doc.Document{}}
	for _, sheet := range book.GetSheetList() {
		if visible, err := book.GetSheetVisible(sheet); err != nil || !visible {
			continue
		}
		g, err := gridOf(book, sheet)
		if err != nil {
			return nil, fault(err)
		}
		r.sheet(sheet, g)
	}
	return &prose.Text{Name: name, Source: r.source.Bytes(), Document: r.document, Places: r.places}, nil
}

func fault(err error) error {
	switch {
	case errors.Is(err, excelize.ErrWorkbookPassword), errors.Is(err, excelize.ErrWorkbookFileFormat):
		return errors.New("不是能读的 Excel 文件（.xlsx）；加了密码的请先去掉密码，.xls 请在 Excel 或 WPS 里另存为 .xlsx")
	}
	return errors.New("读不出这个 Excel 文件，可能已经损坏；请在 Excel 或 WPS 里打开，另存为 .xlsx 再用")
}

// gridCell is a cell of a sheet. Merged cells have the text and the number of the first of them.
type gridCell struct {
	text string
	at   string // B5
}

// gridOf is the used part of a sheet.
func gridOf(book *excelize.File, sheet string) ([][]gridCell, error) {
	rows, err := book.GetRows(sheet)
	if err != nil {
		return nil, err
	}
	rows = rows[:min(len(rows), maxRows)]
	width := 0
	for _, row := range rows {
		width = max(width, min(len(row), maxColumns))
	}
	grid := make([][]gridCell, len(rows))
	for i, row := range rows {
		grid[i] = make([]gridCell, width)
		for k := range grid[i] {
			at, err := excelize.CoordinatesToCellName(k+1, i+1)
			if err != nil {
				return nil, err
			}
			grid[i][k].at = at
			if k < len(row) {
				grid[i][k].text = strings.TrimSpace(row[k])
			}
		}
	}
	merged, err := book.GetMergeCells(sheet)
	if err != nil {
		return nil, err
	}
	for _, m := range merged {
		if err := fill(grid, m); err != nil {
			return nil, err
		}
	}
	return grid, nil
}

// fill gives all cells that are merged what the first of them has.
func fill(grid [][]gridCell, m excelize.MergeCell) error {
	left, top, err := excelize.CellNameToCoordinates(m.GetStartAxis())
	if err != nil {
		return err
	}
	right, bottom, err := excelize.CellNameToCoordinates(m.GetEndAxis())
	if err != nil {
		return err
	}
	for i := top - 1; i < min(bottom, len(grid)); i++ {
		for k := left - 1; k < min(right, len(grid[i])); k++ {
			grid[i][k] = grid[top-1][left-1]
		}
	}
	return nil
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
		r.add(&doc.Heading{Level: 2, Spans: r.spans(gridCell{name, ""})})
	}
	for from := 0; from < len(grid); {
		to := from
		for to < len(grid) && len(said(grid[to])) > 0 {
			to++
		}
		if to > from {
			r.part(grid[from:to])
		}
		from = to + 1
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

// part reads rows between empty ones: lines of one cell are paragraphs, what follows is a table.
func (r *sheetReader) part(rows [][]gridCell) {
	for len(rows) > 0 && len(said(rows[0])) == 1 {
		r.add(&doc.Paragraph{Spans: r.spans(said(rows[0])[0])})
		rows = rows[1:]
	}
	if len(rows) == 0 {
		return
	}
	rows = trimColumns(rows)
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

// headRows is how many rows the head has: two where some of its cells go over two rows and others are parted below.
func headRows(rows [][]gridCell) int {
	if len(rows) < 3 {
		return 1
	}
	tall, wide := false, false
	for k, c := range rows[0] {
		tall = tall || c.text != "" && rows[1][k].at == c.at
		wide = wide || k > 0 && c.text != "" && rows[0][k-1].at == c.at && rows[1][k].at != rows[1][k-1].at && rows[1][k].at != c.at
	}
	if tall && wide {
		return 2
	}
	return 1
}

// head joins the rows of a head: 年度目标 2023年.
func (r *sheetReader) head(rows [][]gridCell) [][]doc.Span {
	cells := r.row(rows[0])
	for _, row := range rows[1:] {
		for k, c := range row {
			if c.text == "" || c.at == rows[0][k].at {
				continue
			}
			if len(cells[k]) > 0 {
				end := int32(r.written[rows[0][k].at][1])
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
