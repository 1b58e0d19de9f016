package cli

import (
	"fmt"
	"runtime"
	"strings"

	"pilotplan/internal/finding"
)

// brokenError is a fault of this program itself: it panicked.
type brokenError struct {
	what  string
	where []string // from the innermost call outwards
}

// deepest is how many calls are told of a fault.
const deepest = 6

// brokenBy is the fault that a recovered panic tells of. It is called by what recovers, while the stack still stands.
func brokenBy(value any) *brokenError {
	e := &brokenError{what: fmt.Sprint(value)}
	calls := make([]uintptr, 64)
	frames := runtime.CallersFrames(calls[:runtime.Callers(2, calls)])
	for panicked, more := false, true; more && len(e.where) < deepest; {
		var f runtime.Frame
		f, more = frames.Next()
		switch {
		case f.Function == "runtime.gopanic":
			panicked = true
			e.where = nil
		case panicked && !strings.HasPrefix(f.Function, "runtime."):
			e.where = append(e.where, fmt.Sprintf("%s:%d", shortFunction(f.Function), f.Line))
		}
	}
	return e
}

// shortFunction is page.(*setter).rows of pilotplan/internal/page.(*setter).rows.
func shortFunction(name string) string { return name[strings.LastIndexByte(name, '/')+1:] }

// Error says whose fault it is and what to send; all of it is in one line, which is easily copied.
func (e *brokenError) Error() string {
	return fmt.Sprintf("程序内部出错，不是您写错了；请把这一行和这个文件发给提供本程序的人：pilotplan %s %s/%s：%s（%s）",
		buildVersion(), runtime.GOOS, runtime.GOARCH, finding.Visible(e.what), strings.Join(e.where, " < "))
}

// ofFile names the file at which a fault came up.
func ofFile(name string, fault error) error { return fmt.Errorf("%s：%w", shownName(name), fault) }
