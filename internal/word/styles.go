package word

import (
	"regexp"
	"strconv"
	"strings"

	"pilotplan/internal/word/ooxml"
)

// look is what a style makes of a paragraph or a run. The zero value says nothing.
type look struct {
	level   int    // of a heading, from 1; 0 is none, body what is explicitly none
	list    string // id of its numbering; "0" is none
	depth   int    // in that, from 1; 0 is not said
	align   string // center, right, both
	title   bool
	toc     bool
	caption bool
	size    int // in half points; 0 is not said
	bold    toggle
	italic  toggle
	strike  toggle
	under   toggle
	hidden  toggle
	font    string
}

// body is the level of a paragraph that is said to be no heading.
const body = -1

// toggle is a switch that may be left to what is below.
type toggle int8

const (
	unsaid toggle = iota
	off
	on
)

// styles are those of a file, by id.
type styles struct {
	nodes    map[string]*ooxml.Node
	looks    map[string]look
	defaults look
	normal   string // the id of the paragraphs that name none
}

func readStyles(root *ooxml.Node) *styles {
	s := &styles{nodes: map[string]*ooxml.Node{}, looks: map[string]look{}}
	if root == nil {
		return s
	}
	s.defaults = s.defaults.with(root.At("docDefaults/pPrDefault/pPr"), root.At("docDefaults/rPrDefault/rPr"))
	for _, n := range root.Kids {
		if n.Name != "style" {
			continue
		}
		id := n.Attr("styleId")
		s.nodes[id] = n
		if isDefault := n.Attr("default"); n.Attr("type") == "paragraph" && (isDefault == "1" || isDefault == "true" || isDefault == "on") {
			s.normal = id
		}
	}
	return s
}

// maxChain is how many styles stand on each other at most; more are a circle.
const maxChain = 32

// paragraph is the look of a paragraph style, with all that it is based on.
func (s *styles) paragraph(id string) look {
	if s.nodes[id] == nil {
		id = s.normal
	}
	return s.look(id, s.defaults)
}

// over lays a character style over a look.
func (s *styles) over(id string, below look) look {
	if s.nodes[id] == nil {
		return below
	}
	return below.beneath(s.look(id, look{}))
}

// look is that of a style over a ground.
func (s *styles) look(id string, ground look) look {
	key := id
	if ground == (look{}) {
		key = "\x00" + id // a character style
	}
	if known, ok := s.looks[key]; ok {
		return known
	}
	var chain []*ooxml.Node
	for n := s.nodes[id]; n != nil && len(chain) < maxChain; {
		chain = append(chain, n)
		based, _ := n.Value("basedOn")
		n = s.nodes[based]
	}
	found := ground
	for i := len(chain) - 1; i >= 0; i-- {
		found = found.called(name(chain[i])).with(chain[i].Kid("pPr"), chain[i].Kid("rPr"))
	}
	s.looks[key] = found
	return found
}

// name is how a style is called, as its files agree to: Word of every language calls the built-in ones in English.
func name(style *ooxml.Node) string {
	called, _ := style.Value("name")
	return strings.ToLower(strings.Join(strings.Fields(called), " "))
}

var (
	headingName = regexp.MustCompile(`^(?:heading|标题) ?([1-9])$`)
	tocName     = regexp.MustCompile(`^(?:toc|目录|table of figures|contents)(?: |\d|$)`)
)

// called adds what the name of a style says.
func (l look) called(name string) look {
	switch m := headingName.FindStringSubmatch(name); {
	case m != nil:
		l.level, _ = strconv.Atoi(m[1])
	case name == "title" || name == "标题":
		l.title = true
	case tocName.MatchString(name):
		l.toc, l.level = true, body
	case name == "caption" || name == "题注":
		l.caption = true
	}
	return l
}

// with adds what properties of a paragraph and of runs say.
func (l look) with(p, r *ooxml.Node) look {
	if value, ok := p.Value("outlineLvl"); ok {
		if n, err := strconv.Atoi(value); err == nil && n >= 0 && n < 9 {
			l.level = n + 1
		} else {
			l.level = body
		}
	}
	if value, ok := p.Value("jc"); ok {
		l.align = map[string]string{"end": "right", "start": "left"}[value]
		if l.align == "" {
			l.align = value
		}
	}
	if value, ok := p.Value("numPr/numId"); ok {
		l.list = value
	}
	if value, ok := p.Value("numPr/ilvl"); ok {
		if n, err := strconv.Atoi(value); err == nil && n >= 0 && n < 9 {
			l.depth = n + 1
		}
	}
	return l.run(r)
}

// run adds what properties of runs say.
func (l look) run(r *ooxml.Node) look {
	if r == nil {
		return l
	}
	for _, kid := range r.Kids {
		state := off
		if isOn, _ := r.On(kid.Name); isOn {
			state = on
		}
		switch kid.Name {
		case "b":
			l.bold = state
		case "i":
			l.italic = state
		case "strike", "dstrike":
			l.strike = state
		case "u":
			l.under = state
		case "vanish":
			l.hidden = state
		case "sz":
			l.size, _ = strconv.Atoi(kid.Attr("val"))
		case "rFonts":
			if font := kid.Attr("ascii"); font != "" {
				l.font = font
			}
		}
	}
	return l
}

// beneath lays what a character style says over l.
func (l look) beneath(top look) look {
	for _, f := range []struct{ to, from *toggle }{{&l.bold, &top.bold}, {&l.italic, &top.italic}, {&l.strike, &top.strike}, {&l.under, &top.under}, {&l.hidden, &top.hidden}} {
		if *f.from != unsaid {
			*f.to = *f.from
		}
	}
	if top.size != 0 {
		l.size = top.size
	}
	if top.font != "" {
		l.font = top.font
	}
	return l
}
