package figure

import (
	"strconv"
	"time"
)

// Axis is the time that the rows of a schedule stand below: whole steps from From to before To.
type Axis struct {
	From, To time.Time
	Step     int // months: 1, 3 or 12
}

// Up to so many months the axis has months, up to the other quarters, else years.
const (
	monthsShown   = 12
	quartersShown = 72
)

// NewAxis spans whole months, quarters or years.
func NewAxis(from, to time.Time) Axis {
	a := Axis{Step: 1}
	switch months := monthsBetween(from, to); {
	case months > quartersShown:
		a.Step = 12
	case months > monthsShown:
		a.Step = 3
	}
	a.From, a.To = floorMonth(from, a.Step), floorMonth(to, a.Step)
	if a.To.Before(to) || !a.To.After(a.From) {
		a.To = a.Next(a.To)
	}
	return a
}

// Next is a step after t.
func (a Axis) Next(t time.Time) time.Time { return t.AddDate(0, a.Step, 0) }

// Months is how many months the axis has.
func (a Axis) Months() int { return monthsBetween(a.From, a.To) }

// Label is the name of the step that begins at t, 2023, 一季度 or 1月, or as much of it as fits room points in 9 pt type.
func (a Axis) Label(t time.Time, room float64) string {
	switch {
	case a.Step == 12:
		return t.Format("2006")
	case a.Step == 1 && room >= 24:
		return t.Format("1月")
	case a.Step == 1:
		return t.Format("1")
	}
	quarter := (int(t.Month()) - 1) / 3
	name := string([]rune("一二三四")[quarter])
	switch {
	case room >= 27.5:
		return name + "季度"
	case room >= 20:
		return name + "季"
	}
	return strconv.Itoa(quarter + 1)
}

// floorMonth is the start of the month, quarter or year that t is in.
func floorMonth(t time.Time, step int) time.Time {
	m := (int(t.Month())-1)/step*step + 1
	return time.Date(t.Year(), time.Month(m), 1, 0, 0, 0, 0, time.UTC)
}

func monthsBetween(from, to time.Time) int {
	return (to.Year()-from.Year())*12 + int(to.Month()) - int(from.Month())
}
