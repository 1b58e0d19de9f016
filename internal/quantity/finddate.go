package quantity

import (
	"pilotplan/internal/quantity/calendar"
	"pilotplan/internal/quantity/numeral"
)

// FindDates returns every date in text, left to right; a period gives its two
// ends. Year is 0 where the text leaves it open: 6月底前. Dates that do not exist are left out.
func FindDates(text string) []DateMatch {
	var r Reader
	r.Read(text)
	return r.Dates()
}

// DateMatch is a date in running text, from byte Start to before byte End.
type DateMatch struct {
	Start, End int
	Date       calendar.Date
	Anchor     calendar.Anchor // what an open year counts from: 明年6月前
}

// Dates are the moments that exist and say more than a year that is left open, a period as its two ends.
func (r *Reader) Dates() []DateMatch {
	var found []DateMatch
	for _, m := range r.Moments() {
		if m.Fault != "" || m.Feast || m.To.Year == 0 && m.To.Month == 0 || m.ToStart == m.End {
			continue
		}
		if m.From.IsZero() && m.From.Month == 0 {
			found = append(found, DateMatch{m.Start, m.End, m.To, m.Anchor})
			continue
		}
		found = append(found, DateMatch{m.Start, m.FromEnd, m.From, m.Anchor}, DateMatch{m.ToStart, m.End, m.To, m.Anchor})
	}
	return found
}

// moment reads the moment at i, where no number goes on from a name.
func (s *scan) moment(i int) (calendar.Moment, bool) {
	if numeral.IsNumeral(s.rs[i]) && (s.glued(i) || s.rs.Is(i-1, '.')) {
		return calendar.Moment{}, false
	}
	return calendar.Read(s.rs, i)
}

func (r *Reader) addMoment(m calendar.Moment) {
	if len(r.at) > 0 {
		for _, p := range []*int{&m.Start, &m.End, &m.FromEnd, &m.ToStart} {
			*p = int(r.at[*p])
		}
		m.To.Text = r.text[m.Start:m.End]
		if !m.From.IsZero() && m.ToStart < m.End {
			m.From.Text, m.To.Text = r.text[m.Start:m.FromEnd], r.text[m.ToStart:m.End]
		}
	}
	r.moments = append(r.moments, m)
}
