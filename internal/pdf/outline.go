package pdf

import (
	"fmt"
	"strconv"

	"pilotplan/internal/page/book"
	"pilotplan/internal/pdf/object"
)

// outlineItem is a bookmark with its neighbours, by index; -1 for none.
type outlineItem struct {
	parent, previous, next, first, last int
	kids                                int
}

// linkOutline finds the neighbours: an item stands below the nearest one before it of a lower level.
func linkOutline(marks []book.Bookmark) []outlineItem {
	items := make([]outlineItem, len(marks))
	path, lastTop := []int{}, -1
	for i := range marks {
		items[i] = outlineItem{-1, -1, -1, -1, -1, 0}
		for len(path) > 0 && marks[path[len(path)-1]].Level >= marks[i].Level {
			path = path[:len(path)-1]
		}
		before := lastTop
		if len(path) > 0 {
			parent := &items[path[len(path)-1]]
			items[i].parent, before = path[len(path)-1], parent.last
			parent.last = i
			parent.kids++
			if parent.first < 0 {
				parent.first = i
			}
		} else {
			lastTop = i
		}
		if items[i].previous = before; before >= 0 {
			items[before].next = i
		}
		path = append(path, i)
	}
	return items
}

// writeOutline writes the bookmarks below the object root. Those of the first level are open, all others closed.
func (fin *finisher) writeOutline(root int) error {
	marks := fin.book.Bookmarks
	items, first := linkOutline(marks), fin.Reserve(len(marks))
	last, shown := 0, 0
	for i, item := range items {
		if item.parent < 0 {
			last, shown = i, shown+1+item.kids
		}
		dest, err := fin.destination(marks[i].Page, marks[i].Y)
		if err != nil {
			return fmt.Errorf("书签 “%s”：%w", object.Printable(marks[i].Title), err)
		}
		fin.Add(first+i, "<</Title"+object.Text(object.Printable(marks[i].Title))+item.neighbours(root, first)+"/Dest"+dest+">>")
	}
	fin.Add(root, "<</Type/Outlines/First"+object.Ref(first)+"/Last"+object.Ref(first+last)+"/Count "+strconv.Itoa(shown)+">>")
	return nil
}

// neighbours refers to the items around one; first is the object number of items[0].
func (item outlineItem) neighbours(root, first int) string {
	parent := root
	if item.parent >= 0 {
		parent = first + item.parent
	}
	dict := "/Parent" + object.Ref(parent)
	for key, other := range [...]int{item.previous, item.next, item.first, item.last} {
		if other >= 0 {
			dict += [...]string{"/Prev", "/Next", "/First", "/Last"}[key] + object.Ref(first+other)
		}
	}
	switch {
	case item.kids == 0:
		return dict
	case item.parent >= 0:
		return dict + "/Count -" + strconv.Itoa(item.kids) // closed
	}
	return dict + "/Count " + strconv.Itoa(item.kids)
}

// destination leads to a height on a page; number is its number from 1.
func (fin *finisher) destination(number int, y float64) (string, error) {
	if number < 1 || number > len(fin.pages) || !finite(y) {
		return "", fmt.Errorf("没有第%d页", number)
	}
	return "[" + object.Ref(fin.pages[number-1])[1:] + "/XYZ null " + object.Coordinate(fin.book.Pages[number-1].Height-y) + " null]", nil
}
