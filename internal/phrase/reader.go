package phrase

import (
	"slices"
	"strings"
	"unicode/utf8"

	"pilotplan/internal/quantity"
	"pilotplan/internal/vocabulary"
)

// Reader reads the figures of sentences, one after the other: a year, and what is spoken of, hold on until others are
// named. It is not for two goroutines at once.
type Reader struct {
	Words     *vocabulary.Vocabulary // nil is the built-in one
	Applicant string                 // whose name before a measure's is no part of it: 公司
	LastYear  int                    // of the pilot, which 期末 means; 0 if not known
	Months    int                    // of the pilot: a span of as many ends with it, 三年新增80户; 0 if not known

	numbers quantity.Reader
	told    told // what holds
	open    bool // the sentence goes on: what was read last ended in ；
	line    line // the sentence that is read
}

// told is what was said last. A bracket closes with it as it opened: 7.8亿元（2022年为3.35亿元）.
type told struct {
	now, before         when // the year that holds, and the one that held before it
	subject, tail, lead string
	share               string // of what was told last, if that is so: 服务性收入占营业收入
	part                bool   // 其中 was read
}

// when is a year, and whether it stands in the sentence.
type when struct {
	year  int
	dated bool
}

// line is a sentence and how far it is read.
type line struct {
	text   string
	values []quantity.Match
	dates  []quantity.DateMatch // that are to come
	at     int                  // the byte read last
	from   int                  // where the number before ended
	words  []byte               // from there on, with gap for each date, without brackets that hold no figure
	years  []int                // of all dates that hold
	base   int                  // the year that is measured against
	ofBase [2]int               // where the figure begins that is of it, and the one that is a multiple of it; -1 if none
	listed int                  // how many figures of a list with 分别 were read
	asides []aside
	found  []Figure
	count  int // of them that are no spans
}

// aside is a bracket that is open.
type aside struct {
	told
	figures int // that were read before it
	words   int // length of the words before it
}

// gap stands for a date that was taken out of the words.
const gap = "\x00"

// Begin starts a paragraph: what was told before it is forgotten. year is that which its place says, 0 if none.
func (r *Reader) Begin(year int) { r.told, r.open = told{now: when{year: year}}, false }

// Year is the year that holds behind the sentence read last; 0 if nothing says.
func (r *Reader) Year() int { return r.told.now.year }

// Read gives the figures of the next sentence of the paragraph, or of the next part of one, left to right. Numbers that are
// part of a word are none.
func (r *Reader) Read(sentence string) []Figure {
	if r.Words == nil {
		r.Words = vocabulary.Builtin()
	}
	r.numbers.Read(sentence)
	r.line = line{text: sentence, values: r.numbers.Quantities(), dates: r.numbers.Dates(), ofBase: [2]int{-1, -1}}
	r.told.now.dated, r.told.part = r.open && r.told.now.dated, false
	r.open = strings.HasSuffix(sentence, "；") || strings.HasSuffix(sentence, ";")
	for i, m := range r.line.values {
		r.walk(m.Start)
		switch {
		case m.Quantity.Unit == "年" || m.Quantity.Unit == "个月":
			r.span(i)
			switch {
			case len(r.line.asides) > 0:
				r.line.at = m.End // 服务性收入（三年）达到: the words before the bracket stay
				continue
			case r.goesOn(i):
				r.line.words, r.line.at = append(r.line.words, gap...), m.End
				continue
			}
		case IsWord(r.Words, sentence, m):
			continue
		default:
			r.figure(i)
			r.line.count++
		}
		r.line.at, r.line.from = m.End, m.End
		r.line.words = r.line.words[:0]
	}
	r.walk(len(sentence))
	return r.line.found
}

// walk takes in the words up to a place, and the dates and brackets among them.
func (r *Reader) walk(to int) {
	l := &r.line
	for len(l.dates) > 0 && l.dates[0].Start < to {
		d := l.dates[0]
		l.dates = l.dates[1:]
		if d.Start < l.at {
			continue
		}
		r.say(l.text[l.at:d.Start])
		r.see(d)
		l.words = append(l.words, gap...)
		l.at = d.End
	}
	if l.at < to {
		r.say(l.text[l.at:to])
		l.at = to
	}
}

