package goal

// figure is a number with its unit, or a word that stands for one.
type figure struct {
	from, to int // all of it, with words of relation: 不少于60家
	core     int // where the number begins
	unit     int // where the unit begins; to the unit's end when unitEnd > unit
	unitEnd  int
	kind     figureKind
	chinese  bool // written in Chinese numerals
	about    bool // 余, 多, 约
	bound    bool // 不低于, 以上, 超过: a threshold
	pair     bool // a range
}

// figureKind says what sort of number it is.
type figureKind uint8

const (
	bare     figureKind = iota // no unit
	count                      // 60家, 5亿元
	share                      // %, 成, 三分之一, 过半
	points                     // 个百分点
	times                      // 翻番, 2倍, 再造一个
	rank                       // 前5名, 第1位
	span                       // 三年, 7天, 48小时
	mean                       // 全国平均水平
	whole                      // 全覆盖
	none                       // 零事故
	achieved                   // a milestone
)

func isNumeral(c rune) bool { return isDigit(c) || isChineseNumeral(c) }

func isChineseNumeral(c rune) bool {
	switch c {
	case '〇', '零', '一', '二', '两', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千', '万', '亿', '廿', '卅',
		'壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖', '拾', '佰', '仟':
		return true
	}
	return false
}

// findFigures finds the numbers that may be values, left to right.
func (r *reading) findFigures() {
	r.figures = r.figures[:0]
	for i := 0; i < len(r.rs); {
		if r.flagged(i, covered|titled|dated) {
			i++
			continue
		}
		f, end := r.figureAt(i)
		if f.to > f.from {
			if !r.flagged(f.core, quoted) || r.spoken(f) {
				r.figures = append(r.figures, f)
				r.flag(f.from, f.to, taken)
			}
		}
		i = max(end, i+1)
	}
}

// spoken reports whether a number in quotes is said there and not part of a name: a threshold or a per cent.
func (r *reading) spoken(f figure) bool {
	return f.bound || f.kind == share && !f.chinese || f.kind == points
}

// figureAt reads a figure at i; end is where to look on.
func (r *reading) figureAt(i int) (f figure, end int) {
	switch c := r.rs[i]; {
	case c == '第':
		return r.ordinal(i)
	case c == '前' || c == 'T' || c == 't':
		return r.topPlaces(i)
	case c == '过' || c == '半':
		if n := r.hasAny(i, "过半数", "过半", "半数"); n > 0 && !r.in(i+n, "年天个小月") {
			return r.whole(figure{from: i, core: i, to: i + n, kind: share, chinese: true})
		}
		if n := r.hasAny(i, "半小时", "半个小时", "半个月", "半个工作日"); n > 0 && (r.in(i-1, "到至在") || r.in(i+n, "内以之")) {
			return r.whole(figure{from: i, core: i, to: i + n, unit: i + n, unitEnd: i + n, kind: span, chinese: true})
		}
	case c == '翻' || c == '倍' || c == '减':
		return r.doubling(i)
	case c == '再':
		if n := r.hasAny(i, "再造一个", "再造1个", "再造两个", "再造2个"); n > 0 {
			return figure{from: i, core: i, to: i + n, kind: times}, i + n
		}
	case c == '首' || c == '榜':
		if n := r.hasAny(i, "首位", "榜首"); n > 0 && !r.in(i+n, "度") {
			return figure{from: i, core: i, to: i + n, kind: rank}, i + n
		}
	case isNumeral(c):
		return r.numberAt(i)
	}
	return figure{}, i + 1
}

// numeral returns the end of the number at i, whether it is Chinese, and whether 余 or 多 makes it approximate.
func (r *reading) numeral(i int) (end int, chinese, about bool) {
	end = i
	if isDigit(r.rs[i]) {
		end = r.digits(i)
	} else {
		chinese = true
		for end < len(r.rs) && isChineseNumeral(r.rs[end]) || end > i && r.is(end, '点') && end+1 < len(r.rs) && isChineseNumeral(r.rs[end+1]) {
			end++
		}
	}
	for !chinese && end < len(r.rs) && r.in(end, "万亿千百十") && !r.startsUnit(end) {
		end++
	}
	if r.in(end, "余多几来") && !r.hasMany(end) {
		about = true
		end++
		for end < len(r.rs) && r.in(end, "万亿") {
			end++
		}
	}
	if chinese {
		for end > i && r.startsUnit(end-1) {
			end--
		}
	}
	return end, chinese, about
}

