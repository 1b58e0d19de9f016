package segment

import (
	"encoding/binary"
	"fmt"
	"math"
	"slices"
)

// Entry is a word, how often it was seen, and whether it is a verb.
type Entry struct {
	Word  string
	Count int
	Verb  bool
}

// Longest is how many characters a word of the lexicon may have.
const Longest = 4

// Known reports whether a lexicon may hold words with the character.
func Known(c rune) bool { return c >= firstRune && c < afterRunes }

// Pack writes a lexicon. It takes words of one to four characters of the block U+4E00 to U+9FFF, each at most once; total
// is how often all words were seen. The order of entries does not matter. Too many words for the format are an error.
func Pack(entries []Entry, total int) ([]byte, error) {
	trie := newBranch()
	for _, e := range entries {
		if err := trie.add([]rune(e.Word), infoOf(e, total)); err != nil {
			return nil, fmt.Errorf("word %q: %w", e.Word, err)
		}
	}
	var levels [Longest][]*branch
	levels[0] = trie.level1()
	for i := 1; i < len(levels); i++ {
		for _, b := range levels[i-1] {
			levels[i] = append(levels[i], b.sorted()...)
		}
	}
	var out []byte
	for _, l := range levels[1:] {
		if len(l) > math.MaxUint16 {
			return nil, fmt.Errorf("%d nodes on a level, %d are the most", len(l), math.MaxUint16)
		}
		out = binary.LittleEndian.AppendUint32(out, uint32(len(l)))
	}
	out = appendFirst(out, levels[0])
	for i, l := range levels[1:] {
		out = appendLevel(out, l, i+2)
	}
	return out, nil
}

// costOf is the cost of a word seen count times among total.
func costOf(count, total int) uint8 {
	cost := math.Round(unit * math.Log(float64(max(total, 1))/float64(max(count, 1))))
	return uint8(min(max(cost, 1), maxCost))
}

// infoOf is the info of a word, but for its children.
func infoOf(e Entry, total int) uint8 {
	info := costOf(e.Count, total)
	if e.Verb {
		info |= isVerb
	}
	return info
}

// branch is a node while the trie is made.
type branch struct {
	label int
	info  uint8
	last  bool
	below map[int]*branch
}

func newBranch() *branch { return &branch{below: map[int]*branch{}} }

func (b *branch) add(word []rune, info uint8) error {
	if len(word) == 0 || len(word) > Longest {
		return fmt.Errorf("has %d characters", len(word))
	}
	for _, c := range word {
		if !Known(c) {
			return fmt.Errorf("U+%04X is not in the block", c)
		}
		label := int(c - firstRune)
		if b.below[label] == nil {
			b.below[label] = &branch{label: label, below: map[int]*branch{}}
		}
		b = b.below[label]
	}
	b.info = info
	return nil
}

// sorted is the children in the order of their labels, the last one marked.
func (b *branch) sorted() []*branch {
	all := make([]*branch, 0, len(b.below))
	for _, c := range b.below {
		all = append(all, c)
	}
	slices.SortFunc(all, func(x, y *branch) int { return x.label - y.label })
	if len(all) > 0 {
		all[len(all)-1].last = true
	}
	return all
}

// level1 is a branch for each character of the block, an empty one where no word begins.
func (b *branch) level1() []*branch {
	all := make([]*branch, block)
	for i := range all {
		if all[i] = b.below[i]; all[i] == nil {
			all[i] = &branch{label: i}
		}
	}
	return all
}

func appendFirst(out []byte, nodes []*branch) []byte {
	at := 0
	for _, b := range nodes {
		out = binary.LittleEndian.AppendUint16(out, uint16(at))
		at += len(b.below)
	}
	out = binary.LittleEndian.AppendUint16(out, uint16(at))
	for _, b := range nodes {
		out = append(out, b.info)
	}
	return out
}

func appendLevel(out []byte, nodes []*branch, level int) []byte {
	for _, b := range nodes {
		label := b.label
		if b.last && level > 2 {
			label |= lastChild
		}
		out = binary.LittleEndian.AppendUint16(out, uint16(label))
	}
	for _, b := range nodes {
		info := b.info
		if len(b.below) > 0 {
			info |= hasMore
		}
		out = append(out, info)
	}
	if level == Longest {
		return out
	}
	at := 0
	for i, b := range nodes {
		if i%stride == 0 {
			out = binary.LittleEndian.AppendUint16(out, uint16(at))
		}
		at += len(b.below)
	}
	return out
}
