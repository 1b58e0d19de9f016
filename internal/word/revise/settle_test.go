package revise

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"pilotplan/internal/word/amend"
	"pilotplan/internal/word/wordtest"
)

// elem is an element of a part, or text, as the file spells it.
type elem struct {
	name  string
	attrs []xml.Attr
	kids  []*elem
	text  string
}

func (e *elem) kid(path ...string) *elem {
	for _, name := range path {
		if e == nil {
			return nil
		}
		k := slices.IndexFunc(e.kids, func(kid *elem) bool { return kid.name == name })
		if k < 0 {
			return nil
		}
		e = e.kids[k]
	}
	return e
}

func parsed(t *testing.T, text string) *elem {
	t.Helper()
	root := &elem{}
	open := []*elem{root}
	for d := xml.NewDecoder(strings.NewReader(text)); ; {
		token, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			return root
		}
		if err != nil {
			t.Fatalf("%v in %s", err, text)
		}
		top := open[len(open)-1]
		switch token := token.(type) {
		case xml.StartElement:
			e := &elem{name: spelled(token.Name), attrs: slices.Clone(token.Attr)}
			top.kids = append(top.kids, e)
			open = append(open, e)
		case xml.EndElement:
			if spelled(token.Name) != top.name {
				t.Fatalf("%s ends %s in %s", spelled(token.Name), top.name, text)
			}
			open = open[:len(open)-1]
		case xml.CharData:
			top.kids = append(top.kids, &elem{text: string(token)})
		}
	}
}

func spelled(n xml.Name) string {
	if n.Space == "" {
		return n.Local
	}
	return n.Space + ":" + n.Local
}

func (e *elem) write(b *strings.Builder) {
	if e.name == "" {
		b.WriteString(amend.Escaped(e.text))
	} else {
		b.WriteString("<" + e.name)
		for _, a := range e.attrs {
			b.WriteString(" " + spelled(a.Name) + `="` + amend.Escaped(a.Value) + `"`)
		}
		b.WriteString(">")
		defer b.WriteString("</" + e.name + ">")
	}
	for _, kid := range e.kids {
		kid.write(b)
	}
}

// settle takes away the changes of some names below an element, and makes those of others plain text.
func settle(e *elem, stays, goes []string) {
	var kids []*elem
	for _, kid := range e.kids {
		switch {
		case slices.Contains(goes, kid.name):
			continue
		case kid.name == "w:tr" && has(kid.kid("w:trPr"), goes):
			continue
		}
		settle(kid, stays, goes)
		switch {
		case slices.Contains(stays, kid.name):
			kids = append(kids, kid.kids...)
			continue
		case kid.name == "w:delText":
			kid.name = "w:t"
		case kid.name == "w:tbl" && kid.kid("w:tr") == nil:
			continue
		}
		kids = append(kids, kid)
	}
	e.kids = joined(kids, goes)
}

// joined makes paragraphs whose ends go one with those behind them.
func joined(kids []*elem, goes []string) []*elem {
	var out, carried []*elem
	for i, kid := range kids {
		if kid.name != "w:p" {
			out = append(out, kid)
			continue
		}
		content := slices.DeleteFunc(slices.Clone(kid.kids), func(e *elem) bool { return e.name == "w:pPr" })
		if wasMarked(kid, goes) && i+1 < len(kids) && kids[i+1].name == "w:p" {
			carried = append(carried, content...)
			continue
		}
		var props []*elem
		if p := kid.kid("w:pPr"); p != nil {
			props = []*elem{p}
		}
		kid.kids = append(append(props, carried...), content...)
		out, carried = append(out, kid), nil
	}
	return out
}

// wasMarked reads the marks of a paragraph's end, which are left where they are for that.
func wasMarked(p *elem, goes []string) bool { return has(p.kid("w:pPr", "w:rPr"), goes) }

func has(props *elem, names []string) bool {
	return props != nil && slices.ContainsFunc(props.kids, func(e *elem) bool { return slices.Contains(names, strings.TrimPrefix(e.name, "mark-")) })
}

// settled is a file with all its changes accepted, or all rejected.
func settled(t *testing.T, data []byte, accept bool) []byte {
	t.Helper()
	come, go1 := []string{"w:ins", "w:moveTo"}, []string{"w:del", "w:moveFrom"}
	if !accept {
		come, go1 = go1, come
	}
	parts := map[string]string{}
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range r.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		parts[f.Name] = string(text)
	}
	for _, name := range []string{"word/document.xml", "word/footnotes.xml", "word/endnotes.xml"} {
		if parts[name] == "" {
			continue
		}
		root := parsed(t, parts[name])
		marks(root, keepMarks)
		settle(root, come, go1)
		marks(root, dropMarks)
		looks(root, accept)
		var b strings.Builder
		root.write(&b)
		parts[name] = b.String()
	}
	return wordtest.Zip(parts)
}

// The marks of paragraphs' ends and of rows are elements of the names that changes of text have. They are told apart by a prefix
// while changes are settled.
func marks(e *elem, do func(*elem)) {
	if e.name == "w:rPr" || e.name == "w:trPr" {
		do(e)
	}
	for _, kid := range e.kids {
		marks(kid, do)
	}
}

func keepMarks(props *elem) {
	for _, kid := range props.kids {
		switch kid.name {
		case "w:ins", "w:del", "w:moveFrom", "w:moveTo":
			kid.name = "mark-" + kid.name
		}
	}
}

func dropMarks(props *elem) {
	props.kids = slices.DeleteFunc(props.kids, func(e *elem) bool { return strings.HasPrefix(e.name, "mark-") })
}

// looks gives paragraphs the look that they had, or have.
func looks(e *elem, accept bool) {
	for _, kid := range e.kids {
		if was := kid.kid("w:pPrChange"); kid.name == "w:pPr" && was != nil {
			if accept {
				kid.kids = slices.DeleteFunc(kid.kids, func(e *elem) bool { return e == was })
			} else {
				kid.kids = was.kid("w:pPr").kids
			}
		}
		looks(kid, accept)
	}
}
