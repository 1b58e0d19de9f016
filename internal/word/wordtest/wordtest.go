// Package wordtest makes Word files for tests out of their XML, so that no test needs a file that somebody else made.
package wordtest

import (
	"archive/zip"
	"bytes"
	"maps"
	"slices"
	"strings"
)

// The namespaces of transitional and of strict files.
const (
	Transitional = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ` + extensions
	Strict       = `xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main" xmlns:r="http://purl.oclc.org/ooxml/officeDocument/relationships" ` + extensions

	extensions = `xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ` +
		`xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ` +
		`xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" ` +
		`xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"`
)

// Docx is a file whose text is the inside of w:body.
func Docx(body string) []byte { return Of(map[string]string{"body": body}) }

// Of is a file of parts by short names: "body", "styles", "numbering", "footnotes", "endnotes", "comments" are the insides of those
// parts; "links" are more relations of the document; a name with a point is a file of its own. Namespaces are the transitional
// ones, unless "strict" is there.
func Of(parts map[string]string) []byte {
	space, office := Transitional, "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	if _, ok := parts["strict"]; ok {
		space, office = Strict, "http://purl.oclc.org/ooxml/officeDocument/relationships/"
	}
	const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	files := map[string]string{
		"[Content_Types].xml": head + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
		"_rels/.rels":         relations(`<Relationship Id="rId1" Type="` + office + `officeDocument" Target="word/document.xml"/>`),
		"word/document.xml":   head + `<w:document ` + space + `><w:body>` + parts["body"] + `</w:body></w:document>`,
	}
	links := parts["links"]
	for _, name := range []string{"styles", "numbering", "footnotes", "endnotes", "comments"} {
		if inside, ok := parts[name]; ok {
			files["word/"+name+".xml"] = head + `<w:` + name + ` ` + space + `>` + inside + `</w:` + name + `>`
			links += `<Relationship Id="` + name + `" Type="` + office + name + `" Target="` + name + `.xml"/>`
		}
	}
	files["word/_rels/document.xml.rels"] = relations(links)
	for name, text := range parts {
		if strings.Contains(name, ".") {
			files[name] = text
		}
	}
	return Zip(files)
}

func relations(all string) string {
	return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` + all + `</Relationships>`
}

// Zip packs files by name.
func Zip(files map[string]string) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		f, err := w.Create(name)
		if err == nil {
			_, err = f.Write([]byte(files[name]))
		}
		if err != nil {
			panic(err) // a buffer takes everything
		}
	}
	if err := w.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// P is a paragraph of plain text in a style, which may be empty.
func P(style, text string) string {
	if style != "" {
		style = `<w:pPr><w:pStyle w:val="` + style + `"/></w:pPr>`
	}
	return `<w:p>` + style + `<w:r><w:t xml:space="preserve">` + text + `</w:t></w:r></w:p>`
}

// Headings are styles as Word has them: 1 and 2 are the ids of 标题 1 and 标题 2, a of 正文, T of 标题.
const Headings = `<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>` +
	`<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>` +
	`<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>` +
	`<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/><w:basedOn w:val="a"/><w:pPr><w:jc w:val="center"/></w:pPr></w:style>`
