// Package quantity reads numbers with units and moments in time the way people
// write them in Chinese plans, 18.6亿元, 百分之二十, 2025年底前, as exact values that
// can be compared, converted and written in one style.
package quantity

import (
	"strings"

	"pilotplan/internal/quantity/measure"
	"pilotplan/internal/quantity/numeral"
)

// Quantity is a number with its unit and the words around it.
type Quantity struct {
	Text     string   // as written; not part of the value
	Number   Number   // the value, or the lower end of a range
	High     Number   // the upper end when Relation is Between, else 0
	Unit     string   // canonical: 万元, %, 台套; "位" for ranks; "" for a plain number
	Relation Relation // how the value stands to Number
	Rank     bool     // a place in an order: 第3位; 前5名 is AtMost 5
	Scope    string   // among whom, for a rank: 全国, 全市; often ""
	Power    int      // 4, 8 or 12 where the number ends in a 万, 亿 or 万亿 that is not the unit's: 26亿, 3万家; not part of the value
}

// Equal reports whether both say the same, in whatever unit: 6000万元 equals
// 0.6亿元. Text does not count.
func (q Quantity) Equal(o Quantity) bool {
	if q.Relation != o.Relation || q.Rank != o.Rank || q.Scope != o.Scope {
		return false
	}
	c, err := q.Compare(o)
	return err == nil && c == 0
}

// String writes q in one style, which Parse reads back: 18.6亿元, 不低于60家,
// 20%—30%, 全国前5位.
func (q Quantity) String() string {
	if q.Rank {
		return q.rankString()
	}
	if q.Relation == Between {
		return q.rangeString()
	}
	return writeRelation[q.Relation] + withUnit(q.Number, q.Unit)
}

// rangeString repeats the unit when the lower end alone could be misread.
func (q Quantity) rangeString() string {
	low := q.Number.String()
	if q.Unit == "%" || q.Unit == "‰" {
		low += q.Unit
	}
	return low + "—" + q.High.String() + q.Unit
}

func (q Quantity) rankString() string {
	switch q.Relation {
	case AtMost:
		return q.Scope + "前" + withUnit(q.Number, q.Unit)
	case Between:
		return q.Scope + "第" + q.rangeString()
	}
	return writeRelation[q.Relation] + q.Scope + "第" + withUnit(q.Number, q.Unit)
}

// withUnit writes a share without exact decimals as a fraction: 1/3, not 100/3%.
func withUnit(n Number, unit string) string {
	switch {
	case unit == "%" && !n.IsDecimal():
		return n.Over(Int(100)).String()
	case unit == "∶":
		a, b := n.Fraction()
		return a + unit + b
	}
	if s, ok := measure.Lookup(unit); ok && s.Dimension == unit && !strings.HasSuffix(unit, "元") { // 万欧元 is a unit of its own
		return inTenThousands(n) + unit
	}
	return n.String() + unit
}

// inTenThousands writes a count the way papers do, 8万 and 5亿, where that
// takes no more than two decimals.
func inTenThousands(n Number) string {
	for _, p := range []struct {
		power int
		name  string
	}{{8, "亿"}, {4, "万"}} {
		short := n.Over(numeral.Pow10(p.power))
		if short.Cmp(Int(1)) >= 0 && short.Round(2).Equal(short) {
			return short.String() + p.name
		}
	}
	return n.String()
}
