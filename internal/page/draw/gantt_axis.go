package draw

import (
	"strconv"
	"time"
)

// axis is the time of a schedule from left to right.
type axis struct {
	from, to time.Time
	x, w     float64
	years    []tick  // the upper row of the head; none where the lower one has years
	names    []tick  // the lower row: a tick each, or several years
	ticks    []tick  // months, quarters or years
	unit     float64 // width of a tick
}

// tick is a stretch of the axis.
type tick struct {
	x, w  float64
	label string
	year  bool // a year begins here
}

// Up to so many months the axis has months, up to the other quarters, else years.
const (
	monthsShown   = 12
	quartersShown = 72
)

// newAxis spans whole months, quarters or years.
func newAxis(from, to time.Time, x, w float64) *axis {
	step := 1
	switch months := monthsBetween(from, to); {
	case months > quartersShown:
		step = 12
	case months > monthsShown:
		step = 3
	}
	a := &axis{from: floorMonth(from, step), x: x, w: w}
	a.to = floorMonth(to, step)
	if a.to.Before(to) || !a.to.After(a.from) {
		a.to = a.to.AddDate(0, step, 0)
	}
	a.unit = w * float64(step) / float64(monthsBetween(a.from, a.to))
	a.divide(step)
	return a
}

// divide makes the ticks.
func (a *axis) divide(step int) {
	every := 1
	for step == 12 && a.unit*float64(every) < leastYear {
		every++
	}
	for t := a.from; t.Before(a.to); t = t.AddDate(0, step, 0) {
		k := tick{x: a.at(t), w: a.at(t.AddDate(0, step, 0)) - a.at(t), year: t.Month() == time.January}
		if len(a.ticks)%every == 0 {
			a.names = append(a.names, tick{x: k.x, label: tickLabel(t, step, a.unit)})
		}
		a.names[len(a.names)-1].reach(k)
		a.ticks = append(a.ticks, k)
		if step == 12 {
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

// tickLabel is 2023, 一季度 or 1月, or as much of it as there is room for.
func tickLabel(t time.Time, step int, room float64) string {
	switch {
	case step == 12:
		return t.Format("2006")
	case step == 1 && room >= 24:
		return t.Format("1月")
	case step == 1:
		return t.Format("1")
	}
	quarter := (int(t.Month()) - 1) / 3
	name := string([]rune("一二三四")[quarter])
	switch {
	case room >= 30:
		return name + "季度"
	case room >= 20:
		return name + "季"
	}
	return strconv.Itoa(quarter + 1)
}

// at is where a moment stands.
func (a *axis) at(t time.Time) float64 {
	return a.x + a.w*float64(t.Sub(a.from))/float64(a.to.Sub(a.from))
}

// floorMonth is the start of the month, quarter or year that t is in.
func floorMonth(t time.Time, step int) time.Time {
	m := (int(t.Month())-1)/step*step + 1
	return time.Date(t.Year(), time.Month(m), 1, 0, 0, 0, 0, time.UTC)
}

func monthsBetween(from, to time.Time) int {
	return (to.Year()-from.Year())*12 + int(to.Month()) - int(from.Month())
}
