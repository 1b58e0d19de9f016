package main

import (
	"bytes"
	"strings"
	"testing"
)

// Seldom words, names and what is too long are left out; own words come on top; the order of lines does not matter.
func TestLexicon(t *testing.T) {
	list := "产业 9000 n\n张三丰 500 nr\n罕用词 0 n\n罕见 2 a\n工业互联网 90 n\nB超 30 n\n业 100 n\n"
	got, err := lexicon(strings.NewReader(list), "上云 产业 # 注释\n-罕用词\n")
	if err != nil {
		t.Fatal(err)
	}
	same, err := lexicon(strings.NewReader("业 100 n\n产业 9000 n\n罕见 9622 x\n"), "上云")
	if err != nil || len(got) == len(same) {
		t.Fatalf("%d bytes, %d with another word: %v", len(got), len(same), err)
	}
	again, err := lexicon(strings.NewReader("业 100 n\n罕见 2 a\n产业 9000 n\n工业互联网 90 n\n张三丰 500 nr\nB超 30 n\n"), "产业 上云")
	if err != nil || !bytes.Equal(got, again) {
		t.Fatalf("other bytes: %v", err)
	}
}

func TestLexiconFaults(t *testing.T) {
	for _, list := range []string{"产业 多 n", "产业 3", "产业"} {
		if _, err := lexicon(strings.NewReader(list), ""); err == nil || !strings.Contains(err.Error(), "line 1") {
			t.Errorf("%q: %v", list, err)
		}
	}
	if _, err := lexicon(strings.NewReader(""), "五个字以上的词"); err == nil {
		t.Error("an own word that is too long")
	}
}
