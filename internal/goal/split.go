package goal

import (
	"strings"
	"unicode/utf8"

	"pilotplan/internal/quantity"
)

// SentenceKind says what a sentence stands in.
type SentenceKind uint8

// The kinds.
const (
	Plain SentenceKind = iota
	Heading
	Item // of a list
	Cell // of a table
)

// Sentence is a sentence of a text, from byte Start to before byte End.
type Sentence struct {
	Start, End int
	Text       string
	Kind       SentenceKind
	Section    string // the nearest heading above; "" if there is none
}

// Limits, in characters: brackets longer than maxInside are cut like other text; a sentence longer than maxSentence is
// cut at ； as well; a line shorter than minWrapped was not broken by an editor but by its author; a numbered
// sentence of up to maxRunIn before others is their heading.
const (
	maxInside   = 120
	maxSentence = 80
	minWrapped  = 30
	maxRunIn    = 24
)

// Split gives the sentences of Markdown or plain text, in order. Code, rules between table rows and the marks of
// headings, lists and quotes belong to no sentence.
func Split(text string) []Sentence {
	s := splitter{text: text}
	for at := 0; at < len(text); {
		at = s.line(at)
	}
	s.flush()
	return s.found
}

// splitter walks over the lines of a text and gathers paragraphs.
type splitter struct {
	text    string
	found   []Sentence
	section string
	from    int // of the paragraph that is being gathered; to is its end
	to      int
	open    bool
	kind    SentenceKind
	fence   string // what closes the code block that is open
}

// line takes in the line at and returns where the next begins.
func (s *splitter) line(at int) int {
	next := len(s.text)
	if i := strings.IndexByte(s.text[at:], '\n'); i >= 0 {
		next = at + i + 1
	}
	from, to := trimBlanks(s.text, at, next)
	content := s.text[from:to]
	switch {
	case s.fence != "":
		if strings.HasPrefix(content, s.fence) {
			s.fence = ""
		}
	case strings.HasPrefix(content, "```") || strings.HasPrefix(content, "~~~"):
		s.flush()
		s.fence = content[:3]
	case content == "" || isRule(content):
		s.flush()
	case content[0] == '#' && strings.HasPrefix(strings.TrimLeft(content, "#"), " "):
		s.flush()
		from = from + len(content) - len(strings.TrimLeft(content, "# "))
		s.heading(from, to)
	case content[0] == '|':
		s.flush()
		s.row(from, to)
	default:
		s.prose(from, to)
	}
	return next
}

// isRule reports whether a line is a thematic break, or the mark under a heading or a table's head.
func isRule(line string) bool {
	return len(line) >= 3 && strings.Trim(line, "-=*_|: \t") == ""
}

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

func (s *splitter) heading(from, to int) {
	to = from + len(strings.TrimRight(s.text[from:to], "# "))
	if to <= from {
		return
	}
	s.add(from, to, Heading)
	s.section = s.text[from:to]
}

// prose takes in a line of running text, a list item or a quote.
func (s *splitter) prose(from, to int) {
	for from < to && s.text[from] == '>' {
		from, to = trimBlanks(s.text, from+1, to)
	}
	if from >= to {
		s.flush()
		return
	}
	body, item := afterBullet(s.text, from, to)
	numbered := startsNumbered(s.text[from:to])
	if item || numbered || !s.open || !s.wraps() {
		s.flush()
	}
	if item {
		from = body
	}
	if from >= to {
		return
	}
	if !item && isTitleLine(s.text[from:to]) {
		s.flush()
		s.add(from, to, Heading)
		s.section = s.text[from:to]
		return
	}
	if !s.open {
		s.open, s.from, s.kind = true, from, Plain
		if item || numbered {
			s.kind = Item
		}
	}
	s.to = to
}

// wraps reports whether the last line of the open paragraph goes on in the next.
func (s *splitter) wraps() bool {
	line := s.text[s.from:s.to]
	if i := strings.LastIndexByte(line, '\n'); i >= 0 {
		line = line[i+1:]
	}
	last, _ := utf8.DecodeLastRuneInString(line)
	return !strings.ContainsRune("。！？；：.!?;:", last) && utf8.RuneCountInString(line) >= minWrapped
}

