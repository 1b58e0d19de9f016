package picture

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	"image/jpeg"
	"testing"
	"testing/fstest"
)

// photograph is 32 by 16 dots, black in the corner that a viewer is to see at the top left, as a camera held so would write it.
func photograph(t *testing.T, how int, order binary.AppendByteOrder) []byte {
	t.Helper()
	scene := image.NewGray(image.Rect(0, 0, 32, 16))
	for i := range scene.Pix {
		scene.Pix[i] = 255
	}
	for y := range 8 {
		for x := range 8 {
			scene.SetGray(x, y, color.Gray{})
		}
	}
	back := [...]int{0, 1, 2, 3, 4, 5, 8, 7, 6}[how] // what undoes a turn
	var b bytes.Buffer
	if err := jpeg.Encode(&b, turn(scene, back), nil); err != nil {
		t.Fatal(err)
	}
	return withExif(b.Bytes(), how, order)
}

// withExif puts a camera's note behind the start of a JPEG file.
func withExif(file []byte, how int, order binary.AppendByteOrder) []byte {
	tiff := []byte("MM")
	if order.String() == "LittleEndian" {
		tiff = []byte("II")
	}
	tiff = order.AppendUint32(order.AppendUint16(tiff, 42), 8)
	tiff = order.AppendUint16(tiff, 2)
	for _, e := range [][4]uint16{{0x0100, 3, 1, 32}, {0x0112, 3, 1, uint16(how)}} {
		tiff = order.AppendUint16(order.AppendUint16(tiff, e[0]), e[1])
		tiff = order.AppendUint16(order.AppendUint16(order.AppendUint32(tiff, uint32(e[2])), e[3]), 0)
	}
	part := append([]byte("Exif\x00\x00"), tiff...)
	head := append([]byte{0xff, 0xe1}, binary.BigEndian.AppendUint16(nil, uint16(len(part)+2))...)
	return append(append(append(append([]byte{}, file[:2]...), head...), part...), file[2:]...)
}

func TestPhotographsAreTurned(t *testing.T) {
	for how := 1; how <= 8; how++ {
		for _, order := range []binary.AppendByteOrder{binary.BigEndian, binary.LittleEndian} {
			p, err := Read(fstest.MapFS{"a.jpg": {Data: photograph(t, how, order)}}, "a.jpg")
			if err != nil {
				t.Fatal(err)
			}
			shown, err := jpeg.Decode(bytes.NewReader(p.Data))
			if err != nil {
				t.Fatal(err)
			}
			if how == 1 {
				continue // left as it is
			}
			dark, _, _, _ := shown.At(3, 3).RGBA()
			light, _, _, _ := shown.At(28, 12).RGBA()
			if p.Width != 32*dot || p.Height != 16*dot || dark > 0x4000 || light < 0xc000 || orientation(p.Data) != upright {
				t.Errorf("%d, %v: %g by %g, %x at the corner, %x opposite", how, order, p.Width, p.Height, dark, light)
			}
		}
	}
}

// A note that lies turns nothing and breaks nothing.
func TestOrientationThatLies(t *testing.T) {
	file := photograph(t, 6, binary.BigEndian)
	for n := range len(file) {
		orientation(file[:n])
	}
	for at := 2; at < 60; at++ {
		for _, b := range []byte{0, 0x7f, 0xff} {
			broken := bytes.Clone(file)
			broken[at] = b
			if how := orientation(broken); how < 1 || how > 8 {
				t.Errorf("byte %d as %x: %d", at, b, how)
			}
		}
	}
}
