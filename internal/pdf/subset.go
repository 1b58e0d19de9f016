package pdf

import (
	"cmp"
	"fmt"
	"slices"

	"pilotplan/internal/page/book"
	"pilotplan/internal/pdf/object"
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
			missing = fmt.Errorf("缺字 “%s”（U+%04X）", object.Printable(string(char)), char)
		}
	})
	return missing
}

// font writes the cut font.
func (c *cut) font() ([]byte, error) {
	glyphs := make([]uint16, len(c.used))
	for i, u := range c.used {
		glyphs[i] = u.glyph
	}
	return c.face.Subset(glyphs)
}
