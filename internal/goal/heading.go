package goal

import (
	"unicode/utf8"

	"pilotplan/internal/phrase"
	"pilotplan/internal/quantity"
	words "pilotplan/internal/vocabulary"
)

// numbering returns the length of the number of a heading or an item at the start, with the marks of Markdown before it,
// and whether only headings bear it.
func (r *reading) numbering() (n int, heading bool) {
	i := 0
	for r.in(i, "#-•· >") {
		i++
	}
	hash := r.is(0, '#')
	if i == len(r.raw) || !phrase.MayNumber(r.raw[i]) {
		return i, hash
	}
	head := string(r.raw[i:min(i+longestHead, len(r.raw))])
	if o, ok := phrase.Head(head); ok {
		return i + utf8.RuneCountInString(head[:o.End]), hash || o.Heading()
	}
	return i, hash
}

// longestHead is how many characters the number of a heading may have: （二十一）.
const longestHead = 16

// isHeading finds numbered titles and lines too short and too still to be sentences.
func (r *reading) isHeading() (mark, bool) {
	n, heading := r.numbering()
	last := r.rs[len(r.rs)-1]
	ended := last == '。' || last == '；' || last == '！' || last == '，'
	rest := mark{from: 0, to: len(r.rs)}
	if heading && !ended && len(r.rs)-n <= 30 && len(r.figures) == 0 && len(r.clauses) <= 2 {
		return rest, true
	}
	if ended || len(r.rs)-n > 16 || len(r.figures) > 0 || len(r.moments) > 0 || len(r.clauses) > 1 {
		return mark{}, false
	}
	return rest, !r.hasClue(words.Act|words.Will|words.Past|words.State|words.Change|words.Reach|words.Finished|words.Obtain|words.Due|words.All|words.Zero|words.Problem) || r.namesPart()
}

// namesPart reports whether a short line is the usual name of a part of a plan.
func (r *reading) namesPart() bool {
	n := len(r.rs)
	return r.ends(words.PartNames, n) > 0
}

// isCaption finds 附件：1.…, 表2 …, 图1 ….
func (r *reading) isCaption() (mark, bool) {
	if i, _ := r.words.List(words.SeeTable).Within(r.rs, 0, len(r.rs)); i >= 0 && len(r.figures) == 0 && !r.in(i-1, "罕常意") {
		return mark{from: i, to: len(r.rs)}, true
	}
	n := r.begins(words.CaptionHeads, 0)
	if n == 0 {
		return mark{}, false
	}
	m := mark{from: 0, to: n}
	if r.is(0, '附') {
		return m, r.is(n-1, '：') || n >= len(r.rs) || r.is(n, '：') || quantity.IsNumeral(r.rs[n])
	}
	return m, n < len(r.rs) && quantity.IsNumeral(r.rs[n]) && !r.is(len(r.rs)-1, '。')
}

// leadsOn finds what only announces what follows: 主要目标如下：.
func (r *reading) leadsOn() (mark, bool) {
	n := len(r.rs)
	return mark{from: n - 1, to: n}, r.is(n-1, '：') && len(r.figures) == 0
}
