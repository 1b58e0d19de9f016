package pdf

import (
	"encoding/xml"
	"strconv"
	"strings"
	"time"

	"pilotplan/internal/pdf/object"
)

// producer names the program that made the file.
const producer = "pilotplan (gopdf)"

// info is the document information dictionary.
func (fin *finisher) info() string {
	o, dict := fin.options, "<</Producer"+object.Text(producer)
	for _, field := range [...]struct{ key, value string }{
		{"/Title", o.Title}, {"/Author", o.Author}, {"/Subject", o.Subject}, {"/Keywords", o.Keywords}} {
		if field.value != "" {
			dict += field.key + object.Text(field.value)
		}
	}
	if !o.Created.IsZero() {
		date := "(D:" + strings.Replace(o.Created.Format("20060102150405Z07:00"), ":", "'", 1)
		if !strings.HasSuffix(date, "Z") {
			date += "'"
		}
		dict += "/CreationDate" + date + ")/ModDate" + date + ")"
	}
	return dict + ">>"
}

// writeXMP writes the same facts as XMP and returns the stream's number. It is left uncompressed, as archives want it.
func (fin *finisher) writeXMP() int {
	o := fin.options
	var x strings.Builder
	x.WriteString("<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		"<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n" +
		"<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" " +
		"xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" " +
		"xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n" +
		"<dc:format>application/pdf</dc:format>\n")
	property := func(before, value, after string) {
		if value != "" {
			x.WriteString(before)
			xml.EscapeText(&x, []byte(value)) // a strings.Builder takes every byte
			x.WriteString(after + "\n")
		}
	}
	x.WriteString(claim(fin.book, o).xmp())
	property(`<dc:title><rdf:Alt><rdf:li xml:lang="x-default">`, o.Title, `</rdf:li></rdf:Alt></dc:title>`)
	property(`<dc:creator><rdf:Seq><rdf:li>`, o.Author, `</rdf:li></rdf:Seq></dc:creator>`)
	property(`<dc:description><rdf:Alt><rdf:li xml:lang="x-default">`, o.Subject, `</rdf:li></rdf:Alt></dc:description>`)
	property(`<dc:language><rdf:Bag><rdf:li>`, o.Lang, `</rdf:li></rdf:Bag></dc:language>`)
	property(`<pdf:Keywords>`, o.Keywords, `</pdf:Keywords>`)
	property(`<pdf:Producer>`, producer, `</pdf:Producer>`)
	if !o.Created.IsZero() {
		date := o.Created.Format(time.RFC3339)
		property(`<xmp:CreateDate>`, date, `</xmp:CreateDate>`)
		property(`<xmp:ModifyDate>`, date, `</xmp:ModifyDate>`)
		property(`<xmp:MetadataDate>`, date, `</xmp:MetadataDate>`)
	}
	x.WriteString("</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>")
	id := fin.Next()
	fin.AddRaw(id, "<</Type/Metadata/Subtype/XML/Length "+strconv.Itoa(x.Len())+">>", []byte(x.String()))
	return id
}

// extension describes the PDF/UA schema, which PDF/A does not know (ISO 19005-2, 6.6.2.3).
const extension = `<pdfaExtension:schemas xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" ` +
	`xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><rdf:Bag>` +
	`<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>` +
	`<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>` +
	`<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>` +
	`<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>` +
	`<pdfaProperty:description>part of ISO 14289 that the file follows</pdfaProperty:description></rdf:li></rdf:Seq>` +
	`</pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>
`

// xmp identifies the standards that are claimed.
func (c claims) xmp() string {
	text := ""
	if c.archive {
		text += `<pdfaid:part>2</pdfaid:part>` +
			`<pdfaid:conformance>A</pdfaid:conformance>` + "\n"
	}
	if c.access {
		text += `<pdfuaid:part>1</pdfuaid:part>` + "\n" + extension
	}
	return text
}
