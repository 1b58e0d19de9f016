package amend

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"pilotplan/internal/word"
	"pilotplan/internal/word/ooxml"
)

// Run is a run of a part with the text that it shows.
type Run struct {
	Place
	Text string
}

// Place is where a run stands: markup that does not belong inside of drawings or of signs over words goes around Host, which is the
// run itself for most. Box is the text box that the run is in, nil for most; of those in a box, Inner is what Host would be if the box were
// a text of its own.
type Place struct {
	Node, Host *ooxml.Node
	Box, Inner *ooxml.Node
}

// cut is a place between two characters of a run, and what is put there, between the two runs that it becomes.
type cut struct {
	run          Run
	at           int // bytes of the run's text
	ends, begins string
}

// Run is a run that word.Read has found, with its text; false if it is in no body of text of this part.
func (p *Part) Run(f *word.File, r word.Run) (Run, bool) {
	if r.Part != p.Name {
		return Run{}, false
	}
	if p.runs == nil {
		p.runs = map[int]Place{}
		p.index(p.Root, Place{})
	}
	place, ok := p.runs[r.Start]
	return Run{place, string(f.Source[r.From:r.To])}, ok
}

func (p *Part) index(n *ooxml.Node, in Place) {
	switch n.Name {
	case "r", "m:oMath", "m:oMathPara":
		in.Node = n
		if in.Host == nil {
			in.Host = n
		}
		if in.Inner == nil {
			in.Inner = n
		}
		p.runs[n.From] = in
	case "txbxContent":
		in.Box, in.Inner = n, nil
	}
	for _, kid := range n.Kids {
		p.index(kid, in)
	}
}

// Begin puts markup before byte at of a run's text, and End behind byte at-1. Where the text of a run cannot be told from its elements
// it is put before, or behind, the run as a whole.
func (p *Part) Begin(r Run, at int, markup string) { p.put(r, at, "", markup) }

// End is the counterpart of Begin.
func (p *Part) End(r Run, at int, markup string) { p.put(r, at, markup, "") }

func (p *Part) put(r Run, at int, ends, begins string) {
	switch {
	case at > 0 && at < len(r.Text) && p.CanCut(r, at):
		c := p.cutAt(r, at)
		c.ends += ends
		c.begins += begins
	case begins != "":
		p.Before(r.Host, begins)
	default:
		p.After(r.Host, ends)
	}
}

// CanCut reports whether a run can be cut at a byte of its text.
func (p *Part) CanCut(r Run, at int) bool {
	_, ok := p.find(r, at)
	return ok && r.Host == r.Node
}

func (p *Part) cutAt(r Run, at int) *cut {
	for _, c := range p.cuts {
		if c.run.Node == r.Node && c.at == at {
			return c
		}
	}
	c := &cut{run: r, at: at}
	p.cuts = append(p.cuts, c)
	return c
}

// spot is a place in the elements of a run: between two of them, or inside the text of one.
type spot struct {
	at   int         // bytes of the part
	text *ooxml.Node // that it is inside of; nil if it is between elements
}

// find gives the spot of byte at of a run's text.
func (p *Part) find(r Run, at int) (spot, bool) {
	found, ok, left := spot{}, false, r.Text
	for _, kid := range r.Node.Kids {
		before := len(r.Text) - len(left)
		if before == at && !ok && kid.Name != "rPr" {
			found, ok = spot{at: kid.From}, true
		}
		used, fits := shownBy(kid, left)
		if !fits {
			return spot{}, false
		}
		if before < at && at < before+used {
			inner, fits := p.insideText(kid, left, at-before)
			if !fits {
				return spot{}, false
			}
			found, ok = spot{inner, kid}, true
		}
		left = left[used:]
	}
	return found, ok && left == ""
}

// shownBy is how many bytes of the text that is left an element of a run shows, and whether that fits.
func shownBy(n *ooxml.Node, left string) (int, bool) {
	switch n.Name {
	case "t":
		used := 0
		for _, r := range n.Text {
			if word.IsUnseen(r) {
				continue
			}
			if used >= len(left) {
				return 0, false
			}
			_, size := utf8.DecodeRuneInString(left[used:])
			used += size
		}
		return used, true
	case "tab", "ptab":
		return len("\t"), strings.HasPrefix(left, "\t")
	case "noBreakHyphen":
		return len("-"), strings.HasPrefix(left, "-")
	case "cr", "br":
		if strings.HasPrefix(left, "\n") {
			return len("\n"), true
		}
		return 0, n.Attr("type") == "page" || n.Attr("type") == "column"
	case "sym":
		_, size := utf8.DecodeRuneInString(left)
		return size, left != ""
	case "fldChar":
		box := strings.HasPrefix(left, "☐") || strings.HasPrefix(left, "☑")
		if box && n.At("ffData/checkBox") != nil {
			return len("☐"), true
		}
	}
	return 0, true
}

// insideText is where byte at of what a text element shows stands in the part.
func (p *Part) insideText(n *ooxml.Node, shown string, at int) (int, bool) {
	if n.Name != "t" {
		return 0, false
	}
	from := p.Inside(n)
	inside := p.text.Bytes[from:n.To]
	end := bytes.IndexByte(inside, '<')
	if end < 0 || !bytes.HasPrefix(inside[end:], []byte("</")) {
		return 0, false // comments and the like
	}
	return from + characters(inside[:end], n.Text, shown, at), true
}

// characters is how many bytes of XML the characters of a text take that show the first bytes of what is shown.
func characters(xml []byte, text, shown string, at int) int {
	k, done := 0, 0
	for _, r := range text {
		if done >= at {
			break
		}
		if !word.IsUnseen(r) {
			_, size := utf8.DecodeRuneInString(shown[done:]) // a font of signs may show another character
			done += size
		}
		k += character(xml[k:])
	}
	return k
}

// character is how many bytes the first character of XML text takes.
func character(xml []byte) int {
	switch {
	case xml[0] == '&':
		return bytes.IndexByte(xml, ';') + 1
	case bytes.HasPrefix(xml, []byte("\r\n")):
		return 2
	}
	_, size := utf8.DecodeRune(xml)
	return size
}

// cutInsertions are what cutting runs puts in.
func (p *Part) cutInsertions() []insertion {
	var all []insertion
	padded := map[*ooxml.Node]bool{}
	for _, c := range p.cuts {
		s, _ := p.find(c.run, c.at)
		run := "</" + p.tagName(c.run.Node) + ">"
		again := string(p.startTag(c.run.Node))
		if look := c.run.Node.Kid("rPr"); look != nil {
			again += p.Raw(look.From, look.To)
		}
		if s.text != nil {
			name := p.tagName(s.text)
			run = "</" + name + ">" + run
			again += "<" + name + ` xml:space="preserve">`
			if !padded[s.text] && p.losesBlank(s) {
				all = append(all, insertion{at: s.text.From + len("<"+name), order: before, markup: ` xml:space="preserve"`})
				padded[s.text] = true
			}
		}
		all = append(all, insertion{at: s.at, order: before, markup: run + c.ends + c.begins + again})
	}
	return all
}

// losesBlank reports whether a text that is cut would lose the blank before the cut, which now stands at its end.
func (p *Part) losesBlank(s spot) bool {
	before := p.Raw(p.Inside(s.text), s.at)
	return strings.TrimRight(before, " \t\r\n") != before && s.text.Attr("space") != "preserve"
}
