package diff

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/goal"
	"pilotplan/internal/quantity"
)

// mention is a number in a text, or a short answer that is one, with the words that say what it is of.
type mention struct {
	in         *sentence // nil for a short answer
	of         *field
	start, end int
	text       string
	value      quantity.Quantity
	before     string // words of its clause up to it; those of the clause before where it has none of its own
	after      string // words of its clause behind it
	year       int    // 0 if not known
	dated      bool   // the year stands in its own clause
	from       bool   // what a goal starts from: 由36小时
	used       bool   // a change has taken it up
}

func (m *mention) place() change.Place {
	if m.in == nil {
		return m.of.at
	}
	return m.in.at
}

func (m *mention) prose() *prose {
	if m.in == nil {
		return nil
	}
	return m.in.in
}

// clauseMarks end a clause; an enumeration belongs to one, but what is said behind a number ends with its item.
const (
	clauseMarks = "，；：,;:（(）)！？。!?“”\n"
	itemMarks   = clauseMarks + "、"
)

// mentionsOf gives the numbers of a sentence.
func (d *differ) mentionsOf(s *sentence) []*mention {
	if s.mentions != nil {
		return s.mentions
	}
	s.mentions = []*mention{}
	year, carried := s.in.year, ""
	if year == 0 {
		year = d.yearBefore(s)
	}
	before := year // the year that held before the one read last
	clause := 0    // where the clause begins, or the words after the number before
	dated := false
	for _, p := range d.piecesOf(s) {
		switch p.kind {
		case moment:
			if p.date.Year != 0 && !comparedWith(s.text[:p.start]) {
				before, year, dated = year, p.date.Year, true
			}
		case mark:
			if strings.Contains(clauseMarks, p.text) {
				if words := subjectWords(s.text[clause:p.start]); words != "" {
					carried = words
				}
				clause, dated = p.end, false
			}
		case figure:
			words := s.text[clause:p.start]
			m := &mention{in: s, start: p.start, end: p.end, text: p.text, value: p.value, before: subjectWords(words), year: year, dated: dated}
			m.from = endsWithFrom(words)
			m.after = firstItem(s.text[p.end:])
			if m.from && dated {
				year, dated = before, false // the date was that of the value to start from
			}
			if m.before == "" {
				m.before = cmp.Or(carried, d.subjectBefore(s))
			}
			carried = m.before
			s.mentions = append(s.mentions, m)
			clause = p.end
		}
	}
	return s.mentions
}

// comparedWith reports whether the date behind words is only one to compare with: 较2022年.
func comparedWith(words string) bool {
	for _, w := range []string{"较", "比", "与", "同", "以"} {
		if strings.HasSuffix(words, w) {
			return true
		}
	}
	return false
}

// endsWithFrom reports whether words end as those before the value that something starts from.
func endsWithFrom(words string) bool {
	i := max(strings.LastIndex(words, "由"), strings.LastIndex(words, "从"))
	if i < 0 {
		return false
	}
	rest := words[i+len("由"):]
	for _, m := range quantity.FindDates(rest) {
		rest = rest[m.End:]
		break
	}
	return strings.Trim(rest, " 的约") == ""
}

func firstItem(s string) string {
	if i := strings.IndexAny(s, itemMarks); i >= 0 {
		return s[:i]
	}
	return s
}

func firstClause(s string) string {
	if i := strings.IndexAny(s, clauseMarks); i >= 0 {
		return s[:i]
	}
	return s
}

// subjectWords are the words before a number without dates and the verbs between name and number.
func subjectWords(s string) string {
	dates := quantity.FindDates(s)
	for i := len(dates) - 1; i >= 0; i-- {
		s = s[:dates[i].Start] + s[dates[i].End:]
	}
	s = strings.TrimFunc(s, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsPunct(r) })
	return trimVerbs(s)
}

