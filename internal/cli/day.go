package cli

import (
	"time"

	"pilotplan/internal/doc"
	"pilotplan/internal/quantity/calendar"
)

// dayOf is the day from which a bare year in a text is yet to come: the date in its front matter, which render writes,
// else today.
func (e *Env) dayOf(text *doc.Document) time.Time {
	if date, err := calendar.ParseDate(text.Meta.Date); err == nil {
		return date.First()
	}
	return e.Now()
}
