package guide

import (
	"slices"
	"strings"
	"unicode/utf8"

	"pilotplan/internal/draft"
	"pilotplan/internal/phrase"
	"pilotplan/internal/quantity"
	"pilotplan/internal/vocabulary"
)

// node is a heading with what stands below it.
type node struct {
	level  int
	title  string // without its number
	hints  []string
	tables []*draft.Block
	below  []*node
}

// tree is a guide by its headings.
type tree struct {
	title, part string
	chapters    []*node
}

// reader reads the lines of a guide.
type reader struct{ words *vocabulary.Vocabulary }

func (r reader) read(lines []draft.Block) tree {
	t := tree{title: r.titleOf(lines)}
	lines, t.part = r.frame(lines)
	top, marked := &node{}, 0
	open := []*node{top}
	for i := range lines {
		b := &lines[i]
		n, isHeading := r.heading(b, marked)
		switch last := open[len(open)-1]; {
		case isHeading:
			if b.Kind == draft.Heading && isMarked(b) {
				marked = b.Level
			}
			for len(open) > 1 && open[len(open)-1].level >= n.level {
				open = open[:len(open)-1]
			}
			parent := open[len(open)-1]
			parent.below = append(parent.below, n)
			open = append(open, n)
		case b.Kind == draft.Table:
			last.tables = append(last.tables, b)
		case b.Kind == draft.Paragraph:
			last.hints = append(last.hints, strings.TrimSpace(b.Text()))
		}
	}
	t.chapters = chaptersOf(top)
	return t
}

// chaptersOf are the outermost headings but for the title of the text, which stands above all others.
func chaptersOf(top *node) []*node {
	for len(top.below) == 1 && len(top.below[0].below) > 0 {
		top = top.below[0]
	}
	if len(top.below) > 1 && phrase.IsPaperTitle(top.below[0].title) && len(top.below[0].below)+len(top.below[0].tables) == 0 {
		return top.below[1:]
	}
	return top.below
}

// titleOf is the title of a text: the first heading, or line, that is called as a paper is.
func (r reader) titleOf(lines []draft.Block) string {
	i := slices.IndexFunc(lines, func(b draft.Block) bool { return phrase.IsPaperTitle(shortLine(&b)) })
	if i >= 0 {
		return shortLine(&lines[i])
	}
	for i := range lines {
		if _, numbered := phrase.Head(lines[i].Title); lines[i].Kind == draft.Heading && !r.isAnnex(lines[i].Title) {
			if numbered {
				break
			}
			return lines[i].Title
		}
	}
	return ""
}

// shortLine is a heading, or a line as short as one.
func shortLine(b *draft.Block) string {
	text := b.Title
	if b.Kind == draft.Paragraph {
		text = b.Text()
	}
	if utf8.RuneCountInString(text) > maxTitle {
		return ""
	}
	return strings.TrimSpace(text)
}

// maxTitle is how long, in characters, a line may be that is a title.
const maxTitle = 40

// frame is the part of a guide that says what a plan must have, with its title; all of it if none says so. It ends where the next
// annex begins.
func (r reader) frame(lines []draft.Block) (part []draft.Block, title string) {
	from := slices.IndexFunc(lines, func(b draft.Block) bool { return r.isFrame(shortLine(&b)) })
	if from < 0 {
		return lines, ""
	}
	part = lines[from+1:]
	if to := slices.IndexFunc(part, func(b draft.Block) bool { return r.isAnnex(shortLine(&b)) }); to >= 0 {
		part = part[:to]
	}
	return part, shortLine(&lines[from])
}

func (r reader) isFrame(line string) bool {
	bare := strings.TrimSpace(phrase.WithoutHead(line))
	if cut := strings.IndexAny(bare, "（("); cut > 0 {
		bare = bare[:cut]
	}
	return bare != "" && !strings.ContainsAny(bare, "。；，！？;,!?《") && r.words.List(vocabulary.OutlineTitles).Suffix(bare) != ""
}

// isAnnex reports whether a line opens an annex: 附件3, 附件3：申报表.
func (r reader) isAnnex(line string) bool {
	word := r.words.List(vocabulary.FormHeads).Prefix(line)
	next, _ := utf8.DecodeRuneInString(line[len(word):])
	return word != "" && (len(word) == len(line) || quantity.IsNumeral(next) || strings.ContainsRune(" 　：:", next))
}
