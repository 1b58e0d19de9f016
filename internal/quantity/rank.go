package quantity

// scopes are those among whom one ranks; a longer word stands first.
var scopes = []string{
	"全行业", "同行业", "细分行业", "全国同行业", "全省同行业", "全国", "全省", "全市", "全县", "全区", "全球", "世界",
	"国际", "国内", "省内", "市内", "行业", "亚洲",
}

// rank reads a place in an order at i: 第3位, 全国前5名, 首位, TOP10.
func (r reader) rank(i int) (Quantity, int) {
	j := i
	q := Quantity{Rank: true, Unit: "位"}
	for _, s := range scopes {
		if n := hasWord(r.rs, j, s); n > 0 {
			q.Scope, j = s, j+n
			break
		}
	}
	j += hasWord(r.rs, j, "排名")
	switch {
	case hasAny(r.rs, j, "首位", "榜首") && !hasAny(r.rs, j, "首位度"):
		q.Number = Int(1)
		return q, j + 2
	case hasAny(r.rs, j, "第"):
		return r.place(q, i, j+1)
	case hasAny(r.rs, j, "前"):
		q.Relation = AtMost
		return r.place(q, i, j+1)
	case hasAny(r.rs, j, "TOP", "Top", "top") && (j == 0 || !isLatin(r.rs[j-1])):
		q.Relation = AtMost
		n, end, err := readNumeral(r.rs, skipSpace(r.rs, j+3))
		if err != nil || !n.arabic || n.pair {
			return Quantity{}, i
		}
		q.Number = n.value
		return q, end
	}
	return Quantity{}, i
}

// place reads the number at j and the 位, 名 or 强 after it; start is where the
// rank began.
func (r reader) place(q Quantity, start, j int) (Quantity, int) {
	n, end, err := readNumeral(r.rs, skipSpace(r.rs, j))
	if err != nil || end == j || n.pair || n.value.Sign() <= 0 || n.lone && n.value.Cmp(Int(10)) > 0 {
		return Quantity{}, start
	}
	q.Number = n.value
	if mark := r.mark(end); mark > 0 {
		if high, after, err := readNumeral(r.rs, end+mark); err == nil && after > end+mark && high.value.Cmp(n.value) >= 0 {
			q.High, q.Relation, end = high.value, Between, after
		}
	}
	k := skipSpace(r.rs, end)
	switch {
	case hasAny(r.rs, k, "位", "名", "强"):
		return q, r.afterPlace(k + 1)
	case hasAny(r.rs, k, "%") && q.Relation == AtMost:
		q.Unit = "%"
		return q, r.afterPlace(k + 1)
	case r.whole && end == len(r.rs), !r.whole && r.placeEnds(start, end, q):
		return q, end
	}
	return Quantity{}, start
}

// afterPlace passes over the 以内 of 前5名以内, which adds nothing.
func (r reader) afterPlace(i int) int {
	for _, w := range []string{"以内", "之内"} {
		i += hasWord(r.rs, i, w)
	}
	return i
}

// placeEnds reports whether a rank without 位 is meant: 居全市第一, 跃居第2, but
// neither 第一批 nor 前三年.
func (r reader) placeEnds(start, end int, q Quantity) bool {
	if end < len(r.rs) && isLetter(r.rs[end]) && r.rs[end] != '的' {
		return false
	}
	if q.Scope != "" {
		return true
	}
	return start > 0 && hasAny(r.rs, start-1, "居", "列", "排", "名", "至", "到", "入", "持", "是", "为", "身")
}
