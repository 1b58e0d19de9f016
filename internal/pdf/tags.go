package pdf

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"pilotplan/internal/page/book"
	"pilotplan/internal/pdf/object"
	"pilotplan/internal/phrase"
)

// tags collects which content belongs to which structure element while the pages are drawn.
type tags struct {
	tree     []book.Elem
	marks    [][]mark // by element: its own content, in the order drawn
	pages    [][]int  // by page: the element of each MCID
	boxes    map[int]box
	labels   map[int]string // by LI: what its label begins with
	sequence int
}

// box is the left, lower, right and upper edge of a figure on the page, from the page's lower left corner.
type box [4]float64

// mark is one piece of marked content.
type mark struct {
	page, mcid int
	order      int // among all marks of the document
}

func newTags(b *book.Book) tags {
	return tags{tree: mendHeadings(b.Tree), marks: make([][]mark, len(b.Tree)), pages: make([][]int, 0, len(b.Pages)),
		boxes: map[int]box{}, labels: map[int]string{}}
}

func (t *tags) startPage() { t.pages = append(t.pages, nil) }

// mark gives the next piece of content on the current page to an element, and returns its MCID.
func (t *tags) mark(elem, page int) int {
	mcid := len(t.pages[page])
	t.pages[page] = append(t.pages[page], elem)
	t.marks[elem] = append(t.marks[elem], mark{page, mcid, t.sequence})
	t.sequence++
	return mcid
}

// cover widens the box of a figure; on the first page alone, should it reach over several.
func (t *tags) cover(elem, page int, b box) {
	have, begun := t.boxes[elem]
	if begun && t.marks[elem][0].page != page {
		return
	}
	if begun {
		b = box{min(have[0], b[0]), min(have[1], b[1]), max(have[2], b[2]), max(have[3], b[3])}
	}
	t.boxes[elem] = b
}

// label notes what the label of a list item begins with.
func (t *tags) label(elem int, text string) {
	if elem < 0 || elem >= len(t.tree) || t.tree[elem].Kind != "Lbl" {
		return
	}
	if item := t.tree[elem].Parent; t.labels[item] == "" {
		t.labels[item] = text
	}
}

// numbering is the list numbering style that a label shows (ISO 32000-1, table 347); Chinese numerals count as decimal.
func numbering(label string) string {
	if _, numbered := phrase.Head(label); numbered {
		return "Decimal"
	}
	switch first, _ := utf8.DecodeRuneInString(strings.TrimLeft(label, "（( ")); {
	case first == utf8.RuneError:
		return "None"
	case first == '◦' || first == '○':
		return "Circle"
	case first == '▪' || first == '■':
		return "Square"
	case 'a' <= first && first <= 'z':
		return "LowerAlpha"
	case 'A' <= first && first <= 'Z':
		return "UpperAlpha"
	case unicode.IsDigit(first): // 1000. is past what phrase takes for a heading's number
		return "Decimal"
	}
	return "Disc"
}

// checkTree refuses a tree that the file could not hold.
func checkTree(tree []book.Elem) error {
	for i, e := range tree {
		if e.Parent >= i || e.Parent < -1 {
			return fmt.Errorf("结构元素 %d 的上级是 %d", i, e.Parent)
		}
		if e.Kind == "" || strings.ContainsFunc(e.Kind, notInName) {
			return fmt.Errorf("结构元素 %d 的类型是 “%s”", i, e.Kind)
		}
	}
	return nil
}

// notInName tells what no name of a type has.
func notInName(r rune) bool {
	return (r < '0' || r > '9') && (r < 'A' || r > 'Z') && (r < 'a' || r > 'z')
}

// linkTag is a Link element made for an annotation: PDF/UA wants every link in one.
type linkTag struct {
	elem       int // whose content the link is
	annotation int // object number
	page       int // index
	id         int // the object number of the Link element; that of elem itself if it is a Link
}

// structure writes the tree: an object for every element, and the parent tree that leads from content back to it.
type structure struct {
	*tags
	f     *object.File
	pages []int // object numbers
	first int   // object number of tree[0]
	root  int
	links []linkTag
	wraps map[int]int // by Code in a grouping element: the object number of a P around it, since code is a part of blocks
}

// write writes the tree and its root.
func (s *structure) write() {
	kids := make([][]int, len(s.tree))
	var top []byte
	s.wraps = map[int]int{}
	for i, e := range s.tree {
		if e.Kind == "Code" && e.Parent >= 0 && strings.Contains(" Document Sect Div BlockQuote ", " "+s.tree[e.Parent].Kind+" ") {
			s.wraps[i] = s.f.Next()
		}
		if e.Parent >= 0 {
			kids[e.Parent] = append(kids[e.Parent], i)
		} else {
			top = object.AppendRef(top, s.first+i)
		}
	}
	links, order := make(map[int][]linkTag), s.orders()
	for _, l := range s.links {
		links[l.elem] = append(links[l.elem], l)
	}
	styles := s.listStyles()
	for i := range s.tree {
		s.writeElem(i, styles[i], s.kids(i, kids[i], order, links[i]))
	}
	for _, l := range s.links {
		if l.id != s.first+l.elem {
			s.f.Add(l.id, "<</Type/StructElem/S/Link/P"+object.Ref(s.first+l.elem)+"/K"+string(s.objectRef(nil, l))+">>")
		}
	}
	s.f.Add(s.root, "<</Type/StructTreeRoot/K["+string(top)+"]"+s.notes()+"/ParentTree"+object.Ref(s.parentTree())+
		"/ParentTreeNextKey "+strconv.Itoa(len(s.pages)+len(s.links))+">>")
}

