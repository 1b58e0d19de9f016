package word

import (
	"fmt"
	"regexp"
	"strings"

	"pilotplan/internal/word/ooxml"
	"pilotplan/internal/word/opc"
)

// Limits of fields. Nobody nests more than a few; what is said behind the address of a link is not asked for.
const (
	maxFields = 100
	maxSaid   = 4096 // bytes
)

// fields are those that are open, the outermost first. A field says to Word what to show, then shows what Word made of it.
type fields struct {
	open  []field
	fault error
	loose map[*ooxml.Node]bool // marks that have no partner
}

type field struct {
	says   string
	result bool // what it shows has begun
}

// openStory looks for marks without a partner: a field that never ends would hide all that follows.
func (f *fields) openStory(root *ooxml.Node) {
	f.loose = map[*ooxml.Node]bool{}
	var begun []*ooxml.Node
	root.Walk(func(n *ooxml.Node) bool {
		switch {
		case n.Name == "del" || n.Name == "moveFrom" || n.Name == "txbxContent":
			return n == root
		case n.Name != "fldChar":
		case n.Attr("fldCharType") == "begin":
			begun = append(begun, n)
		case n.Attr("fldCharType") == "end" && len(begun) > 0:
			begun = begun[:len(begun)-1]
		case n.Attr("fldCharType") == "end":
			f.loose[n] = true
		}
		return true
	})
	for _, n := range begun {
		f.loose[n] = true
	}
}

func (f *fields) mark(n *ooxml.Node) {
	k := len(f.open) - 1
	switch kind := n.Attr("fldCharType"); {
	case f.loose[n]:
	case kind == "begin" && len(f.open) == maxFields:
		f.fault = &opc.Fault{Why: fmt.Sprintf("域嵌套超过 %d 层，没有读取", maxFields)}
	case kind == "begin":
		f.open = append(f.open, field{})
	case k < 0:
	case kind == "separate":
		f.open[k].result = true
	case kind == "end":
		f.open = f.open[:k]
	}
}

func (f *fields) say(text string) {
	if k := len(f.open) - 1; k >= 0 && !f.open[k].result && len(f.open[k].says) < maxSaid {
		f.open[k].says += text
	}
}

// shows reports whether what is read now is shown.
func (f *fields) shows() bool { return shown(f.open) }

// showsAbove reports whether the field that has just begun stands where text is shown.
func (f *fields) showsAbove() bool { return shown(f.open[:max(len(f.open)-1, 0)]) }

func shown(open []field) bool {
	for _, one := range open {
		if !one.result || !one.isText() {
			return false
		}
	}
	return true
}

// isShown reports whether a field of one element, which says what is given, shows text.
func (f *fields) isShown(says string) bool { return field{says: says}.isText() }

// isText reports whether what a field shows is part of the text: a contents list repeats the headings.
func (f field) isText() bool {
	word, _, _ := strings.Cut(strings.TrimSpace(f.says), " ")
	switch strings.ToUpper(word) {
	case "TOC", "INDEX", "TOA", "RD", "TC", "XE":
		return false
	}
	return true
}

var linkField = regexp.MustCompile(`(?i)^\s*HYPERLINK\s+"([^"]+)"`)

// link is the address that the innermost field leads to.
func (f *fields) link() string {
	for i := len(f.open) - 1; i >= 0; i-- {
		if m := linkField.FindStringSubmatch(f.open[i].says); m != nil && f.open[i].result && isWebAddress(m[1]) {
			return m[1]
		}
	}
	return ""
}
