package ooxml

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"strings"
	"unicode/utf16"
)

// Limits of a part. A plan of 200 pages has about 100,000 elements, 30 deep.
const (
	maxElements = 1_000_000
	maxDepth    = 400
)

// Fault says, in the user's language, why a part cannot be read.
type Fault struct{ Why string }

func (f *Fault) Error() string { return f.Why }

func faultf(format string, args ...any) *Fault { return &Fault{fmt.Sprintf(format, args...)} }

func damaged() *Fault {
	return &Fault{"文件内容不完整或已损坏，请在 Word 或 WPS 里打开后重新保存"}
}

// Parse reads a part and gives its root. Places count in the part as it is, unless it is UTF-16: then in the same text as UTF-8.
func Parse(part []byte) (*Node, error) { return parse(part, false) }

// ParseWhole is Parse, but keeps what a file offers as alternatives: all choices, in mc:AlternateContent.
func ParseWhole(part []byte) (*Node, error) { return parse(part, true) }

func parse(part []byte, whole bool) (*Node, error) {
	text := strings.TrimPrefix(utf8Of(part), "\ufeff")
	if !isXML(text) {
		return nil, damaged()
	}
	p := parser{scanner: scanner{text: text}, scope: &scope{}, whole: whole}
	if !isUTF16(part) {
		p.skipped = len(part) - len(text) // a byte order mark
	}
	for {
		kind, chars, err := p.next()
		switch {
		case err != nil:
		case kind == startTag:
			err = p.start()
		case kind == endTag:
			err = p.end()
		case kind == charData:
			err = p.chars(chars)
		case kind == endOfText:
			if p.root == nil || len(p.open) > 0 {
				return nil, damaged()
			}
			return p.root, nil
		}
		if err != nil {
			return nil, err
		}
	}
}

func isUTF16(part []byte) bool {
	return bytes.HasPrefix(part, []byte("\xff\xfe")) || bytes.HasPrefix(part, []byte("\xfe\xff"))
}

// utf8Of is a part in UTF-8, which it mostly is.
func utf8Of(part []byte) string {
	if !isUTF16(part) {
		return string(part)
	}
	var order binary.ByteOrder = binary.LittleEndian
	if part[0] == 0xfe {
		order = binary.BigEndian
	}
	units := make([]uint16, 0, len(part)/2)
	for i := 2; i+1 < len(part); i += 2 {
		units = append(units, order.Uint16(part[i:]))
	}
	return string(utf16.Decode(units))
}

// scope is what prefixes stand for, and the names that were made with them.
type scope struct {
	above    *scope
	bound    map[string]string // by prefix, the namespaces
	elements map[string]string
	attrs    map[string]string
}

// unknown is the name of what is of a namespace that means nothing here.
const unknown = "?"

// element makes the name of an element one.
func (s *scope) element(raw string) string {
	name, ok := s.elements[raw]
	if !ok {
		name = s.resolve(raw)
		if s.elements == nil {
			s.elements = map[string]string{}
		}
		s.elements[raw] = name
	}
	return name
}

// attr makes the name of an attribute one; without a prefix it has no namespace. Nobody asks for namespaces, and for the marks of
// editing sessions, which are half of all attributes.
func (s *scope) attr(raw string) string {
	name, ok := s.attrs[raw]
	if !ok {
		prefix, local := parts(raw)
		switch {
		case prefix == "":
			name = raw
		case strings.HasPrefix(local, "rsid") || prefix == "xmlns":
			name = unknown
		default:
			name = s.resolve(raw)
		}
		if s.attrs == nil {
			s.attrs = map[string]string{}
		}
		s.attrs[raw] = name
	}
	return name
}

func (s *scope) resolve(raw string) string {
	prefix, local := parts(raw)
	if known, ok := prefixes[s.space(prefix)]; ok {
		return known + local
	}
	return unknown
}

// parts are the prefix of a name and the rest.
func parts(raw string) (prefix, local string) {
	if prefix, local, ok := strings.Cut(raw, ":"); ok && prefix != "" && local != "" {
		return prefix, local
	}
	return "", raw
}

func (s *scope) space(prefix string) string {
	for ; s != nil; s = s.above {
		if space, ok := s.bound[prefix]; ok {
			return space
		}
	}
	return ""
}

