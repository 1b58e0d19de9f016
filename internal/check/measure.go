package check

import (
	"slices"
	"strings"
	"unicode/utf8"

	"pilotplan/internal/plan"
	"pilotplan/internal/quantity"
	"pilotplan/outline"
)

// measure is something that the plan gives figures for: an indicator, or an answer that is a number.
type measure struct {
	what      string // as messages call it: 指标“服务性收入”, “年用水量”
	names     []string
	figures   []yearFigure
	indicator *plan.Indicator // nil for an answer
	path      string
	dimension string // what the figures measure; empty if there are none
}

// yearFigure is what a measure is in a year; the year is 0 where the plan does not say.
type yearFigure struct {
	year  int
	value quantity.Quantity
	text  plan.Text
}

// in is the figure of a year.
func (m *measure) in(year int) (yearFigure, bool) {
	for _, f := range m.figures {
		if f.year == year {
			return f, true
		}
	}
	return yearFigure{}, false
}

// measuresOf gives what the plan has figures for: the indicators first, then the answers.
func (p *pass) measuresOf() []*measure {
	var all []*measure
	for _, i := range p.indicators {
		m := &measure{what: p.indicatorRow(i).String(), names: p.namesOf(i.Name.Value), indicator: i, path: i.Path}
		for _, y := range slices.Concat(i.Baseline, i.Targets) {
			if y.OK {
				value, _ := p.sayAlike(i.Name.Value, y.Quantity, strings.TrimSpace(i.Unit.Value))
				m.figures = append(m.figures, yearFigure{y.Year, value, y.Text})
			}
		}
		if len(m.figures) > 0 {
			m.dimension = quantity.Dimension(m.figures[0].value.Unit)
		}
		all = append(all, m)
	}
	if p.drafted.foreign() {
		return all
	}
	for path, q := range p.plan.Outline.Questions() {
		if strings.HasPrefix(path, plan.MaterialsKey+".") {
			break
		}
		if q.Kind == outline.Group {
			all = append(all, p.totalMeasures(path, q)...)
			continue
		}
		value, ok := p.plan.Quantity(path)
		if q.Kind != outline.Quantity || !ok || p.sumsUp(path, q) || utf8.RuneCountInString(q.Key) < 3 && strings.Count(path, ".") > 1 {
			continue
		}
		f := yearFigure{p.answerYear(path), value, p.plan.Text(path)}
		names := append(p.namesOf(q.Key), p.namesOf(q.Title)...)
		all = append(all, &measure{
			what: "“" + q.Key + "”", names: names, figures: []yearFigure{f}, path: path, dimension: quantity.Dimension(value.Unit),
		})
	}
	return all
}

// totalMeasures gives the totals of a group of amounts: the sum bears the group's name, what it is a part of its own. Where
// the group has no sum, and is of no year, 投入 alone means the whole.
func (p *pass) totalMeasures(path string, group *outline.Question) []*measure {
	var all []*measure
	add := func(a amount, names ...string) {
		f := yearFigure{p.answerYear(a.text.Path), a.value, a.text}
		all = append(all, &measure{
			what: "“" + group.Key + "”的“" + a.name + "”", names: names, figures: []yearFigure{f}, path: a.text.Path,
			dimension: quantity.Dimension(a.value.Unit),
		})
	}
	sum, whole := p.fieldAmount(path, group.Total()), p.fieldAmount(path, group.Base())
	if sum.name != "" && sum.name != whole.name {
		add(sum, p.plainName(group.Key))
	}
	if whole.name != "" {
		names := []string{p.plainName(whole.name)}
		if sum.name == "" || sum.name == whole.name {
			names = append(names, strings.TrimPrefix(names[0], "总"))
		}
		add(whole, names...)
	}
	return all
}

// sumsUp reports whether an answer is the total of the group that it stands in, or what its shares are of: see totalMeasures.
func (p *pass) sumsUp(path string, q *outline.Question) bool {
	group := p.plan.Question(parent(path))
	if group == nil || group.Kind != outline.Group || strings.Count(path, ".") < 2 {
		return false
	}
	total, base := group.Total(), group.Base()
	return q.IsSum() || total != nil && total.Key == q.Key || base != nil && base.Key == q.Key
}

// answerYear is the year that an answer is of: that of a date asked for beside it, else of one beside what it stands in.
func (p *pass) answerYear(path string) int {
	for at := parent(path); at != ""; at = parent(at) {
		q := p.plan.Question(at)
		for i := range q.Fields {
			if q.Fields[i].Kind != outline.Date {
				continue
			}
			if d, ok := p.plan.Date(at + "." + q.Fields[i].Key); ok && d.Month == 0 {
				return d.Year
			}
		}
	}
	return 0
}

// namesOf gives a measure's name and the outline's other names for it, all without what does not tell measures apart.
func (p *pass) namesOf(name string) []string {
	own := p.plainName(name)
	if own == "" {
		return nil
	}
	if p.synonyms == nil {
		p.synonyms = p.synonymsOf(p.plan.Outline)
	}
	names := []string{own}
	for _, s := range p.synonyms[own] {
		if !slices.Contains(names, s) {
			names = append(names, s)
		}
	}
	return names
}

// synonymsOf gives, for every name in the outline's pick-list, all names of the measures that it may mean. Those of one that
// takes several together, 智能工厂和车间, are its parts and not the same.
func (p *pass) synonymsOf(o *outline.Outline) map[string][]string {
	found := map[string][]string{}
	for i := range o.Indicators {
		c := &o.Indicators[i]
		if strings.ContainsAny(c.Name, "和及、") {
			continue
		}
		var names []string
		for _, s := range append([]string{c.Name}, c.Synonyms...) {
			names = append(names, p.plainName(s))
		}
		for _, s := range names {
			found[s] = append(found[s], names...)
		}
	}
	return found
}

func (p *pass) allMeasures() []*measure {
	if p.measures == nil {
		p.measures = p.measuresOf()
	}
	return p.measures
}
