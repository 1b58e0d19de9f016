package diff

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"pilotplan/internal/diff/change"
	"pilotplan/internal/diff/token"
	"pilotplan/internal/diff/version"
	"pilotplan/internal/quantity"
)

// mention is a number in a text, or a short answer that is one, with the words that say what it is of.
type mention struct {
	in         *sentence // nil for a short answer
	answer     *version.Field
	start, end int
	text       string
	value      quantity.Quantity
	before     string // words of its clause up to it; those of the clause before where it has none of its own
	after      string // words of its clause behind it
	year       int    // 0 if not known
	dated      bool   // the year stands in its own clause
	from       bool   // what a goal starts from: 由36小时
}

// mentionOf is an answer that is a number.
func mentionOf(f *version.Field, value quantity.Quantity) *mention {
	return &mention{answer: f, text: f.Value, value: value, before: f.Group + f.Label}
}

func (m *mention) place() change.Place {
	if m.in == nil {
		return m.answer.At
	}
	return m.in.At
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

// mentions gives the numbers of a sentence.
func (s *sentence) mentions() []*mention {
	if s.figures != nil {
		return s.figures
	}
	s.figures = []*mention{}
	year, carried := s.in.Year, ""
	if year == 0 {
		year = s.yearBefore()
	}
	before := year // the year that held before the one read last
	clause := 0    // where the clause begins, or the words after the number before
	dated := false
	for _, t := range s.tokens() {
		switch t.Kind {
		case token.Moment:
			if t.Date.Year != 0 && !comparedWith(s.Text[:t.Start]) {
				before, year, dated = year, t.Date.Year, true
			}
		case token.Mark:
			if strings.Contains(clauseMarks, t.Text) {
				if words := subjectWords(s.Text[clause:t.Start]); words != "" {
					carried = words
				}
				clause, dated = t.End, false
			}
		case token.Figure:
			words := s.Text[clause:t.Start]
			m := &mention{in: s, start: t.Start, end: t.End, text: t.Text, value: t.Value, before: subjectWords(words), year: year, dated: dated}
			m.from = endsWithFrom(words)
			m.after = firstItem(s.Text[t.End:])
			if m.from && dated {
				year, dated = before, false // the date was that of the value to start from
			}
			if m.before == "" {
				m.before = cmp.Or(carried, s.subjectBefore())
			}
			carried = m.before
			s.figures = append(s.figures, m)
			clause = t.End
		}
	}
	return s.figures
}

// mentionAt is the number that a token of a sentence is.
func (s *sentence) mentionAt(t token.Token) *mention {
	all := s.mentions()
	if i := slices.IndexFunc(all, func(m *mention) bool { return m.start == t.Start }); i >= 0 {
		return all[i]
	}
	return &mention{in: s, start: t.Start, end: t.End, text: t.Text, value: t.Value}
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
func (s *sentence) subjectBefore() string {
	if s.Start || s.Index == 0 {
		return ""
	}
	before := s.in.sentences[s.Index-1].mentions()
	if len(before) == 0 {
		return ""
	}
	return before[len(before)-1].before
}

// yearBefore is the year that was named last in the paragraph before a sentence, but for those that a value starts from.
func (s *sentence) yearBefore() int {
	for i := s.Index; i > 0 && !s.in.sentences[i].Start; i-- {
		text := s.in.sentences[i-1].Text
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

// lessIsBetter reports whether less of a number is better, by the words around it.
func (m *mention) lessIsBetter() bool {
	if m.value.Rank || m.value.Relation == quantity.AtMost || m.value.Relation == quantity.Below {
		return true
	}
	words := m.before
	if m.in != nil {
		from := max(0, m.start-len("单位产值综合能耗力争降低到"))
		for from > 0 && !utf8.RuneStart(m.in.Text[from]) {
			from++
		}
		words = lastClause(m.in.Text[from:m.start]) + m.after
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
