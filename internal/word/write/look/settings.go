package look

import (
	"math"

	"pilotplan/internal/page/fill"
	"pilotplan/internal/word/write/markup"
)

// Settings writes the part of the settings: odd and even pages differ, marks are squeezed, lines that end by hand are not
// spread, and the file is one of Word 2013 and later, which it opens without its 兼容模式.
func Settings(notes bool) []byte {
	w := markup.New()
	w.Put(`<w:settings`, Namespaces, `><w:zoom w:percent="100"/><w:defaultTabStop w:val="`, markup.Twips(2*fill.Char), `"/><w:evenAndOddHeaders/>`)
	w.Put(`<w:drawingGridVerticalSpacing w:val="`, markup.Int(int(math.Floor(gridPitch*10))), `"/><w:characterSpacingControl w:val="compressPunctuation"/>`)
	if notes {
		w.Put(`<w:footnotePr>`, NoteNumbers, `<w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>`)
	}
	w.Put(`<w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/><w:doNotExpandShiftReturn/>`,
		`<w:useFELayout/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>`)
	w.Put(`<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>`)
	return w.Bytes
}

// NoteNumbers says that footnotes are numbered ①, ②, ③.
const NoteNumbers = `<w:numFmt w:val="decimalEnclosedCircleChinese"/>`
