package workbook

import (
	"unicode/utf16"

	"github.com/xuri/excelize/v2"
)

// mostRows is how many rows a sheet has room for below the title and the head.
const mostRows = excelize.TotalRows - 2

// cut ends a text that a cell cannot hold.
const cut = "……（太长，余下的见原文）"

// fitting is a text as a cell of Excel can hold it. What is left out is told: Excel would leave it out without a word.
func fitting(text string) string {
	if len(text) <= excelize.TotalCellChars {
		return text // a character is no longer in UTF-16 than in UTF-8
	}
	units := utf16.Encode([]rune(text))
	if len(units) <= excelize.TotalCellChars {
		return text
	}
	return string(utf16.Decode(units[:excelize.TotalCellChars-len(utf16.Encode([]rune(cut)))])) + cut
}
