package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// How plain text is cut; phrase takes this over.

// Limits, in characters: brackets longer than maxInside are cut like other text; a sentence longer than maxSentence is
// cut at ； as well; a numbered sentence of up to maxRunIn before others is their heading.
const (
	maxInside   = 120
	maxSentence = 80
	maxRunIn    = 24
)

type span struct{ from, to int }

func isNumeral(c rune) bool { return '0' <= c && c <= '9' || isChineseNumeral(c) }

func isChineseNumeral(c rune) bool {
	return strings.ContainsRune("〇零一二两三四五六七八九十百千万亿廿卅壹贰叁肆伍陆柒捌玖拾佰仟", c)
}

func isBlank(c rune) bool { return unicode.IsSpace(c) || c == 0xfeff }

func trimBlanks(text string, from, to int) (int, int) {
	for from < to {
		c, size := utf8.DecodeRuneInString(text[from:to])
		if !isBlank(c) && c != 0xfeff {
			break
		}
		from += size
	}
	for from < to {
		c, size := utf8.DecodeLastRuneInString(text[from:to])
		if !isBlank(c) {
			break
		}
		to -= size
	}
	return from, to
}

// numbered returns the length in bytes of a number at the start of a line, and whether it is one of those that headings
// bear: 一、, （一）, 第一章; not 1., （1）, ①, 一是.
func numbered(line string) (n int, heading bool) {
	rs := []rune(line[:min(len(line), 36)])
	i := 0
	paren := len(rs) > 0 && (rs[0] == '（' || rs[0] == '(')
	chapter := len(rs) > 0 && rs[0] == '第'
	if paren || chapter {
		i = 1
	}
	j := i
	for j < len(rs) && isNumeral(rs[j]) {
		j++
	}
	if j == i {
		if len(rs) > 0 && '①' <= rs[0] && rs[0] <= '⑳' {
			return len("①"), false
		}
		return 0, false
	}
	if j >= len(rs) {
		return 0, false
	}
	chinese := isChineseNumeral(rs[i])
	length := len(string(rs[:j+1]))
	switch c := rs[j]; {
	case paren && (c == '）' || c == ')'):
		return length, chinese
	case chapter && (c == '章' || c == '节' || c == '篇' || c == '部'):
		return length, true
	case paren || chapter:
		return 0, false
	case c == '、':
		return length, chinese
	case (c == '.' || c == '．' || c == ')' || c == '）') && !chinese && (j+1 >= len(rs) || !isNumeral(rs[j+1])):
		return length, false
	case c == '是' && chinese && j-i == 1:
		return length, false
	}
	return 0, false
}

func startsNumbered(line string) bool {
	n, _ := numbered(line)
	return n > 0
}

// isTitleLine reports whether a line of plain text is a numbered heading: short, and without a mark at its end.
func isTitleLine(line string) bool {
	_, heading := numbered(line)
	if !heading || utf8.RuneCountInString(line) > 32 {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(line)
	return !strings.ContainsRune("。；，！？.;,、", last)
}

// headRank is the level of the number at the head of a line: 1 第一章, 2 一、, 3 （一）, 4 all others.
func headRank(line string) int {
	switch {
	case strings.HasPrefix(line, "第"):
		return 1
	case strings.HasPrefix(line, "（"), strings.HasPrefix(line, "("):
		return 3
	}
	if _, heading := numbered(line); heading {
		return 2
	}
	return 4
}

// sentences cuts the text of a paragraph at 。！？ outside of quotes and brackets that close soon.
func sentences(text string) []span {
	var found []span
	start, inside := 0, 0
	for i := 0; i < len(text); {
		c, size := utf8.DecodeRuneInString(text[i:])
		if i >= inside {
			if end := closing(text[i:], c); end > 0 {
				inside = i + end
			}
		}
		i += size
		if i <= inside && i < inside || !endsSentence(c) {
			if i == inside && inside > 0 && endedInside(text, start, i) {
				found = append(found, span{start, i})
				start = i
			}
			continue
		}
		for i < len(text) { // what closes stands with what it closes
			c, size := utf8.DecodeRuneInString(text[i:])
			if !endsSentence(c) && !strings.ContainsRune("”’」』）)》", c) {
				break
			}
			i += size
		}
		found = append(found, span{start, i})
		start = i
	}
	return append(found, span{start, len(text)})
}

// isRunIn reports whether the first sentence of a paragraph is its heading: 1.提升总集成能力。组建….
func isRunIn(line string) bool {
	n, _ := numbered(line)
	return n > 0 && utf8.RuneCountInString(line) <= maxRunIn && !strings.ContainsAny(line[n:], "0123456789%，；")
}

func endsSentence(c rune) bool { return c == '。' || c == '！' || c == '？' || c == '!' || c == '?' }

// endedInside reports whether what closes at i held the end of the sentence and a new one begins: 他说：“…。”下一句.
func endedInside(text string, start, i int) bool {
	_, size := utf8.DecodeLastRuneInString(text[start:i])
	last, _ := utf8.DecodeLastRuneInString(text[start : i-size])
	if !endsSentence(last) || i >= len(text) {
		return false
	}
	next, _ := utf8.DecodeRuneInString(text[i:])
	return !strings.ContainsRune("，,；;、：:。！？的", next)
}

// closing returns the place behind the mark that closes c, which opens text, or 0 if it is too far.
func closing(text string, c rune) int {
	var close rune
	switch c {
	case '“':
		close = '”'
	case '（':
		close = '）'
	case '《':
		close = '》'
	case '「':
		close = '」'
	case '(':
		close = ')'
	default:
		return 0
	}
	depth, n := 0, 0
	for i, d := range text {
		if d == c {
			depth++
		}
		if d == close {
			if depth--; depth == 0 {
				return i + utf8.RuneLen(close)
			}
		}
		if n++; n > maxInside {
			return 0
		}
	}
	return 0
}

// parts cuts a sentence at ； where it is long or what follows is numbered.
func parts(text string, s span) []span {
	from, to := trimBlanks(text, s.from, s.to)
	var found []span
	long := utf8.RuneCountInString(text[from:to]) > maxSentence
	start, inside := from, 0
	for i := from; i < to; {
		c, size := utf8.DecodeRuneInString(text[i:to])
		if i >= inside {
			if end := closing(text[i:to], c); end > 0 {
				inside = i + end
			}
		}
		i += size
		if i < inside || c != '；' && c != ';' {
			continue
		}
		if next, _ := trimBlanks(text, i, to); long || startsNumbered(text[next:to]) {
			found = append(found, span{start, i})
			start = i
		}
	}
	return append(found, span{start, to})
}
