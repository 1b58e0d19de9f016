package quantity

import "strconv"

// dateReader reads one date at i. In running text (whole unset) only forms
// that cannot be a number are dates: 2025年, 6月底, 2025-06-09.
type dateReader struct {
	rs    []rune
	i     int
	whole bool
	year  int // for a month without year, in the second half of a period
}

// read returns the date and where it ends; the end is the start when there is none.
func (r dateReader) read() (Date, int) {
	if d, end, ok := r.planEnd(); ok {
		return d, end
	}
	if d, end, ok := r.plain(); ok {
		return d, end
	}
	return r.chinese()
}

// planEnd reads “十四五”末: the five-year plans end in 2025, 2030 and so on.
func (r dateReader) planEnd() (Date, int, bool) {
	j := r.i + hasWord(r.rs, r.i, "“")
	for k, name := range []string{"十二五", "十三五", "十四五", "十五五", "十六五"} {
		n := hasWord(r.rs, j, name)
		if n == 0 {
			continue
		}
		end := j + n
		end += hasWord(r.rs, end, "”")
		end += hasWord(r.rs, end, "期")
		if !hasAny(r.rs, end, "末") {
			return Date{}, r.i, false
		}
		d := Date{Year: 2015 + 5*k, Part: End}
		end = r.before(&d, end+1)
		return d, end, true
	}
	return Date{}, r.i, false
}

// plain reads 2025-06-09, 2025.6, 2025/6/9.
func (r dateReader) plain() (Date, int, bool) {
	year, i := r.number(r.i)
	if i-r.i != 4 || i >= len(r.rs) || !isPlainMark(r.rs[i]) {
		return Date{}, r.i, false
	}
	mark := r.rs[i]
	month, end := r.number(i + 1)
	if end == i+1 || end > i+3 {
		return Date{}, r.i, false
	}
	d := Date{Year: year, Month: orNone(month)}
	if end < len(r.rs) && r.rs[end] == mark {
		day, after := r.number(end + 1)
		if after > end+1 && after <= end+3 {
			d.Day, end = orNone(day), after
		}
	}
	if !r.whole && (d.Day == 0 || d.fault() != "") {
		return Date{}, r.i, false
	}
	return d, r.before(&d, end), true
}

// orNone makes a written 0, which no calendar has, different from nothing written.
func orNone(n int) int {
	if n == 0 {
		return -1
	}
	return n
}

func isPlainMark(c rune) bool { return c == '-' || c == '.' || c == '/' || c == '−' }

// number reads up to eight digits, Arabic or one by one in Chinese, or a Chinese
// numeral below 100.
func (r dateReader) number(i int) (int, int) {
	if i >= len(r.rs) {
		return 0, i
	}
	if isDigit(r.rs[i]) {
		end := i
		for end < len(r.rs) && isDigit(r.rs[end]) && end-i < 8 {
			end++
		}
		n, err := strconv.Atoi(string(r.rs[i:end]))
		if err != nil {
			return 0, i
		}
		return n, end
	}
	if text, end := readChineseDigits(r.rs, i); end-i == 4 || end-i == 2 {
		if n, err := strconv.Atoi(text); err == nil {
			return n, end
		}
	}
	return r.small(i)
}

// small reads 三, 十, 十二, 三十一.
func (r dateReader) small(i int) (int, int) {
	n, end, err := readNumeral(r.rs, i)
	if err != nil || end == i || end-i > 3 || n.pair || !n.value.IsInt() || n.value.Cmp(Int(100)) >= 0 {
		return 0, i
	}
	v, convErr := strconv.Atoi(n.value.String())
	if convErr != nil {
		return 0, i
	}
	return v, end
}

// chinese reads 2025年6月9日 and what may stand in its place: 年底, 上半年, 6月上旬.
func (r dateReader) chinese() (Date, int) {
	d := Date{Year: r.year}
	i, ok := r.readYear(&d)
	if !ok {
		return Date{}, r.i
	}
	if month, j := r.numberBefore(i, "月"); j > i {
		d.Month = orNone(month)
		i = r.readDay(&d, j)
	} else if i == r.i {
		return Date{}, r.i
	}
	end := r.part(&d, i)
	return d, r.before(&d, end)
}

