package draw

import (
	"time"

	"pilotplan/internal/page/figure"
)

// axis is the time of a schedule from left to right.
type axis struct {
	figure.Axis
	x, w  float64
	years []tick  // the upper row of the head; none where the lower one has years
	names []tick  // the lower row: a tick each, or several years
	ticks []tick  // months, quarters or years
	unit  float64 // width of a tick
}

// tick is a stretch of the axis.
type tick struct {
	x, w  float64
	label string
	year  bool // a year begins here
}

// newAxis spans whole months, quarters or years.
func newAxis(from, to time.Time, x, w float64) *axis {
	a := &axis{Axis: figure.NewAxis(from, to), x: x, w: w}
	a.unit = w * float64(a.Step) / float64(a.Months())
	a.divide()
	return a
}

// divide makes the ticks.
func (a *axis) divide() {
	every := 1
	for a.Step == 12 && a.unit*float64(every) < leastYear {
		every++
	}
	for t := a.From; t.Before(a.To); t = a.Next(t) {
		k := tick{x: a.at(t), w: a.at(a.Next(t)) - a.at(t), year: t.Month() == time.January}
		if len(a.ticks)%every == 0 {
			a.names = append(a.names, tick{x: k.x, label: a.Label(t, a.unit)})
		}
		a.names[len(a.names)-1].reach(k)
		a.ticks = append(a.ticks, k)
		if a.Step == 12 {
			continue
		}
		if k.year || len(a.years) == 0 {
			a.years = append(a.years, tick{x: k.x, label: t.Format("2006年")})
		}
		a.years[len(a.years)-1].reach(k)
	}
}

// leastYear is the least width for the number of a year.
const leastYear = 24

// reach widens t to the end of another.
func (t *tick) reach(end tick) { t.w = end.x + end.w - t.x }

// at is where a moment stands.
func (a *axis) at(t time.Time) float64 {
	return a.x + a.w*float64(t.Sub(a.From))/float64(a.To.Sub(a.From))
}
