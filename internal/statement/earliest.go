package statement

import (
	"strings"
	"time"

	"pilotplan/internal/phrase"
	"pilotplan/internal/prose"
	"pilotplan/internal/quantity/calendar"
	"pilotplan/internal/vocabulary"
)

// earliestTarget is the start of the earliest year that the text sets a goal for: a year that is surely set (到2025年, 2025年底前),
// else one beside a word of goals (2025年达到5亿元), or of a period (2023—2025年).
func (r *timesReader) earliestTarget() time.Time {
	set, likely := 0, 0
	r.years(func(s *Sentence, m *calendar.Moment) {
		year := r.targetYear(s, m)
		switch {
		case year == 0:
		case isSet(s.Text, m):
			set = earlier(set, year)
		case m.From.Year > 0 || r.promises(s):
			likely = earlier(likely, year)
		}
	})
	if set == 0 {
		set = likely
	}
	return startOf(set)
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

// targetYear is the year for which a moment may set a goal; 0 where one tells what is the case.
func (r *timesReader) targetYear(s *Sentence, m *calendar.Moment) int {
	if s.Kind == prose.Heading || s.Context.Topic == phrase.Background || s.Context.Topic == phrase.Form || r.words.OfClue(vocabulary.Past).Held(s.Text) {
		return 0
	}
	from, to := m.Years()
	if from < to {
		return from // 2023—2025年
	}
	return to
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

// promises reports whether a sentence has a word of goals, or stands among goals.
func (r *timesReader) promises(s *Sentence) bool {
	switch s.Context.Topic {
	case phrase.Goals, phrase.Tasks, phrase.Ahead:
		return true
	}
	for _, c := range []vocabulary.Clue{vocabulary.Will, vocabulary.Drive, vocabulary.Reach, vocabulary.Change} {
		if r.words.OfClue(c).Held(s.Text) {
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