// parser builds a tree. Elements that mean nothing are on the stack, and in no tree.
type parser struct {
	scanner
	skipped int  // bytes of the part before the text
	whole   bool // keeps all alternatives
	root    *Node
	open    []opened
	scope   *scope
	count   int
	nodes   []Node  // made, and not yet used
	list    []*Node // the children of all that is open, one after the other
}

// opened is an element whose end has not come.
type opened struct {
	node  *Node
	raw   string
	scope *scope // to return to
	kids  int    // where its children begin in the list
	text  []string
}

func (p *parser) start() error {
	p.count++
	switch {
	case p.count > maxElements:
		return faultf("一个部件里超过 %d 个元素，没有读取", maxElements)
	case len(p.open) >= maxDepth:
		return faultf("元素嵌套超过 %d 层，没有读取", maxDepth)
	case p.root != nil && len(p.open) == 0:
		return damaged()
	}
	before := p.scope
	p.declare()
	n := p.node()
	n.Name, n.From = p.scope.element(p.tag.name), p.skipped+p.tag.from
	p.attributes(n)
	p.open = append(p.open, opened{node: n, raw: p.tag.name, scope: before, kids: len(p.list)})
	if p.root == nil {
		p.root = n
	}
	if p.tag.empty {
		return p.end()
	}
	return nil
}

// node takes one of a stock, as one by one they cost a third of the time.
func (p *parser) node() *Node {
	if len(p.nodes) == 0 {
		p.nodes = make([]Node, 256)
	}
	n := &p.nodes[0]
	p.nodes = p.nodes[1:]
	return n
}

func (p *parser) attributes(n *Node) {
	for _, a := range p.tag.attrs {
		if name := p.scope.attr(a.name); name != unknown && name != "xmlns" {
			n.Attrs = append(n.Attrs, Attr{name, a.value})
		}
	}
}

// declare opens a scope for the namespaces that an element declares.
func (p *parser) declare() {
	fresh := false
	for _, a := range p.tag.attrs {
		prefix, ok := strings.CutPrefix(a.name, "xmlns")
		if !ok || prefix != "" && prefix[0] != ':' {
			continue
		}
		if !fresh {
			p.scope, fresh = &scope{above: p.scope, bound: map[string]string{}}, true
		}
		p.scope.bound[strings.TrimPrefix(prefix, ":")] = a.value
	}
}

func (p *parser) end() error {
	k := len(p.open) - 1
	if k < 0 || p.open[k].raw != p.tag.name {
		return damaged()
	}
	o := p.open[k]
	p.open, p.scope = p.open[:k], o.scope
	n := o.node
	n.To, n.Text = p.skipped+p.at, strings.Join(o.text, "")
	if kids := p.list[o.kids:]; len(kids) > 0 {
		n.Kids = append([]*Node(nil), kids...)
		p.list = p.list[:o.kids]
	}
	switch {
	case k == 0 || n.Name == unknown:
	case n.Name == "mc:AlternateContent" && !p.whole:
		p.list = append(p.list, alternative(n)...)
	default:
		p.list = append(p.list, n)
	}
	return nil
}

func (p *parser) chars(text string) error {
	k := len(p.open) - 1
	if k < 0 {
		if strings.TrimSpace(text) != "" {
			return damaged()
		}
		return nil
	}
	if texts[p.open[k].node.Name] {
		p.open[k].text = append(p.open[k].text, text)
	}
	return nil
}

// understood are the extensions whose elements are read, by the prefixes that all programs give them.
var understood = map[string]bool{"wps": true, "wpg": true, "wpc": true, "w14": true, "w15": true, "wp14": true, "a14": true}

// alternative is what stands in the first choice that is understood, else in the fallback.
func alternative(n *Node) []*Node {
	for _, kid := range n.Kids {
		if kid.Name != "mc:Choice" {
			continue
		}
		fits := true
		for name := range strings.FieldsSeq(kid.Attr("Requires")) {
			fits = fits && understood[name]
		}
		if fits {
			return kid.Kids
		}
	}
	if fallback := n.Kid("mc:Fallback"); fallback != nil {
		return fallback.Kids
	}
	return nil
}
