package check

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"pilotplan/internal/finding"
	"pilotplan/internal/vocabulary"
)

var docNumberBrackets = rule{
	id:       "doc-number-brackets",
	family:   "措辞",
	title:    "发文字号的年份没有用六角括号〔〕，或序号前有“第”、有 0",
	severity: finding.Warning,
	text:     true,
	bad:      "（发改产业[2019]1762号）",
	good:     "（发改产业〔2019〕1762号）",
	run:      checkDocNumberBrackets,
}

func checkDocNumberBrackets(p *pass) {
	for _, s := range p.passages {
		for _, n := range docNumbers(s.text) {
			n.cutTo(p.organIn(n.organ))
			faults := n.faults()
			if len(faults) == 0 {
				continue
			}
			p.report(finding.Finding{
				Pos: s.place(n.start, n.end), Path: s.path,
				Message: fmt.Sprintf("发文字号%s%s", finding.Quote(s.text[n.start:n.end]), strings.Join(faults, "，")),
				Hint:    "写成 “" + n.organ + "〔" + n.year + "〕" + n.serial + "号”",
			})
		}
	}
}

// docNumber is a document's number in a text: 发改产业〔2019〕1762号.
type docNumber struct {
	start, end   int
	organ        string
	open, closed rune
	year         string
	ordinal      bool // 第 before the serial
	serial       string
	zeros        bool // before the serial
}

func (n docNumber) faults() []string {
	var faults []string
	if n.open != '〔' || n.closed != '〕' {
		faults = append(faults, fmt.Sprintf("的年份用了“%c%c”", n.open, n.closed))
	}
	if n.ordinal {
		faults = append(faults, "的序号前多了“第”")
	}
	if n.zeros {
		faults = append(faults, "的序号前多了 0")
	}
	return faults
}

const (
	openBrackets   = "〔[［(（【「{〈<《"
	closedBrackets = "〕]］)）】」}〉>》"
	// notDocuments follow the 号 of houses, lines and machines: （2019）12号楼.
	notDocuments = "楼线机厂门仓炉井船栋院路房车间地"
)

// docNumbers finds what is meant as a document's number: the organ's short name, a year in brackets of any sort, a number
// and 号.
func docNumbers(text string) []docNumber {
	var found []docNumber
	for from := 0; ; {
		i := strings.Index(text[from:], "号")
		if i < 0 {
			return found
		}
		at := from + i
		from = at + len("号")
		if next, _ := utf8.DecodeRuneInString(text[from:]); strings.ContainsRune(notDocuments, next) && next != utf8.RuneError {
			continue
		}
		if n, ok := docNumberAt(text, at); ok {
			n.end = from
			found = append(found, n)
		}
	}
}

// docNumberAt reads backwards from the 号 at a place.
func docNumberAt(text string, at int) (docNumber, bool) {
	n := docNumber{start: at}
	serial, rest := cutDigits(text[:at])
	n.zeros = strings.HasPrefix(serial, "0")
	n.serial = strings.TrimLeft(serial, "0")
	rest, n.ordinal = strings.CutSuffix(rest, "第")
	rest = strings.TrimRight(rest, " ")
	closed, size := utf8.DecodeLastRuneInString(rest)
	if n.serial == "" || size == 0 || !strings.ContainsRune(closedBrackets, closed) {
		return n, false
	}
	n.closed = closed
	year, rest := cutDigits(rest[:len(rest)-size])
	open, size := utf8.DecodeLastRuneInString(rest)
	if len(year) != 4 || year < "1949" || year > "2199" || size == 0 || !strings.ContainsRune(openBrackets, open) {
		return n, false
	}
	n.open, n.year = open, year
	rest = strings.TrimRight(rest[:len(rest)-size], " ")
	n.organ = trailingHan(rest)
	n.start = len(rest) - len(n.organ)
	return n, n.organ != ""
}

// organIn is the organ's short name without the words that lead to it: 根据苏发改.
func (p *pass) organIn(run string) string {
	if words := p.cut(run); len(words) > 1 {
		for i := len(words) - 2; i >= 0; i-- {
			if p.list(vocabulary.BeforeOrgan).Has(words[i]) || p.words().OfClue(vocabulary.Frame).Has(words[i]) {
				return strings.Join(words[i+1:], "")
			}
		}
	}
	return run
}

// cutTo leaves only the end of the organ, which is its name.
func (n *docNumber) cutTo(organ string) {
	n.start += len(n.organ) - len(organ)
	n.organ = organ
}

// cutDigits parts the digits that a text ends with.
func cutDigits(s string) (digits, rest string) {
	rest = strings.TrimRight(s, "0123456789")
	return s[len(rest):], rest
}

// trailingHan is the run of hanzi that a text ends with, at most as long as an organ's short name.
func trailingHan(s string) string {
	start, most := len(s), 8
	for start > 0 && most > 0 {
		r, size := utf8.DecodeLastRuneInString(s[:start])
		if !unicode.Is(unicode.Han, r) {
			break
		}
		start -= size
		most--
	}
	return s[start:]
}
