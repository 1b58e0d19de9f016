package outline

import (
	"slices"

	"pilotplan/internal/finding"
	"pilotplan/internal/quantity"

	"gopkg.in/yaml.v3"
)

// topKinds are the sorts of answer at the top of a plan.
var topKinds = map[string]Kind{GuideKey: Text, TypeKey: Choice, TitleKey: Text, DatedKey: Date, PeriodKey: Span}

// same reads whose answer q takes over: that of another question, or of a key at the top of the plan. The answer must fit,
// and the other question must not take over one itself, so that nobody has to follow a chain.
func (l *loader) same(q *Question) func(*yaml.Node) {
	read := l.path(&q.Same, TopKeys...)
	return func(n *yaml.Node) {
		read(n)
		l.later = append(l.later, func(o *Outline, paths map[string]*Question) {
			source := paths[q.Same]
			if source == nil {
				source = &Question{Key: q.Same, Kind: topKinds[q.Same], Choices: typeNames(o)}
			}
			switch {
			case q.Same == "" || source.Kind == 0 || q.Kind == 0: // told already
			case source.Pos == q.Pos:
				l.fault(n, "换一个问题", "“%s” 不能同它自己", finding.Visible(q.Key))
			case source.Same != "":
				l.fault(n, "写成 “同: "+finding.Visible(source.Same)+"”", "“%s” 自己也同别的问题", finding.Visible(q.Same))
			case !fits(o, q, source):
				l.fault(n, "换一个问题，或把两处的类型、单位、选项改成一样", "“%s” 是%s，不能同“%s”（%s）",
					finding.Visible(q.Key), q.Kind, finding.Visible(q.Same), source.Kind)
			}
		})
	}
}

// fits reports whether every answer to source is one to q as well.
func fits(o *Outline, q, source *Question) bool {
	choices := o.ChoicesOf(source)
	if source.Key == TypeKey {
		choices = source.Choices
	}
	switch q.Kind {
	case Text:
		return slices.Contains([]Kind{Text, Quantity, Date, Span, Choice, YesNo}, source.Kind)
	case Quantity:
		return source.Kind == Quantity && (q.Unit == "" || quantity.SameDimension(q.Unit, source.Unit))
	case Choice, Choices:
		known := o.ChoicesOf(q)
		return source.Kind == q.Kind && !slices.ContainsFunc(choices, func(c string) bool { return !slices.Contains(known, c) })
	case Prose, Date, Span, YesNo, List:
		return source.Kind == q.Kind
	}
	return false
}
