package outline

import (
	"fmt"
	"slices"
	"strings"

	"pilotplan/internal/finding"
	"pilotplan/internal/quantity"
	"pilotplan/internal/quantity/calendar"

	"gopkg.in/yaml.v3"
)

// Test is a tree over answers. Exactly one of All and Any is set, or what is compared: Question, Sum or Rows, with exactly one of
// the bounds.
type Test struct {
	All, Any []Test

	Question string   // path of the answer, "试点单位概况.年营业收入"
	Sum      []string // paths of amounts that are added up; one may be a column of a table, which is added up over rows and years
	Over     []string // with Sum: the paths of what the sum is divided by
	Rows     string   // path of a table whose rows are counted

	AtLeast, AtMost     *quantity.Quantity
	In                  []string
	NotBefore, NotAfter *calendar.Date
	Passed              *Passed

	Label string // how a message calls it: “年营业收入”; what is compared when empty
	Pos   finding.Pos
}

// Passed asks that so many months lie between a date and a day: 成立满2年.
type Passed struct {
	Text   string         // as the pack has it: 2年
	Months int            //
	Until  *calendar.Date // the day; nil means that of the plan, 编制日期
}

// Paths are those of the answers that a comparison is about, in the order of the pack; none for All and Any.
func (t *Test) Paths() []string {
	switch {
	case t.Question != "":
		return []string{t.Question}
	case t.Rows != "":
		return []string{t.Rows}
	}
	return slices.Concat(t.Sum, t.Over)
}

// IsDate reports whether a comparison is one of dates.
func (t *Test) IsDate() bool { return t.NotBefore != nil || t.NotAfter != nil || t.Passed != nil }

// Limit is the bound of a comparison of quantities, and whether it is the least; nil if it compares something else.
func (t *Test) Limit() (limit *quantity.Quantity, least bool) {
	if t.AtLeast != nil {
		return t.AtLeast, true
	}
	return t.AtMost, false
}

// Named is how a person calls what a comparison is about.
func (o *Outline) Named(t *Test) string {
	switch {
	case t.Label != "":
		return t.Label
	case t.Question != "":
		return o.called(t.Question)
	case t.Rows != "":
		return o.called(t.Rows) + "的行数"
	case len(t.Over) > 0:
		return o.added(t.Sum) + "÷" + o.added(t.Over)
	}
	return o.added(t.Sum)
}

func (o *Outline) added(paths []string) string {
	words := strings.Join(mapped(paths, o.called), "、")
	if len(paths) > 1 {
		words += "之和"
	}
	return words
}

func (o *Outline) called(path string) string {
	if q := o.Answer(path); q != nil && q.Title != "" {
		return q.Title
	}
	return lastKey(path)
}

// Answer is the question at a path, or the column of a table; nil if there is neither.
func (o *Outline) Answer(path string) *Question {
	if q := o.Question(path); q != nil {
		return q
	}
	if i := strings.LastIndexByte(path, '.'); i > 0 {
		if table := o.Question(path[:i]); table != nil && table.Kind.IsTable() {
			return table.Field(path[i+1:])
		}
	}
	return nil
}

// test reads a tree of conditions: 全部, 任一, or a comparison.
func (l *loader) test(n *yaml.Node) Test {
	t := &Test{Pos: pos(n)}
	l.nested(n, func() {
		l.mapping(n, "要求",
			key{"全部", false, readAll(l, &t.All, l.test)},
			key{"任一", false, readAll(l, &t.Any, l.test)},
			key{"问题", false, l.path(&t.Question)},
			key{"合计", false, l.amounts(&t.Sum)},
			key{"比值", false, func(n *yaml.Node) {
				l.mapping(n, "比值", key{"分子", true, l.amounts(&t.Sum)}, key{"分母", true, l.amounts(&t.Over)})
			}},
			key{"行数", false, l.tablePath(&t.Rows)},
			key{"不低于", false, l.limit(&t.AtLeast, t)},
			key{"不高于", false, l.limit(&t.AtMost, t)},
			key{"属于", false, l.answers(&t.In, &t.Question)},
			key{"不早于", false, l.day(&t.NotBefore, t)},
			key{"不晚于", false, l.day(&t.NotAfter, t)},
			key{"满", false, l.passed(&t.Passed, t)},
			key{"称作", false, l.text(&t.Label)},
		)
	})
	return *t
}

