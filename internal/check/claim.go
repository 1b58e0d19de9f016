package check

import (
	"slices"
	"strings"
	"unicode/utf8"

	"pilotplan/internal/finding"
	"pilotplan/internal/quantity"
)

// claim is a figure in a text, with the words that say what it is of.
type claim struct {
	in         *passage
	start, end int // in the text
	subject    string
	tail       string // the words behind the number: 家 配套企业接入协同平台
	value      quantity.Quantity
	year       int
	dated      bool // the year stands in the same sentence
	kind       claimKind
	sum        bool // 累计
	part       bool // of a figure before it: 其中
	sentence   int  // claims of the same sentence have the same
	dimension  string

	sought bool // by measureOf, which keeps what it found
	of     *measure
	sure   likeness
}

// claimKind is how a figure is meant.
type claimKind uint8

const (
	level    claimKind = iota // what something is or will be: 达到26亿元
	base                      // what it was: 由36小时
	change                    // by how much it goes up or down
	addition                  // how many are added: 新增5项
	rate                      // each year, each item
)

func (c *claim) pos() finding.Pos { return c.in.place(c.start, c.end) }

// text is the figure as written.
func (c *claim) text() string { return c.in.text[c.start:c.end] }

// like says how surely the claim's words mean a name.
func (c *claim) like(name string) likeness {
	switch {
	case c.subject == name || c.tail == name || c.tail != "" && c.subject+c.tail == name:
		return exactly
	case isShareOf(c.subject, name):
		return perhaps
	case c.in.role == background:
		return unlike
	case isEnd(name, c.subject) || isEnd(name, c.tail):
		return contained
	case c.kind == addition && strings.HasSuffix(name, c.subject) && utf8.RuneCountInString(c.subject) >= 2:
		return perhaps
	case isMixed(c.subject+c.tail, name):
		return perhaps
	}
	return unlike
}

// isShareOf reports whether words spell out a share that a name leaves open: 甲占乙 is 甲占比, as far as can be seen.
func isShareOf(words, name string) bool {
	stem, ok := strings.CutSuffix(name, "占比")
	return ok && stem != "" && strings.HasPrefix(words, stem+"占")
}

// isEnd reports whether words are the end of a name, and enough of it to mean it. What a share is of does not mean the share.
func isEnd(name, words string) bool {
	if words == "" || !strings.HasSuffix(name, words) || strings.Contains(name, "占") && !strings.Contains(words, "占") {
		return false
	}
	return utf8.RuneCountInString(words) >= 3
}

// isMixed reports whether words are those of a name in another order, with not much besides.
func isMixed(words, name string) bool {
	if !holdsAll(words, name) {
		return false
	}
	length := utf8.RuneCountInString(name)
	return length >= 4 && utf8.RuneCountInString(words) <= 2*length+6
}

// holdsAll reports whether words have every character of a name.
func holdsAll(words, name string) bool {
	if strings.ContainsFunc(name, func(r rune) bool { return !strings.ContainsRune(words, r) }) {
		return false
	}
	count := map[rune]int{}
	for _, r := range words {
		count[r]++
	}
	for _, r := range name {
		count[r]--
		if count[r] < 0 {
			return false
		}
	}
	return true
}

func (p *pass) allClaims() []claim {
	if p.claims != nil {
		return p.claims
	}
	p.claims = []claim{}
	for i := range p.passages {
		s := &p.passages[i]
		if s.role == background || s.role.promises() {
			p.claims = append(p.claims, p.claimsIn(s, len(p.claims))...)
		}
	}
	return p.claims
}

// claimsIn reads the claims of a text; first numbers its sentences apart from those of others.
func (p *pass) claimsIn(s *passage, first int) []claim {
	var found []claim
	offset, year := 0, s.year
	applicant := strings.TrimSpace(p.plan.Text(p.plan.Outline.Applicant).Value)
	for i, sentence := range splitSentences(s.text) {
		r := claimReader{applicant: applicant, in: s, text: sentence, offset: offset, sentence: 1000*first + i, year: year}
		if p.hasPeriod {
			r.last, r.months = p.period.To.Year, p.period.Months()
		}
		found = append(found, r.read()...)
		year = r.year
		offset += len(sentence)
		if strings.HasSuffix(sentence, "\n") {
			year = s.year
		}
	}
	return found
}