// say adds words, and opens and closes the brackets among them.
func (r *Reader) say(words string) {
	l := &r.line
	for _, c := range words {
		if c == '（' || c == '(' {
			l.asides = append(l.asides, aside{r.told, l.count, len(l.words)})
		}
		l.words = utf8.AppendRune(l.words, c)
		if n := len(l.asides); n > 0 && (c == '）' || c == ')') {
			r.closeAside(l.asides[n-1])
			l.asides = l.asides[:n-1]
		}
	}
}

// closeAside takes back what was told in brackets, if a figure was. Brackets without one do not part a name from its figure:
// 服务性收入（2025年）达到.
func (r *Reader) closeAside(a aside) {
	l := &r.line
	if l.count > a.figures {
		r.told = a.told
		return
	}
	if a.words < len(l.words) {
		inside := string(l.words[a.words:])
		r.seeWords(inside)
		l.words = append(l.words[:a.words], strings.Repeat(gap, strings.Count(inside, gap))...)
	}
}

// see takes note of a date: the year holds from here on, unless something is only measured against it.
func (r *Reader) see(d quantity.DateMatch) {
	switch {
	case d.Date.Year == 0:
	case r.isBase(d):
		r.line.base = d.Date.Year
	default:
		r.told.before, r.told.now = r.told.now, when{d.Date.Year, true}
		r.line.years = append(r.line.years, d.Date.Year)
	}
}

// seeSpan takes note of a time as long as the pilot, which ends with it.
func (r *Reader) seeSpan(q quantity.Quantity) {
	if months, err := q.In("个月"); err == nil && r.Months > 0 && months.Number.Equal(quantity.Int(int64(r.Months))) {
		r.told.now = when{r.LastYear, true}
	}
}

// span reads a span of years or months, which says no more of what is spoken of; if it is as long as the pilot, it ends with it.
func (r *Reader) span(i int) {
	before, listed := r.told, r.line.listed
	r.figure(i)
	f := &r.line.found[len(r.line.found)-1]
	f.Kind, f.Subject = Span, ""
	r.told.subject, r.told.tail, r.told.part, r.line.listed = before.subject, before.tail, before.part, listed
	r.seeSpan(f.Value)
}

// goesOn reports whether what is spoken of before the span i goes on behind it: 服务性收入三年翻一番, 三年累计增长50%.
func (r *Reader) goesOn(i int) bool {
	l := &r.line
	rest := l.text[l.values[i].End:]
	rest = strings.TrimPrefix(rest, r.Words.List(vocabulary.WithinSpan).Prefix(rest))
	rest = strings.TrimPrefix(rest, r.Words.List(vocabulary.Cumulative).Prefix(rest))
	if r.Words.List(vocabulary.ChangeVerbs).Prefix(rest) != "" {
		return true
	}
	return i+1 < len(l.values) && l.values[i+1].Kind == quantity.Times && strings.HasPrefix(rest, l.text[l.values[i+1].Start:])
}

// figure reads what the number i is of.
func (r *Reader) figure(i int) {
	l, m := &r.line, r.line.values[i]
	words, between := string(l.words), l.text[l.from:m.Start]
	r.seeWords(words)
	clause := LastClause(words)
	if i > 0 && l.values[i-1].Kind == quantity.Span && l.values[i-1].End == l.from || strings.HasPrefix(clause, gap) {
		clause = strings.TrimPrefix(clause, gap)
		clause = strings.TrimPrefix(clause, r.Words.List(vocabulary.WithinSpan).Prefix(clause))
	}
	if tail := FirstItem(between); i > 0 && tail != "" && strings.HasPrefix(clause, tail+"、") {
		clause = clause[len(tail+"、"):] // 8个示范车间、引进12家机构
	}
	if slices.Contains(l.ofBase[:], m.Start) {
		clause = clause[:strings.LastIndex(clause, gap)+len(gap)] // behind the date stands what it is of: 2022年同期水平的
	}
	s := r.subjectOf(clause)
	if s.lead == "" {
		s.lead = r.leadBefore(words)
	}
	f := Figure{
		Start: m.Start, End: m.End, Value: m.Quantity, Kind: r.kindOf(m, s),
		Subject: s.name, Tail: r.tailOf(i), Lead: s.lead,
		Against: s.against, Cumulative: r.Words.List(vocabulary.Cumulative).Held(s.clause),
	}
	f.Part = r.isPart(s.clause, between)
	r.date(&f, s)
	r.align(&f, s.clause, between)
	r.name(&f)
	l.found = append(l.found, f)
}

