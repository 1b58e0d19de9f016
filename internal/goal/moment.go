package goal

import (
	"pilotplan/internal/quantity"
	words "pilotplan/internal/vocabulary"
)

// moment is a time that the sentence names.
type moment struct {
	from, to int
	year     int // the last that it covers; 0 if it has none of its own
	month    int // the last month covered; 0 if it names none
	first    int // the first year of a period; else year
	role     role
	relative bool // 试点期末, 三年内: dated by the plan's period or the day
}

// role is what a moment does in its sentence.
type role uint8

const (
	other    role = iota
	deadline      // the goal is to be reached by then
	pastTime      // it is over
	start         // 2023年起
	base          // 较2022年, 由2022年的
)

// findMoments finds the times of the sentence, left to right, and flags them.
func (r *reading) findMoments() {
	r.moments = r.moments[:0]
	for i := 0; i < len(r.rs); {
		if r.flagged(i, titled) {
			i++
			continue
		}
		m, ok := r.momentAt(i)
		if !ok {
			i++
			continue
		}
		r.flag(m.from, m.to, dated)
		r.moments = append(r.moments, m)
		i = m.to
	}
	r.addWords()
}

func (r *reading) momentAt(i int) (moment, bool) {
	c := r.rs[i]
	switch {
	case isDigit(c):
		if r.glued(i) {
			return moment{}, false
		}
		return r.arabicDate(i)
	case c == '二':
		return r.chineseDate(i)
	case c == '十' && !r.flagged(i, titled):
		return r.planPeriod(i)
	}
	return moment{}, false
}

func (r *reading) glued(i int) bool {
	if i == 0 {
		return false
	}
	p := r.rs[i-1]
	return isWordRune(p) || p == '.' || p == '〔' || p == '+' || p == '/' || p == '-' && i > 1 && isWordRune(r.rs[i-2])
}

// arabicDate reads 2025年6月底前, 2023—2025年, 2025-06, 6月底前, 25年底.
func (r *reading) arabicDate(i int) (moment, bool) {
	n, end := r.number(i)
	digits := end - i
	switch {
	case digits == 4 && n >= 1900 && n < 2200:
		return r.yearDate(i, end, n)
	case digits == 2 && r.is(end, '年') && (r.hasAny(end+1, "底", "末", "初", "上半年") > 0 || r.monthAt(end+1)):
		return r.restOfYear(moment{from: i, year: 2000 + n, first: 2000 + n}, end+1), true
	case digits <= 2 && r.rangeMark(end) > 0 && r.endsWithAny(i, "今年", "去年", "明年"):
		if m := r.toMonth(moment{from: i - 2, to: end, month: n}); m.to > end {
			return m, true
		}
	case digits <= 2 && n >= 1 && n <= 12 && r.is(end, '月') && !r.in(end+1, "均度"):
		m := r.month(moment{from: i, month: n}, end+1)
		if r.endsWithAny(i, "今年", "去年", "明年") {
			m.from -= 2
		}
		return r.toMonth(m), true
	}
	return moment{}, false
}

func (r *reading) number(i int) (n, end int) {
	for end = i; end < len(r.rs) && isDigit(r.rs[end]) && end-i < 6; end++ {
		n = n*10 + int(r.rs[end]-'0')
	}
	return n, end
}

func (r *reading) monthAt(i int) bool {
	n, end := r.number(i)
	return end > i && n <= 12 && r.is(end, '月')
}

// toMonth goes on over the second month of 1—5月 and 6月至12月.
func (r *reading) toMonth(m moment) moment {
	mark := r.rangeMark(m.to)
	if mark == 0 {
		return m
	}
	n, end := r.number(m.to + mark)
	if n >= 1 && n <= 12 && r.is(end, '月') {
		m.month = n
		return r.month(m, end+1)
	}
	return m
}

// yearDate reads what follows four digits at i that may be a year.
func (r *reading) yearDate(i, end, n int) (moment, bool) {
	m := moment{from: i, to: end, year: n, first: n}
	if r.is(end, '年') && !r.in(end+1, "前三") {
		m = r.restOfYear(m, end+1)
		return r.period(m), true
	}
	if r.is(end, '年') {
		return r.period(r.restOfYear(m, end+1)), true
	}
	if mark := r.rangeMark(end); mark > 0 {
		if last, after := r.number(end + mark); after-end-mark == 4 && last >= n && last < n+30 && r.is(after, '年') {
			m.year = last
			return r.restOfYear(m, after+1), true
		}
	}
	if r.in(end, ".-/") {
		if month, after := r.number(end + 1); month >= 1 && month <= 12 && after-end <= 3 && !r.is(after, '%') && r.unitAt(after) == after {
			m.month, m.to = month, after
			return r.period(m), true
		}
	}
	return moment{}, false
}