// hasMany reports whether 多 or 来 at i begins a word of its own: 多家, 来自.
func (r *reading) hasMany(i int) bool {
	return r.is(i, '来') && r.in(i+1, "自源到") || r.is(i, '几') && !r.in(i+1, "家个项台件名条亿万")
}

// digits returns the end of the Arabic number at i, with thousands and decimals.
func (r *reading) digits(i int) int {
	for i < len(r.rs) && isDigit(r.rs[i]) {
		i++
	}
	for r.is(i, '，') && r.threeDigits(i+1) && i+4 <= len(r.rs) && r.at[i+1]-r.at[i] == 1 {
		i += 4
	}
	if r.is(i, '.') && i+1 < len(r.rs) && isDigit(r.rs[i+1]) {
		i++
		for i < len(r.rs) && isDigit(r.rs[i]) {
			i++
		}
	}
	return i
}

func (r *reading) threeDigits(i int) bool {
	if i+3 > len(r.rs) || i+3 < len(r.rs) && isDigit(r.rs[i+3]) {
		return false
	}
	return isDigit(r.rs[i]) && isDigit(r.rs[i+1]) && isDigit(r.rs[i+2])
}

// startsUnit reports whether the 百, 千 or 万 at i begins a unit or fraction: 百分点, 千克, 千瓦时.
func (r *reading) startsUnit(i int) bool {
	switch r.rs[i] {
	case '百', '万':
		return r.hasAny(i+1, "分之", "分点") > 0
	case '千':
		return r.has(i+1, "分之") > 0 || r.in(i+1, "克瓦米伏卡赫帕焦")
	}
	return false
}

// numberAt reads a number that begins with a numeral.
func (r *reading) numberAt(i int) (figure, int) {
	if n := r.hasAny(i, "百分之", "千分之", "万分之"); n > 0 && i+n < len(r.rs) && isNumeral(r.rs[i+n]) {
		end, chinese, _ := r.numeral(i + n)
		return r.whole(figure{from: i, core: i, to: end, unit: i, unitEnd: i, kind: share, chinese: chinese})
	}
	if n := r.has(i, "一半"); n > 0 {
		return r.whole(figure{from: i, core: i, to: i + n, kind: share, chinese: true})
	}
	end, chinese, about := r.numeral(i)
	if f, ok := r.ratio(i, end); ok {
		return f, f.to
	}
	if r.is(end, '强') && r.enters(i) {
		return figure{from: i, core: i, to: end + 1, unit: end + 1, unitEnd: end + 1, kind: rank, chinese: chinese}, end + 1
	}
	if end == i || r.decoy(i, end) {
		return figure{}, max(end, i+1)
	}
	if n := r.has(end, "分之"); n > 0 && end+n < len(r.rs) && isNumeral(r.rs[end+n]) {
		end, _, _ = r.numeral(end + n)
		return r.whole(figure{from: i, core: i, to: end, kind: share, chinese: chinese})
	}
	f := figure{from: i, core: i, to: end, unit: end, unitEnd: end, chinese: chinese, about: about}
	if r.is(end, '成') && end-i <= 2 && r.tenths(end) {
		return r.tenthsAt(f)
	}
	f = r.withUnit(f)
	f = r.withRange(f)
	if !r.counts(f) {
		return figure{}, f.to
	}
	return r.whole(f)
}

// enters reports whether a verb of entering stands before the 500强 at i.
func (r *reading) enters(i int) bool {
	for j := i - 1; j >= 0 && i-j < 20 && !r.in(j, "，。；：“"); j-- {
		if r.hasAny(j, "进入", "跻身", "入围", "入选", "迈入", "列入", "进军", "位列") > 0 {
			return true
		}
	}
	return false
}

// ratio reads 1∶1 behind a verb of reaching.
func (r *reading) ratio(i, end int) (figure, bool) {
	if !r.in(end, "：∶") || end+1 >= len(r.rs) || !isDigit(r.rs[end+1]) || !r.endsWithAny(i, "到", "至", "为") {
		return figure{}, false
	}
	to := r.digits(end + 1)
	return figure{from: i, core: i, to: to, unit: to, unitEnd: to, kind: bare}, !r.in(to, "：∶")
}

// tenths reports whether the 成 at i counts tenths and begins no word: 三成员, 一成不变.
func (r *reading) tenths(i int) bool {
	return !r.in(i+1, "立为果本员功品套交效就长熟形都绩分不年人") && !r.flagged(i, covered)
}

