package outline

import (
	"fmt"

	"gopkg.in/yaml.v3"
)

// Length is how long a text may be, in characters as an office counts them; 0 means no bound.
type Length struct{ Least, Most int }

// String says the bounds: 500—3000字, 不超过3000字.
func (n Length) String() string {
	switch {
	case n.Least > 0 && n.Most > 0:
		return fmt.Sprintf("%d—%d字", n.Least, n.Most)
	case n.Most > 0:
		return fmt.Sprintf("不超过%d字", n.Most)
	case n.Least > 0:
		return fmt.Sprintf("不少于%d字", n.Least)
	}
	return ""
}

// length reads 字数: a number is the most, else 至少 and 至多.
func (l *loader) length(to *Length) func(*yaml.Node) {
	return func(n *yaml.Node) {
		if n.Kind != yaml.MappingNode {
			l.number(&to.Most)(n)
			return
		}
		l.mapping(n, "字数", key{"至少", false, l.number(&to.Least)}, key{"至多", false, l.number(&to.Most)})
		if to.Most > 0 && to.Least > to.Most {
			l.fault(n, "核对两个数", "字数至少 %d，又至多 %d", to.Least, to.Most)
		}
	}
}

// verifyBounds judges what a question says of how long an answer is, and of how many entries it has.
func (l *loader) verifyBounds(q *Question) {
	counted := q.Kind == Choices || q.Kind == List || q.Kind.IsTable()
	if q.Max > 0 && !counted {
		l.report(q.Pos, fmt.Sprintf("“%s” 是%s，不用至多", q.Key, q.Kind), "删去 至多，或把类型改为 多选、列表、表")
	}
	if q.Min > 0 && !counted {
		l.report(q.Pos, fmt.Sprintf("“%s” 是%s，不用至少", q.Key, q.Kind), "删去 至少，或把类型改为 多选、列表、表")
	}
	if q.Max > 0 && q.Min > q.Max {
		l.report(q.Pos, fmt.Sprintf("“%s” 至少 %d 项，又至多 %d 项", q.Key, q.Min, q.Max), "核对两个数")
	}
	if q.Length != (Length{}) && q.Kind != Prose && q.Kind != Text && q.Kind != List && !q.IsSection() {
		l.report(q.Pos, fmt.Sprintf("“%s” 是%s，不用字数", q.Key, q.Kind), "删去 字数，或把类型改为 正文、文字")
	}
}
