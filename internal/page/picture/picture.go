// Package picture reads the bitmaps of a document, and says in the user's language why one cannot be shown.
package picture

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	_ "image/jpeg"
	_ "image/png"
	"io/fs"
	"net/url"
	"path"
	"strings"
)

// Picture is a PNG or JPEG file.
type Picture struct {
	Data          []byte
	Kind          string  // png or jpeg
	Width, Height float64 // in points, at 96 dots an inch
}

// Pictures are set at 96 dots an inch. More dots than these are refused: they fill three pages at 600 dots an inch, and take a few hundred
// megabytes to read.
const (
	dot      = 72.0 / 96
	mostDots = 25_000_000
)

// Read reads a picture and makes sure that it can be drawn. Errors are in the user's language.
func Read(files fs.FS, name string) (Picture, error) {
	name, err := inside(name)
	if err != nil {
		return Picture{}, err
	}
	if files == nil {
		return Picture{}, errOutside
	}
	data, err := fs.ReadFile(files, name)
	var refused interface{ ForUser() string } // of a file system that does not read all there is
	if errors.As(err, &refused) {
		return Picture{}, errors.New(refused.ForUser())
	}
	if err != nil {
		return Picture{}, errors.New("找不到或读不出文件")
	}
	config, kind, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil || config.Width <= 0 || config.Height <= 0 {
		return Picture{}, errors.New("不是 PNG 或 JPEG 图片")
	}
	if config.Width > mostDots/config.Height {
		return Picture{}, fmt.Errorf("图片有 %d×%d 点，最多 %d 万点，缩小后再放进来", config.Width, config.Height, mostDots/10_000)
	}
	shown, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return Picture{}, errors.New("图片已损坏")
	}
	width, height := config.Width, config.Height
	if kind == "jpeg" {
		if data, width, height, err = turned(data, shown); err != nil {
			return Picture{}, errors.New("图片转不正")
		}
	}
	return Picture{data, kind, float64(width) * dot, float64(height) * dot}, nil
}

var errOutside = errors.New("路径不在文档所在的文件夹里")

// inside is the path of a picture below the document's folder, written with slashes.
func inside(name string) (string, error) {
	if u, err := url.Parse(name); err == nil && len(u.Scheme) > 1 {
		return "", errors.New("网络图片不会下载")
	}
	if plain, err := url.PathUnescape(name); err == nil {
		name = plain
	}
	name = path.Clean(strings.ReplaceAll(name, `\`, "/"))
	if !fs.ValidPath(name) {
		return "", errOutside
	}
	return name, nil
}

// Within is the size of a picture that is to fit into w by h points: smaller if need be, never larger.
func (p Picture) Within(w, h float64) (width, height float64) {
	scale := min(1, w/p.Width, h/p.Height)
	return p.Width * scale, p.Height * scale
}

// Instead is what stands in the place of a picture that cannot be shown.
func Instead(name, alt string, why error) string {
	text := "图片 " + name + " 无法显示：" + why.Error()
	if alt != "" {
		text = alt + "\n" + text
	}
	return text
}
