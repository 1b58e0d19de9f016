package outline

import (
	"slices"

	"pilotplan/internal/finding"
	"pilotplan/internal/quantity"

	"gopkg.in/yaml.v3"
)

// What is a sum, what it is the sum of, and what shares are of, the pack says. Nothing follows from what a key is called: 职工总数 is
// no sum of 研发人员 and 高级职称, and 营业收入 is no part of 总资产.

// Ratio is a quotient of two answers, by their paths.
type Ratio struct{ Part, Whole string }

// sumOfRest stands in a pack for all the other amounts of the group.
const sumOfRest = "是"

// IsSum reports whether a field is the sum of others beside it.
func (q *Question) IsSum() bool { return len(q.SumOf) > 0 }

// Field is the field of a group, or the column of a table, of a key; nil if there is none.
func (q *Question) Field(key string) *Question {
	fields := q.Fields
	if q.Kind.IsTable() {
		fields = q.Columns()
	}
	if i := slices.IndexFunc(fields, func(f Question) bool { return f.Key == key && key != "" }); i >= 0 {
		return &fields[i]
	}
	return nil
}

// Base is the field that the others of a group are shares of; nil if the pack names none.
func (q *Question) Base() *Question { return q.Field(q.BaseKey) }

// Total is the one field that sums up a group: a sum that is no part of another. It is nil if there is none, or more than one.
func (q *Question) Total() *Question {
	var found *Question
	for i := range q.Fields {
		f := &q.Fields[i]
		part := slices.ContainsFunc(q.Fields, func(other Question) bool { return slices.Contains(other.SumOf, f.Key) })
		switch {
		case !f.IsSum() || part:
		case found != nil:
			return nil
		default:
			found = f
		}
	}
	return found
}

// sumOf reads what a field is the sum of; the names are judged when the fields beside it are known.
func (l *loader) sumOf(q *Question) func(*yaml.Node) {
	return func(n *yaml.Node) {
		if l.sums == nil {
			l.sums = map[finding.Pos]*yaml.Node{}
		}
		l.sums[q.Pos] = n
		if n.Kind != yaml.ScalarNode || n.Value != sumOfRest {
			l.texts(&q.SumOf)(n)
		}
	}
}

// ratio reads a quotient of two answers.
func (l *loader) ratio(to **Ratio) func(*yaml.Node) {
	return func(n *yaml.Node) {
		r := &Ratio{}
		l.mapping(n, "比值", key{"分子", true, l.amountPath(&r.Part)}, key{"分母", true, l.amountPath(&r.Whole)})
		*to = r
		l.later = append(l.later, func(_ *Outline, paths map[string]*Question) {
			if part, whole := paths[r.Part], paths[r.Whole]; part != nil && whole != nil && !sameUnit(part, whole) {
				l.fault(n, "换成单位能比的两个问题", "“%s” 按“%s”计，“%s” 按“%s”计，不能相除", r.Part, part.Unit, r.Whole, whole.Unit)
			}
		})
	}
}

// amountPath reads the path of a question that asks for a quantity.
func (l *loader) amountPath(to *string) func(*yaml.Node) {
	read := l.path(to)
	return func(n *yaml.Node) {
		read(n)
		l.later = append(l.later, func(_ *Outline, paths map[string]*Question) {
			if q := paths[*to]; q != nil && q.Kind != Quantity {
				l.fault(n, "换一个数量问题", "“%s” 是%s，不是数量", *to, q.Kind)
			}
		})
	}
}

// verifySums resolves and judges the sums of a group or a table, and what its shares are of.
func (l *loader) verifySums(group *Question) {
	if base := group.Base(); group.BaseKey != "" && (base == nil || base.Kind != Quantity) {
		l.report(group.Pos, "占比分母：“"+group.Key+"”里没有数量 “"+finding.Visible(group.BaseKey)+"”", "写一个数量字段的键")
	}
	summed := map[string]bool{}
	for i := range group.Fields {
		if f := &group.Fields[i]; l.sums[f.Pos] != nil {
			summed[f.Key] = true
		}
	}
	for i := range group.Fields {
		f := &group.Fields[i]
		n := l.sums[f.Pos]
		delete(l.sums, f.Pos)
		switch {
		case n == nil:
		case f.Kind != Quantity && f.Kind != Yearly:
			l.fault(n, "删去 合计，或把类型改为 数量", "“%s” 是%s，不能是各项之和", f.Key, f.Kind)
		case len(f.SumOf) == 0:
			f.SumOf = l.rest(group, f, summed, n)
		default:
			l.verifyParts(group, f, n)
		}
	}
}

// verifyLoneSums refuses sums of what stands in no group: beside which amounts they stand is not said.
func (l *loader) verifyLoneSums() {
	for _, n := range l.sums {
		l.fault(n, "把各项和合计放进一个 分组", "只有分组的字段和表的栏目可以写 合计")
	}
}

// rest are the keys of the amounts beside a sum that are neither sums nor what shares are of.
func (l *loader) rest(group, sum *Question, summed map[string]bool, n *yaml.Node) []string {
	var keys []string
	for i := range group.Fields {
		f := &group.Fields[i]
		if f.Kind == sum.Kind && !summed[f.Key] && f.Key != group.BaseKey && sameUnit(f, sum) {
			keys = append(keys, f.Key)
		}
	}
	if len(keys) == 0 {
		l.fault(n, "补上各项，或写出各项的键", "“%s” 旁边没有可以相加的项", sum.Key)
	}
	return keys
}

func (l *loader) verifyParts(group, sum *Question, n *yaml.Node) {
	for _, word := range listed(n) {
		part := group.Field(word.Value)
		switch {
		case part == nil:
			keys := mapped(group.Fields, func(f Question) string { return f.Key })
			l.fault(word, suggest(finding.Nearest(word.Value, keys), keys), "合计：“%s”里没有 “%s”", group.Key, finding.Visible(word.Value))
		case part.Key == sum.Key:
			l.fault(word, "写别的项", "“%s” 不能是它自己的一项", sum.Key)
		case part.Kind != sum.Kind && !(group.Kind == Table && part.Kind == Yearly) || !sameUnit(part, sum):
			l.fault(word, "核对类型和单位", "“%s” 和 “%s” 不能相加", part.Key, sum.Key)
		}
	}
}

// sameUnit reports whether the answers to two questions can be added or compared.
func sameUnit(a, b *Question) bool {
	return a.Unit == "" || b.Unit == "" || quantity.SameDimension(a.Unit, b.Unit)
}
