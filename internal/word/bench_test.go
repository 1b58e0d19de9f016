package word

import (
	"fmt"
	"strings"
	"testing"

	"pilotplan/internal/word/wordtest"
)

// longFile is a Word file of about 200 pages: 1,600 paragraphs of 110 characters in runs as Word parts them, 200 headings with
// numbers of lists, 100 tables of 6 by 8 cells.
func longFile() []byte {
	var b strings.Builder
	run := func(text string) {
		b.WriteString(`<w:r w:rsidR="00A77B3E" w:rsidRPr="00B21A5C"><w:rPr><w:rFonts w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:hAnsi="宋体" w:cs="宋体" w:hint="eastAsia"/><w:color w:val="000000"/><w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr><w:t>` + text + `</w:t></w:r>`)
	}
	for chapter := range 100 {
		b.WriteString(`<w:p w:rsidR="00A77B3E"><w:pPr><w:pStyle w:val="1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>`)
		run("建设先进制造业基地")
		b.WriteString(`</w:p>`)
		for range 16 {
			b.WriteString(`<w:p w:rsidR="00A77B3E" w:rsidRDefault="00C4"><w:pPr><w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/></w:pPr>`)
			for range 2 {
				run("围绕重点产业链开展协同攻关，建成公共服务平台，")
				run("2025")
				run("年底前服务企业达到")
				run(fmt.Sprint(chapter * 3))
				run("家以上，带动产值增长，形成可复制的经验。")
			}
			b.WriteString(`</w:p>`)
		}
		b.WriteString(`<w:tbl>`)
		for range 8 {
			b.WriteString(`<w:tr w:rsidR="00A7">`)
			for range 6 {
				b.WriteString(`<w:tc><w:tcPr><w:tcW w:w="1500" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:jc w:val="center"/></w:pPr>`)
				run("指标数值")
				b.WriteString(`</w:p></w:tc>`)
			}
			b.WriteString(`</w:tr>`)
		}
		b.WriteString(`</w:tbl>`)
	}
	return wordtest.Of(map[string]string{"body": b.String(), "styles": wordtest.Headings, "numbering": numberingOfChapters})
}

const numberingOfChapters = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`

func BenchmarkRead(b *testing.B) {
	data := longFile()
	f, err := Read("a.docx", data)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(float64(len(f.Source)), "text-bytes")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Read("a.docx", data); err != nil {
			b.Fatal(err)
		}
	}
}