// readYear reads 2025年, or 25年 for 2025年. In running text a short year needs
// something after it (25年底), since 25年 is a time.
func (r dateReader) readYear(d *Date) (int, bool) {
	year, i := r.number(r.i)
	digits := i - r.i
	j := skipSpace(r.rs, i)
	if digits == 0 || !hasAny(r.rs, j, "年") {
		return r.i, r.year != 0
	}
	j++
	j += hasWord(r.rs, j, "度")
	d.Year = year
	if digits == 4 {
		return j, r.whole || year >= 1900 && year < 2200
	}
	d.Year = 2000 + year
	if digits != 2 || !r.whole && !r.shortYear(j) {
		return r.i, false
	}
	return j, true
}

// shortYear reports whether what follows 25年 at i makes it a date.
func (r dateReader) shortYear(i int) bool {
	if !isDigit(r.rs[r.i]) {
		return false
	}
	n, j := r.number(i)
	return hasAny(r.rs, i, "底", "末", "初", "上半年", "下半年") || n >= 1 && n <= 12 && hasAny(r.rs, j, "月")
}

func (r dateReader) readDay(d *Date, i int) int {
	day, j := r.numberBefore(i, "日", "号")
	if j > i {
		d.Day = orNone(day)
	}
	return j
}

// numberBefore reads a number and one of the one-letter words after it, with
// spaces between; the end is i when they do not stand there.
func (r dateReader) numberBefore(i int, words ...string) (int, int) {
	start := skipSpace(r.rs, i)
	n, end := r.number(start)
	after := skipSpace(r.rs, end)
	if end == start || !hasAny(r.rs, after, words...) {
		return 0, i
	}
	return n, after + 1
}

// yearParts and monthParts are the words that may follow a year or a month.
var (
	yearParts = []struct {
		text string
		part Part
	}{
		{"年底", End}, {"年末", End}, {"年初", Start}, {"底", End}, {"末", End}, {"初", Start}, {"年中", Middle}, {"中", Middle},
		{"上半年", FirstHalf}, {"下半年", SecondHalf},
		{"第一季度", Quarter1}, {"第二季度", Quarter2}, {"第三季度", Quarter3}, {"第四季度", Quarter4},
		{"一季度", Quarter1}, {"二季度", Quarter2}, {"三季度", Quarter3}, {"四季度", Quarter4},
		{"第1季度", Quarter1}, {"第2季度", Quarter2}, {"第3季度", Quarter3}, {"第4季度", Quarter4},
		{"1季度", Quarter1}, {"2季度", Quarter2}, {"3季度", Quarter3}, {"4季度", Quarter4},
		{"Q1", Quarter1}, {"Q2", Quarter2}, {"Q3", Quarter3}, {"Q4", Quarter4},
	}
	monthParts = []struct {
		text string
		part Part
	}{
		{"月底", End}, {"底", End}, {"末", End}, {"初", Start}, {"中旬", MidTen}, {"中", Middle}, {"上旬", Early}, {"下旬", Late},
	}
)

// part reads the part of the year or month at i. The end of a quarter or half
// (一季度末) is the end of its last month.
func (r dateReader) part(d *Date, i int) int {
	if d.Day != 0 {
		return i
	}
	parts := yearParts
	if d.Month != 0 {
		parts = monthParts
	}
	j := skipSpace(r.rs, i)
	for _, p := range parts {
		n := hasWord(r.rs, j, p.text)
		if n == 0 || p.text == "中" && !r.whole {
			continue
		}
		d.Part = p.part
		j += n
		if p.part >= FirstHalf && hasAny(r.rs, j, "末", "底") {
			_, _, month, _ := d.span()
			d.Month, d.Part, j = month, End, j+1
		}
		return j
	}
	return i
}

// before reads 前, 之前 or 以前; 前列 and the like are other words.
func (r dateReader) before(d *Date, i int) int {
	for _, w := range []string{"以前", "之前", "前"} {
		if n := hasWord(r.rs, i, w); n > 0 && !hasAny(r.rs, i, "前列", "前三", "前五", "前十") {
			d.Before = true
			return i + n
		}
	}
	return i
}

// findDate reads a date at i of running text.
func findDate(rs []rune, i int) (Date, int, bool) {
	r := dateReader{rs: rs, i: i}
	d, end := r.read()
	if end > i && d.fault() == "" {
		return d, end, true
	}
	// A month and day whose year was named before: 6月底, 5月18日.
	n, j := r.number(i)
	if j == i || n < 1 || n > 12 || !hasAny(rs, j, "月") {
		return Date{}, i, false
	}
	d = Date{Month: n}
	end = r.part(&d, r.readDay(&d, j+1))
	return d, r.before(&d, end), true
}
