package calendar

import (
	"strings"

	"pilotplan/internal/quantity/measure"
	"pilotplan/internal/quantity/numeral"
)

// dateReader reads dates out of folded text. In running text (whole unset) only forms
// that cannot be a number are dates: 2025年, 6月底, 2025-06-09.
type dateReader struct {
	rs    numeral.Runes
	whole bool
}

// read reads the date at i that names its year, and where it ends; the end is i when there is none.
func (r dateReader) read(i int) (Date, int) {
	if d, end := r.planEnd(i); end > i {
		return d, end
	}
	if d, end := r.plain(i); end > i {
		return d, end
	}
	d := Date{}
	j := r.year(&d, i)
	if j == i {
		return Date{}, i
	}
	end := r.inYear(&d, j)
	return d, r.before(&d, end)
}

// planEnd reads “十四五”末: the five-year plans end in 2025, 2030 and so on.
func (r dateReader) planEnd(i int) (Date, int) {
	year, j := r.fiveYears(i)
	if year == 0 {
		return Date{}, i
	}
	j += r.rs.HasAny(j, "规划", "计划")
	n := r.rs.HasAny(j, "期末", "末期", "期底", "末", "收官之年", "收官年", "收官")
	if n == 0 || r.rs.Is(j+n, '位') {
		return Date{}, i
	}
	d := Date{Year: year, Part: End}
	return d, r.before(&d, j+n)
}

// fiveYears reads the name of a five-year plan, “十四五”, and the year in which it ends.
func (r dateReader) fiveYears(i int) (year, end int) {
	j := i + r.rs.Has(i, "“")
	k := strings.IndexRune("一二三四五六七", r.at(j+1))
	if !r.rs.Is(j, '十') || k < 0 || !r.rs.Is(j+2, '五') {
		return 0, i
	}
	j += 3
	return 2010 + 5*(k/len("一")), j + r.rs.Has(j, "”")
}

func (r dateReader) at(i int) rune {
	if i < 0 || i >= len(r.rs) {
		return -1
	}
	return r.rs[i]
}

// plain reads 2025-06-09, 2025.6, 2025/6/9, 2025Q3, 2025H1.
func (r dateReader) plain(i int) (Date, int) {
	year, j := r.digits(i)
	if j-i != 4 {
		return Date{}, i
	}
	d := Date{Year: year}
	if end := r.quarter(&d, j); end > j && isYear(year) && !r.rs.IsA(end, numeral.Latin|numeral.Arabic) {
		return d, r.before(&d, end)
	}
	if !r.rs.In(j, "-./") {
		return Date{}, i
	}
	mark := r.rs[j]
	month, end := r.digits(j + 1)
	if end == j+1 || end > j+3 {
		return Date{}, i
	}
	d.Month = orNone(month)
	if r.rs.Is(end, mark) {
		day, after := r.digits(end + 1)
		if after > end+1 && after <= end+3 {
			d.Day, end = orNone(day), after
		}
	}
	if !r.whole && !r.plainInText(d, end) {
		return Date{}, i
	}
	return d, r.before(&d, end)
}

// plainInText reports whether digits and marks that end at end are a date in running text, and no number: 2025.6亿元.
func (r dateReader) plainInText(d Date, end int) bool {
	if !isYear(d.Year) || d.Month < 1 || d.Month > 12 || d.Day < 0 || d.Day > 31 || r.rs.In(end, "%‰.-/万亿") && !(r.rs.Is(end, '-') && d.Day == 0) {
		return false
	}
	if d.Day == 0 {
		if s, _ := measure.Builtin().Read(r.rs, r.rs.Space(end)); s != nil && !r.rs.In(end, "前起底末至到") {
			return false
		}
	}
	return !r.rs.IsA(end, numeral.Latin|numeral.Arabic)
}

func isYear(year int) bool { return year >= 1900 && year < 2200 }

// orNone makes a written 0, which no calendar has, different from nothing written.
func orNone(n int) int {
	if n == 0 {
		return -1
	}
	return n
}

// digits reads up to eight Arabic digits.
func (r dateReader) digits(i int) (n, end int) {
	for end = i; r.rs.IsA(end, numeral.Arabic) && end-i < 8; end++ {
		n = 10*n + int(r.rs[end]-'0')
	}
	return n, end
}

// number reads up to eight digits, Arabic or one by one in Chinese, or a Chinese
// numeral below 100.
func (r dateReader) number(i int) (n, end int) {
	if r.rs.IsA(i, numeral.Arabic) {
		return r.digits(i)
	}
	if year, end := r.spelt(i); end > i {
		return year, end
	}
	if value, n, end := numeral.ReadChineseDigits(r.rs, i); n == 4 || n == 2 && !r.rs.Is(end, '十') {
		return int(value), end
	}
	return r.small(i)
}

