package pdf

import (
	"fmt"
	"math"
	"strings"
	"unicode/utf8"

	"pilotplan/internal/page/book"
	"pilotplan/internal/pdf/object"
)

func (a *artist) drawRun(r *book.Run) error {
	if r.Text == "" {
		return nil
	}
	if !finite(r.X, r.Y, r.Size, r.Spacing, r.Gray) {
		return fmt.Errorf("文字 “%s” 的位置无效", r.Text)
	}
	if r.Elem < 0 && a.label != "" && strings.Trim(r.Text, "—－- ") == a.label && (r.Turn != 0 || r.Y > 0.85*a.height) {
		a.tag(folio)
	} else {
		a.tag(r.Elem)
		a.tags.Label(r.Elem, r.Text)
	}
	a.cover(r.X, r.Y-r.Size, r.Width, r.Size)
	a.setGray(r.Gray)
	a.setFont(r)
	if r.Bold { // stroke the outlines: a fortieth of an em is what a bold cut of these faces adds to a stem
		a.op("q ", object.Number(r.Size/40), " w 2 Tr ", object.Number(r.Gray), " G 1 j")
	}
	if spanned(r) {
		a.op("/Span <</ActualText ", object.Text(r.Actual), ">> BDC")
	}
	a.text(r)
	if spanned(r) {
		a.op("EMC")
	}
	if r.Bold {
		a.op("Q")
	}
	return nil
}

// text shows the characters of a run. A turned one has its own text matrix.
func (a *artist) text(r *book.Run) {
	a.ops = append(a.ops, "BT "...)
	if r.Turn != 0 {
		sin, cos := math.Sincos(-float64(r.Turn) * math.Pi / 180)
		for _, v := range [...]float64{cos, sin, -sin, cos} {
			a.ops = append(object.AppendNumber(a.ops, v), ' ')
		}
	}
	a.ops = append(object.AppendNumber(a.ops, hundredths(r.X)), ' ')
	a.ops = object.AppendNumber(a.ops, hundredths(a.height-r.Y))
	if r.Turn != 0 {
		a.ops = append(a.ops, " Tm <"...)
	} else {
		a.ops = append(a.ops, " Td <"...)
	}
	c := a.cuts[r.Face]
	eachGlyph(r, func(char rune, actual string) { a.ops = object.AppendHex16(a.ops, c.cid(char, actual)) })
	a.ops = append(a.ops, "> Tj ET\n"...)
}

func (a *artist) setFont(r *book.Run) {
	if a.face != r.Face || a.size != r.Size {
		a.face, a.size = r.Face, r.Size
		a.op(a.names[r.Face], " ", object.Number(r.Size), " Tf")
	}
	if a.spacing != r.Spacing {
		a.spacing = r.Spacing
		a.op(object.Number(r.Spacing), " Tc")
	}
}

func (a *artist) setGray(gray float64) {
	if a.gray != gray {
		a.gray = gray
		a.op(object.Number(gray), " g")
	}
}

// eachGlyph calls visit with the characters of a run and the text to extract for each, empty if it is the character.
func eachGlyph(r *book.Run, visit func(char rune, actual string)) {
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
func spanned(r *book.Run) bool {
	drawn := utf8.RuneCountInString(r.Text)
	return r.Actual != "" && drawn != 1 && drawn != utf8.RuneCountInString(r.Actual)
}

// hundredths rounds a place on the page to what matters there.
func hundredths(v float64) float64 { return math.Round(v*100) / 100 }

func finite(values ...float64) bool {
	for _, v := range values {
		if math.IsNaN(v) || math.Abs(v) > 1e6 {
			return false
		}
	}
	return true
}