// splitSentences parts a text behind each full stop and line; nothing is lost.
func splitSentences(text string) []string {
	var found []string
	start := 0
	for i, r := range text {
		if strings.ContainsRune("。！？\n", r) {
			found = append(found, text[start:i+utf8.RuneLen(r)])
			start = i + utf8.RuneLen(r)
		}
	}
	if start < len(text) {
		found = append(found, text[start:])
	}
	return found
}

// claimReader reads the claims of one sentence from left to right.
type claimReader struct {
	in       *passage
	text     string
	offset   int // of the sentence in the text
	sentence int
	last     int // the last year of the period; 0 if not known
	months   int // of the period
	year     int // of the date read last
	before   int // the year that held before it
	dated    bool
	years    []int  // of all dates of the sentence
	part     bool   // 其中 was read in it
	listed   int    // how many figures of a list with 分别 were read
	subject  string // of the claim before
	tail     string

	applicant string // whose name before a measure's is no part of it
}

// gap stands for a date that was taken out of the words.
const gap = "\x00"

func (r *claimReader) read() []claim {
	numbers := quantity.Find(r.text)
	if len(numbers) == 0 {
		for _, d := range quantity.FindDates(r.text) {
			r.see(d.Date)
		}
		return nil
	}
	dates := quantity.FindDates(r.text)
	var found []claim
	from := 0
	for k, m := range numbers {
		words := r.wordsUpTo(from, m.Start, &dates)
		if m.Quantity.Unit == "年" || m.Quantity.Unit == "个月" {
			r.seeSpan(m.Quantity)
			from = m.End
			continue
		}
		if partOfName(r.text, m) {
			continue
		}
		next := len(r.text)
		if k+1 < len(numbers) {
			next = numbers[k+1].Start
		}
		c := r.claim(words, r.text[from:m.Start], plainName(trimAny(firstClause(r.text[m.End:next]), levelVerbs)), m)
		if i := strings.LastIndex(words, gap); c.kind == base && i > max(strings.LastIndex(words, "由"), strings.LastIndex(words, "从")) {
			r.year, r.dated = r.before, r.before != 0 // the date was that of the baseline only
		}
		if hasWord(words, []string{"较" + gap, "比" + gap, "与" + gap, "同" + gap}) {
			r.year, r.dated = r.before, r.before != 0 // the date was one to compare with
			c.year, c.dated = r.year, r.dated
		}
		r.align(&c, words, r.text[from:m.Start])
		found = append(found, c)
		from = m.End
	}
	return found
}

// align gives the figures of a list their years: 2023—2025年分别达到甲、乙、丙. Where there are not as many years as figures, what is
// listed is not told apart, and the figures are not compared.
func (r *claimReader) align(c *claim, words, between string) {
	switch {
	case strings.Contains(words, "分别"):
		r.listed = 1
	case r.listed > 0 && strings.Trim(between, "、和及与 ") == "":
		r.listed++
	default:
		r.listed = 0
		return
	}
	c.kind = rate
	if n := len(r.years); n == 2 && r.years[1]-r.years[0] > 1 {
		for y := r.years[0] + 1; y < r.years[n-1]; y++ {
			r.years = slices.Insert(r.years, len(r.years)-1, y)
		}
	}
	if strings.Contains(r.text, "、") && len(r.years) > 1 && r.listed <= len(r.years) {
		c.kind, c.year, c.dated = level, r.years[r.listed-1], true
	}
}

