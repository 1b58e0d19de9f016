package revise

import (
	"strconv"
	"unicode/utf8"

	"pilotplan/internal/diff/align"
	"pilotplan/internal/word/ooxml"
)

// leastMoved is how many characters are told as moved at least: less of it is found again by chance.
const leastMoved = 10

// move is what one paragraph has in a move: paragraphs that stand together before and after, as they were.
type move struct {
	name        string
	first, last bool // of those paragraphs
}

// moves are those of the paragraphs of a story, by their blocks.
type moves map[*block]move

// moved finds what stands elsewhere in the new version. pairs are as they align, places say where what is gone is put: where no
// paragraph follows, an end cannot go, and what is there has gone or come.
func (m *merger) moved(pairs []align.Pair, before, after *story) moves {
	all := moves{}
	for _, run := range m.movedRuns(pairs, before, after) {
		length := 0
		for _, p := range run {
			length += utf8.RuneCountInString(before.blocks[p.Old].text)
		}
		if length < leastMoved {
			continue
		}
		m.moves++
		for i, p := range run {
			one := move{"pilotMove" + strconv.Itoa(m.moves), i == 0, i == len(run)-1}
			all[&before.blocks[p.Old]], all[&after.blocks[p.New]] = one, one
		}
	}
	return all
}

// movedRuns pairs what is gone with what has come, in runs that stand together on both sides.
func (m *merger) movedRuns(pairs []align.Pair, before, after *story) [][]align.Pair {
	come := map[string][]int{} // by key, what has come and is not yet paired
	news := m.new.keys(after.blocks)
	for _, p := range pairs {
		if p.Old < 0 && isMovable(&after.blocks[p.New]) && !after.blocks[p.New].tail {
			come[news[p.New]] = append(come[news[p.New]], p.New)
		}
	}
	var runs [][]align.Pair
	olds := m.old.keys(before.blocks)
	last := -1 // what has stayed or come before
	for _, p := range pairs {
		if p.New >= 0 {
			last = p.New
		}
		if p.New >= 0 || !isMovable(&before.blocks[p.Old]) || !followed(after, last) {
			continue
		}
		if found := come[olds[p.Old]]; len(found) > 0 {
			come[olds[p.Old]] = found[1:]
			runs = joinRun(runs, align.Pair{Old: p.Old, New: found[0]}, after)
		}
	}
	return runs
}

// joinRun puts a pair to the last run if it stands right behind it on both sides, else into one of its own.
func joinRun(runs [][]align.Pair, p align.Pair, after *story) [][]align.Pair {
	if k := len(runs) - 1; k >= 0 {
		last := runs[k][len(runs[k])-1]
		if last.Old+1 == p.Old && last.New+1 == p.New && after.behind(&after.blocks[last.New]) == after.blocks[p.New].node {
			runs[k] = append(runs[k], p)
			return runs
		}
	}
	return append(runs, []align.Pair{p})
}

// isMovable reports whether a block can be told as moved. Notes come and go with what refers to them.
func isMovable(b *block) bool { return b.table == nil && len(b.refs)+len(b.boxes) == 0 }

// followed reports whether a paragraph follows behind a block of the new version; before all if that is −1.
func followed(s *story, last int) bool {
	var b *block
	if last >= 0 {
		b = &s.blocks[last]
	}
	next := s.behind(b)
	return next != nil && next.Name == "p"
}

// rangeStart and rangeEnd stand around what was moved, kind is moveFrom or moveTo. One name joins where it was and where it is.
func (m *merger) rangeStart(kind string, one move) string {
	if !one.first {
		return ""
	}
	m.ranges[kind] = strconv.Itoa(m.next)
	start := m.mark(kind+"RangeStart", "")
	return start[:len(start)-len(">")] + ` w:name="` + one.name + `"/>`
}

func (m *merger) rangeEnd(kind string, one move) string {
	if !one.last {
		return ""
	}
	return `<w:` + kind + `RangeEnd` + m.new.part.Space.Declared + ` w:id="` + m.ranges[kind] + `"/>`
}

// arrives marks a paragraph as moved to where it is.
func (m *merger) arrives(p *ooxml.Node, one move) {
	m.paragraphIs("moveTo", p, true) // which puts properties first
	if start := m.rangeStart("moveTo", one); start != "" {
		if props := p.Kid("pPr"); props != nil {
			m.new.part.After(props, start)
		} else {
			m.new.part.First(p, start)
		}
	}
	if end := m.rangeEnd("moveTo", one); end != "" {
		m.new.part.After(p, end)
	}
}
