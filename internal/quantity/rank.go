package quantity

import "pilotplan/internal/quantity/numeral"

// scopes are those among whom one ranks; a longer word stands first.
var scopes = []string{
	"全国同行业", "全省同行业", "细分行业", "全行业", "同行业", "全国", "全省", "全市", "全县", "全区", "全球", "世界",
	"国际", "国内", "省内", "市内", "行业", "亚洲", "同类", "同行",
}

// rank reads a place in an order at i: 第3位, 全国前5名, 首位, TOP10, No.3, 跻身500强. Of running text i is the place of
// 第, 前 or the like, and the scope stands before it.
func (r *reader) rank(i, floor int) (Match, bool) {
	start := i
	q := Quantity{Rank: true, Unit: "位"}
	if r.whole {
		q.Scope, i = r.scopeAt(i)
		i += r.rs.Has(i, "排名")
		i += r.rs.HasAny(i, "并列", "位居", "位列", "居", "列")
	}
	if i >= len(r.rs) {
		return Match{}, false
	}
	m := Match{Start: start, NumberStart: i, Kind: Place, Quantity: q}
	ok := false
	switch r.rs[i] {
	case '首', '榜':
		ok = r.first(&m, i)
	case '第':
		ok = r.place(&m, i+1, floor)
	case '前':
		m.Quantity.Relation = AtMost
		ok = r.place(&m, i+1, floor)
	case 'T', 't', 'N', 'n', '№':
		ok = r.latinRank(&m, i)
	default:
		if r.rs.IsA(i, numeral.Any) && !r.whole {
			ok = r.strongest(&m, i)
		}
	}
	if !ok {
		return Match{}, false
	}
	if !r.whole {
		m.Quantity.Scope, m.Start = r.scopeBefore(m.Start, floor)
	}
	m.Chinese = r.rs.IsA(m.NumberEnd-1, numeral.ChineseDigit|numeral.ChinesePower)
	return m, true
}

// scopeAt reads the scope that begins a value.
func (r *reader) scopeAt(i int) (string, int) {
	for _, list := range [][]string{scopes, r.scopes} {
		for _, s := range list {
			if n := r.rs.Has(i, s); n > 0 {
				return s, i + n
			}
		}
	}
	return "", i
}

// scopeBefore reads the scope that ends before the rank at i, or before 排名.
func (r *reader) scopeBefore(i, floor int) (string, int) {
	j := i - r.rs.EndsWithAny(i, "排名")
	for _, list := range [][]string{scopes, r.scopes} {
		for _, s := range list {
			if n := r.rs.EndsWithAny(j, s); n > 0 && j-n >= floor {
				return s, j - n
			}
		}
	}
	return "", i
}

func (r *reader) first(m *Match, i int) bool {
	n := r.rs.HasAny(i, "首位", "榜首")
	m.Quantity.Number = Int(1)
	m.NumberEnd, m.UnitStart, m.UnitEnd, m.End = i+n, i+n, i+n, i+n
	return n > 0 && !r.rs.Is(i+n, '度')
}

// latinRank reads TOP10 and, where it can be nothing else, No.3.
func (r *reader) latinRank(m *Match, i int) bool {
	if r.rs.IsA(i-1, numeral.Latin|numeral.Arabic) {
		return false
	}
	n := r.rs.HasAny(i, "TOP", "Top", "top")
	if n > 0 {
		m.Quantity.Relation = AtMost
	} else if n = r.rs.HasAny(i, "No.", "NO.", "no.", "№"); n == 0 || !r.whole && !r.placed(i) {
		return false
	}
	j := r.rs.Space(i + n)
	num, end, err := numeral.Read(r.rs, j)
	if err != nil || !num.Arabic || num.Pair || num.Value.Sign() <= 0 {
		return false
	}
	m.Quantity.Number = num.Value
	m.NumberEnd, m.UnitStart, m.UnitEnd, m.End = end, end, end, end
	return true
}

// entering are the verbs before 500强, which is no rank where none of them stands: 世界500强企业.
var entering = []string{"进入", "跻身", "入围", "入选", "迈入", "列入", "进军", "位列"}

// strongest reads the 500强 that somebody enters.
func (r *reader) strongest(m *Match, i int) bool {
	j := i
	for r.rs.IsA(j, numeral.Any) {
		j++
	}
	if !r.rs.Is(j, '强') {
		return false
	}
	num, end, err := numeral.Read(r.rs, i)
	if err != nil || end != j || num.Pair || !r.clauseHas(i, entering...) {
		return false
	}
	m.Quantity.Number, m.Quantity.Relation = num.Value, AtMost
	m.NumberEnd, m.UnitStart, m.UnitEnd, m.End = end, end, end+1, end+1
	return true
}

// place reads the number at j and the 位, 名, 强 or 甲 after it.
func (r *reader) place(m *Match, j, floor int) bool {
	q := &m.Quantity
	j = r.rs.Space(j)
	n, end, err := numeral.Read(r.rs, j)
	if err != nil || end == j || n.Pair || n.Value.Sign() <= 0 || n.Lone && n.Value.Cmp(Int(10)) > 0 && !r.rs.In(end, "位名强") {
		return false
	}
	q.Number = n.Value
	if mark := r.mark(end); mark > 0 && !r.rs.In(r.rs.Space(end), "与和") {
		k := end + mark
		if r.rs.Is(k, '第') {
			k++
		}
		if high, after, err := numeral.Read(r.rs, k); err == nil && after > k && high.Value.Cmp(n.Value) >= 0 {
			q.High, q.Relation, end = high.Value, Between, after
		}
	}
	m.NumberEnd = end
	k := r.rs.Space(end)
	top := r.rs[m.NumberStart] == '前'
	switch {
	case r.rs.In(k, "位名") && !r.rs.In(k+1, "于居列置称"), r.rs.In(k, "强甲") && top:
	case r.rs.Is(k, '%') && top:
		q.Unit = "%"
	case r.whole && end == len(r.rs), !r.whole && r.placeEnds(m.Start, end):
		m.UnitStart, m.UnitEnd, m.End = end, end, end
		return true
	default:
		return false
	}
	m.UnitStart, m.UnitEnd = k, k+1
	m.End = k + 1 + r.rs.HasAny(k+1, "以内", "之内", "行列") // which add nothing
	return true
}

// placeEnds reports whether a rank without 位 is meant: 居全市第一, 跃居第2, but
// neither 第一批 nor 前三年.
func (r *reader) placeEnds(start, end int) bool {
	if r.rs.IsA(end, numeral.Hanzi|numeral.Latin) && r.rs[end] != '的' && r.rs.HasAny(end, "以内", "之内", "行列") == 0 {
		return false
	}
	return r.rs[start] == '前' || r.placed(start)
}

// placed reports whether what stands before i says that a place follows: 位列第三, 跃居第2.
func (r *reader) placed(i int) bool {
	i -= r.rs.EndsWithAny(i, "并列")
	if scope, _ := r.scopeBefore(i, 0); scope != "" {
		return true
	}
	return i > 0 && (r.rs.In(i-1, "居列排名至到入持是为身升") || r.rs.EndsWithAny(i, "占有率", "排位", "位次") > 0)
}
