package segment

import (
	"bytes"
	"os"
	"strings"
	"testing"
)

// entries are the words of a lexicon with their costs, in the order of the trie.
func (l *lexicon) entries(p place, word []rune, visit func(string, uint8)) {
	if p.cost > 0 {
		visit(string(word), p.cost)
	}
	for c := rune(firstRune); p.more && c < afterRunes; c++ {
		if below, ok := l.next(p, c); ok {
			l.entries(below, append(word, c), visit)
		}
	}
}

// What is packed is found again, with its cost, and nothing else.
func TestPack(t *testing.T) {
	counts := map[string]int{"产": 10, "产业": 1000, "产业园": 50, "产业园区": 40, "产品": 900, "业务": 7, "鿿": 1, "一": 2000, "中等职业": 3}
	var in []Entry
	for w, n := range counts {
		in = append(in, Entry{w, n, w == "产"})
	}
	data, err := Pack(in, 100000)
	if err != nil {
		t.Fatal(err)
	}
	l := open(string(data))
	found := map[string]uint8{}
	for c := rune(firstRune); c < afterRunes; c++ {
		p, _ := l.first(c)
		l.entries(p, []rune{c}, func(w string, cost uint8) { found[w] = cost })
	}
	for w, n := range counts {
		if found[w] != costOf(n, 100000) {
			t.Errorf("%s: cost %d, want %d", w, found[w], costOf(n, 100000))
		}
	}
	if len(found) != len(counts) {
		t.Errorf("%d words found, %d packed: %v", len(found), len(counts), found)
	}
	if p, _ := l.first('产'); !p.verb || p.cost != costOf(10, 100000) {
		t.Errorf("产 is no verb: %+v", p)
	}
	if p, _ := l.first('一'); p.verb {
		t.Error("一 is a verb")
	}
	again, _ := Pack(in, 100000)
	if !bytes.Equal(data, again) {
		t.Error("the same words give other bytes")
	}
}

func TestPackRefuses(t *testing.T) {
	for _, word := range []string{"", "产业园区内", "A股", "，"} {
		if _, err := Pack([]Entry{{word, 1, false}}, 10); err == nil {
			t.Errorf("%q is packed", word)
		}
	}
}

// The project's own words are in the lexicon that is shipped: it was packed after they were last changed.
func TestOwnWordsArePacked(t *testing.T) {
	own, err := os.ReadFile("own.txt")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for line := range strings.Lines(string(own)) {
		line, _, _ = strings.Cut(line, "#")
		for _, word := range strings.Fields(line) {
			word, leftOut := strings.CutPrefix(word, "-")
			rs := []rune(word)
			p, ok := builtin.first(rs[0])
			for _, c := range rs[1:] {
				if ok {
					p, ok = builtin.next(p, c)
				}
			}
			if n++; leftOut == (ok && p.cost > 0) {
				t.Errorf("%s is in the lexicon: %v: run the command pack", word, leftOut)
			}
		}
	}
	if n < 500 {
		t.Errorf("only %d own words", n)
	}
}

// The shipped lexicon is small: it is a part of the program.
func TestSize(t *testing.T) {
	if len(packed) > 450_000 {
		t.Errorf("the lexicon has %d bytes", len(packed))
	}
}
