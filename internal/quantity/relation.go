package quantity

import "pilotplan/internal/quantity/numeral"

// Relation says how a value stands to its number.
type Relation uint8

// The relations; Exactly is what a number says when no word is added.
const (
	Exactly Relation = iota
	AtLeast          // 不低于, 以上, 20+: the number itself counts
	AtMost           // 不高于, 以内, 前5名
	About            // 约, 左右, 余, 多, 百万元级
	Between          // 20%—30%: Number to High
	Above            // 超过, 突破
	Below            // 低于, 不足
)

func (r Relation) String() string {
	names := [...]string{"=", ">=", "<=", "~", "range", ">", "<"}
	if int(r) < len(names) {
		return names[r]
	}
	return "?"
}

// Bound reports whether the number is a threshold: at least, at most, above or below it.
func (r Relation) Bound() bool { return r == AtLeast || r == AtMost || r == Above || r == Below }

// word is a word of relation; where one begins or ends another, the longer stands first.
type word struct {
	text     string
	relation Relation
}

var prefixWords = []word{
	{"不低于", AtLeast}, {"不少于", AtLeast}, {"不小于", AtLeast}, {"不下于", AtLeast}, {"不短于", AtLeast}, {"不亚于", AtLeast},
	{"大于或等于", AtLeast}, {"大于等于", AtLeast}, {"高于或等于", AtLeast}, {"等于或高于", AtLeast}, {"等于或大于", AtLeast},
	{"至少", AtLeast}, {"最少", AtLeast}, {"最低", AtLeast}, {"起码", AtLeast}, {"不下", AtLeast}, {"≥", AtLeast}, {">=", AtLeast},
	{"不高于", AtMost}, {"不超过", AtMost}, {"未超过", AtMost}, {"不多于", AtMost}, {"不大于", AtMost}, {"不长于", AtMost}, {"不超", AtMost},
	{"小于或等于", AtMost}, {"小于等于", AtMost}, {"低于或等于", AtMost}, {"等于或低于", AtMost}, {"等于或小于", AtMost},
	{"至多", AtMost}, {"最多", AtMost}, {"最高", AtMost}, {"≤", AtMost}, {"<=", AtMost},
	{"超过", Above}, {"超出", Above}, {"突破", Above}, {"高于", Above}, {"多于", Above}, {"大于", Above}, {"不止", Above}, {"超", Above},
	{"逾", Above}, {">", Above},
	{"低于", Below}, {"少于", Below}, {"小于", Below}, {"短于", Below}, {"不足", Below}, {"不到", Below}, {"不满", Below}, {"未满", Below},
	{"未到", Below}, {"<", Below},
	{"大约", About}, {"约为", About}, {"约", About}, {"将近", About}, {"接近", About}, {"近", About},
	{"大概", About}, {"大致", About}, {"~", About}, {"≈", About},
}

var suffixWords = []word{
	{"及以上", AtLeast}, {"或以上", AtLeast}, {"以上", AtLeast}, {"之上", AtLeast}, {"或更多", AtLeast}, {"或更高", AtLeast},
	{"及以下", AtMost}, {"或以下", AtMost}, {"以下", AtMost}, {"之下", AtMost}, {"及以内", AtMost}, {"以内", AtMost}, {"之内", AtMost},
	{"左右", About}, {"上下", About}, {"开外", Above}, {"量级", About},
}

// notAfter lists, for a word of relation of one character, what makes it the end of another word: 节约, 附近.
var notAfter = map[rune]string{
	'约': "节签集合预条违制履公契特简俭隐邀誓", '近': "附最邻靠贴临亲远就新", '超': "赶高反英",
	'>': "-=<", '<': "-=",
}

// wordsByEnd are the prefixes by the character that they end in.
var wordsByEnd = func() map[rune][]word {
	by := map[rune][]word{}
	for _, w := range prefixWords {
		letters := []rune(w.text)
		last := letters[len(letters)-1]
		by[last] = append(by[last], w)
	}
	return by
}()

// before reads a word of relation that ends before i, not reaching back before floor, and says where it begins.
func (r *reader) before(i, floor int) (Relation, int) {
	j := r.rs.SpaceBefore(i)
	if r.rs.Is(j-1, '了') {
		j-- // 超过了
	}
	if j <= floor || j <= 0 {
		return Exactly, i
	}
	for _, w := range wordsByEnd[r.rs[j-1]] {
		n := r.rs.EndsWithAny(j, w.text)
		if n == 0 || j-n < floor || n == 1 && r.rs.In(j-2, notAfter[r.rs[j-1]]) {
			continue
		}
		return w.relation, j - n
	}
	return Exactly, i
}

// after reads what says a relation behind the unit at i: 以上, （含）以上, 左右, 多, +, 级. 上下游 is none.
func (r *reader) after(i int) (Relation, int) {
	j := r.including(r.rs.Space(i))
	for _, w := range suffixWords {
		if n := r.rs.Has(j, w.text); n > 0 && !(w.text == "上下" && r.rs.Is(j+n, '游')) {
			return w.relation, r.including(j + n)
		}
	}
	if r.rs.Is(j, '+') && j == i && !r.rs.IsA(j+1, numeral.Arabic|numeral.Latin) {
		return AtLeast, j + 1
	}
	return Exactly, i
}

// including passes over （含） and （含20家） at i.
func (r *reader) including(i int) int {
	if r.rs.Has(i, "(含") == 0 {
		return i
	}
	for j := i + 2; j < len(r.rs) && j < i+12; j++ {
		if r.rs[j] == ')' {
			return j + 1
		}
	}
	return i
}

// writeRelation is the one way String writes each relation, before the number.
var writeRelation = map[Relation]string{AtLeast: "不低于", AtMost: "不超过", About: "约", Above: "超过", Below: "低于"}