// spelt reads the four digits of 二〇二五, whose 〇 people also type as 0 or O.
func (r dateReader) spelt(i int) (year, end int) {
	if !r.rs.In(i, "一二") || !r.rs.Is(i+4, '年') {
		return 0, i
	}
	for end = i; end < i+4; end++ {
		d, ok := r.rs.Digit(end)
		if !ok && !r.rs.In(end, "0Oo") {
			return 0, i
		}
		year = 10*year + int(d)
	}
	return year, end
}

// small reads 三, 十, 十二, 三十一.
func (r dateReader) small(i int) (int, int) {
	n, j := 0, i
	if d, ok := r.rs.Digit(j); ok {
		n, j = int(d), j+1
	}
	if r.rs.Is(j, '十') {
		n, j = 10*max(n, 1), j+1
		if d, ok := r.rs.Digit(j); ok {
			n, j = n+int(d), j+1
		}
	}
	return n, j
}

// yearWords may stand behind the number of a year.
var yearWords = []string{"年度", "财政年度", "财年", "年", "学年"}

// year reads 2025年, or 25年 for 2025年. In running text a short year needs
// something after it (25年底), since 25年 is a time.
func (r dateReader) year(d *Date, i int) int {
	year, j := r.number(i)
	digits := j - i
	k := r.rs.Space(j)
	n := r.rs.HasAny(k, yearWords...)
	if digits == 0 || n == 0 {
		return i
	}
	k += n
	d.Year = year
	if digits == 4 && year >= 1000 {
		if !r.whole && !isYear(year) {
			return i
		}
		return k
	}
	d.Year = 2000 + year
	if digits != 2 || year > 99 || r.rs.Is(i, '十') || r.rs.Is(i+1, '十') || !r.whole && !r.shortYear(i, k) {
		return i
	}
	return k
}

// shortYear reports whether what follows 25年 at i makes it a date.
func (r dateReader) shortYear(start, i int) bool {
	if !r.rs.IsA(start, numeral.Arabic) {
		return false
	}
	n, j := r.digits(i)
	return r.rs.HasAny(i, "底", "末", "初", "上半年", "下半年") > 0 || n >= 1 && n <= 12 && r.rs.Is(j, '月')
}

// inYear reads what may follow a year: a month and day, a part of the year, a feast.
func (r dateReader) inYear(d *Date, i int) int {
	if end := r.through(d, i); end > i {
		return end
	}
	if end := r.month(d, i); end > i {
		return end
	}
	if end := r.part(d, i); end > i {
		return end
	}
	if end := r.feast(d, i); end > i {
		return end
	}
	if r.rs.Is(i, '内') && !r.rs.In(i+1, "蒙外部容河涵需资销生地控在") {
		return i + 1 // 2025年内
	}
	return i
}

// month reads 6月, 6月份, 元月 and what may follow: a day or a part of the month.
func (r dateReader) month(d *Date, i int) int {
	j := r.rs.Space(i)
	n, end := 1, j+r.rs.Has(j, "元")
	if end == j {
		n, end = r.number(j)
	}
	k := r.rs.Space(end)
	if end == j || !r.rs.Is(k, '月') || end-j > 3 || r.rs.In(k+1, "均度") {
		return i
	}
	d.Month = orNone(n)
	k++
	k += r.rs.Has(k, "份")
	if day, end := r.number(r.rs.Space(k)); end > r.rs.Space(k) && r.rs.In(r.rs.Space(end), "日号") {
		d.Day = orNone(day)
		return r.rs.Space(end) + 1
	}
	return r.partOf(d, k, monthParts)
}

// through reads what runs from January on: 1—6月, 前6个月, 前三季度, 前两个Q.
func (r dateReader) through(d *Date, i int) int {
	j := r.rs.Space(i)
	if r.rs.Is(j, '前') {
		n, end := r.number(j + 1)
		if end == j+1 {
			return i
		}
		m := r.rs.HasAny(end, "个季度", "个Q", "季度")
		if m > 0 && n >= 1 && n <= 4 {
			d.Month, d.Part = 3*n, Through
			return end + m
		}
		if m = r.rs.Has(end, "个月"); m > 0 && n >= 1 && n <= 12 {
			d.Month, d.Part = n, Through
			return end + m
		}
		return i
	}
	first, end := r.number(j)
	mark := numeral.RangeMark(r.rs, end)
	if end == j || first != 1 || mark == 0 {
		return i
	}
	last, end := r.number(end + mark)
	if last <= 1 || last > 12 || !r.rs.Is(end, '月') {
		return i
	}
	d.Month, d.Part = last, Through
	return end + 1 + r.rs.Has(end+1, "份")
}

