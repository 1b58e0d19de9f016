package write

import (
	"fmt"
	"net/url"
	"strings"
	"unicode/utf8"

	"pilotplan/internal/doc"
	"pilotplan/internal/word/write/look"
)

// runs writes spans in one look, each link around its text.
func (w *writer) runs(spans []doc.Span, base look.Run) {
	for len(spans) > 0 {
		n := 1
		for n < len(spans) && spans[n].Link == spans[0].Link {
			n++
		}
		address, ok := address(spans[0].Link)
		if ok {
			w.Put(`<w:hyperlink r:id="`, w.part.Link(address), `" w:history="1">`)
			base.Style = look.Hyperlink
		}
		w.alike(spans[:n], base)
		if ok {
			w.Put(`</w:hyperlink>`)
			base.Style = ""
		}
		spans = spans[n:]
	}
}

// alike writes spans, those of the same look in one run.
func (w *writer) alike(spans []doc.Span, base look.Run) {
	for len(spans) > 0 {
		s := spans[0]
		if spans = spans[1:]; s.Note > 0 {
			w.noteMark(s.Note)
			continue
		}
		n := 0
		for n < len(spans) && spans[n].Style == s.Style && spans[n].Note == 0 {
			n++
		}
		w.run(s.Text+doc.Text(spans[:n]), styled(base, s.Style))
		spans = spans[n:]
	}
}

// styled adds the styles of a span. What is slanted in Latin text is 楷体 in Chinese.
func styled(r look.Run, s doc.Style) look.Run {
	r.Bold = r.Bold || s&doc.Bold != 0
	r.Strike, r.Underline = s&doc.Strike != 0, s&doc.Underline != 0
	switch {
	case s&doc.Mono != 0:
		r.Style = look.Source
	case s&doc.Italic != 0:
		r.Style = look.Emphasis
	}
	return r
}

// run writes text in one look. Quotes and dashes are Chinese: Word would take them from a Latin face otherwise.
func (w *writer) run(text string, r look.Run) {
	if text == "" {
		return
	}
	r.Hint = r.Hint || strings.IndexFunc(text, func(c rune) bool { return c >= utf8.RuneSelf }) >= 0
	w.Put(`<w:r>`)
	r.Put(w.Writer)
	for text != "" {
		i := strings.IndexAny(text, "\n\t\r\u00ad")
		if i < 0 {
			i = len(text)
		}
		if i > 0 {
			w.Put(`<w:t xml:space="preserve">`)
			w.Text(text[:i])
			w.Put(`</w:t>`)
		}
		if text = text[i:]; text != "" {
			c, n := utf8.DecodeRuneInString(text)
			w.Put(instead[c])
			text = text[n:]
		}
	}
	w.Put(`</w:r>`)
}

// instead are the elements that stand for characters.
var instead = map[rune]string{'\n': `<w:br/>`, '\t': `<w:tab/>`, '\r': "", '\u00ad': `<w:softHyphen/>`}

// field begins a field: what Word makes of the instruction, up to fieldEnd, is what it has made of it so far. A field that is
// stale is made anew when the file is opened.
func field(instruction string, stale bool) string {
	dirty := ""
	if stale {
		dirty = ` w:dirty="true"`
	}
	return `<w:r><w:fldChar w:fldCharType="begin"` + dirty + `/></w:r><w:r><w:instrText xml:space="preserve"> ` + instruction + ` </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`
}

const fieldEnd = `<w:r><w:fldChar w:fldCharType="end"/></w:r>`

// address is a link as a relation may have it. Word refuses to open a file with an address that is none; such a link is text.
func address(link string) (string, bool) {
	if !doc.Leads(link) {
		return "", false
	}
	var b strings.Builder
	fragment := false
	for i := range len(link) {
		switch c := link[i]; {
		case c <= ' ' || c >= 0x7F || strings.IndexByte("<>\"{}|\\^`", c) >= 0, c == '%' && !escaped(link[i:]), c == '#' && fragment:
			fmt.Fprintf(&b, "%%%02X", c)
		default:
			fragment = fragment || c == '#'
			b.WriteByte(c)
		}
	}
	_, err := url.Parse(b.String())
	return b.String(), err == nil
}

// escaped reports whether s begins with a byte in percent spelling.
func escaped(s string) bool {
	return len(s) >= 3 && strings.IndexByte(hex, s[1]) >= 0 && strings.IndexByte(hex, s[2]) >= 0
}

const hex = "0123456789ABCDEFabcdef"
