package goal

import (
	"time"

	"pilotplan/internal/quantity"
)

// deadline finds the time by which the goal is to be reached.
func (j *Judge) deadline(r *reading, v *Verdict) {
	for i := range r.moments {
		m := &r.moments[i]
		if next := i + 1; next < len(r.moments) && r.moments[next].from == m.to+1 && r.in(m.to, "、和") && r.moments[next].role == deadline {
			continue // 2023年、2024年、2025年分别: the last counts
		}
		if m.role != deadline || r.pastClause(m) {
			continue
		}
		start, end := r.bytes(m.from, m.to)
		v.Deadline = &Deadline{Start: start, End: end, Text: r.text[start:end], Date: j.date(r, m)}
		v.Clues = append(v.Clues, Clue{start, end, v.Deadline.Text, "期限"})
		return
	}
}

func (r *reading) pastClause(m *moment) bool {
	for i := range r.clauses {
		c := &r.clauses[i]
		if m.from >= c.from && m.from < c.to {
			return c.tense == gone
		}
	}
	return false
}

// date gives the day that a deadline sets; zero if nothing says.
func (j *Judge) date(r *reading, m *moment) quantity.Date {
	text := r.slice(m.from, m.to)
	if m.year > 0 {
		if found := quantity.FindDates(text); len(found) > 0 {
			return found[len(found)-1].Date
		}
		d := quantity.Date{Text: text, Year: m.year}
		if m.month > 0 {
			d.Month = m.month
		}
		return d
	}
	if m.month > 0 && !j.asOf.IsZero() {
		return quantity.Date{Text: text, Year: j.asOf.Year(), Month: m.month, Part: quantity.End}
	}
	d := j.relative(r, m)
	d.Text = text
	return d
}

// relative dates 试点期末, 第二年 and 三年内 by the period, 年底前 and 明年 by the day.
func (j *Judge) relative(r *reading, m *moment) quantity.Date {
	if d, ok := j.byPeriod(r, m); ok {
		return d
	}
	if j.asOf.IsZero() {
		return quantity.Date{}
	}
	year := j.asOf.Year()
	switch {
	case r.in(m.from, "明"):
		year++
	case r.in(m.from, "后"):
		year += 2
	}
	if r.hasAny(m.from, "今年", "明年", "后年", "本年", "年底", "年末", "年内", "年终", "全年", "上半年", "下半年", "当年", "一季度", "二季度", "三季度", "四季度", "第一季度", "第二季度", "第三季度", "第四季度") == 0 {
		return quantity.Date{}
	}
	for _, p := range yearParts {
		if r.find(p.word, m.from, m.to) >= 0 && p.word != "底" && p.word != "末" && p.word != "初" && p.word != "中" {
			return quantity.Date{Year: year, Month: p.month}
		}
	}
	if r.find("底", m.from, m.to) >= 0 || r.find("末", m.from, m.to) >= 0 {
		return quantity.Date{Year: year, Part: quantity.End}
	}
	return quantity.Date{Year: year}
}

func (j *Judge) byPeriod(r *reading, m *moment) (quantity.Date, bool) {
	p := j.period
	if p.From.IsZero() || p.To.IsZero() {
		return quantity.Date{}, false
	}
	if r.hasAny(m.from, "试点", "建设期", "实施期", "规划期", "方案期", "考核期", "期末", "期满", "期内", "届满") > 0 && r.find("年", m.from, m.to) < 0 && r.find("中", m.from, m.to) < 0 {
		return p.To, true
	}
	years := p.Years()
	for k, w := range []string{"第一年", "第二年", "第三年", "第四年", "第五年"} {
		if r.find(w, m.from, m.to) >= 0 && k < len(years) {
			return quantity.Date{Year: years[k]}, true
		}
	}
	if r.hasAny(m.from, "首年", "试点首年") > 0 {
		return quantity.Date{Year: years[0]}, true
	}
	if n := r.yearsIn(m); n > 0 {
		last := p.From.First().AddDate(n, 0, -1)
		return dateOf(last), true
	}
	return quantity.Date{}, false
}

func dateOf(t time.Time) quantity.Date {
	return quantity.Date{Year: t.Year(), Month: int(t.Month()), Day: t.Day()}
}

// yearsIn is the number of years of 三年内 and 3—5年时间 (the longest), or 0.
func (r *reading) yearsIn(m *moment) int {
	n := 0
	for i := m.from; i < m.to; i++ {
		c := r.rs[i]
		switch {
		case c == '年':
			return n
		case isDigit(c):
			n = n*10 + int(c-'0')
		case c == '—' || c == '至' || c == '到':
			n = 0
		case isChineseNumeral(c):
			n = chineseDigit(c)
		}
	}
	return 0
}

func chineseDigit(c rune) int {
	for i, d := range []rune("零一二三四五六七八九十") {
		if c == d {
			return i
		}
	}
	if c == '两' {
		return 2
	}
	return 0
}
