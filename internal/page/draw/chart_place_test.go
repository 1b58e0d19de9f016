package draw

import (
	"testing"

	"pilotplan/internal/page/book"
)

func TestCrossed(t *testing.T) {
	box := rect{10, 10, 20, 20}
	tests := []struct {
		name string
		a, b book.Point
		want bool
	}{
		{"through", book.Point{X: 0, Y: 0}, book.Point{X: 30, Y: 30}, true},
		{"inside", book.Point{X: 12, Y: 12}, book.Point{X: 13, Y: 13}, true},
		{"upright", book.Point{X: 15, Y: 0}, book.Point{X: 15, Y: 30}, true},
		{"upright beside", book.Point{X: 25, Y: 0}, book.Point{X: 25, Y: 30}, false},
		{"past a corner", book.Point{X: 0, Y: 12}, book.Point{X: 12, Y: 0}, false},
		{"ends before", book.Point{X: 0, Y: 15}, book.Point{X: 9, Y: 15}, false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := box.crossed(test.a, test.b); got != test.want {
				t.Error(got)
			}
		})
	}
}
