package pdf

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"image"
	pixels "image/draw"
	_ "image/jpeg" // the other format of a picture
	"image/png"

	"github.com/signintech/gopdf"

	"pilotplan/internal/page/book"
)

// maxPixels keeps a small file from asking for gigabytes.
const maxPixels = 25_000_000

// drawPicture draws a PNG or JPEG file into its rectangle.
func (a *artist) drawPicture(p *book.Picture) error {
	if !finite(p.X, p.Y, p.W, p.H) {
		return errors.New("图片的位置无效")
	}
	data, err := soundPicture(p.Data)
	if err != nil {
		return fmt.Errorf("图片无法读取：%w", err)
	}
	holder, err := gopdf.ImageHolderByBytes(data)
	if err != nil {
		return err
	}
	a.tag(p.Elem)
	a.cover(p.X, p.Y, p.W, p.H)
	a.mark()
	if err := a.gp.ImageByHolder(holder, p.X, p.Y, &gopdf.Rect{W: p.W, H: p.H}); err != nil {
		return fmt.Errorf("图片无法写入：%w", err)
	}
	return nil
}

// soundPicture checks a picture by decoding it, since gopdf trusts its input. A PNG of a form that gopdf refuses or shows
// wrong (interlaced, 16 bits, transparent colours) is written anew.
func soundPicture(data []byte) ([]byte, error) {
	config, format, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	if config.Width <= 0 || config.Height <= 0 || config.Width > maxPixels/config.Height {
		return nil, fmt.Errorf("%d×%d 像素，过大", config.Width, config.Height)
	}
	decoded, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	_, inks := decoded.(*image.CMYK) // device CMYK has no place beside the output intent, which is RGB
	if format == "jpeg" && !inks || format == "png" && plainPNG(data) {
		return data, nil
	}
	plain := image.NewNRGBA(decoded.Bounds())
	pixels.Draw(plain, plain.Bounds(), decoded, decoded.Bounds().Min, pixels.Src)
	var out bytes.Buffer
	if err := png.Encode(&out, plain); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// plainPNG tells whether gopdf reads a PNG right: at most 8 bits, not interlaced, no tRNS chunk, whole chunks.
func plainPNG(data []byte) bool {
	if len(data) < 33 || data[24] > 8 || data[28] != 0 {
		return false
	}
	for at := 8; at+12 <= len(data); {
		size, kind := uint64(binary.BigEndian.Uint32(data[at:])), string(data[at+4:at+8])
		if kind == "IEND" {
			return true
		}
		if kind == "tRNS" || size == 0 || size > uint64(len(data)-at-12) {
			return false // gopdf stops at an empty chunk
		}
		at += 12 + int(size)
	}
	return false
}
