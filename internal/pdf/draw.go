package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"strconv"
	"unicode/utf8"

	"github.com/signintech/gopdf"

	"pilotplan/internal/page"
)

// drawing is what gopdf made of a book, and what the finishing pass needs to know about it.
type drawing struct {
	raw   []byte             // gopdf's file, streams not compressed
	slots []slot             // what stands for the marks in the content streams
	tags  tags               // which element each piece of content belongs to
	fonts []page.Face        // in use
	names [page.Faces]string // of the fonts, as the pages call them
	cuts  [page.Faces]*cut
}

// artist draws pages with gopdf.
type artist struct {
	drawing
	gp     *gopdf.GoPdf
	page   int // index
	height float64
	face   page.Face
	size   float64
	gray   float64
	open   bool // within marked content
	elem   int  // of the marked content; -1 for an artifact
	cids   []byte
}

// slot is something that gopdf has no call for. It is drawn as a change of the dash phase to firstSlot and its number,
// which the finishing pass finds in the content stream.
type slot struct {
	operators string // to put there
	font      string // or the name of the font that text is in from there on
}

const firstSlot = 100000

// draw sets the book with gopdf.
func draw(b *page.Book, cuts [page.Faces]*cut) (*drawing, error) {
	a := &artist{drawing: drawing{cuts: cuts, tags: newTags(b)}, gp: &gopdf.GoPdf{}}
	a.gp.Start(gopdf.Config{PageSize: gopdf.Rect{W: b.Pages[0].Width, H: b.Pages[0].Height}})
	a.gp.SetNoCompression()
	if err := a.addFonts(); err != nil {
		return nil, err
	}
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

// addFonts adds the one font that gopdf draws with, before the first page: gopdf searches its objects from the front for
// every change of font.
func (a *artist) addFonts() error {
	last := 0
	for i, c := range a.cuts {
		if c != nil && len(c.used) > 0 {
			a.fonts = append(a.fonts, page.Face(i))
			a.names[i] = "/F" + strconv.Itoa(len(a.fonts))
			last = max(last, len(c.used))
		}
	}
	if last == 0 {
		return nil
	}
	return a.gp.AddTTFFontData(family, blank(last))
}

// family is what gopdf calls its font; in its content streams it is /F1.
const family = "blank"

func (a *artist) drawPage(index int, p *page.Page) error {
	if !finite(p.Width, p.Height) || p.Width <= 0 || p.Height <= 0 {
		return errors.New("页面尺寸无效")
	}
	a.gp.AddPageWithOption(gopdf.PageOption{PageSize: &gopdf.Rect{W: p.Width, H: p.Height}})
	a.page, a.height, a.face, a.size, a.gray = index, p.Height, page.Faces, 0, 0
	a.tags.startPage()
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
	return nil
}

// op puts operators into the content stream that gopdf has no call for.
func (a *artist) op(operators string) {
	a.gp.SetCustomLineType(nil, float64(firstSlot+len(a.slots)))
	a.slots = append(a.slots, slot{operators: operators})
}

// tag makes what follows content of an element.
func (a *artist) tag(elem int) {
	if elem < 0 || elem >= len(a.tags.tree) {
		elem = -1
	}
	if a.open && a.elem == elem {
		return
	}
	a.closeTag()
	a.open, a.elem = true, elem
	if elem < 0 {
		a.op("/Artifact BMC")
		return
	}
	a.op("/" + a.tags.tree[elem].Kind + " <</MCID " + strconv.Itoa(a.tags.mark(elem, a.page)) + ">> BDC")
}

// cover tells the figure that is being drawn, if it is one, how far it reaches.
func (a *artist) cover(x, y, w, h float64) {
	if a.elem >= 0 && a.tags.tree[a.elem].Kind == "Figure" {
		a.tags.cover(a.elem, a.page, box{x, a.height - y - h, x + w, a.height - y})
	}
}

func (a *artist) closeTag() {
	if a.open {
		a.op("EMC")
		a.open = false
	}
}

func (a *artist) drawRun(r *page.Run) error {
	if r.Text == "" {
		return nil
	}
	if !finite(r.X, r.Y, r.Size, r.Spacing, r.Gray) {
		return fmt.Errorf("文字 “%s” 的位置无效", r.Text)
	}
	if err := a.setFont(r.Face, r.Size); err != nil {
		return err
	}
	a.tag(r.Elem)
	a.cover(r.X, r.Y-r.Size, r.Width, r.Size)
	a.setGray(r.Gray)
	if r.Turn != 0 {
		a.gp.Rotate(-float64(r.Turn), r.X, r.Y)
	}
	if r.Bold { // stroke the outlines: a fortieth of an em is what a bold cut of these faces adds to a stem
		a.op("q " + number(r.Size/40) + " w 2 Tr " + number(r.Gray) + " G 1 j")
	}
	if spanned(r) {
		a.op("/Span <</ActualText " + textString(r.Actual) + ">> BDC")
	}
	if err := a.text(r); err != nil {
		return err
	}
	if spanned(r) {
		a.op("EMC")
	}
	if r.Bold {
		a.op("Q")
	}
	if r.Turn != 0 {
		a.gp.RotateReset()
	}
	return nil
}

func (a *artist) text(r *page.Run) error {
	c := a.cuts[r.Face]
	a.cids = a.cids[:0]
	eachGlyph(r, func(char rune, actual string) {
		a.cids = utf8.AppendRune(a.cids, rune(c.cid(char, actual)))
	})
	a.gp.SetCharSpacing(r.Spacing)
	a.gp.SetXY(r.X, r.Y)
	return a.gp.Text(string(a.cids))
}

// eachGlyph calls visit with the characters of a run and the text to extract for each, empty if it is the character.
func eachGlyph(r *page.Run, visit func(char rune, actual string)) {
	switch {
	case r.Actual == "" || r.Actual == r.Text || spanned(r):
		for _, char := range r.Text {
			visit(char, "")
		}
	case utf8.RuneCountInString(r.Text) == 1:
		char, _ := utf8.DecodeRuneInString(r.Text)
		visit(char, r.Actual)
	default:
		rest := r.Actual
		for _, char := range r.Text {
			_, size := utf8.DecodeRuneInString(rest)
			if actual := rest[:size]; actual == string(char) {
				visit(char, "")
			} else {
				visit(char, actual)
			}
			rest = rest[size:]
		}
	}
}

// spanned tells whether the text to extract cannot be given glyph by glyph, so that it spans the run.
func spanned(r *page.Run) bool {
	drawn := utf8.RuneCountInString(r.Text)
	return r.Actual != "" && drawn != 1 && drawn != utf8.RuneCountInString(r.Actual)
}

func (a *artist) setFont(f page.Face, size float64) error {
	if a.face != f {
		a.face = f
		a.op("")
		a.slots[len(a.slots)-1].font = a.names[f]
	}
	if a.size == size {
		return nil
	}
	a.size = size
	return a.gp.SetFont(family, "", size)
}

func (a *artist) setGray(gray float64) {
	if a.gray != gray {
		a.gray = gray
		a.gp.SetGrayFill(gray)
	}
}

// number writes a length or a gray with at most three decimals.
func number(v float64) string {
	return strconv.FormatFloat(math.Round(v*1000)/1000, 'f', -1, 64)
}

func finite(values ...float64) bool {
	for _, v := range values {
		if math.IsNaN(v) || math.Abs(v) > 1e6 {
			return false
		}
	}
	return true
}
