package diff

import (
	"strings"

	"pilotplan/internal/quantity"
	"pilotplan/internal/vocabulary"
)

// growth is by how many per cent something grows, by a number of per cent and the verb before it: 30 of 增长30% and of 增长到130%,
// -20 of 降低到80%. level reports which of the two ways says it.
func (m *mention) growth() (share quantity.Number, level, ok bool) {
	if m.in == nil || m.value.Unit != "%" {
		return share, false, false
	}
	words := m.words()
	before := strings.TrimSuffix(strings.TrimRight(m.in.Text[:m.start], " "), "了")
	if to := words.List(vocabulary.ToLevel).Suffix(before); to != "" {
		before, level = strings.TrimSuffix(before, to), true
	}
	rises := words.List(vocabulary.RiseVerbs).Suffix(before) != ""
	falls := words.List(vocabulary.FallVerbs).Suffix(before) != ""
	share = m.value.Number
	if level {
		share = share.Sub(quantity.Int(100))
	} else if falls {
		share = quantity.Int(0).Sub(share)
	}
	return share, level, rises || falls
}

// growthOrder compares two numbers of which one says how far something rises or falls and the other how large it becomes: it is
// below 0 where the new one asks for less of a change. ok is false for any other pair.
func growthOrder(old, new *mention) (order int, ok bool) {
	a, level, ok1 := old.growth()
	b, other, ok2 := new.growth()
	if !ok1 || !ok2 || level == other || a.Sign()*b.Sign() <= 0 {
		return 0, false
	}
	return b.Cmp(a) * a.Sign(), true
}
