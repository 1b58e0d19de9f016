package numeral

// partThousands makes a comma of what parts thousands at i of out, which is folded from rs: a comma of either width, or a blank.
func (out Runes) partThousands(rs []rune, i int, whole bool) {
	if i == 0 || !out.IsA(i-1, Arabic) || !out.IsA(i+1, Arabic) {
		return
	}
	switch {
	case out[i] == ' ':
		if out.threeDigits(i+1) && out.blankParts(rs, i, whole) {
			out[i] = ','
		}
	case whole || out.threeDigits(i+1) && !out.respective(i):
		out[i] = ','
	default:
		out[i] = '，'
	}
}

// blankParts reports whether the blank at i parts the thousands of one number: 3 000万元. A narrow blank, or one that does not
// break, is written for nothing else. In running text an ordinary one may as well stand between two numbers.
func (out Runes) blankParts(rs []rune, i int, whole bool) bool {
	start := i
	for out.IsA(start-1, Arabic) {
		start--
	}
	if out.Is(start-1, ',') && start > 1 {
		return rs[i] == rs[start-1] // a further group, parted as the first
	}
	if i-start > 3 || out[start] == '0' || out.Is(start-1, '.') {
		return false
	}
	switch rs[i] {
	case '\u00a0', '\u2007', '\u2009', '\u202f':
		return true
	case ' ':
		return whole || out.oneNumber(start, i)
	}
	return false
}

// oneNumber reports whether groups of digits in running text, the first from start to i, are surely one number: no number of another
// table or list stands before them, a unit stands behind them, and they do not look like several.
func (out Runes) oneNumber(start, i int) bool {
	before := out.SpaceBefore(start)
	if before > 0 && (!out.IsA(before-1, Hanzi) && !out.In(before-1, "，。；、：(≥≤>\n") || out.In(before-1, "表图第附栏号款条")) {
		return false
	}
	end, round := i, true
	for out.Is(end, ' ') && out.threeDigits(end+1) {
		round = round && out.Has(end+1, "000") > 0
		end += 4
	}
	if out.Is(end, '.') {
		for end++; out.IsA(end, Arabic); end++ {
		}
	}
	next := out.Space(end)
	return (i-start < 3 || round) && (out.IsA(next, Hanzi|Latin|ChinesePower) || out.In(next, "%‰℃"))
}
