package page

import (
	"net/url"
	"path"
	"strings"

	"pilotplan/internal/doc"
	"pilotplan/internal/page/book"
	"pilotplan/internal/page/fill"
	"pilotplan/internal/page/line"
	"pilotplan/internal/page/picture"
)

// figure sets a picture or drawing in the middle, with its caption below.
func (l *layouter) figure(b *doc.Figure, f frame) []fill.Unit {
	elem := l.elem("Figure", f.elem)
	if l.tree[elem].Alt = Words(b); b.Path != "" && b.Alt == "" {
		l.unsaid = append(l.unsaid, book.Broken{Path: b.Path, Line: b.Line})
	}
	var units []fill.Unit
	if b.Path == "" {
		units = l.drawing(b, elem, f)
	} else {
		units = l.picture(b, elem, f)
	}
	if len(b.Caption) == 0 {
		return units
	}
	caption := l.elem("Caption", elem)
	ps := l.pieces(b.Caption, style{face: book.Hei, size: CaptionSize}, caption)
	lines := l.lines(ps, line.Measure{First: f.width, Rest: f.width, Align: line.Center}, f)
	fill.KeepTogether(lines, false)
	units[len(units)-1].Keep = true
	return append(units, lines...)
}

// Words are what is said of a picture to those who cannot see it: what its writer says, else its caption, else its name.
func Words(b *doc.Figure) string {
	if b.Alt != "" || b.Path == "" {
		return b.Alt
	}
	if caption := strings.TrimSpace(doc.Text(b.Caption)); caption != "" {
		return caption
	}
	name, err := url.PathUnescape(path.Base(strings.ReplaceAll(b.Path, `\`, "/")))
	if err != nil {
		name = b.Path
	}
	return "图片 " + name
}

// TallestFigure is how high a picture may be: three lines are left for what belongs to it.
const TallestFigure = fill.TypeH - 3*fill.Pitch

func (l *layouter) picture(b *doc.Figure, elem int, f frame) []fill.Unit {
	p, err := picture.Read(l.options.Files, b.Path)
	if err != nil {
		return l.brokenBox(b, err, elem, f)
	}
	w, h := p.Within(f.width, TallestFigure)
	u := fill.Unit{Height: h + 4}
	u.Body.Pictures = []book.Picture{{X: f.x + (f.width-w)/2, W: w, H: h, Data: p.Data, Elem: elem}}
	return []fill.Unit{u}
}

// brokenBox stands for a picture that cannot be shown, and says why.
func (l *layouter) brokenBox(b *doc.Figure, why error, elem int, f frame) []fill.Unit {
	l.broken = append(l.broken, book.Broken{Path: b.Path, Why: why.Error(), Line: b.Line})
	units := l.sourceBox(picture.Instead(b.Path, b.Alt, why), b.Line, elem, f)
	return units[:len(units)-1]
}
