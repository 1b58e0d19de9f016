package word

import (
	"strconv"
	"strings"

	"pilotplan/internal/doc"
	"pilotplan/internal/word/ooxml"
	"pilotplan/internal/word/opc"
)

// children reads the elements of a paragraph, or of what stands around runs in one.
func (in *inline) children(n *ooxml.Node, l look) {
	for _, kid := range n.Kids {
		in.child(kid, l)
	}
}

func (in *inline) child(n *ooxml.Node, l look) {
	switch n.Name {
	case "r":
		in.readRun(n, l)
	case "ins", "moveTo":
		in.changes.note(n)
		in.changed++
		in.children(n, l)
		in.changed--
	case "del", "moveFrom":
		in.changes.note(n)
	case "hyperlink":
		in.hyperlink(n, l)
	case "fldSimple":
		if in.fields.isShown(n.Attr("instr")) {
			in.children(n, l)
		}
	case "sdt":
		if content := n.Kid("sdtContent"); content != nil && !in.isPlaceholder(n) {
			in.children(content, l)
		}
	case "smartTag", "customXml", "dir", "bdo":
		in.children(n, l)
	case "m:oMath", "m:oMathPara":
		from := len(in.out.text)
		in.shown(mathText(n), l)
		in.out.run(from, in.part, n.From, n.To)
	}
}

// isPlaceholder reports whether a content control shows only what it asks for. It is told, as nothing has been filled in.
func (s *story) isPlaceholder(sdt *ooxml.Node) bool {
	isOn, _ := sdt.Kid("sdtPr").On("showingPlcHdr")
	if isOn {
		s.left.add("没有填写的内容控件")
	}
	return isOn
}

func (in *inline) hyperlink(n *ooxml.Node, l look) {
	before := in.link
	if to, ok := in.relation(in.part, n.Attr("r:id")); ok && to.Kind == opc.Hyperlink && isWebAddress(to.Target) {
		in.link = to.Target
	}
	in.children(n, l)
	in.link = before
}

// linkNow is the address that text leads to.
func (in *inline) linkNow() string {
	if in.link != "" {
		return in.link
	}
	return in.fields.link()
}

// readRun reads a run: text in one look.
func (in *inline) readRun(n *ooxml.Node, l look) {
	props := n.Kid("rPr")
	if style, ok := props.Value("rStyle"); ok {
		l = in.styles.over(style, l)
	}
	l = l.run(props)
	from, runs := len(in.out.text), len(in.out.runs)
	for _, kid := range n.Kids {
		in.piece(kid, l)
	}
	if len(in.out.runs) == runs { // else runs in it have their own
		in.out.run(from, in.part, n.From, n.To)
	}
}

// shown writes text that a reader sees, unless it is hidden or what a field says to Word.
func (in *inline) shown(text string, l look) {
	if l.hidden == on || in.toc || !in.fields.shows() {
		return
	}
	in.add(readable(text, l.font), l)
}

// piece reads an element of a run.
func (in *inline) piece(n *ooxml.Node, l look) {
	switch n.Name {
	case "t":
		in.shown(n.Text, l)
	case "tab", "ptab":
		in.shown("\t", l)
	case "cr":
		in.shown("\n", l)
	case "br":
		in.lineBreak(n, l)
	case "noBreakHyphen":
		in.shown("-", l)
	case "sym":
		in.shown(symbol(n), l)
	case "fldChar":
		in.fields.mark(n)
		if box := n.At("ffData/checkBox"); box != nil && n.Attr("fldCharType") == "begin" {
			in.checkBox(box, l)
		}
	case "instrText":
		in.fields.say(n.Text)
	case "footnoteReference", "endnoteReference":
		in.reference(n, l)
	case "ruby":
		in.children(n.Kid("rubyBase"), l)
	case "drawing", "pict", "object":
		in.drawing(n)
	case "sdt", "ins", "smartTag":
		in.child(n, l)
	}
}

func (in *inline) lineBreak(n *ooxml.Node, l look) {
	switch n.Attr("type") {
	case "page":
		if l.hidden != on && in.fields.shows() && !in.toc {
			in.breakPage()
		}
	case "column":
	default:
		in.shown("\n", l)
	}
}

// checkBox shows a box of a form as it is printed. Its field has no text of its own.
func (in *inline) checkBox(box *ooxml.Node, l look) {
	checked, said := box.On("checked")
	if !said {
		checked, _ = box.On("default")
	}
	sign := "☐"
	if checked {
		sign = "☑"
	}
	if l.hidden != on && in.fields.showsAbove() {
		in.add(sign, l)
	}
}

// invisible are characters that no reader sees: hyphens that stand only where a line ends there, joints of width nothing.
var invisible = strings.NewReplacer("\u00ad", "", "\u200b", "", "\u2060", "", "\ufeff", "", "\u2011", "-")

// readable is text as it reads in a font. Line ends in the file are blanks.
func readable(text, font string) string {
	if strings.IndexByte(text, '\n') >= 0 && text != "\n" {
		text = strings.ReplaceAll(text, "\n", " ")
	}
	for _, r := range text {
		if r >= 0x80 {
			return invisible.Replace(inFont(text, font))
		}
	}
	return text
}

// reference marks a note.
func (in *inline) reference(n *ooxml.Node, l look) {
	if in.story.note || l.hidden == on || in.toc || !in.fields.shows() {
		return
	}
	number := in.notes.number(n.Name, n.Attr("id"))
	if number == 0 {
		return
	}
	in.refs = append(in.refs, reference{kind: n.Name, id: n.Attr("id")})
	text := strconv.Itoa(number)
	in.spans = append(in.spans, doc.Span{Text: text, Note: number, Line: in.line, At: doc.Origin{{From: int32(len(in.out.text)), To: int32(len(in.out.text)), Whole: true}}})
}