// partOfName reports whether a number is none: 一次合格率, 平台二期.
func partOfName(text string, m quantity.Match) bool {
	if strings.ContainsAny(m.Quantity.Text, "0123456789０１２３４５６７８９") {
		return false
	}
	rest := text[m.End:]
	return m.Quantity.Unit == "期" || strings.HasPrefix(m.Quantity.Text, "一") && strings.Contains(firstClause(rest[:min(len(rest), len("验收合格率"))]), "率")
}

// wordsUpTo gives the words of a clause before a number, dates left out, and takes note of the dates.
func (r *claimReader) wordsUpTo(from, to int, dates *[]quantity.DateMatch) string {
	var b strings.Builder
	at := from
	for len(*dates) > 0 && (*dates)[0].Start < to {
		d := (*dates)[0]
		*dates = (*dates)[1:]
		if d.Start < at {
			continue
		}
		b.WriteString(r.text[at:d.Start])
		b.WriteString(gap)
		at = d.End
		r.see(d.Date)
	}
	if at < to {
		b.WriteString(r.text[at:to])
	}
	words := b.String()
	if hasWord(words, finally) && r.last > 0 {
		r.year, r.dated = r.last, true
	}
	if hasWord(words, nowadays) {
		r.year, r.dated = 0, false
	}
	return lastClause(words)
}

var (
	// finally are words for the end of the pilot.
	finally = []string{"试点期", "期末", "期满", "三年内", "试点结束"}
	// nowadays are words after which an earlier date no longer holds.
	nowadays = []string{"目前", "现有", "现已", "当前"}
)

func (r *claimReader) see(d quantity.Date) {
	if d.Year != 0 {
		r.before = r.year
		r.year, r.dated = d.Year, true
		r.years = append(r.years, d.Year)
	}
}

// seeSpan takes note of a time as long as the period, which ends with it: 三年新增80户.
func (r *claimReader) seeSpan(q quantity.Quantity) {
	if months, err := q.In("个月"); err == nil && r.months > 0 && months.Number.Equal(quantity.Int(int64(r.months))) {
		r.year, r.dated = r.last, true
	}
}

const clauseMarks = "，；：,;:（(）)！？。!?“”"

func lastClause(s string) string {
	if i := strings.LastIndexAny(s, clauseMarks); i >= 0 {
		_, size := utf8.DecodeRuneInString(s[i:])
		return s[i+size:]
	}
	return s
}

func firstClause(s string) string {
	if i := strings.IndexAny(s, clauseMarks+"、\n"); i >= 0 {
		return s[:i]
	}
	return s
}

// claim makes one of the words before a number, all that stands between it and the one before, and those behind it. One without words of its own goes on about what the one
// before is about.
func (r *claimReader) claim(words, between, tail string, m quantity.Match) claim {
	c := claim{
		in: r.in, tail: tail, start: r.offset + m.Start, end: r.offset + m.End, value: m.Quantity,
		dimension: quantity.Dimension(m.Quantity.Unit),
		year:      r.year, dated: r.dated, sentence: r.sentence,
	}
	c.sum = strings.Contains(words, cumulative)
	r.part = r.part && !strings.Contains(between, "；") || strings.Contains(between, "其中") || strings.HasPrefix(strings.TrimSpace(words), "含")
	c.part = r.part
	c.subject, c.kind = readSubject(words)
	if m.Quantity.Unit == "个百分点" && c.kind == level && !strings.HasSuffix(words, "到") {
		c.kind = change
	}
	switch {
	case strings.HasPrefix(c.subject, "占") && r.subject != "":
		c.subject = r.subject + c.subject
	case c.subject == "" && c.tail == "":
		c.subject, c.tail = r.subject, r.tail
	default:
		c.subject = ofApplicant(c.subject, r.applicant)
		r.subject, r.tail = c.subject, c.tail
	}
	return c
}

// ofApplicant takes the end of the applicant's name, such as 公司, off the beginning of a subject.
func ofApplicant(subject, applicant string) string {
	for i := range subject {
		if i > len("字") && strings.HasSuffix(applicant, subject[:i]) {
			return subject[i:]
		}
	}
	return subject
}
