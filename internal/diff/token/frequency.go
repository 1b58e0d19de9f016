package token

import (
	"strconv"
	"strings"
)

// frequencies are how often something happens, in days between.
var frequencies = []struct {
	word string
	days int
}{
	{"每两年", 730}, {"每半年", 182}, {"每年", 365}, {"每季度", 91}, {"每季", 91}, {"每两个月", 61}, {"每个月", 30}, {"每月", 30}, {"每两周", 14}, {"每周", 7},
	{"每日", 1}, {"每天", 1},
}

// inFrequency reports whether a number or time is part of how often something happens: 两年 of 每两年.
func inFrequency(text string, t Token) bool {
	const every = "每"
	if !strings.HasSuffix(text[:t.Start], every) {
		return false
	}
	f, ok := frequencyAt(text, t.Start-len(every), len(text))
	return ok && f.End > t.Start
}

func frequencyAt(text string, at, to int) (Token, bool) {
	for _, f := range frequencies {
		if strings.HasPrefix(text[at:to], f.word) {
			return Token{Kind: Frequency, Start: at, End: at + len(f.word), Text: f.word, Key: "\x03" + strconv.Itoa(f.days), Days: f.days}, true
		}
	}
	return Token{}, false
}
