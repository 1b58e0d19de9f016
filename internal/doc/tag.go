package doc

import (
	"bytes"
	"regexp"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// Tags that people paste with a text: some say how it looks, the others only where it stood on a page of the web. A name that HTML does
// not have, as in <型号> or <name>, is text.
var (
	tagStyles = map[string]Style{"b": Bold, "strong": Bold, "i": Italic, "em": Italic, "s": Strike, "del": Strike, "strike": Strike, "u": Underline, "ins": Underline, "code": Mono, "kbd": Mono}
	plainTags = strings.Fields("a abbr article aside big blockquote caption center cite col colgroup dd details dfn div dl dt figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr label li main mark nav ol p pre q section small span summary table tbody td tfoot th thead tr tt ul var wbr")
	scripts   = map[string]map[rune]rune{"sub": lowered, "sup": raised}
)

// lowered and raised are the characters that have a form of their own below and above the line.
var (
	lowered = pairs("0123456789+-=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ")
	raised  = pairs("0123456789+-=()abcdefghijklmnoprstuvwxyz", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ")
)

func pairs(from, to string) map[rune]rune {
	m, instead := map[rune]rune{}, []rune(to)
	for i, r := range []rune(from) {
		m[r] = instead[i]
	}
	return m
}

// tagName takes a tag apart: </b> ends, <br/> and <hr> stand alone.
var tagName = regexp.MustCompile(`^<(/?)([A-Za-z][A-Za-z0-9]*)(?:[\s/][^>]*)?>$`)

// knownTag gives the name of a tag of HTML in small letters and whether it ends what another began; no name of what is text.
func knownTag(raw string) (name string, ends bool) {
	m := tagName.FindStringSubmatch(strings.ReplaceAll(raw, "\n", " "))
	if m == nil {
		return "", false
	}
	name = strings.ToLower(m[2])
	if _, styled := tagStyles[name]; styled || scripts[name] != nil || name == "br" || slices.Contains(plainTags, name) {
		return name, m[1] != ""
	}
	return "", false
}

// inScript writes a text below or above the line; false if some of it has no such form.
func inScript(text string, forms map[rune]rune) (string, bool) {
	var b strings.Builder
	for _, r := range text {
		instead, ok := forms[r]
		if !ok {
			return "", false
		}
		b.WriteRune(instead)
	}
	return b.String(), true
}

// tag reads raw HTML: a comment says nothing, a tag says how the text behind it looks, and what HTML does not have is text.
func (w *inlineWriter) tag(n *ast.RawHTML, style Span) {
	var raw bytes.Buffer
	for i := 0; i < n.Segments.Len(); i++ {
		seg := n.Segments.At(i)
		raw.Write(seg.Value(w.src))
	}
	first, last := n.Segments.At(0), n.Segments.At(n.Segments.Len()-1)
	if bytes.HasPrefix(raw.Bytes(), []byte("<!--")) {
		w.leaveOut(raw.String(), first.Start)
		return
	}
	switch name, ends := knownTag(raw.String()); {
	case name == "br":
		w.begin(style)
		w.instead("\n", first.Start, last.Stop)
	case name == "":
		w.begin(style)
		for i := 0; i < n.Segments.Len(); i++ {
			seg := n.Segments.At(i)
			w.padding(seg)
			w.spaced(seg.Start, seg.Stop)
		}
	case !ends:
		w.tags = append(w.tags, name)
	default:
		if i := slices.Index(w.tags, name); i >= 0 {
			w.tags = slices.Delete(w.tags, i, i+1)
		}
	}
}

// tagged is a style with what the tags that are open add to it.
func (w *inlineWriter) tagged(style Span) Span {
	for _, name := range w.tags {
		style.Style |= tagStyles[name]
	}
	return style
}

// scripted writes a text in the form that <sub> or <sup> asks for, if it has one.
func (w *inlineWriter) scripted(from, to int) bool {
	for _, name := range w.tags {
		if forms := scripts[name]; forms != nil {
			if text, ok := inScript(string(w.src[from:to]), forms); ok {
				w.instead(text, from, to)
				return true
			}
		}
	}
	return false
}

// LeftOut is a comment of the source that is no part of the document.
type LeftOut struct {
	Text string // without its marks
	Line int
}

// leaveOut notes a comment at an offset.
func (c *converter) leaveOut(comment string, offset int) {
	if text := commentText(comment); text != "" {
		c.left = append(c.left, LeftOut{text, c.line(offset)})
	}
}

// commentText is what a comment says.
func commentText(comment string) string {
	return strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(comment, "<!--"), "-->"))
}

// markup is what HTML in the middle of a text may be: a comment, or a tag.
var markup = regexp.MustCompile(`(?s)<!--.*?-->|</?[A-Za-z][A-Za-z0-9]*(?:[\s/][^>]*)?>`)

// stretches gives the parts of raw HTML that are text, as pairs of offsets; comments are handed to left.
func stretches(source string, left func(comment string, at int)) [][2]int {
	var found [][2]int
	from := 0
	for _, m := range markup.FindAllStringIndex(source, -1) {
		raw := source[m[0]:m[1]]
		if strings.HasPrefix(raw, "<!--") {
			left(raw, m[0])
		} else if name, _ := knownTag(raw); name == "" {
			continue
		}
		if m[0] > from {
			found = append(found, [2]int{from, m[0]})
		}
		from = m[1]
	}
	if from < len(source) {
		found = append(found, [2]int{from, len(source)})
	}
	return found
}
