package statement

import (
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"pilotplan/internal/phrase"
	"pilotplan/internal/prose"
	"pilotplan/internal/quantity/calendar"
	"pilotplan/internal/vocabulary"
)

// earliestTarget is the start of the earliest year that the text sets a goal for: a year that is set as a term (到2025年, 2025年底前) or
// stands where nothing but goals stand; without any, a year beside a word that goals have in common with reports (2025年达到5亿元).
// A year that something is measured against, or told of, is over, and so are those before it. Headings tell years too: 2024年重点工作.
func (r *timesReader) earliestTarget() time.Time {
	var y targetYears
	var of *Sentence
	var promise func() bool // whether it may promise something: asked once a sentence, however many years it names
	r.years(func(s *Sentence, m *calendar.Moment) {
		if s != of {
			of, promise = s, sync.OnceValue(func() bool { return r.mayPromise(s) })
		}
		first, last := m.Years()
		switch heading := r.ofHeading(s); {
		case heading == phrase.Background:
			y.over = max(y.over, last)
		case heading != phrase.NoTopic:
			y.set = append(y.set, first)
		case s.Kind == prose.Heading, s.Context.Topic == phrase.Form, s.Context.Topic == phrase.Background && isSet(s.Text, m):
		case r.tells(s, m):
			y.over = max(y.over, last)
		case isSet(s.Text, m):
			y.set = append(y.set, last)
		case m.From.Year > 0 || r.promises(s, m):
			y.promised = append(y.promised, first)
		case promise():
			y.likely = append(y.likely, first)
		}
	})
	return startOf(y.earliest())
}

// targetYears are the years that a text names, by how surely it sets goals for them, and the last that is over.
type targetYears struct {
	set, promised, likely []int
	over                  int
}

// maxYearsAhead is how many years before the first term a goal may be promised: what is named earlier is where the goals start from.
const maxYearsAhead = 2

// earliest is the earliest year that a goal is set for; 0 if none is.
func (y *targetYears) earliest() int {
	earliest := 0
	for _, year := range y.set {
		earliest = earlier(earliest, year)
	}
	start := earliest
	for _, year := range y.promised {
		if year > y.over && (start == 0 || start-year <= maxYearsAhead) {
			earliest = earlier(earliest, year)
		}
	}
	for _, year := range y.likely {
		if start == 0 && len(y.promised) == 0 && year > y.over {
			earliest = earlier(earliest, year)
		}
	}
	return earliest
}

// afterLast is the day after the last year that the text names.
func (r *timesReader) afterLast() time.Time {
	last := 0
	r.years(func(_ *Sentence, m *calendar.Moment) {
		_, year := m.Years()
		last = max(last, year)
	})
	if last == 0 {
		return time.Time{}
	}
	return startOf(last + 1)
}

// years calls f for each moment with a year, in sentences and cells.
func (r *timesReader) years(f func(*Sentence, *calendar.Moment)) {
	for i := range r.said {
		s := &r.said[i]
		if !strings.Contains(s.Text, "年") && !strings.Contains(s.Text, "20") {
			continue
		}
		r.numbers.Read(s.Text)
		moments := r.numbers.Moments()
		for k := range moments {
			if _, year := moments[k].Years(); year > 0 {
				f(s, &moments[k])
			}
		}
	}
}

// ofHeading is what a heading with a year is about: 2023年工作回顾. It is none of other sentences.
func (r *timesReader) ofHeading(s *Sentence) phrase.Topic {
	if s.Kind != prose.Heading {
		return phrase.NoTopic
	}
	switch topic := (phrase.Headings{Words: r.words}).Topic(s.Text); topic {
	case phrase.Background, phrase.Goals, phrase.Tasks, phrase.Ahead:
		return topic
	}
	return phrase.NoTopic
}

// tells reports whether a moment is one that is told of or measured against.
func (r *timesReader) tells(s *Sentence, m *calendar.Moment) bool {
	if s.Context.Topic == phrase.Background {
		return true
	}
	before, behind := s.Text[:m.Start], s.Text[m.End:]
	if r.list(vocabulary.ComparedWith).Suffix(before) != "" || r.list(vocabulary.AgainstYear).Suffix(before) != "" || r.list(vocabulary.BaseBehind).Prefix(behind) != "" {
		return true
	}
	past := r.words.OfClue(vocabulary.Past)
	return past.Held(clauseBefore(s.Text, m)) || past.Held(clauseBehind(s.Text, m)) || past.Prefix(behind) != ""
}

// clauseReach is how many bytes from a moment its clause is looked at: no clause that anybody says is longer, and a list of thousands of
// moments without a mark between them is not read anew for each.
const clauseReach = 300

// clauseBefore is what the clause of a moment says before it.
func clauseBefore(text string, m *calendar.Moment) string {
	from := max(0, m.Start-clauseReach)
	for from < m.Start && !utf8.RuneStart(text[from]) {
		from++
	}
	return phrase.LastClause(text[from:m.Start])
}

// clauseBehind is what a text says behind a moment, up to the mark of the first clause that says something: ，新增5家 of ，新增5家，….
func clauseBehind(text string, m *calendar.Moment) string {
	to := min(len(text), m.End+clauseReach)
	for to < len(text) && !utf8.RuneStart(text[to]) {
		to--
	}
	return phrase.FirstClause(strings.TrimLeft(text[m.End:to], phrase.ClauseMarks))
}

// isSet reports whether a moment is one by which something is to be reached.
func isSet(text string, m *calendar.Moment) bool {
	before, behind := text[:m.Start], text[m.Start:m.End]
	if strings.HasSuffix(before, "由") || strings.HasSuffix(before, "从") {
		return false
	}
	return strings.HasSuffix(before, "到") || strings.HasSuffix(before, "至") && !strings.HasSuffix(before, "截至") ||
		strings.HasSuffix(behind, "前") || strings.HasPrefix(text[m.End:], "前")
}

// promises reports whether what is said of a moment is a goal: it stands among goals, or behind a word of will or of degree.
func (r *timesReader) promises(s *Sentence, m *calendar.Moment) bool {
	said := clauseBefore(s.Text, m) + clauseBehind(s.Text, m)
	goes := vocabulary.Will | vocabulary.Drive | vocabulary.Degree
	switch s.Context.Topic {
	case phrase.Goals, phrase.Tasks, phrase.Ahead:
		goes |= vocabulary.Reach | vocabulary.Change | vocabulary.Act
	}
	return r.hasClue(said, goes)
}

// mayPromise reports whether a sentence has a word that goals have in common with reports.
func (r *timesReader) mayPromise(s *Sentence) bool {
	return r.hasClue(s.Text, vocabulary.Reach|vocabulary.Change|vocabulary.Act)
}

// hasClue reports whether a text holds a clue of one of the families.
func (r *timesReader) hasClue(text string, of vocabulary.Clue) bool {
	for c := vocabulary.Clue(1); c <= of; c <<= 1 {
		if of&c != 0 && r.words.OfClue(c).Held(text) {
			return true
		}
	}
	return false
}

func earlier(a, b int) int {
	if a == 0 {
		return b
	}
	return min(a, b)
}

// startOf is the first day of a year; zero of none.
func startOf(year int) time.Time {
	if year == 0 {
		return time.Time{}
	}
	return calendar.Date{Year: year}.First()
}
