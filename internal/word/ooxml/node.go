// Package ooxml reads the XML parts of Word files as trees, in which each element knows the bytes that it stands in.
//
// Names are made one: strict and transitional namespaces give the same names, whatever prefixes a file uses. Where a file offers
// alternatives, the one that this program understands is taken. A part with a document type is refused, so that no entity
// is ever expanded.
package ooxml

import "strings"

// Node is an element. Elements of WordprocessingML have their local name, "p"; others one with a prefix, "m:oMath"; those of
// namespaces that are not known are left out, with what is in them.
type Node struct {
	Name  string
	Attrs []Attr
	Kids  []*Node
	Text  string // character data directly inside, of elements that are for it: t, instrText and the like
	From  int    // where its start tag begins in the part, in bytes
	To    int    // where its end tag ends
}

// Attr is an attribute; names are given as those of elements, without a prefix where the file has none.
type Attr struct{ Name, Value string }

// Attr is the value of an attribute; empty if there is none.
func (n *Node) Attr(name string) string {
	value, _ := n.Lookup(name)
	return value
}

// Lookup is the value of an attribute, and whether there is one. It may be asked of nil.
func (n *Node) Lookup(name string) (string, bool) {
	if n != nil {
		for i := range n.Attrs {
			if n.Attrs[i].Name == name {
				return n.Attrs[i].Value, true
			}
		}
	}
	return "", false
}

// Kid is the first child of a name; nil if there is none. It may be asked of nil.
func (n *Node) Kid(name string) *Node {
	if n != nil {
		for _, kid := range n.Kids {
			if kid.Name == name {
				return kid
			}
		}
	}
	return nil
}

// At goes down a path of names, "pPr/numPr/ilvl"; nil if it breaks off.
func (n *Node) At(path string) *Node {
	for name := range strings.SplitSeq(path, "/") {
		n = n.Kid(name)
	}
	return n
}

// Value is the attribute val of the node at a path, and whether the node is there.
func (n *Node) Value(path string) (string, bool) {
	at := n.At(path)
	return at.Attr("val"), at != nil
}

// On reports whether a switch such as b or vanish is set: there, and not off. ok is whether it is there at all.
func (n *Node) On(name string) (on, ok bool) {
	kid := n.Kid(name)
	if kid == nil {
		return false, false
	}
	switch kid.Attr("val") {
	case "0", "false", "off", "none":
		return false, true
	}
	return true, true
}

// Walk calls f for n and what is below it, in order, as long as f says to go on below.
func (n *Node) Walk(f func(*Node) bool) {
	if n == nil || !f(n) {
		return
	}
	for _, kid := range n.Kids {
		kid.Walk(f)
	}
}
