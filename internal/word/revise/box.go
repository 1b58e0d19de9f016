package revise

import (
	"strings"

	"pilotplan/internal/diff/align"
	"pilotplan/internal/word/ooxml"
)

// boxesOf are the text boxes that hang on paragraphs; those in other boxes are theirs.
func boxesOf(paragraphs []*ooxml.Node) []*ooxml.Node {
	var all []*ooxml.Node
	for _, p := range paragraphs {
		p.Walk(func(n *ooxml.Node) bool {
			if n.Name == "txbxContent" {
				all = append(all, n)
			}
			return n.Name != "txbxContent"
		})
	}
	return all
}

// mergeBoxes merges the text boxes of two versions of a paragraph, each of which is a story of its own, and gives those that are gone.
func (m *merger) mergeBoxes(old, new *block) (gone []*ooxml.Node) {
	for _, p := range pairsOfBoxes(m.old.boxTexts(old.boxes), m.new.boxTexts(new.boxes)) {
		switch {
		case p.New < 0:
			gone = append(gone, old.boxes[p.Old])
		case p.Old < 0:
			m.stories(&story{}, m.new.story(new.boxes[p.New]))
		default:
			m.stories(m.old.story(old.boxes[p.Old]), m.new.story(new.boxes[p.New]))
		}
	}
	return gone
}

// pairsOfBoxes aligns boxes. Those that stand between the same others are one, however much their text has changed.
func pairsOfBoxes(old, new []string) []align.Pair {
	var pairs, gone, come []align.Pair
	flush := func() {
		for len(gone) > 0 && len(come) > 0 {
			pairs = append(pairs, align.Pair{Old: gone[0].Old, New: come[0].New})
			gone, come = gone[1:], come[1:]
		}
		pairs = append(append(pairs, gone...), come...)
		gone, come = nil, nil
	}
	for _, p := range align.Texts(old, new, func(int, int) bool { return true }) {
		switch {
		case p.New < 0:
			gone = append(gone, p)
		case p.Old < 0:
			come = append(come, p)
		default:
			flush()
			pairs = append(pairs, p)
		}
	}
	flush()
	return pairs
}

func (s *side) boxTexts(boxes []*ooxml.Node) []string {
	var all []string
	for _, n := range boxes {
		all = append(all, s.boxText(n))
	}
	return all
}

func (s *side) boxText(box *ooxml.Node) string {
	var text strings.Builder
	for _, b := range s.story(box).blocks {
		text.WriteString(b.text + "\n")
	}
	return text.String()
}

// withBoxes adds what stands in text boxes that are gone to the old blocks, each behind the paragraph that its box hung on, and merges
// the other boxes.
func (m *merger) withBoxes(pairs []align.Pair, old, new []block) ([]align.Pair, []block) {
	var all []align.Pair
	known := len(old)
	for _, p := range pairs {
		all = append(all, p)
		var gone []*ooxml.Node
		switch {
		case p.Old >= 0 && p.New >= 0:
			gone = m.mergeBoxes(&old[p.Old], &new[p.New])
		case p.Old >= 0:
			gone = old[p.Old].boxes
		}
		for _, b := range m.old.inBoxes(gone) {
			old = append(old, b)
			all = append(all, align.Pair{Old: len(old) - 1, New: -1})
		}
	}
	if len(old) == known {
		return all, old
	}
	all = endings(all, old, new)
	for _, p := range all { // those that became the end of a story only now
		if p.Old >= known && p.New >= 0 {
			m.mergeBoxes(&block{}, &new[p.New])
		}
	}
	return all, old
}

// inBoxes are the blocks in text boxes, with those in boxes that hang on them.
func (s *side) inBoxes(boxes []*ooxml.Node) []block {
	var all []block
	for _, n := range boxes {
		for _, b := range s.story(n).blocks {
			all = append(append(all, b), s.inBoxes(b.boxes)...)
		}
	}
	return all
}

func isInside(n, of *ooxml.Node) bool { return n.From >= of.From && n.To <= of.To }
