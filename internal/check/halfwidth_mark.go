package check

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"pilotplan/internal/finding"
)

var halfwidthMark = rule{
	id:       "halfwidth-mark",
	family:   "措辞",
	title:    "汉字之间用了半角标点",
	severity: finding.Note,
	text:     true,
	bad:      "建成平台,完成验收",
	good:     "建成平台，完成验收",
	run:      checkHalfwidthMark,
}

// Each line of a text is one finding, at its first such mark.
func checkHalfwidthMark(p *pass) {
	for _, s := range p.passages {
		offset := 0
		for _, line := range strings.SplitAfter(s.text, "\n") {
			if marks := halfwidthMarks(line); len(marks) > 0 {
				p.reportMarks(s, offset, line, marks)
			}
			offset += len(line)
		}
	}
}

func (p *pass) reportMarks(s passage, offset int, line string, marks []int) {
	first := line[marks[0] : marks[0]+1]
	message := fmt.Sprintf("汉字之间用了半角标点“%s”", first)
	if len(marks) > 1 {
		message = fmt.Sprintf("汉字之间用了半角标点“%s”，这一段共 %d 处", first, len(marks))
	}
	p.report(finding.Finding{
		Pos: s.place(offset+marks[0], offset+marks[0]+1), Path: s.path, Message: message,
		Hint: "改成全角的 “" + string([]rune(fullMarks)[strings.Index(halfMarks, first)]) + "”",
	})
}

const (
	halfMarks = ",;:?!()"
	fullMarks = "，；：？！（）"
)

// halfwidthMarks gives the places in a line of half-width marks between hanzi, without those in Markdown code.
func halfwidthMarks(line string) []int {
	if !strings.ContainsAny(line, halfMarks) {
		return nil
	}
	var found []int
	var before rune
	code := false
	for at, r := range line {
		if r == '`' {
			code = !code
		}
		if !code && strings.ContainsRune(halfMarks, r) && chinese(before) {
			if after, _ := utf8.DecodeRuneInString(line[at+1:]); chinese(after) {
				found = append(found, at)
			}
		}
		before = r
	}
	return found
}

// chinese reports whether a character sets full width around it: hanzi and the marks of Chinese.
func chinese(r rune) bool {
	return unicode.Is(unicode.Han, r) || strings.ContainsRune("“”‘’《》〈〉〔〕（）【】、，。；：！？…", r)
}
