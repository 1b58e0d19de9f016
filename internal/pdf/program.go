package pdf

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"sync"

	"pilotplan/internal/page/book"
	"pilotplan/internal/pdf/object"
)

// program is a cut font as the file holds it.
type program struct {
	name          string // with the subset tag
	size          int    // of the font before compression
	font, unicode bytes.Buffer
}

func (c *cut) program() (*program, error) {
	font, err := c.font()
	if err != nil {
		return nil, fmt.Errorf("%s：%w", c.face.role, err)
	}
	p := &program{name: subsetTag(font) + "+" + c.face.PostScriptName(), size: len(font)}
	p.font.Grow(len(font) * 4 / 5) // more than it takes
	object.Deflate(&p.font, font, object.Quick)
	object.Deflate(&p.unicode, c.toUnicode(), object.Quick)
	return p, nil
}

// startPrograms cuts the fonts while the pages are drawn: the first one, of the body, takes about as long as all others
// together. The function it returns waits for them.
func startPrograms(cuts [book.Faces]*cut) func() ([book.Faces]*program, error) {
	var made [book.Faces]*program
	var errs [book.Faces]error
	var wait sync.WaitGroup
	start := func(faces ...book.Face) {
		wait.Go(func() {
			for _, f := range faces {
				if c := cuts[f]; c != nil && len(c.used) > 0 {
					made[f], errs[f] = c.program()
				}
			}
		})
	}
	start(book.Fang)
	start(book.TitleSong, book.Hei, book.Kai, book.Song, book.Mono, book.Sign)
	return func() ([book.Faces]*program, error) {
		wait.Wait()
		return made, errors.Join(errs[:]...)
	}
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
