package render

import (
	"strconv"
	"strings"

	"pilotplan/internal/phrase"
)

// The levels of headings, as Markdown counts them: the title is 1.
const (
	chapterLevel = 2 // 一、
	sectionLevel = 3 // （一）
	itemLevel    = 4 // 1.
	deepestLevel = 6 // ①; 5 is （1）
)

// ordinal is the number of the nth heading of a level, from 1, the way official papers number them.
func ordinal(level, n int) string {
	switch level {
	case chapterLevel:
		return chinese(n) + "、"
	case sectionLevel:
		return "（" + chinese(n) + "）"
	case itemLevel:
		return strconv.Itoa(n) + ". "
	case deepestLevel:
		if n <= 20 {
			return string(rune('①' + n - 1))
		}
		return strconv.Itoa(n) + "）"
	}
	return "（" + strconv.Itoa(n) + "）"
}

// chinese writes 1 to 9999 the way headings count: 十, 十一, 二十, 一百零一.
func chinese(n int) string {
	digits := []rune("零一二三四五六七八九")
	if n <= 0 || n > 9999 {
		return strconv.Itoa(n)
	}
	var b strings.Builder
	gap := false
	for i, unit := range []int{1000, 100, 10, 1} {
		digit := n / unit % 10
		if digit == 0 {
			gap = b.Len() > 0
			continue
		}
		if gap {
			b.WriteRune('零')
		}
		gap = false
		if unit != 10 || digit != 1 || b.Len() > 0 {
			b.WriteRune(digits[digit])
		}
		b.WriteString([]string{"千", "百", "十", ""}[i])
	}
	return b.String()
}

// stripNumber takes the user's own number off a heading, so that headings are numbered once. A chapter's number may have
// another one behind it. A heading that is nothing but a number stays, and so does 一是, which is a part of its sentence.
func stripNumber(heading string) string {
	text := strings.TrimSpace(heading)
	for range 2 {
		if o, ok := phrase.Head(text); !ok || o.Style == phrase.Point {
			break
		}
		text = strings.TrimSpace(phrase.WithoutHead(text))
	}
	return text
}

// numbering counts headings by level. A heading starts the levels below it anew.
type numbering [deepestLevel + 1]int

func (n *numbering) next(level int) string {
	n[level]++
	for below := level + 1; below <= deepestLevel; below++ {
		n[below] = 0
	}
	return ordinal(level, n[level])
}
