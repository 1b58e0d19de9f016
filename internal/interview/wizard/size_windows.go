package wizard

import tea "github.com/charmbracelet/bubbletea"

// followSize has nothing to do: on Windows the library reads changes of the size among the keys.
func followSize(func(tea.Msg)) (stop func()) { return func() {} }
