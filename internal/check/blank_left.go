package check

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"pilotplan/internal/finding"
	"pilotplan/internal/phrase"
	"pilotplan/internal/quantity"
	"pilotplan/outline"
)

var blankLeft = rule{
	id:       "blank-left",
	family:   "完整",
	title:    "答案里留着没有填的空白",
	severity: finding.Warning,
	text:     true,
	bad:      "基本情况: 注册资本XX亿元，现有职工＿＿人",
	good:     "基本情况: 注册资本2.4亿元，现有职工1486人",
	run:      checkBlankLeft,
}

// checkBlankLeft looks into every text. An answer that is nothing but a placeholder is missing, one that is the example is the
// example, and codes and telephone numbers may hold digits back.
func checkBlankLeft(p *pass) {
	for _, s := range p.passages {
		if q := p.questionOf(&s); q != nil && (q.Form != outline.AnyForm || q.Kind != outline.Prose && stillExample(q, s.text) != nil) {
			continue
		}
		if phrase.IsBlank(p.words(), s.text) {
			continue
		}
		example := p.exampleIn(&s)
		for _, at := range blanksIn(s.text) {
			if example != nil && example[0] <= at[0] && at[1] <= example[1] {
				continue
			}
			f := finding.Finding{Pos: s.place(at[0], at[1]), Path: s.path, Message: "这里没有填完", Hint: "写上内容；没有的删去"}
			if words := strings.TrimSpace(s.text[at[0]:at[1]]); words != "" {
				f.Message += "：" + finding.Quote(words)
			}
			if strings.HasPrefix(s.text[at[0]:], "…") {
				f.Severity, f.Hint = p.rule.as(doubtful), "写全；有意省略的改用“等”"
			}
			p.report(f)
		}
	}
}

// blankMarks are what forms leave for the writer: words in brackets, empty brackets, dates without numbers, dots.
// The pattern holds at the beginning of a text; see nextBlank.
var blankMarks = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile("^(?:" + strings.Join([]string{
		`[（(【\[〔][ 　]*(?:待[定填补查核明确落实充写]{1,3}|未定|暂缺|略|(?:此处|请|在此|自行)填写?[^（）()【】\[\]\n]{0,12}|填写[^（）()【】\[\]\n]{0,8}|TBD|TODO|tbd|todo)[ 　]*[）)】\]〕]`,
		`（[ 　]*）|【[ 　]*】|〔[ 　]*〕`,
		`待填写|待补充|待填报|(?:此处|在此)填写`,
		`年[ 　]+月(?:[ 　]+日)?|月[ 　]+日`,
		`…+|\.{3,}|。{2,}`,
		`[＿_]{2,}|[XxＸｘ×╳]{2,}`,
		`\p{Han}(?: {3,}|[ 　]*　[ 　]*　[ 　]*)[\p{Han}%％]{1,4}`,
	}, "|") + ")")
})

// nextBlank is the first place from byte at on where blankMarks holds; ok is false if there is none. The pattern is tried only where
// a blank may begin: in running text that is seldom.
func nextBlank(text string, at int) (from, to int, ok bool) {
	for i := at; i < len(text); {
		c, size := utf8.DecodeRuneInString(text[i:])
		if mayBeBlank(c, text[i+size:]) {
			if m := blankMarks().FindStringIndex(text[i:]); m != nil {
				return i, i + m[1], true
			}
		}
		i += size
	}
	return 0, 0, false
}

// mayBeBlank reports whether a blank may begin with c where behind follows it.
func mayBeBlank(c rune, behind string) bool {
	switch c {
	case '…', '＿', '_', 'X', 'x', 'Ｘ', 'ｘ', '×', '╳', '（', '(', '【', '[', '〔', '待', '此', '在':
		return true
	case '.', '。':
		return strings.HasPrefix(behind, string(c))
	}
	return strings.HasPrefix(behind, " ") || strings.HasPrefix(behind, "　")
}

// blanksIn gives the places of blanks in a text, as bytes from and to.
func blanksIn(text string) [][2]int {
	var found [][2]int
	next := 0
	for {
		from, to, ok := nextBlank(text, next)
		if !ok {
			return found
		}
		next = to
		switch c, size := utf8.DecodeRuneInString(text[from:]); {
		case c == '_' && to-from == 2 && emphasises(text, from, to),
			strings.ContainsRune("XxＸｘ×╳", c) && inCode(text, from, to),
			(c == '…' || c == '.' || c == '。') && inQuotes(text, from):
			continue
		case unicode.Is(unicode.Han, c) && strings.ContainsAny(text[from:to], " 　") && c != '年' && c != '月':
			gap := strings.TrimLeft(text[from+size:to], " 　")
			if !beginsUnit(gap) {
				continue
			}
			from, to = from+size, to-len(gap)
		}
		found = append(found, [2]int{from, to})
	}
}

// emphasises reports whether the __ from from to to may open or close strong emphasis, as CommonMark has it: not inside a word.
func emphasises(text string, from, to int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:from])
	after, _ := utf8.DecodeRuneInString(text[to:])
	return (from > 0 && isWord(before)) != (to < len(text) && isWord(after))
}

// inCode reports whether a run of X stands in a code or a Latin word: 0510-0000XXXX, XXL.
func inCode(text string, from, to int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:from])
	after, _ := utf8.DecodeRuneInString(text[to:])
	latin := func(r rune) bool { return r == '-' || r < utf8.RuneSelf && isWord(r) }
	return from > 0 && latin(before) || to < len(text) && latin(after)
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// inQuotes reports whether the place is in a quotation, which may leave words out.
func inQuotes(text string, at int) bool {
	line := text[strings.LastIndexByte(text[:at], '\n')+1 : at]
	return strings.LastIndex(line, "“") > strings.LastIndex(line, "”") || strings.LastIndex(line, "《") > strings.LastIndex(line, "》")
}

// beginsUnit reports whether a text begins with a unit, for which a number is missing.
func beginsUnit(s string) bool {
	rs := []rune(s)
	for n := min(len(rs), 3); n > 0; n-- {
		if quantity.KnownUnit(string(rs[:n])) {
			return true
		}
	}
	return false
}
