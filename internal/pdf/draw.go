package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"

	"github.com/signintech/gopdf"

	"pilotplan/internal/page/book"
	"pilotplan/internal/pdf/structure"
)

// drawing is what gopdf made of a book, and what the finishing pass needs to know about it.
type drawing struct {
	raw   []byte             // gopdf's file, streams not compressed
	ops   []byte             // operators that gopdf has no call for, or is slow at
	ends  []int              // in ops: where those of each mark end
	tags  structure.Tags     // which element each piece of content belongs to
	fonts []book.Face        // in use
	names [book.Faces]string // of the fonts, as the pages call them
	cuts  [book.Faces]*cut
}

// artist draws pages: pictures with gopdf, all else as operators. gopdf draws a mark where they belong, a change of the dash
// phase to firstMark and its number, which the finishing pass finds in the content stream.
type artist struct {
	drawing
	gp      *gopdf.GoPdf
	page    int // index
	height  float64
	face    book.Face
	size    float64
	spacing float64
	gray    float64
	open    bool   // within marked content
	elem    int    // of the marked content; or artifact, or folio
	label   string // the printed page number
}

const firstMark = 100000

// Content that belongs to no element.
const (
	artifact = -1
	folio    = -2 // the printed page number, an artifact of its own kind
)

// draw sets the book.
func draw(b *book.Book, cuts [book.Faces]*cut) (*drawing, error) {
	a := &artist{drawing: drawing{cuts: cuts, tags: structure.New(b)}, gp: &gopdf.GoPdf{}}
	a.gp.Start(gopdf.Config{PageSize: gopdf.Rect{W: b.Pages[0].Width, H: b.Pages[0].Height}})
	a.gp.SetNoCompression()
	a.nameFonts()
	a.ops = make([]byte, 0, expected(b))
	for i := range b.Pages {
		if err := a.drawPage(i, &b.Pages[i]); err != nil {
			return nil, fmt.Errorf("第%d页：%w", i+1, err)
		}
	}
	var out bytes.Buffer
	if _, err := a.gp.WriteTo(&out); err != nil { // once: a second call would double the pages
		return nil, err
	}
	a.raw = out.Bytes()
	return &a.drawing, nil
}

// expected is about how many bytes the operators take.
func expected(b *book.Book) int {
	runs := 0
	for i := range b.Pages {
		runs += len(b.Pages[i].Runs)
	}
	return 72 * runs
}

func (a *artist) nameFonts() {
	for i, c := range a.cuts {
		if c != nil && len(c.used) > 0 {
			a.fonts = append(a.fonts, book.Face(i))
			a.names[i] = "/F" + strconv.Itoa(len(a.fonts))
		}
	}
}

func (a *artist) drawPage(index int, p *book.Page) error {
	if !finite(p.Width, p.Height) || p.Width <= 0 || p.Height <= 0 {
		return errors.New("页面尺寸无效")
	}
	a.gp.AddPageWithOption(gopdf.PageOption{PageSize: &gopdf.Rect{W: p.Width, H: p.Height}})
	a.label = p.Label
	a.page, a.height, a.face, a.size, a.spacing, a.gray = index, p.Height, book.Faces, 0, 0, 0
	a.tags.StartPage()
	for i := range p.Pictures {
		if err := a.drawPicture(&p.Pictures[i]); err != nil {
			return err
		}
	}
	for i := range p.Shapes {
		if err := a.drawShape(&p.Shapes[i]); err != nil {
			return err
		}
	}
	for i := range p.Rules {
		if err := a.drawRule(&p.Rules[i]); err != nil {
			return err
		}
	}
	for i := range p.Runs {
		if err := a.drawRun(&p.Runs[i]); err != nil {
			return err
		}
	}
	a.closeTag()
	a.mark()
	return nil
}

// op adds operators. They end with a line break.
func (a *artist) op(operators ...string) {
	for _, o := range operators {
		a.ops = append(a.ops, o...)
	}
	a.ops = append(a.ops, '\n')
}

// mark makes gopdf leave a mark for the operators since the last one. It comes before every call that makes gopdf draw.
func (a *artist) mark() {
	before := 0
	if len(a.ends) > 0 {
		before = a.ends[len(a.ends)-1]
	}
	if len(a.ops) > before {
		a.gp.SetCustomLineType(nil, float64(firstMark+len(a.ends)))
		a.ends = append(a.ends, len(a.ops))
	}
}

// tag makes what follows content of an element.
func (a *artist) tag(elem int) {
	if elem >= len(a.tags.Tree) || elem < folio {
		elem = artifact
	}
	if a.open && a.elem == elem {
		return
	}
	a.closeTag()
	a.open, a.elem = true, elem
	switch elem {
	case artifact:
		a.op("/Artifact BMC")
	case folio:
		a.op("/Artifact <</Type/Pagination/Subtype/Footer>> BDC")
	default:
		a.op("/", a.tags.Tree[elem].Kind, " <</MCID ", strconv.Itoa(a.tags.Mark(elem, a.page)), ">> BDC")
	}
}

// cover tells the figure that is being drawn, if it is one, how far it reaches.
func (a *artist) cover(x, y, w, h float64) {
	if a.elem >= 0 && a.tags.Tree[a.elem].Kind == "Figure" {
		a.tags.Cover(a.elem, a.page, structure.Box{x, a.height - y - h, x + w, a.height - y})
	}
}

func (a *artist) closeTag() {
	if a.open {
		a.op("EMC")
		a.open = false
	}
}
