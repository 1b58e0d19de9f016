package comment

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"pilotplan/internal/word"
)

// Find looks for words in the text of a file that was made of them: all of them, else the first of their lines, without the marks of YAML
// around. Words that are said more than once are looked for behind row, a cell of a table that begins the row that they stand in. If
// they are not there it is the row; without one it is 0, 0, the file as a whole.
func Find(read *word.File, row, words string) (from, to int) {
	text := strings.Trim(words, " \t\r\n\"'")
	if !bytes.Contains(read.Source, []byte(text)) {
		text = firstLine(text)
	}
	start := bytes.Index(read.Source, []byte("\n"+row+"\n")) + 1
	if row == "" || start == 0 {
		row, start = "", 0
	}
	k := bytes.Index(read.Source[start:], []byte(text))
	if once := bytes.Count(read.Source, []byte(text)) == 1; once {
		start, k = 0, bytes.Index(read.Source, []byte(text))
	} else if row == "" && utf8.RuneCountInString(text) < telling {
		k = -1
	}
	if k < 0 || text == "" {
		return start, start + len(row)
	}
	return start + k, start + k + len(text)
}

// telling is from how many characters on words that are said again are taken for what is said first: a sentence and its quotation.
const telling = 8

func firstLine(text string) string {
	line, _, _ := strings.Cut(strings.TrimSpace(text), "\n")
	return line
}