// period goes on over the end of 2023年至2025年 and 2023年1月—2025年12月.
func (r *reading) period(m moment) moment {
	n := r.rangeMark(m.to)
	if n == 0 || r.in(m.from-1, "由从") && r.isValueAfter(m.to+n) {
		return m
	}
	last, end := r.number(m.to + n)
	if end-m.to-n != 4 || last < m.year || last > m.year+30 {
		if month, after := r.number(m.to + n); m.month > 0 && month <= 12 && r.is(after, '月') {
			m.month = month
			return r.month(m, after+1)
		}
		return m
	}
	switch {
	case r.is(end, '年'):
		m.year, m.month = last, 0
		return r.restOfYear(m, end+1)
	case r.in(end, ".-/"):
		if month, after := r.number(end + 1); month >= 1 && month <= 12 {
			m.year, m.month, m.to = last, month, after
		}
	}
	return m
}

func (r *reading) isValueAfter(i int) bool {
	_, end := r.number(i)
	return !r.is(end, '年')
}

// restOfYear reads what may follow 2025年: a month, a part of the year, 前.
func (r *reading) restOfYear(m moment, i int) moment {
	m.to = i
	if r.is(i, '度') {
		m.to++
	}
	if n, end := r.number(m.to); end > m.to && n >= 1 && n <= 12 && r.is(end, '月') {
		m.month = n
		return r.month(m, end+1)
	}
	for _, p := range yearParts {
		if n := r.has(m.to, p.word); n > 0 && !(p.word == "中" && !r.endsPart(m.to+n)) {
			m.month = p.month
			m.to += n
			break
		}
	}
	return r.before(m)
}

// endsPart reports whether a part of the year ends at i.
func (r *reading) endsPart(i int) bool { return i >= len(r.rs) || isPunct(r.rs[i]) || r.is(i, '前') }

// yearParts are the parts of a year by their last month.
var yearParts = []struct {
	word  string
	month int
}{
	{"年底", 12}, {"年末", 12}, {"底", 12}, {"末", 12}, {"年初", 1}, {"初", 1}, {"上半年", 6}, {"下半年", 12}, {"年中", 6}, {"中", 6},
	{"前三季度", 9}, {"第一季度末", 3}, {"第二季度末", 6}, {"第三季度末", 9}, {"第四季度末", 12}, {"一季度末", 3}, {"二季度末", 6}, {"三季度末", 9}, {"四季度末", 12},
	{"第一季度", 3}, {"第二季度", 6}, {"第三季度", 9}, {"第四季度", 12}, {"一季度", 3}, {"二季度", 6}, {"三季度", 9}, {"四季度", 12},
	{"1季度", 3}, {"2季度", 6}, {"3季度", 9}, {"4季度", 12}, {"Q1", 3}, {"Q2", 6}, {"Q3", 9}, {"Q4", 12},
}

// month reads what may follow 6月: a day, a third of the month, 前.
func (r *reading) month(m moment, i int) moment {
	m.to = i
	if n, end := r.number(i); end > i && n <= 31 && r.in(end, "日号") {
		m.to = end + 1
	} else {
		m.to += r.hasAny(i, "上旬", "中旬", "下旬", "月底", "底", "末", "初")
	}
	return r.before(m)
}

// before reads 前, 之前, 以前; 前列 and 前5名 are other words.
func (r *reading) before(m moment) moment {
	if n := r.hasAny(m.to, "以前", "之前"); n > 0 {
		m.to += n
	} else if r.is(m.to, '前') && !r.in(m.to+1, "列三五十瞻沿期后所景往") && (m.to+1 >= len(r.rs) || !isDigit(r.rs[m.to+1])) {
		m.to++
	}
	return m
}

// chineseDate reads 二〇二五年六月底前.
func (r *reading) chineseDate(i int) (moment, bool) {
	if r.hasAny(i+1, "〇", "○", "零") == 0 {
		return moment{}, false
	}
	end := i + 4
	if !r.is(end, '年') {
		return moment{}, false
	}
	for end++; end < len(r.rs) && r.in(end, "一二三四五六七八九十月日底末初前"); end++ {
	}
	m := moment{from: i, to: end}
	if d, err := quantity.ParseDate(r.slice(i, end)); err == nil {
		m.year, m.first, m.month = d.Year, d.Year, int(d.Last().Month())
	}
	return m, m.year > 0
}

// planPeriod reads “十四五”末 and “十四五”期间; the five-year plan without either is a name.
func (r *reading) planPeriod(i int) (moment, bool) {
	if !r.in(i+1, "二三四五六") || !r.is(i+2, '五') {
		return moment{}, false
	}
	j := i + 3
	if r.is(j, '”') {
		j++
	}
	n := r.hasAny(j, "期末", "末期", "末", "期间", "时期", "期内", "收官之年", "收官", "初期")
	if n == 0 || r.has(j, "末位") > 0 {
		r.flag(i, i+3, covered)
		return moment{}, false
	}
	from := i
	if r.is(i-1, '“') {
		from--
	}
	plan := map[rune]int{'二': 2015, '三': 2020, '四': 2025, '五': 2030, '六': 2035}[r.rs[i+1]]
	return r.before(moment{from: from, to: j + n, year: plan, first: plan - 4}), true
}

