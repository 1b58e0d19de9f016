package main

import (
	"fmt"
	"html"
	"strings"
)

func markdown(blocks []block) string {
	var out strings.Builder
	for _, b := range blocks {
		switch {
		case b.level > 0:
			out.WriteString(strings.Repeat("#", b.level) + " ")
			out.WriteString(b.text)
		case b.rows == nil:
			out.WriteString(b.text)
		}
		for i, row := range b.rows {
			out.WriteString("| " + strings.Join(row, " | ") + " |\n")
			if i == 0 {
				out.WriteString(strings.Repeat("| --- ", len(row)) + "|\n")
			}
		}
		out.WriteString("\n\n")
	}
	return out.String()
}

// The page of the others: 22 lines of 28 characters of 16 pt within 156 × 225 mm.
const typstHead = `#set page(paper: "a4", margin: (left: 28mm, right: 26mm, top: 37mm, bottom: 35mm),
  numbering: "— 1 —", number-align: center)
#set text(font: ("Zhuque Fangsong (technical preview)", "Gongwen Song"), size: 16pt, lang: "zh", region: "cn", bottom-edge: -0.12em, top-edge: 0.88em)
#set par(first-line-indent: (amount: 2em, all: true), justify: true, leading: 12.99pt, spacing: 12.99pt)
#show heading: set text(size: 16pt, weight: "regular")
#show heading: set block(above: 12.99pt, below: 12.99pt)
#show heading.where(level: 1): set text(font: "Gongwen Title Song", size: 22pt)
#show heading.where(level: 1): set align(center)
#show heading.where(level: 2): set text(font: "Gongwen Hei")
#show heading.where(level: 3): set text(font: "Gongwen Kai")
#show table: set text(font: "Gongwen Song", size: 10.5pt)
#show table: set par(first-line-indent: 0em, leading: 4pt)
`

