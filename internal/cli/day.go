package cli

import (
	"time"

	"pilotplan/internal/doc"
	"pilotplan/internal/quantity"
)

// dayOf is the day from which a bare year in a text is yet to come: the date in its front matter, which render writes,
// else today.
func (e *Env) dayOf(text []byte) time.Time {
	if date, err := quantity.ParseDate(doc.Parse(text).Meta.Date); err == nil {
		return date.First()
	}
	return e.Now()
}
