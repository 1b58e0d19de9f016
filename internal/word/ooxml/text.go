package ooxml

import (
	"bytes"
	"encoding/binary"
	"strings"
	"unicode/utf16"
)

// Text is a part as the places of its nodes count: the part itself, or the same text as UTF-8 where it is UTF-16. Part writes such a
// text in the encoding that the part had.
type Text struct {
	Bytes []byte
	order binary.ByteOrder // of UTF-16; nil for UTF-8
}

// TextOf is the text of a part.
func TextOf(part []byte) Text {
	if !isUTF16(part) {
		return Text{Bytes: part}
	}
	t := Text{Bytes: []byte(strings.TrimPrefix(utf8Of(part), "\ufeff")), order: binary.LittleEndian}
	if bytes.HasPrefix(part, []byte("\xfe\xff")) {
		t.order = binary.BigEndian
	}
	return t
}

// Part is another text in the encoding of this one.
func (t Text) Part(text []byte) []byte {
	if t.order == nil {
		return text
	}
	units := utf16.Encode([]rune("\ufeff" + string(text)))
	part := make([]byte, 0, 2*len(units))
	for _, u := range units {
		part = append(part, 0, 0)
		t.order.PutUint16(part[len(part)-2:], u)
	}
	return part
}

// Inside is where the content of a node begins in the text that it stands in: behind its start tag.
func Inside(text []byte, n *Node) int {
	var quote byte
	for i := n.From; i < n.To; i++ {
		switch c := text[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '>':
			return i + 1
		}
	}
	return n.To
}
