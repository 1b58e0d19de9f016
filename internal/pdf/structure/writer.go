package structure

import (
	"fmt"
	"strconv"
	"strings"

	"pilotplan/internal/pdf/object"
)

// Link is a Link element made for an annotation: PDF/UA wants every link in one.
type Link struct {
	Elem       int // whose content the link is
	Annotation int // object number
	Page       int // index
	ID         int // the object number of the Link element; that of elem itself if it is a Link
}

// Writer writes the tree: an object for every element, and the parent tree that leads from content back to it.
type Writer struct {
	*Tags
	File  *object.File
	Pages []int       // object numbers
	First int         // object number of Tree[0]; those of the other elements follow
	Root  int         // object number of the root
	Links []Link      // in the order of their annotations' /StructParent
	wraps map[int]int // by Code in a grouping element: the object number of a P around it, since code is a part of blocks
}

// Write writes the tree and its root.
func (s *Writer) Write() {
	kids := make([][]int, len(s.Tree))
	var top []byte
	s.wraps = map[int]int{}
	for i, e := range s.Tree {
		if e.Kind == "Code" && e.Parent >= 0 && strings.Contains(" Document Sect Div BlockQuote ", " "+s.Tree[e.Parent].Kind+" ") {
			s.wraps[i] = s.File.Next()
		}
		if e.Parent >= 0 {
			kids[e.Parent] = append(kids[e.Parent], i)
		} else {
			top = object.AppendRef(top, s.First+i)
		}
	}
	links, order := make(map[int][]Link), s.orders()
	for _, l := range s.Links {
		links[l.Elem] = append(links[l.Elem], l)
	}
	styles := s.listStyles()
	for i := range s.Tree {
		s.writeElem(i, styles[i], s.kids(i, kids[i], order, links[i]))
	}
	for _, l := range s.Links {
		if l.ID != s.First+l.Elem {
			s.File.Add(l.ID, "<</Type/StructElem/S/Link/P"+object.Ref(s.First+l.Elem)+"/K"+string(s.objectRef(nil, l))+">>")
		}
	}
	s.File.Add(s.Root, "<</Type/StructTreeRoot/K["+string(top)+"]"+s.notes()+"/ParentTree"+object.Ref(s.parentTree())+
		"/ParentTreeNextKey "+strconv.Itoa(len(s.Pages)+len(s.Links))+">>")
}

// orders is where the content of each element, or of one below it, begins; past the last mark if there is none.
func (s *Writer) orders() []int {
	order := make([]int, len(s.Tree))
	for i := range order {
		order[i] = s.sequence
	}
	for i := len(s.Tree) - 1; i >= 0; i-- {
		if len(s.marks[i]) > 0 {
			order[i] = min(order[i], s.marks[i][0].order)
		}
		if p := s.Tree[i].Parent; p >= 0 {
			order[p] = min(order[p], order[i])
		}
	}
	return order
}

// kids lists the content of an element among the elements below it, in the order of reading.
func (s *Writer) kids(elem int, below, order []int, links []Link) []byte {
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
			list = object.AppendRef(list, s.First+kid)
		}
	}
	for _, m := range marks {
		list = s.appendMark(list, elem, m)
	}
	for _, l := range links {
		if l.ID == s.First+elem {
			list = s.objectRef(list, l)
		} else {
			list = object.AppendRef(list, l.ID)
		}
	}
	return list
}

// appendMark refers to a piece of content: by number alone on the page that the element names.
func (s *Writer) appendMark(list []byte, elem int, m mark) []byte {
	if m.page == s.marks[elem][0].page {
		return strconv.AppendInt(append(list, ' '), int64(m.mcid), 10)
	}
	list = object.AppendRef(append(list, "<</Type/MCR/Pg"...), s.Pages[m.page])
	list = strconv.AppendInt(append(list, "/MCID "...), int64(m.mcid), 10)
	return append(list, ">>"...)
}

func (s *Writer) objectRef(list []byte, l Link) []byte {
	list = object.AppendRef(append(list, "<</Type/OBJR/Obj"...), l.Annotation)
	return append(object.AppendRef(append(list, "/Pg"...), s.Pages[l.Page]), ">>"...)
}

// listStyles is the numbering of each list, by that of its first item with a label.
func (s *Writer) listStyles() map[int]string {
	styles := map[int]string{}
	for i, e := range s.Tree {
		if e.Kind == "L" {
			styles[i] = "None"
		}
		if label := s.labels[i]; e.Kind == "LI" && label != "" && styles[e.Parent] == "None" {
			styles[e.Parent] = numbering(label)
		}
	}
	return styles
}

func (s *Writer) writeElem(i int, style string, kids []byte) {
	e, parent := s.Tree[i], s.Root
	if e.Parent >= 0 {
		parent = s.First + e.Parent
	}
	if wrap, wrapped := s.wraps[i]; wrapped {
		s.File.Add(wrap, "<</Type/StructElem/S/P/P"+object.Ref(parent)+"/K["+object.Ref(s.First + i)[1:]+"]>>")
		parent = wrap
	}
	dict := "<</Type/StructElem/S/" + e.Kind + "/P" + object.Ref(parent)
	if len(s.marks[i]) > 0 {
		dict += "/Pg" + object.Ref(s.Pages[s.marks[i][0].page])
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
	s.File.Add(s.First+i, dict+">>")
}

func noteID(elem int) string { return fmt.Sprintf("(n%07d)", elem) }

// notes is the name tree that leads from the IDs of notes to their elements; empty without notes.
func (s *Writer) notes() string {
	var names []byte
	for i, e := range s.Tree {
		if e.Kind == "Note" {
			names = object.AppendRef(append(names, noteID(i)...), s.First+i)
		}
	}
	if names == nil {
		return ""
	}
	return "/IDTree<</Names[" + string(names) + "]>>"
}

// parentTree writes the number tree: for a page its elements by MCID, for a link its element.
func (s *Writer) parentTree() int {
	var nums []byte
	for i, elems := range s.Tags.pages {
		list := make([]byte, 0, 8*len(elems)+2)
		list = append(list, '[')
		for _, e := range elems {
			list = object.AppendRef(list, s.First+e)
		}
		id := s.File.Next()
		s.File.Add(id, string(append(list, ']')))
		nums = object.AppendRef(strconv.AppendInt(append(nums, ' '), int64(i), 10), id)
	}
	for i, l := range s.Links {
		nums = object.AppendRef(strconv.AppendInt(append(nums, ' '), int64(len(s.Pages)+i), 10), l.ID)
	}
	id := s.File.Next()
	s.File.Add(id, "<</Nums["+string(nums)+"]>>")
	return id
}
