package pdf

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"slices"

	"pilotplan/internal/page/book"
)

// A glyph in use is known by the character it is drawn for and the text that is extracted for it. It becomes the character
// of that number (its CID, from 1) in the small font cut for the document; two characters that share a glyph get two.
type usedGlyph struct {
	char   rune
	actual string // empty: the character itself
	glyph  uint16 // in the whole font
}

// cut is a face reduced to the glyphs that one document uses.
type cut struct {
	face   *face
	used   []usedGlyph // used[i] has CID i+1
	common [0x10000 / block]*[block]uint16
	rare   map[usedGlyph]uint16
}

// maxUsed leaves room for .notdef among the glyphs, whose numbers have 16 bits.
const maxUsed = 0xFFFE

// add notes that a character is in use; false if the face lacks it.
func (c *cut) add(char rune, actual string) bool {
	if c.cid(char, actual) != 0 {
		return true
	}
	glyph := c.face.glyph(char)
	if glyph == 0 {
		return false
	}
	c.used = append(c.used, usedGlyph{char, actual, glyph})
	c.set(char, actual, 1)
	return true
}

func (c *cut) set(char rune, actual string, cid uint16) {
	if char > 0xFFFF || actual != "" {
		c.rare[usedGlyph{char: char, actual: actual}] = cid
		return
	}
	if c.common[char/block] == nil {
		c.common[char/block] = new([block]uint16)
	}
	c.common[char/block][char%block] = cid
}

// cid is the number of a character in the cut font; 0 if it is not in use.
func (c *cut) cid(char rune, actual string) uint16 {
	if char > 0xFFFF || actual != "" {
		return c.rare[usedGlyph{char: char, actual: actual}]
	}
	if c.common[char/block] == nil {
		return 0
	}
	return c.common[char/block][char%block]
}

// number gives the final CIDs, in the order of the characters: the same set gives the same font.
func (c *cut) number() error {
	if len(c.used) > maxUsed {
		return fmt.Errorf("一种字体用了 %d 个字，超出上限 %d", len(c.used), maxUsed)
	}
	slices.SortFunc(c.used, func(a, b usedGlyph) int {
		return cmp.Or(cmp.Compare(a.char, b.char), cmp.Compare(a.actual, b.actual))
	})
	for i, u := range c.used {
		c.set(u.char, u.actual, uint16(i+1))
	}
	return nil
}

// collect finds the glyphs that a book uses, face by face.
func collect(b *book.Book, f *Fonts) ([book.Faces]*cut, error) {
	var cuts [book.Faces]*cut
	for number := range b.Pages {
		for i := range b.Pages[number].Runs {
			run := &b.Pages[number].Runs[i]
			face := f.face(run.Face)
			if face == nil {
				return cuts, fmt.Errorf("第%d页：没有字体 %d", number+1, run.Face)
			}
			if cuts[run.Face] == nil {
				cuts[run.Face] = &cut{face: face, rare: map[usedGlyph]uint16{}}
			}
			if err := cuts[run.Face].addRun(run); err != nil {
				return cuts, fmt.Errorf("第%d页：%s%w", number+1, faceNames[run.Face], err)
			}
		}
	}
	for _, c := range cuts {
		if c == nil {
			continue
		}
		if err := c.number(); err != nil {
			return cuts, err
		}
	}
	return cuts, nil
}

func (c *cut) addRun(run *book.Run) error {
	var missing error
	eachGlyph(run, func(char rune, actual string) {
		if !c.add(char, actual) && missing == nil {
			missing = fmt.Errorf("缺字 “%s”（U+%04X）", printable(string(char)), char)
		}
	})
	return missing
}

// glyphs lists what the cut font holds: .notdef, the glyphs in use, and the parts of composite ones.
func (c *cut) glyphs() (list []uint16, renumber map[uint16]uint16, err error) {
	list, renumber = make([]uint16, 1, len(c.used)+16), make(map[uint16]uint16)
	for _, u := range c.used {
		list = append(list, u.glyph)
	}
	for i := 0; i < len(list); i++ { // grows while it runs; a part is added once, so that a cycle ends
		outline, err := c.face.outline(list[i])
		if err != nil {
			return nil, nil, err
		}
		_, err = components(outline, func(at int) error {
			part := be16(outline[at:])
			if int(part) >= c.face.sfnt.glyphs || len(list) > 0xFFFE {
				return fmt.Errorf("%w：组合字形缺少部件", errFont)
			}
			if _, have := renumber[part]; !have {
				renumber[part] = uint16(len(list))
				list = append(list, part)
			}
			return nil
		})
		if err != nil {
			return nil, nil, err
		}
	}
	return list, renumber, nil
}

// font writes the cut font: the six tables that a PDF's TrueType font must have.
func (c *cut) font() ([]byte, error) {
	list, renumber, err := c.glyphs()
	if err != nil {
		return nil, err
	}
	s, size := c.face.sfnt, 0
	for _, glyph := range list {
		outline, _ := s.outline(glyph) // an error comes below
		size += len(outline) + 2       // what is dropped is less than what is added: padding
	}
	glyf, ends, hmtx := make([]byte, 0, size), make([]int, 1, len(list)+1), make([]byte, 0, 4*len(list))
	for _, glyph := range list {
		outline, err := s.outline(glyph)
		if err != nil {
			return nil, err
		}
		if glyf, err = appendBare(glyf, outline, func(part uint16) uint16 { return renumber[part] }); err != nil {
			return nil, err
		}
		if len(glyf)%2 != 0 {
			glyf = append(glyf, 0)
		}
		ends = append(ends, len(glyf))
		advance, bearing := s.metrics(glyph)
		hmtx = append16(append16(hmtx, advance), bearing)
	}
	return assemble([]sfntTable{
		{"glyf", glyf}, {"head", headFor(s.head, ends)}, {"hhea", with16(s.hhea[:36], 34, len(list))}, {"hmtx", hmtx},
		{"loca", locaFor(ends)}, {"maxp", maxpFor(s.maxp, len(list))},
	}), nil
}

// subsetTag names the cut by its content, as PDF wants subsets named: six letters.
func subsetTag(font []byte) string {
	sum := sha256.Sum256(font)
	n := binary.BigEndian.Uint64(sum[:])
	tag := make([]byte, 6)
	for i := range tag {
		tag[i] = 'A' + byte(n%26)
		n /= 26
	}
	return string(tag)
}
