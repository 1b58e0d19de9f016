package structure

import (
	"slices"

	"pilotplan/internal/page/book"
)

// mendHeadings gives a tree whose headings begin with H1 and go down one level at a time, as PDF/UA wants them: a heading
// stands one level below the nearest one before it that is above it in the book.
func mendHeadings(tree []book.Elem) []book.Elem {
	var mended []book.Elem
	var path []byte // digits of the headings above the last one, and its own
	for i, e := range tree {
		if len(e.Kind) != 2 || e.Kind[0] != 'H' || e.Kind[1] < '1' || e.Kind[1] > '6' {
			continue
		}
		for len(path) > 0 && path[len(path)-1] >= e.Kind[1] {
			path = path[:len(path)-1]
		}
		path = append(path, e.Kind[1])
		if kind := "H" + string(rune('0'+len(path))); kind != e.Kind {
			if mended == nil {
				mended = slices.Clone(tree)
			}
			mended[i].Kind = kind
		}
	}
	if mended == nil {
		return tree
	}
	return mended
}