// leadBefore is the lead of the last clause with one before the clause that words end in.
func (r *Reader) leadBefore(words string) string {
	for lead := ""; ; {
		words = strings.TrimRight(strings.TrimSuffix(words, LastClause(words)), ClauseMarks)
		if words == "" || lead != "" {
			return lead
		}
		lead = r.subjectOf(LastClause(words)).lead
	}
}

// seeWords takes note of words that say when: 期末, 目前.
func (r *Reader) seeWords(words string) {
	if r.LastYear > 0 && r.Words.List(vocabulary.PeriodEnd).Held(words) {
		r.told.now = when{r.LastYear, true}
	}
	if r.Words.List(vocabulary.Nowadays).Held(words) {
		r.told.now = when{}
	}
}

// kindOf is how a number is meant, by the words before it and by what it is.
func (r *Reader) kindOf(m quantity.Match, s subject) Kind {
	switch {
	case m.Start == r.line.ofBase[0]:
		return Base
	case m.Start == r.line.ofBase[1]:
		return Multiple
	case s.kind != Level:
		return s.kind
	case m.Kind == quantity.Points && !strings.HasSuffix(s.clause, "到"):
		return Change
	case m.Kind == quantity.Times && s.reached:
		return Multiple
	case m.Kind == quantity.Times:
		return Change
	}
	return Level
}

// date gives a figure its year. A date between 由 and the figure is that of the value to start from only.
func (r *Reader) date(f *Figure, s subject) {
	switch {
	case f.Start == r.line.ofBase[0]:
		f.Year, f.Dated = r.line.base, true
		return
	case (f.Kind == Change || f.Kind == Multiple) && r.line.base != 0:
		f.BaseYear, f.Against = r.line.base, TheBase
	}
	f.Year, f.Dated = r.told.now.year, r.told.now.dated
	if f.Kind == Base && s.dated {
		r.told.now = r.told.before
		r.told.now.dated = r.told.now.year != 0
	}
}

// tailOf are the words behind a number, up to the next one.
func (r *Reader) tailOf(i int) string {
	l, next := &r.line, len(r.line.text)
	if i+1 < len(l.values) {
		next = l.values[i+1].Start
	}
	words := FirstItem(l.text[l.values[i].End:next])
	if r.leadsOn(words) {
		return ""
	}
	return PlainName(r.Words, strings.TrimSuffix(words, r.levelVerb(words)))
}

// isPart reports whether a figure is a part of one before it.
func (r *Reader) isPart(clause, between string) bool {
	r.told.part = r.told.part && !strings.Contains(between, "；") ||
		r.Words.List(vocabulary.PartOf).Held(between) || strings.HasPrefix(strings.TrimSpace(clause), "含")
	return r.told.part
}

// name lets a figure without words of its own go on about what the one before is about.
func (r *Reader) name(f *Figure) {
	if f.Lead == "" {
		f.Lead = r.told.lead
	}
	r.told.lead = f.Lead
	switch {
	case strings.HasPrefix(f.Subject, "占") && r.told.subject != "":
		f.Subject = PlainName(r.Words, r.told.subject+f.Subject)
		r.told.share = f.Subject
	case f.Subject == "" && f.Tail == "" && f.Value.Unit == "%" && r.told.share != "":
		f.Subject = r.told.share // 占营业收入的比重由18%提高到30%
	case f.Subject == "" && f.Tail == "":
		f.Subject, f.Tail = r.told.subject, r.told.tail
	default:
		f.Subject = ofApplicant(f.Subject, r.Applicant)
		r.told.subject, r.told.tail, r.told.share = f.Subject, f.Tail, ""
	}
}

// align gives the figures of a list their years: 2023—2025年分别达到甲、乙、丙. Where there are not as many years as figures,
// what is listed is not told apart, and the figures are Rates.
func (r *Reader) align(f *Figure, clause, between string) {
	l := &r.line
	switch {
	case strings.Contains(clause, "分别"):
		l.listed = 1
	case l.listed > 0 && strings.Trim(between, "、和及与 ") == "":
		l.listed++
	default:
		l.listed = 0
		return
	}
	f.Kind = Rate
	if n := len(l.years); n == 2 {
		for y := l.years[0] + 1; y < l.years[len(l.years)-1]; y++ {
			l.years = slices.Insert(l.years, len(l.years)-1, y)
		}
	}
	if strings.Contains(l.text, "、") && len(l.years) > 1 && l.listed <= len(l.years) {
		f.Kind, f.Year, f.Dated = Level, l.years[l.listed-1], true
	}
}
