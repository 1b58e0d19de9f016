package vocabulary

// trie finds words in folded text, the longest at each place. Nodes are numbered; node 0 is the root.
type trie struct {
	first [1 << 16]int32 // children of the root by character: most of a text ends here
	nodes []node
}

// node is a place in the trie: the families of the word that ends here, and what may follow.
type node struct {
	families Clue
	next     []edge
}

type edge struct {
	r  rune
	to int32
}

// newTrie makes one where it stays: it is too large for a stack.
func newTrie() *trie { return &trie{nodes: make([]node, 1, 8192)} }

// add puts a folded word into the trie.
func (t *trie) add(word []rune, f Clue) {
	at := int32(0)
	for i, r := range word {
		if i == 0 && r > 0xffff {
			return
		}
		at = t.step(at, r)
	}
	if at > 0 {
		t.nodes[at].families |= f
	}
}

// step goes from a node to the next, making it if there is none.
func (t *trie) step(at int32, r rune) int32 {
	to := t.child(at, r)
	if to > 0 {
		return to
	}
	to = int32(len(t.nodes))
	t.nodes = append(t.nodes, node{})
	if at == 0 {
		t.first[r] = to
	} else {
		t.nodes[at].next = append(t.nodes[at].next, edge{r, to})
	}
	return to
}

// child is the node behind r, or 0.
func (t *trie) child(at int32, r rune) int32 {
	if at == 0 {
		if r > 0xffff || r < 0 {
			return 0
		}
		return t.first[r]
	}
	for _, e := range t.nodes[at].next {
		if e.r == r {
			return e.to
		}
	}
	return 0
}

// longest returns the end and the families of the longest word at i; end is i if there is none. The families of words
// that it begins with do not count.
func (t *trie) longest(rs []rune, i int) (end int, f Clue) {
	end = i
	if i >= len(rs) {
		return end, 0
	}
	at := t.child(0, rs[i])
	for j := i + 1; at > 0; j++ {
		if n := &t.nodes[at]; n.families != 0 {
			end, f = j, n.families
		}
		if j == len(rs) {
			break
		}
		at = t.child(at, rs[j])
	}
	return end, f
}
