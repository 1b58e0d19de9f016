package ooxml

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
	"unicode/utf16"
)

const (
	transitional = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	strict       = `xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"`
	other        = `xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:x="urn:unheard-of"`
)

// dump writes a tree in one line.
func dump(n *Node) string {
	var b strings.Builder
	b.WriteString(n.Name)
	for _, a := range n.Attrs {
		b.WriteString(" " + a.Name + "=" + a.Value)
	}
	if n.Text != "" {
		b.WriteString(" “" + n.Text + "”")
	}
	for _, kid := range n.Kids {
		b.WriteString("(" + dump(kid) + ")")
	}
	return b.String()
}

func TestNamesAreOne(t *testing.T) {
	for name, text := range map[string]string{
		"transitional": `<w:p ` + transitional + ` w:rsidR="00A1"><w:pPr><w:jc w:val="both"/></w:pPr><w:r><w:t>甲 &lt; 乙</w:t></w:r></w:p>`,
		"other prefix": `<q:p xmlns:q="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><q:pPr><q:jc q:val="both"/></q:pPr><q:r><q:t>甲 &#60; 乙</q:t></q:r></q:p>`,
		"strict":       `<p ` + strict + `><pPr><jc xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main" w:val="both"/></pPr><r><t><![CDATA[甲 < 乙]]></t></r></p>`,
		"unknown":      `<w:p ` + transitional + " " + other + `><x:mark x:of="1"><w:t>不读</w:t></x:mark><w:pPr x:of="2"><w:jc w:val="both"/></w:pPr><w:r><w:t>甲 &lt; 乙</w:t></w:r></w:p>`,
		"alternatives": `<w:p ` + transitional + " " + other + `><w:pPr><w:jc w:val="both"/></w:pPr><mc:AlternateContent><mc:Choice Requires="x"><w:r><w:t>新</w:t></w:r></mc:Choice><mc:Choice Requires="w14 wps"><w:r><w:t>甲 &lt; 乙</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>旧</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>`,
	} {
		n, err := Parse([]byte(text))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got, want := dump(n), "p(pPr(jc val=both))(r(t “甲 < 乙”))"; got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}

func TestPlacesAreBytesOfThePart(t *testing.T) {
	text := `<w:p ` + transitional + `><w:r/><w:r><w:t>甲</w:t></w:r></w:p>`
	n, err := Parse([]byte("\ufeff" + text))
	if err != nil {
		t.Fatal(err)
	}
	text = "\ufeff" + text
	for i, want := range []string{"<w:r/>", "<w:r><w:t>甲</w:t></w:r>"} {
		if k := n.Kids[i]; text[k.From:k.To] != want {
			t.Errorf("child %d is %q, want %q", i, text[k.From:k.To], want)
		}
	}
}

func TestUTF16(t *testing.T) {
	units := utf16.Encode([]rune("\ufeff<?xml version=\"1.0\" encoding=\"UTF-16\"?><w:t " + transitional + ">甲</w:t>"))
	for _, little := range []bool{true, false} {
		var part []byte
		for _, u := range units {
			low, high := byte(u), byte(u>>8)
			if little {
				part = append(part, low, high)
			} else {
				part = append(part, high, low)
			}
		}
		if n, err := Parse(part); err != nil || n.Text != "甲" {
			t.Errorf("little %t: %v, %v", little, n, err)
		}
	}
}

func TestHostileParts(t *testing.T) {
	deep := strings.Repeat("<a>", maxDepth+1)
	many := "<a>" + strings.Repeat("<b/>", maxElements) + "</a>"
	for name, c := range map[string]struct{ part, want string }{
		"external entity":  {`<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>`, "DOCTYPE"},
		"a billion laughs": {`<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>`, "DOCTYPE"},
		"unknown entity":   {`<a>&c;</a>`, "已损坏"},
		"deep":             {deep, "嵌套超过 400 层"},
		"many":             {many, "超过 1000000 个元素"},
		"cut off":          {`<a><b>`, "已损坏"},
		"crossed":          {`<a><b></a></b>`, "已损坏"},
		"charset":          {`<?xml version="1.0" encoding="GBK"?><a/>`, "GBK"},
		"empty":            {``, "已损坏"},
	} {
		_, err := Parse([]byte(c.part))
		var f *Fault
		if !errors.As(err, &f) || !strings.Contains(f.Why, c.want) {
			t.Errorf("%s: %v, want %s", name, err, c.want)
		}
	}
}

// standard reads a part as encoding/xml has it, for comparison: elements and their text, without places.
func standard(part []byte) (string, error) {
	d := xml.NewDecoder(bytes.NewReader(part))
	var b strings.Builder
	for depth, seen := 0, false; ; {
		token, err := d.Token()
		if err == io.EOF && seen && depth == 0 {
			return b.String(), nil
		}
		if err != nil {
			return "", err
		}
		switch token := token.(type) {
		case xml.StartElement:
			depth, seen = depth+1, true
			b.WriteString("(" + token.Name.Local)
		case xml.EndElement:
			depth--
			b.WriteString(")")
		case xml.CharData:
			b.Write(token)
		}
	}
}

// FuzzScan holds the scanner to what encoding/xml reads: what it takes, the other takes and reads alike.
func FuzzScan(f *testing.F) {
	for _, seed := range []string{
		`<a b="1" c='2&amp;3'>&lt;甲&#x4e59;<b/><!-- c --><![CDATA[<d>]]></a>`, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<a>\r\nb\r</a>", `<a><b></a>`,
		`<a b=1/>`, `<a b="<"/>`, `<a>&nope;</a>`, `<a>]]></a>`, `<!DOCTYPE a><a/>`, `<a xmlns:x="u"><x:b x:c="1"/></a>`, "<a>\x01</a>", `<a/><b/>`, `<a`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, part []byte) {
		if _, err := Parse(part); err != nil || isUTF16(part) {
			return
		}
		s := scanner{text: strings.TrimPrefix(string(part), "\ufeff")}
		want, err := standard([]byte(s.text))
		if err != nil {
			return // it asks more of names, comments and attributes
		}
		var b strings.Builder
		for {
			kind, chars, _ := s.next()
			switch kind {
			case startTag:
				_, local := parts(s.tag.name)
				b.WriteString("(" + local)
				if s.tag.empty {
					b.WriteString(")")
				}
			case endTag:
				b.WriteString(")")
			case charData:
				b.WriteString(chars)
			case endOfText:
				if got := b.String(); got != want {
					t.Fatalf("%q\n got %q\nwant %q", part, got, want)
				}
				return
			}
		}
	})
}
