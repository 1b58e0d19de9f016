package statement

import (
	"strings"
	"time"

	"pilotplan/internal/doc"
	"pilotplan/internal/phrase"
	"pilotplan/internal/prose"
	"pilotplan/internal/quantity"
	"pilotplan/internal/quantity/calendar"
	"pilotplan/internal/vocabulary"
)

// Times is when a document was written and when the pilot takes place, as far as it says.
type Times struct {
	Day    time.Time       // from which it looks; zero if it names no year at all
	Period calendar.Period // of the pilot; zero if it states none
}

// TimesOf finds the times of a document in its own words, so that the same text is read alike on any day: the date in its front
// matter, else behind a label (编制日期), else the start of the pilot's period, a date or period in its title, the date below a
// signature. A text without any is taken to look ahead from the start of the earliest year that it sets a goal for, since
// nobody sets a goal for a year that is over; and one that sets none looks back on the last year that it names.
func TimesOf(d *doc.Document, said []Sentence, words *vocabulary.Vocabulary) Times {
	if words == nil {
		words = vocabulary.Builtin()
	}
	r := timesReader{words: words, said: said}
	t := Times{Period: r.period()}
	for _, find := range []func() time.Time{
		func() time.Time { return r.frontDate(d) }, r.labelledDate,
		func() time.Time { return first(t.Period.From) },
		func() time.Time { return r.titleDate(d) }, r.signedDate, r.earliestTarget, r.afterLast,
	} {
		if t.Day = find(); !t.Day.IsZero() {
			break
		}
	}
	return t
}

// periodIn is the pilot's period as sentences state it; the zero Period if they do not.
func periodIn(said []Sentence, words *vocabulary.Vocabulary) calendar.Period {
	if words == nil {
		words = vocabulary.Builtin()
	}
	r := timesReader{words: words, said: said}
	return r.period()
}

// timesReader looks for the times of a document.
type timesReader struct {
	words   *vocabulary.Vocabulary
	said    []Sentence
	numbers quantity.Reader
}

// first is the first day of a date; zero of none.
func first(d calendar.Date) time.Time {
	if d.IsZero() {
		return time.Time{}
	}
	return d.First()
}

// dateIn is the date that a short text is, or the zero time.
func dateIn(text string) time.Time {
	d, err := calendar.ParseDate(strings.Trim(text, " \t　()（）。"))
	if err != nil {
		return time.Time{}
	}
	return first(d)
}

func (r *timesReader) list(l vocabulary.List) *vocabulary.Words { return r.words.List(l) }

func (r *timesReader) frontDate(d *doc.Document) time.Time {
	if day := dateIn(d.Meta.Date); !day.IsZero() {
		return day
	}
	for _, e := range d.Front {
		if r.list(vocabulary.DayLabels).Has(e.Key) {
			if day := dateIn(e.Value); !day.IsZero() {
				return day
			}
		}
	}
	return time.Time{}
}

// labelled calls f with what stands behind each label of a list, in text or in the next cell of a table, until f is content.
func (r *timesReader) labelled(labels vocabulary.List, f func(value string) bool) {
	for i := range r.said {
		s := &r.said[i]
		if s.Kind >= prose.Cell {
			if i+1 < len(r.said) && r.said[i+1].Kind >= prose.Cell && r.list(labels).Has(s.Text) && f(r.said[i+1].Text) {
				return
			}
			continue
		}
		at, label := r.list(labels).In(s.Text)
		if at < 0 || labels == vocabulary.DayLabels && phrase.LastClause(s.Text[:at]) != "" {
			continue
		}
		if f(strings.TrimLeft(s.Text[at+len(label):], "：:为是 　")) {
			return
		}
	}
}

func (r *timesReader) labelledDate() (day time.Time) {
	r.labelled(vocabulary.DayLabels, func(value string) bool {
		if dates := quantity.FindDates(value); len(dates) > 0 && dates[0].Start == 0 {
			day = first(dates[0].Date)
		}
		return !day.IsZero()
	})
	return day
}

// period is the pilot's period where the text states it: 试点期：2023年1月—2025年12月, 实施期限为2023年至2025年.
func (r *timesReader) period() (p calendar.Period) {
	r.labelled(vocabulary.PeriodLabels, func(value string) bool {
		r.numbers.Read(value)
		for _, m := range r.numbers.Moments() {
			if m.Start <= len("三年（") && m.From.Year > 0 && m.To.Year > 0 {
				found, err := calendar.ParsePeriod(value[m.Start:m.End])
				p = found
				return err == nil
			}
		}
		return false
	})
	return p
}

// titleDate is the start of the period or year in the title, or the day in the lines below it. A paper that looks back does so
// from the end of its year: 2023年工作总结.
func (r *timesReader) titleDate(d *doc.Document) time.Time {
	title := d.Meta.Title
	for i := range r.said {
		s := &r.said[i]
		if s.Kind != prose.Heading && strings.HasSuffix(s.Text, "。") || s.Section != nil && !s.Section.Paper {
			break
		}
		if s.Kind == prose.Heading && title == "" && phrase.IsPaperTitle(s.Text) {
			title = s.Text
		}
		if s.Kind != prose.Heading {
			if dates := quantity.FindDates(s.Text); len(dates) > 0 && dates[0].Date.Day > 0 {
				return first(dates[0].Date)
			}
		}
	}
	return r.dayOfTitle(title)
}

// dayOfTitle is the start of the first period or year in a title. A title that looks back does so from the end of its year
// (2023年工作总结, 2023年度工作报告); one that then looks ahead, from the start of its last.
func (r *timesReader) dayOfTitle(title string) time.Time {
	if open := strings.LastIndexAny(title, "（("); open >= 0 {
		inside := strings.Trim(title[open:], "（）()年度 ")
		if p, err := calendar.ParsePeriod(inside + "年"); err == nil {
			return first(p.From)
		}
	}
	r.numbers.Read(title)
	times := r.numbers.Moments()
	if len(times) == 0 || times[0].To.Year == 0 {
		return time.Time{}
	}
	last, topic := times[len(times)-1], (phrase.Headings{Words: r.words}).Topic(title)
	behind := title[last.End:]
	switch {
	case times[0].From.Year > 0:
		return first(times[0].From)
	case last.To.Year > times[0].To.Year && (topic == phrase.Mixed || topic == phrase.Ahead):
		return first(last.To)
	case topic == phrase.Background, r.list(vocabulary.ReviewTitles).Held(behind),
		strings.HasSuffix(title[:last.End], "年度") && strings.Contains(behind, "报告"):
		return last.To.Last()
	}
	return first(times[0].To)
}

// maxSigned is how many sentences from the end a signature is looked for: a list of annexes may follow it.
const maxSigned = 12

// signedDate is the last date that stands alone near the end: 2023年6月9日.
func (r *timesReader) signedDate() time.Time {
	for i := len(r.said) - 1; i >= max(0, len(r.said)-maxSigned); i-- {
		if s := &r.said[i]; s.Kind <= prose.Heading && strings.Contains(s.Text, "月") {
			if day := dateIn(s.Text); !day.IsZero() {
				return day
			}
		}
	}
	return time.Time{}
}
