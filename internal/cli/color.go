package cli

import (
	"io"
	"runtime"

	"golang.org/x/term"
)

// colors reports whether what is written to w may be colored: on a terminal that knows how, unless the user refuses by
// --no-color, NO_COLOR or TERM=dumb. Older consoles of Windows, which announce nothing, would show the codes themselves.
func (e *Env) colors(w io.Writer, refused bool) bool {
	if refused || e.Getenv("NO_COLOR") != "" || e.Getenv("TERM") == "dumb" {
		return false
	}
	if runtime.GOOS == "windows" && e.Getenv("WT_SESSION") == "" && e.Getenv("TERM") == "" {
		return false
	}
	f, ok := fileOf(w)
	return ok && term.IsTerminal(int(f.Fd()))
}
