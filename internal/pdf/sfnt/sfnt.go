// Package sfnt reads TrueType fonts and cuts them to the glyphs that a document uses. It trusts no file: a lie in it is an error
// or a glyph that is not there, never a panic.
//
// What is not read does not cost: a font of megabytes stays mapped where it is, and only the parts asked for are looked at.
package sfnt

import (
	"encoding/binary"
	"errors"
	"fmt"
	"unicode/utf16"
)

// Font is a TrueType file that stays where it is: its tables are slices of the mapped bytes, and only the few values that
// every lookup needs are read when it is opened. Every other read checks its bounds, since the file may lie.
type Font struct {
	head, hhea, maxp, hmtx, loca, glyf, cmap []byte
	os2, name, post                          []byte // may be missing

	unitsPerEm int
	Glyphs     int
	hMetrics   int // rows of hmtx with an advance of their own
	longLoca   bool
	bmp, full  []byte // cmap subtables of format 4 and 12; nil if missing
}

var errFont = errors.New("字体文件已损坏")

// Open reads the table directory and checks the sizes of the tables.
func Open(data []byte) (*Font, error) {
	if len(data) < 12 || be32(data) != 0x00010000 && be32(data) != 0x74727565 {
		return nil, fmt.Errorf("%w：不是 TrueType 文件", errFont)
	}
	s := &Font{}
	tables := map[string]*[]byte{"head": &s.head, "hhea": &s.hhea, "maxp": &s.maxp, "hmtx": &s.hmtx, "loca": &s.loca,
		"glyf": &s.glyf, "cmap": &s.cmap, "OS/2": &s.os2, "name": &s.name, "post": &s.post}
	count := int(be16(data[4:]))
	if len(data) < 12+16*count {
		return nil, fmt.Errorf("%w：表目录不全", errFont)
	}
	for i := range count {
		entry := data[12+16*i:]
		slot, known := tables[string(entry[:4])]
		if !known {
			continue
		}
		from, size := uint64(be32(entry[8:])), uint64(be32(entry[12:]))
		if from+size > uint64(len(data)) {
			return nil, fmt.Errorf("%w：表 %s 超出文件", errFont, entry[:4])
		}
		*slot = data[from : from+size : from+size]
	}
	return s, s.check()
}

// check reads the values that describe the other tables.
func (s *Font) check() error {
	if len(s.head) < 54 || len(s.hhea) < 36 || len(s.maxp) < 6 || len(s.cmap) < 4 {
		return fmt.Errorf("%w：缺少必需的表", errFont)
	}
	if be32(s.head[12:]) != 0x5F0F3CF5 {
		return fmt.Errorf("%w：表 head 无效", errFont)
	}
	s.unitsPerEm, s.Glyphs = int(be16(s.head[18:])), int(be16(s.maxp[4:]))
	s.hMetrics, s.longLoca = int(be16(s.hhea[34:])), be16(s.head[50:]) != 0
	if s.unitsPerEm < 16 || s.unitsPerEm > 16384 || s.Glyphs == 0 || s.hMetrics == 0 || s.hMetrics > s.Glyphs {
		return fmt.Errorf("%w：字形数或单位无效", errFont)
	}
	step := 2
	if s.longLoca {
		step = 4
	}
	if len(s.loca) < step*(s.Glyphs+1) || len(s.hmtx) < 4*s.hMetrics+2*(s.Glyphs-s.hMetrics) {
		return fmt.Errorf("%w：表 loca 或 hmtx 不全", errFont)
	}
	s.findCmaps()
	if s.bmp == nil && s.full == nil {
		return fmt.Errorf("%w：没有 Unicode 字符表", errFont)
	}
	return nil
}

// Metrics are the advance width and left side bearing of a glyph, in font units.
func (s *Font) Metrics(glyph uint16) (advance, bearing uint16) {
	g := int(glyph)
	if g < s.hMetrics {
		return be16(s.hmtx[4*g:]), be16(s.hmtx[4*g+2:])
	}
	return be16(s.hmtx[4*(s.hMetrics-1):]), be16(s.hmtx[4*s.hMetrics+2*(g-s.hMetrics):])
}

// Thousandths is a length in font units as thousandths of an em.
func (s *Font) Thousandths(units int) int {
	if s.unitsPerEm == 1000 {
		return units
	}
	half := s.unitsPerEm / 2
	if units < 0 {
		half = -half
	}
	return (units*1000 + half) / s.unitsPerEm
}

// PostScriptName is the name that a PDF calls the font by: its name record 6 without the characters a PDF name must not hold.
func (s *Font) PostScriptName() string {
	if len(s.name) < 6 {
		return "Font"
	}
	count, pool := int(be16(s.name[2:])), int(be16(s.name[4:]))
	for i := 0; i < count && 18+12*i <= len(s.name); i++ {
		record := s.name[6+12*i:]
		size, from := int(be16(record[8:])), pool+int(be16(record[10:]))
		if be16(record[6:]) != 6 || from+size > len(s.name) {
			continue
		}
		if name := plainName(s.name[from:from+size], be16(record) != 1); name != "" {
			return name
		}
	}
	return "Font"
}

func plainName(raw []byte, wide bool) string {
	text := string(raw)
	if wide {
		units := make([]uint16, len(raw)/2)
		for i := range units {
			units[i] = be16(raw[2*i:])
		}
		text = string(utf16.Decode(units))
	}
	name := []byte{}
	for _, r := range text {
		if r == '-' || r == '_' || '0' <= r && r <= '9' || 'A' <= r && r <= 'Z' || 'a' <= r && r <= 'z' {
			name = append(name, byte(r))
		}
	}
	return string(name[:min(len(name), 63)])
}

func be16(b []byte) uint16 { return binary.BigEndian.Uint16(b) }
func be32(b []byte) uint32 { return binary.BigEndian.Uint32(b) }

// signed reads a 16-bit value that may be negative.
func signed(b []byte) int { return int(int16(be16(b))) }