// orders is where the content of each element, or of one below it, begins; past the last mark if there is none.
func (s *structure) orders() []int {
	order := make([]int, len(s.tree))
	for i := range order {
		order[i] = s.sequence
	}
	for i := len(s.tree) - 1; i >= 0; i-- {
		if len(s.marks[i]) > 0 {
			order[i] = min(order[i], s.marks[i][0].order)
		}
		if p := s.tree[i].Parent; p >= 0 {
			order[p] = min(order[p], order[i])
		}
	}
	return order
}

// kids lists the content of an element among the elements below it, in the order of reading.
func (s *structure) kids(elem int, below, order []int, links []linkTag) []byte {
	var list []byte
	marks := s.marks[elem]
	for _, kid := range below {
		for order[kid] < s.sequence && len(marks) > 0 && marks[0].order < order[kid] {
			list = s.appendMark(list, elem, marks[0])
			marks = marks[1:]
		}
		if wrap, wrapped := s.wraps[kid]; wrapped {
			list = object.AppendRef(list, wrap)
		} else {
			list = object.AppendRef(list, s.first+kid)
		}
	}
	for _, m := range marks {
		list = s.appendMark(list, elem, m)
	}
	for _, l := range links {
		if l.id == s.first+elem {
			list = s.objectRef(list, l)
		} else {
			list = object.AppendRef(list, l.id)
		}
	}
	return list
}

// appendMark refers to a piece of content: by number alone on the page that the element names.
func (s *structure) appendMark(list []byte, elem int, m mark) []byte {
	if m.page == s.marks[elem][0].page {
		return strconv.AppendInt(append(list, ' '), int64(m.mcid), 10)
	}
	list = object.AppendRef(append(list, "<</Type/MCR/Pg"...), s.pages[m.page])
	list = strconv.AppendInt(append(list, "/MCID "...), int64(m.mcid), 10)
	return append(list, ">>"...)
}

func (s *structure) objectRef(list []byte, l linkTag) []byte {
	list = object.AppendRef(append(list, "<</Type/OBJR/Obj"...), l.annotation)
	return append(object.AppendRef(append(list, "/Pg"...), s.pages[l.page]), ">>"...)
}

// listStyles is the numbering of each list, by that of its first item with a label.
func (s *structure) listStyles() map[int]string {
	styles := map[int]string{}
	for i, e := range s.tree {
		if e.Kind == "L" {
			styles[i] = "None"
		}
		if label := s.labels[i]; e.Kind == "LI" && label != "" && styles[e.Parent] == "None" {
			styles[e.Parent] = numbering(label)
		}
	}
	return styles
}

func (s *structure) writeElem(i int, style string, kids []byte) {
	e, parent := s.tree[i], s.root
	if e.Parent >= 0 {
		parent = s.first + e.Parent
	}
	if wrap, wrapped := s.wraps[i]; wrapped {
		s.f.Add(wrap, "<</Type/StructElem/S/P/P"+object.Ref(parent)+"/K["+object.Ref(s.first + i)[1:]+"]>>")
		parent = wrap
	}
	dict := "<</Type/StructElem/S/" + e.Kind + "/P" + object.Ref(parent)
	if len(s.marks[i]) > 0 {
		dict += "/Pg" + object.Ref(s.pages[s.marks[i][0].page])
	}
	if len(kids) > 0 {
		dict += "/K[" + string(kids) + "]"
	}
	if e.Alt != "" {
		dict += "/Alt" + object.Text(object.Printable(e.Alt))
	}
	switch e.Kind {
	case "Figure":
		if b, have := s.boxes[i]; have {
			dict += "/A<</O/Layout/Placement/Block/BBox[" + object.Coordinate(b[0]) + " " + object.Coordinate(b[1]) + " " + object.Coordinate(b[2]) +
				" " + object.Coordinate(b[3]) + "]>>"
		}
	case "L":
		dict += "/A<</O/List/ListNumbering/" + style + ">>"
	case "TH":
		dict += "/A<</O/Table/Scope/Column>>"
	case "Note":
		dict += "/ID" + noteID(i)
	}
	s.f.Add(s.first+i, dict+">>")
}

func noteID(elem int) string { return fmt.Sprintf("(n%07d)", elem) }

// notes is the name tree that leads from the IDs of notes to their elements; empty without notes.
func (s *structure) notes() string {
	var names []byte
	for i, e := range s.tree {
		if e.Kind == "Note" {
			names = object.AppendRef(append(names, noteID(i)...), s.first+i)
		}
	}
	if names == nil {
		return ""
	}
	return "/IDTree<</Names[" + string(names) + "]>>"
}

// parentTree writes the number tree: for a page its elements by MCID, for a link its element.
func (s *structure) parentTree() int {
	var nums []byte
	for i, elems := range s.tags.pages {
		list := make([]byte, 0, 8*len(elems)+2)
		list = append(list, '[')
		for _, e := range elems {
			list = object.AppendRef(list, s.first+e)
		}
		id := s.f.Next()
		s.f.Add(id, string(append(list, ']')))
		nums = object.AppendRef(strconv.AppendInt(append(nums, ' '), int64(i), 10), id)
	}
	for i, l := range s.links {
		nums = object.AppendRef(strconv.AppendInt(append(nums, ' '), int64(len(s.pages)+i), 10), l.id)
	}
	id := s.f.Next()
	s.f.Add(id, "<</Nums["+string(nums)+"]>>")
	return id
}
