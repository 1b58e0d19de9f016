package vocabulary

import (
	"fmt"
	"math/bits"
	"slices"
	"strings"
	"testing"

	"pilotplan/internal/finding"
)

// The built-in words load without a fault, and no family is without words.
func TestBuiltin(t *testing.T) {
	entries, found := readBuiltin()
	if len(found) > 0 {
		t.Fatal(found)
	}
	v := newVocabulary(entries)
	for _, row := range clueTable {
		if len(v.OfClue(row.clue).All()) == 0 {
			t.Errorf("no words in %s", row.key)
		}
	}
	for l := List(0); l < lists; l++ {
		if len(v.List(l).All()) == 0 {
			t.Errorf("no words in %s", listTable[l])
		}
	}
}

// Every family stands in its table once, with a key of its own.
func TestTables(t *testing.T) {
	var all Clue
	for _, row := range clueTable {
		if bits.OnesCount64(uint64(row.clue)) != 1 || all&row.clue != 0 {
			t.Errorf("%s has bits %b", row.key, row.clue)
		}
		all |= row.clue
	}
	if all != afterClues-1 {
		t.Errorf("families without a key: %b", all^(afterClues-1))
	}
	names := keys()
	slices.Sort(names)
	if len(slices.Compact(slices.Clone(names))) != len(names) || names[0] == "" {
		t.Errorf("a key is empty or stands twice in %q", names)
	}
}

// No file says a word twice in one family: a copy in vain.
func TestNoWordTwice(t *testing.T) {
	v := Builtin()
	check := func(key string, w *Words) {
		seen := map[string]bool{}
		for _, word := range w.All() {
			folded := string(foldWord(word))
			if seen[folded] {
				t.Errorf("%s has %s twice", key, word)
			}
			seen[folded] = true
		}
	}
	for _, row := range clueTable {
		check(row.key, v.OfClue(row.clue))
	}
	for l := List(0); l < lists; l++ {
		check(listTable[l], v.List(l))
	}
}

func TestClue(t *testing.T) {
	v, found := Load([]byte("完工: [建成]\n取得: [建成投产]\n"))
	if len(found) > 0 {
		t.Fatal(found)
	}
	for in, want := range map[string]struct {
		end      int
		families Clue
	}{
		"建成投产后":      {4, Finished | Obtain}, // built in, and the pack's
		"建成投产线":      {4, Finished | Obtain},
		"建成厂房":       {2, Finished | Obtain | Act},
		"":           {0, 0},
		"零投诉":        {3, Zero},
		"x²":         {0, 0},
		"100%":       {0, 0},
		"\U0001f600": {0, 0},
	} {
		end, families := v.Clue([]rune(in), 0)
		if end != want.end || families&want.families != want.families {
			t.Errorf("%q: %d %b, want %d %b", in, end, families, want.end, want.families)
		}
	}
}

func TestWords(t *testing.T) {
	w := &Words{written: []string{"提高", "提高到", "到", "台（套）", "UL 认证"}}
	if got := w.Prefix("提高到7%"); got != "提高到" {
		t.Errorf("Prefix: %q", got)
	}
	if got := w.Suffix("占比提高到"); got != "提高到" {
		t.Errorf("Suffix: %q", got)
	}
	if got := w.Suffix("3台(套)"); got != "台(套)" {
		t.Errorf("Suffix of half width: %q", got)
	}
	if at, got := w.In("占比提高到7%"); at != len("占比") || got != "提高到" {
		t.Errorf("In: %d %q", at, got)
	}
	for in, want := range map[string]bool{"提高": true, "提": false, "": false, "台(套)": true, "UL认证": true} {
		if w.Has(in) != want {
			t.Errorf("Has(%q) is %v", in, !want)
		}
	}
	rs := []rune("占比提高到7%")
	if n := w.At(rs, 2); n != 3 {
		t.Errorf("At: %d", n)
	}
	if n := w.At(rs[:4], 2); n != 2 {
		t.Errorf("At before the end: %d", n)
	}
	if n := w.Before(rs, 5); n != 3 {
		t.Errorf("Before: %d", n)
	}
	if n := w.Before(rs, 4); n != 2 {
		t.Errorf("Before the last: %d", n)
	}
	if at, n := w.Within(rs, 0, len(rs)); at != 2 || n != 3 {
		t.Errorf("Within: %d %d", at, n)
	}
	if at, _ := w.Within(rs, 0, 3); at != -1 {
		t.Errorf("Within, cut off: %d", at)
	}
	for _, i := range []int{-1, 0, len(rs), len(rs) + 1} {
		if w.At(rs, i) != 0 || i != len(rs) && w.Before(rs, i) != 0 {
			t.Errorf("something stands at %d", i)
		}
	}
	if empty := new(Words); empty.Prefix("提高") != "" || empty.Held("提高") || empty.Has("") {
		t.Error("no words hold something")
	}
}

func TestLoadFaults(t *testing.T) {
	for src, want := range map[string]string{
		"完功: [甲]":    "1:1 没有词的家族 “完功” 是不是想写 “完工”？",
		"完工:":        "1:4 “完工” 后面要写一列词 如 词 词 或 [词, 词]",
		"完工: {甲: 乙}": "1:5 “完工” 后面要写一列词 如 词 词 或 [词, 词]",
		"完工: [[甲]]":  "1:6 “完工” 里的每一项要是一个词 ",
		"- 甲":        "1:1 词表要写成 “家族: [词, 词]” ",
		"完工: [甲":     "1:1 词表不是能读的 YAML 写成 “家族: [词, 词]”，每个家族一行",
	} {
		_, found := Load([]byte(src))
		if got := tell(found); got != want {
			t.Errorf("%q: got %q, want %q", src, got, want)
		}
	}
}

func tell(found []finding.Finding) string {
	if len(found) != 1 {
		return fmt.Sprint(found)
	}
	f := found[0]
	return fmt.Sprintf("%d:%d %s %s", f.Pos.Line, f.Pos.Column, f.Message, f.Hint)
}

// A pack adds to the built-in words and does not change them.
func TestPackAddsWords(t *testing.T) {
	v, _ := Load([]byte("名次范围: [全集团]\n完工: 圆满收官 顺利收官\n"))
	if !v.List(RankScopes).Has("全集团") || !v.List(RankScopes).Has("全国") {
		t.Error("the pack's word or the built-in one is missing")
	}
	if Builtin().List(RankScopes).Has("全集团") {
		t.Error("the built-in words have changed")
	}
	if _, families := Builtin().Clue([]rune("顺利收官"), 0); families&Finished != 0 {
		t.Error("the built-in clues have changed")
	}
	if same, _ := Load([]byte{}); same != Builtin() {
		t.Error("no words to add make another vocabulary")
	}
}

// BenchmarkBuiltin reads the built-in vocabulary, as every start of the program does that judges.
func BenchmarkBuiltin(b *testing.B) {
	for b.Loop() {
		entries, _ := readBuiltin()
		newVocabulary(entries)
	}
}

// Alternatives in braces stand for all words that they make.
func TestSpread(t *testing.T) {
	for word, want := range map[string]string{
		"期末": "期末", "{甲|乙}期{末|满}": "甲期末 乙期末 甲期满 乙期满", "{甲|}前": "甲前 前", "a{b": "a{b", "a}b{c|d}": "a}bc a}bd", "{}": "",
	} {
		if got := strings.Join(spread(word), " "); got != want {
			t.Errorf("%s: %s, want %s", word, got, want)
		}
	}
}
