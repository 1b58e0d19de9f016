package pdf

import "encoding/binary"

// blank is the font that gopdf draws with: it has no outlines and no widths, and its characters 1…last are the CIDs. So
// gopdf neither reads the faces, nor writes them, nor loses a character that it cannot map (above U+FFFF, or one that shares
// its glyph); the cut fonts take its place in the finished file. One serves for all faces: for every font that it writes,
// gopdf makes a new compressor of more than a megabyte.
func blank(last int) []byte {
	head := with16(make([]byte, 54), 18, 1000)
	binary.BigEndian.PutUint32(head[12:], 0x5F0F3CF5)
	return assemble([]sfntTable{
		{"OS/2", make([]byte, 96)},
		{"cmap", identityCmap(last)},
		{"glyf", nil},
		{"head", head},
		{"hhea", with16(make([]byte, 36), 34, 1)},
		{"hmtx", make([]byte, 4+2*last)},
		{"loca", make([]byte, 2*(last+2))},
		{"maxp", with16(make([]byte, 32), 4, last+1)},
		{"name", blankName()},
		{"post", make([]byte, 32)},
	})
}

// identityCmap maps the characters 1…last to the glyphs of the same numbers: one segment of format 4, and the closing one.
func identityCmap(last int) []byte {
	table := []uint16{0, 1, 3, 1, 0, 12, // one subtable: Windows, Unicode BMP
		4, 32, 0, 4, 4, 1, 0, uint16(last), 0xFFFF, 0, 1, 0xFFFF, 0, 1, 0, 0}
	return words(table)
}

// blankName is a name table with a PostScript name, which gopdf insists on.
func blankName() []byte {
	return append(words([]uint16{0, 1, 18, 1, 0, 0, 6, 5, 0}), "Blank"...)
}

func words(values []uint16) []byte {
	b := make([]byte, 0, 2*len(values))
	for _, v := range values {
		b = binary.BigEndian.AppendUint16(b, v)
	}
	return b
}