// verbs stand between what is measured and its number and say nothing else; long ones first.
var verbs = []string{
	"累计达到", "力争达到", "达到了", "提高到", "提高至", "提升到", "提升至", "增加到", "增加至", "增长到", "增长至", "降低到", "降低至", "下降到", "下降至", "压缩到", "压缩至",
	"压减到", "压减至", "缩短到", "缩短至", "减少到", "减少至", "扩大到", "扩大至", "上升到", "上升至", "控制在", "稳定在", "保持在", "维持在", "不低于", "不少于", "不高于",
	"不超过", "达到", "增至", "降到", "降至", "缩至", "升至", "升到", "突破", "超过", "提高", "提升", "增长", "增加", "上升", "下降", "降低", "减少", "缩短", "压缩", "压减",
	"扩大", "实现", "完成", "合计", "总计", "共计", "累计", "约", "达", "为", "是", "至", "到", "有", "共", "仅", "由", "从", "的", "了", "将", "再", "均", "都", "已",
}

func trimVerbs(s string) string {
	for {
		before := s
		for _, v := range verbs {
			s = strings.TrimSpace(strings.TrimSuffix(s, v))
		}
		if s == before {
			return s
		}
	}
}

// onlyVerbs reports whether a text is nothing but words that go with a number.
func onlyVerbs(s string) bool {
	return strings.Trim(trimVerbs(strings.TrimFunc(s, unicode.IsPunct)), "以上下内左右　 ") == ""
}

// subjectBefore are the words that a sentence without its own goes on about.
func (d *differ) subjectBefore(s *sentence) string {
	if s.start || s.index == 0 {
		return ""
	}
	before := d.mentionsOf(s.in.sentences[s.index-1])
	if len(before) == 0 {
		return ""
	}
	return before[len(before)-1].before
}

// yearBefore is the year that was named last in the paragraph before a sentence, but for those that a value starts from.
func (d *differ) yearBefore(s *sentence) int {
	for i := s.index; i > 0 && !s.in.sentences[i].start; i-- {
		text := s.in.sentences[i-1].text
		dates := quantity.FindDates(text)
		for k := len(dates) - 1; k >= 0; k-- {
			before := text[:dates[k].Start]
			if dates[k].Date.Year != 0 && !comparedWith(before) && !endsWithFrom(before) {
				return dates[k].Date.Year
			}
		}
	}
	return 0
}

func (d *differ) piecesOf(s *sentence) []piece {
	if s.pieces == nil {
		s.pieces = d.cutter(s).cut(s.text)
	}
	return s.pieces
}

// verdictOf is what the judge of its version says of a sentence.
func (d *differ) verdictOf(s *sentence) *goal.Verdict {
	if s.verdict == nil {
		v := d.old
		if d.isNew(s) {
			v = d.new
		}
		verdict := v.sentences().Judge(s.text)
		s.verdict = &verdict
	}
	return s.verdict
}

// promised reports whether what stands at a place of a sentence is a goal.
func (d *differ) promised(s *sentence, start, end int) bool {
	switch s.in.role {
	case factRole:
		return false
	case taskRole:
		return true
	}
	v := d.verdictOf(s)
	for _, value := range v.Values {
		if value.Start < end && start < value.End {
			return true
		}
	}
	switch v.Class {
	case goal.Fact:
		return false
	case goal.Neutral:
		return s.in.role == goalRole
	}
	return true
}

// wanting reports whether less of a number is better, by the words around it.
func (m *mention) lessIsBetter() bool {
	if m.value.Rank || m.value.Relation == quantity.AtMost || m.value.Relation == quantity.Below {
		return true
	}
	words := m.before
	if m.in != nil {
		from := max(0, m.start-len("单位产值综合能耗力争降低到"))
		for from > 0 && !utf8.RuneStart(m.in.text[from]) {
			from++
		}
		words = lastClause(m.in.text[from:m.start]) + m.after
	}
	for _, w := range lessWords {
		if strings.Contains(words, w) && m.value.Unit != "个百分点" {
			return !strings.Contains(words, "幅") && isLevel(words)
		}
	}
	return false
}

// lessWords say that a number is to fall.
var lessWords = []string{"降", "压缩", "压减", "缩短", "减少", "缩减", "控制在", "不超过", "不高于", "以内", "以下"}

// isLevel reports whether a number is what something falls to, not by how much.
func isLevel(words string) bool {
	for _, w := range []string{"到", "至", "控制在", "不超过", "不高于", "以内", "以下"} {
		if strings.Contains(words, w) {
			return true
		}
	}
	return false
}

func lastClause(s string) string {
	if i := strings.LastIndexAny(s, clauseMarks); i >= 0 {
		_, size := utf8.DecodeRuneInString(s[i:])
		return s[i+size:]
	}
	return s
}
