package version

import (
	"strings"
	"unicode/utf8"

	"pilotplan/internal/finding"
	"pilotplan/internal/goal"
)

// blockKind is the sort of a block of a text.
type blockKind uint8

const (
	paragraphs blockKind = iota // running text, lists, quotes: up to the next block of another kind
	headingBlock
	tableBlock
)

// block is a part of Markdown or plain text that is read in one way.
type block struct {
	kind     blockKind
	from, to int // bytes
	level    int // of a heading
	title    string
	caption  string // of a table: the line above it, without 表1
	head     []cellText
	rows     [][]cellText
}

// cellText is a cell as it reads, with its place.
type cellText struct {
	text     string
	from, to int
}

// textBlocks takes a text apart. Front matter, code, figures and what only marks a page are left out.
func textBlocks(text string) (blocks []block, front map[string]string) {
	r := &blockReader{text: text, front: map[string]string{}}
	at := r.frontMatter()
	for at < len(text) {
		at = r.line(at)
	}
	r.flush(len(text))
	return r.blocks, r.front
}

type blockReader struct {
	text   string
	blocks []block
	front  map[string]string
	from   int // of the open paragraphs; −1 if none are open
	last   int // where the last line that may be a caption begins; −1 if there is none
	open   bool
	fence  string
}

func (r *blockReader) frontMatter() int {
	if !strings.HasPrefix(r.text, "---\n") {
		return 0
	}
	end := strings.Index(r.text, "\n---\n")
	if end < 0 {
		return 0
	}
	for _, line := range strings.Split(r.text[4:max(4, end)], "\n") {
		if key, value, ok := strings.Cut(line, ":"); ok {
			r.front[strings.TrimSpace(key)] = strings.Trim(strings.TrimSpace(value), `"`)
		}
	}
	return end + len("\n---\n")
}

// line reads the line at and gives where the next begins.
func (r *blockReader) line(at int) int {
	next := len(r.text)
	if i := strings.IndexByte(r.text[at:], '\n'); i >= 0 {
		next = at + i + 1
	}
	content := strings.TrimSpace(r.text[at:next])
	switch {
	case r.fence != "":
		if strings.HasPrefix(content, r.fence) {
			r.fence = ""
		}
	case strings.HasPrefix(content, "```") || strings.HasPrefix(content, "~~~"):
		r.flush(at)
		r.fence = content[:3]
	case content == "":
	case strings.HasPrefix(content, "<!--") && strings.HasSuffix(content, "-->"):
		r.flush(at)
	case strings.HasPrefix(content, "#") && strings.HasPrefix(strings.TrimLeft(content, "#"), " "):
		r.flush(at)
		title := strings.TrimSpace(strings.Trim(content, "#"))
		level := len(content) - len(strings.TrimLeft(content, "#"))
		start := at + strings.Index(r.text[at:next], title)
		r.blocks = append(r.blocks, block{kind: headingBlock, from: start, to: start + len(title), level: level, title: unescaped(title)})
	case isTitleLine(content):
		r.flush(at)
		start := at + strings.Index(r.text[at:next], content)
		r.blocks = append(r.blocks, block{kind: headingBlock, from: start, to: start + len(content), level: titleLevel(content), title: content})
	case strings.HasPrefix(content, "|"):
		r.row(at, next)
	case isCaption(content, "图"):
		r.flush(at)
	default:
		r.prose(at)
	}
	return next
}

func (r *blockReader) prose(at int) {
	if !r.open {
		r.open, r.from = true, at
	}
	r.last = at
}

// flush ends the open paragraphs.
func (r *blockReader) flush(to int) {
	if r.open && strings.TrimSpace(r.text[r.from:to]) != "" {
		r.blocks = append(r.blocks, block{kind: paragraphs, from: r.from, to: to})
	}
	r.open = false
}

