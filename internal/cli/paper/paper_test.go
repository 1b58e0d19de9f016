package paper

import (
	"testing"
	"time"

	"pilotplan/internal/quantity/calendar"
)

// A document's own date comes before that of the press, and without either there is none.
func TestDate(t *testing.T) {
	epoch := time.Date(2020, 1, 2, 0, 0, 0, 0, time.UTC)
	own, err := calendar.ParseDate("2023年6月9日")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		press Press
		own   calendar.Date
		want  time.Time
	}{
		{Press{Epoch: epoch}, own, time.Date(2023, 6, 9, 0, 0, 0, 0, time.UTC)},
		{Press{Epoch: epoch}, calendar.Date{}, epoch},
		{Press{}, calendar.Date{}, time.Time{}},
	} {
		if got := c.press.Date(c.own); !got.Equal(c.want) {
			t.Errorf("%v with %v is dated %v, want %v", c.own, c.press.Epoch, got, c.want)
		}
	}
}
