package segment

import (
	"bytes"
	"os"
	"strings"
	"testing"
)

// entries are the words of a lexicon with their info.
func (l *lexicon) entries(word []rune, visit func(string, uint8)) {
	if info := l.info(word); info > 0 {
		visit(string(word), info)
	}
	at, more := int(word[0]-firstRune), len(word) < Longest
	for n := 1; n < len(word); n++ {
		at = l.child(n, at, word[n])
		more = more && l.levels[n-1].info[at]&hasMore != 0
	}
	if len(word) == 1 {
		more = u16(l.starts, at) < u16(l.starts, at+1)
	}
	for c := rune(firstRune); more && c < afterRunes; c++ {
		if l.child(len(word), at, c) >= 0 {
			l.entries(append(word, c), visit)
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
		l.entries([]rune{c}, func(w string, info uint8) { found[w] = info })
	}
	for w, n := range counts {
		want := costOf(n, 100000)
		if w == "产" {
			want |= isVerb
		}
		if found[w] != want {
			t.Errorf("%s: %x, want %x", w, found[w], want)
		}
	}
	if len(found) != len(counts) {
		t.Errorf("%d words found, %d packed: %v", len(found), len(counts), found)
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
			if n++; leftOut == (builtin.info([]rune(word)) > 0) {
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