// row reads a row of a table; the first of a table takes the caption off the paragraphs before it.
func (r *blockReader) row(at, next int) {
	cells := cellsOf(r.text, at, next)
	n := len(r.blocks)
	if n > 0 && r.blocks[n-1].kind == tableBlock && !r.open && r.blocks[n-1].to == at {
		t := &r.blocks[n-1]
		t.to = next
		if !isDivider(r.text[at:next]) {
			t.rows = append(t.rows, cells)
		}
		return
	}
	t := block{kind: tableBlock, from: at, to: next, head: cells}
	if r.open {
		if caption := strings.TrimSpace(r.text[r.last:at]); isCaption(caption, "表") {
			t.caption = unescaped(afterCaption(caption))
			r.flush(r.last)
		} else {
			r.flush(at)
		}
	}
	r.blocks = append(r.blocks, t)
}

func isDivider(line string) bool { return strings.Trim(line, "|-: \t\r\n") == "" }

func isCaption(line, kind string) bool {
	rest, ok := strings.CutPrefix(line, kind)
	if !ok {
		return false
	}
	digits := strings.TrimLeft(rest, "0123456789")
	first, _ := utf8.DecodeRuneInString(digits)
	return len(digits) < len(rest) && (first == '　' || first == ' ') && length(line) < 80
}

func afterCaption(line string) string {
	return strings.TrimSpace(strings.TrimLeft(strings.TrimPrefix(line, "表"), "0123456789"))
}

// isTitleLine reports whether a line of plain text is a heading: numbered, short, and without a mark at its end.
func isTitleLine(line string) bool {
	s := goal.Split(line)
	return len(s) == 1 && s[0].Kind == goal.Heading && length(line) <= 32 && !strings.ContainsAny(line, "。；")
}

func titleLevel(line string) int {
	if strings.HasPrefix(line, "（") || strings.HasPrefix(line, "(") {
		return 3
	}
	return 2
}

// cellsOf takes a row apart at the bars that are not escaped.
func cellsOf(text string, from, to int) []cellText {
	var cells []cellText
	start := -1
	for i := from; i < to; i++ {
		switch {
		case text[i] == '\\':
			i++
		case text[i] == '|':
			if start >= 0 {
				cells = append(cells, cellAt(text, start, i))
			}
			start = i + 1
		}
	}
	if start >= 0 && strings.TrimSpace(text[start:to]) != "" {
		cells = append(cells, cellAt(text, start, to))
	}
	return cells
}

func cellAt(text string, from, to int) cellText {
	raw := text[from:to]
	start := from + len(raw) - len(strings.TrimLeft(raw, " \t"))
	raw = strings.TrimSpace(raw)
	return cellText{said(unescaped(raw)), start, start + len(raw)}
}

// said is the text of a cell; the marks of an empty one are no text.
func said(s string) string {
	if s == "—" || s == "（待填写）" || s == "-" || s == "/" {
		return ""
	}
	return s
}

// unescaped is Markdown as it reads, as far as a cell or a heading goes.
func unescaped(s string) string {
	s = strings.NewReplacer("<br>", "\n", "<br/>", "\n", "**", "", "&lt;", "<", "&gt;", ">", "&amp;", "&").Replace(s)
	if !strings.Contains(s, `\`) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) && strings.IndexByte("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", s[i+1]) >= 0 {
			i++
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// liner finds lines and columns in a text.
type liner struct {
	file   string
	text   string
	starts []int // of lines
}

func newLiner(file, text string) *liner {
	l := &liner{file: file, text: text, starts: []int{0}}
	for i := range len(text) {
		if text[i] == '\n' {
			l.starts = append(l.starts, i+1)
		}
	}
	return l
}

func (l *liner) pos(from, to int) finding.Pos {
	line, column := l.at(from)
	endLine, endColumn := l.at(to)
	return finding.Pos{File: l.file, Line: line, Column: column, EndLine: endLine, EndColumn: endColumn}
}

func (l *liner) at(offset int) (line, column int) {
	lo, hi := 0, len(l.starts)
	for hi-lo > 1 {
		if mid := (lo + hi) / 2; l.starts[mid] <= offset {
			lo = mid
		} else {
			hi = mid
		}
	}
	return lo + 1, length(l.text[l.starts[lo]:offset]) + 1
}
