package cli

import (
	"runtime"
	"runtime/debug"
)

// fewCollections lets memory grow to 16 MB before it is collected for the first time, from then on as usual. A command that reads one
// plan ends before that: collecting three times on the way took it a sixth of its time.
func fewCollections() {
	const usual, patient = 100, 400 // per cent; the first collection comes at 4 MB times this
	if before := debug.SetGCPercent(patient); before != usual {
		debug.SetGCPercent(before) // who runs the program has set it, or another command of this process
		return
	}
	runtime.AddCleanup(new(sentinel), func(int) { debug.SetGCPercent(usual) }, 0)
}

// sentinel is let go at once, so that the first collection finds it.
type sentinel struct{ _ [32]byte }