// afterBullet returns where the text of a list item begins: behind "- ", "* ", "+ ", "1. ", "1) ".
func afterBullet(text string, from, to int) (int, bool) {
	i := from
	switch text[i] {
	case '-', '*', '+':
		i++
	default:
		for i < to && text[i] >= '0' && text[i] <= '9' {
			i++
		}
		if i == from || i >= to || text[i] != '.' && text[i] != ')' {
			return from, false
		}
		i++
	}
	if i >= to || text[i] != ' ' && text[i] != '\t' {
		return from, false
	}
	i, _ = trimBlanks(text, i, to)
	for _, box := range []string{"[ ] ", "[x] ", "[X] "} {
		if strings.HasPrefix(text[i:to], box) {
			i += len(box)
		}
	}
	return i, true
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
	for j < len(rs) && quantity.IsNumeral(rs[j]) {
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
	chinese := quantity.IsChineseNumeral(rs[i])
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
	case (c == '.' || c == '．' || c == ')' || c == '）') && !chinese && (j+1 >= len(rs) || !quantity.IsNumeral(rs[j+1])):
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

// row takes in the cells of a table's row.
func (s *splitter) row(from, to int) {
	start := from + 1
	for i := start; i <= to; i++ {
		if i < to && (s.text[i] != '|' || s.text[i-1] == '\\') {
			continue
		}
		a, b := trimBlanks(s.text, start, i)
		if a < b && !isRule(s.text[a:b]+"---") {
			s.sentences(a, b, Cell)
		}
		start = i + 1
	}
}

// flush ends the open paragraph and cuts it into sentences.
func (s *splitter) flush() {
	if s.open {
		s.sentences(s.from, s.to, s.kind)
	}
	s.open = false
}

func (s *splitter) add(from, to int, kind SentenceKind) {
	from, to = trimBlanks(s.text, from, to)
	if from < to {
		s.found = append(s.found, Sentence{from, to, s.text[from:to], kind, s.section})
	}
}

// sentences cuts the text from from to to at 。！？, and where it is long or numbered at ；.
func (s *splitter) sentences(from, to int, kind SentenceKind) {
	start, inside := from, 0
	for i := from; i < to; {
		c, size := utf8.DecodeRuneInString(s.text[i:to])
		if i >= inside {
			if end := closing(s.text[i:to], c); end > 0 {
				inside = i + end
			}
		}
		i += size
		if i <= inside && i < inside || !endsSentence(c) {
			if i == inside && inside > 0 && s.endedInside(start, i, to) {
				s.pieces(start, i, kind)
				start = i
			}
			continue
		}
		for i < to { // what closes stands with what it closes
			c, size := utf8.DecodeRuneInString(s.text[i:to])
			if !endsSentence(c) && !strings.ContainsRune("”’」』）)》*", c) {
				break
			}
			i += size
		}
		if start == from && i < to && isRunIn(s.text[from:i]) {
			s.add(from, i, Heading)
		} else {
			s.pieces(start, i, kind)
		}
		start = i
	}
	s.pieces(start, to, kind)
}

// isRunIn reports whether the first sentence of a paragraph is its heading: 1.提升总集成能力。组建….
func isRunIn(line string) bool {
	n, _ := numbered(line)
	return n > 0 && utf8.RuneCountInString(line) <= maxRunIn && !strings.ContainsAny(line[n:], "0123456789%，；")
}

func endsSentence(c rune) bool { return c == '。' || c == '！' || c == '？' || c == '!' || c == '?' }

// endedInside reports whether what closes at i held the end of the sentence and a new one begins: 他说：“…。”下一句.
func (s *splitter) endedInside(start, i, to int) bool {
	_, size := utf8.DecodeLastRuneInString(s.text[start:i])
	last, _ := utf8.DecodeLastRuneInString(s.text[start : i-size])
	if !endsSentence(last) || i >= to {
		return false
	}
	next, _ := utf8.DecodeRuneInString(s.text[i:to])
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
		if n++; n > maxInside || d == '\n' && n > 1 && strings.HasPrefix(text[i:], "\n\n") {
			return 0
		}
	}
	return 0
}

// pieces adds a sentence, cut at ； where it is long or what follows is numbered.
func (s *splitter) pieces(from, to int, kind SentenceKind) {
	from, to = trimBlanks(s.text, from, to)
	long := utf8.RuneCountInString(s.text[from:to]) > maxSentence
	start, inside := from, 0
	for i := from; i < to; {
		c, size := utf8.DecodeRuneInString(s.text[i:to])
		if i >= inside {
			if end := closing(s.text[i:to], c); end > 0 {
				inside = i + end
			}
		}
		i += size
		if i < inside || c != '；' && c != ';' {
			continue
		}
		if next, _ := trimBlanks(s.text, i, to); long || startsNumbered(s.text[next:to]) {
			s.add(start, i, kind)
			start = i
		}
	}
	s.add(start, to, kind)
}
