package quantity

// DateMatch is a date in running text, from byte Start to before byte End.
type DateMatch struct {
	Start, End int
	Date       Date
}

// FindDates returns every date in text, left to right; a period gives its two
// ends. Year is 0 where the text leaves it open: 6月底前.
func FindDates(text string) []DateMatch {
	s := newScan(text)
	var found []DateMatch
	add := func(d Date, i, end int) {
		m := DateMatch{s.at[i], s.at[end], d}
		m.Date.Text = text[m.Start:m.End]
		found = append(found, m)
	}
	for i := 0; i < len(s.rs); {
		if !mayBeginDate(s.rs, i) || s.glued(i) {
			i = s.next(i)
			continue
		}
		if p, ok := findPeriod(s.rs, i); ok {
			add(p.From, i, p.fromEnd)
			add(p.To, p.toStart, p.end)
			i = p.end
		} else if d, end, ok := findDate(s.rs, i); ok {
			add(d, i, end)
			i = end
		} else {
			i = s.next(i)
		}
	}
	return found
}

func mayBeginDate(rs []rune, i int) bool { return isNumeral(rs[i]) || rs[i] == '“' }