var typstEscape = strings.NewReplacer(`\`, `\\`, "#", `\#`, "*", `\*`, "_", `\_`, "$", `\$`, "@", `\@`, "<", `\<`, "[", `\[`, "]", `\]`, "~", `\~`, "`", "\\`")

func typst(blocks []block) string {
	var out strings.Builder
	out.WriteString(typstHead)
	for _, b := range blocks {
		switch {
		case b.level > 0:
			out.WriteString(strings.Repeat("=", b.level) + " " + typstEscape.Replace(b.text))
		case b.rows == nil:
			out.WriteString(typstEscape.Replace(b.text))
		default:
			fmt.Fprintf(&out, "#table(columns: %d,\n", len(b.rows[0]))
			for i, row := range b.rows {
				cells := ""
				for _, cell := range row {
					cells += "[" + typstEscape.Replace(cell) + "], "
				}
				if i == 0 {
					cells = "table.header(" + cells + "),"
				}
				out.WriteString(cells + "\n")
			}
			out.WriteString(")")
		}
		out.WriteString("\n\n")
	}
	return out.String()
}

var texEscape = strings.NewReplacer(`\`, `\textbackslash{}`, "#", `\#`, "%", `\%`, "_", `\_`, "$", `\$`, "&", `\&`, "{", `\{`, "}", `\}`, "~", `\~{}`, "^", `\^{}`)

// xelatex needs the folder of the fonts, with a slash at its end.
func xelatex(blocks []block, fonts string) string {
	var out strings.Builder
	out.WriteString(strings.ReplaceAll(`\documentclass[a4paper,zihao=false,fontset=none]{ctexart}
\usepackage[left=28mm,right=26mm,top=37mm,bottom=35mm]{geometry}
\usepackage{longtable}\usepackage{bookmark}
\setCJKmainfont[Path=FONTS]{ZhuqueFangsong-Regular.ttf}
\newCJKfontfamily\hei[Path=FONTS]{GongwenHei.ttf}\newCJKfontfamily\kai[Path=FONTS]{GongwenKai.ttf}
\newCJKfontfamily\song[Path=FONTS]{GongwenSong.ttf}\newCJKfontfamily\bigtitle[Path=FONTS]{GongwenTitleSong.ttf}
\setmainfont[Path=FONTS]{GongwenSong.ttf}
\ctexset{section={format=\zihao{3}\hei,numbering=false},subsection={format=\zihao{3}\kai,numbering=false}}
\linespread{1.4}\begin{document}\zihao{3}
`, "FONTS", fonts))
	for _, b := range blocks {
		text := texEscape.Replace(b.text)
		switch {
		case b.level == 1:
			out.WriteString(`\begin{center}\zihao{2}\bigtitle ` + text + `\end{center}`)
		case b.level > 1:
			out.WriteString(`\` + strings.Repeat("sub", b.level-2) + "section{" + text + "}")
		case b.rows == nil:
			out.WriteString(text)
		default:
			out.WriteString(`{\zihao{5}\song\begin{longtable}{` + strings.Repeat("|c", len(b.rows[0])) + "|}\\hline\n")
			for _, row := range b.rows {
				out.WriteString(texEscape.Replace(strings.Join(row, "\x00")) + `\\\hline` + "\n")
			}
			out.WriteString(`\end{longtable}}`)
		}
		out.WriteString("\n\n")
	}
	return strings.ReplaceAll(out.String(), "\x00", " & ") + `\end{document}` + "\n"
}

const officeHead = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>
<style:style style:name="P" style:family="paragraph"><style:paragraph-properties fo:text-indent="32pt" fo:line-height="28.99pt" fo:text-align="justify"/>
 <style:text-properties fo:font-size="16pt" style:font-size-asian="16pt" style:font-family-asian="Zhuque Fangsong (technical preview)" fo:font-family="Gongwen Song" fo:language="zh" fo:country="CN"/></style:style>
<style:style style:name="H1" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/>
 <style:text-properties fo:font-size="22pt" style:font-size-asian="22pt" style:font-family-asian="Gongwen Title Song"/></style:style>
<style:style style:name="H2" style:family="paragraph"><style:paragraph-properties fo:text-indent="32pt" fo:line-height="28.99pt"/>
 <style:text-properties fo:font-size="16pt" style:font-size-asian="16pt" style:font-family-asian="Gongwen Hei"/></style:style>
<style:style style:name="H3" style:family="paragraph"><style:paragraph-properties fo:text-indent="32pt" fo:line-height="28.99pt"/>
 <style:text-properties fo:font-size="16pt" style:font-size-asian="16pt" style:font-family-asian="Gongwen Kai"/></style:style>
<style:style style:name="C" style:family="paragraph"><style:text-properties fo:font-size="10.5pt" style:font-size-asian="10.5pt" style:font-family-asian="Gongwen Song" fo:font-family="Gongwen Song"/></style:style>
</office:styles>
<office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm"
 fo:margin-left="28mm" fo:margin-right="26mm" fo:margin-top="37mm" fo:margin-bottom="35mm"/></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"/></office:master-styles>
<office:body><office:text>
`

// libreoffice writes a flat OpenDocument text.
func libreoffice(blocks []block) string {
	var out strings.Builder
	out.WriteString(officeHead)
	for _, b := range blocks {
		text := html.EscapeString(b.text)
		switch {
		case b.level > 0:
			fmt.Fprintf(&out, "<text:h text:style-name=\"H%d\" text:outline-level=\"%d\">%s</text:h>\n", b.level, b.level, text)
		case b.rows == nil:
			out.WriteString(`<text:p text:style-name="P">` + text + "</text:p>\n")
		default:
			fmt.Fprintf(&out, "<table:table><table:table-column table:number-columns-repeated=\"%d\"/>\n", len(b.rows[0]))
			for _, row := range b.rows {
				out.WriteString("<table:table-row>")
				for _, cell := range row {
					out.WriteString(`<table:table-cell><text:p text:style-name="C">` + html.EscapeString(cell) + "</text:p></table:table-cell>")
				}
				out.WriteString("</table:table-row>\n")
			}
			out.WriteString("</table:table>\n")
		}
	}
	return out.String() + "</office:text></office:body></office:document>\n"
}
