package wizard

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"strings"
	"sync/atomic"

	"github.com/charmbracelet/x/ansi"
)

// caretScreen is a terminal whose own cursor is put where the user types after every frame. The library draws a cursor of its
// own and hides the terminal's at the bottom, but an input method for Chinese shows what is being composed at the terminal's.
type caretScreen struct {
	*os.File
	at atomic.Uint64 // line and column from 1, in the high and low half; 0 where nothing is typed
}

// screenOf wraps a terminal; other writers are left as they are.
func screenOf(w io.Writer) (io.Writer, *caretScreen) {
	if f, ok := w.(*os.File); ok {
		s := &caretScreen{File: f}
		return s, s
	}
	return w, &caretScreen{}
}

const frameStart = ansi.CursorHomePosition

// Write adds to a frame, which begins at the home position, where the cursor is to be.
func (s *caretScreen) Write(p []byte) (int, error) {
	if !bytes.HasPrefix(p, []byte(frameStart)) {
		return s.File.Write(p)
	}
	end := ansi.HideCursor
	if at := s.at.Load(); at != 0 {
		end = fmt.Sprintf("\x1b[%d;%dH%s", at>>32, at&0xffffffff, ansi.ShowCursor)
	}
	if _, err := s.File.Write(append(append([]byte{}, p...), end...)); err != nil {
		return 0, err
	}
	return len(p), nil
}

// mark finds the cursor that the library drew in a frame: reversed, or underlined while it blinks.
func (s *caretScreen) mark(lines []string) {
	for i, line := range lines {
		for _, style := range []string{"\x1b[7m", "\x1b[4m"} {
			if before, _, ok := strings.Cut(line, style); ok {
				s.at.Store(uint64(i+1)<<32 | uint64(ansi.StringWidth(before)+1))
				return
			}
		}
	}
	s.at.Store(0)
}
