// Command pack makes the lexicon of segment out of a word list with frequencies and the project's own words.
//
//	go run ./internal/segment/pack -list jieba.dict.utf8 -own internal/segment/own.txt -out internal/segment/lexicon.bin
//
// LEXICON.md says which list and where it comes from. The same lists give the same bytes.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"pilotplan/internal/segment"
)

// What of the list is left out: what was seen seldom, and names of persons of three characters and more, which plans do not
// hold. Words of plans that are lost by it stand in own.txt.
const (
	seldom   = 10
	ownCount = 300 // of a word of own.txt, which has no count: that of a usual word
)

func main() {
	list := flag.String("list", "", "word list: word, count and part of speech a line")
	own := flag.String("own", "internal/segment/own.txt", "further words, parted by blanks; - before a word leaves it out; # begins a comment")
	out := flag.String("out", "internal/segment/lexicon.bin", "file to write")
	flag.Parse()
	if err := pack(*list, *own, *out); err != nil {
		fmt.Fprintln(os.Stderr, "pack:", err)
		os.Exit(1)
	}
}

func pack(list, own, out string) error {
	words, err := os.Open(list)
	if err != nil {
		return err
	}
	defer words.Close()
	added, err := os.ReadFile(own)
	if err != nil {
		return err
	}
	data, err := lexicon(words, string(added))
	if err != nil {
		return err
	}
	return os.WriteFile(out, data, 0o644)
}

// lexicon packs what is kept of the list together with the own words. Of a word in both, the higher count holds.
func lexicon(list io.Reader, own string) ([]byte, error) {
	words, total := map[string]segment.Entry{}, 0
	lines := bufio.NewScanner(list)
	for n := 1; lines.Scan(); n++ {
		fields := strings.Fields(lines.Text())
		if len(fields) != 3 {
			return nil, fmt.Errorf("line %d: want word, count and part of speech", n)
		}
		count, err := strconv.Atoi(fields[1])
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		total += count
		if kept(fields[0], count, fields[2]) {
			words[fields[0]] = segment.Entry{Word: fields[0], Count: count, Verb: fields[2] == "v"}
		}
	}
	if err := lines.Err(); err != nil {
		return nil, err
	}
	for line := range strings.Lines(own) {
		line, _, _ = strings.Cut(line, "#")
		for _, word := range strings.Fields(line) {
			if out, ok := strings.CutPrefix(word, "-"); ok {
				delete(words, out)
				continue
			}
			words[word] = segment.Entry{Word: word, Count: max(words[word].Count, ownCount), Verb: words[word].Verb}
		}
	}
	return segment.Pack(slices.Collect(maps.Values(words)), total)
}

// kept reports whether a word of the list goes into the lexicon.
func kept(word string, count int, speech string) bool {
	n := utf8.RuneCountInString(word)
	if count < seldom || n > segment.Longest || n > 2 && strings.HasPrefix(speech, "nr") {
		return false
	}
	for _, c := range word {
		if !segment.Known(c) {
			return false
		}
	}
	return true
}
