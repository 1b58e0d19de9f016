package main

import (
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"
)

// block is a part of a document; every format below writes the same blocks.
type block struct {
	level int        // of a heading, from 1; 0 for a paragraph or a table
	text  string     // of a heading or a paragraph
	rows  [][]string // of a table, its head first
}

var numberIn = regexp.MustCompile(`\d+(\.\d+)?`)

// makeText builds a document of at least so many characters: the sentences of a sample in Markdown, in an order of its own
// for every seed, with other numbers.
func makeText(sample string, characters int, seed uint64) []block {
	dice := rand.New(rand.NewPCG(seed, 17))
	sentences, titles := split(sample)
	vary := func(s string) string {
		return numberIn.ReplaceAllStringFunc(s, func(n string) string {
			if year, err := strconv.Atoi(n); err == nil && year > 1900 && year < 2100 {
				return strconv.Itoa(2021 + dice.IntN(9))
			}
			return strconv.Itoa(1+dice.IntN(99)) + "." + strconv.Itoa(1+dice.IntN(9))
		})
	}
	title := "先进制造业和现代服务业深度融合试点方案（第" + strconv.Itoa(int(seed)) + "稿）"
	blocks, size := []block{{level: 1, text: title}}, len([]rune(title))
	add := func(b block) {
		blocks = append(blocks, b)
		size += len([]rune(b.text))
		for _, row := range b.rows {
			size += len([]rune(strings.Join(row, "")))
		}
	}
	for chapter := 1; size < characters; chapter++ {
		add(block{level: 2, text: chinese(chapter) + "、" + titles[dice.IntN(len(titles))]})
		for section := 1; section <= 4 && size < characters; section++ {
			add(block{level: 3, text: "（" + chinese(section) + "）" + titles[dice.IntN(len(titles))]})
			for range 4 {
				paragraph := ""
				for range 2 + dice.IntN(3) {
					paragraph += vary(sentences[dice.IntN(len(sentences))])
				}
				add(block{text: paragraph})
			}
		}
		table := [][]string{{"序号", "指标", "基期", "目标", "责任部门"}}
		for row := 1; row <= 6; row++ {
			table = append(table, []string{strconv.Itoa(row), titles[dice.IntN(len(titles))], vary("1"), vary("1"), "综合管理部"})
		}
		add(block{rows: table})
	}
	return blocks
}

var (
	headingIn = regexp.MustCompile(`(?m)^#+ (?:[一二三四五六七八九十]+、|（.+?）|\d+\. *)(.+)$`)
	proseIn   = regexp.MustCompile(`(?m)^[^#|\s\x60\-].{30,}$`)
)

// split gives the sentences and the headings of a sample without their numbers.
func split(sample string) (sentences, titles []string) {
	for _, m := range headingIn.FindAllStringSubmatch(sample, -1) {
		titles = append(titles, m[1])
	}
	for _, line := range proseIn.FindAllString(sample, -1) {
		for _, s := range strings.SplitAfter(line, "。") {
			if len([]rune(s)) > 12 && !strings.Contains(s, `\`) && strings.HasSuffix(s, "。") {
				sentences = append(sentences, s)
			}
		}
	}
	return sentences, titles
}

// chinese writes 1…99.
func chinese(n int) string {
	digits := []rune("零一二三四五六七八九")
	switch {
	case n < 10:
		return string(digits[n])
	case n < 20:
		return strings.TrimSuffix("十"+string(digits[n%10]), "零")
	}
	return strings.TrimSuffix(string(digits[n/10])+"十"+string(digits[n%10]), "零")
}
