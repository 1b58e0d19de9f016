package word

import (
	"strings"
	"testing"
	"time"

	"pilotplan/internal/word/wordtest"
)

// Files that are made to take for ever, or all memory, take neither: they are read, or refused with the limit named.
func TestHostileText(t *testing.T) {
	const many = 20_000
	p := func(inside string) string { return "<w:p>" + inside + "</w:p>" }
	const begin = `<w:r><w:fldChar w:fldCharType="begin"/></w:r>`
	const end = `<w:r><w:fldChar w:fldCharType="end"/></w:r>`
	deep := func(n int, open, inside, close string) string {
		return strings.Repeat(open, n) + inside + strings.Repeat(close, n)
	}
	for name, c := range map[string]struct {
		parts map[string]string
		want  string // in the fault; empty if it is read
	}{
		"runs of one paragraph":   {map[string]string{"body": p(strings.Repeat(`<w:r><w:t>甲</w:t></w:r>`, many))}, ""},
		"pieces of a field":       {map[string]string{"body": p(begin + strings.Repeat(`<w:r><w:instrText>甲乙丙丁</w:instrText></w:r>`, many) + end)}, ""},
		"fields in fields":        {map[string]string{"body": p(strings.Repeat(begin, many) + strings.Repeat(end, many))}, "域嵌套超过 100 层"},
		"controls in controls":    {map[string]string{"body": deep(300, "<w:sdt><w:sdtContent>", p(""), "</w:sdtContent></w:sdt>")}, "嵌套超过 400 层"},
		"tables in tables":        {map[string]string{"body": deep(60, "<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc>", p(`<w:r><w:t>甲</w:t></w:r>`), "</w:tc></w:tr></w:tbl>")}, ""},
		"a cell over all columns": {map[string]string{"body": "<w:tbl>" + strings.Repeat(`<w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>`+p(`<w:r><w:t>甲</w:t></w:r>`)+"</w:tc><w:tc/></w:tr>", many) + "</w:tbl>"}, "表格超过 1000000 格"},
		"styles in a circle":      {map[string]string{"body": wordtest.P("a", "甲"), "styles": `<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>`}, ""},
		"a note in itself":        {map[string]string{"body": p(`<w:r><w:t>甲</w:t><w:footnoteReference w:id="1"/></w:r>`), "footnotes": `<w:footnote w:id="1">` + p(`<w:r><w:t>乙</w:t><w:footnoteReference w:id="1"/></w:r>`) + `</w:footnote>`}, ""},
		"an entity":               {map[string]string{"body": `&x;`}, "已损坏"},
		"no text":                 {map[string]string{"word/document.xml": `<a/>`}, "没有正文"},
	} {
		began := time.Now()
		_, err := Read("a.docx", wordtest.Of(c.parts))
		if spent := time.Since(began); spent > 20*time.Second {
			t.Errorf("%s takes %v", name, spent)
		}
		switch {
		case c.want == "" && err != nil:
			t.Errorf("%s: %v", name, err)
		case c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)):
			t.Errorf("%s: %v, want %s", name, err, c.want)
		}
	}
}

// What a file leads to outside of it is told and not opened.
func TestNothingOutsideIsOpened(t *testing.T) {
	f, err := Read("a.docx", wordtest.Of(map[string]string{
		"body": `<w:p><w:r><w:drawing><a:blip r:link="p"/></w:drawing></w:r><w:hyperlink r:id="l"><w:r><w:t>甲</w:t></w:r></w:hyperlink></w:p>`,
		"links": `<Relationship Id="p" Type="http://x/image" Target="file:///etc/passwd" TargetMode="External"/>` +
			`<Relationship Id="l" Type="http://x/hyperlink" Target="file:///etc/passwd" TargetMode="External"/>`,
	}))
	if err != nil {
		t.Fatal(err)
	}
	if len(f.Pictures) != 0 || len(f.Found) != 1 || !strings.Contains(f.Found[0].Message, "文件外的图片 1 个") || strings.Contains(shownOf(f), "passwd") {
		t.Errorf("%+v %s", f.Found, shownOf(f))
	}
}
