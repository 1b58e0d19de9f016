package pdf

import (
	"bytes"
	"fmt"

	"pilotplan/internal/page"
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
		return nil, err
	}
	p := &program{name: subsetTag(font) + "+" + c.face.postScriptName(), size: len(font)}
	deflate(&p.font, font)
	deflate(&p.unicode, c.toUnicode())
	return p, nil
}

// startPrograms cuts the fonts while gopdf draws: both take about as long. The function it returns waits for them.
func startPrograms(cuts [page.Faces]*cut) func() ([page.Faces]*program, error) {
	var made [page.Faces]*program
	done := make(chan error, 1)
	go func() {
		for i, c := range cuts {
			if c == nil || len(c.used) == 0 {
				continue
			}
			p, err := c.program()
			if err != nil {
				done <- fmt.Errorf("%s：%w", faceNames[i], err)
				return
			}
			made[i] = p
		}
		done <- nil
	}()
	return func() ([page.Faces]*program, error) {
		err := <-done
		return made, err
	}
}