// amounts reads paths of questions or columns that ask for quantities, all of one dimension.
func (l *loader) amounts(to *[]string) func(*yaml.Node) {
	read := l.texts(to)
	return func(n *yaml.Node) {
		read(n)
		l.later = append(l.later, func(o *Outline, paths map[string]*Question) {
			var first *Question
			for _, word := range listed(n) {
				q := o.Answer(word.Value)
				switch {
				case word.Kind != yaml.ScalarNode: // told by the reader of texts
				case q == nil:
					l.fault(word, near(word.Value, paths), "没有问题 “%s”", finding.Visible(word.Value))
				case q.Kind != Quantity && q.Kind != Yearly:
					l.fault(word, "换一个数量问题", "“%s” 是%s，不是数量", word.Value, q.Kind)
				case first != nil && !sameUnit(first, q):
					l.fault(word, "只写单位能比的问题", "“%s” 按“%s”计，不能和按“%s”计的相加", word.Value, q.Unit, first.Unit)
				case first == nil:
					first = q
				}
			}
		})
	}
}

// tablePath reads the path of a table.
func (l *loader) tablePath(to *string) func(*yaml.Node) {
	read := l.path(to)
	return func(n *yaml.Node) {
		read(n)
		path := *to
		l.later = append(l.later, func(_ *Outline, paths map[string]*Question) {
			if q := paths[path]; q != nil && !q.Kind.IsTable() && q.Kind != List && q.Kind != Choices {
				l.fault(n, "换一个表或列表", "“%s” 是%s，没有行数", path, q.Kind)
			}
		})
	}
}

// compared is what a comparison of quantities is of: a question, the first of a sum. It is nil for rows and quotients.
func (t *Test) compared(o *Outline) *Question {
	switch {
	case t.Question != "":
		return o.Question(t.Question)
	case len(t.Sum) > 0 && len(t.Over) == 0:
		return o.Answer(t.Sum[0])
	}
	return nil
}

// limit reads the bound of a comparison, of the same dimension as what is compared.
func (l *loader) limit(to **quantity.Quantity, t *Test) func(*yaml.Node) {
	read := l.quantity(to)
	return func(n *yaml.Node) {
		read(n)
		bound := *to
		if bound == nil {
			*to = &quantity.Quantity{} // a bound is there, though not a good one; that is told already
		}
		l.later = append(l.later, func(o *Outline, _ map[string]*Question) {
			q := t.compared(o)
			switch {
			case bound == nil:
			case len(t.Over) > 0 && bound.Unit != "%" && bound.Unit != "‰" && bound.Unit != "" && bound.Unit != "倍":
				l.fault(n, "写成 25% 这样的数", "比值不能和“%s”比较", bound.String())
			case q == nil:
			case q.Kind == Date:
				l.fault(n, "改用 不早于、不晚于 或 满", "“%s” 是日期，不能和数量比较", t.Paths()[0])
			case q.Kind != Quantity && q.Kind != Yearly:
				l.fault(n, "改用 属于，或换一个数量问题", "“%s” 是%s，不能和数量比较", t.Paths()[0], q.Kind)
			case q.Unit != "" && !quantity.SameDimension(q.Unit, bound.Unit):
				l.fault(n, "写成以 "+q.Unit+" 计的数", "“%s” 按“%s”计，不能和“%s”比较", t.Paths()[0], q.Unit, bound.String())
			}
		})
	}
}

