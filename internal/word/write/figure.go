package write

import (
	"strings"

	"pilotplan/internal/doc"
	"pilotplan/internal/page"
	"pilotplan/internal/page/book"
	"pilotplan/internal/page/figure"
	"pilotplan/internal/page/fill"
	"pilotplan/internal/page/picture"
	"pilotplan/internal/word/write/archive"
	"pilotplan/internal/word/write/chart"
	"pilotplan/internal/word/write/look"
	"pilotplan/internal/word/write/markup"
	"pilotplan/internal/word/write/schedule"
)

// figure writes a picture or drawing, with its caption below. One that cannot be shown is not lost: what it is made of stands in
// a frame.
func (w *writer) figure(b *doc.Figure, f frame) {
	if b.Path != "" {
		w.picture(b, f)
	} else {
		w.drawing(b, f)
	}
	if len(b.Caption) == 0 {
		return
	}
	w.pending.gap = false
	w.open(f.apply(look.Paragraph{Style: look.Caption}))
	w.runs(b.Caption, look.Run{})
	w.close()
}

func (w *writer) drawing(b *doc.Figure, f frame) {
	d, fault := figure.Read(b.Text)
	if fault != nil {
		w.code(b.Text, f)
		return
	}
	title := figureTitle(d)
	if strings.Contains(doc.Text(b.Caption), title) {
		title = ""
	}
	switch d := d.(type) {
	case *figure.Chart:
		w.chart(d, title, len(b.Caption) > 0)
	case *figure.Schedule:
		w.schedule(d, title, len(b.Caption) > 0)
	}
}

// schedule writes tasks as a table below an axis of time.
func (w *writer) schedule(g *figure.Schedule, title string, captioned bool) {
	if title != "" {
		w.open(look.Paragraph{Style: look.Picture, KeepNext: true})
		w.run(title, look.Run{Face: look.FaceName(book.Hei), Size: page.CaptionSize})
		w.close()
	}
	t := schedule.Of(g, schedule.Options{Tied: captioned, Width: func(text string) float64 { return w.width(text, book.Song, page.CellSmaller) }})
	widths := w.openTable(tableLook{widths: t.Widths, pad: schedule.Padding, title: g.Title, told: g.Words()})
	for _, row := range t.Rows {
		w.openRow(row.Head)
		at := 0
		for _, c := range row.Cells {
			width := 0
			for _, column := range widths[at : at+c.Span] {
				width += column
			}
			at += c.Span
			w.openCell(cell{width: width, span: c.Span, look: c.Look, style: c.Style})
			for _, text := range c.Text {
				if text.Sample != "" {
					w.Put(`<w:r><w:rPr>`, text.Sample, `</w:rPr><w:t xml:space="preserve">　　</w:t></w:r>`)
				}
				w.run(text.Text, look.Run{})
			}
			w.closeCell()
		}
		w.Put(`</w:tr>`)
	}
	w.closeTable()
}

func figureTitle(d figure.Figure) string {
	switch d := d.(type) {
	case *figure.Chart:
		return d.Title
	case *figure.Schedule:
		return d.Title
	}
	return ""
}

// chartHeight is that of a chart without its title.
const chartHeight = 200.0

// chart writes a chart across the type area.
func (w *writer) chart(c *figure.Chart, title string, captioned bool) {
	sheet, err := chart.Sheet(c)
	if err != nil {
		w.err = err
		return
	}
	n := w.drawings + 1
	data := w.pack.Add((&archive.Part{Name: "word/embeddings/chart" + markup.Int(n) + ".xlsx", Data: sheet}).Stored())
	part := w.pack.Add(&archive.Part{Name: "word/charts/chart" + markup.Int(n) + ".xml", Type: chart.Type})
	part.Data = chart.Part(c, chart.Look{Title: title, Face: look.FaceName(book.Song), Sheet: part.Relate(archive.Embedded, data)})
	w.inline(inline{name: "图表", told: c.Words(), w: fill.AreaW, h: chartHeight, tied: captioned,
		uri:     "http://schemas.openxmlformats.org/drawingml/2006/chart",
		content: `<c:chart r:id="` + w.main.Relate(archive.Chart, part) + `"/>`})
}

// picture writes a bitmap, smaller if it does not fit.
func (w *writer) picture(b *doc.Figure, f frame) {
	p, err := picture.Read(w.options.Files, b.Path)
	if err != nil {
		w.code(picture.Instead(b.Path, b.Alt, err), f)
		return
	}
	width, height := p.Within(f.width, page.TallestFigure)
	size := `cx="` + markup.EMU(width) + `" cy="` + markup.EMU(height) + `"`
	name := markup.Escaped(page.Words(b))
	w.inline(inline{name: "图片", told: page.Words(b), w: width, h: height, tied: len(b.Caption) > 0, frame: f,
		uri: "http://schemas.openxmlformats.org/drawingml/2006/picture",
		content: `<pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="` + name + `"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="` + w.image(b.Path, p) +
			`"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ` + size +
			`/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>`})
}

// image is the relation of a picture, which is in the file once.
func (w *writer) image(path string, p picture.Picture) string {
	i, ok := w.pictures[path]
	if !ok {
		i = len(w.images)
		w.pictures[path] = i
		part := &archive.Part{Name: "word/media/image" + markup.Int(i+1) + "." + p.Kind, Data: p.Data}
		w.images = append(w.images, w.pack.Add(part.Stored()))
	}
	return w.main.Relate(archive.Image, w.images[i])
}

// inline is a drawing that stands in a paragraph of its own.
type inline struct {
	name, told   string // what it is called, and what it shows to those who cannot see it
	w, h         float64
	tied         bool // to the caption below
	frame        frame
	uri, content string // what kind of drawing it is, and the drawing
}

func (w *writer) inline(d inline) {
	w.drawings++
	p := look.Paragraph{Style: look.Picture, KeepNext: d.tied}
	if d.w <= d.frame.width {
		p = d.frame.apply(p)
	}
	w.open(p)
	w.Put(`<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="`, markup.EMU(d.w), `" cy="`, markup.EMU(d.h), `"/><wp:docPr id="`,
		markup.Int(w.drawings), `" name="`, d.name, ` `, markup.Int(w.drawings), `" descr="`)
	w.Text(d.told)
	w.Put(`"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="`, d.uri, `">`, d.content, `</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`)
	w.close()
}
