package quantity

// Relation says how a value stands to its number.
type Relation uint8

// The relations; Exactly is what a number says when no word is added.
const (
	Exactly Relation = iota
	AtLeast          // 不低于, 以上: the number itself counts
	AtMost           // 不高于, 以内, 前5名
	About            // 约, 左右, 余, 多
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

// word is a word of relation; where one begins another, the longer stands first.
type word struct {
	text     string
	relation Relation
}

var prefixWords = []word{
	{"不低于", AtLeast}, {"不少于", AtLeast}, {"不小于", AtLeast}, {"不下于", AtLeast}, {"至少", AtLeast},
	{"最低", AtLeast}, {"≥", AtLeast}, {">=", AtLeast},
	{"不高于", AtMost}, {"不超过", AtMost}, {"不多于", AtMost}, {"不大于", AtMost}, {"不超", AtMost},
	{"至多", AtMost}, {"最多", AtMost}, {"≤", AtMost}, {"<=", AtMost},
	{"超过", Above}, {"突破", Above}, {"高于", Above}, {"多于", Above}, {"大于", Above}, {"超", Above},
	{"逾", Above}, {">", Above},
	{"低于", Below}, {"少于", Below}, {"小于", Below}, {"不足", Below}, {"不到", Below}, {"<", Below},
	{"大约", About}, {"约为", About}, {"约", About}, {"将近", About}, {"接近", About}, {"近", About},
	{"大概", About}, {"~", About}, {"≈", About},
}

var suffixWords = []word{
	{"及以上", AtLeast}, {"或以上", AtLeast}, {"以上", AtLeast},
	{"及以下", AtMost}, {"或以下", AtMost}, {"以下", AtMost}, {"以内", AtMost}, {"之内", AtMost},
	{"左右", About}, {"上下", About},
}

// readWord reads one of words at i; its length is 0 when there is none.
func readWord(rs []rune, i int, words []word) (Relation, int) {
	for _, w := range words {
		if n := hasWord(rs, i, w.text); n > 0 {
			return w.relation, n
		}
	}
	return Exactly, 0
}

// writeRelation is the one way String writes each relation, before the number.
var writeRelation = map[Relation]string{AtLeast: "不低于", AtMost: "不超过", About: "约", Above: "超过", Below: "低于"}
