package check

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"pilotplan/internal/doc"
	"pilotplan/internal/finding"
	"pilotplan/internal/phrase"
	"pilotplan/outline"
)

var gluedLines = rule{
	id:       "glued-lines",
	family:   "措辞",
	title:    "几行连成了一段，看来本是几段或几条",
	severity: finding.Note,
	bad:      "第一行“一是建平台。”，第二行“二是育企业。”，中间没有空行    # 印成一段",
	good:     "两段之间空一行；分条写成“1. ”或“- ”开头",
	run:      checkGluedLines,
}

// In Markdown lines without an empty one between them are one paragraph. Who breaks lines at the margin wants that; who ends each
// with a full stop, or numbers them, does not.
func checkGluedLines(p *pass) {
	for _, s := range p.passages {
		if q := p.questionOf(&s); s.plain || q == nil || q.Kind != outline.Prose || !strings.Contains(strings.TrimSpace(s.text), "\n") {
			continue
		}
		lines := strings.SplitAfter(s.text, "\n")
		for _, r := range paragraphsOf(doc.Parse([]byte(s.text)).Blocks) {
			if r.from < 1 || r.to > len(lines) {
				continue
			}
			if at, numbered := gluedAt(lines[r.from-1 : r.to]); at > 0 {
				p.reportGlued(&s, lines, r.from-1+at, r.to-r.from+1, numbered)
			}
		}
	}
}

func (p *pass) reportGlued(s *passage, lines []string, at, n int, numbered bool) {
	start := len(strings.Join(lines[:at], ""))
	text := strings.TrimRight(lines[at], "\n")
	f := finding.Finding{
		Pos: s.place(start, start+len(text)), Path: s.path, Message: fmt.Sprintf("这 %d 行之间没有空行，会印成一段", n),
		Hint: "各成一段的，中间空一行；本来是一段的，不必理会",
	}
	if numbered {
		f.Message = fmt.Sprintf("这 %d 行看来是分条，会印成一段", n)
		f.Hint = "各条写成“1. ”或“- ”开头，或中间空一行"
	}
	p.report(f)
}

// lineRange is from which to which line a paragraph goes, counted from 1.
type lineRange struct{ from, to int }

// paragraphsOf are the paragraphs of more than one line in blocks and in what stands in them.
func paragraphsOf(blocks []doc.Block) []lineRange {
	var all []lineRange
	for _, b := range blocks {
		switch b := b.(type) {
		case *doc.Paragraph:
			if r := rangeOf(b); r.to > r.from {
				all = append(all, r)
			}
		case *doc.Quote:
			all = append(all, paragraphsOf(b.Blocks)...)
		case *doc.List:
			for _, item := range b.Items {
				all = append(all, paragraphsOf(item)...)
			}
		}
	}
	return all
}

// rangeOf is where a paragraph stands; one with broken lines is what its writer wanted.
func rangeOf(b *doc.Paragraph) lineRange {
	r := lineRange{b.Line, b.Line}
	for _, s := range b.Spans {
		if strings.HasSuffix(s.Text, "\n") {
			return lineRange{b.Line, b.Line}
		}
		r.to = max(r.to, s.Line)
	}
	return r
}

// gluedAt is the first line, from 0, that looks as if it began a paragraph or an entry of its own; 0 if none does.
func gluedAt(lines []string) (at int, numbered bool) {
	widest := 0
	for _, line := range lines {
		widest = max(widest, utf8.RuneCountInString(strings.TrimSpace(line)))
	}
	for i := 1; i < len(lines); i++ {
		before, line := strings.TrimSpace(lines[i-1]), strings.TrimSpace(lines[i])
		if follows(before, line) {
			return i, true
		}
		if endsParagraph(before, widest) && (at == 0 || numbered) {
			at = i
		}
	}
	return at, false
}

// follows reports whether a line has the number that comes after that of the line before it, or the first one behind a colon, or whether
// both have a bullet.
func follows(before, line string) bool {
	const bullets = "•●○■□◆◇▪➢✓·"
	if r, _ := utf8.DecodeRuneInString(line); strings.ContainsRune(bullets, r) {
		return true
	}
	now, ok := phrase.Head(line)
	if !ok {
		return false
	}
	was, counted := phrase.Head(before)
	if counted && was.Row() == now.Row() && was.Number+1 == now.Number {
		return true
	}
	return now.Number == 1 && (strings.HasSuffix(before, "：") || strings.HasSuffix(before, ":"))
}

// widestMargin is more characters than anybody sets on a line that is broken at the margin.
const widestMargin = 60

// endsParagraph reports whether a line looks like the last of a paragraph: it ends with a sentence, before the margin or far beyond any.
func endsParagraph(line string, widest int) bool {
	n := utf8.RuneCountInString(line)
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(line, "”’）"))
	return strings.ContainsRune("。！？", last) && (widest > widestMargin || 5*n < 4*widest || widest <= widestMargin/3)
}
