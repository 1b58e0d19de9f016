package amend

import (
	"bytes"
	"cmp"
	"regexp"
	"slices"
	"strconv"

	"pilotplan/internal/word/ooxml"
)

// Part is an XML part of a file.
type Part struct {
	Name  string
	Root  *ooxml.Node
	Space Space

	text       ooxml.Text
	insertions []insertion
	cuts       []*cut                 // of runs
	fills      map[*ooxml.Node]string // what is put into tags that end themselves
	runs       map[int]Place          // by where they begin; nil until somebody asks
}

// Space is how the part spells WordprocessingML. Markup that is put in uses the prefix w; Declared binds it where the part does not, and
// stands in the outermost tags of the markup.
type Space struct {
	Name     string
	Declared string
}

// insertion is markup to be put in at a byte of the text.
type insertion struct {
	at, skip int // skip bytes are left out: the end of a tag that is opened
	order    order
	markup   string
}

// order is that of insertions at one byte.
type order uint8

const (
	behind order = iota // what stands before the byte
	first               // in the element that has just begun
	before              // what stands behind the byte
)

// The namespaces of WordprocessingML.
const (
	transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	strict       = "http://purl.oclc.org/ooxml/wordprocessingml/main"
)

var boundW = regexp.MustCompile(`\sxmlns:w\s*=\s*["']([^"']*)["']`)

// space looks how the root spells.
func (p *Part) space() Space {
	tag := p.startTag(p.Root)
	if m := boundW.FindSubmatch(tag); m != nil && (string(m[1]) == transitional || string(m[1]) == strict) {
		return Space{Name: string(m[1])}
	}
	name := transitional
	if bytes.Contains(tag, []byte(strict)) {
		name = strict
	}
	return Space{name, ` xmlns:w="` + name + `"`}
}

// IsStrict reports whether the part is of the strict kind.
func (s Space) IsStrict() bool { return s.Name == strict }

// Raw are bytes of the part's text.
func (p *Part) Raw(from, to int) string { return string(p.text.Bytes[from:to]) }

// startTag is the start tag of a node.
func (p *Part) startTag(n *ooxml.Node) []byte { return p.text.Bytes[n.From:p.Inside(n)] }

// Inside is where the content of a node begins: behind its start tag.
func (p *Part) Inside(n *ooxml.Node) int { return ooxml.Inside(p.text.Bytes, n) }

// isEmpty reports whether a node is a tag that ends itself: <w:p/>.
func (p *Part) isEmpty(n *ooxml.Node) bool { return p.Inside(n) == n.To }

// tagName is the name of a node as the part spells it.
func (p *Part) tagName(n *ooxml.Node) string {
	end := n.From + 1
	for end < n.To && !bytes.ContainsRune([]byte(" \t\r\n/>"), rune(p.text.Bytes[end])) {
		end++
	}
	return p.Raw(n.From+1, end)
}

// Before puts markup before a node.
func (p *Part) Before(n *ooxml.Node, markup string) { p.insert(n.From, before, markup) }

// After puts markup behind a node.
func (p *Part) After(n *ooxml.Node, markup string) { p.insert(n.To, behind, markup) }

// First puts markup into a node, before what is in it.
func (p *Part) First(n *ooxml.Node, markup string) {
	if p.isEmpty(n) {
		p.fills[n] = markup + p.fills[n]
		return
	}
	p.insert(p.Inside(n), first, markup)
}

// Last puts markup into a node, behind what is in it.
func (p *Part) Last(n *ooxml.Node, markup string) {
	if p.isEmpty(n) {
		p.fills[n] += markup
		return
	}
	p.insert(bytes.LastIndexByte(p.text.Bytes[:n.To], '<'), behind, markup)
}

func (p *Part) insert(at int, order order, markup string) {
	p.insertions = append(p.insertions, insertion{at: at, order: order, markup: markup})
}

// isChanged reports whether something was put in.
func (p *Part) isChanged() bool { return len(p.insertions)+len(p.cuts)+len(p.fills) > 0 }

// bytes is the part with all that was put in.
func (p *Part) bytes() []byte {
	all := append(slices.Clone(p.insertions), p.cutInsertions()...)
	for n, inside := range p.fills {
		slash := bytes.LastIndexByte(p.text.Bytes[:n.To], '/')
		all = append(all, insertion{slash, n.To - slash, before, ">" + inside + "</" + p.tagName(n) + ">"})
	}
	slices.SortStableFunc(all, func(a, b insertion) int {
		return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(a.order, b.order))
	})
	var out []byte
	at := 0
	for _, in := range all {
		out = append(append(out, p.text.Bytes[at:in.at]...), in.markup...)
		at = in.at + in.skip
	}
	return p.text.Part(mirrored(p.text.Bytes, append(out, p.text.Bytes[at:]...)))
}

func digits(n int) string { return strconv.Itoa(n) }
