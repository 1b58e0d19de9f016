package quantity

// phrase reads values said without a number, or with the number inside a word:
// 过半, 一半, 翻一番, 倍增.
func (r reader) phrase(i int) (Quantity, int) {
	if q, end := r.half(i); end > i {
		return q, end
	}
	if q, end := r.doubling(i); end > i {
		return q, end
	}
	if n := hasWord(r.rs, i, "倍增"); n > 0 && (i+n == len(r.rs) || !isLetter(r.rs[i+n])) {
		return Quantity{Number: Int(2), Unit: "倍"}, i + n
	}
	return Quantity{}, i
}

func (r reader) half(i int) (Quantity, int) {
	for _, w := range []string{"过半数", "过半", "一半", "半数"} {
		n := hasWord(r.rs, i, w)
		if n == 0 {
			continue
		}
		q := Quantity{Number: Int(50), Unit: "%"}
		if r.rs[i] == '过' {
			q.Relation = Above
			if hasAny(r.rs, i+n, "年", "天", "个", "小", "月") {
				return Quantity{}, i // 超过半年
			}
		}
		return q, i + n
	}
	return Quantity{}, i
}

// doubling reads 翻番 (2 倍 of before), 翻两番 (4 倍).
func (r reader) doubling(i int) (Quantity, int) {
	if hasWord(r.rs, i, "翻") == 0 {
		return Quantity{}, i
	}
	if hasAny(r.rs, i+1, "番") {
		return Quantity{Number: Int(2), Unit: "倍"}, i + 2
	}
	n, end, err := readNumeral(r.rs, i+1)
	if err != nil || end == i+1 || n.pair || !n.value.IsInt() || n.value.Cmp(Int(10)) > 0 || !hasAny(r.rs, end, "番") {
		return Quantity{}, i
	}
	times := Int(1)
	for k := Int(0); k.Cmp(n.value) < 0; k = k.Add(Int(1)) {
		times = times.Mul(Int(2))
	}
	return Quantity{Number: times, Unit: "倍"}, end + 1
}
