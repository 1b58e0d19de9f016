package word

import (
	"unicode/utf8"

	"pilotplan/internal/doc"
	"pilotplan/internal/phrase"
)

// A document's title is level 1 and its chapters are level 2, as in the papers of this program. Word's 标题 1 is a chapter where the
// title has a style, or no mark, of its own; where people give it to the title it is level 1.

// levels gives every heading its level in the document.
func levels(items []item) {
	shift := 1
	if titled(items) {
		shift = 0
	}
	s := shaper{plain: !anyHeading(items)}
	for i := range items {
		p := items[i].paragraph
		switch {
		case p == nil:
		case p.title:
			p.level = 1
		case p.level > 0:
			p.level = min(p.level+shift, phrase.DeepestLevel)
			s.levels.Marked(p.level, p.text)
		case p.level == 0 && !p.bullet && !p.caption:
			s.shape(p, followed(items[i+1:]))
		}
	}
}

// titled reports whether the outermost heading style is that of the title: the first heading alone has it, bears no number, and no
// other paragraph is the title.
func titled(items []item) bool {
	first, outermost := true, 0
	for i := range items {
		p := items[i].paragraph
		switch {
		case p == nil || p.level <= 0:
			continue
		case p.title:
			return false
		case p.level == 1:
			_, numbered := phrase.Head(p.text)
			if !first || numbered || outermost > 0 {
				return false
			}
			outermost++
		}
		first = false
	}
	return outermost == 1 && !first && hasDeeper(items)
}

func hasDeeper(items []item) bool {
	for i := range items {
		if p := items[i].paragraph; p != nil && p.level > 1 {
			return true
		}
	}
	return false
}

func anyHeading(items []item) bool {
	for i := range items {
		if p := items[i].paragraph; p != nil && !p.title && (p.level > 0 || phrase.IsTitleLine(p.text)) {
			return true
		}
	}
	return false
}

// shaper finds the headings that only look like ones.
type shaper struct {
	plain  bool // nothing else tells headings: those in bold do
	levels phrase.Levels
}

// maxHeading is how long a heading in bold is, in characters.
const maxHeading = 32

// shape makes a heading of a paragraph that is numbered as one, or in bold where bold is all that tells.
func (s *shaper) shape(p *paragraph, followed bool) {
	rank := phrase.Rank(p.text)
	switch bold := p.allBold() && isShort(p.text); {
	case p.align == "right", doc.IsTableCaption(p.text), doc.IsFigureCaption(p.text):
	case rank > 0 && (phrase.IsTitleLine(p.text) || bold):
		p.level = s.levels.Of(rank)
	case bold && rank == 0 && s.plain && !p.marked && followed:
		p.level = 2
	}
}

// followed reports whether text that is not in bold follows before any other that is.
func followed(items []item) bool {
	for i := range items {
		if p := items[i].paragraph; p != nil {
			return !p.allBold()
		}
		if items[i].table != nil {
			return false // it is the name of the table
		}
	}
	return false
}

// allBold reports whether every word of a paragraph is bold.
func (p *paragraph) allBold() bool {
	for i := range p.spans {
		if p.spans[i].Note == 0 && p.spans[i].Style&doc.Bold == 0 {
			return false
		}
	}
	return len(p.spans) > 0
}

// isShort reports whether a line may be a heading: short, in one line, and without a mark at its end.
func isShort(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(text)
	for _, r := range text {
		if r == '\n' || r == '\t' {
			return false
		}
	}
	for _, mark := range "。；，！？：.;,:、!?" {
		if last == mark {
			return false
		}
	}
	return utf8.RuneCountInString(text) <= maxHeading
}
