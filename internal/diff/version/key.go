package version

import (
	"regexp"
	"strings"
	"unicode"
)

// leadNumber is the number at the start of a heading, an item or a run of sentences: 一、 （二） 3. 一是 第一，.
var leadNumber = regexp.MustCompile(`^(?:第[一二三四五六七八九十百零〇两\d]+[章节篇部分条]+[、：:．.\s　]*|[一二三四五六七八九十百零〇]+\s*[、．.]\s*|\\?[（(]\s*[一二三四五六七八九十百零〇\d]+\s*\\?[）)]\s*、?\s*|\d+(?:[.．]\d+)+[、.．\s　]+|\d{1,3}\s*\\?[、)）．.](?:[\s　]+|([^\d\s]))|[①-⑳]\s*|[一二三四五六七八九十]是|(?:第[一二三四五六七八九十]|其[一二三四])[，、])`)

const EndMarks = "。；;，,、 \n"

// WithoutNumber takes the number off the start of a text.
func WithoutNumber(text string) string {
	m := leadNumber.FindStringSubmatchIndex(text)
	if m == nil {
		return text
	}
	end := m[1]
	if m[2] >= 0 {
		end = m[2] // a character that is no part of the number
	}
	if rest := text[end:]; strings.TrimSpace(rest) != "" {
		return rest
	}
	return text
}

// Key is a text without its number, blanks, marks of Markdown and the mark at its end, which hangs on what follows:
// two with one key read the same.
func Key(text string) string {
	text = strings.TrimRight(WithoutNumber(strings.TrimSpace(text)), EndMarks)
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '*' || r == '`' || r == '\\' {
			return -1
		}
		return r
	}, text)
}

// Quoted is a word of the user's in a message.
func Quoted(s string) string { return "“" + s + "”" }
