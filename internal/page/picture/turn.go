package picture

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/jpeg"
)

// upright is how a camera was held: 1, as the picture stands.
const upright = 1

// turned gives a photograph as its camera was held: the file says so in its Exif data (tag 0112 of Exif 2.3), and neither PDF
// nor Word looks there. The quality loses nothing that one sees.
func turned(data []byte, shown image.Image) (out []byte, width, height int, err error) {
	size := shown.Bounds()
	how := orientation(data)
	if how == upright {
		return data, size.Dx(), size.Dy(), nil
	}
	t := turn(shown, how)
	var b bytes.Buffer
	err = jpeg.Encode(&b, t, &jpeg.Options{Quality: 95})
	return b.Bytes(), t.Bounds().Dx(), t.Bounds().Dy(), err
}

// turn moves the dots of a picture to where they belong. Of the eight ways the odd ones and the even ones differ by a mirror,
// and from 5 on rows are columns.
func turn(from image.Image, how int) *image.RGBA {
	b := from.Bounds()
	w, h := b.Dx(), b.Dy()
	to := image.NewRGBA(image.Rect(0, 0, w, h))
	if how >= 5 {
		to = image.NewRGBA(image.Rect(0, 0, h, w))
	}
	for y := range h {
		for x := range w {
			right, down := w-1-x, h-1-y
			at := [...][2]int{2: {right, y}, 3: {right, down}, 4: {x, down}, 5: {y, x}, 6: {down, x}, 7: {down, right}, 8: {y, right}}[how]
			to.Set(at[0], at[1], from.At(b.Min.X+x, b.Min.Y+y))
		}
	}
	return to
}

// orientation reads how a JPEG file says that its camera was held, 1 to 8; upright if it does not say, or lies.
func orientation(data []byte) int {
	for at := 2; at+4 <= len(data) && data[at] == 0xff && data[at+1] != 0xda; {
		size := int(binary.BigEndian.Uint16(data[at+2:]))
		if size < 2 || at+2+size > len(data) {
			break
		}
		part := data[at+4 : at+2+size]
		if body, found := bytes.CutPrefix(part, []byte("Exif\x00\x00")); data[at+1] == 0xe1 && found {
			return tiffOrientation(body)
		}
		at += 2 + size
	}
	return upright
}

// tiffOrientation looks for the tag in the first directory of a TIFF structure.
func tiffOrientation(b []byte) int {
	const header, entry, tag, short = 8, 12, 0x0112, 3
	if len(b) < header {
		return upright
	}
	var order binary.ByteOrder = binary.BigEndian
	if string(b[:2]) == "II" {
		order = binary.LittleEndian
	}
	at := int(order.Uint32(b[4:]))
	if at < header || at > len(b)-2 {
		return upright
	}
	count := int(order.Uint16(b[at:]))
	for at += 2; count > 0 && at+entry <= len(b); at, count = at+entry, count-1 {
		if order.Uint16(b[at:]) == tag && order.Uint16(b[at+2:]) == short {
			if how := int(order.Uint16(b[at+8:])); 1 <= how && how <= 8 {
				return how
			}
			return upright
		}
	}
	return upright
}