// dated wants a test of a date to be of a question that asks for one.
func (l *loader) dated(n *yaml.Node, t *Test) {
	l.later = append(l.later, func(_ *Outline, paths map[string]*Question) {
		switch q := paths[t.Question]; {
		case t.Question == "" && len(t.Paths()) > 0:
			l.fault(n, "用 问题 指明一个日期", "合计、比值和行数不能和日期比较")
		case q != nil && q.Kind != Date:
			l.fault(n, "换一个日期问题", "“%s” 是%s，不能和日期比较", t.Question, q.Kind)
		}
	})
}

// day reads a date as a bound.
func (l *loader) day(to **calendar.Date, t *Test) func(*yaml.Node) {
	return func(n *yaml.Node) {
		d, err := calendar.AnswerDate(n.Value)
		if n.Kind != yaml.ScalarNode || err != nil {
			l.fault(n, "写成 2021年6月30日 这样的日期", "“%s” 不是日期", finding.Visible(n.Value))
		}
		*to = &d
		l.dated(n, t)
	}
}

// passed reads how long ago a date must be: 2年, or how long before which day.
func (l *loader) passed(to **Passed, t *Test) func(*yaml.Node) {
	return func(n *yaml.Node) {
		p := &Passed{}
		*to = p
		if n.Kind == yaml.MappingNode {
			l.mapping(n, "满", key{"时长", true, l.months(p)}, key{"截至", false, l.day(&p.Until, t)})
			return
		}
		l.months(p)(n)
		l.dated(n, t)
	}
}

// months reads a length of time in whole months.
func (l *loader) months(p *Passed) func(*yaml.Node) {
	return func(n *yaml.Node) {
		q, err := quantity.Parse(n.Value)
		if err == nil {
			q, err = q.In("个月")
		}
		if n.Kind != yaml.ScalarNode || err != nil || !q.Number.IsInt() || q.Number.Sign() <= 0 {
			l.fault(n, "写成 2年 或 18个月", "“%s” 不是时长", finding.Visible(n.Value))
			return
		}
		p.Text, p.Months = strings.TrimSpace(n.Value), int(q.Number.Float64())
	}
}

// verifyTest refuses a test that asks for nothing, for two things at once, or for what no answer can be compared with.
func (l *loader) verifyTest(t *Test, own string) {
	if t.Pos.Line == 0 {
		return // none was written, which is told where it is missed
	}
	if count(len(t.All) > 0, len(t.Any) > 0, t.Question != "", len(t.Sum) > 0, t.Rows != "") != 1 {
		l.report(t.Pos, "要求里只能写一种：全部、任一、问题、合计、比值 或 行数", "多个条件用 全部 或 任一 列出")
		return
	}
	for _, parts := range [][]Test{t.All, t.Any} {
		for i := range parts {
			l.verifyTest(&parts[i], own)
		}
	}
	if len(t.Paths()) > 0 {
		l.verifyComparison(t, own)
	}
}

// verifyComparison wants exactly one bound. What may be compared with it is judged where it is read.
func (l *loader) verifyComparison(t *Test, own string) {
	bounds := count(t.AtLeast != nil, t.AtMost != nil, len(t.In) > 0, t.NotBefore != nil, t.NotAfter != nil, t.Passed != nil)
	switch {
	case slices.Contains(t.Paths(), own):
		l.report(t.Pos, fmt.Sprintf("“%s” 的前提是它自己", own), "换一个问题")
	case bounds != 1:
		l.report(t.Pos, "只能写一种：不低于、不高于、属于、不早于、不晚于 或 满", "上下限都要时，用 全部 列出两条")
	case len(t.In) > 0 && t.Question == "":
		l.report(t.Pos, "属于 只和 问题 一起用", "合计、比值和行数用 不低于 或 不高于")
	}
}

// count is how many of some things are so.
func count(all ...bool) int {
	n := 0
	for _, so := range all {
		if so {
			n++
		}
	}
	return n
}
