package pdf

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"pilotplan/internal/page/book"
	"pilotplan/internal/pdf/object"
	"pilotplan/internal/pdf/structure"
)

// writeLinks writes the link annotations of a page and returns the references to them.
func (fin *finisher) writeLinks(index int) (string, error) {
	var list []byte
	p := &fin.book.Pages[index]
	for i := range p.Links {
		l := &p.Links[i]
		if !finite(l.X, l.Y, l.W, l.H) {
			return "", errors.New("链接的位置无效")
		}
		action, text, err := fin.action(l)
		if err != nil {
			return "", err
		}
		id := fin.Next()
		dict := "<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[" + object.Coordinate(l.X) + " " + object.Coordinate(p.Height-l.Y-l.H) +
			" " + object.Coordinate(l.X+l.W) + " " + object.Coordinate(p.Height-l.Y) + "]/Contents" + object.Text(text) + action
		if len(fin.book.Tree) > 0 {
			elem := l.Elem
			if elem < 0 || elem >= len(fin.book.Tree) {
				elem = 0 // no annotation may stand outside the tree
			}
			dict += "/StructParent " + strconv.Itoa(len(fin.book.Pages)+len(fin.links))
			fin.links = append(fin.links, structure.Link{Elem: elem, Annotation: id, Page: index, ID: fin.linkElem(elem)})
		}
		fin.Add(id, dict+">>")
		list = object.AppendRef(list, id)
	}
	return string(list), nil
}

// linkElem is the object number of the Link element for a link in elem: its own if it is one, else of a new one below it.
func (fin *finisher) linkElem(elem int) int {
	if fin.book.Tree[elem].Kind == "Link" {
		return fin.first + elem
	}
	return fin.Next()
}

// action is where a link leads, and the same in words.
func (fin *finisher) action(l *book.Link) (dict, text string, err error) {
	if l.URL != "" {
		return "/A<</S/URI/URI" + uriString(l.URL) + ">>", l.URL, nil
	}
	dest, err := fin.destination(l.Page, l.DestY)
	if err != nil {
		return "", "", fmt.Errorf("链接：%w", err)
	}
	text = fin.book.Pages[l.Page-1].Label
	if text == "" {
		text = strconv.Itoa(l.Page)
	}
	return "/Dest" + dest, "第" + text + "页", nil
}

// uriString is an address as PDF wants it: seven-bit, everything else percent-encoded.
func uriString(url string) string {
	var out strings.Builder
	out.WriteByte('(')
	for i := range len(url) {
		switch c := url[i]; {
		case c <= ' ' || c >= 0x7F || c == '<' || c == '>' || c == '"':
			fmt.Fprintf(&out, "%%%02X", c)
		case c == '(' || c == ')' || c == '\\':
			out.WriteByte('\\')
			out.WriteByte(c)
		default:
			out.WriteByte(c)
		}
	}
	out.WriteByte(')')
	return out.String()
}
