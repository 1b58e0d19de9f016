package page

import (
	"bytes"
	"errors"
	"image"
	_ "image/jpeg"
	_ "image/png"
	"io/fs"
	"net/url"
	"path"
	"strings"

	"pilotplan/internal/doc"
	"pilotplan/internal/page/book"
	"pilotplan/internal/page/fill"
	"pilotplan/internal/page/line"
)

// figure sets a picture or drawing in the middle, with its caption below.
func (l *layouter) figure(b *doc.Figure, f frame) []fill.Unit {
	elem := l.elem("Figure", f.elem)
	l.tree[elem].Alt = b.Alt
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
	ps := l.pieces(b.Caption, style{face: book.Hei, size: captionSize}, caption)
	lines := l.lines(ps, line.Measure{First: f.width, Rest: f.width, Align: line.Center}, f)
	fill.KeepTogether(lines, false)
	units[len(units)-1].Keep = true
	return append(units, lines...)
}

// Pictures are set at 96 dots an inch, smaller if they do not fit; more dots than these are refused.
const (
	dot     = 72.0 / 96
	mostDot = 64 << 20
)

func (l *layouter) picture(b *doc.Figure, elem int, f frame) []fill.Unit {
	data, size, err := l.readPicture(b.Path)
	if err != nil {
		return l.brokenBox(b, err.Error(), elem, f)
	}
	w, h := float64(size.X)*dot, float64(size.Y)*dot
	scale := min(1, f.width/w, (fill.TypeH-3*fill.Pitch)/h)
	w, h = w*scale, h*scale
	u := fill.Unit{Height: h + 4}
	u.Body.Pictures = []book.Picture{{X: f.x + (f.width-w)/2, W: w, H: h, Data: data, Elem: elem}}
	return []fill.Unit{u}
}

// readPicture reads a picture and makes sure that it can be drawn. Errors are in the user's language.
func (l *layouter) readPicture(name string) ([]byte, image.Point, error) {
	if u, err := url.Parse(name); err == nil && u.Scheme != "" && len(u.Scheme) > 1 {
		return nil, image.Point{}, errors.New("网络图片不会下载")
	}
	if plain, err := url.PathUnescape(name); err == nil {
		name = plain
	}
	name = path.Clean(strings.ReplaceAll(name, `\`, "/"))
	if l.options.Files == nil || !fs.ValidPath(name) {
		return nil, image.Point{}, errors.New("路径不在文档所在的文件夹里")
	}
	data, err := fs.ReadFile(l.options.Files, name)
	if err != nil {
		return nil, image.Point{}, errors.New("找不到或读不出文件")
	}
	config, _, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil || config.Width <= 0 || config.Height <= 0 {
		return nil, image.Point{}, errors.New("不是 PNG 或 JPEG 图片")
	}
	if config.Width > mostDot/config.Height {
		return nil, image.Point{}, errors.New("图片太大")
	}
	if _, _, err := image.Decode(bytes.NewReader(data)); err != nil {
		return nil, image.Point{}, errors.New("图片已损坏")
	}
	return data, image.Point{X: config.Width, Y: config.Height}, nil
}

// brokenBox stands for a picture that cannot be shown, and says why.
func (l *layouter) brokenBox(b *doc.Figure, why string, elem int, f frame) []fill.Unit {
	l.broken = append(l.broken, book.Broken{Path: b.Path, Why: why, Line: b.Line})
	text := "图片 " + b.Path + " 无法显示：" + why
	if b.Alt != "" {
		text = b.Alt + "\n" + text
	}
	units := l.sourceBox(text, b.Line, elem, f)
	return units[:len(units)-1]
}