func (r *reading) tenthsAt(f figure) (figure, int) {
	f.to++
	if f.to < len(r.rs) && isChineseNumeral(r.rs[f.to]) && !r.in(f.to, "百千万亿") {
		f.to++
	} else if r.in(f.to, "多余") {
		f.to, f.about = f.to+1, true
	}
	f.unit, f.unitEnd, f.kind = f.to, f.to, share
	if mark := r.rangeMark(f.to); mark > 0 && f.to+mark < len(r.rs) && isNumeral(r.rs[f.to+mark]) {
		end, _, _ := r.numeral(f.to + mark)
		if r.is(end, '成') {
			f.to, f.pair = end+1, true
		}
	}
	return r.whole(f)
}

// decoy reports whether the number from i to end belongs to a name, a version, a telephone number or a formula.
func (r *reading) decoy(i, end int) bool {
	if i > 0 {
		p := r.rs[i-1]
		if isLatin(p) || isDigit(p) || p == '〔' || p == '+' || p == '_' || p == '×' || p == '÷' || p == '^' || p == '#' || p == '-' || p == '∶' {
			return true
		}
		if (p == ' ' && isDigit(r.rs[i]) && i > 1 && isLatin(r.rs[i-2]) && r.standard(i)) || p == '/' && i > 1 && isWordRune(r.rs[i-2]) {
			return true
		}
		if (p == '.' || p == '·' || p == '—' || p == '：') && i > 1 && isDigit(r.rs[i-2]) && isDigit(r.rs[i]) && !r.flagged(i-1, taken) {
			return true
		}
	}
	if end >= len(r.rs) {
		return false
	}
	switch c := r.rs[end]; {
	case c == '+' || c == '〕' || c == '_' || c == '∶' || c == '-' || c == '·' || c == '#':
		return true
	case c == '号' && !r.is(end+1, '召'):
		return true
	case c == '大' && r.slogan(i, end):
		return true
	case c == '.' || c == '：':
		return end+1 < len(r.rs) && isDigit(r.rs[end+1])
	case isLatin(c):
		return r.unitAt(end) == end
	}
	return false
}

// slogan reports whether the number counts a list of names: 三大战略, 5大行动, but neither 3大类 nor 10大.
func (r *reading) slogan(i, end int) bool { return end-i <= 3 && r.has(end, "大类") == 0 }

// standard reports whether the number at i, behind a blank, is that of a standard: ISO 9001, GB/T 9704.
func (r *reading) standard(i int) bool {
	return r.endsWithAny(i-1, "ISO", "GB", "IEC", "B/T", "/T", "IATF", "AS", "EN", "JIS", "ASTM", "HACCP", "CMMI", "TS", "SA", "T/", "DB")
}

// whole adds the words of relation before and behind.
func (r *reading) whole(f figure) (figure, int) {
	if n := r.hasAny(f.to, "及以上", "或以上", "以上", "及以下", "或以下", "以下", "以内", "之内"); n > 0 && r.has(f.to, "以上下") == 0 {
		f.to += n
		f.bound = true
	} else if n := r.hasAny(f.to, "左右", "上下"); n > 0 && r.has(f.to, "上下游") == 0 {
		f.to += n
		f.about = true
	}
	end := f.to
	for _, p := range prefixes {
		if r.endsWith(f.from, p.word) && !r.flagged(f.from-1, covered) {
			f.from -= len([]rune(p.word))
			f.bound = f.bound || p.bound
			f.about = f.about || !p.bound
			break
		}
	}
	return f, end
}

// prefixes are words of relation before a number; bound says that they set a threshold.
var prefixes = []struct {
	word  string
	bound bool
}{
	{"不低于", true}, {"不少于", true}, {"不小于", true}, {"不下于", true}, {"至少", true}, {"不高于", true}, {"不超过", true}, {"不多于", true},
	{"不大于", true}, {"不超", true}, {"至多", true}, {"最多", true}, {"超过", true}, {"突破", true}, {"高于", true}, {"多于", true},
	{"大于", true}, {"低于", true}, {"少于", true}, {"小于", true}, {"不足", true}, {"不到", true}, {"≥", true}, {"≤", true}, {"超", true}, {"逾", true},
	{"大约", false}, {"约为", false}, {"约", false}, {"将近", false}, {"接近", false}, {"近", false},
}