// monthSpan reads the 3—6月 that follow a year, or stand alone when year is 0.
func (r dateReader) monthSpan(year, i int) (Period, int) {
	j := r.rs.Space(i)
	first, end := r.number(j)
	mark := numeral.RangeMark(r.rs, end)
	if end == j || mark == 0 {
		return Period{}, i
	}
	last, after := r.number(end + mark)
	if first < 1 || first > last || last > 12 || after == end+mark || !r.rs.Is(after, '月') || r.rs.In(after+1, "均度") {
		return Period{}, i
	}
	p := Period{From: Date{Year: year, Month: first}, To: Date{Year: year, Month: last}}
	after++
	return p, r.before(&p.To, after+r.rs.Has(after, "份"))
}

// partWord is a word for a part of a year or month.
type partWord struct {
	text string
	part Part
}

// yearParts and monthParts are the words that may follow a year or a month.
var (
	yearParts = []partWord{
		{"年底", End}, {"年末", End}, {"年终", End}, {"年初", Start}, {"底", End}, {"末", End}, {"初", Start}, {"年中", Middle}, {"中", Middle},
		{"上半年", FirstHalf}, {"下半年", SecondHalf},
	}
	monthParts = []partWord{
		{"月底", End}, {"底", End}, {"末", End}, {"初", Start}, {"中旬", MidTen}, {"中", Middle}, {"上旬", Early}, {"下旬", Late},
	}
)

// part reads the part of the year at i. The end of a quarter or half (一季度末) is the end of its last month.
func (r dateReader) part(d *Date, i int) int {
	j := r.rs.Space(i)
	end := r.quarter(d, j)
	if end == j {
		end = r.partOf(d, j, yearParts)
	}
	if end > j && d.Part >= FirstHalf && r.rs.In(end, "末底") {
		_, d.Month = d.months()
		d.Part, end = End, end+1
	}
	if end == j {
		return i
	}
	return end
}

// quarter reads 第三季度, 3季度, 三季, Q3 and H1.
func (r dateReader) quarter(d *Date, i int) int {
	if r.rs.In(i, "QqHh") {
		n, end := r.digits(i + 1)
		switch {
		case r.rs.In(i, "Qq") && n >= 1 && n <= 4:
			d.Part = Quarter1 + Part(n-1)
			return end
		case r.rs.In(i, "Hh") && (n == 1 || n == 2):
			d.Part = FirstHalf + Part(n-1)
			return end
		}
		return i
	}
	j := i + r.rs.Has(i, "第")
	n, end := r.number(j)
	if n < 1 || n > 4 || end-j != 1 || r.rs.Has(end, "季度") == 0 {
		return i
	}
	d.Part = Quarter1 + Part(n-1)
	return end + 2
}

func (r dateReader) partOf(d *Date, i int, parts []partWord) int {
	j := r.rs.Space(i)
	for _, p := range parts {
		n := r.rs.Has(j, p.text)
		if n == 0 || (p.text == "中" || p.text == "年中") && !r.endsPart(j+n) {
			continue
		}
		d.Part = p.part
		return j + n
	}
	return i
}

// endsPart reports whether 年中 ends at i, and 2025年中国 or 2025年中秋 does not go on.
func (r dateReader) endsPart(i int) bool {
	return r.rs.HasAny(i, "前", "以前", "之前") > 0 || !r.rs.IsA(i, numeral.Hanzi|numeral.Latin)
}

// before reads 前, 之前 or 以前; 前列 and the like are other words.
func (r dateReader) before(d *Date, i int) int {
	n := r.rs.HasAny(i, "以前", "之前", "前")
	if n == 0 || r.rs[i] == '前' && (r.rs.In(i+1, "列三五十瞻沿期后所景往茅") || r.rs.IsA(i+1, numeral.Arabic)) {
		return i
	}
	d.Before = true
	return i + n
}

// dayOfDigits reads digits alone as a date, as people type it to a question for one: 25, 2025, 202506, 20250630.
func dayOfDigits(rs numeral.Runes) (Date, bool) {
	n, end := dateReader{rs: rs}.digits(0)
	if end == 0 || end != len(rs) {
		return Date{}, false
	}
	switch end {
	case 2:
		return Date{Year: 2000 + n}, true
	case 4:
		return Date{Year: n}, true
	case 6:
		return Date{Year: n / 100, Month: orNone(n % 100)}, true
	case 8:
		return Date{Year: n / 10000, Month: orNone(n / 100 % 100), Day: orNone(n % 100)}, true
	}
	return Date{}, false
}
