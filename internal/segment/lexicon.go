package segment

import (
	_ "embed" // the lexicon
	"encoding/binary"
)

//go:embed lexicon.bin
var packed string

// builtin is the lexicon of the program, read where it lies in the program's own file.
var builtin = open(packed)

// A lexicon is a trie of words of up to four characters, level by level, that is read in place:
//
//	header   the number of nodes of the levels 2, 3 and 4, each of four bytes
//	level 1  for each character of the block: where its children begin on level 2, of two bytes, and one entry more;
//	         then its info as a word, a byte
//	level 2… the labels of the nodes in order, of two bytes: the place of the character in the block; on the levels 3 and 4
//	         the highest bit marks the last child of its parent. Then the info of each node, a byte: its cost as a word, 0 if it
//	         is none, a bit if that is a verb and one if the node has children. Then, but for level 4, where the children of every 16th node
//	         begin, of two bytes
//
// Numbers are little-endian. Costs are -ln(share of the word in running text) in steps of 1/unit.
type lexicon struct {
	starts string // of level 1
	infos  string
	levels [3]level
}

// level is the nodes of one level.
type level struct {
	labels, info, children string
}

const (
	unit       = 3      // steps of cost to a natural logarithm
	maxCost    = 0x3f   // of info: the cost; of the rarest words
	isVerb     = 0x40   // of info: the word is a verb
	hasMore    = 0x80   // of info: the node has children
	lastChild  = 0x8000 // of a label
	firstRune  = 0x4e00 // of the block of characters
	afterRunes = 0xa000
	block      = afterRunes - firstRune
	stride     = 16 // nodes for each entry of children
)

func open(data string) lexicon {
	var l lexicon
	take := func(n int) string {
		part := data[:n]
		data = data[n:]
		return part
	}
	header := take(3 * 4)
	l.starts, l.infos = take(2*(block+1)), take(block)
	for i := range l.levels {
		n := int(binary.LittleEndian.Uint32([]byte(header[4*i : 4*i+4])))
		l.levels[i].labels, l.levels[i].info = take(2*n), take(n)
		if i < len(l.levels)-1 {
			l.levels[i].children = take(2 * ((n + stride - 1) / stride))
		}
	}
	return l
}

// u16 is the i-th number of two bytes.
func u16(s string, i int) int { return int(s[2*i]) | int(s[2*i+1])<<8 }

// words finds the words that rs begins with: costs[k] is the cost of that of k+1 characters, 0 if there is none, for k below n.
func (l *lexicon) words(rs []rune, costs *[Longest]uint8) (n int) {
	if len(rs) == 0 || !Known(rs[0]) {
		return 0
	}
	at := int(rs[0] - firstRune)
	costs[0] = l.infos[at] & maxCost
	for n = 1; n < min(len(rs), Longest); n++ {
		if at = l.child(n, at, rs[n]); at < 0 {
			return n
		}
		info := l.levels[n-1].info[at]
		costs[n] = info & maxCost
		if info&hasMore == 0 {
			return n + 1
		}
	}
	return n
}

// info is that of the word rs; 0 if there is none.
func (l *lexicon) info(rs []rune) uint8 {
	if len(rs) == 0 || len(rs) > Longest || !Known(rs[0]) {
		return 0
	}
	at := int(rs[0] - firstRune)
	info := l.infos[at] | hasMore
	for n := 1; n < len(rs); n++ {
		if info&hasMore == 0 {
			return 0
		}
		if at = l.child(n, at, rs[n]); at < 0 {
			return 0
		}
		info = l.levels[n-1].info[at]
	}
	return info &^ hasMore
}

// child is where the child for a character stands of the node at, which has some, of a level (1 to 3); -1 if it has none for it.
func (l *lexicon) child(level, at int, c rune) int {
	if !Known(c) {
		return -1
	}
	below := &l.levels[level-1]
	if level == 1 {
		return below.search(int(c-firstRune), u16(l.starts, at), u16(l.starts, at+1))
	}
	return below.scan(int(c-firstRune), l.levels[level-2].firstChild(at, below))
}

// search finds a label between from and to, where labels are in order; -1 if it is not there.
func (v *level) search(want, from, to int) int {
	for n := to - from; n > 1; { // which half cannot be foreseen, so nothing branches on it
		half := n / 2
		next := from + half
		if u16(v.labels, next) <= want {
			from = next
		}
		n -= half
	}
	if from < to && u16(v.labels, from) == want {
		return from
	}
	return -1
}

// scan finds a label among the siblings that begin at from; -1 if it is not there.
func (v *level) scan(want, from int) int {
	for i := from; ; i++ {
		got := u16(v.labels, i)
		if got&^lastChild == want {
			return i
		}
		if got >= lastChild {
			return -1
		}
	}
}

// firstChild is where the children of the node at i, which has some, begin on the level below.
func (v *level) firstChild(i int, below *level) int {
	at := u16(v.children, i/stride)
	for k := i / stride * stride; k < i; k++ {
		if v.info[k]&hasMore == 0 {
			continue
		}
		for u16(below.labels, at) < lastChild {
			at++
		}
		at++
	}
	return at
}