// addWords adds the times said in words, 试点期末 and 三年内, and puts all in order.
func (r *reading) addWords() {
	for _, m := range r.marks {
		if m.families&(words.Due|words.DueMaybe) == 0 || r.flagged(m.from, dated|titled) || r.flagged(m.to-1, dated) {
			continue
		}
		if m.families&words.Due == 0 && !r.opensOrReaches(m) {
			continue
		}
		t := r.before(moment{from: m.from, to: m.to, relative: true})
		r.flag(t.from, t.to, dated)
		r.insert(t)
	}
	for i := 0; i < len(r.rs); i++ {
		if !isNumeral(r.rs[i]) || r.flagged(i, dated|covered|titled) {
			continue
		}
		end, _, _ := r.numeral(i)
		if t, ok := r.spanTime(i, max(end, i+1)); ok {
			r.flag(t.from, t.to, dated)
			r.insert(t)
			end = t.to
		}
		i = max(end, i+1) - 1
	}
}

func (r *reading) insert(m moment) {
	at := len(r.moments)
	for at > 0 && r.moments[at-1].from > m.from {
		at--
	}
	r.moments = append(r.moments, moment{})
	copy(r.moments[at+1:], r.moments[at:])
	r.moments[at] = m
}

// opensOrReaches reports whether a word such as 全年 stands where a deadline stands: at the start of a clause, behind 到
// or before 前.
func (r *reading) opensOrReaches(m mark) bool {
	if m.from == 0 || isPunct(r.rs[m.from-1]) || r.in(m.to, "前") && !r.in(m.to+1, "列三五十") {
		return true
	}
	if r.endsWithAny(m.from, "到", "至", "于", "力争", "确保", "争取", "力求", "计划", "预计", "在", "并", "将") {
		return true
	}
	return false
}

// spanTime reads the number from i to end as a span within which something is to be done: 三年内, 用3—5年时间, 未来三年,
// 三年引进…. It also knows spans that are over: 近三年, 连续三年, 过去五年.
func (r *reading) spanTime(i, end int) (moment, bool) {
	from := i
	if n := r.rangeMark(end); n > 0 {
		if after, _, _ := r.numeral(end + n); r.is(after, '年') {
			end = after
		}
	}
	unit := r.hasAny(end, "年", "个月", "个季度", "周年")
	if unit == 0 || r.has(end, "年级") > 0 {
		return moment{}, false
	}
	to := end + unit
	m := moment{from: from, to: to, relative: true}
	switch {
	case r.overBefore(i) || r.hasAny(to, "来", "以来") > 0 && r.has(to, "来自") == 0:
		m.role = pastTime
		return m, true
	case r.endsWithAny(i, "通过", "经过") && r.hasAny(to, "努力", "奋斗", "的努力", "持续努力", "左右努力", "左右的努力", "建设") > 0:
		return m, true
	case r.endsWithAny(i, "每", "第", "每隔", "满", "质保", "为期"):
		return moment{}, false
	case r.hasAny(to, "行动", "计划", "规划", "方案", "期", "质保", "攻坚", "任务", "以上", "建设", "免费") > 0:
		return moment{}, false
	}
	if n := r.hasAny(to, "左右时间内", "左右的时间", "左右时间", "时间内", "时间里", "时间", "左右", "以内", "之内", "内", "期间"); n > 0 && !r.grows(i) {
		m.to += n
		return m, true
	}
	if n := r.hasAny(to, "后"); n > 0 && !r.grows(i) {
		m.to += n
		return m, true
	}
	if r.endsWithAny(i, "未来", "今后", "未来的", "接下来", "下一个", "再用", "用") {
		return m, true
	}
	opens := i == 0 || isPunct(r.rs[i-1]) || r.endsWithAny(i, "力争", "确保", "争取", "计划", "试点", "力求", "预计", "拟", "将")
	return m, opens && to < len(r.rs) && !isPunct(r.rs[to]) && r.predicate(to)
}

// overBefore reports whether the span that begins at i is over: 近三年, 连续三年, 过去五年.
func (r *reading) overBefore(i int) bool {
	return r.endsWithAny(i, "过去", "近", "最近", "前", "以往", "过往", "此前", "连续", "时隔", "历时", "历经", "已", "已有", "走过")
}

// grows reports whether the span that begins at i is itself the value: 质保期延长至五年.
func (r *reading) grows(i int) bool {
	if r.is(i-1, '在') {
		return false
	}
	return r.endsWithAny(i, "至", "到", "由", "从", "不少于", "不低于", "超过") && !r.endsWithAny(i, "力争到", "在未来")
}

// predicate reports whether a verb begins at i.
func (r *reading) predicate(i int) bool {
	for _, m := range between(r.marks, i, i+1) {
		if m.families&(words.Act|words.Change|words.Obtain|words.Finished|words.Reach|words.Will) != 0 {
			return true
		}
	}
	return r.hasAny(i, "累计", "合计", "共", "新", "再", "内", "分") > 0
}
