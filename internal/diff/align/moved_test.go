package align

import "testing"

func TestMoved(t *testing.T) {
	for _, c := range []struct {
		seq  []int
		want int
	}{
		{[]int{0, 1, 2, 3}, 0},
		{[]int{1, 0, 2, 3}, 1},
		{[]int{0, 3, 2, 1, 4}, 1}, // the outer two have changed places
		{[]int{2, 3, 0, 1, 4}, 1}, // a run behind another
		{[]int{3, 0, 1, 2}, 1},
		{[]int{5, 6, 2, 3, 0, 1}, 1}, // with gaps in the old order
		{[]int{4, 1, 2, 0, 3, 5}, 2},
		{nil, 0},
	} {
		if got := Moved(c.seq); len(got) != c.want {
			t.Errorf("%v: %v, want %d", c.seq, got, c.want)
		}
	}
}
