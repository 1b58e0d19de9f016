package calendar

import "unicode/utf8"

// feast is a day that people set deadlines by: 春节前.
type feast struct {
	names      []string
	month, day int
	byYear     map[int][2]int // month and day of a feast of the lunar calendar
}

// feasts by their days; those of the lunar calendar as published for each year. 五一, 七一, 八一 and 十一 are days only in
// quotes or where 前 or 节 follows.
var feasts = []feast{
	{names: []string{"元旦"}, month: 1, day: 1},
	{names: []string{"“五一”劳动节", "“五一”", "五一劳动节", "五一节", "五一", "国际劳动节", "劳动节"}, month: 5, day: 1},
	{names: []string{"“七一”", "七一"}, month: 7, day: 1},
	{names: []string{"“八一”", "八一"}, month: 8, day: 1},
	{names: []string{"国庆节", "国庆", "“十一”"}, month: 10, day: 1},
	{names: []string{"春节"}, byYear: map[int][2]int{
		2019: {2, 5}, 2020: {1, 25}, 2021: {2, 12}, 2022: {2, 1}, 2023: {1, 22}, 2024: {2, 10}, 2025: {1, 29}, 2026: {2, 17},
		2027: {2, 6}, 2028: {1, 26}, 2029: {2, 13}, 2030: {2, 3}, 2031: {1, 23}, 2032: {2, 11}, 2033: {1, 31}, 2034: {2, 19}, 2035: {2, 8},
	}},
	{names: []string{"端午节", "端午"}, byYear: map[int][2]int{
		2021: {6, 14}, 2022: {6, 3}, 2023: {6, 22}, 2024: {6, 10}, 2025: {5, 31}, 2026: {6, 19}, 2027: {6, 9}, 2028: {5, 28}, 2029: {6, 16}, 2030: {6, 5},
	}},
	{names: []string{"中秋节", "中秋"}, byYear: map[int][2]int{
		2021: {9, 21}, 2022: {9, 10}, 2023: {9, 29}, 2024: {9, 17}, 2025: {10, 6}, 2026: {9, 25}, 2027: {9, 15}, 2028: {10, 3}, 2029: {9, 22}, 2030: {9, 12},
	}},
	{names: []string{"清明节", "清明"}}, // 4 to 6 April, by the sun
	{names: []string{"元宵节", "元宵"}},
}

// feastAt finds the feast named at i and where its name ends.
func (r dateReader) feastAt(i int) (*feast, int) {
	if i >= len(r.rs) {
		return nil, i
	}
	for _, f := range feastsByFirst[r.rs[i]] {
		if n := r.rs.HasAny(i, f.names...); n > 0 {
			return f, i + n
		}
	}
	return nil, i
}

// feastsByFirst are the feasts of which a name begins with a character.
var feastsByFirst = func() map[rune][]*feast {
	by := map[rune][]*feast{}
	for k := range feasts {
		for _, name := range feasts[k].names {
			first, _ := utf8.DecodeRuneInString(name)
			if same := by[first]; len(same) == 0 || same[len(same)-1] != &feasts[k] {
				by[first] = append(same, &feasts[k])
			}
		}
	}
	return by
}()

// on is the day of the feast in a year; ok is false where the day is not known.
func (f *feast) on(year int) (d Date, ok bool) {
	month, day := f.month, f.day
	if f.byYear != nil {
		month, day = f.byYear[year][0], f.byYear[year][1]
	}
	return Date{Year: year, Month: month, Day: day}, month > 0
}

// feast reads 春节 behind a year. A day that is not known leaves the date without its year's end: the day is -1.
func (r dateReader) feast(d *Date, i int) int {
	j := i + r.rs.Has(i, "的")
	f, end := r.feastAt(j)
	if f == nil {
		return i
	}
	day, ok := f.on(d.Year)
	if !ok {
		day = Date{Year: d.Year, Month: noDay}
	}
	*d = day
	return end
}

// noDay is the month of a date that is named by a feast whose day is not known.
const noDay = -2
